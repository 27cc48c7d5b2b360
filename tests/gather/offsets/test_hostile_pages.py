"""Pages and containers that are made to take time: they are mapped, or left without a map, in little of it."""

import time
from collections.abc import Callable

import pytest

from synopse.gather.offsets.place import PageTexts
from synopse.gather.offsets.xml_parts import XmlTexts
from synopse.gather.raw import RawPage
from synopse.model import Raw

SENTENCE = "Der Stadtrat von Querfeld hat am Montag über die alte Brücke beraten und Geld bewilligt. "
SHORT = 2 * SENTENCE.strip() + "\n"
NUMBERED = [f"{SENTENCE}Nummer {n}" for n in range(10_000)]
N = 100_000
PAGES: dict[str, tuple[bytes, str]] = {
    "many nodes": ("".join(f"<b>w{n} </b>" for n in range(N)).encode(), " ".join(f"w{n}" for n in range(N))),
    "many equal nodes": (b"<b>aa </b>" * N, "aa " * N),
    "many equal lines": (b"<p>aa</p>" * N, "aa\n" * (N // 2)),
    "lines that begin alike": ("<p>".join(NUMBERED).encode(), "\n".join(NUMBERED)),
    "lines that stand nowhere": ("<p>".join(NUMBERED).encode(), "\n".join(line[::-1] for line in NUMBERED)),
    "lines that go on otherwise": ("<p>".join(NUMBERED).encode(), "\n".join(f"{line}x" for line in NUMBERED)),
    "one line of 5 MB": ((SENTENCE * 55_000).encode(), SENTENCE * 20_000),
    "references": (SENTENCE.replace("ü", "&uuml;").encode() * 20_000, SENTENCE * 20_000),
    "unclosed comments": (b"<!--" * 1_000_000, SHORT),
    "nested comments": (b"<!-- a <!-- -->" * N, SHORT),
    "unclosed tags": (b'<a href="' * N, SHORT),
    "tags without an end": (b"<a href=" * N, SHORT),
    "quotation marks": (b"<a =\"'>" * N, SHORT),
    "brackets": (b"<" * 3_000_000, SHORT),
    "scripts": (b"<script></scrip" * N, SHORT),
    "ampersands": (b"&" * 3_000_000, SHORT),
    "wrong encoding": (SENTENCE.encode("cp1252") * 30_000, SENTENCE * 10_000),
    "cells": (b"<tr><td>a<td>b" * 50_000, "| a | b |\n" * 50_000),
}


def timed(make: Callable[[], Raw]) -> Raw:
    begun = time.process_time()
    raw = make()
    assert time.process_time() - begun < 5
    return raw


@pytest.mark.parametrize(("content", "text"), PAGES.values(), ids=PAGES)
def test_pages(content: bytes, text: str) -> None:
    page = RawPage(content, "text/html", "utf-8")
    raw = timed(lambda: PageTexts(page).raw(text, lambda _: ""))
    assert all(0 <= run.raw_start < run.raw_end <= len(content) for run in raw.runs)


def test_what_can_be_placed_of_them_is() -> None:
    content, text = PAGES["many nodes"]
    raw = PageTexts(RawPage(content, "text/html", "utf-8")).raw(text, lambda _: "")
    assert sum(map(len, raw.runs)) == len(text)
    content, text = PAGES["lines that begin alike"]
    raw = PageTexts(RawPage(content, "text/html", "utf-8")).raw(text, lambda _: "")
    assert sum(map(len, raw.runs)) == len(text) - text.count("\n")


@pytest.mark.parametrize("broken", [b"<!--", b"<![CDATA[", b'<a b="', b"<?", b"<item>", b"</item>", b"<", b"&lt;"])
def test_containers(broken: bytes) -> None:
    content = b"<rss>" + b"<item><description>" + SHORT.encode() + b"</description></item>" + broken * N
    raw = timed(lambda: XmlTexts(content, "application/xml", ("item",)).raw(0, SHORT))
    assert raw.runs
