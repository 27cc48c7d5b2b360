"""The seam to grouping: which story each new account belongs to. Everything that watching knows of grouping is here.

What is known of the window lives in memory and is built anew from the store when a watcher starts, or after a step that
failed; so the store alone says where accounts were placed, and nothing can get out of step with it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from synopse.group import group
from synopse.model import Article

WINDOW = 7
"""Days that a story stays open to accounts."""


@dataclass(frozen=True, slots=True)
class Placing:
    """An article with its story, and why it is there."""

    article: str
    story: str
    evidence: str


class Placer:
    """Places articles as they come."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Article, str]] | None = None

    @property
    def is_ready(self) -> bool:
        """True where the articles of the window are known."""
        return self._known is not None

    def recall(self, known: Iterable[tuple[Article, str]]) -> None:
        """Takes over the articles of the window with the stories that the machine put them in."""
        self._known = {article.id: (article, story) for article, story in known}

    def place(self, new: Sequence[Article]) -> tuple[Placing, ...]:
        """Where new articles belong; those that are placed stay where they are. Needs `recall` before.

        A group of articles joins the story that most of them are in, the oldest of equals.
        """
        if self._known is None:
            raise RuntimeError("the window is not known: recall it first")
        articles = {article.id: article for article, _ in self._known.values()} | {a.id: a for a in new}
        stories = {i: story for i, (_, story) in self._known.items()}
        placed = [p for ids in group(list(articles.values())) for p in _placings(ids, stories)]
        self._known |= {p.article: (articles[p.article], p.story) for p in placed}
        return tuple(placed)

    def forget(self) -> None:
        """The store does not say what was placed last: the window is to be recalled."""
        self._known = None


def _placings(ids: Sequence[str], stories: dict[str, str]) -> list[Placing]:
    rank = {story: n for n, story in reversed(list(enumerate(stories.values())))}
    held = Counter(stories[i] for i in ids if i in stories)
    best = min(held, key=lambda story: (-held[story], rank[story]), default=None)
    new = [i for i in ids if i not in stories]
    if best is not None:
        return [Placing(i, best, f"grouped with {held[best]} of its accounts") for i in new]
    story = f"t{ids[0].removeprefix('a')}"
    return [Placing(i, story, "first account" if i == ids[0] else f"grouped with {ids[0]}") for i in new]
