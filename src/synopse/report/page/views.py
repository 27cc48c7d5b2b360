"""What the templates show, ready made: words, links and letters, nothing left to work out in a template."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of quoted words; `marks` names what sets it apart, `ends` the numbers of differences that end here."""

    text: str
    marks: tuple[str, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of one account with the link to their place."""

    href: str
    letter: str
    account: str
    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What an account says in a cell: according to whom, how surely, and differing words that stand beside the cell. It
    is `doubtful` whether it is the row's matter."""

    excerpt: Excerpt
    chain: str
    certainty: str
    doubtful: bool = False
    nearby: tuple[tuple[int, Excerpt], ...] = ()


@dataclass(frozen=True, slots=True)
class CellView:
    """What an account says in a row; where it says nothing, `silence` tells why, empty for a row of one account."""

    letter: str
    account: str
    said: tuple[Said, ...]
    silence: str = ""


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """One entry of a row's apparatus: what kind of difference, and each account's words (with their value)."""

    number: int
    kind: str
    values: tuple[tuple[Excerpt, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class RowView:
    anchor: str
    gist: str
    status: str
    support: str
    letters: tuple[str, ...]
    differences: tuple[DifferenceView, ...]
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class AccountView:
    letter: str
    name: str
    href: str
    title: str
    language: str
    date: str
    basis: str
    groups: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MomentView:
    when: str
    value: str
    what: str
    cells: tuple[Excerpt, ...]
    to_come: bool


@dataclass(frozen=True, slots=True)
class EntityView:
    name: str
    variants: tuple[str, ...]
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotationView:
    speaker: str
    variants: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    letter: str
    kind: str
    members: tuple[AccountView, ...]
    evidence: tuple[str, ...]
    direction: tuple[str, ...]
    passages: tuple[tuple[Excerpt, Excerpt, str], ...]
    more: str


@dataclass(frozen=True, slots=True)
class StoryView:
    anchor: str
    title: str
    language: str
    support: str
    tally: str
    single: bool
    brief: tuple[Excerpt, ...]
    accounts: tuple[AccountView, ...]
    rows: tuple[RowView, ...]
    statements: tuple[Said, ...]
    differences: tuple[DifferenceView, ...]
    timeline: tuple[MomentView, ...]
    entities: tuple[tuple[str, tuple[EntityView, ...]], ...]
    quotations: tuple[QuotationView, ...]
    origins: tuple[OriginView, ...]

    @property
    def has_shared_rows(self) -> bool:
        """True where any thing is said in several accounts: then the others are shown only when asked for."""
        return any(row.status != "single" for row in self.rows)
