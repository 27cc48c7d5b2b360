"""The seam to grouping: which story each new account belongs to, seen from the accounts of the window.

Everything that watching knows of grouping goes through `place_accounts`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from synopse.group import group
from synopse.model import Article

WINDOW = 7
"""Days that a story stays open to accounts."""


@dataclass(frozen=True, slots=True)
class Placing:
    """The story of a new account. `opened` where it is the first one there; `evidence` says why it is put there."""

    story: str
    opened: bool
    evidence: str


def place_accounts(known: Sequence[tuple[Article, str]], new: Sequence[Article]) -> Mapping[str, Placing]:
    """For each new article, by its id, where it belongs. `known` are the articles of the window with their stories,
    which are not moved any more: a group of articles joins the story that most of them are in, the oldest of equals.
    """
    stories = {article.id: story for article, story in known}
    rank = {story: n for n, story in reversed(list(enumerate(stories.values())))}
    articles = list({a.id: a for a in (*(article for article, _ in known), *new)}.values())
    out: dict[str, Placing] = {}
    for ids in group(articles):
        held = Counter(stories[i] for i in ids if i in stories)
        best = min(held, key=lambda story: (-held[story], rank[story]), default=None)
        for article in ids:
            if article not in stories:
                out[article] = _placing(article, ids, best, held)
    return out


def _placing(article: str, ids: Sequence[str], best: str | None, held: Counter[str]) -> Placing:
    if best is not None:
        return Placing(best, False, f"grouped with {held[best]} of its accounts")
    story = f"t{ids[0].removeprefix('a')}"
    first = article == ids[0]
    return Placing(story, first, "first account" if first else f"grouped with its first account {ids[0]}")
