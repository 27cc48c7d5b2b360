"""What parts the accounts in a row, pointing at the very words.

Each kind has its finder; a finder returns the differences of one row. What one account merely leaves out is none.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from synopse.compare.accounts import Account
from synopse.compare.ages import find_ages
from synopse.compare.answers import find_answers
from synopse.compare.claims import Claim
from synopse.compare.denials import denied_by
from synopse.compare.difference import Found
from synopse.compare.levels import DENIAL
from synopse.compare.meanings import Pair, pair_of
from synopse.compare.namings import find_namings
from synopse.compare.renderings import find_renderings, is_quoted
from synopse.compare.spellings import find_spellings
from synopse.compare.stances import find_attributions, find_certainties, find_polarities, find_tones
from synopse.compare.times import find_other_times, find_times
from synopse.compare.titles import find_titles
from synopse.compare.verbs import find_verbs
from synopse.compare.wording import find_wordings
from synopse.language import words
from synopse.model import Difference, Entity, Link, Place, Quotation, Row, Status, Value

Finder = Callable[[Sequence[Claim]], Iterable[Found]]
_InRow = tuple[str | None, Found]
"""A difference with the id of its row, None where it belongs to none."""
OF_MATTER: tuple[Finder, ...] = (find_other_times, find_polarities, find_wordings)
"""What they say; a row that they share is enough to ask."""
SEVERAL = 3
"""Accounts from which the words of a row are compared: any two have words of their own."""
STRETCH = 200
"""Characters of a part of a text in which the words of differences are looked up."""
CLOSE, NEAR = 0.5, 0.2
"""Likeness of wording from which two cells may differ in how they tell it: by itself, and with one concept."""
OF_PEOPLE: tuple[Callable[[Sequence[Account], Sequence[Entity]], Iterable[Found]], ...] = (find_titles, find_ages)
OF_FACT = frozenset({"quantity", "time", "place", "name", "role"})
COMPATIBLE = frozenset(
    {"difference.precision", "difference.rounding", "difference.bound", "difference.modifier", "difference.naming"}
)
SHOWN = 4


def find_differences(
    rows: Sequence[Row],
    groups: Sequence[Sequence[Claim]],
    alike: Mapping[Pair, float],
    accounts: Sequence[Account],
    entities: Sequence[Entity],
    quotations: Sequence[Quotation],
    language: str,
) -> tuple[Difference, ...]:
    """The differences of every row in order, then those that belong to no row. `alike` is how alike two claims are
    worded, from 0 to 1. Notes are in `language`."""
    spoken = _spoken(quotations, accounts)
    told: list[_InRow] = [(None, found) for finder in OF_PEOPLE for found in finder(accounts, entities)]
    told += [(None, found) for found in find_spellings([a.article for a in accounts], entities)]
    told += [(None if n is None else rows[n].id, found) for n, found in find_answers(groups)]
    for row, group in zip(rows, groups, strict=True):
        told += [(row.id, found) for found in _in_row(group, alike, spoken)]
    told += [(_row_of(quotation, rows), found) for quotation, found in find_renderings(quotations, accounts)]
    order = {row.id: n for n, row in enumerate(rows)}
    once = sorted(_once(_by_thing(told)), key=lambda x: len(order) if x[0] is None else order[x[0]])
    return tuple(_told(row, found, language) for row, found in once)


def _spoken(quotations: Sequence[Quotation], accounts: Sequence[Account]) -> list[Sequence[Place]]:
    """The renderings of every utterance whose speaker is known and of which one account at least gives the very words:
    whatever each account calls the speaker, it is one."""
    by_id = {a.id: a for a in accounts}
    return [q.variants for q in quotations if q.speaker and any(is_quoted(by_id[p.article], p) for p in q.variants)]


def _is_spoken(claim: Claim, variants: Sequence[Place]) -> bool:
    place = Place(article=claim.account.id, start=claim.span.start, end=claim.span.end)
    return any(_lies_in(place, v) or _lies_in(v, place) for v in variants)


def _row_of(quotation: Quotation, rows: Sequence[Row]) -> str | None:
    """The row that most accounts of the quotation have a cell of in it."""
    for row in rows:
        inside = {c.article for c in row.cells for place in quotation.variants if _lies_in(c, place)}
        if len(inside) > 1:
            return row.id
    return None


def _lies_in(cell: Place, place: Place) -> bool:
    return cell.article == place.article and place.start <= cell.start and cell.end <= place.end


def _once(told: Iterable[_InRow]) -> list[_InRow]:
    """Without those that name what another of their kind before them has named in two accounts: what two accounts call
    a person is told once for the story, not once a row."""
    kept: list[_InRow] = []
    seen: defaultdict[tuple[str, str, int], list[tuple[int, Value]]] = defaultdict(list)
    for row, found in told:
        named: defaultdict[int, set[str]] = defaultdict(set)
        for place, value in _stretches(found):
            for number, other in seen[place]:
                if value.overlaps(other):
                    named[number].add(value.article)
        if all(len(accounts) < 2 for accounts in named.values()):
            for place, value in _stretches(found):
                seen[place].append((len(kept), value))
            kept.append((row, found))
    return kept


def _stretches(found: Found) -> Iterator[tuple[tuple[str, str, int], Value]]:
    """Every value by the kind and the parts of its text that it touches, so that few others have to be looked at."""
    for value in found.values:
        for part in range(value.start // STRETCH, value.end // STRETCH + 1):
            yield (found.kind, value.article, part), value


def _by_thing(told: Sequence[_InRow]) -> Iterator[_InRow]:
    """What several rows call one thing, where it has most values alone."""
    best: dict[str, Found] = {}
    for _, found in told:
        if found.thing and len(found.values) > len(best[found.thing].values if found.thing in best else ()):
            best[found.thing] = found
    return ((row, found) for row, found in told if not found.thing or best[found.thing] is found)


def _in_row(cells: Sequence[Claim], alike: Mapping[Pair, float], spoken: Sequence[Sequence[Place]]) -> Iterator[Found]:
    group: Sequence[Claim] = [c for c in cells if denied_by(c) is None]
    near, close = _worded_alike(group, alike, NEAR), _worded_alike(group, alike, CLOSE)
    several = _accounts_of(group) >= SEVERAL
    asked = [(finder, group) for finder in OF_MATTER]
    asked += [(find_times, near), (find_certainties, close), (find_tones, close)]
    asked.append((find_attributions, _of_one_speaker_once(close, spoken)))
    if several:
        asked += [(find_namings, group), (find_verbs, near)]
    for finder, claims in asked:
        if _accounts_of(claims) > 1:
            yield from finder(claims)


def _accounts_of(claims: Iterable[Claim]) -> int:
    return len({c.account.id for c in claims})


def _of_one_speaker_once(claims: Sequence[Claim], spoken: Sequence[Sequence[Place]]) -> Sequence[Claim]:
    """The claims with but one of those that render one utterance: they are from one source, whatever it is called."""
    for variants in spoken:
        inside = [c for c in claims if _is_spoken(c, variants)]
        claims = [c for c in claims if c not in inside[1:]]
    return claims


def _worded_alike(group: Sequence[Claim], alike: Mapping[Pair, float], of_one_concept: float) -> list[Claim]:
    """The cells that one of another account is worded like: how they tell it is asked only of these, as other things
    are told otherwise anyway. Two of one concept need to be less alike."""

    def is_near(a: Claim, b: Claim) -> bool:
        same = _concept(a) is not None and _concept(a) == _concept(b)
        likeness = alike.get(pair_of(a, b), 0.0)
        return likeness >= (of_one_concept if same else CLOSE)

    return [a for a in group if any(a.account is not b.account and is_near(a, b) for b in group)]


def _concept(claim: Claim) -> str | None:
    return claim.statement.frame.concept if claim.statement and claim.statement.frame else None


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
    """The rows with what their differences make of them: disputed, differs or agreed; those of one account single,
    and unclear where no two accounts surely say one thing.

    Times that are not equally exact, a rounded figure, a bound that the other lies in, another word for one thing: all
    can be true and part nobody. Accounts that may speak of another thing do not part from the others.
    """
    parting: defaultdict[str | None, list[Difference]] = defaultdict(list)
    for difference in differences:
        if difference.rule not in COMPATIBLE:
            parting[difference.row].append(difference)
    return tuple(_with_status(row, {d.kind for d in parting[row.id] if _parts_sure_ones(d, row)}) for row in rows)


def _parts_sure_ones(difference: Difference, row: Row) -> bool:
    """True where two accounts at least differ of which it is not doubtful that they speak of the row's matter."""
    return len({v.article for v in difference.values} - row.doubted) > 1


def _with_status(row: Row, kinds: set[str]) -> Row:
    if "polarity" in kinds or any(link.level == DENIAL for link in row.links):
        return replace(row, status="disputed")
    told: Status = "differs" if kinds & OF_FACT else "agreed"
    if len({c.article for c in row.cells}) == 1:
        told = "single"
    elif all(c.doubtful for c in row.cells):
        told = "unclear"
    return replace(row, status=told, links=tuple(map(_undisputed, row.links)))


def _undisputed(link: Link) -> Link:
    """A negation in one of two cells that denies nothing the other says makes no contradiction of them."""
    return replace(link, level="paraphrase") if link.level == "contradiction" else link
