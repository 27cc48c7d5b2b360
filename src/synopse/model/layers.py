"""What is found in an article, layer by layer: each thing a span of its text, or made of spans."""

from dataclasses import dataclass, field
from typing import Literal

from synopse.model.document import Span

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
ParticipantRole = Literal["who", "whom", "other"]
State = Literal["whole", "truncated", "paywalled", "not_fetched", "not_an_article"]
Basis = Literal["given", "inferred", "unknown"]
Holder = str | tuple[str, ...]
"""One link of a chain of sources: an entity's id, or the ids of sources that are named together."""


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


UNDATED = ReferenceDate(value=None, basis="unknown")


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
    `denies` is the id of the statement that it turns down, where it does not say itself what that is (`Berg wies das
    zurück`).
    """

    id: str
    according_to: tuple[Holder, ...] = ()
    certainty: Certainty = "asserted"
    attributions: tuple[str, ...] = ()
    denies: str | None = None
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
    """Damage done to the text on its way here. It is reported, the text is never altered. `note` is the rule's name,
    with what was probably meant or is meant by it behind a colon (`wrong_encoding: Fähre`)."""

    kind: DefectKind
    note: str = ""
    rule: str = field(default="", compare=False)


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
