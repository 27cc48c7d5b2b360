"""Files put into a store by hand, as if they had come from feeds."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from synopse.annotate.reference_date import read_day
from synopse.gather import gather
from synopse.model import Document, Failure
from synopse.store.states import begin_run, note_run
from synopse.watch.grouping import DAYS
from synopse.watch.keep import keep_all
from synopse.watch.settle import settle
from synopse.watch.work import Work


def add(work: Work, paths: Sequence[str], date: dt.date | None = None) -> tuple[Counter[str], list[Failure]]:
    """Keeps the accounts at `paths` (as `gather` takes them), annotates, places and compares them; `date` is the day of
    those that state none, which else count as of the same days as those that they come with.

    Counts what was done; failures are inputs that could not be read. Raises StoreHeld where the store is watched.
    """
    with work.memory.watching():
        with work.memory.writing() as connection:
            run = begin_run(connection, "add", paths, work.rules.versions(), work.now())
        batch = _Batch()
        done, failures = keep_all(work, batch.dated(_dated(item, date) for item in gather(paths)))
        done += keep_all(work, batch.undated, batch.day())[0]
        done += settle(work)
        with work.memory.writing() as connection:
            note_run(connection, run, {**done, "failed": len(failures)}, work.now())
    return done, failures


class _Batch:
    """What came in one call: the days that its accounts state, and the accounts that state none."""

    def __init__(self) -> None:
        self.undated: list[Document] = []
        self._days: set[dt.date] = set()

    def dated(self, items: Iterable[Document | Failure]) -> Iterator[Document | Failure]:
        """All but the undated accounts, which are put aside."""
        for item in items:
            day = None if isinstance(item, Failure) else read_day(item.published or "")
            if isinstance(item, Document) and day is None:
                self.undated.append(item)
                continue
            self._days |= {day} if day else set()
            yield item

    def day(self) -> str:
        """The newest of the days (ISO 8601) where they are of one week; else empty, as the undated may be of any."""
        newest = max(self._days, default=None)
        return newest.isoformat() if newest and newest - min(self._days) <= DAYS else ""


def _dated(item: Document | Failure, date: dt.date | None) -> Document | Failure:
    if date is None or isinstance(item, Failure) or read_day(item.published or ""):
        return item
    return replace(item, published=date.isoformat())
