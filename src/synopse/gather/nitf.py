"""NITF, the markup that agencies send texts in (IPTC, versions 3.x)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from synopse.errors import InputError
from synopse.gather.dates import iso_date
from synopse.gather.markup import lines_of
from synopse.gather.offsets.xml_parts import XmlTexts
from synopse.gather.text import check_account
from synopse.gather.xml_tree import first, parse_xml, text_of
from synopse.model import Document


def read_nitf(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """One text, from `hedline`, `body.content`, `date.issue` or `story.date`, `byline`, `distributor` or `pubdata`."""
    found = nitf_document(parse_xml(data, uri), uri)
    yield replace(found, raw=XmlTexts(data, "application/xml").raw(0, found.text))


def nitf_document(nitf: Any, uri: str) -> Document:
    """The account of a `nitf` element. Raises EmptyInput where it has no text."""
    text = "\n".join(nitf_lines(nitf))
    check_account(text, uri)
    return Document(
        uri=uri,
        text=text,
        title=text_of(first(nitf, "hl1")) or text_of(first(nitf, "title")),
        outlet=text_of(first(nitf, "distributor")) or _attribute(nitf, "pubdata", "name"),
        published=iso_date(
            _attribute(nitf, "date.issue", "norm")
            or _attribute(nitf, "story.date", "norm")
            or _attribute(nitf, "pubdata", "date.publication")
        ),
        authors=tuple(name for byline in nitf.iter("{*}byline") if (name := _author(byline))),
    )


def nitf_lines(nitf: Any) -> list[str]:
    """The paragraphs of the body; media with their captions come where they stand."""
    body = first(nitf, "body.content")
    return lines_of(body) if body is not None else []


def _author(byline: Any) -> str | None:
    person = first(byline, "person")
    return text_of(person if person is not None else byline)


def _attribute(nitf: Any, name: str, attribute: str) -> str | None:
    element = first(nitf, name)
    value = element.get(attribute) if element is not None else None
    return str(value) if value else None
