"""Files put into a store by hand, as if they had come from feeds."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from synopse.annotate.reference_date import read_day
from synopse.gather import gather
from synopse.model import Document, Failure
from synopse.store.states import begin_run, note_run
from synopse.watch.keep import keep_all
from synopse.watch.settle import settle
from synopse.watch.work import Work


def add(work: Work, paths: Sequence[str], date: dt.date | None = None) -> tuple[Counter[str], list[Failure]]:
    """Keeps the accounts at `paths` (as `gather` takes them), annotates, places and compares them; `date` is the day of
    those that state none.

    Counts what was done; failures are inputs that could not be read. Raises StoreHeld where the store is watched.
    """
    with work.memory.watching():
        with work.memory.writing() as connection:
            run = begin_run(connection, "add", paths, work.rules.versions(), work.now())
        done, failures = keep_all(work, (_dated(item, date) for item in gather(paths)))
        done += settle(work)
        with work.memory.writing() as connection:
            note_run(connection, run, {**done, "failed": len(failures)}, work.now())
    return done, failures


def _dated(item: Document | Failure, date: dt.date | None) -> Document | Failure:
    if date is None or isinstance(item, Failure) or read_day(item.published or ""):
        return item
    return replace(item, published=date.isoformat())
