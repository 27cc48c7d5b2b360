"""A story: several articles about one event, side by side; and the synopsis that holds stories."""

from dataclasses import dataclass, field
from typing import Literal

from synopse.model.article import Article, Entity
from synopse.model.document import Span

SilenceReason = Literal[
    "not_an_article", "not_fetched", "truncated", "paywalled", "before_event", "before_report", "short", "omitted"
]
Status = Literal["agreed", "differs", "disputed", "unclear", "single"]
DifferenceKind = Literal["quantity", "time", "place", "name", "role", "polarity", "certainty", "attribution", "wording"]
OriginKind = Literal["agency", "translation", "copy", "same_house"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Span):
    """A stretch of a named article's text."""

    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Place):
    """What one account says in a row. A `doubtful` one may say another thing: it agrees too little with what any other
    account says there."""

    statement: str | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two cells of a row stand together: the level of the comparison that held, and on what evidence."""

    a: str
    b: str
    level: str
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """An account that does not say what a row says, and why not: there is not all of it to read, it came out before the
    thing happened (`before_event`) or before any account told it (`before_report`), it is short; `omitted` where it
    could have. `evidence` are the days that were compared, the number of its words, the rule of its state."""

    article: str
    reason: SilenceReason
    evidence: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that the accounts say, in as many of them as say it. `links` name statements. `silent` are the other
    accounts of the story; empty in a row that only one account has."""

    id: str
    gist: str
    cells: tuple[Cell, ...]
    status: Status
    independent_origins: int
    links: tuple[Link, ...] = field(default=(), compare=False)
    silent: tuple[Silence, ...] = ()

    @property
    def doubted(self) -> frozenset[str]:
        """The accounts all of whose cells here are doubtful."""
        return frozenset(c.article for c in self.cells) - {c.article for c in self.cells if not c.doubtful}


@dataclass(frozen=True, slots=True, kw_only=True)
class Value(Place):
    """The very words that differ in one account, and what they come to."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    row: str | None
    kind: DifferenceKind
    values: tuple[Value, ...]
    note: str = ""
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One utterance in the renderings of several accounts."""

    speaker: str | None
    variants: tuple[Place, ...]
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch that two articles share; `similarity` is between 0 and 1."""

    a: Place
    b: Place
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """Which of the articles of one origin the others (`takers`) took their text from, and what shows it."""

    source: str
    takers: tuple[str, ...]
    evidence: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Articles whose text comes, wholly or in part, from the same earlier text. One in none is its own. `direction` is
    None where it cannot be told who took it from whom."""

    articles: tuple[str, ...]
    kind: OriginKind
    passages: tuple[Passage, ...] = ()
    evidence: tuple[str, ...] = field(default=(), compare=False)
    direction: Direction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An entry of the timeline: when something happened, in which accounts' words; `to_come` where it lay ahead of all
    of these accounts."""

    value: str
    row: str | None
    cells: tuple[Place, ...]
    to_come: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event, side by side. `independent_origins` counts origins, not articles."""

    id: str
    title: str
    articles: tuple[str, ...]
    language: str
    independent_origins: int
    entities: tuple[Entity, ...] = ()
    rows: tuple[Row, ...] = ()
    differences: tuple[Difference, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    origins: tuple[Origin, ...] = ()
    timeline: tuple[Moment, ...] = ()
    brief: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input that could not be read: where, what was wrong, what to do about it."""

    uri: str
    what: str
    do: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Synopsis:
    """What `synopse.read` returns and `--json` writes: the articles, and the stories they tell."""

    articles: tuple[Article, ...]
    stories: tuple[Story, ...] = ()
    failures: tuple[Failure, ...] = ()
    version: Literal[1] = 1
