"""Every noun of a synopsis as a frozen value: the contract of docs/contract.md in Python.

All offsets (`start`, `end`, half open) count Unicode code points in the text of the article they belong to:
`article.text[start:end]` is what the outlet printed. What says *how* a thing was found (`rule`, `evidence`) is
provenance and does not count for equality.
"""

import itertools
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

RegionKind = Literal["title", "teaser", "heading", "body", "caption", "credit", "boilerplate"]
NameKind = Literal["person", "organization", "place", "other"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Modifier = Literal["exact", "about", "at_most", "at_least", "more_than", "less_than", "range", "vague"]
AttributionType = Literal["direct", "indirect", "reported", "free_indirect", "indirect_free_indirect"]
Medium = Literal["speech", "writing", "thought", "speech_writing", "speech_thought", "thought_writing"]
Certainty = Literal["asserted", "reported", "alleged", "unconfirmed", "denied", "negated", "expected", "possible"]
DefectKind = Literal[
    "lost_superscript",
    "missing_word",
    "broken_quotation",
    "translation_error",
    "duplicate_passage",
    "typo",
    "encoding",
    "line_break",
]
CreditKind = Literal["agency", "author", "photo"]
State = Literal["whole", "truncated", "paywalled", "not_fetched", "not_an_article"]
SilenceReason = Literal[
    "not_an_article", "not_fetched", "truncated", "paywalled", "before_event", "before_report", "short", "omitted"
]
Status = Literal["agreed", "differs", "disputed", "single"]
DifferenceKind = Literal["quantity", "time", "place", "name", "role", "polarity", "certainty", "attribution", "wording"]
OriginKind = Literal["agency", "translation", "copy", "same_house"]
ParticipantRole = Literal["who", "whom", "other"]
ChangeKind = Literal["came", "went", "changed"]
ChangeAspect = Literal["quantity", "time", "certainty", "attribution", "polarity", "wording"]
Basis = Literal["given", "inferred", "unknown"]
Holder = str | tuple[str, ...]
"""One link of a chain of sources: an entity's id, or the ids of sources that are named together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of one article's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True where the two share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters of the stretch in its article's text."""
        return text[self.start : self.end]


# -- one article ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRun(Span):
    """A stretch of the text and the bytes of the raw record that it was read from (half open).

    Either the bytes are the characters in the record's encoding, one after the other, or the whole run is written
    otherwise there: as a character reference, an escape, or white space that was folded.
    """

    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Where an article's text stands in what was fetched. `runs` are sorted by `start` and do not overlap; what is in
    none of them is unplaced: the extraction added it, or it could not be told which bytes it came from.

    `digest` is that of the bytes that offsets count in (`sha256:…`): a page without its transfer and content codings, a
    file, or the `part` of a packed file that is named.
    """

    digest: str
    media_type: str
    encoding: str
    runs: tuple[RawRun, ...] = ()
    part: str | None = None

    def places(self, span: Span, text: str) -> tuple[RawRun, ...]:
        """The bytes of a stretch of `text`, the article's text; of a run that is written otherwise, all of it."""
        first = bisect_right(self.runs, span.start, key=lambda run: run.end)
        touched = itertools.takewhile(lambda run: run.start < span.end, self.runs[first:])
        return tuple(self._cut(run, span, text) for run in touched)

    def _cut(self, run: RawRun, span: Span, text: str) -> RawRun:
        size = self._size(run.of(text))
        start, end = max(run.start, span.start), min(run.end, span.end)
        if size != run.raw_end - run.raw_start:
            return run
        raw_start = run.raw_start + self._size(text[run.start : start])
        return RawRun(start=start, end=end, raw_start=raw_start, raw_end=raw_start + self._size(text[start:end]))

    def _size(self, text: str) -> int:
        return len(text.encode(self.encoding, "replace"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One account as it was gathered, before anything was found in it. `published` and `modified` are ISO 8601.

    `free` is what the page says of itself: False where a part of it is for subscribers, None where it says nothing.
    """

    uri: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    free: bool | None = None
    raw: Raw | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region(Span):
    """A part of the page: what is article, and what only stands around it."""

    kind: RegionKind
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceDate:
    """The day that `gestern` is counted from. `evidence` are the words that it was inferred from.

    Where more than one day remains, `value` is None and `earliest` and `latest` bound them, if evidence does.
    """

    value: str | None
    basis: Basis
    evidence: tuple[Span, ...] = ()
    earliest: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Span):
    kind: NameKind
    entity: str | None = None
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Span):
    """A temporal expression with its TIMEX3 type and value (TimeML 1.2.1, ISO 8601)."""

    type: TimeType
    value: str
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Span):
    """How many or how much of what. `high` is the upper end of a range; a vague one has its lower bound as value."""

    value: float
    high: float | None = None
    modifier: Modifier = "exact"
    unit: str | None = None
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to have said what. Roles are lists of spans, as a cue or a content can be split (`teilte … mit`)."""

    id: str
    type: AttributionType
    medium: Medium | None
    content: tuple[Span, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    holder: str | None = None
    candidates: tuple[str, ...] = ()
    parent: str | None = None
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Span):
    """Who has a part in what a clause tells: `who` does it, `whom` it is done to, else `other`. `entity` is set where
    exactly one is meant; `candidates` where more than one may be."""

    role: ParticipantRole
    entity: str | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Span):
    """The figure of a frame, and the question that it answers (`deaths: how many people died`); empty where what it
    counts is not known."""

    value: float
    unit: str | None = None
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Span):
    """Where or when: an entity's id or a TIMEX3 value, None where the words do not tell."""

    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What a statement is about. `words` are those that name the concept; `opposite` is true where the statement says
    that it is not so."""

    concept: str
    words: tuple[Span, ...]
    opposite: bool = False
    participants: tuple[Participant, ...] = ()
    figure: Answer | None = None
    place: Setting | None = None
    time: Setting | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Span):
    """One thing said to be so. `according_to` is outermost first; empty is the outlet's own voice.

    `grounds` are the words that the certainty rests on, `attributions` the ids of those it stands in, outermost first.
    """

    id: str
    according_to: tuple[Holder, ...] = ()
    certainty: Certainty = "asserted"
    attributions: tuple[str, ...] = ()
    frame: Frame | None = None
    grounds: tuple[Span, ...] = field(default=(), compare=False)
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptMention(Span):
    """A word that says what its clause is about; `concept` is an id of the lexicon. `parts` are all the words of a
    phrase (`ums Leben … kamen`); a `guessed` one was only taken from the head of a compound."""

    concept: str
    guessed: bool = False
    parts: tuple[Span, ...] = ()
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect(Span):
    """Damage done to the text on its way here. It is reported, the text is never altered."""

    kind: DefectKind
    note: str = ""
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """In what a claim changed: the very words before and after, empty where there are none (a dropped source).

    `was` and `now` are what they come to, where that is more than the words: a figure, a TIMEX3 value, a certainty.
    """

    aspect: ChangeAspect
    before: str
    after: str
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What came, went or changed between two texts, or two versions of one account.

    `start` and `end` of `before` and `after` count in the earlier and the later text; `said_before` and `said_after`
    are the words there.
    """

    kind: ChangeKind
    before: Span | None = None
    after: Span | None = None
    said_before: str = ""
    said_after: str = ""
    alterations: tuple[Alteration, ...] = ()
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit(Span):
    """Whom an account says that it draws on: an agency by its name (`rtr`: Reuters), an author, a picture's source."""

    kind: CreditKind
    name: str
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleState:
    """How much of an account there is to read. Of one that is not `whole`, silence says nothing: what it does not tell
    may stand in what is missing. `evidence` are the words that show it, empty where the page's own data do."""

    value: State
    evidence: tuple[Span, ...] = ()
    rule: str = field(default="", compare=False)


WHOLE = ArticleState(value="whole")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something spoken of. `variants` are the forms as printed, without determiners."""

    id: str
    name: str
    kind: NameKind
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One account with everything found in it. Every layer is sorted by `start`, then `end`.

    `entities` are the article's own; in a synopsis the story's entities take their place and the list is empty.
    `notes` name what a reader of this account must know: `wording_only` (no rules for its language), `same_text:URI`
    (the same text as that of an account before it), `changed:MOMENT` (a later version; `changes` tells what is new).
    """

    id: str
    uri: str
    text: str
    language: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    reference_date: ReferenceDate = ReferenceDate(value=None, basis="unknown")
    state: ArticleState = WHOLE
    regions: tuple[Region, ...] = ()
    credits: tuple[Credit, ...] = ()
    sentences: tuple[Span, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    concepts: tuple[ConceptMention, ...] = ()
    defects: tuple[Defect, ...] = ()
    entities: tuple[Entity, ...] = ()
    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
    raw: Raw | None = field(default=None, compare=False)


# -- a story: several articles about one event ---------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Span):
    """A stretch of a named article's text."""

    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Place):
    """What one account says in a row."""

    statement: str | None = None


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
    """An entry of the timeline: when something happened, in which accounts' words."""

    value: str
    row: str | None
    cells: tuple[Place, ...]


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
