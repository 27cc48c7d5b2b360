"""NewsML-G2, the envelope of the agencies (IPTC): messages, single items, with NITF, XHTML or plain text inside."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from synopse.errors import EmptyInput, InputError
from synopse.gather.dates import iso_date
from synopse.gather.language_tag import language_of
from synopse.gather.markup import lines_of, lines_of_html
from synopse.gather.nitf import nitf_lines
from synopse.gather.offsets.xml_parts import XmlTexts
from synopse.gather.text import check_account
from synopse.gather.xml_tree import first, local_name, parse_xml, text_of
from synopse.model import Document

NOT_TEXT = "no text in this item"
XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_newsml(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """A `newsItem` (`uri` as it is), or the items of a `newsMessage` (`uri#N`); pictures and films are told of."""
    root = parse_xml(data, uri)
    texts = XmlTexts(data, "application/xml", ("newsItem",))
    if local_name(root) == "newsItem":
        yield _placed(_document(root, uri), texts, 0)
        return
    items = list(root.iter("{*}newsItem"))
    if not items:
        what = f"a {local_name(root)} without a newsItem"
        raise EmptyInput(what, where=uri, do="give the message that holds the texts themselves")
    for number, item in enumerate(items, start=1):
        try:
            yield _placed(_document(item, f"{uri}#{number}"), texts, number - 1)
        except InputError as error:
            yield error


def _placed(found: Document, texts: XmlTexts, number: int) -> Document:
    return replace(found, raw=texts.raw(number, found.text))


def _document(item: Any, uri: str) -> Document:
    content = first(item, "contentSet")
    lines = _lines(content) if content is not None else []
    if not lines:
        raise EmptyInput(NOT_TEXT, where=uri, do="give items of class text")
    text = "\n".join(lines)
    check_account(text, uri)
    meta = first(item, "contentMeta")
    about = meta if meta is not None else item
    return Document(
        uri=uri,
        text=text,
        title=text_of(first(about, "headline")) or text_of(first(item, "itemMeta", "title")),
        outlet=_provider(item),
        published=_date(item, "firstCreated") or _date(item, "contentCreated") or _date(item, "versionCreated"),
        modified=_date(item, "versionCreated"),
        url=None,
        language=_language(item, about, content),
        authors=_authors(about),
    )


def _lines(content: Any) -> list[str]:
    """The text in whichever of its forms comes first: NITF, XHTML, plain."""
    for form in content:
        name, nitf = local_name(form), first(form, "nitf")
        body = first(form, "body")
        if name == "inlineXML" and nitf is not None:
            lines = nitf_lines(nitf)
        elif name == "inlineXML":
            lines = lines_of(body if body is not None else form)
        elif name == "inlineData" and (form.get("contenttype") or "text/plain").startswith("text/"):
            lines = lines_of_html("".join(form.itertext()))
        else:
            continue
        if lines:
            return lines
    return []


def _provider(item: Any) -> str | None:
    """By its name, else the code behind the scheme's prefix: `nprov:dpa`."""
    for place in ("infoSource", "provider"):
        element = first(item, place)
        if element is None:
            continue
        code = element.get("literal") or (element.get("qcode") or "").rpartition(":")[2]
        if name := text_of(first(element, "name")) or code:
            return str(name)
    return None


def _date(item: Any, name: str) -> str | None:
    return iso_date(text_of(first(item, name)))


def _language(item: Any, about: Any, content: Any) -> str | None:
    element = first(about, "language")
    inline = next((e.get(XML_LANGUAGE) for e in content.iter() if e.get(XML_LANGUAGE)), None)
    return language_of((element.get("tag") if element is not None else None) or inline or item.get(XML_LANGUAGE))


def _authors(about: Any) -> tuple[str, ...]:
    """`by` is the line as printed; where it is missing, the names of the creators."""
    line = text_of(first(about, "by"))
    names = [text_of(first(creator, "name")) for creator in about.iter("{*}creator")]
    return (line,) if line else tuple(name for name in names if name)
