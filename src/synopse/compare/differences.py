"""What parts the accounts in a row, pointing at the very words.

Each kind has its finder; a finder returns the differences of one row. What one account merely leaves out is none.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from synopse.compare.accounts import Account
from synopse.compare.ages import find_ages
from synopse.compare.claims import Claim
from synopse.compare.difference import Found
from synopse.compare.figures import find_quantities, find_times
from synopse.compare.spellings import find_spellings
from synopse.compare.stances import find_attributions, find_certainties, find_polarities, find_tones
from synopse.compare.titles import find_titles
from synopse.compare.wording import find_wordings
from synopse.language import words
from synopse.model import Difference, Entity, Link, Row, Status

FINDERS: tuple[Callable[[Sequence[Claim]], Iterable[Found]], ...] = (
    find_quantities,
    find_times,
    find_polarities,
    find_certainties,
    find_attributions,
    find_tones,
    find_wordings,
)
OF_PEOPLE: tuple[Callable[[Sequence[Account], Sequence[Entity]], Iterable[Found]], ...] = (find_titles, find_ages)
OF_FACT = frozenset({"quantity", "time", "place", "name", "role"})
SHOWN = 4


def find_differences(
    rows: Sequence[Row],
    groups: Sequence[Sequence[Claim]],
    accounts: Sequence[Account],
    entities: Sequence[Entity],
    language: str,
) -> tuple[Difference, ...]:
    """The differences of every row in order, then those that belong to no row. Notes are in `language`."""
    out = []
    for row, group in zip(rows, groups, strict=True):
        if len({c.account.id for c in group}) > 1:
            out += [_told(row.id, found, language) for finder in FINDERS for found in finder(group)]
    out += [_told(None, found, language) for found in find_spellings([a.article for a in accounts], entities)]
    out += [_told(None, found, language) for finder in OF_PEOPLE for found in finder(accounts, entities)]
    return tuple(out)


def _told(row: str | None, found: Found, language: str) -> Difference:
    templates = words(language, "compare").get("notes") or words("en", "compare")["notes"]
    distinct = list(dict.fromkeys(v.value for v in found.values))
    return Difference(
        row=row,
        kind=found.kind,
        values=found.values,
        note=templates[found.note].format(values=" / ".join(distinct[:SHOWN])),
        rule=f"difference.{found.note}",
    )


def with_status(rows: Sequence[Row], differences: Sequence[Difference]) -> tuple[Row, ...]:
    """The rows with what their differences make of them: disputed, differs or agreed; those of one account single."""
    kinds: dict[str | None, set[str]] = {}
    for difference in differences:
        kinds.setdefault(difference.row, set()).add(difference.kind)
    return tuple(_with_status(row, kinds.get(row.id, set())) for row in rows)


def _with_status(row: Row, kinds: set[str]) -> Row:
    if "polarity" in kinds:
        return replace(row, status="disputed")
    several = len({c.article for c in row.cells}) > 1
    told: Status = "single" if not several else "differs" if kinds & OF_FACT else "agreed"
    return replace(row, status=told, links=tuple(map(_undisputed, row.links)))


def _undisputed(link: Link) -> Link:
    """A negation in one of two cells that denies nothing the other says makes no contradiction of them."""
    return replace(link, level="paraphrase") if link.level == "contradiction" else link
