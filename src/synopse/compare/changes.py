"""What changed between two texts, or two versions of one account: claims that came, went, or say something else now.

Claims in the same words are the same, whatever stands around them. Of the rest, those of one row, or whose words are
nearly the same, are one claim before and after; what parts them is told aspect by aspect, at the very words.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex
from rapidfuzz import fuzz

from synopse.compare.accounts import Account, read_accounts
from synopse.compare.align import align
from synopse.compare.claims import Claim, make_claims
from synopse.compare.entities import join_entities
from synopse.compare.notions import unit_of
from synopse.compare.story import with_joined_entities
from synopse.model import Alteration, Article, Change, ChangeAspect, Entity, Span

NEARLY = 60.0
"""Likeness of wording (0 to 100) from which two claims are one before and after, though no row joins them."""
IN_A_ROW = 25.0
"""The same for two claims of one row."""
WORD = regex.compile(r"[\p{L}\p{N}]+")
SHORTEST = 3
"""Words of the shortest claim that is looked for by its likeness alone."""


def find_changes(before: Article, after: Article, *, at: str | None = None) -> tuple[Change, ...]:
    """What came, went and changed from one text to the other, in the order of the later text, then what went.

    Offsets count in either text; `at` is the moment that is noted on every change. Nothing but white space,
    punctuation or another place in the text is no change. The same text twice has none.
    """
    if before.text == after.text:
        return ()
    _, articles = with_joined_entities((before, after), "d")
    entities, _ = join_entities((before, after), "d")
    names = {e.id: e for e in entities}
    accounts = read_accounts(articles)
    claims = make_claims(accounts)
    pairs, went, came = _paired(claims)
    changes = [_change(a, b, names, at) for a, b in pairs]
    changes += [_alone("came", claim, at) for claim in came] + [_alone("went", claim, at) for claim in went]
    return tuple(sorted((c for c in changes if c is not None), key=_in_order))


def _in_order(change: Change) -> tuple[bool, int, int]:
    span = change.after or change.before
    return change.after is None, span.start if span else 0, span.end if span else 0


Paired = tuple[list[tuple[Claim, Claim]], list[Claim], list[Claim]]


def _paired(claims: Sequence[Claim]) -> Paired:
    """Claims that are one before and after; those that went; those that came."""
    old = [c for c in claims if c.account.number == 0]
    new = [c for c in claims if c.account.number == 1]
    pairs = list(_same_words(old, new))
    _without(old, new, pairs)
    likely = [(fuzz.ratio(_key(a), _key(b)), a, b) for a, b in _candidates(claims, old, new)]
    for score, a, b in sorted(likely, key=lambda c: (-c[0], abs(c[1].order - c[2].order), c[1].number, c[2].number)):
        if score and a in old and b in new:
            pairs.append((a, b))
            _without(old, new, [(a, b)])
    return pairs, _not_inside(old, pairs, 0), _not_inside(new, pairs, 1)


def _without(old: list[Claim], new: list[Claim], pairs: Sequence[tuple[Claim, Claim]]) -> None:
    for a, b in pairs:
        old.remove(a)
        new.remove(b)


def _same_words(old: Sequence[Claim], new: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each claim with the one of the same words that stands at the same place among its likes."""
    waiting: dict[str, list[Claim]] = defaultdict(list)
    for claim in new:
        waiting[_key(claim)].append(claim)
    for claim in old:
        same = waiting.get(_key(claim))
        if same:
            yield claim, same.pop(0)


def _candidates(claims: Sequence[Claim], old: Sequence[Claim], new: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    aligned = align(claims)
    row_of = {c.number: n for n, group in enumerate(aligned.groups) for c in group}
    for a in old:
        for b in new:
            score = fuzz.ratio(_key(a), _key(b))
            long = min(len(WORD.findall(a.text)), len(WORD.findall(b.text))) >= SHORTEST
            in_a_row = row_of[a.number] == row_of[b.number] and score >= IN_A_ROW
            # what may be another thing is one only where the words of the shorter stand in the longer
            if in_a_row and {a.number, b.number} & aligned.doubtful:
                in_a_row = fuzz.token_set_ratio(_key(a), _key(b)) >= NEARLY
            if in_a_row or (long and score >= NEARLY):
                yield a, b


def _not_inside(claims: Sequence[Claim], pairs: Sequence[tuple[Claim, Claim]], side: int) -> list[Claim]:
    """Claims that no other claim tells that came or went too, or whose words stand in one that was there before."""
    paired = [pair[side] for pair in pairs]
    return [
        c
        for c in claims
        if not any(o is not c and o.span.covers(c.span) and len(o.span) > len(c.span) for o in (*claims, *paired))
    ]


def _key(claim: Claim) -> str:
    return " ".join(WORD.findall(claim.text))


def _alone(kind: str, claim: Claim, at: str | None) -> Change:
    if kind == "came":
        return Change(kind="came", after=_place(claim), said_after=claim.text, at=at)
    return Change(kind="went", before=_place(claim), said_before=claim.text, at=at)


def _place(claim: Claim) -> Span:
    return Span(start=claim.span.start, end=claim.span.end)


def _change(a: Claim, b: Claim, names: dict[str, Entity], at: str | None) -> Change | None:
    """None where the two say the same."""
    alterations = tuple(_alterations(a, b, names))
    if not alterations and _key(a) != _key(b):
        alterations = (Alteration(aspect="wording", before=a.text, after=b.text),)
    if not alterations:
        return None
    places = {"before": _place(a), "after": _place(b)}
    return Change(kind="changed", **places, said_before=a.text, said_after=b.text, alterations=alterations, at=at)


def _alterations(a: Claim, b: Claim, names: dict[str, Entity]) -> Iterator[Alteration]:
    yield from _figures(a, b)
    yield from _times(a, b)
    if a.negated != b.negated:
        yield Alteration(aspect="polarity", before=_grounds(a), after=_grounds(b), was=_sure(a), now=_sure(b))
    elif _degree(a) != _degree(b):
        yield Alteration(aspect="certainty", before=_grounds(a), after=_grounds(b), was=_sure(a), now=_sure(b))
    yield from _sources(a, b, names)


def _figures(a: Claim, b: Claim) -> Iterator[Alteration]:
    """A figure that both have in the same words is none that changed, whatever it is taken to count."""
    old = {(unit_of(q, _language(a)), q.value, q.high, q.modifier): _said(a, q) for q in a.quantities}
    new = {(unit_of(q, _language(b)), q.value, q.high, q.modifier): _said(b, q) for q in b.quantities}
    gone = [(said, f"{key[1]:g}") for key, said in old.items() if key not in new and said not in new.values()]
    come = [(said, f"{key[1]:g}") for key, said in new.items() if key not in old and said not in old.values()]
    yield from _moved("quantity", gone, come)


def _times(a: Claim, b: Claim) -> Iterator[Alteration]:
    old, new = ({t.value: _said(c, t) for t in c.account.article.times if c.span.covers(t)} for c in (a, b))
    gone = [(said, value) for value, said in old.items() if value not in new and said not in new.values()]
    come = [(said, value) for value, said in new.items() if value not in old and said not in old.values()]
    yield from _moved("time", gone, come)


def _moved(
    aspect: ChangeAspect, gone: Sequence[tuple[str, str]], come: Sequence[tuple[str, str]]
) -> Iterator[Alteration]:
    """What is gone against what came in its place, one by one."""
    for n in range(max(len(gone), len(come))):
        before, was = gone[n] if n < len(gone) else ("", "")
        after, now = come[n] if n < len(come) else ("", "")
        yield Alteration(aspect=aspect, before=before, after=after, was=was, now=now)


def _sources(a: Claim, b: Claim, names: dict[str, Entity]) -> Iterator[Alteration]:
    old, new = _holders(a, names), _holders(b, names)
    if _is_same_source(old, new) or (a.holders and a.holders == b.holders):
        return
    if not a.holders and not b.holders and bool(a.attributions) == bool(b.attributions):
        return  # neither source is known: another wording of it tells nothing
    yield Alteration(aspect="attribution", before=_source(a), after=_source(b), was=old, now=new)


def _is_same_source(old: str, new: str) -> bool:
    """The same names, or one of them said with more behind it (`Havariekommando`, `Havariekommando in Cuxhaven`)."""
    short, long = sorted((old, new), key=len)
    return old == new or (bool(short) and long.startswith(f"{short} "))


def _holders(claim: Claim, names: dict[str, Entity]) -> str:
    return ", ".join(sorted(names[h].name if h in names else h for h in claim.holders))


def _source(claim: Claim) -> str:
    """The words of the innermost source that is named; those of its cue where none is."""
    for attribution in reversed(claim.attributions):
        if spans := attribution.source or attribution.cue:
            return " ".join(_said(claim, span) for span in spans)
    return ""


def _degree(claim: Claim) -> str:
    """How sure it is put; that somebody else says it is told by the source."""
    certainty = _sure(claim)
    return "asserted" if certainty == "reported" else certainty


def _sure(claim: Claim) -> str:
    return claim.statement.certainty if claim.statement else "asserted"


def _grounds(claim: Claim) -> str:
    """The words that the certainty rests on."""
    return " ".join(_said(claim, span) for span in claim.statement.grounds) if claim.statement else ""


def _said(claim: Claim, span: Span) -> str:
    return " ".join(span.of(claim.account.text).split())


def _language(claim: Claim) -> str:
    account: Account = claim.account
    return account.article.language
