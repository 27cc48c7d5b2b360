"""A text out of a container leads back to the bytes of the file, or of the part of it that is named."""

import gzip
import hashlib
import html
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from synopse.gather import gather
from synopse.model import Document
from tests.gather import samples as s
from tests.gather.test_formats import CASES

TABLES = (".csv", ".tsv", ".parquet")
FORMATS = [(name, c if isinstance(c, bytes) else c.encode()) for name, c, _ in CASES if not name.endswith(TABLES)]
ENTITIES = "".join(f"&amp;#{ord(c)};" if c > "\x7f" else c for c in f"&lt;p&gt;{s.BRIDGE}&lt;/p&gt;&lt;p&gt;{s.MAYOR}")
ESCAPED = json.dumps(json.loads(s.JSON_FEED), ensure_ascii=True, indent=3)
SPLIT = s.RSS.replace("gesperrt, weil", "gesper]]><![CDATA[rt,\n\t weil")
MORE = [
    ("escaped.json", ESCAPED.encode()),
    ("slashes.json", ESCAPED.replace("</p>", "<\\/p>").encode()),
    ("entities.xml", re.sub(r"(?<=html\">).*(?=</content>)", ENTITIES, s.ATOM).encode()),
    ("split.xml", SPLIT.encode()),
    ("latin.xml", s.RSS.replace('encoding="utf-8"', 'encoding="iso-8859-1"').encode("latin-1")),
    ("hex.rtf", re.sub(rb"\\u(\d+)\?", lambda m: b"\\'%02x" % int(m[1]), s.rtf_file(s.NEXIS))),
    ("plain.warc", s.warc_record(s.TEXT.encode(), kind="conversion", media="text/plain")),
    ("page.warc.gz", s.packed([s.page_record(1)])),
]


def record_of(content: bytes, document: Document) -> bytes:
    """The bytes that the offsets of a document count in."""
    assert document.raw is not None
    if document.raw.part:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            return file.read(document.raw.part)
    content = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
    if content.startswith(b"WARC"):
        block = content.split(b"\r\n\r\n", 1)[1].removesuffix(b"\r\n\r\n")
        return block.split(b"\r\n\r\n", 1)[1] if block.startswith(b"HTTP") else block
    return content


def meant(written: str, media_type: str) -> str:
    """The characters that a writing stands for."""
    if media_type == "application/json":
        written = json.loads(f'"{written}"')
    elif media_type == "application/rtf":
        written = re.sub(r"\\u(\d+)\?", lambda m: chr(int(m[1])), written)
        written = re.sub(r"\\'(..)", lambda m: bytes.fromhex(m[1]).decode("cp1252"), written)
    return " ".join(f"|{html.unescape(html.unescape(written))}|".split())


@pytest.mark.parametrize(("name", "content"), FORMATS + MORE, ids=[name for name, _ in FORMATS + MORE])
def test_every_character(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    (document,) = gather([tmp_path / name])
    assert isinstance(document, Document)
    assert document.raw is not None
    record = record_of(content, document)
    assert document.raw.digest == f"sha256:{hashlib.sha256(record).hexdigest()}"
    for run in document.raw.runs:
        written = record[run.raw_start : run.raw_end].decode(document.raw.encoding)
        assert meant(written, document.raw.media_type) == " ".join(f"|{run.of(document.text)}|".split())
    printed = sum(len("".join(run.of(document.text).split())) for run in document.raw.runs)
    assert printed == len("".join(document.text.split()))
    assert document.raw.runs == tuple(sorted(document.raw.runs, key=lambda run: run.raw_start))


@pytest.mark.parametrize("name", ["feed.xml", "items.json", "export.rtf", "export.docx", "message.xml", "ninjs.json"])
def test_the_same_text_in_two_accounts_is_placed_in_each(tmp_path: Path, name: str) -> None:
    item = s.RSS[s.RSS.index("<item>") : s.RSS.index("</channel>")]
    feed = json.loads(s.JSON_FEED)
    namespace = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    contents = {
        "feed.xml": s.RSS.replace(item, item + item).encode(),
        "items.json": json.dumps(feed | {"authors": [{"name": s.MAYOR}], "items": feed["items"] * 2}).encode(),
        "export.rtf": s.rtf_file([*s.NEXIS, *s.NEXIS]),
        "export.docx": s.docx_file([*s.NEXIS, *s.NEXIS]),
        "message.xml": f"<newsMessage {namespace}>{s.NEWSML * 2}</newsMessage>".encode(),
        "ninjs.json": f"[{s.NINJS_1}, {s.NINJS_1}]".encode(),
    }
    (tmp_path / name).write_bytes(contents[name])
    first, second = gather([tmp_path / name])
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.raw is not None
    assert second.raw is not None
    assert first.text == second.text
    assert first.raw.runs[-1].raw_end < second.raw.runs[0].raw_start
    assert sum(map(len, first.raw.runs)) == sum(map(len, second.raw.runs)) >= len(s.TEXT) - 1
