"""Which format a file is in: the one place where that is told, by how the content begins, else by the name.

A name of `BY_NAME` (`.txt`, `.md`, `.csv`, `.jsonl` …) is taken at its word; everything else is told by its content, as
archives and exports bear any name. Plain text alone has nothing to be told by: it is an account where its name says so,
or says nothing of a kind, and not where it says another kind (`setup.py`, `poetry.lock`).
"""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from synopse.errors import InputError
from synopse.gather.limits import MAX_BYTES, MAX_HTML_BYTES, MAX_TEXT_BYTES
from synopse.model import Document

BEGINNING = 65_536
"""Bytes that a format is told by."""


@dataclass(frozen=True, slots=True)
class Format:
    """`function` of the module `synopse.gather.<module>` reads it: all bytes of a file of at most `limit` bytes, or,
    where there is no limit, the open file a piece at a time."""

    name: str
    module: str
    function: str
    limit: int | None

    def reader(self) -> Callable[[Any, str], Iterator[Document | InputError]]:
        """The function itself; its module and the libraries of the format are imported now, not before."""
        found: Callable[[Any, str], Iterator[Document | InputError]]
        found = getattr(import_module(f"synopse.gather.{self.module}"), self.function)
        return found


TEXT = Format("text", "text", "read_text", MAX_TEXT_BYTES)
HTML = Format("HTML", "exports", "read_html_file", MAX_HTML_BYTES)
JSON = Format("JSON", "json_items", "read_json", MAX_BYTES)
JSON_LINES = Format("JSON lines", "json_items", "read_json_lines", None)
CSV = Format("CSV", "tables", "read_csv", None)
PARQUET = Format("Parquet", "tables", "read_parquet", None)
WARC = Format("WARC", "warc", "read_warc", None)
WACZ = Format("WACZ", "wacz", "read_wacz", None)
DOCX = Format("DOCX", "exports", "read_docx", MAX_HTML_BYTES)
RTF = Format("RTF", "exports", "read_rtf", MAX_HTML_BYTES)
FEED = Format("feed", "feeds", "read_feed", MAX_HTML_BYTES)
SITEMAP = Format("sitemap", "sitemaps", "read_sitemap", 2 * MAX_HTML_BYTES)
NEWSML = Format("NewsML-G2", "newsml", "read_newsml", MAX_HTML_BYTES)
NITF = Format("NITF", "nitf", "read_nitf", MAX_HTML_BYTES)

BY_NAME = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": TEXT,
    ".markdown": TEXT,
    ".csv": CSV,
    ".tsv": CSV,
    ".jsonl": JSON_LINES,
    ".ndjson": JSON_LINES,
}
BY_FIRST_BYTES = ((b"WARC/", WARC), (b"PAR1", PARQUET), (b"{\\rtf", RTF))
BY_ROOT = {
    "rss": FEED,
    "rdf": FEED,
    "feed": FEED,
    "urlset": SITEMAP,
    "sitemapindex": SITEMAP,
    "newsitem": NEWSML,
    "newsmessage": NEWSML,
    "nitf": NITF,
    "html": HTML,
}
IF_NOTHING_ELSE = {".html": HTML, ".htm": HTML, ".json": JSON, ".warc": WARC, ".warc.gz": WARC}
COMPRESSED, ZIP = b"\x1f\x8b", b"PK\x03\x04"
BROKEN_BY_NAME = {
    ".docx": "DOCX",
    ".rtf": "RTF",
    ".wacz": "WACZ",
    ".parquet": "Parquet",
    ".gz": "gzip",
    ".xml": "news format that is known",
    ".rss": "feed",
    ".atom": "feed",
    ".nitf": "NITF",
}
"""Names that promise what the content would have shown."""
SUFFIXES = frozenset({*BY_NAME, *IF_NOTHING_ELSE, *BROKEN_BY_NAME, ".xhtml"})
"""What is read in a folder."""

KIND = re.compile(r"\.(?=[a-z0-9_-]{0,9}[a-z])[a-z0-9_-]{1,10}")
"""How a name ends that says of which kind its file is; a number (`artikel.2`) or words (`Dr. Brandt`) say nothing."""

PROLOG = re.compile(
    r"(?:\s{1,9999}|<\?[^>]{0,9999}>|<!--.{0,9999}?-->|<!doctype[^<\[>]{0,999}(?:\[[^\]]{0,9999}\])?>)", re.DOTALL
)
ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?([\w.-]{1,40})[\s/>]")
DOCTYPE_HTML = re.compile(r"\s{0,999}<!doctype html\b")
NINJS = frozenset({"versioncreated", "firstcreated", "bodies", "headlines", "body_text", "body_html", "body_xhtml"})


def tell_format(beginning: bytes, suffix: str) -> Format:
    """The format of a file by its first bytes and by how its name ends (lower case, with the dot).

    Compressed files and ZIP files are opened before: see `tell_zip`.
    """
    if suffix in BY_NAME:
        return BY_NAME[suffix]
    by_bytes = next((found for mark, found in BY_FIRST_BYTES if beginning.startswith(mark)), None)
    text = _text(beginning)
    return by_bytes or _by_root(text) or IF_NOTHING_ELSE.get(suffix) or (_by_braces(text) or TEXT)


def is_of_another_kind(suffix: str) -> bool:
    """True where a name says of a file that holds plain text that it is something else than an account."""
    return suffix not in SUFFIXES and KIND.fullmatch(suffix) is not None


def suffix_of(path: str) -> str:
    """How a name ends, in lower case, with the dot; an archive's double ending is one."""
    lower = path.lower()
    return ".warc.gz" if lower.endswith(".warc.gz") else os.path.splitext(lower)[1]


def tell_zip(names: list[str]) -> Format | None:
    """The format of a ZIP file by the names in it."""
    if "word/document.xml" in names:
        return DOCX
    return WACZ if any(name.startswith("archive/") for name in names) else None


def tell_object(value: Any) -> str:
    """What a JSON object is: `json feed`, `ninjs`, or an `account` in Synopse's own fields (with its errors)."""
    if not isinstance(value, dict) or isinstance(value.get("text"), str):
        return "account"
    if "jsonfeed.org/version/" in str(value.get("version"))[:200]:
        return "json feed"
    return "ninjs" if isinstance(value.get("uri"), str) and not NINJS.isdisjoint(value) else "account"


def _text(beginning: bytes) -> str:
    encoding = "utf-16" if beginning[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return beginning.decode(encoding, "ignore").lower()


def _by_root(text: str) -> Format | None:
    """By the first element, past the XML declaration, comments and the document type."""
    if DOCTYPE_HTML.match(text):
        return HTML
    place = 0
    while match := PROLOG.match(text, place):
        place = match.end()
    root = ROOT.match(text, place)
    return BY_ROOT.get(root[1]) if root else None


def _by_braces(text: str) -> Format | None:
    """JSON: an object, or a list of objects (`[Update] …` is a text); lines of JSON if the first ones are whole."""
    text = text.lstrip()
    if not (text.startswith("{") or (text.startswith("[") and text[1:].lstrip()[:1] in ("{", "]"))):
        return None
    lines = [line for line in text.splitlines()[:3] if line.strip()]
    whole = len(lines) > 1 and all(line.lstrip().startswith("{") for line in lines[:2]) and lines[0].rstrip()[-1] == "}"
    return JSON_LINES if whole else JSON
