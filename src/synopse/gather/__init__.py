"""Where accounts come from: files, folders, patterns, standard input and the web, each format in a file of its own."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from synopse.errors import InputError, OwnOutput
from synopse.gather.files import Source, find_sources, is_url
from synopse.gather.limits import MAX_BYTES, MAX_CHARACTERS
from synopse.gather.read import read_source
from synopse.gather.text import check_document
from synopse.model import Document, Failure

if TYPE_CHECKING:
    from synopse.gather.web.fetch import Fetcher

__all__ = ["EVIDENCE", "MAX_BYTES", "MAX_CHARACTERS", "fetch", "gather", "take"]

EVIDENCE = "evidence.warc.gz"
"""Where pages from the web are kept if nothing else is said."""


def gather(
    paths: Iterable[str | os.PathLike[str]],
    *,
    evidence: str | os.PathLike[str] = EVIDENCE,
    fetcher: "Fetcher | None" = None,
) -> Iterator[Document | Failure]:
    """The accounts at `paths`, one by one, in the order given.

    A path is a file in any format of docs/gathering.md, a folder (read recursively and in order; hidden files, files of
    other kinds and what Synopse wrote itself are passed over), a pattern (`news/*.txt`, `**` for any depth), `-` for
    standard input, or an address (`https://…`): a page, or a feed or sitemap whose pages are fetched. A file that is
    given twice is read once, a page fetched once.

    Whatever is fetched is kept byte for byte in the WARC file `evidence`; without an address nothing is written.
    `fetcher` takes the place of the internet. Every input that cannot be read is a `Failure` in its place, and the rest
    goes on: this is the one place where the errors of gathering become values.
    """
    read: set[Path] = set()
    fetched: set[str] = set()
    for path in paths:
        given = os.fspath(path)
        if is_url(given):
            fetcher = fetcher or _fetcher(evidence)
            items = _fetched(given, fetcher, fetched)
        else:
            items = (item for found in find_sources(given) for item in _items(found, read))
        yield from map(_as_value, items)


def take(document: Document) -> Document | Failure:
    """A document that is already in hand, as `gather` would have given it: a `Failure` where no file could hold it."""
    try:
        check_document(document)
    except InputError as error:
        return _as_failure(error)
    return document


def fetch(
    sources: Iterable[str], *, evidence: str | os.PathLike[str] = EVIDENCE, fetcher: "Fetcher | None" = None
) -> Iterator[Document | Failure]:
    """Fetches the pages at addresses, and those that files name: feeds and sitemaps. Otherwise as `gather`."""
    from synopse.gather.web.collect import collect_file  # noqa: PLC0415

    fetched: set[str] = set()
    fetcher = fetcher or _fetcher(evidence)
    for given in sources:
        items = _fetched(given, fetcher, fetched) if is_url(given) else collect_file(given, fetcher, fetched)
        yield from map(_as_value, items)


def _fetcher(evidence: str | os.PathLike[str]) -> "Fetcher":
    from synopse.gather.web.evidence import Evidence  # noqa: PLC0415 - reading files needs no network
    from synopse.gather.web.fetch import Fetcher  # noqa: PLC0415

    return Fetcher(Evidence(evidence))


def _fetched(url: str, fetcher: "Fetcher", fetched: set[str]) -> Iterator[Document | InputError]:
    from synopse.gather.web.collect import collect  # noqa: PLC0415

    yield from collect(url, fetcher, fetched)


def _as_value(item: Document | InputError) -> Document | Failure:
    return _as_failure(item) if isinstance(item, InputError) else item


def _as_failure(error: InputError) -> Failure:
    return Failure(uri=error.where, what=error.what, do=error.do)


def _items(found: Source | InputError, read: set[Path]) -> Iterator[Document | InputError]:
    if isinstance(found, InputError):
        yield found
    elif found.real not in read:
        read.add(found.real)
        yield from (item for item in read_source(found) if not (found.listed and isinstance(item, OwnOutput)))
