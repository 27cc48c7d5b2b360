"""Quotations of whole sentences that nothing around introduces: whoever spoke last says them."""

from collections.abc import Iterator

from synopse.annotate.attribution.draft import Draft, covered
from synopse.annotate.attribution.free import antecedent, speaking_before
from synopse.annotate.attribution.quotations import Quoted
from synopse.annotate.attribution.scene import Article, Scene
from synopse.annotate.attribution.shelf import Shelf
from synopse.model import Span

SHORTEST = 4
"""Words from which a quotation that stands alone is an utterance, and no name or title."""


def find_lone(article: Article, drafts: Shelf[Draft]) -> Iterator[Draft]:
    """Quotations that are a sentence, or several, of their own and in no attribution yet."""
    for quoted in article.quotations:
        scenes = article.at(quoted)
        if not scenes or not _is_utterance(scenes, quoted):
            continue
        if any(covered(d.content, quoted.start, quoted.end) for d in drafts.near(quoted.start, quoted.end)):
            continue
        before = antecedent(drafts, quoted.start)
        yield Draft(
            type="direct",
            medium=before.medium if before else "speech",
            content=(Span(start=quoted.start, end=quoted.end),),
            source=speaking_before(article, scenes[0], before, drafts),
            rule="direct.alone",
        )


def _is_utterance(scenes: tuple[Scene, ...], quoted: Quoted) -> bool:
    """True where it begins and ends with a sentence and has a verb."""
    whole = scenes[0].sentence.start == quoted.start and abs(scenes[-1].sentence.end - quoted.end) <= 1
    body = all(s.sentence.region == "body" for s in scenes)
    return whole and body and quoted.sentence and quoted.closed and quoted.words >= SHORTEST
