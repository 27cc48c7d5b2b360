"""What a watcher must find again after it was stopped: feeds and pages with their times, runs, and states by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update

from synopse.store.schema import accounts, annotations, documents, feeds, notices, pages, runs, states, stories, texts

COUNTED = {
    "accounts": accounts,
    "documents": documents,
    "texts": texts,
    "annotations": annotations,
    "stories": stories,
    "feeds": feeds,
    "pages": pages,
    "notices": notices,
}


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of pages that is watched. `failures` count since it answered last; `next` is when it is asked again."""

    url: str
    next: str
    failures: int
    error: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """A page that a feed named. `link` is what the feed says of it, packed; `rest` the seconds until it is asked again
    after the next time."""

    url: str
    link: bytes
    rest: float
    failures: int


def watch_feeds(
    connection: Connection, given: Sequence[tuple[str, str | None]], now: str, *, at_once: bool = False
) -> None:
    """Takes these addresses (with titles) for the ones that are watched: new ones are due now, others are dropped.

    With `at_once` all are due but those that failed, which are left alone for their time.
    """
    known = set(connection.scalars(select(feeds.c.url)))
    for url, title in dict(given).items():
        if url not in known:
            connection.execute(insert(feeds).values(url=url, title=title, next=now, failures=0))
    if at_once:
        connection.execute(update(feeds).where(feeds.c.failures == 0).values(next=now))
    gone = known - {url for url, _ in given}
    if gone:
        connection.execute(update(pages).where(pages.c.feed.in_(gone)).values(feed=None))
        connection.execute(delete(feeds).where(feeds.c.url.in_(gone)))


def due_feeds(connection: Connection, now: str) -> tuple[Feed, ...]:
    """Feeds whose time has come."""
    return _feeds(connection, feeds.c.next <= now)


def failing_feeds(connection: Connection, now: str) -> tuple[Feed, ...]:
    """Feeds that failed when they were asked last, and whose time has not come again."""
    return _feeds(connection, and_(feeds.c.failures > 0, feeds.c.next > now))


def _feeds(connection: Connection, condition: ColumnElement[bool]) -> tuple[Feed, ...]:
    rows = connection.execute(select(feeds).where(condition).order_by(feeds.c.next, feeds.c.url))
    return tuple(Feed(row.url, row.next, row.failures, row.error) for row in rows)


def feed_asked(connection: Connection, url: str, *, next: str, failures: int, error: str | None) -> None:
    """A feed was asked: when it is asked again, and what went wrong."""
    change = update(feeds).where(feeds.c.url == url)
    connection.execute(change.values(next=next, failures=failures, error=error))


def watch_pages(
    connection: Connection, feed: str | None, links: Sequence[tuple[str, bytes]], *, now: str, rest: float
) -> int:
    """Pages that a feed names; those that are new are due now. Returns how many are."""
    urls = [url for url, _ in links]
    known = set(connection.scalars(select(pages.c.url).where(pages.c.url.in_(urls))))
    new = {url: link for url, link in links if url not in known}
    rows = [
        {"url": url, "feed": feed, "link": link, "next": now, "rest": rest, "failures": 0} for url, link in new.items()
    ]
    if rows:
        connection.execute(insert(pages), rows)
    return len(rows)


def due_pages(connection: Connection, now: str, limit: int) -> tuple[Page, ...]:
    """Pages whose time has come, those that wait longest first."""
    chosen = select(pages).where(pages.c.next.is_not(None), pages.c.next <= now)
    rows = connection.execute(chosen.order_by(pages.c.next, pages.c.url).limit(limit))
    return tuple(Page(row.url, row.link, row.rest, row.failures) for row in rows)


def page_asked(
    connection: Connection, url: str, *, next: str | None, rest: float, failures: int, error: str | None
) -> None:
    """A page was asked: when it is asked again (None: not any more), and what went wrong."""
    change = update(pages).where(pages.c.url == url)
    connection.execute(change.values(next=next, rest=rest, failures=failures, error=error))


def next_due(connection: Connection) -> str | None:
    """The moment at which the next feed or page is to be asked; None where none is."""
    soonest = [connection.scalar(select(func.min(column))) for column in (feeds.c.next, pages.c.next)]
    return min((moment for moment in soonest if moment), default=None)


def read_state(connection: Connection, name: str) -> bytes | None:
    """What was kept under a name."""
    value = connection.scalar(select(states.c.value).where(states.c.name == name))
    return bytes(value) if value is not None else None


def keep_state(connection: Connection, name: str, value: bytes) -> None:
    """Keeps a value under a name, in the place of the one before."""
    connection.execute(delete(states).where(states.c.name == name))
    connection.execute(insert(states).values(name=name, value=value))


def begin_run(connection: Connection, command: str, inputs: Sequence[str], versions: dict[str, str], now: str) -> int:
    """Notes that a run began; returns its number."""
    row = {
        "command": command,
        "started": now,
        "inputs": _json(list(inputs)),
        "versions": _json(versions),
        "counts": "{}",
    }
    return int(connection.execute(insert(runs).values(row).returning(runs.c.id)).scalar_one())


def note_run(connection: Connection, run: int, counts: dict[str, int], finished: str | None) -> None:
    """Notes what a run has done so far, and when it ended."""
    row: dict[str, Any] = {"counts": _json(counts), "finished": finished}
    connection.execute(update(runs).where(runs.c.id == run).values(row))


def read_runs(connection: Connection, limit: int) -> tuple[dict[str, Any], ...]:
    """The last runs, the latest first, with their inputs, versions and counts; one that was killed never finished."""
    rows = connection.execute(select(runs).order_by(runs.c.id.desc()).limit(limit))
    plain = ("inputs", "versions", "counts")
    return tuple({str(k): orjson.loads(v) if k in plain else v for k, v in row._mapping.items()} for row in rows)


def counts(connection: Connection) -> dict[str, int]:
    """How many rows the tables have."""
    found = {name: connection.scalar(select(func.count()).select_from(table)) for name, table in COUNTED.items()}
    return {name: number or 0 for name, number in found.items()}


def _json(value: object) -> str:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
