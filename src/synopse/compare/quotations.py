"""One utterance in the wordings of several accounts: direct, indirect, cut, or translated twice."""

import functools
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import regex

from synopse.compare.accounts import WHOLE_QUOTATION, Account
from synopse.compare.align import SURE, Aligned
from synopse.compare.alone import NAMING
from synopse.compare.claims import CONTENT, Claim
from synopse.compare.likeness import LEAST, product, terms_of, vectors
from synopse.compare.meanings import Pair, pair_of
from synopse.group.linkage import average_linkage
from synopse.group.terms import stem
from synopse.model import Attribution, Entity, Place, Quotation, Span

SAME_UTTERANCE = 0.5
"""Mean likeness across from which renderings are of one utterance. On real press, renderings below it are wrong more
often than right."""
UNKNOWN_SPEAKER = 0.8
"""What likeness of wording is worth where one of the two speakers is not known."""
UNSURE = 0.4
"""What less sure cells are worth at most: they keep nothing apart that others join, and join nothing themselves."""
WORDING = 0.05
"""Share of the wording in what sure cells are worth: of a sentence and its part, the one worded alike goes first."""
SAME_IN_ONE_ACCOUNT = 0.3
FEWEST_WORDS, FEWEST_OF_CONTENT = 3, 2
NOTHING = Aligned((), {}, frozenset())
OMISSION: Any = regex.compile(r"(?<=[\[(](?:…|\.\.\.)[\])])\s+(?=[„“\"»«]\p{Lu})")
SAYING = frozenset({"direct", "indirect", "indirect_free_indirect", "reported"})
"""Types of attributions that render an utterance; hearsay (`soll gewarnt haben`) renders nobody's."""


@dataclass(frozen=True)
class _Rendering:
    """What one account says that somebody said: one sentence of an attribution's content, or one statement of it.

    `holders` are all who may have said it, `speakers` those of them that are named entities.
    """

    account: Account
    span: Span
    speakers: frozenset[str]
    holders: frozenset[str]
    number: int = -1

    def is_mostly(self, claims: Iterable[Claim]) -> bool:
        """True where these claims, which lie in it, are most of it."""
        return 2 * sum(len(c.span) for c in claims) > len(self.span)

    @functools.cached_property
    def figures(self) -> frozenset[float]:
        """The values of the figures in it."""
        return frozenset(q.value for q in self.account.article.quantities if self.span.covers(q))

    def overlaps(self, other: "_Rendering") -> bool:
        return self.account is other.account and self.span.overlaps(other.span)


def find_quotations(
    accounts: Sequence[Account], entities: Sequence[Entity] = (), aligned: Aligned = NOTHING
) -> tuple[Quotation, ...]:
    """Utterances that at least two accounts render, in the order of their first rendering.

    Renderings are joined by their wording, and where what they say surely is one thing by the rows (`aligned`): in
    other words, in indirect speech or in two translations they have hardly a word in common. A speaker who is no named
    entity (`die Behörden`, `der Minister des Meeres`) may be anybody.
    """
    unnamed = frozenset(e.id for e in entities if e.kind == "other")
    renderings = [r for a in accounts for q in a.article.attributions for r in _renderings(a, q, unnamed)]
    renderings += [r for a in accounts for r in _unclaimed(a)]
    renderings = [replace(r, number=n) for n, r in enumerate(renderings)]
    near = _nearness(renderings, aligned)

    def may_join(a: Sequence[int], b: Sequence[int]) -> bool:
        return all(
            _may_stand_together(renderings[i], renderings[j], near.get((min(i, j), max(i, j)), 0.0))
            for i in a
            for j in b
        )

    clusters = average_linkage(len(renderings), near, SAME_UTTERANCE, may_join)
    found = [_without_nested([renderings[i] for i in c]) for c in clusters]

    def same(a: _Rendering, b: _Rendering) -> bool:
        return near.get((min(a.number, b.number), max(a.number, b.number)), 0.0) >= SAME_UTTERANCE

    return tuple(_quotation(g) for g in _without_parts([g for g in found if _accounts_of(g) > 1], same))


def _nearness(renderings: Sequence[_Rendering], aligned: Aligned) -> dict[Pair, float]:
    """How surely two renderings are of one utterance: by their wording, or by the rows that they stand in."""
    alike = _likenesses(renderings)
    near = {(i, j): s * _trust(renderings[i], renderings[j]) for (i, j), s in alike.items()}
    for pair, agreed in _in_one_row(renderings, aligned):
        sure = (1 - WORDING) * agreed + WORDING * alike.get(pair, 0.0)
        near[pair] = max(near.get(pair, 0.0), sure if agreed >= SURE else min(agreed, UNSURE))
    return near


def _accounts_of(group: Sequence[_Rendering]) -> int:
    return len({r.account.id for r in group})


def _likenesses(renderings: Sequence[_Rendering]) -> dict[Pair, float]:
    """How alike two renderings are worded, of those that may have one speaker and share a word of content."""
    tokens = [r.account.tokens_in(r.span) for r in renderings]
    languages = [r.account.article.language for r in renderings]
    found = vectors([terms_of(t, language) for t, language in zip(tokens, languages, strict=True)])
    holders: defaultdict[str, list[int]] = defaultdict(list)
    out: dict[Pair, float] = {}
    for j, (words, language) in enumerate(zip(tokens, languages, strict=True)):
        stems = {stem(t.lemma.lower(), language) for t in words if t.pos in CONTENT}
        for i in sorted({i for word in stems for i in holders[word]}):
            if _compatible(renderings[i], renderings[j]) and (s := product(found[i], found[j])) >= LEAST:
                out[i, j] = s
        for word in sorted(stems):
            holders[word].append(j)
    return out


def _without_parts(
    found: Sequence[list[_Rendering]], same: Callable[[_Rendering, _Rendering], bool]
) -> list[list[_Rendering]]:
    """Every stretch in one quotation alone, that of most accounts, then that of most words; what is left of a quotation
    must have two accounts, or be like every rendering of the one that took its other stretches."""
    kept: list[list[_Rendering]] = []
    for group in sorted(found, key=lambda g: (-_accounts_of(g), -sum(len(r.span) for r in g))):
        left = [r for r in group if not any(r.overlaps(k) for whole in kept for k in whole)]
        if _accounts_of(left) > 1:
            kept.append(left)
        elif left:
            takers = [whole for whole in kept if any(r.overlaps(k) for r in group for k in whole)]
            for whole in takers:
                whole += [r for r in left if all(r.account is not k.account and same(r, k) for k in whole)]
    kept = [sorted(group, key=lambda r: (r.account.number, r.span.start)) for group in kept]
    return sorted(kept, key=lambda g: (g[0].account.number, g[0].span.start, g[0].span.end))


def _in_one_row(renderings: Sequence[_Rendering], aligned: Aligned) -> Iterator[tuple[Pair, float]]:
    """Every two renderings of two accounts most of whose claims stand in one row with the other's, and how surely these
    say one thing, in the mean."""
    of_account: defaultdict[str, list[int]] = defaultdict(list)
    for n, rendering in enumerate(renderings):
        of_account[rendering.account.id].append(n)
    shared: defaultdict[Pair, list[tuple[Claim, Claim, float]]] = defaultdict(list)
    for group in aligned.groups:
        inside = [(n, c) for c in group for n in of_account[c.account.id] if renderings[n].span.covers(c.span)]
        for (i, c), (j, d) in itertools.combinations(sorted(inside, key=lambda found: found[0]), 2):
            if _may_be_one(renderings[i], renderings[j]) and _compatible(renderings[i], renderings[j]):
                agreed = aligned.agreed.get(pair_of(c, d), 0.0)
                shared[i, j].append((c, d, agreed))
    for (i, j), found in shared.items():
        if renderings[i].is_mostly({c for c, _, _ in found}) and renderings[j].is_mostly({d for _, d, _ in found}):
            lengths = [len(c.span) + len(d.span) for c, d, _ in found]
            yield (i, j), sum(n * s for n, (_, _, s) in zip(lengths, found, strict=True)) / sum(lengths)


def _may_be_one(a: _Rendering, b: _Rendering) -> bool:
    """Two accounts that tell one thing after unnamed sources of their own do not render one utterance: the speaker must
    be the same, or named by one."""
    return a.account is not b.account and bool(a.holders & b.holders or a.speakers or b.speakers)


def _renderings(account: Account, attribution: Attribution, unnamed: frozenset[str]) -> list[_Rendering]:
    """The content by sentences; a content that is split inside one sentence is one rendering."""
    holders = frozenset([attribution.holder] if attribution.holder else attribution.candidates)
    # a few words that are nobody's are no utterance
    if attribution.type not in SAYING or (attribution.type == "reported" and not holders):
        return []
    if attribution.type == "direct" and _is_title(account, attribution):
        return []
    by_sentence: dict[int, Span] = {}
    for part in attribution.content:
        for sentence in account.article.sentences or (part,):
            if sentence.overlaps(part):
                start, end = max(part.start, sentence.start), min(part.end, sentence.end)
                known = by_sentence.get(sentence.start)
                by_sentence[sentence.start] = Span(
                    start=min(start, known.start) if known else start, end=max(end, known.end) if known else end
                )
    stretches = [s for _, whole in sorted(by_sentence.items()) for s in _stretches(account, whole)]
    spans = [s for whole in stretches for s in (whole, *_parts(account, whole))]
    found = [_Rendering(account, span, holders - unnamed, holders) for span in spans]
    return [r for r in found if sum(t.pos != "PUNCT" for t in account.tokens_in(r.span)) >= FEWEST_WORDS]


def _is_title(account: Account, attribution: Attribution) -> bool:
    """True for a title in quotation marks (`der Film „Unter dem Eis“`): it has no verb and opens, inside a sentence,
    with a capital that speech would not have there."""
    tokens = [t for part in attribution.content for t in account.tokens_in(part) if t.pos != "PUNCT"]
    if not tokens or tokens[0].pos in NAMING or any(t.form == "fin" for t in tokens):
        return False
    before = [t for t in account.tokens_in(account.sentence_of(tokens[0])) if t.end <= tokens[0].start]
    inside = any(t.pos != "PUNCT" for t in before) and all(t.text != ":" for t in before[-2:])
    return inside and tokens[0].text[:1].isupper()


def _stretches(account: Account, whole: Span) -> list[Span]:
    """What stands before and behind the words that a quotation leaves out and then opens again (`„… […] „…“`)."""
    cuts = [(m.start(), m.end()) for m in OMISSION.finditer(account.text, whole.start, whole.end)]
    starts, ends = [whole.start, *(end for _, end in cuts)], [*(start for start, _ in cuts), whole.end]
    return [Span(start=start, end=end) for start, end in zip(starts, ends, strict=True)]


def _unclaimed(account: Account) -> list[_Rendering]:
    """Whole quotations whose speaker was not found: another account may name the speaker."""
    said = [part for q in account.article.attributions for part in q.content]
    whole = [q for q in account.quoted if len(q) >= WHOLE_QUOTATION and not any(part.overlaps(q) for part in said)]
    nobody: frozenset[str] = frozenset()
    return [_Rendering(account, Span(start=q.start, end=q.end), nobody, nobody) for q in whole]


def _parts(account: Account, whole: Span) -> list[Span]:
    """The statements of a sentence that says several things: another account may render only one of them. One that only
    brings another (`wir gehen davon aus`) is none."""
    inside = [s for s in account.article.statements if whole.covers(s) and len(s) < len(whole)]
    inside = [s for s in inside if sum(t.pos in CONTENT for t in account.tokens_in(s)) >= FEWEST_OF_CONTENT]
    return [Span(start=s.start, end=s.end) for s in inside] if len(inside) > 1 else []


def _compatible(a: _Rendering, b: _Rendering) -> bool:
    """False where two speakers are known and are not the same; and where one is not, and their figures are others:
    then nothing shows that two sources did not tell two things."""
    if a.speakers and b.speakers:
        return bool(a.speakers & b.speakers)
    return not a.figures or not b.figures or bool(a.figures & b.figures)


def _may_stand_together(a: _Rendering, b: _Rendering, near: float) -> bool:
    """Two of one account only where it says the thing twice, and not a sentence with its own part."""
    if a.account is b.account and (near < SAME_IN_ONE_ACCOUNT or a.overlaps(b)):
        return False
    return _compatible(a, b)


def _trust(a: _Rendering, b: _Rendering) -> float:
    """What likeness of wording is worth: all of it where they have one source, or speakers who are known."""
    return 1.0 if (a.speakers and b.speakers) or a.holders & b.holders else UNKNOWN_SPEAKER


def _without_nested(group: Sequence[_Rendering]) -> list[_Rendering]:
    """Of renderings that overlap in one account, the longest."""
    kept: list[_Rendering] = []
    for r in sorted(group, key=lambda r: (-len(r.span), r.account.number, r.span.start)):
        if not any(k.account is r.account and k.span.overlaps(r.span) for k in kept):
            kept.append(r)
    return sorted(kept, key=lambda r: (r.account.number, r.span.start))


def _quotation(group: Sequence[_Rendering]) -> Quotation:
    """The speaker is the named one of most renderings; else who is the source of all that have one, two at least."""
    speakers = sorted(s for r in group for s in r.speakers)
    sources = [r.holders for r in group if r.holders]
    common = sorted(frozenset.intersection(*sources)) if len(sources) > 1 else []
    return Quotation(
        speaker=max(speakers, key=speakers.count) if speakers else common[0] if len(common) == 1 else None,
        variants=tuple(Place(article=r.account.id, start=r.span.start, end=r.span.end) for r in group),
        rule="quotation.same_speaker" if speakers else "quotation.same_words",
    )
