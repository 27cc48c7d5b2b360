"""What remains to be done with what is kept: annotate, place, compare. Each step is read off the store itself, so that
a run that was killed goes on where it stopped, and one that finds nothing to do is done."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from synopse.annotate import annotate
from synopse.compare.changes import find_changes
from synopse.model import Article, Change
from synopse.store.accounts import (
    Pending,
    Version,
    find_account,
    keep_article,
    keep_changes,
    pending,
    read_article,
    read_document,
    read_versions,
)
from synopse.store.passages import keep_passages
from synopse.store.states import keep_state, read_state
from synopse.store.stories import follow_on, mark_stale, open_story, place, placed_since, unplaced
from synopse.watch.grouping import DAYS, Arrival
from synopse.watch.passages import passages_of
from synopse.watch.renew import renew_all
from synopse.watch.work import Work

SLICE = 200
"""Accounts that are annotated before the stories are looked at again."""
COMPARED_BY = "compared_by"


def settle(work: Work) -> Counter[str]:
    """Does all that is to be done; counts what was annotated, placed and renewed, and what was told."""
    done: Counter[str] = Counter()
    _begin(work)
    while not work.stop.is_set():
        found = _annotate_slice(work) + _place_slice(work) + renew_all(work)
        if not found.total():
            break
        done += found
    return done


def _begin(work: Work) -> None:
    """Where other rules compared the stories, every one is looked at again."""
    with work.memory.writing() as connection:
        rules = work.rules.comparison.encode()
        if read_state(connection, COMPARED_BY) != rules:
            mark_stale(connection)
            keep_state(connection, COMPARED_BY, rules)


def _annotate_slice(work: Work) -> Counter[str]:
    with work.memory.reading() as connection:
        waiting = pending(connection, work.rules.annotation, SLICE)
    done: Counter[str] = Counter()
    for entry in waiting:
        if work.stop.is_set():
            break
        _annotate(work, entry)
        done["reread" if entry.outdated else "annotated"] += 1
    return done


def _annotate(work: Work, entry: Pending) -> None:
    """Makes and keeps the article of a version, what can be looked for in it, and what changed since the one before."""
    with work.memory.reading() as connection:
        document = read_document(connection, entry.digest)
        versions = read_versions(connection, entry.account)
    article = annotate(document)
    changes = _changes(work, versions[entry.number - 2 : entry.number], article) if entry.number > 1 else None
    with work.memory.writing() as connection:
        keep_article(connection, entry, work.rules.annotation, article)
        day = versions[-1].seen[:10]
        keep_passages(connection, passages_of(article, day), account=entry.account, story=None)  # rules find words too
        if changes is not None:
            keep_changes(connection, entry.account, entry.number, changes)
    work.say("annotated", {"uri": document.uri, "article": article.id})


def _changes(work: Work, versions: Sequence[Version], after: Article) -> tuple[Change, ...]:
    earlier, later = versions
    with work.memory.reading() as connection:
        document = read_document(connection, earlier.document)
        before = read_article(connection, earlier.document)
    return find_changes(before or annotate(document), after, at=later.seen)


def _place_slice(work: Work) -> Counter[str]:
    """Puts accounts that are in no story into one, in the order of their days; some that were placed may move."""
    with work.memory.reading() as connection:
        waiting = unplaced(connection, SLICE)
        read = ((entry, read_article(connection, entry.document)) for entry in waiting)
        new = {article.id: (entry.account, Arrival(article, entry.arrived)) for entry, article in read if article}
        if not new:
            return Counter()
        if not work.placer.knows(waiting[0].arrived):
            work.placer.recall(_window(connection, waiting[0].arrived), waiting[0].arrived)
    try:
        placed = work.placer.place([arrival for _, arrival in new.values()])
        with work.memory.writing() as connection:
            for found in placed:
                account = new[found.article][0] if found.article in new else find_account(connection, found.article)
                if account is not None:
                    open_story(connection, found.story, work.now(), follows=found.follows)
                    place(connection, account, found.story, found.evidence, work.now())
            for found in placed:
                if found.before:
                    follow_on(connection, found.before, found.story)
    except BaseException:
        work.placer.forget()
        raise
    for found in placed:
        work.say("placed", {"article": found.article, "story": found.story})
    return Counter(placed=len(new), moved=sum(found.before is not None for found in placed))


def _window(connection: Connection, day: str) -> Iterator[Arrival]:
    """The accounts that may stand in one story with one of a day or later."""
    since = dt.date.fromisoformat(day) - DAYS
    for document, story, arrived in placed_since(connection, since.isoformat()):
        if article := read_article(connection, document):
            yield Arrival(article, arrived, story)
