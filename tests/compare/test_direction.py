"""Who took a text from whom: what proves it, and what does not."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.direction import find_direction
from synopse.model import Article, Direction

Write = Callable[..., Article]

TEXT = "Drei Arbeiter sind in Karlsmünde verletzt worden. Die Straße blieb bis zum Abend gesperrt."
NAMING = f"{TEXT} Wie der Hafenkurier berichtete, war das Gerüst geprüft."
CREDITING = f"{TEXT}\n\nmk/rs (dpa)"
SIGNED = f"{TEXT}\n\nVon Jana Toll"
OTHER_SIGNED = f"{TEXT}\n\nVon Ole Brandt"
EARLY, LATE = "2031-05-06T10:00:00+02:00", "2031-05-06T10:30:00+02:00"
AT_NOON_ELSEWHERE = "2031-05-06T08:30:00+00:00"
NEXT_DAY = "2031-05-07"


def _article(write: Write, name: str, text: str, outlet: str | None, published: str | None) -> Article:
    source = next((s for s in ("der Hafenkurier", "der Bote") if s in text), None)
    said = {"war das Gerüst geprüft": {"source": source}} if source else None
    return replace(write(name, text, attributions=said), outlet=outlet, published=published)


@pytest.mark.parametrize(
    ("name", "a", "b", "found"),
    [
        ("nothing to tell by", (TEXT, "Hafenkurier", None), (TEXT, "Bote", None), None),
        ("times alone: a third text may be behind both", (TEXT, "Hafenkurier", EARLY), (TEXT, "Bote", LATE), None),
        ("an agency's own text, credited", (TEXT, "dpa", None), (CREDITING, "Bote", None), ("a", ("b",))),
        ("another agency's", (TEXT, "AFP", None), (CREDITING, "Bote", None), None),
        ("credited by an earlier one", (TEXT, "dpa", LATE), (CREDITING, "Bote", EARLY), None),
        ("both credit an agency", (CREDITING, "Hafenkurier", None), (CREDITING, "Bote", None), None),
        ("one names the other", (TEXT, "Hafenkurier", None), (NAMING, "Bote", None), ("a", ("b",))),
        ("the outlet names itself", (TEXT, "Bote", None), (NAMING, "Hafenkurier", None), None),
        ("part of a name", (TEXT, "Hafen", None), (NAMING, "Bote", None), None),
        ("the one that is named came out later", (TEXT, "Hafenkurier", LATE), (NAMING, "Bote", EARLY), None),
        ("signed and first", (SIGNED, "Hafenkurier", EARLY), (TEXT, "Bote", LATE), ("a", ("b",))),
        ("first in another time zone", (TEXT, "Hafenkurier", EARLY), (SIGNED, "Bote", AT_NOON_ELSEWHERE), None),
        ("signed, the day before", (SIGNED, "Hafenkurier", EARLY), (TEXT, "Bote", NEXT_DAY), ("a", ("b",))),
        ("signed, the same day", (SIGNED, "Hafenkurier", EARLY), (TEXT, "Bote", NEXT_DAY[:-1] + "6"), None),
        ("signed by two", (SIGNED, "Hafenkurier", EARLY), (OTHER_SIGNED, "Bote", LATE), None),
        ("signed, and an agency credited", (SIGNED, "Hafenkurier", EARLY), (CREDITING, "Bote", LATE), None),
        ("no date at all", (SIGNED, "Hafenkurier", "gestern"), (TEXT, "Bote", LATE), None),
    ],
)
def test_direction(article: Write, name: Any, a: Any, b: Any, found: Any) -> None:
    accounts = read_accounts([_article(article, "a", *a), _article(article, "b", *b)])
    told = find_direction(accounts, "copy")
    assert (told and (told.source, told.takers)) == found
    assert told is None or all(told.evidence)


def test_of_three_the_takers_are_those_that_show_it(article: Write) -> None:
    given = ((TEXT, "dpa"), (CREDITING, "Bote"), (TEXT, "Hafenkurier"))
    accounts = read_accounts([_article(article, n, t, o, None) for n, (t, o) in zip("abc", given, strict=True)])
    assert find_direction(accounts, "agency") == Direction(source="a", takers=("b",))


def test_two_that_name_each_other_are_none(article: Write) -> None:
    other = NAMING.replace("Hafenkurier", "Bote")
    accounts = [_article(article, "a", other, "Hafenkurier", None), _article(article, "b", NAMING, "Bote", None)]
    assert find_direction(read_accounts(accounts), "copy") is None


def test_of_two_translations_neither_is_the_source(article: Write) -> None:
    accounts = read_accounts([_article(article, "a", SIGNED, "x", EARLY), _article(article, "b", TEXT, "y", LATE)])
    assert find_direction(accounts, "translation") is None
