"""Accounts by address: a page is read, a feed or a sitemap is a list of pages that are fetched one by one."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from synopse.errors import EmptyInput, InputError, MissingInput, NotFetched
from synopse.gather.answer import Answer
from synopse.gather.formats import BEGINNING, HTML, tell_format
from synopse.gather.html import raw_page, read_page
from synopse.gather.limits import MAX_UNPACKED_BYTES, check_bytes
from synopse.gather.links import Link, completed
from synopse.gather.lists import links_in
from synopse.gather.read import read_bytes
from synopse.gather.web.fetch import Fetched, Fetcher
from synopse.model import Document

MAX_LINKS = 1_000
"""Pages that one list is followed to; a news sitemap may have as many."""
MAX_DEPTH = 2
"""An index of sitemaps, a sitemap, its pages."""


def collect(url: str, fetcher: Fetcher, seen: set[str]) -> Iterator[Document | InputError]:
    """The accounts at an address; `seen` are the addresses that were fetched before, which are not fetched again."""
    yield from _collect(Link(url), fetcher, seen, MAX_DEPTH)


def collect_file(path: str, fetcher: Fetcher, seen: set[str]) -> Iterator[Document | InputError]:
    """The accounts that a feed or a sitemap leads to which lies in a file."""
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_UNPACKED_BYTES + 1)
        check_bytes(len(data), MAX_UNPACKED_BYTES, path)
        links = links_in(data, path)
        if links is None:
            raise EmptyInput("no feed and no sitemap", where=path, do="`synopse read` reads other files")
        yield from collect_links(links, path, fetcher, seen)
    except InputError as error:
        yield error
    except OSError as error:
        yield MissingInput((error.strerror or "it cannot be read").lower(), where=path, do="check the path")


def collect_links(
    links: Iterator[Link | InputError], where: str, fetcher: Fetcher, seen: set[str], depth: int = 1
) -> Iterator[Document | InputError]:
    """The accounts that the entries of a list lead to; what is wrong with an entry stands in its place."""
    for number, link in enumerate(links):
        if number == MAX_LINKS:
            what = f"more than {MAX_LINKS:,} entries; the rest was not fetched"
            yield NotFetched(what, where=where, do="give the list in parts")
            return
        if isinstance(link, InputError):
            yield link
        else:
            yield from _collect(link, fetcher, seen, depth)


def _collect(link: Link, fetcher: Fetcher, seen: set[str], depth: int) -> Iterator[Document | InputError]:
    if link.url in seen:
        return
    seen.add(link.url)
    try:
        fetched = fetcher.get(link.url)
        links = links_in(fetched.answer.body, link.url)
        if links is None:
            for item in _read(fetched, link.url):
                yield completed(item, link) if isinstance(item, Document) else item
        elif depth:
            yield from collect_links(links, link.url, fetcher, seen, depth - 1)
        else:
            yield EmptyInput("a list that a list led to", where=link.url, do="give its address itself")
    except InputError as error:
        yield _of(error, link.url)


def ask(link: Link, fetcher: Fetcher) -> Iterator[Document | Link | InputError]:
    """What is at an address: the accounts of a page, or the entries of a list, which nobody follows here."""
    try:
        fetched = fetcher.get(link.url)
        links = links_in(fetched.answer.body, link.url)
        items = links if links is not None else _read(fetched, link.url)
        for item in items:
            yield completed(item, link) if isinstance(item, Document) else item
    except InputError as error:
        yield _of(error, link.url)


def _of(error: InputError, url: str) -> InputError:
    """The error of the address that was given; where a redirection led elsewhere is said in it."""
    elsewhere = f" (at {error.where})" if urlsplit(error.where).netloc not in ("", urlsplit(url).netloc) else ""
    return type(error)(f"{error.what}{elsewhere}", where=url, do=error.do)


def _read(fetched: Fetched, uri: str) -> Iterator[Document | InputError]:
    """The account of a page, or those of another format that it is in."""
    answer: Answer = fetched.answer
    if answer.is_page or tell_format(answer.body[:BEGINNING], "") is HTML:
        yield from read_page(raw_page(answer.body, uri, charset=answer.charset, url=fetched.url), uri)
    else:
        yield from read_bytes(answer.body, uri)
