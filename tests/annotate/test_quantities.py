"""Quantities: a table of sentences a language, and the laws of the layer."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.annotate.numbers import cardinal, figure, number_words
from synopse.annotate.quantities import find_quantities
from synopse.annotate.quantities.table import may_begin
from synopse.annotate.times import find_times
from synopse.language import SUPPORTED
from synopse.model import Quantity, ReferenceDate
from tests.annotate.marked import Case, parsed, read_cases

UNKNOWN = ReferenceDate(value=None, basis="unknown")


def quantities_in(text: str, language: str = "de") -> tuple[Quantity, ...]:
    parse = parsed(text, language)
    return find_quantities(parse, find_times(parse, UNKNOWN))


def written(quantity: Quantity) -> str:
    high = "" if quantity.high is None else f"..{quantity.high:.15g}"
    return f"{quantity.modifier} {quantity.value:.15g}{high} {quantity.unit or '-'}"


@pytest.mark.parametrize(
    ("language", "case"), [(language, case) for language in SUPPORTED for case in read_cases(f"quantities_{language}")]
)
def test_table(language: str, case: Case) -> None:
    assert tuple((q.start, q.end, written(q)) for q in quantities_in(case.text, language)) == case.found


@pytest.mark.parametrize(
    ("word", "language", "value"),
    [
        ("zwei", "de", 2),
        ("einundzwanzig", "de", 21),
        ("hundert", "de", 100),
        ("hundertzwanzig", "de", 120),
        ("zweihundertfünfzigtausend", "de", 250000),
        ("hundertundeins", "de", 101),
        ("tausenddreihundert", "de", 1300),
        ("jahrhundert", "de", None),
        ("haus", "de", None),
        ("", "de", None),
        ("twenty-one", "en", 21),
        ("ten", "en", 10),
        ("hundred", "en", None),
        ("tenor", "en", None),
        ("tausend" * 5000, "de", None),
    ],
)
def test_number_words(word: str, language: str, value: int | None) -> None:
    assert cardinal(word, language) == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("10.000", "de", 10000),
        ("10,000", "de", 10.0),
        ("1.234.567,8", "de", 1234567.8),
        ("0,5", "de", 0.5),
        ("20.30", "de", None),
        ("007", "de", None),
        ("3:1", "de", None),
        ("10,000", "en", 10000),
        ("10.000", "en", 10.0),
        ("1,2", "en", None),
    ],
)
def test_figures(text: str, language: str, value: float | None) -> None:
    assert figure(text, language) == value


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_number_word_is_read_as_its_value(language: str) -> None:
    table = number_words(language)
    assert {value for value in table.values() if value < 100} == set(range(1, 100))
    assert all(cardinal(word, language) == value for word, value in table.items())


def test_what_lies_in_a_time_is_no_quantity() -> None:
    parse = parsed("Nach zwei Wochen kamen zwei Gäste.", "de")
    assert [q.of(parse.text) for q in find_quantities(parse, find_times(parse, UNKNOWN))] == ["zwei"]
    assert [q.of(parse.text) for q in find_quantities(parse, ())] == ["zwei", "zwei"]


def test_other_languages_have_no_quantities() -> None:
    assert quantities_in("Il y a 10 000 soldats.", "fr") == ()
    assert not may_begin("10", "fr")


PIECES = st.sampled_from(
    [
        "rund",
        "10",
        "bis",
        "000",
        "zwischen",
        "und",
        "Mio.",
        "Euro",
        "ein",
        "halbe",
        "Million",
        "jeder",
        "Fünfte",
        "3,5",
        "%",
        "zwei",
        "Drittel",
        "Tausende",
        "mehrere",
        "hundert",
        "tausend",
        "of",
        "a",
        "half",
        "million",
        "$",
        "5m",
        "to",
        "-",
        ".",
        ":",
        "km",
        "54-Jährige",
        "einundzwanzig",
        "Artikel",
        "999999999999999",
        "Anna",
        "(",
        ")",
        "one",
        "in",
        "five",
    ]
)


@given(
    st.one_of(st.text(max_size=150), st.lists(PIECES, max_size=25).map(" ".join)), st.sampled_from(("de", "en", "fr"))
)
@settings(max_examples=200, deadline=None)
def test_laws_of_spans(text: str, language: str) -> None:
    found = quantities_in(text, language)
    assert all(0 <= q.start < q.end <= len(text) and q.value >= 0 and q.rule for q in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all((q.high is not None) == (q.modifier == "range") and (q.high is None or q.high > q.value) for q in found)
