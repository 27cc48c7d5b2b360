"""Every format, read from a small file: what comes out, and how the format is told."""

import gzip
import io
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet
import pytest

from synopse.gather import gather
from synopse.gather.formats import tell_format
from synopse.model import Document, Failure
from tests.gather import samples as s

Fields = dict[str, Any]

FULL = Document(
    uri="",
    text=s.TEXT,
    title=s.TITLE,
    outlet="Talkurier",
    published="2031-05-06T07:08:09+02:00",
    url="https://talkurier.example/1",
    language="de",
    authors=("Ada Brandt",),
)
AGENCY: Fields = {"outlet": "nda", "url": None, "modified": "2031-05-06T08:00:00+02:00"}
DAY: Fields = {"published": "2031-05-06", "url": None}
TABLE: Fields = {"url": None, "language": None}


def parquet() -> bytes:
    written = io.BytesIO()
    columns = {"headline": [s.TITLE], "date": ["2031-05-06T07:08:09+02:00"], "source": ["Talkurier"], "body": [s.TEXT]}
    pyarrow.parquet.write_table(pa.table(columns | {"authors": [["Ada Brandt"]], "n": [7]}), written)
    return written.getvalue()


CASES: list[tuple[str, bytes | str, Fields]] = [
    ("rss.xml", s.RSS, {"uri": "#1"}),
    ("feed.rss", s.RSS, {"uri": "#1"}),
    ("unnamed", s.RSS, {"uri": "#1"}),
    ("utf16.xml", s.RSS.replace("utf-8", "utf-16", 1).encode("utf-16"), {"uri": "#1"}),
    ("atom.xml", s.ATOM, {"uri": "#1", "language": "de"}),
    ("feed.json", s.JSON_FEED, {"uri": "#1"}),
    ("packed.xml.gz", gzip.compress(s.RSS.encode()), {"uri": "#1"}),
    ("nitf.xml", s.NITF, {"outlet": "nda", "url": None, "language": None}),
    ("newsml.xml", s.NEWSML, AGENCY),
    ("ninjs1.json", s.NINJS_1, AGENCY | {"url": "https://nda.example/1"}),
    ("ninjs3.json", s.NINJS_3, AGENCY),
    ("ninjs.jsonl", s.NINJS_3.replace("\n", " "), AGENCY | {"uri": "#1"}),
    ("table.csv", s.CSV, {"uri": "#1"} | TABLE),
    ("latin.csv", s.CSV.encode("latin-1"), {"uri": "#1"} | TABLE),
    ("table.tsv", s.CSV.replace(";", "\t"), {"uri": "#1"} | TABLE),
    ("excel.csv", b"\xef\xbb\xbf" + s.CSV.replace("\n", "\r\n", 1).encode(), {"uri": "#1"} | TABLE),
    ("table.parquet", parquet(), {"uri": "#1"} | TABLE),
    ("nexis.docx", s.docx_file(s.NEXIS), {"uri": "#1"} | DAY),
    ("nexis.rtf", s.rtf_file(s.NEXIS), {"uri": "#1"} | DAY),
    ("nexis.html", s.html_file(s.NEXIS, "LexisNexis"), {"uri": "#1"} | DAY),
    ("unnamed_export", s.rtf_file(s.NEXIS), {"uri": "#1"} | DAY),
    ("old.rtf", s.rtf_file(s.NEXIS_OLD), {"uri": "#1"} | DAY),
    ("factiva.rtf", s.rtf_file(s.FACTIVA), {"uri": "#1", "authors": ("Von Ada Brandt",)} | DAY),
    ("factiva.docx", s.docx_file(s.FACTIVA_CODED), {"uri": "#1"} | DAY),
    ("factiva.html", s.html_file(s.FACTIVA_CODED, "Factiva"), {"uri": "#1"} | DAY),
]


@pytest.mark.parametrize(("name", "content", "differs"), CASES, ids=[name for name, _, _ in CASES])
def test_format(tmp_path: Path, name: str, content: bytes | str, differs: Fields) -> None:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    (found,) = gather([file])
    assert isinstance(found, Document), found
    fields = {field: getattr(FULL, field) for field in FULL.__slots__} | {"uri": ""} | differs
    expected = Document(**(fields | {"uri": f"{file}{fields['uri']}"}))
    assert found == expected


@pytest.mark.parametrize("lines", [s.NEXIS, s.FACTIVA, s.FACTIVA_CODED], ids=["nexis", "factiva", "coded"])
def test_an_export_of_many_articles(tmp_path: Path, lines: list[str]) -> None:
    file = tmp_path / "a.rtf"
    file.write_bytes(s.rtf_file([*lines, "", *lines, *lines]))
    found = list(gather([file]))
    assert [item.uri for item in found] == [f"{file}#{n}" for n in (1, 2, 3)]
    assert all(isinstance(item, Document) and (item.text, item.title) == (s.TEXT, s.TITLE) for item in found)


def test_a_list_of_contents_before_an_export_is_no_article(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(s.docx_file(["User Name: ada", "Date and Time: now", "1. Brücke in Querfeld", *s.NEXIS]))
    (found,) = gather([file])
    assert isinstance(found, Document)
    assert found.text == s.TEXT


def test_a_document_that_is_no_export_is_one_account(tmp_path: Path) -> None:
    for name, content in (("a.docx", s.docx_file([s.BRIDGE, s.MAYOR])), ("a.rtf", s.rtf_file([s.BRIDGE, s.MAYOR]))):
        (tmp_path / name).write_bytes(content)
        (found,) = gather([tmp_path / name])
        assert found == Document(uri=str(tmp_path / name), text=s.TEXT)


def test_a_message_of_texts_and_pictures(tmp_path: Path) -> None:
    file = tmp_path / "a.xml"
    file.write_text(s.NEWSML_MESSAGE)
    first, picture, nitf, plain = gather([file])
    assert isinstance(picture, Failure)
    assert (picture.uri, picture.what) == (f"{file}#2", "no text in this item")
    assert isinstance(first, Document)
    assert isinstance(nitf, Document)
    assert isinstance(plain, Document)
    assert (first.text, nitf.text, plain.text) == (s.TEXT, s.TEXT, s.BRIDGE)


def test_a_sitemap_is_told_to_be_fetched(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(s.SITEMAP)
    (found,) = gather([tmp_path / "a.xml"])
    assert isinstance(found, Failure)
    assert "1 addresses" in found.what
    assert "synopse gather" in found.do


TOLD = [
    (b"<!DOCTYPE html><p>", "", "HTML"),
    (b"  <!-- saved --><html lang=de>", "", "HTML"),
    (b'<?xml version="1.0"?><!-- x --><?xml-stylesheet href="a"?>\n<rss version="2.0">', "", "feed"),
    (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', ".xml", "feed"),
    (b'<feed xmlns="http://www.w3.org/2005/Atom">', ".html", "feed"),
    (b"<sitemapindex>", "", "sitemap"),
    (b"<nitf>", "", "NITF"),
    (b"<NewsItem xmlns='x'>", "", "NewsML-G2"),
    (b"WARC/1.0\r\n", "", "WARC"),
    (b"PAR1\x15", ".data", "Parquet"),
    (b"{\\rtf1", ".doc", "RTF"),
    (b'{"a": 1}\n{"a": 2}', "", "JSON lines"),
    (b'{\n"a": 1}', "", "JSON"),
    (b"Die Stadt <rss>", "", "text"),
    (b"<p>kein ganzes Dokument", "", "text"),
    (b"<p>kein ganzes Dokument", ".html", "HTML"),
    (b"<rss>", ".txt", "text"),
    (b"<" * 60_000, "", "text"),
    (b"<!--" * 15_000, "", "text"),
    (b" " * 60_000, "", "text"),
]


@pytest.mark.parametrize(("beginning", "suffix", "name"), TOLD)
def test_how_a_format_is_told(beginning: bytes, suffix: str, name: str) -> None:
    assert tell_format(beginning, suffix).name == name


BAD = [
    ("broken.xml", "<rss><channel><title>x", "without an entry"),
    ("empty.xml", "<rss version='2.0'><channel></channel></rss>", "without an entry"),
    ("cut.xml", s.NEWSML[:300], "broken XML at line"),
    ("broken.docx", s.docx_file(["x"])[:-30], "broken ZIP"),
    ("inner.docx", s.zip_file(word__document_xml=b"<broken"), "broken DOCX"),
    ("false.docx", b"just text", "named .docx, but it is no DOCX"),
    ("other.zip", s.zip_file(a_png=b"x"), "a ZIP file, not text"),
    ("false.parquet", b"PAR1 no table", "broken Parquet"),
    ("false.gz", b"\x1f\x8b\x08 no gzip", "broken gzip"),
    ("no_text.csv", "a,b\n1,2\n", "a table without a column of texts (its columns: a, b)"),
    ("quote.csv", 'text\n"' + "x" * 5_000_000, "broken CSV at line"),
    ("picture.json", '{"uri": "x", "versioncreated": "2031-05-06", "type": "picture"}', "a picture without a body"),
    ("feed.json", '{"version": "https://jsonfeed.org/version/1", "items": []}', "without an entry"),
    ("authors.json", '{"text": "x", "authors": [7]}', "authors are no names"),
    ("empty.warc", b"WARC/1.1\r\n", "no record begins here"),
    ("empty.wacz", s.zip_file(archive__readme_txt=b"x"), "no WARC file in this WACZ"),
]


@pytest.mark.parametrize(("name", "content", "what"), BAD, ids=[name for name, _, _ in BAD])
def test_what_is_broken_is_told_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes | str, what: str
) -> None:
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "good.txt").write_text(s.TEXT)
    failure, document = gather([tmp_path / name, tmp_path / "good.txt"])
    assert isinstance(failure, Failure)
    assert failure.uri.startswith(str(tmp_path / name))
    assert what in failure.what
    assert failure.do
    assert isinstance(document, Document)


def test_parquet_without_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.parquet").write_bytes(parquet())
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    (found,) = gather([tmp_path / "a.parquet"])
    assert isinstance(found, Failure)
    assert "pyarrow" in found.what
    assert "pip install 'synopse[parquet]'" in found.do


def test_a_long_table_is_read_row_by_row(tmp_path: Path) -> None:
    with open(tmp_path / "a.csv", "w", encoding="utf-8") as file:
        file.write("text,published\n")
        file.writelines(
            f'"Meldung {n} aus Querfeld, mit Umlaut ü","{"gestern" if n == 5 else "2031-05-06"}"\n' for n in range(5000)
        )
    found = list(gather([tmp_path / "a.csv"]))
    assert len(found) == 5001
    (failure,) = (item for item in found if isinstance(item, Failure))
    assert failure.uri.endswith("#6")


NO_ARTICLES: list[tuple[str, bytes | str]] = [
    ("pyproject.toml", "[project]\nname = 'damm'\n"),
    ("lesen.py", "import os\nprint('Der Damm hält.')\n"),
    ("requirements.lock", "alembic==1.0\nbabel==2.0\n"),
    ("stil.css.gz", gzip.compress(b"p { color: red }")),
    ("ton.mp3", b"ID3\x03\x00\x00\x00\xff\xfb\x90"),
    ("notiz", b"\x7fELF\x02\x01\x01\x00\x00"),
]


@pytest.mark.parametrize(("name", "content"), NO_ARTICLES, ids=[name for name, _ in NO_ARTICLES])
def test_a_file_that_is_no_article_is_one_clear_error(tmp_path: Path, name: str, content: bytes | str) -> None:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    (found,) = gather([file])
    assert isinstance(found, Failure)
    assert (found.uri, bool(found.what), bool(found.do)) == (str(file), True, True)


def test_a_folder_passes_over_what_is_no_article(tmp_path: Path) -> None:
    for name, content in (*NO_ARTICLES, ("damm.txt", "Der Damm hält.")):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    assert [item.uri for item in gather([tmp_path]) if not item.uri.endswith(".gz")] == [str(tmp_path / "damm.txt")]


ANY_NAME = ["damm", "damm.2", "damm.TXT", "damm.text", "damm.markdown", "Dr. Brandt sagt", "Stand 3.5."]


@pytest.mark.parametrize("name", ANY_NAME)
def test_a_text_whose_name_says_no_other_kind_is_an_account(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Der Damm hält.", encoding="utf-8")
    (found,) = gather([tmp_path / name])
    assert isinstance(found, Document)
