"""A small world to watch: a feed and pages on a network that is none, and time that passes only when it is told to."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from synopse.gather.web.fake import FakeNetwork, answer_bytes
from synopse.report.wording import wording
from synopse.store.memory import Memory
from synopse.watch.loop import Fetchers, Order, watch
from synopse.watch.rounds import Pace
from synopse.watch.work import Work

HOST = "https://bote.example"
FEED = f"{HOST}/feed"
START = dt.datetime(2031, 5, 6, 12, tzinfo=dt.UTC)
PACE = Pace(every=900, again=3600)


def page(text: str, title: str = "Der Damm von Neufeld") -> bytes:
    """A page as on the wire."""
    body = "".join(f"<p>{line}</p>" for line in text.splitlines())
    head = f"<title>{title}</title><meta property='article:published_time' content='2031-05-06T08:00:00Z'>"
    return answer_bytes(
        f"<html lang='de'><head>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def feed(*urls: str) -> bytes:
    """A feed as on the wire."""
    items = "".join(f"<item><title>x</title><link>{url}</link></item>" for url in urls)
    content = f"<rss version='2.0'><channel><title>Bote</title>{items}</channel></rss>"
    return answer_bytes(content, content_type="application/rss+xml")


@dataclass
class World:
    """A store, a network, and the time; `events` is all that was said."""

    place: str
    folder: Path
    network: FakeNetwork = field(default_factory=lambda: FakeNetwork({}))
    time: dt.datetime = START
    events: list[tuple[str, dict[str, object]]] = field(default_factory=list)

    def work(self, memory: Memory) -> Work:
        """What a watcher is given."""
        return Work(memory, lambda event, fields: self.events.append((event, fields)), time=lambda: self.time)

    def watch(self, feeds: Sequence[str] = (FEED,), channels: Sequence[str] = ()) -> Counter[str]:
        """One call of `watch --once` on what the network has now."""
        with Memory(self.place) as memory:
            work = self.work(memory)
            fetchers = Fetchers(work, self.folder / "evidence", self.network, speed=1e6)
            order = Order([(url, None) for url in feeds], PACE, once=True, channels=channels)
            return watch(work, order, fetchers, wording("en"))

    def later(self, **passed: float) -> None:
        """Lets time pass."""
        self.time += dt.timedelta(**passed)

    def said(self, event: str) -> list[dict[str, object]]:
        """What was said of one kind of event."""
        return [fields for name, fields in self.events if name == event]
