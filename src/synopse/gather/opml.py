"""Lists of feeds, as feed readers export them (OPML 1.0 and 2.0)."""

from typing import Any

from synopse.errors import BrokenInput, EmptyInput, MissingInput
from synopse.gather.limits import MAX_UNPACKED_BYTES, check_bytes
from synopse.gather.xml_tree import local_name, parse_xml

SCHEMES = ("http://", "https://")


def read_opml(path: str) -> tuple[tuple[str, str | None], ...]:
    """The addresses of the feeds in an OPML file with their titles, in order, each once, however deep they are nested.

    Raises MissingInput, BrokenInput, TooLarge, or EmptyInput where it names no feed.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_UNPACKED_BYTES + 1)
    except OSError as error:
        raise MissingInput((error.strerror or "it cannot be read").lower(), where=path, do="check the path") from error
    check_bytes(len(data), MAX_UNPACKED_BYTES, path)
    root = parse_xml(data, path)
    if local_name(root).lower() != "opml":
        raise BrokenInput("no OPML file", where=path, do="give a feed reader's export, or a feed's address")
    found = dict(feed for element in root.iter() if (feed := _feed(element)))
    if not found:
        raise EmptyInput("no feed in this list", where=path, do="each outline with an xmlUrl is one")
    return tuple(found.items())


def _feed(element: Any) -> tuple[str, str | None] | None:
    """Attributes are written in any mixture of capitals."""
    given = {str(name).lower(): str(value).strip() for name, value in element.attrib.items()}
    url = given.get("xmlurl", "")
    if local_name(element).lower() != "outline" or not url.lower().startswith(SCHEMES):
        return None
    return url, given.get("title") or given.get("text") or None
