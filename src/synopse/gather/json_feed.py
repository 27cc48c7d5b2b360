"""JSON Feed (versions 1 and 1.1)."""

from collections.abc import Iterator
from typing import Any

from synopse.errors import BrokenInput, EmptyInput, InputError
from synopse.gather.dates import iso_date
from synopse.gather.feeds import NO_LINK, account_of_entry
from synopse.gather.language_tag import language_of
from synopse.gather.links import Link
from synopse.gather.markup import lines_of_html
from synopse.model import Document

CONTENTS = ("content_text", "content_html", "summary")
"""Where an item has its text, the full one first."""


def read_json_feed(feed: dict[str, Any], uri: str) -> Iterator[Document | InputError]:
    """The items that bring their text with them (`uri#N`)."""
    for number, item in enumerate(_items(feed, uri), start=1):
        yield _document(item, f"{uri}#{number}", feed)


def links_of_json_feed(feed: dict[str, Any], uri: str) -> Iterator[Link | InputError]:
    """Where the items lead, in order; one that leads nowhere is an error in its place."""
    for number, item in enumerate(_items(feed, uri), start=1):
        link = _link(item, feed)
        yield link or BrokenInput(NO_LINK, where=f"{uri}#{number}", do="nothing can be fetched for it")


def _items(feed: dict[str, Any], uri: str) -> list[Any]:
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        raise EmptyInput("a feed without an entry", where=uri, do="check the address or the file")
    return items


def _document(item: Any, where: str, feed: dict[str, Any]) -> Document | InputError:
    text = "\n".join(_lines(item)) if isinstance(item, dict) else ""
    return account_of_entry(text, where, _link(item, feed))


def _lines(item: dict[str, Any]) -> list[str]:
    for name in CONTENTS:
        text = _text(item.get(name))
        lines = lines_of_html(text) if name == "content_html" else [t for s in text.splitlines() if (t := s.strip())]
        if lines:
            return lines
    return []


def _link(item: Any, feed: dict[str, Any]) -> Link | None:
    url = _text(item.get("url")) or _text(item.get("external_url")) if isinstance(item, dict) else ""
    if not url.startswith(("http://", "https://")):
        return None
    people = item.get("authors") or feed.get("authors")
    names = [_text(p.get("name")) for p in people if isinstance(p, dict)] if isinstance(people, list) else []
    return Link(
        url=url,
        title=_text(item.get("title")) or None,
        outlet=_text(feed.get("title")) or None,
        published=iso_date(_text(item.get("date_published")) or _text(item.get("date_modified"))),
        language=language_of(_text(item.get("language")) or _text(feed.get("language"))),
        authors=tuple(name for name in names if name),
    )


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
