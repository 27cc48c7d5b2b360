"""Laws that hold on any text: spans inside it and sorted, nothing raised, work that grows no faster than the text."""
# ruff: noqa: E501 - a list of words reads by the line

import itertools
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evals.fuzz import OWN, examine, mutated
from synopse.annotate.attribution import find_attributions
from synopse.annotate.attribution.lexicon import accounts, noun_cues, verb_cues
from synopse.annotate.statements import find_statements
from synopse.language import Parse, parse, words
from synopse.model import Attribution, Region, Span

BITS = [
    "„", "“", "”", "»", "«", '"', "'", "‚", "‘", ",", ":", ".", "?", "–", "(", ")", "\n", "\n\n", "…",
    "Huber", "Berg", "die Stadt", "sagte", "teilte", "mit", "dass", "sei", "habe", "soll", "nach Angaben", "laut", "zufolge",
    "so", "wie", "demnach", "wonach", "unter Berufung auf", "und", "der", "die", "das", "er", "nicht", "Behauptung", "Berichte über",
    "zu gehen", "kritisierte", "wird verdächtigt", "said", "that", "according to", "he", "would", "accused", "of", "adding",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(BITS), max_size=40).map(" ".join))
SLOW = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def parsed(text: str, language: str) -> Parse:
    return parse(text, language, [Region(start=0, end=len(text), kind="body")])


def spans(a: Attribution) -> list[tuple[Span, ...]]:
    return [a.content, a.source, a.cue, a.frame, a.addressee]


@SLOW
@given(TEXTS, st.sampled_from(["de", "en"]))
def test_spans_of_attributions_lie_inside_the_text_and_are_sorted(text: str, language: str) -> None:
    for a in find_attributions(parsed(text, language), "a1"):
        assert a.content
        for role in spans(a):
            assert all(0 <= s.start < s.end <= len(text) for s in role)
            assert all(s.end <= t.start for s, t in itertools.pairwise(role))


@SLOW
@given(TEXTS, st.sampled_from(["de", "en"]))
def test_attributions_are_sorted_and_their_parents_stand_before_them(text: str, language: str) -> None:
    out = find_attributions(parsed(text, language), "a1")
    assert [a.id for a in out] == [f"a1.q{n}" for n in range(1, len(out) + 1)]
    starts = [a.content[0].start for a in out]
    assert starts == sorted(starts)
    seen: set[str] = set()
    for a in out:
        assert a.parent is None or a.parent in seen
        seen.add(a.id)


@SLOW
@given(TEXTS, st.sampled_from(["de", "en"]))
def test_statements_are_sorted_distinct_and_trimmed(text: str, language: str) -> None:
    p = parsed(text, language)
    attributions = find_attributions(p, "a1")
    out = find_statements(p, attributions, "a1")
    places = [(s.start, s.end) for s in out]
    assert places == sorted(set(places))
    names = {a.id for a in attributions}
    for s in out:
        assert 0 <= s.start < s.end <= len(text)
        assert s.of(text) == s.of(text).strip(" \n„“”»«\"',.;:")
        assert set(s.attributions) <= names
        assert all(0 <= g.start < g.end <= len(text) for g in s.grounds)


def test_the_same_text_gives_the_same_attributions() -> None:
    text = "„Ja“, sagte Berg. Laut Huber habe sie recht. " * 5
    assert find_attributions(parsed(text, "de"), "a") == find_attributions(parsed(text, "de"), "a")


@pytest.mark.parametrize(
    "unit", ["„", "“ ", '" ', "Huber sagte, ", "der die das ", "nach Angaben von ", "(", "dass ", ", so ", "Berg und "]
)
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    """Counted in calls, so that a busy machine does not matter: four times the text at most nine times the calls."""
    small, large = (_calls(unit * n) for n in (100, 400))
    assert large < 9 * small + 2000


def _calls(text: str) -> int:
    p = parsed(text, "de")
    count = 0

    def counting(frame: object, event: str, arg: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counting)
    try:
        find_statements(p, find_attributions(p, "a"), "a")
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(("language", "fewest"), [("de", 400), ("en", 250)])
def test_the_cue_words_are_many(language: str, fewest: int) -> None:
    total = len(verb_cues(language)) + len(noun_cues(language)) + len(accounts(language))
    assert total >= fewest


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("table", "key"), [("verbs", "lemmas"), ("nouns", "words"), ("accounts", "words")])
def test_every_group_of_cues_is_well_formed(language: str, table: str, key: str) -> None:
    for group in words(language, "cues")[table]:
        assert set(group) <= {"medium", "effect", "takes", "addressee", key}
        assert group[key]
        assert all(word and word == word.strip() for word in group[key])
        assert table == "accounts" or group["takes"]
        assert group.get("addressee", "object") == "object"


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_cue_names_complements_medium_and_effect_that_exist(language: str) -> None:
    known = {"direct", "dass", "v2", "zu", "object", "as"}
    for cue in [*verb_cues(language).values(), *noun_cues(language).values()]:
        assert {t for t in cue.takes if not t.startswith(("prep:", "figure:"))} <= known
        assert cue.effect in ("reported", "alleged", "denied", "expected")
        assert cue.medium in ("speech", "writing", "thought", "speech_writing", "speech_thought", "thought_writing")


def test_both_languages_have_the_tables_that_the_rules_ask_for() -> None:
    assert set(words("de", "cues")) == set(words("en", "cues"))


def test_mutated_texts_neither_raise_nor_take_long() -> None:
    """The beginning of what `python -m evals.fuzz` does with 100,000 texts."""
    own = [" ".join(OWN)]
    examine(0, own[0])  # loads what is loaded once
    assert [examine(n, mutated(n, 7, own)) for n in range(300)] == [None] * 300
