"""Words as they are looked up: tables of forms, their lemmas and parts, and of words that are not to be parted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.language.lemmas import compound_parts, lemmas

SAME = [
    ("de", "Hafen", "Häfen", "Hafens"),
    ("de", "kentern", "gekentert", "kenterte", "kenterten"),
    ("de", "Brücke", "Brücken", "BRÜCKEN"),
    ("de", "Verletzte", "Verletzten", "verletzt"),
    ("de", "gehen", "ging", "gegangen"),
    ("de", "zurückweisen", "zurückgewiesen", "zurückwies"),
    ("de", "Haus", "Häuser", "Häusern"),
    ("de", "Küstenwache", "Küstenwachen"),
    ("de", "Zwiebelfestumzug", "Zwiebelfestumzugs", "Zwiebelfestumzüge"),
    ("de", "Bahnreisende", "Bahnreisender", "Bahnreisenden"),
    ("de", "Tanker", "Tankers"),
    ("de", "Quellwitz", "Quellwitzes"),
    ("en", "ferry", "ferries"),
    ("en", "sink", "sank", "sunk", "sinks"),
    ("en", "child", "children"),
    ("en", "injure", "injured"),
    ("en", "Quellford", "Quellfords"),
    ("fr", "navire", "navire"),
]


@pytest.mark.parametrize(("language", "word", "forms"), [(language, w, f) for language, w, *f in SAME])
def test_every_form_leads_to_the_word(language: str, word: str, forms: list[str]) -> None:
    for form in forms:
        assert set(lemmas(word, language)) & set(lemmas(form, language)), form


APART = [("de", "Tanker", "Tank"), ("de", "Bürger", "Burg"), ("de", "Rat", "Rate"), ("en", "police", "policy")]


@pytest.mark.parametrize(("language", "one", "other"), APART)
def test_other_words_are_other_words(language: str, one: str, other: str) -> None:
    assert not set(lemmas(one, language)) & set(lemmas(other, language))


PARTS = [
    ("de", "Hafenbehörde", ("hafen", "behörde")),
    ("de", "Rathausbrände", ("rathaus", "brand")),
    ("de", "Rettungsinsel", ("rettung", "insel")),
    ("de", "Bundeskanzlerin", ("bund", "kanzlerin")),
    ("de", "Freitag", ()),
    ("de", "Versand", ()),
    ("de", "Gemeinde", ()),
    ("de", "verbieten", ()),
    ("en", "firefighter", ()),
    ("fr", "portefeuille", ()),
]


@pytest.mark.parametrize(("language", "word", "parts"), PARTS)
def test_parts(language: str, word: str, parts: tuple[str, ...]) -> None:
    assert compound_parts(word, language) == parts


@given(st.text(max_size=80), st.sampled_from(["de", "en", "fr"]))
def test_every_word_has_a_lemma(word: str, language: str) -> None:
    assert lemmas(word, language)
    compound_parts(word, language)
