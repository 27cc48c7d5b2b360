"""Articles into stories as they come.

The articles of the window are a graph with an edge for every two that are near. Each arrival adds its edges, and the
part of the graph that it touches is clustered anew; so the stories depend on which articles are there, and not on the
order in which they came.
"""

import heapq
import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from synopse.group.cores import Cores
from synopse.group.decision import Decision, Scene, Settled
from synopse.group.features import Features, find_features
from synopse.group.graph import Graph
from synopse.group.index import WINDOW
from synopse.model import Article


@dataclass(slots=True)
class State:
    """All that a stream knows, as plain values: the articles of the window, the day that each counts as of, its story,
    and the newest day that was seen."""

    features: dict[str, Features] = field(default_factory=dict)
    days: dict[str, float] = field(default_factory=dict)
    stories: dict[str, str] = field(default_factory=dict)
    newest: float = 0.0


class Stream:
    """Stories from articles in any order within the window. `state` is what an earlier stream left behind."""

    def __init__(self, state: State | None = None) -> None:
        self.state = state or State()
        self._graph = Graph(self.state.features.values())
        self._cores = Cores(self._graph)
        self._cores.renewed()  # the stories that the state has stay as they are
        self._ages = sorted((day, article) for article, day in self.state.days.items())
        self._members: dict[str, list[str]] = {}
        for article, story in self.state.stories.items():
            self._members.setdefault(story, []).append(article)

    def add(self, article: Article | Features) -> Decision:
        """Takes one article in, and tells where it went. Raises ValueError for one that is there already."""
        return self.add_all([article])[0]

    def add_all(self, articles: Iterable[Article | Features], day: float | None = None) -> tuple[Decision, ...]:
        """Takes articles in together: the same stories as one after the other, at less cost. `day` is the one that they
        count as of where the window is asked for, in place of their own.

        The decisions on them, in the order given, then on the articles that moved on their account, by their ids.
        Raises ValueError for an article that is there already, and takes none in then.
        """
        arrived = [find_features(a) if isinstance(a, Article) else a for a in articles]
        twice = [a for a, n in Counter([f.id for f in arrived]).items() if n > 1 or a in self.state.features]
        if twice:
            raise ValueError(f"there already: {', '.join(twice)}")
        own = {f.id: day if day is not None else f.day for f in arrived}
        self.state.newest = max([self.state.newest, *(d for d in own.values() if d is not None)])
        days = {a: self.state.newest if d is None else d for a, d in own.items()}
        self._forget()
        self._keep([f for f in arrived if days[f.id] >= self.state.newest - WINDOW], days)
        settled = self._settle(self._cores.renewed())
        scene = Scene(self._cores, self.state.stories, self.state.days, self._members)
        moved = (a for a, was in sorted(settled.before.items()) if was and was != self.state.stories[a])
        return tuple(
            scene.decide(a, settled) if a in self.state.stories else Decision(a, "late", story_id(a))
            for a in (*own, *moved)
        )

    def stories(self) -> dict[str, tuple[str, ...]]:
        """The articles of each story of the window, by its id, in the order of their days."""
        days = self.state.days
        return {s: tuple(sorted(m, key=lambda a: (days[a], a))) for s, m in sorted(self._members.items())}

    def _keep(self, fresh: Sequence[Features], days: Mapping[str, float]) -> None:
        for features in fresh:
            self.state.features[features.id] = features
            self.state.days[features.id] = days[features.id]
            heapq.heappush(self._ages, (days[features.id], features.id))
        self._graph.add_all(fresh)

    def _forget(self) -> None:
        """Lets articles go that no arrival can be near to any more; their stories stay as they are."""
        gone = []
        while self._ages and self._ages[0][0] < self.state.newest - WINDOW:
            gone.append(heapq.heappop(self._ages)[1])
        for article in gone:
            self._put(article, None)
            del self.state.features[article], self.state.days[article]
        self._graph.remove_all(gone)
        self._cores.forget(gone)

    def _settle(self, clusters: Sequence[Sequence[str]]) -> Settled:
        """Gives every cluster a story, and moves the articles that are in another one."""
        before = {a: self.state.stories.get(a) for cluster in clusters for a in cluster}
        for cluster, story in zip(clusters, self._claims(clusters), strict=True):
            for article in cluster:
                if before[article] != story:
                    self._put(article, story)
        gone = {story for story in before.values() if story is not None and story not in self._members}
        moves = Counter((was, self.state.stories[a]) for a, was in before.items() if was in gone)
        ended = {was: into for (was, into), _ in sorted(moves.items(), key=lambda m: (m[1], m[0])) if was}
        return Settled(before, ended)

    def _claims(self, clusters: Sequence[Sequence[str]]) -> list[str]:
        """The story of each cluster: the largest part of a story keeps its id, other clusters open one."""
        stories = self.state.stories
        counts = [Counter(stories[a] for a in cluster if a in stories) for cluster in clusters]
        shares = sorted((-k, story, n) for n, held in enumerate(counts) for story, k in held.items())
        of: dict[int, str] = {}
        taken: set[str] = set()
        for _, story, n in shares:
            if story not in taken and n not in of:
                of[n] = story
                taken.add(story)
        for n, cluster in enumerate(clusters):
            if n not in of:
                of[n] = self._new_story(cluster, taken)
                taken.add(of[n])
        return [of[n] for n in range(len(clusters))]

    def _new_story(self, cluster: Sequence[str], taken: set[str]) -> str:
        """An id that the cluster's first article gives; another one where a story that goes on has it."""
        first = min(cluster, key=lambda a: (self.state.days[a], a))
        ids = (story_id(f"{first}{again or ''}") for again in itertools.count())
        return next(i for i in ids if i not in self._members and i not in taken)

    def _put(self, article: str, story: str | None) -> None:
        """Moves an article to a story, or out of all."""
        before = self.state.stories.pop(article, None)
        if before is not None:
            self._members[before].remove(article)
            if not self._members[before]:
                del self._members[before]
        if story is not None:
            self.state.stories[article] = story
            self._members.setdefault(story, []).append(article)


def story_id(article: str) -> str:
    """The id of the story that an article opens."""
    return f"t{blake2b(article.encode(), digest_size=5).hexdigest()}"
