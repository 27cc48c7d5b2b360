"""Figures that answer one question though no row joins them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.answers import find_answers
from synopse.compare.claims import make_claims
from synopse.model import Article, Frame, Region

Write = Callable[..., Article]
Figure = tuple[float, str, str]

ALIKE = ("In der alten Halle waren {} Plätze der Tribüne besetzt.", "Für {} Plätze der Tribüne gab es Karten.")
UNLIKE = ("Der Bürgermeister dankte {} Helfern.", "Laut Fahrplan hält dort Bus {} im Sommer.")

CASES: list[tuple[str, tuple[str, str], Figure, Figure, str | None]] = [
    ("near, in sentences that are alike", ALIKE, (31, "Platz", "exact"), (33, "Platz", "exact"), "answer"),
    ("one unit is not said", ALIKE, (31, "Platz", "exact"), (33, "", "exact"), "answer"),
    ("neither unit is said", ALIKE, (31, "", "exact"), (33, "", "exact"), None),
    ("another unit", ALIKE, (31, "Platz", "exact"), (33, "Bus", "exact"), None),
    ("a unit and its compound", ALIKE, (31, "Platz", "exact"), (33, "Sitzplatz", "exact"), "answer"),
    ("compounds with other modifiers", ALIKE, (31, "Stehplatz", "exact"), (33, "Sitzplatz", "exact"), None),
    ("a unit and what only ends alike", ALIKE, (31, "Bus", "exact"), (33, "Omnibus", "exact"), None),
    ("doses of a vaccine", ALIKE, (31, "Dose", "exact"), (33, "Impfdosis", "exact"), "answer"),
    ("a bare number and money", ALIKE, (31, "EUR", "exact"), (33, "", "exact"), None),
    ("too far apart", ALIKE, (31, "Platz", "exact"), (40, "Platz", "exact"), None),
    ("sentences about other things", UNLIKE, (31, "Platz", "exact"), (33, "Platz", "exact"), None),
    ("great ones of one unit", UNLIKE, (640, "Platz", "exact"), (650, "Platz", "exact"), "answer"),
    ("great ones without a unit", UNLIKE, (640, "", "exact"), (650, "", "exact"), None),
    ("the greatest", UNLIKE, (48.6e6, "EUR", "exact"), (49e6, "", "about"), "answer"),
    ("vague", UNLIKE, (1000, "Platz", "vague"), (1100, "Platz", "exact"), None),
    ("the same", UNLIKE, (8000, "Platz", "exact"), (8000, "Platz", "exact"), None),
    ("the same, hedged", UNLIKE, (8000, "Platz", "exact"), (8000, "Platz", "at_most"), "modifier"),
    ("the same, hedged, but small", ALIKE, (8, "Platz", "exact"), (8, "Platz", "at_most"), None),
]


def _told(*articles: Article) -> list[tuple[str, list[str]]]:
    """What is found where every claim has a row of its own."""
    groups = [[claim] for claim in make_claims(read_accounts(articles))]
    found = list(find_answers(groups))
    assert all(row is None for row, _ in found)
    return [(f.note, [v.value for v in f.values]) for _, f in found]


def _written(write: Write, name: str, sentence: str, figure: Any, words: str) -> Article:
    return write(name, sentence.format(words), quantities={words: figure})


@pytest.mark.parametrize(("name", "texts", "first", "second", "note"), CASES, ids=[c[0] for c in CASES])
def test_answers(article: Write, name: str, texts: tuple[str, str], first: Any, second: Any, note: str | None) -> None:
    a, b = _written(article, "a", texts[0], first, "141"), _written(article, "b", texts[1], second, "142")
    assert _told(a, b) == ([(note, ["141", "142"])] if note else [])


def test_an_account_with_both_figures_answers_two_questions(article: Write) -> None:
    both = {"172": (172, "Platz", "exact"), "180": (180, "Platz", "exact")}
    a = article("a", "In der Halle waren 172 Plätze besetzt. Für 180 Plätze war sie gebaut.", quantities=both)
    b = article("b", "Für 180 Plätze gab es Karten.", quantities={"180": (180, "Platz", "exact")})
    assert _told(a, b) == []


def test_headlines_round(article: Write) -> None:
    a = article("a", "Das Werk ruft 48.600 Autos zurück.", quantities={"48.600": (48600, "Auto", "exact")})
    text = "50.000 Autos betroffen."
    b = article("b", text, quantities={"50.000": (50000, "Auto", "exact")})
    assert _told(a, b) == [("answer", ["48.600", "50.000"])]
    assert _told(a, replace(b, regions=(Region(start=0, end=len(text), kind="title"),))) == []


@pytest.mark.parametrize(("concept", "told"), [("injury", True), ("rescue", False)])
def test_one_concept_is_one_question(article: Write, concept: str, told: bool) -> None:
    a = _about(article("a", "Es traf 23 Reisende.", quantities={"23": (23, "Mensch", "exact")}), "injury")
    b = _about(article("b", "Die Zahl liegt bei 31.", quantities={"31": (31, "Mensch", "exact")}), concept)
    assert _told(a, b) == ([("answer", ["23", "31"])] if told else [])


def _about(article: Article, concept: str) -> Article:
    told = [replace(s, frame=Frame(concept=concept, words=())) for s in article.statements]
    return replace(article, statements=tuple(told))


def test_a_row_gets_the_answers_of_other_rows(article: Write) -> None:
    texts = {"a": "1.300 Anleger klagen.", "b": "Geklagt haben 1.400 Anleger.", "c": "Das Geld von 1.340 fehlt."}
    figures = {"a": ("1.300", 1300.0), "b": ("1.400", 1400.0), "c": ("1.340", 1340.0)}
    written = [
        article(name, text, quantities={figures[name][0]: (figures[name][1], "Anleger", "exact")})
        for name, text in texts.items()
    ]
    a, b, c = make_claims(read_accounts(written))
    ((row, found),) = find_answers([[c], [a, b]])
    assert (row, found.note, [v.value for v in found.values]) == (1, "quantity", ["1.300", "1.400", "1.340"])


@pytest.mark.parametrize(
    ("figure", "told"),
    [((700, "Stelle", "exact"), ["quantity", "attribution"]), ((650, "Stelle", "about"), ["rounding"])],
)
def test_where_figures_conflict_it_is_told_whose_they_are(article: Write, figure: Any, told: list[str]) -> None:
    said = {"640 Stellen fielen weg": {"holder": "e1", "source": "Elke Tromm", "cue": "sagte"}}
    first = {"640": (640, "Stelle", "exact")}
    a = article("a", "640 Stellen fielen weg, sagte Elke Tromm.", attributions=said, quantities=first)
    b = article("b", "Das kostet 141 Stellen.", quantities={"141": figure})
    found = [f for _, f in find_answers([make_claims(read_accounts([a, b]))])]
    assert [f.note for f in found] == told
    assert [v.value for f in found for v in f.values if f.kind == "attribution"] in (
        [],
        ["sagte Elke Tromm", "own_voice"],
    )


def test_a_small_figure_of_another_row_is_not_the_same_for_being_equal(article: Write) -> None:
    texts = {"5": "Fünf Menschen fehlen nach dem Unglück.", "4": "Vier Menschen fehlen nach dem Unglück."}
    texts["vier"] = "Nach dem Unglück sind vier Menschen tot."
    figures = {"5": ("Fünf", 5.0), "4": ("Vier", 4.0), "vier": ("vier", 4.0)}
    written = [article(n, t, quantities={figures[n][0]: (figures[n][1], "Mensch", "exact")}) for n, t in texts.items()]
    a, b, c = make_claims(read_accounts(written))
    assert [[v.value for v in f.values] for _, f in find_answers([[a, b], [c]])] == [["Fünf", "Vier"]]
