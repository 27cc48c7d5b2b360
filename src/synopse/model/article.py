"""An article with its layers, its entities, and what changed between its versions."""

from dataclasses import dataclass, field
from typing import Literal

from synopse.model.document import Raw, Span
from synopse.model.layers import (
    UNDATED,
    WHOLE,
    ArticleState,
    Attribution,
    ConceptMention,
    Credit,
    Defect,
    Name,
    NameKind,
    Quantity,
    ReferenceDate,
    Region,
    Statement,
    Time,
)

ChangeKind = Literal["came", "went", "changed"]
ChangeAspect = Literal["quantity", "time", "certainty", "attribution", "polarity", "wording"]


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
    reference_date: ReferenceDate = UNDATED
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
