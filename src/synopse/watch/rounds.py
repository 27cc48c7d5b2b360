"""One round of gathering: the feeds and pages whose time has come, each asked politely and kept before it is marked."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from urllib.parse import urlsplit

from synopse.errors import InputError
from synopse.gather.links import Link
from synopse.gather.web.collect import ask
from synopse.gather.web.fetch import Fetcher
from synopse.model import Document
from synopse.store.memory import moment
from synopse.store.packed import pack, unpack
from synopse.store.states import Feed, Page, due_feeds, due_pages, feed_asked, page_asked, watch_pages
from synopse.watch.keep import keep_one
from synopse.watch.work import Work

PAGES = 100
"""Pages of a round, so that stories are renewed while a long list is fetched."""
LONGEST = 86_400.0
"""Seconds after which a feed is asked again at the latest, however often it failed."""
LAST_VISIT = 4 * 86_400.0
"""A page is visited again after `Pace.again`, then after twice the time …; not any more beyond this."""
PATIENCE = 900.0
"""Seconds until a page that could not be had is asked again; twice as long each time."""
TRIES = 5


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two visits of a feed, and until a page is visited again for the first time."""

    every: float = 900.0
    again: float = 3600.0


def gather_round(work: Work, fetcher: Callable[[], Fetcher], pace: Pace) -> Counter[str]:
    """Asks the feeds that are due, then up to `PAGES` pages, host by host in turn; counts what came of it."""
    done: Counter[str] = Counter()
    with work.memory.reading() as connection:
        feeds = due_feeds(connection, work.now())
    for feed in feeds:
        if not work.stop.is_set():
            done += _ask_feed(work, feed, fetcher(), pace)
    with work.memory.reading() as connection:
        pages = due_pages(connection, work.now(), PAGES)
    for page in in_turn(pages):
        if not work.stop.is_set():
            done += _ask_page(work, page, fetcher(), pace)
    return done


def in_turn(pages: Sequence[Page]) -> Iterator[Page]:
    """One page of each host after the other, so that the rests between the pages of a host cost little."""
    hosts: dict[str, list[Page]] = {}
    for page in pages:
        hosts.setdefault(urlsplit(page.url).netloc, []).append(page)
    yield from (page for turn in zip_longest(*hosts.values()) for page in turn if page is not None)


def _ask_feed(work: Work, feed: Feed, fetcher: Fetcher, pace: Pace) -> Counter[str]:
    """Takes up the pages that a feed names. An address that is a page itself is watched as one."""
    found = list(ask(Link(feed.url), fetcher))
    links = [item for item in found if isinstance(item, Link)]
    documents = [item for item in found if isinstance(item, Document)]
    errors = [item for item in found if isinstance(item, InputError)]
    failed = bool(errors) and not links and not documents
    kept = Counter(keep_one(work, document) for document in documents)
    with work.memory.writing() as connection:
        named = [(link.url, pack(link)) for link in links]
        new = watch_pages(connection, feed.url, named, now=work.now(), rest=pace.again)
        failures = feed.failures + 1 if failed else 0
        wait = min(pace.every * 2**failures, max(LONGEST, pace.every))
        error = str(errors[0]) if failed else None
        feed_asked(connection, feed.url, next=_later(work, wait), failures=failures, error=error)
    if failed:
        work.say("failed", {"uri": feed.url, "what": str(errors[0]), "next": _later(work, wait)})
    return kept + Counter(feeds=1, pages=new, failed=int(failed), silent=int(failed))


def _ask_page(work: Work, page: Page, fetcher: Fetcher, pace: Pace) -> Counter[str]:
    """Keeps the account of a page, and notes when to look at it again."""
    found = list(ask(unpack(page.link, Link), fetcher))
    kept = Counter(keep_one(work, item) for item in found if isinstance(item, Document))
    links = [item for item in found if isinstance(item, Link)]
    errors = [item for item in found if isinstance(item, InputError)]
    failed = bool(errors) and not kept and not links
    with work.memory.writing() as connection:
        if links:  # a sitemap of sitemaps led here
            watch_pages(connection, None, [(i.url, pack(i)) for i in links], now=work.now(), rest=pace.again)
        next_, rest = _next_failed(work, page) if failed else _next_visit(work, page)
        error = str(errors[0]) if failed else None
        failures = page.failures + 1 if failed else 0
        page_asked(connection, page.url, next=next_, rest=rest, failures=failures, error=error)
    if failed:
        work.say("failed", {"uri": page.url, "what": str(errors[0]), "next": next_})
    return kept + Counter(fetched=1, failed=int(failed))


def _next_visit(work: Work, page: Page) -> tuple[str | None, float]:
    """When a page that was had is visited again, and how long to wait after that."""
    return (_later(work, page.rest) if page.rest <= LAST_VISIT else None), page.rest * 2


def _next_failed(work: Work, page: Page) -> tuple[str | None, float]:
    """When a page that could not be had is asked again; None where it was asked often enough."""
    wait = PATIENCE * 2**page.failures
    return (_later(work, wait) if page.failures + 1 < TRIES else None), page.rest


def _later(work: Work, seconds: float) -> str:
    return moment(work.time() + dt.timedelta(seconds=seconds))
