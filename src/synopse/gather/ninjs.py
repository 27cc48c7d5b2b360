"""ninjs, news in JSON as the agencies send it (IPTC, versions 1 to 3)."""

from collections.abc import Iterator
from typing import Any

from synopse.errors import EmptyInput, InputError
from synopse.gather.dates import iso_date
from synopse.gather.language_tag import language_of
from synopse.gather.markup import lines_of_html
from synopse.gather.text import check_account
from synopse.model import Document

PLAIN = ("body_text",)
MARKED_UP = ("body_xhtml", "body_html")
BODIES = (*PLAIN, *MARKED_UP, "value")


def read_ninjs(item: dict[str, Any], where: str) -> Iterator[Document | InputError]:
    """One item, or what is wrong with it. The text is the plain body, else the marked-up one."""
    try:
        text = "\n".join(_lines(item))
        if not text.strip():
            kind = item.get("type") or "item"
            raise EmptyInput(f"a {kind} without a body", where=where, do="give items of type text")
        check_account(text, where)
    except InputError as error:
        yield error
        return
    created = _string(item, "firstcreated") or _string(item, "contentcreated")
    byline = _string(item, "byline") or _string(item, "by")
    yield Document(
        uri=where,
        text=text,
        title=_string(item, "headline") or next(_values(item, "headlines"), None),
        outlet=next(_values(item, "infosources", "name"), None) or _string(item, "copyrightholder"),
        published=iso_date(created or _string(item, "versioncreated")),
        modified=iso_date(_string(item, "versioncreated")),
        url=_address(item),
        language=language_of(_string(item, "language")),
        authors=(byline,) if byline else (),
    )


def _lines(item: dict[str, Any]) -> list[str]:
    for name in PLAIN:
        if text := _string(item, name):
            return [line for raw in text.splitlines() if (line := raw.strip())]
    marked = [_string(item, name) for name in MARKED_UP] + list(_values(item, "bodies"))
    return next((lines for text in marked if text and (lines := lines_of_html(text))), [])


def _values(item: dict[str, Any], name: str, key: str = "value") -> Iterator[str]:
    """What the objects of a list hold under `key` (version 2 and later)."""
    listed = item.get(name)
    for one in listed if isinstance(listed, list) else []:
        value = one.get(key) if isinstance(one, dict) else None
        if isinstance(value, str) and value.strip():
            yield value.strip()


def _string(item: dict[str, Any], name: str) -> str | None:
    value = item.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _address(item: dict[str, Any]) -> str | None:
    """The identifier where it is an address, else the first alternative id that is one."""
    uri = str(item["uri"])
    alternatives = item.get("altids")
    links = [a.get("value") for a in alternatives if isinstance(a, dict)] if isinstance(alternatives, list) else []
    return next(
        (link for link in [uri, *links] if isinstance(link, str) and link.startswith(("http:", "https:"))), None
    )
