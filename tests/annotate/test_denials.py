"""Which statement a denial turns down."""
# ruff: noqa: E501 - tables of cases, one a line

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.attribution import find_attributions
from synopse.annotate.statements import find_statements
from synopse.language import parse
from synopse.model import Region, Statement


def statements(text: str, language: str) -> tuple[Statement, ...]:
    regions = [Region(start=0, end=len(text), kind="body")] if text else []
    parsed = parse(text, language, regions)
    return find_statements(parsed, find_attributions(parsed, "a"), "a")


def denied(text: str, language: str) -> dict[str, str]:
    found = statements(text, language)
    by_id = {s.id: s.of(text) for s in found}
    return {s.of(text): by_id[s.denies] for s in found if s.denies}


CASES = [
    ("de", "Die Zeitung warf der Firma vor, Öl verkippt zu haben. Berg wies das zurück.", {"Berg wies das zurück": "Öl verkippt zu haben"}),
    ("de", "Der Chef soll geflohen sein. Das bestreitet die Firma.", {"Das bestreitet die Firma": "Der Chef soll geflohen sein"}),
    ("de", "Der Chef soll geflohen sein. Die Firma wies den Vorwurf zurück.", {"Die Firma wies den Vorwurf zurück": "Der Chef soll geflohen sein"}),
    ("de", "Der Chef sei geflohen, sagte Anna Roth. Das sei gelogen, sagte Berg.", {"Das sei gelogen": "Der Chef sei geflohen"}),
    # the quotation behind it denies the same thing, not the denial
    ("de", "Der Chef soll geflohen sein. Berg wies den Vorwurf zurück: „Das ist Unsinn.“", {"Berg wies den Vorwurf zurück": "Der Chef soll geflohen sein", "Das ist Unsinn": "Der Chef soll geflohen sein"}),
    # who denies after another denial denies the same thing
    ("de", "Der Chef soll geflohen sein. Das bestreitet die Firma. Auch Berg wies das zurück.", {"Das bestreitet die Firma": "Der Chef soll geflohen sein", "Auch Berg wies das zurück": "Der Chef soll geflohen sein"}),
    ("en", "The paper accused the firm of dumping oil. The company denied this.", {"The company denied this": "of dumping oil"}),
    # the denial says itself what is denied; a reply that denies nothing; nothing before it
    ("de", "Es regnet. Berg bestritt, dass er dort war.", {}),
    ("de", "Es regnet. Berg wies Berichte über eine Entlassung zurück.", {}),
    ("de", "Der Chef soll geflohen sein. Das sagte Berg.", {}),
    ("de", "Der Chef soll geflohen sein. Berg hat das nie bestritten.", {}),
    ("de", "Der Chef sei geflohen, sagte Anna Roth. Das sei der falsche Weg, sagte Berg.", {}),
    ("de", "Berg wies das zurück.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_denied(language: str, text: str, expected: dict[str, str]) -> None:
    assert denied(text, language) == expected


def test_what_is_called_false_is_denied() -> None:
    text = "Der Chef sei geflohen, sagte Anna Roth. Das sei gelogen, sagte Berg."
    last = statements(text, "de")[-1]
    assert (last.certainty, [s.of(text) for s in last.grounds]) == ("denied", ["gelogen"])


WORDS = [
    "Das",
    "bestreitet",
    "Berg",
    "den Vorwurf",
    "wies",
    "zurück",
    ".",
    ",",
    "sei falsch",
    "sagte",
    "\n\n",
    "„",
    "“",
]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_a_denial_comes_after_what_it_denies(text: str) -> None:
    found = statements(text, "de")
    places = {s.id: s for s in found}
    assert all(places[s.denies].end <= s.start for s in found if s.denies)
