"""XML of unknown origin: no entities, nothing from the network, no depth or size without end."""

import re
from contextlib import suppress
from typing import Any

from synopse.errors import BrokenInput

ENTITY = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)
TOO_DEEP = "Excessive depth"
MAX_PROLOG = 1_000_000
"""Bytes in which a document type can declare entities; it stands before the root element."""


def parse_xml(data: bytes, where: str) -> Any:
    """The root element of an XML document (lxml). Namespaces stay; comments and processing instructions are dropped.

    Raises BrokenInput where it is not well-formed, nests deeper than libxml2 allows (256) or declares entities.
    """
    from lxml import etree  # noqa: PLC0415 - not needed to read text

    check_entities(data, where)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        what = f"broken XML at line {line}, column {column}: {error.msg}"
        raise BrokenInput(what, where=where, do="mend it there, or ask whoever wrote it") from error
    return root


def check_entities(data: bytes, where: str) -> None:
    """Refuses a document type that declares entities: no news format needs any, and they can grow without end."""
    if ENTITY.search(data[:MAX_PROLOG].replace(b"\0", b"")):  # UTF-16 is ASCII with NUL between
        what = "XML that declares entities of its own, which are not expanded"
        raise BrokenInput(what, where=where, do="save it with the characters themselves")


def check_depth(data: bytes, where: str) -> None:
    """Refuses XML that nests deeper than libxml2 allows (256), whether or not it is well-formed otherwise."""
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    with suppress(etree.XMLSyntaxError):  # what is broken otherwise is for the reader of the format to judge
        etree.fromstring(data, parser)
    if any(TOO_DEEP in entry.message for entry in parser.error_log):
        raise BrokenInput("XML that nests too deep", where=where, do="ask whoever wrote it")


def local_name(element: Any) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def first(element: Any, *path: str) -> Any:
    """The first element below `element` that is reached by these names in any namespace, at any depth each; or None."""
    found = element
    for name in path:
        found = next((e for e in found.iter(f"{{*}}{name}") if e is not found), None)
        if found is None:
            return None
    return found


def text_of(element: Any) -> str | None:
    """All text in an element, in one line; None where there is none."""
    return " ".join("".join(element.itertext()).split()) or None if element is not None else None
