"""Which articles tell the same story: a batch as a stream would have it that never forgets."""

from collections.abc import Sequence

from synopse.group.cores import Cores
from synopse.group.features import find_features
from synopse.group.graph import Graph
from synopse.model import Article


def group(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles of each story, stories by their first article, articles in the order given.

    An article that tells a story alone is a story of one. Articles of one window come out as from a `Stream`, whatever
    their order.
    """
    graph = Graph(find_features(a) for a in {a.id: a for a in articles}.values())
    place = {a.id: n for n, a in reversed(list(enumerate(articles)))}
    stories = (sorted(story, key=place.__getitem__) for story in Cores(graph).renewed())
    return tuple(map(tuple, sorted(stories, key=lambda story: place[story[0]])))
