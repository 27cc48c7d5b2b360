"""Sitemaps of the sitemaps.org protocol, with the news extension that names publication, date and title."""

from collections.abc import Iterator
from typing import Any

from synopse.errors import BrokenInput, EmptyInput, InputError
from synopse.gather.dates import iso_date
from synopse.gather.language_tag import language_of
from synopse.gather.links import Link
from synopse.gather.xml_tree import first, local_name, parse_xml, text_of
from synopse.model import Document

LIST_ADVICE = "fetch the pages with `synopse gather`"


def read_sitemap(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """Refused with advice: a sitemap holds addresses, no accounts."""
    number = sum(1 for _ in parse_xml(data, uri).iter("{*}loc"))
    raise EmptyInput(f"a sitemap: {number} addresses, no accounts", where=uri, do=LIST_ADVICE)
    yield  # a reader is a generator


def links_of_sitemap(data: bytes, uri: str) -> Iterator[Link | InputError]:
    """The pages of a sitemap, or the sitemaps of an index, in order; an entry without an address is an error."""
    root = parse_xml(data, uri)
    for number, entry in enumerate((e for e in root if local_name(e) in {"url", "sitemap"}), start=1):
        url = text_of(first(entry, "loc"))
        if url and url.startswith(("http://", "https://")):
            yield _link(entry, url)
        else:
            yield BrokenInput(
                "an entry without an address", where=f"{uri}#{number}", do="nothing can be fetched for it"
            )


def _link(entry: Any, url: str) -> Link:
    publication = first(entry, "news", "publication")
    about = publication if publication is not None else entry
    return Link(
        url=url,
        title=text_of(first(entry, "news", "title")),
        outlet=text_of(first(about, "name")),
        published=iso_date(text_of(first(entry, "publication_date"))),
        language=language_of(text_of(first(about, "language"))),
    )
