"""Watching: round after round until somebody says stop."""

import datetime as dt
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from synopse.gather.web.evidence import Evidence
from synopse.gather.web.fetch import Fetcher
from synopse.gather.web.transport import Transport
from synopse.report.wording import Wording
from synopse.store.notices import NoticeKind
from synopse.store.states import begin_run, failing_feeds, next_due, note_run, watch_feeds
from synopse.watch.notify import KINDS, notify_all, open_channels
from synopse.watch.rounds import Pace, gather_round
from synopse.watch.settle import settle
from synopse.watch.work import Stopped, Work

COUNTED = ("feeds", "fetched", "pages", "new", "version", "known", "failed", "annotated", "reread", "placed", "renewed")
LONGEST_SLEEP = 300.0
"""Seconds after which a sleeping watcher looks whether something was decided by hand."""


class StoppableClock:
    """The machine's clock, whose waits end when the watcher is to stop."""

    def __init__(self, stop: threading.Event, speed: float = 1.0) -> None:
        self._stop, self._speed = stop, speed

    def seconds(self) -> float:
        """See Clock."""
        return time.monotonic() * self._speed

    def wait(self, seconds: float) -> None:
        """Lets it pass. Raises Stopped where there is no time left."""
        if self._stop.wait(seconds / self._speed):
            raise Stopped


class Fetchers:
    """A fetcher for each day, with a WARC file of its own: what a site allows is asked anew every day, and no file
    grows without end."""

    def __init__(self, work: Work, folder: Path, transport: Transport | None = None, speed: float = 1.0) -> None:
        self._work, self._folder, self._transport = work, folder, transport
        self._clock = StoppableClock(work.stop, speed)
        self._day = ""
        self._fetcher: Fetcher | None = None

    def __call__(self) -> Fetcher:
        """The fetcher of today."""
        day = self._work.now()[:10]
        if self._fetcher is None or day != self._day:
            self._folder.mkdir(parents=True, exist_ok=True)
            evidence = Evidence(self._folder / f"{day}.warc.gz")
            self._day, self._fetcher = day, Fetcher(evidence, self._transport, self._clock)
        return self._fetcher


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be watched and how. `feeds` are addresses with titles; `channels` are told about the `kinds`."""

    feeds: Sequence[tuple[str, str | None]]
    pace: Pace = field(default_factory=Pace)
    once: bool = False
    channels: Sequence[str] = ()
    kinds: Sequence[NoticeKind] = KINDS


def watch(work: Work, order: Order, fetchers: Callable[[], Fetcher], words: Wording) -> Counter[str]:
    """Gathers, annotates, groups, compares and tells, round after round; with `once` until nothing is due any more.

    What an earlier run left undone is done first. Returns what was done in all; `silent` counts the feeds that did not
    answer, with `once` also those that are left alone for their time. Ends after the step at hand when `work.stop` is
    set.
    """
    total: Counter[str] = Counter()
    with work.memory.watching():
        with work.memory.writing() as connection:
            watch_feeds(connection, order.feeds, work.now(), at_once=order.once)
            left_alone = failing_feeds(connection, work.now()) if order.once else ()
            inputs = [url for url, _ in order.feeds]
            run = begin_run(connection, "watch", inputs, work.rules.versions(), work.now())
        for feed in left_alone:
            work.say("waiting", {"uri": feed.url, "what": feed.error, "next": feed.next})
        total["silent"] = len(left_alone)
        open_channels(work, order.channels)
        for done in _rounds(work, order, fetchers, words):
            total += done
            with work.memory.writing() as connection:
                note_run(connection, run, dict(total), None)
            work.say("round", {"at": work.now(), **{name: done[name] for name in (*COUNTED, "news", "told")}})
        with work.memory.writing() as connection:
            note_run(connection, run, dict(total), work.now())
    return total


def _rounds(work: Work, order: Order, fetchers: Callable[[], Fetcher], words: Wording) -> Iterator[Counter[str]]:
    while True:
        yield _round(work, order, fetchers, words)
        if work.stop.is_set():
            return
        wait = _until_next(work)
        if order.once and wait > 0:
            return
        if work.stop.wait(wait):
            return


def _round(work: Work, order: Order, fetchers: Callable[[], Fetcher], words: Wording) -> Counter[str]:
    done = settle(work)
    try:
        done += gather_round(work, fetchers, order.pace)
    except Stopped:
        return done
    done += settle(work)
    done["told"] += notify_all(work, order.channels, order.kinds, words)
    return done


def _until_next(work: Work) -> float:
    """Seconds until something is due."""
    with work.memory.reading() as connection:
        moment = next_due(connection)
    if moment is None:
        return LONGEST_SLEEP
    left = (dt.datetime.fromisoformat(moment) - work.time()).total_seconds()
    return min(max(left, 0.0), LONGEST_SLEEP)
