"""Web archives (WARC 1.0 and 1.1, ISO 28500): the pages that were fetched."""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, BinaryIO

from synopse.errors import BrokenInput, EmptyInput, InputError, TooLarge
from synopse.gather.answer import PAGES, read_answer
from synopse.gather.formats import BEGINNING, HTML, tell_format
from synopse.gather.html import raw_page, read_page
from synopse.gather.limits import MAX_HTML_BYTES, MAX_RECORD_BYTES, SPLIT_ADVICE
from synopse.gather.links import NO_LINK, Link, completed
from synopse.gather.lists import links_in
from synopse.gather.offsets.containers import raw_of_plain
from synopse.gather.raw import RawPage
from synopse.gather.records import Framed, records
from synopse.gather.text import check_account, decode, tell_encoding
from synopse.model import Document

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

MAX_BROKEN = 1_000
"""Broken records of one archive that are told of; one with more is no archive."""
FETCH_AGAIN = "fetch the page again; all other records are read"
ANSWERED = 200
LISTS = ("xml", "json", "gzip")
"""What the media types of feeds and sitemaps end in."""
MAX_LINKS = 100_000
KINDS = frozenset({"response", "resource", "conversion"})


def read_warc(file: BinaryIO, uri: str) -> Iterator[Document | InputError]:
    """The pages among the records (`uri#N` for the N-th record that holds something fetched), one at a time.

    Pages of status 200 and HTML resources are read, and plain texts of conversion records; a page that stands twice is
    read once. What a feed or a sitemap among the records says about a page that comes later completes it. A broken
    record is named by its place in bytes (`uri@OFFSET`), and the rest goes on.
    """
    seen: set[bytes] = set()
    links: dict[str, Link] = {}
    number = broken = 0
    for framed in records(file):
        if framed.broken:
            broken += 1
            yield BrokenInput(framed.broken, where=f"{uri}@{framed.offset}", do=FETCH_AGAIN)
            if broken == MAX_BROKEN:
                raise BrokenInput(f"more than {broken} broken records", where=uri, do="check whether it is a WARC file")
            continue
        record = _parsed(framed)
        if record is None or record.headers.get("WARC-Type") not in KINDS:
            continue
        number += 1
        yield from _items(record, framed, f"{uri}#{number}", seen, links)
    if not number and not broken:
        raise EmptyInput("no page in this archive", where=uri, do="check what was fetched into it")


def _parsed(framed: Framed) -> "WarcRecord | None":
    from fastwarc.warc import WarcRecord  # noqa: PLC0415

    try:
        return WarcRecord.from_bytes(framed.content)
    except (OSError, ValueError):
        return None


def _items(
    record: "WarcRecord", framed: Framed, where: str, seen: set[bytes], links: dict[str, Link]
) -> Iterator[Document | InputError]:
    try:
        page = page_of(record, where, cut=framed.cut)
        if page is None:
            return
        digest = blake2b(f"{page.url} {page.media_type}\n".encode() + page.content, digest_size=16).digest()
        if digest in seen:
            return
        seen.add(digest)
        if page.media_type.endswith(LISTS):
            _remember(page, links)
        elif page.media_type == "text/plain":
            yield from _text(page, where)
        else:
            for document in read_page(page, where):
                yield completed(document, links.get(page.url or "", NO_LINK))
    except InputError as error:
        yield error


def _remember(page: RawPage, links: dict[str, Link]) -> None:
    """What a list says about the pages that it leads to; what is no list, or broken, says nothing."""
    with suppress(InputError):
        for link in links_in(page.content, page.url or "") or ():
            if isinstance(link, Link) and len(links) < MAX_LINKS:
                links.setdefault(link.url, link)


def page_of(record: "WarcRecord", where: str, *, cut: bool = False) -> RawPage | None:
    """The page, or the list of pages, in a record; None where it holds something else: a picture, a redirection."""
    url = record.headers.get("WARC-Target-URI")
    kind = record.headers.get("WARC-Type")
    media_type = (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    block = record.reader.read(MAX_RECORD_BYTES)
    if kind == "response" and block.startswith(b"HTTP/"):
        answer = read_answer(block, where)
        if answer.status == ANSWERED and not answer.cut and answer.media_type.endswith(LISTS) and not answer.is_page:
            return RawPage(answer.body, answer.media_type, "utf-8", url)
        untold = not answer.media_type and tell_format(answer.body[:BEGINNING], "") is HTML
        if answer.status != ANSWERED or not (answer.is_page or untold):
            return None
        content, charset, cut = answer.body, answer.charset, cut or answer.cut
    elif media_type in PAGES or (kind == "conversion" and media_type == "text/plain"):
        content, charset = block, None
    else:
        return None
    if cut or len(content) > MAX_HTML_BYTES:
        what = f"a page of more than {MAX_HTML_BYTES:,} bytes"
        raise TooLarge(what, where=where, do=SPLIT_ADVICE)
    if kind == "conversion":
        return RawPage(content, "text/plain", "utf-8", url)
    return raw_page(content, where, charset=charset, url=url)


def _text(page: RawPage, where: str) -> Iterator[Document]:
    text = decode(page.content, where)
    check_account(text, where)
    yield Document(
        uri=where, text=text, url=page.url, raw=raw_of_plain(page.content, tell_encoding(page.content, where), text)
    )
