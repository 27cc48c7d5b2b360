"""RSS (0.9 to 2.0) and Atom, by feedparser."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from synopse.errors import BrokenInput, EmptyInput, InputError
from synopse.gather.dates import iso_date
from synopse.gather.html import raw_page
from synopse.gather.language_tag import language_of
from synopse.gather.links import Link, completed
from synopse.gather.markup import lines_of_html
from synopse.gather.offsets.xml_parts import XmlTexts
from synopse.gather.text import check_account
from synopse.gather.xml_tree import check_depth, check_entities
from synopse.model import Document

DECLARATION = re.compile(rb"<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([\w.-]{1,40})")
DECLARATION_TEXT = re.compile(r"^\s{0,99}<\?xml[^>]{0,200}\?>")
FEED = "application/xml"
NO_LINK = "an entry that leads to no page"
NO_TEXT = "an entry without text"
FETCH_ADVICE = "the page itself has it: `synopse gather FEED`"


def read_feed(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """The entries of a feed that bring their text with them (`uri#N`): the full one, else the summary."""
    feed = _parse(data, uri)
    texts = XmlTexts(data, FEED, ("item", "entry"))
    for number, entry in enumerate(feed.entries, start=1):
        found = _document(entry, f"{uri}#{number}", feed)
        yield replace(found, raw=texts.raw(number - 1, found.text)) if isinstance(found, Document) else found


def links_of_feed(data: bytes, uri: str) -> Iterator[Link | InputError]:
    """Where the entries of a feed lead, in order; one that leads nowhere is an error in its place."""
    feed = _parse(data, uri)
    for number, entry in enumerate(feed.entries, start=1):
        link = _link(entry, feed)
        yield link or BrokenInput(NO_LINK, where=f"{uri}#{number}", do="nothing can be fetched for it")


def _parse(data: bytes, uri: str) -> Any:
    """feedparser's reading of the feed, which is handed to it as UTF-8: it gives up at a single damaged byte."""
    import feedparser  # noqa: PLC0415 - slow to import

    check_entities(data, uri)
    check_depth(data, uri)  # feedparser takes time that grows with the square of the depth
    declared = DECLARATION.search(data[:400].replace(b"\0", b""))
    page = raw_page(data, uri, charset=declared[1].decode("ascii") if declared else "utf-8")
    content = DECLARATION_TEXT.sub("", page.markup, count=1).encode("utf-8", "replace")
    try:
        feed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise BrokenInput(f"a feed too broken to read: {error}", where=uri, do="ask whoever wrote it") from error
    if not feed.entries:
        raise EmptyInput("a feed without an entry", where=uri, do="check the address or the file")
    return feed


def _document(entry: Any, where: str, feed: Any) -> Document | InputError:
    markups = [content.get("value") or "" for content in entry.get("content", ())] + [entry.get("summary") or ""]
    text = "\n".join(next((lines for markup in markups if (lines := lines_of_html(markup))), []))
    return account_of_entry(text, where, _link(entry, feed))


def account_of_entry(text: str, where: str, link: Link | None) -> Document | InputError:
    """The account that an entry of a feed brings with it; an error where it has no text, or one that is too long."""
    if not text:
        return EmptyInput(NO_TEXT, where=where, do=FETCH_ADVICE)
    try:
        check_account(text, where)
    except InputError as error:
        return error
    link = link or Link("")
    return completed(Document(uri=where, text=text, url=link.url or None), link)


def _link(entry: Any, feed: Any) -> Link | None:
    """`<source>` names the real publisher of an entry; without one it is the feed's own."""
    url = (entry.get("link") or "").strip()
    source = entry.get("source") or {}
    names = (author.get("name") for author in entry.get("authors", ()))
    return (
        Link(
            url=url,
            title=" ".join(lines_of_html(entry.get("title") or "")) or None,
            outlet=_line(source.get("title")) or _line(feed.feed.get("title")),
            published=iso_date(dict.get(entry, "published") or dict.get(entry, "updated")),
            language=language_of(feed.feed.get("language")),
            authors=tuple(dict.fromkeys(name for name in names if name)),
        )
        if url.startswith(("http://", "https://"))
        else None
    )


def _line(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None
