"""One utterance in the wordings of several accounts: direct, indirect, cut, or translated twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from synopse.compare.accounts import Account
from synopse.compare.likeness import LEAST, terms_of, vectors
from synopse.group.linkage import average_linkage
from synopse.group.terms import similarities
from synopse.model import Attribution, Entity, Place, Quotation, Span

SAME_UTTERANCE = 0.3
UNKNOWN_SPEAKER = 0.8
"""What likeness is worth where one of the two speakers is not known."""
FEWEST_WORDS = 3
SAYING = frozenset({"direct", "indirect", "free_indirect", "indirect_free_indirect", "reported"})


@dataclass(frozen=True, slots=True)
class _Rendering:
    """What one account says that somebody said: one sentence of an attribution's content."""

    account: Account
    attribution: Attribution
    span: Span
    speakers: frozenset[str]


def find_quotations(accounts: Sequence[Account], entities: Sequence[Entity] = ()) -> tuple[Quotation, ...]:
    """Utterances that at least two accounts render, in the order of their first rendering.

    A speaker who is no named entity (`die Behörden`, `der Minister des Meeres`) may be anybody.
    """
    unnamed = frozenset(e.id for e in entities if e.kind == "other")
    renderings = [r for a in accounts for q in a.article.attributions for r in _renderings(a, q, unnamed)]
    terms = [terms_of(r.account.tokens_in(r.span), r.account.article.language) for r in renderings]
    near = {
        (i, j): s * _agreement(renderings[i], renderings[j])
        for (i, j), s in similarities(vectors(terms), LEAST).items()
        if _compatible(renderings[i], renderings[j])
    }

    def may_join(a: Sequence[int], b: Sequence[int]) -> bool:
        return all(_compatible(renderings[i], renderings[j]) for i in a for j in b)

    clusters = average_linkage(len(renderings), near, SAME_UTTERANCE, may_join)
    groups = [_without_nested([renderings[i] for i in c]) for c in clusters]
    return tuple(_quotation(g) for g in groups if len({r.account.id for r in g}) > 1)


def _renderings(account: Account, attribution: Attribution, unnamed: frozenset[str]) -> list[_Rendering]:
    """The content by sentences; a content that is split inside one sentence is one rendering."""
    if attribution.type not in SAYING:
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
    holders = [attribution.holder] if attribution.holder else attribution.candidates
    speakers = frozenset(holders) - unnamed
    found = [_Rendering(account, attribution, span, speakers) for _, span in sorted(by_sentence.items())]
    return [r for r in found if sum(t.pos != "PUNCT" for t in account.tokens_in(r.span)) >= FEWEST_WORDS]


def _compatible(a: _Rendering, b: _Rendering) -> bool:
    """False where two speakers are known and are not the same."""
    return not a.speakers or not b.speakers or bool(a.speakers & b.speakers)


def _agreement(a: _Rendering, b: _Rendering) -> float:
    return 1.0 if a.speakers and b.speakers else UNKNOWN_SPEAKER


def _without_nested(group: Sequence[_Rendering]) -> list[_Rendering]:
    """Of renderings that overlap in one account, the longest."""
    kept: list[_Rendering] = []
    for r in sorted(group, key=lambda r: (-len(r.span), r.account.number, r.span.start)):
        if not any(k.account is r.account and k.span.overlaps(r.span) for k in kept):
            kept.append(r)
    return sorted(kept, key=lambda r: (r.account.number, r.span.start))


def _quotation(group: Sequence[_Rendering]) -> Quotation:
    speakers = sorted(s for r in group for s in r.speakers)
    return Quotation(
        speaker=max(speakers, key=speakers.count) if speakers else None,
        variants=tuple(Place(article=r.account.id, start=r.span.start, end=r.span.end) for r in group),
        rule="quotation.same_speaker" if speakers else "quotation.same_words",
    )
