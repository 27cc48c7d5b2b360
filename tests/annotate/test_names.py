"""Names: a table of sentences a language, each with what is to be found in it, and the laws of the layer."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.annotate.names import RULES, find_names
from synopse.language import parse
from synopse.model import Name, Region
from tests.annotate import names_cases_de, names_cases_en

KINDS = {"p": "person", "o": "organization", "l": "place"}
TABLES = {"de": names_cases_de, "en": names_cases_en}
MARKED = [
    (language, rule, marked)
    for language, table in TABLES.items()
    for rule, rows in table.CASES.items()
    for marked in rows
]
EMPTY = [(language, text) for language, table in TABLES.items() for text in table.NO_NAMES]


def names_in(text: str, language: str) -> tuple[Name, ...]:
    return find_names(parse(text, language, [Region(start=0, end=len(text), kind="body")]))


def unmarked(marked: str) -> str:
    return re.sub(r"\[[pol] ([^\]]+)\]", r"\1", marked)


def mark(text: str, names: tuple[Name, ...]) -> str:
    letters = {kind: letter for letter, kind in KINDS.items()}
    for name in reversed(names):
        if name.kind in letters:
            text = f"{text[: name.start]}[{letters[name.kind]} {name.of(text)}]{text[name.end :]}"
    return text


@pytest.mark.parametrize(("language", "rule", "marked"), MARKED, ids=[f"{x}-{r}-{m[:30]}" for x, r, m in MARKED])
def test_names_of_a_sentence(language: str, rule: str, marked: str) -> None:
    text = unmarked(marked)
    names = names_in(text, language)
    assert mark(text, names) == marked
    assert any(rule in name.rule for name in names), [n.rule for n in names]


@pytest.mark.parametrize(("rule", "text", "words"), names_cases_de.OTHER_THINGS)
def test_other_things_have_names_too(rule: str, text: str, words: str) -> None:
    found = [(n.of(text), n.kind) for n in names_in(text, "de")]
    assert set(found) == {(words, "other")}
    assert rule in [n.rule for n in names_in(text, "de")]


@pytest.mark.parametrize(("language", "text"), EMPTY)
def test_everyday_words_are_no_names(language: str, text: str) -> None:
    assert mark(text, names_in(text, language)) == text


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_rule_has_an_example(language: str) -> None:
    german_only = {
        "capital-adjective",
        "part-of-known-place",
        "initials",
        "joined-to-titled",
        "place-ending",
        "organization-thing",
        "thing-noun",
        "place-of-head",
        "explained-abbreviation",
    }
    rules = {rule for rule, _ in RULES} - (german_only if language == "en" else set())
    assert rules <= set(TABLES[language].CASES) | {rule for rule, _, _ in TABLES[language].OTHER_THINGS}


def test_a_language_without_data_has_no_names() -> None:
    assert names_in("Jean Dupont habite à Paris.", "fr") == ()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["de", "en", "fr"]))
def test_names_are_sorted_inside_the_text_and_apart(text: str, language: str) -> None:
    names = names_in(text, language)
    assert all(0 <= n.start < n.end <= len(text) and n.of(text).strip() == n.of(text) for n in names)
    assert all(a.end <= b.start for a, b in itertools.pairwise(names))


def test_the_same_text_gives_the_same_names() -> None:
    text = unmarked(" ".join(row for rows in names_cases_de.CASES.values() for row in rows))
    assert names_in(text, "de") == names_in(text, "de")
