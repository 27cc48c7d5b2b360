"""HTML pages: the article out of the page, and what the page says about it."""

import codecs
import re
from collections.abc import Iterator
from typing import Any

from synopse.errors import EmptyInput, InputError, OwnOutput
from synopse.gather.byline import Byline, find_byline
from synopse.gather.dates import iso_date
from synopse.gather.json_ld import ArticleData, article_data
from synopse.gather.offsets.place import PageTexts
from synopse.gather.raw import RawPage
from synopse.gather.text import BYTE_ORDER_MARKS, check_account, tell_encoding
from synopse.model import Document

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
OWN = re.compile(rb'<meta name="generator" content="Synopse')
# A date out of the running text may be that of anything: only what the page itself declares is taken.
DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}
LATIN_1 = frozenset({"iso8859-1", "ascii"})
WIDE = frozenset({"utf-16", "utf-32"})
"""What is in these without a byte order mark is taken to be little-endian (WHATWG Encoding Standard)."""


def read_html(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """One page of a file."""
    yield from read_page(raw_page(data, uri), uri)


def read_page(page: RawPage, uri: str) -> Iterator[Document]:
    """The account of one page: its text by trafilatura; title, outlet, dates, authors and whether it is free as its
    JSON-LD states them, else as trafilatura finds them; authors and day else from the byline. `raw` leads back to the
    bytes.

    Raises OwnOutput for a page of Synopse, EmptyInput where no article is in it, TooLarge where too much is.
    """
    if OWN.search(page.content, 0, 4096):
        raise OwnOutput("a page that Synopse wrote, not an account", where=uri, do="give the accounts that it shows")
    found, stated = _extract(page.markup)
    if found is None or not (found.text or "").strip():
        raise EmptyInput("no article found on this page", where=uri, do="save the text itself as .txt")
    check_account(found.text, uri)
    texts = PageTexts(page)
    authors = stated.authors or _names(found.author)
    published = stated.published or iso_date(found.date)
    printed = Byline() if authors and published else find_byline(text for text, _ in texts.nodes)
    yield Document(
        uri=uri,
        text=found.text,
        title=found.title or stated.title,
        outlet=stated.outlet or found.sitename or None,
        published=published or printed.date,
        url=found.url or page.url,
        modified=stated.modified,
        authors=authors or printed.authors,
        free=stated.free,
        raw=texts.raw(found.text, _text_of),
    )


def _names(author: str | None) -> tuple[str, ...]:
    """The names that trafilatura found, which it parts by semicolons."""
    return tuple(name for part in (author or "").split(";") if (name := part.strip()))


def raw_page(data: bytes, uri: str, *, charset: str | None = None, url: str | None = None) -> RawPage:
    """The page with its encoding: by its byte order mark, by the `charset` that came with it, by what it names itself,
    else the one that can be told. A named encoding holds even where single bytes are damaged."""
    match = CHARSET.search(data, 0, 4096)
    stated = _codec(match.group(1).decode("ascii") if match else None)
    if stated and stated.startswith(tuple(WIDE)):
        stated = None  # the statement itself could be read in single bytes
    named = _codec(charset) or stated
    if any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS) or named is None or not _holds(data, named):
        named = _told(data, uri, named)
    return RawPage(content=data, media_type="text/html", encoding=named, url=url)


def _told(data: bytes, uri: str, named: str | None) -> str:
    try:
        return tell_encoding(data, uri)
    except InputError:
        if named is None or b"\0" in data:
            raise
        return named


def _codec(charset: str | None) -> str | None:
    """The codec of a charset's name; Latin-1 is Windows-1252 in the web (WHATWG Encoding Standard)."""
    try:
        name = codecs.lookup(charset.strip().strip("\"'")).name if charset else None
    except (LookupError, ValueError):
        return None
    if name in WIDE:
        return f"{name}-le"
    return "cp1252" if name in LATIN_1 else name


def _holds(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (LookupError, UnicodeError):
        return False
    return True


def _extract(markup: str) -> tuple[Any, ArticleData]:
    """What trafilatura finds, and what the JSON-LD states; the markup is parsed once for both.

    Finding metadata takes longer than finding the text: where all of it is stated, only the address is looked up.
    """
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415 - takes longer to import than all else together
    from trafilatura.metadata import extract_url  # noqa: PLC0415

    tree = load_html(markup)
    if tree is None:
        return None, article_data(())
    stated = article_data(script.text or "" for script in tree.iter("script") if _is_json_ld(script))
    complete = bool(stated.title and stated.outlet and stated.published and stated.authors)
    url = extract_url(tree) if complete else None
    found: Any = bare_extraction(tree, with_metadata=not complete, include_comments=False, date_extraction_params=DATES)
    if found is not None and url:
        found.url = url
    return found, stated


def _text_of(markup: str) -> str:
    """The text alone, as `_extract` finds it."""
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415

    tree = load_html(markup)
    found: Any = bare_extraction(tree, include_comments=False) if tree is not None else None
    return str(found.text or "") if found else ""


def _is_json_ld(script: Any) -> bool:
    return (script.get("type") or "").partition(";")[0].strip().lower() == "application/ld+json"
