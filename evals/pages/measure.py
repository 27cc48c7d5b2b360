"""Figures on the pages: text quality beside the extraction library alone, metadata, and the map to the bytes.

Whether a stretch is placed rightly is not judged by wording: a letter of every run is changed in the page's bytes, the
page is read again, and the letter must have changed where the run says, and nowhere else.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evals.pages.render import Gold, pages
from synopse.gather.html import raw_page, read_page
from synopse.model import Document, Raw, Span

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Read:
    """A page with what was read from it."""

    gold: Gold
    page: bytes
    document: Document
    alone: str

    @property
    def raw(self) -> Raw:
        """Its map."""
        assert self.document.raw is not None
        return self.document.raw


def measure_pages() -> dict[str, float]:
    """Every figure between 0 and 1; precision, recall and F1 of words are counted over all pages together."""
    read = [_read(gold, page) for gold, page in pages()]
    ours = _overlap((r.document.text, r.gold.text) for r in read)
    alone = _overlap((r.alone, r.gold.text) for r in read)
    placed, printed = (sum(counts) for counts in zip(*(placed_characters(r.document) for r in read), strict=True))
    witnessed = [witness(r.page, r.document) for r in read]
    return {
        "text precision": ours["p"],
        "text recall": ours["r"],
        "text F1": ours["f"],
        "text F1 of trafilatura alone": alone["f"],
        "text no worse than alone": float(ours["f"] >= alone["f"]),
        "title": _share(r.document.title == r.gold.title for r in read),
        "date": _share((r.document.published or "")[:10] == r.gold.date[:10] for r in read),
        "author": _share(r.document.authors == ((r.gold.author,) if r.gold.author else ()) for r in read),
        "characters placed": placed / printed,
        "runs placed rightly": sum(right for right, _ in witnessed) / sum(all_ for _, all_ in witnessed),
    }


def _read(gold: Gold, page: bytes) -> Read:
    from trafilatura import extract  # noqa: PLC0415 - slow to import

    return Read(gold, page, read(page), extract(page, include_comments=False) or "")


def read(page: bytes) -> Document:
    """The account of a page."""
    (document,) = read_page(raw_page(page, "page.html"), "page.html")
    return document


def _overlap(pairs: Iterable[tuple[str, str]]) -> Mapping[str, float]:
    """Words of found texts that stand in wanted ones, each as often as it stands there."""
    shared = found = wanted = 0
    for text, gold in pairs:
        a, b = Counter(WORD.findall(text.lower())), Counter(WORD.findall(gold.lower()))
        shared, found, wanted = shared + (a & b).total(), found + a.total(), wanted + b.total()
    precision, recall = shared / found, shared / wanted
    return {"p": precision, "r": recall, "f": 2 * precision * recall / (precision + recall)}


def _share(right: Iterable[bool]) -> float:
    found = list(right)
    return sum(found) / len(found)


def placed_characters(document: Document) -> tuple[int, int]:
    """How many of the printed characters of a text have their bytes, and how many there are."""
    assert document.raw is not None
    return sum(_printed(run.of(document.text)) for run in document.raw.runs), _printed(document.text)


def _printed(text: str) -> int:
    return len("".join(text.split()))


def witness(page: bytes, document: Document) -> tuple[int, int]:
    """How many runs of a page the page itself bears out, of those that hold a letter.

    Where letters in all runs at once change what is extracted, they are changed one by one.
    """
    assert document.raw is not None
    spots = [spot for run in document.raw.runs if (spot := _letter(document.text, run)) is not None]
    found = _changed(page, document, spots)
    if found is None:
        found = sum(_changed(page, document, [spot]) or 0 for spot in spots)
    return found, len(spots)


def _letter(text: str, run: Span) -> int | None:
    """A lower-case letter near the middle of a run."""
    near = sorted(range(run.start, run.end), key=lambda at: abs(at - (run.start + run.end) // 2))
    return next((at for at in near if "a" <= text[at] <= "z"), None)


def _changed(page: bytes, document: Document, spots: list[int]) -> int | None:
    """How many of the letters changed in the text when their bytes did; None where the text came out otherwise."""
    assert document.raw is not None
    changed, wanted = bytearray(page), list(document.text)
    for at in spots:
        (place,) = document.raw.places(Span(start=at, end=at + 1), document.text)
        wanted[at] = "n" if wanted[at] == "e" else "e"
        changed[place.raw_start : place.raw_end] = wanted[at].encode(document.raw.encoding)
    text = read(bytes(changed)).text
    if len(text) != len(wanted):
        return None
    others = set(range(len(text))) - set(spots)
    if any(text[at] != wanted[at] for at in others):
        return None
    return sum(text[at] == wanted[at] for at in spots)
