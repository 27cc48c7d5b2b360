"""What is read from which input, and what is said about an input that cannot be read."""

import contextlib
import subprocess
import sys
from functools import partial
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.errors import InputError
from synopse.gather import MAX_CHARACTERS, gather
from synopse.gather.json_items import read_json, read_json_lines
from synopse.gather.text import read_text
from synopse.model import Document, Failure

PAGE = """<!doctype html><html lang="de"><head><title>Brücke gesperrt - Talkurier</title>
<link rel="canonical" href="https://talkurier.example/bruecke">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Brücke in Querfeld gesperrt","datePublished":"2023-04-05T10:00:00+02:00",
"publisher":{"@type":"Organization","name":"Talkurier"}}</script></head><body><nav>Start Politik</nav><article>
<h1>Brücke in Querfeld gesperrt</h1>
<p>Die Stadt Querfeld hat am Montag die alte Brücke über die Weide gesperrt, weil Gutachter Risse fanden.</p>
<p>Bürgermeisterin Jana Toll sagte, die Sperrung dauere mindestens sechs Wochen, und bat um Geduld.</p>
</article><footer>Impressum</footer></body></html>"""

SENTENCE = "Die Fähre nach Hollersiel fährt wieder. „Endlich“, sagte die Wirtin – und schloss auf."


def texts(found: list[Document | Failure]) -> list[str]:
    return [item.text for item in found if isinstance(item, Document)]


def one_failure(found: list[Document | Failure]) -> Failure:
    assert len(found) == 1
    assert isinstance(found[0], Failure)
    return found[0]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (SENTENCE.encode(), SENTENCE),
        (b"\xef\xbb\xbf" + SENTENCE.encode(), SENTENCE),
        (SENTENCE.encode("utf-16"), SENTENCE),
        (SENTENCE.encode("utf-32"), SENTENCE),
        (SENTENCE.encode("cp1252"), SENTENCE),
        ("Grüße".encode("latin-1"), "Grüße"),
        ("Сегодня министр посетил новый мост через реку, сообщили власти города.".encode("cp1251"), None),
        (b"eins\r\nzwei\n\n drei \r\n", "eins\nzwei\n\n drei \n"),
        (b'{"text": "bleibt, was es ist"}', '{"text": "bleibt, was es ist"}'),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-32", "windows", "short latin-1", "cyrillic", "line ends", "json in .txt"],
)
def test_text_is_decoded_and_otherwise_unchanged(tmp_path: Path, content: bytes, text: str | None) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    assert texts(list(gather([file]))) == [text or content.decode("cp1251")]


def test_page_gives_text_and_what_it_says_about_itself(tmp_path: Path) -> None:
    for name, content in (
        ("utf8.html", PAGE.encode()),
        ("latin.htm", PAGE.encode("latin-1")),
        ("unnamed", PAGE.encode()),
    ):
        file = tmp_path / name
        file.write_bytes(content)
        (found,) = gather([file])
        assert isinstance(found, Document)
        assert found.title == "Brücke in Querfeld gesperrt"
        assert (found.outlet, found.published) == ("Talkurier", "2023-04-05T10:00:00+02:00")
        assert found.url == "https://talkurier.example/bruecke"
        assert "Risse fanden.\nBürgermeisterin Jana Toll" in found.text
        assert "Impressum" not in found.text


def test_page_in_the_encoding_that_it_names(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(
        PAGE.replace("<head>", '<head><meta charset="iso-8859-5">')
        .replace("Brücke", "Мост")
        .replace("ü", "u")
        .encode("iso-8859-5")
    )
    (found,) = gather([file])
    assert isinstance(found, Document)
    assert found.title is not None
    assert found.title.startswith("Мост in Querfeld")


FULL = {
    "title": "T",
    "text": "Ein  Satz.\r\n",
    "published": "2031-05-06T07:08:09Z",
    "outlet": "O",
    "url": "u",
    "language": "de-AT",
}


@pytest.mark.parametrize(
    ("name", "content", "uris"),
    [
        ("a.json", orjson.dumps(FULL | {"id": 7}), [""]),
        ("a.json", orjson.dumps([FULL, FULL]), ["#1", "#2"]),
        ("a.jsonl", orjson.dumps(FULL) + b"\n\n" + orjson.dumps(FULL) + b"\n", ["#1", "#2"]),
        ("a.jsonl", (b"\xef\xbb\xbf" + orjson.dumps(FULL)), ["#1"]),
        ("a.jsonl", orjson.dumps(FULL).decode().encode("utf-16"), ["#1"]),
        ("unnamed", orjson.dumps(FULL, option=orjson.OPT_INDENT_2), [""]),
        ("unnamed", orjson.dumps(FULL) + b"\n" + orjson.dumps(FULL), ["#1", "#2"]),
        ("unnamed", b"  [ " + orjson.dumps(FULL) + b"]", ["#1"]),
    ],
)
def test_json_items(tmp_path: Path, name: str, content: bytes, uris: list[str]) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    expected = [
        Document(
            uri=f"{file}{uri}", text="Ein  Satz.\r\n", title="T", outlet="O", url="u", language="de",
            published="2031-05-06T07:08:09+00:00",
        )
        for uri in uris
    ]  # fmt: skip
    assert list(gather([file])) == expected


@pytest.mark.parametrize(
    ("given_date", "date"),
    [
        ("2031-05-06", "2031-05-06"),
        ("2031-05-06 07:08", "2031-05-06T07:08:00"),
        ("Tue, 06 May 2031 07:08:09 +0200", "2031-05-06T07:08:09+02:00"),
        ("", None),
        (None, None),
    ],
)
def test_dates_of_items(given_date: str | None, date: str | None) -> None:
    (found,) = read_json(orjson.dumps({"text": "x", "published": given_date}), "a.json")
    assert isinstance(found, Document)
    assert found.published == date


BAD_FILES = [
    ("empty.txt", b"", "nothing in it"),
    ("blank.txt", b" \n\t\n", "nothing in it"),
    ("empty.jsonl", b"\n", "nothing in it"),
    ("binary.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
    ("noise.txt", bytes(range(1, 256)) * 20, "no encoding"),
    ("cut.txt", b"\xff\xfea\x00b", "UTF-16"),
    ("mixed.txt", "Grüße aus Köln\nüber die Straße\n".encode() + "schöne Aussicht".encode("cp1252"), "line 3 is not"),
    ("bare.html", b"<html><body></body></html>", "no article"),
    ("broken.json", b'{"text": "a",\n oops}', "line 2, column 2"),
    ("deep.json", b"[" * 5000, "broken JSON"),
    ("surrogate.json", b'{"text": "\\ud800"}', "broken JSON"),
    ("wrong.json", b'"only a string"', "a string, not an object"),
    ("no_text.json", b'{"title": "a"}', "without text"),
    ("no_words.json", b'{"text": "  "}', "nothing in it"),
    ("type.json", b'{"text": "a", "title": 7}', "title is a number"),
    ("text_type.json", b'{"text": ["a"]}', "text is a list"),
    ("language.json", b'{"text": "a", "language": "Deutsch (neu)"}', "language is"),
    ("long.txt", b"Ein Satz. " * 300_000, "3,000,000 characters; one account can have 2,000,000"),
    ("huge.txt", b"x" * 50_000_000, "50,000,000 bytes"),
    ("huge.jsonl", b'{"text": "' + b"x" * 17_000_000 + b'"}', "line 1 is longer"),
    ("long.jsonl", b'{"text": "' + b"x" * 2_000_001 + b'"}', "2,000,001 characters"),
]


@pytest.mark.parametrize(("name", "content", "what"), BAD_FILES, ids=[name for name, _, _ in BAD_FILES])
def test_bad_file_is_told_and_the_rest_goes_on(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    bad, good = tmp_path / name, tmp_path / "good.md"
    bad.write_bytes(content)
    good.write_text("Ein Satz.")
    failure, document = gather([bad, good])
    assert isinstance(failure, Failure)
    assert failure.uri.startswith(str(bad))
    assert what in failure.what
    assert failure.do
    assert isinstance(document, Document)


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    for name in ("a.json", "a.html", "a.txt", "a"):
        with open(tmp_path / name, "wb") as file:
            file.truncate(10**12)
        assert "1,000,000,000,000 bytes" in one_failure(list(gather([tmp_path / name]))).what


def test_broken_line_is_named_and_the_other_lines_go_on(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join('{"text": "a"' + ("}" if line != 7 else ", }") for line in range(1, 10)))
    found = list(gather([file]))
    assert [item.uri for item in found] == [f"{file}#{number}" for number in range(1, 10)]
    (failure,) = (item for item in found if isinstance(item, Failure))
    assert failure.uri == f"{file}#7"
    assert failure.what.startswith("broken JSON at line 7, column 13")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_bring_a_reader_down(data: bytes) -> None:
    lines = data.splitlines()
    for read in (partial(read_text, data), partial(read_json, data), partial(read_json_lines, lines)):
        with contextlib.suppress(InputError):
            assert all(isinstance(item, Document | InputError) for item in read("a"))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200).filter(lambda text: text.strip() and "\0" not in text and not text.startswith("﻿")))
def test_utf8_is_read_back(text: str) -> None:
    (found,) = read_text(text.encode(), "a.txt")
    assert isinstance(found, Document)
    assert found.text == text.replace("\r\n", "\n")


def test_import_is_fast() -> None:
    slow = "{'trafilatura', 'lxml', 'charset_normalizer', 'feedparser', 'fastwarc', 'docx', 'pyarrow', 'protego'}"
    code = f"import sys, synopse.gather; print(sorted({slow} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_limit_is_stated() -> None:
    assert MAX_CHARACTERS == 2_000_000


def test_a_date_that_cannot_be_read_makes_an_undated_account(tmp_path: Path) -> None:
    file = tmp_path / "date.json"
    file.write_bytes(b'{"text": "Ein Satz.", "published": "gestern"}')
    failure, document = gather([file])
    assert isinstance(failure, Failure)
    assert "'gestern'" in failure.what
    assert isinstance(document, Document)
    assert (document.text, document.published) == ("Ein Satz.", None)


def test_a_line_that_is_cut_off_is_named_itself(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text": "Ein Satz."}\n{"text": "abgebro\n{"text": "Noch einer."}\n')
    first, failure, second = gather([file])
    assert isinstance(failure, Failure)
    assert "line 2" in failure.what
    assert isinstance(first, Document)
    assert isinstance(second, Document)
