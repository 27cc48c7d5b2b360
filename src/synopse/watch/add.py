"""Files put into a store by hand, as if they had come from feeds."""

from collections import Counter
from collections.abc import Sequence

from synopse.gather import gather
from synopse.model import Failure
from synopse.store.states import begin_run, note_run
from synopse.watch.keep import keep_all
from synopse.watch.settle import settle
from synopse.watch.work import Work


def add(work: Work, paths: Sequence[str]) -> tuple[Counter[str], list[Failure]]:
    """Keeps the accounts at `paths` (as `gather` takes them), annotates, places and compares them.

    Counts what was done; failures are inputs that could not be read. Raises StoreHeld where the store is watched.
    """
    with work.memory.watching():
        with work.memory.writing() as connection:
            run = begin_run(connection, "add", paths, work.rules.versions(), work.now())
        done, failures = keep_all(work, gather(paths))
        done += settle(work)
        with work.memory.writing() as connection:
            note_run(connection, run, {**done, "failed": len(failures)}, work.now())
    return done, failures
