"""Keeping what was gathered: the first step, after which nothing is lost any more."""

from collections import Counter
from collections.abc import Iterable

from synopse.annotate import identify
from synopse.model import Document, Failure
from synopse.store.accounts import keep
from synopse.watch.work import Work


def keep_all(work: Work, found: Iterable[Document | Failure], day: str = "") -> tuple[Counter[str], list[Failure]]:
    """Keeps every document in a step of its own; counts those that are new, new versions, and known. Undated ones count
    as of `day`, or of today."""
    counts: Counter[str] = Counter()
    failures: list[Failure] = []
    for item in found:
        if work.stop.is_set():
            break
        if isinstance(item, Failure):
            failures.append(item)
        else:
            counts[keep_one(work, item, day)] += 1
    return counts, failures


def keep_one(work: Work, document: Document, day: str = "") -> str:
    """Keeps a document; what is said of it is said when it is on the disk."""
    article = identify(document)
    with work.memory.writing() as connection:
        kept = keep(connection, document, article, work.now(), day)
    work.say("stored", {"uri": document.uri, "article": article, "as": kept})
    return kept
