"""HTML pages: the article out of the page, and what the page says about it."""

import re
from collections.abc import Iterator
from typing import Any

from synopse.errors import EmptyInput, InputError, OwnOutput
from synopse.gather.text import check_account, decode
from synopse.model import Document

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
OWN = re.compile(rb'<meta name="generator" content="Synopse')
# A date out of the running text may be that of anything: only what the page itself declares is taken.
DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}


def read_html(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """One page, by trafilatura: text, title, outlet, date and address as the page and its JSON-LD give them."""
    if OWN.search(data, 0, 4096):
        raise OwnOutput("a page that Synopse wrote, not an account", where=uri, do="give the accounts that it shows")
    page = _extract(_decode_page(data, uri))
    if page is None or not (page.text or "").strip():
        raise EmptyInput("no article found on this page", where=uri, do="save the text itself as .txt")
    check_account(page.text, uri)
    yield Document(
        uri=uri,
        text=page.text,
        title=page.title or None,
        outlet=page.sitename or None,
        published=page.date or None,
        url=page.url or None,
    )


def _decode_page(data: bytes, uri: str) -> str:
    """The page in the encoding that it names itself, where that holds, else in the one that can be told."""
    named = CHARSET.search(data, 0, 4096)
    try:
        return data.decode(named.group(1).decode("ascii")) if named else decode(data, uri)
    except (LookupError, UnicodeError):
        return decode(data, uri)


def _extract(page: str) -> Any:
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes longer to import than all else together

    return bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=DATES)
