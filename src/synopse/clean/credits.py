"""Credits as data: which agencies a text draws on, who wrote it, whose the pictures are."""

import functools
import re
from collections.abc import Iterator, Sequence

from synopse.clean.vocabulary import vocabulary
from synopse.language import words
from synopse.language.press import agencies
from synopse.model import Credit, CreditKind, Region

DATELINE = re.compile(r"[A-ZÄÖÜ][^()\n.!?]{1,50}?\s?\(([^()\n]{2,40})\)\s?[.:–—-]?\s")
"""`Querfeld (dpa) – …`, `QUERFELD/HOLLERSIEL, 3. April (AP/jt) …` at the beginning of a paragraph."""
NUMBER = re.compile(r"(?<![\w-])(dpa(?:-[a-z]{2,12})?):\d{6}-\d{2,3}-\d{3,9}(?:/\d{1,3})?")
"""The number of a report that dpa asks for under it: `dpa-infocom, dpa:310403-99-123456/2`."""
INITIALS = re.compile(r"(?<![\w.-])[a-z]{2,4}(?![\w.-])")
SPLIT = re.compile(r"[,/;&]|\s(?:und|and)\s")
NAME = re.compile(
    r"(?:(?:Dr|Prof)\.\s)?[A-ZÄÖÜ][\w.’'-]{0,30}(?:\s(?:von|van|de|der|zu|al)){0,2}(?:\s[A-ZÄÖÜ][\w.’'-]{1,30}){1,3}"
)
LONGEST = 400


def find_credits(text: str, language: str, regions: Sequence[Region]) -> tuple[Credit, ...]:
    """Every agency, author and picture's source that an article credits, sorted; `regions` are those of `find_regions`.

    Agencies have the name of the open table (`rtr`: Reuters). The source of a picture is no agency of the text, whoever
    it is. Initials (`jt/ob`) are authors by their initials.
    """
    found: list[Credit] = []
    opened = False
    for region in regions:
        stretch = region.of(text)
        if region.kind == "credit" and len(region) <= LONGEST:
            found += _in_credit(stretch, region.start, language)
        elif region.kind in ("teaser", "body") or not opened:
            found += _in_dateline(stretch, region.start)
        opened = opened or region.kind == "body"
        found += _numbers(stretch, region.start)
    unique = {(c.start, c.end, c.kind): c for c in found}
    return tuple(unique[key] for key in sorted(unique))


def _in_credit(stretch: str, offset: int, language: str) -> Iterator[Credit]:
    photo = _photo_label(language).match(stretch)
    if photo:
        name = stretch[photo.end() :].strip(" ()©.")
        start = stretch.index(name, photo.end()) if name else 0
        if name:
            yield _credit(offset + start, name, name, "photo", "photo_label")
        return
    yield from _agencies(stretch, offset, "credit_list")
    yield from _authors(stretch, offset, language)


def _agencies(stretch: str, offset: int, rule: str) -> Iterator[Credit]:
    for match in _marks().finditer(stretch):
        yield _credit(offset + match.start(), match.group(), agencies()[match.group().lower()], "agency", rule)


def _authors(stretch: str, offset: int, language: str) -> Iterator[Credit]:
    """The names of a byline; the initials in a list of agencies."""
    label = _byline_label(language).match(stretch)
    marks = agencies()
    if label:
        for match in NAME.finditer(stretch, label.end()):
            if match.group().lower() not in marks:
                yield _credit(offset + match.start(), match.group(), match.group(), "author", "byline")
        return
    for match in INITIALS.finditer(stretch):
        in_list = "/" in (stretch[match.start() - 1 : match.start()], stretch[match.end() : match.end() + 1])
        if match.group() not in marks and (in_list or match.group() not in _small_words(language)):
            yield _credit(offset + match.start(), match.group(), match.group(), "author", "initials")


def _in_dateline(stretch: str, offset: int) -> Iterator[Credit]:
    """Agencies in brackets after the place that a report opens with, where nothing but agencies and initials is."""
    found = DATELINE.match(stretch)
    parts = [part.strip().lower() for part in SPLIT.split(found[1])] if found else []
    if found and any(p in agencies() for p in parts) and all(p in agencies() or INITIALS.fullmatch(p) for p in parts):
        yield from _agencies(found[1], offset + found.start(1), "dateline")


def _numbers(stretch: str, offset: int) -> Iterator[Credit]:
    for match in NUMBER.finditer(stretch) if "dpa" in stretch else ():
        yield _credit(offset + match.start(), match.group(), "dpa", "agency", "report_number")


def _credit(start: int, printed: str, name: str, kind: CreditKind, rule: str) -> Credit:
    return Credit(start=start, end=start + len(printed), kind=kind, name=" ".join(name.split()), rule=rule)


@functools.cache
def _marks() -> re.Pattern[str]:
    listed = "|".join(re.escape(mark) for mark in sorted(agencies(), key=len, reverse=True))
    return re.compile(rf"(?<![\w.@-])(?:{listed})(?![\w-]|\.\w)", re.IGNORECASE)


@functools.cache
def _photo_label(language: str) -> re.Pattern[str]:
    labels = words(language, "regions").get("photo_labels", [])
    return _label(labels, r"(?::\s?|\s?©\s?|\s(?=by\s))")


@functools.cache
def _byline_label(language: str) -> re.Pattern[str]:
    return _label(words(language, "regions").get("byline_labels", []), r"(?::\s?|\s)")


def _label(labels: list[str], after: str) -> re.Pattern[str]:
    listed = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(rf"[(\s]{{0,3}}(?i:{listed}){after}") if listed else re.compile(r"(?!)")


@functools.cache
def _small_words(language: str) -> frozenset[str]:
    """Words of two to four letters that are no initials, unless a stroke joins them to others (`ob/dpa`)."""
    return vocabulary(language).open_line_ends | vocabulary(language).stamp_words
