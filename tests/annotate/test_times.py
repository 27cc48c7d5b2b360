"""Times: tables of sentences a language, the rules' own examples, and the laws of the layer."""

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.annotate.times import find_times
from synopse.annotate.times.checks import CHECKS
from synopse.annotate.times.clues import find_clues
from synopse.annotate.times.lexicon import lexicon
from synopse.annotate.times.values import BUILDERS
from synopse.language import SUPPORTED, words
from synopse.model import ReferenceDate, Time
from tests.annotate.marked import Case, parsed, read_cases

WEDNESDAY = ReferenceDate(value="2024-11-06", basis="given")
UNKNOWN = ReferenceDate(value=None, basis="unknown")
RULES = [(language, rule) for language in SUPPORTED for rule in words(language, "times")["rules"]]
CLUES = [(language, rule) for language in SUPPORTED for rule in words(language, "times")["clues"]]


def times_in(text: str, language: str = "de", reference: ReferenceDate = WEDNESDAY) -> tuple[Time, ...]:
    return find_times(parsed(text, language), reference)


@pytest.mark.parametrize(
    ("language", "case"), [(language, case) for language in SUPPORTED for case in read_cases(f"times_{language}")]
)
def test_table(language: str, case: Case) -> None:
    assert tuple((t.start, t.end, t.value) for t in times_in(case.text, language)) == case.found


@pytest.mark.parametrize(("language", "rule"), RULES, ids=lambda v: v if isinstance(v, str) else v["name"])
def test_every_rule_finds_its_example_and_not_its_counter_example(language: str, rule: dict[str, str]) -> None:
    before, rest = rule["example"].split("[")
    inside, after = rest.split("]")
    found = [(t.start, t.end) for t in times_in(before + inside + after, language) if t.rule == rule["name"]]
    assert (len(before), len(before) + len(inside)) in found
    assert not [t for t in times_in(rule["counter"], language) if t.rule == rule["name"]]


@pytest.mark.parametrize(("language", "rule"), CLUES, ids=lambda v: v if isinstance(v, str) else v["name"])
def test_every_clue_finds_its_example_and_not_its_counter_example(language: str, rule: dict[str, str]) -> None:
    before, rest = rule["example"].split("[")
    inside, after = rest.split("]")
    text = before + inside + after
    evidence = [span for clue in find_clues(text, parsed(text, language)) if clue.firm for span in clue.evidence]
    assert (len(before), len(before) + len(inside)) in [(span.start, span.end) for span in evidence]
    assert not any(clue.places for clue in find_clues(rule["counter"], parsed(rule["counter"], language)))


@pytest.mark.parametrize("language", SUPPORTED)
def test_rules_name_builders_checks_and_triggers_that_exist(language: str) -> None:
    found = lexicon(language)
    assert found is not None
    classes = frozenset().union(*found.triggers.values()) | {"figure"}
    for rule in found.rules:
        assert rule.kind in BUILDERS
        assert rule.check in CHECKS
        assert rule.needs & classes, f"nothing triggers {rule.name}"
    assert len({rule.name for rule in found.rules}) == len(found.rules)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Am Montag traf sie ihn.", ["XXXX-WXX-1"]),
        ("Am Montagabend traf sie ihn.", ["XXXX-WXX-1TEV"]),
        ("Gestern kam er.", ["XXXX-XX-XX"]),
        ("Heute kommt er.", ["PRESENT_REF"]),
        ("Im Juni kam er.", ["XXXX-06"]),
        ("In diesem Sommer kam er.", ["XXXX-SU"]),
        ("Am 4. November kam er.", ["XXXX-11-04"]),
        ("Letzte Woche kam er.", ["XXXX-WXX"]),
        ("Im vergangenen Jahr kam er.", ["XXXX"]),
        ("Um 20.30 Uhr kam er.", ["XXXX-XX-XXT20:30"]),
        ("Am Wochenende kam er.", ["XXXX-WXX-WE"]),
        ("Nach zwei Wochen kam er.", ["P2W"]),
        (
            "Am 4. November 2024 kam er um 9 Uhr, am nächsten Tag ging er.",
            ["2024-11-04", "2024-11-04T09:00", "2024-11-05"],
        ),
        ("In der Nacht zum Mittwoch schneite es.", ["XXXX-WXX-2TNI"]),
        ("Zu Weihnachten kommt er.", ["XXXX-12-25"]),
        ("Zu Ostern kommt er.", ["XXXX-XX-XX"]),
    ],
)
def test_without_a_reference_date_the_value_says_what_can_be_said(text: str, values: list[str]) -> None:
    assert [t.value for t in times_in(text, reference=UNKNOWN)] == values


@pytest.mark.parametrize(
    ("earliest", "latest", "value"),
    [
        ("2024-11-04", "2024-11-10", "2024-11-04"),
        ("2024-11-03", "2024-11-10", "XXXX-WXX-1"),
        ("2024-11-10", "2024-11-11", "XXXX-WXX-1"),
    ],
)
def test_a_window_of_days_gives_the_value_that_all_of_them_agree_on(earliest: str, latest: str, value: str) -> None:
    window = ReferenceDate(value=None, basis="unknown", earliest=earliest, latest=latest)
    assert [t.value for t in times_in("Am Montag traf sie ihn.", reference=window)] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # said on Tuesday, happened on Monday
        (
            "Am Montag brannte der Hof. Das teilte die Polizei am Dienstag mit. Um 14.40 Uhr brannte das Dach.",
            ["2024-11-04", "2024-11-05", "2024-11-04T14:40"],
        ),
        ("Das teilte die Polizei am Dienstag um 14 Uhr mit.", ["2024-11-05", "2024-11-05T14:00"]),
        # one day is told of, however far above
        (
            "Am Montag brannte der Hof. Das Dach war neu. Die Tiere waren auf der Weide. Um 14 Uhr stürzte es ein.",
            ["2024-11-04", "2024-11-04T14:00"],
        ),
        # two days are: which of them cannot be told
        (
            "Am Montag brannte der Hof. Am Dienstag brannte die Scheune. Das Dach war neu. Um 14 Uhr stürzte es ein.",
            ["2024-11-04", "2024-11-05", "XXXX-XX-XXT14:00"],
        ),
        # no day is named: that of the account
        ("Der Hof brannte ab. Um 14 Uhr stürzte das Dach ein.", ["2024-11-06T14:00"]),
    ],
)
def test_a_clock_time_is_of_the_day_of_the_happening(text: str, values: list[str]) -> None:
    assert [t.value for t in times_in(text)] == values


def test_the_eve_of_a_day_that_nobody_can_tell_is_open() -> None:
    text = "Am 14. Juni 2025 brannte der Hof. Am Sonntag kam der Minister. Am Vorabend hatte er angerufen."
    window = ReferenceDate(value=None, basis="unknown", earliest="2025-06-14", latest="2025-06-22")
    assert [t.value for t in times_in(text, reference=window)] == ["2025-06-14", "XXXX-WXX-7", "XXXX-XX-XXTEV"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Am Montag tagte der Rat. Am Freitag hatte sie ihn getroffen.", ["2024-11-04", "2024-11-01"]),
        ("Am Montag tagte der Rat. Am Dienstag hatte es geschneit.", ["2024-11-04", "2024-10-29"]),
    ],
)
def test_the_pluperfect_goes_back_from_the_day_spoken_of(text: str, values: list[str]) -> None:
    assert [t.value for t in times_in(text)] == values


def test_types() -> None:
    text = "Am Montagabend um 20 Uhr kam sie, seit drei Jahren jährlich, zuletzt am Freitag."
    assert [t.type for t in times_in(text)] == ["TIME", "TIME", "DURATION", "SET", "DATE"]


def test_other_languages_have_no_times() -> None:
    assert times_in("Le 4 novembre 2024, lundi.", "fr") == ()


@given(st.text(max_size=200), st.sampled_from(("de", "en", "fr")))
@settings(max_examples=60, deadline=None)
def test_laws_of_spans_on_any_text(text: str, language: str) -> None:
    holds_the_laws(text, language)


PIECES = st.sampled_from(
    [
        "am",
        "Montag",
        "4.",
        "11.",
        "2024",
        "November",
        "um",
        "20",
        "Uhr",
        "bis",
        "-",
        "zwei",
        "Jahre",
        "vor",
        "letzte",
        "Woche",
        "der",
        "Nacht",
        "zum",
        "30.",
        "Februar",
        "99",
        "Jahrhundert",
        "gestern",
        "Abend",
        "0",
        "24:61",
        "Ende",
        "the",
        "of",
        "May",
        "ago",
        "p.m.",
        "1990s",
        "half",
        "an",
        "hour",
        "9999",
        "999999999999",
        "Tag",
        "darauf",
    ]
)


@given(st.lists(PIECES, max_size=25).map(" ".join), st.sampled_from(SUPPORTED), st.dates().map(str))
@settings(max_examples=150, deadline=None)
def test_laws_of_spans_on_words_of_time(text: str, language: str, today: str) -> None:
    holds_the_laws(text, language, ReferenceDate(value=today, basis="given"))


def holds_the_laws(text: str, language: str, reference: ReferenceDate = WEDNESDAY) -> None:
    found = times_in(text, language, reference)
    assert list(found) == sorted(found, key=lambda t: (t.start, t.end))
    assert all(0 <= t.start < t.end <= len(text) and t.value and t.rule for t in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize("piece", ["1 ", "am ", "Jahr um ", "10-", "der ", "letzte ", "4. ", "zwei und ", " \t"])
def test_long_runs_of_one_word_take_no_long_time(piece: str) -> None:
    sentence = parsed(piece * 3000, "de")
    started = time.perf_counter()
    find_times(sentence, WEDNESDAY)
    assert time.perf_counter() - started < 5
