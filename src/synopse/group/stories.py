"""Which articles tell the same story.

Articles whose opening words are alike are put together, the more readily the more rare names they share: accounts from
different hands, or through a translation, have little in common but whom and what they name.
"""

import math
from collections import Counter
from collections.abc import Sequence

from synopse.group.linkage import Pair, average_linkage
from synopse.group.terms import find_terms, find_words, frequency, similarities, stem, weigh
from synopse.model import Article

OPENING = 220
"""Words that are compared: news tells its main thing first, and further down background that other stories share."""
PRIOR = 60.0
POWER = 1.25
RARE = 1e-6
"""A word is a rare name if it is capitalised and stands less often than this in running text."""
A_NAME = 0.3
"""How much likeness gains by one rare name in common."""
MOST_NAMES = 4
HOLDERS = 3
"""Articles from which on a name counts for less: it is the batch's subject, not one story's."""
FEW_ARTICLES, LEAST_LIKENESS, MORE_LIKENESS = 5, 0.08, 0.03
"""The likeness asked for in a batch of few articles, and how much more with the logarithm of their number: the more
articles there are, the less likely it is that any two of them tell the same story."""


def group(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles of each story, stories by their first article, articles in the order given.

    An article that tells a story alone is a story of one. The constants were chosen on 288 German articles of three
    days and on batches of 4 to 40 drawn from them and from the project's own stories; the plateau around each is wide.
    """
    words = [find_words(_read(a)) for a in articles]
    terms = [find_terms(w[:OPENING], a.language) for w, a in zip(words, articles, strict=True)]
    names = [_rare_names(w, a.language) for w, a in zip(words, articles, strict=True)]
    alike = _with_names(similarities(weigh(terms, OPENING, PRIOR, POWER), 0.01), names)
    asked = LEAST_LIKENESS + MORE_LIKENESS * math.log(max(len(articles), FEW_ARTICLES) / FEW_ARTICLES)
    clusters = average_linkage(len(articles), alike, asked)
    return tuple(tuple(articles[i].id for i in cluster) for cluster in clusters)


def _with_names(near: dict[Pair, float], names: Sequence[frozenset[str]]) -> dict[Pair, float]:
    """Likeness of words, more of it for every rare name in common that few articles of the batch hold."""
    holders = Counter(name for own in names for name in own)

    def shared(i: int, j: int) -> float:
        return min(math.fsum(min(1.0, HOLDERS / holders[name]) for name in names[i] & names[j]), MOST_NAMES)

    return {(i, j): s * (1 + A_NAME * shared(i, j)) for (i, j), s in near.items()}


def _read(article: Article) -> str:
    """Title and text without the page's furniture."""
    parts = [r.of(article.text) for r in article.regions if r.kind != "boilerplate"] or [article.text]
    title = article.title or ""
    return "\n".join(parts if any(title in p for p in parts) else [title, *parts])


def _rare_names(words: Sequence[str], language: str) -> frozenset[str]:
    out = set()
    for word in words:
        if word[0].isupper():
            parts = [p for p in word.lower().split("-") if len(p) >= 4 and frequency(p, language) <= RARE]
            out |= {stem(p, language) for p in parts}
    return frozenset(out)
