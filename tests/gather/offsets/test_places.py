"""Every character of a text that has a place is what the bytes there say, and the place is the right one."""

import html
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.pages.measure import placed_characters, read, witness
from evals.pages.render import Gold, pages
from synopse.gather.html import raw_page, read_page
from synopse.model import Document, RawRun, Span

PAGES = [pytest.param(gold, page, id=f"{number}-{gold.layout}") for number, (gold, page) in enumerate(pages())]
LONG = "Der Stadtrat von Querfeld hat am Montag über die alte Brücke beraten und einen Neubau im Frühjahr beschlossen"
MORE = "Bürgermeisterin Jana Toll sprach danach von einem guten Tag für die Stadt und bat alle Anwohner um etwas Geduld"


def walk(page: bytes, document: Document) -> int:
    """Every character of every run is held against its bytes; returns how many there are."""
    raw = document.raw
    assert raw is not None
    ends = 0
    for run in raw.runs:
        assert 0 <= ends <= run.start < run.end <= len(document.text)
        assert 0 <= run.raw_start < run.raw_end <= len(page)
        ends = run.end
        written = page[run.raw_start : run.raw_end].decode(raw.encoding)
        assert folded(html.unescape(html.unescape(written))) == folded(run.of(document.text))
        for at in range(run.start, run.end):
            check_character(page, document, at, run)
    return sum(map(len, raw.runs))


def check_character(page: bytes, document: Document, at: int, run: RawRun) -> None:
    """One character by itself: its own bytes, where its run is written as it stands."""
    assert document.raw is not None
    (place,) = document.raw.places(Span(start=at, end=at + 1), document.text)
    assert run.raw_start <= place.raw_start < place.raw_end <= run.raw_end
    written = page[place.raw_start : place.raw_end].decode(document.raw.encoding)
    assert folded(html.unescape(html.unescape(written))) == folded(place.of(document.text))


def folded(text: str) -> str:
    """White space as one space."""
    return " ".join(f"|{text}|".split())


@pytest.mark.parametrize(("gold", "page"), PAGES)
def test_every_character_of_every_page(gold: Gold, page: bytes) -> None:
    document = read(page)
    placed, printed = placed_characters(document)
    assert walk(page, document) > 200
    assert placed >= printed * 0.98
    right, runs = witness(page, document)
    assert right == runs > 0


def body(*parts: str) -> str:
    paragraphs = "".join(f"<p>{part}</p>" for part in parts)
    return f"<html><head><meta charset=utf-8><title>T</title></head><body><article>{paragraphs}</article></body></html>"


def stretch(document: Document, page: bytes, words: str) -> list[str]:
    """The raw writing of words of a text."""
    assert document.raw is not None
    start = document.text.index(words)
    places = document.raw.places(Span(start=start, end=start + len(words)), document.text)
    return [page[place.raw_start : place.raw_end].decode(document.raw.encoding) for place in places]


WRITINGS: Iterable[tuple[str, str, list[str]]] = [
    ("as it stands", "it stands", ["it stands"]),
    ("named &Auml;rzte-Rat", "Ärzte-Rat", ["&Auml;", "rzte-Rat"]),
    ("numeric &#8222;ja&#x201c; nein", "„ja“ nein", ["&#8222;", "ja", "&#x201c;", " nein"]),
    ("without a semicolon &uumlber uns", "über uns", ["&uuml", "ber uns"]),
    ("twice &amp;quot;zitiert&amp;quot;", '"zitiert"', ["&amp;quot;", "zitiert", "&amp;quot;"]),
    ("an ampersand R&amp;D und A&B", "R&D und A&B", ["R", "&amp;", "D und A&B"]),
    ("soft Donau\u00addampfer", "Donaudampfer", ["Donau", "dampfer"]),
    ("soft Donau&shy;dampfer", "Donaudampfer", ["Donau", "dampfer"]),
    ("zero width Donau\u200bdampfer", "Donaudampfer", ["Donau", "dampfer"]),
    ("folded zwei\r\n      Zeilen", "zwei Zeilen", ["zwei", "\r\n      ", "Zeilen"]),
    ("no-break 5&nbsp;Euro", "5 Euro", ["5", "&nbsp;", "Euro"]),
    ("inline <b>fett</b>er Text", "fetter Text", ["fett", "er Text"]),
    ("comment vor<!-- > <p> -->her", "vorher", ["vor", "her"]),
    ("bogus vor<![CDATA[mitte]]>her", "vorher", ["vor", "her"]),
    ("script vor<script>if (a < b) '</p>'</script>her", "vorher", ["vor", "her"]),
    ("odd tag vor<b title='a > b' class=\"<i>\">her</b>", "vorher", ["vor", "her"]),
    ("less than 3 < 4 ist wahr", "3 < 4 ist wahr", ["3 < 4 ist wahr"]),
]


@pytest.mark.parametrize(("written", "words", "raw"), WRITINGS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_a_character_was_written_as(written: str, words: str, raw: list[str], encoding: str) -> None:
    page = body(f"{LONG}, {written}, am Ende.", MORE).encode(encoding)
    document = read(page)
    walk(page, document)
    assert stretch(document, page, words) == raw


ENCODED = [
    ("windows-1252", "cp1252"),
    ("iso-8859-1", "cp1252"),
    ("iso-8859-15", "iso8859-15"),
    ("shift_jis", "shift_jis"),
    ("gb18030", "gb18030"),
    ("iso-2022-jp", "iso2022_jp"),
    ("utf-8", "utf-8"),
]


@pytest.mark.parametrize(("charset", "codec"), ENCODED)
def test_encodings(charset: str, codec: str) -> None:
    plain = {"shift_jis", "iso-2022-jp"}
    parts = (
        (LONG, MORE)
        if charset not in plain
        else ("東京の市長は月曜日に新しい橋を発表した。" * 9, "予算は来年決まる。" * 9)
    )
    page = body(*parts).replace("utf-8", charset).encode(codec)
    (document,) = read_page(raw_page(page, "p", charset=charset), "p")
    walk(page, document)
    placed, printed = placed_characters(document)
    assert placed == printed


def test_damaged_bytes_are_unplaced_and_all_others_are_not() -> None:
    page = body(f"{LONG}.", f"{MORE}.").encode().replace("Brücke".encode(), b"Br\xfccke")
    (document,) = read_page(raw_page(page, "p", charset="utf-8"), "p")
    walk(page, document)
    assert placed_characters(document)[0] >= placed_characters(document)[1] - 2


TWICE = [
    ("teaser above", f"<div class=teaser><p>{MORE}.</p></div><article><p>{LONG}.</p><p>{MORE}.</p></article>"),
    (
        "menu below",
        f"<article><p>{LONG}.</p><p>{MORE}.</p></article><ul class=menu><li><a>{MORE}.</a></li></ul>",
    ),
    ("comment below", f"<article><p>{MORE}.</p><p>{LONG}.</p></article><div id=comments><p>{MORE}.</p></div>"),
    ("within a torn line", f"<article><p>{LONG}.</p>{LONG}|<li>{MORE}<p>{MORE}.</p></article>"),
    ("both in the text", f"<article><p>{MORE}.</p><p>{LONG}.</p><p>{MORE}.</p><p>Und {LONG}.</p></article>"),
]


@pytest.mark.parametrize("markup", [markup for _, markup in TWICE], ids=[name for name, _ in TWICE])
def test_words_that_stand_twice(markup: str) -> None:
    page = f"<html><body><h1>Titel</h1>{markup}</body></html>".encode()
    document = read(page)
    walk(page, document)
    right, runs = witness(page, document)
    assert right == runs
    placed, printed = placed_characters(document)
    assert placed == printed or "|" in markup  # of the torn line the end is left open


LINES = [f"{number}. Minute: Die Lage am Hafen ist noch unklar, die Feuerwehr ist da." for number in range(60)]
MANY = {
    "lines of one node": f"<pre>{'LINE'.join(LINES)}</pre>".replace("LINE", "\n"),
    "lines by breaks": "<p>" + "<br>".join(LINES),
    "items that begin alike": "".join(f"<li>Die Lage am Hafen um {line}</li>" for line in LINES),
    "cells": "<table>" + "".join(f"<tr><td>{line}</td><td>ja</td></tr>" for line in LINES) + "</table>",
}


@pytest.mark.parametrize("markup", MANY.values(), ids=MANY)
def test_many_lines_that_are_alike(markup: str) -> None:
    page = f"<html><body><article><p>{LONG}.</p>{markup}</article></body></html>".encode()
    document = read(page)
    walk(page, document)
    placed, _ = placed_characters(document)
    added = document.text.count("|") + sum(line.startswith("- ") for line in document.text.splitlines())
    assert placed == len("".join(document.text.split())) - added
    right, runs = witness(page, document)
    assert right == runs > len(LINES) / 2


TAGS = ("<p>", "</p>", "<b>", "</b>", "<br>", "<!--", "-->", "<script>", "</script>", "<li>", "<td>", "<table>", "<h2>")
PARTS = ("&amp;", "&uuml", "&#8211;", "\xad", "\n  ", " ", "ä", '<a href="', '">', "<", ">", "x", "|", "- ", "\ufffd")
FRAGMENTS = st.sampled_from([LONG, MORE, *TAGS, *PARTS])


@given(st.lists(FRAGMENTS, max_size=30), st.sampled_from(["utf-8", "utf-16-le", "cp1252"]))
def test_any_markup_keeps_the_laws(parts: list[str], encoding: str) -> None:
    markup = f"<html><body><article><p>{LONG}.</p>{''.join(parts)}<p>{MORE}.</p></article></body></html>"
    page = markup.encode(encoding, "replace")
    if encoding == "utf-16-le":
        page = b"\xff\xfe" + page
    for document in read_page(raw_page(page, "p", charset=encoding), "p"):
        walk(page, document)
        right, runs = witness(page, document)
        assert right == runs
