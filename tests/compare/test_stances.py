"""Who denies, doubts or has from elsewhere what another account says, and in which tone."""

from dataclasses import replace
from typing import Any

import pytest

from synopse.compare.stances import find_attributions, find_certainties, find_polarities, find_tones
from synopse.model import Frame, Region, Span
from tests.compare.conftest import Writer as Write
from tests.compare.conftest import told_by


@pytest.mark.parametrize(
    ("first", "second", "finder", "expected"),
    [
        (
            "asserted",
            "negated",
            find_polarities,
            [("polarity", "polarity", ["Das Werk schließt.", "Das Werk schließt nicht."])],
        ),
        ("asserted", "asserted", find_polarities, []),
        ("negated", "denied", find_polarities, []),
        ("asserted", "alleged", find_certainties, [("certainty", "certainty", ["asserted", "alleged"])]),
        ("asserted", "reported", find_certainties, []),
        ("possible", "possible", find_certainties, []),
        ("asserted", "expected", find_certainties, []),
        ("reported", "alleged", find_certainties, []),
    ],
)
def test_stances(article: Write, first: Any, second: Any, finder: Any, expected: Any) -> None:
    a = article("a", "Das Werk schließt.", statements={"Werk": {"certainty": first}})
    b = article("b", "Das Werk schließt nicht.", statements={"Werk": {"certainty": second}})
    assert told_by(finder, a, b) == expected


def test_what_is_denied_begins_with_the_word_that_says_so(article: Write) -> None:
    a = article("a", "Das Werk schließt im Mai.")
    b = article("b", "Das Werk schließt nicht im Mai.", statements={"Werk": {"certainty": "negated"}})
    assert told_by(find_polarities, a, b) == [("polarity", "polarity", ["Das Werk schließt im Mai.", "nicht im Mai."])]


@pytest.mark.parametrize(
    ("first", "second", "opposed"),
    [
        ("Die Firma baute das Gerüst im Hof auf.", "Die Firma baute das Gerüst im Hof nicht auf.", True),
        # nobody says that it is not so
        ("Die Firma baute das Gerüst im Hof auf.", "Wer das Gerüst im Hof aufbaute, wollte sie nicht sagen.", False),
        ("Das stimmt.", "Das stimmt nicht.", False),
    ],
)
def test_what_is_negated_must_be_what_is_said(article: Write, first: str, second: str, opposed: bool) -> None:
    a, b = article("a", first), article("b", second, statements={second[:4]: {"certainty": "negated"}})
    assert bool(told_by(find_polarities, a, b)) is opposed


def test_what_is_only_suspected_and_denied_is_a_matter_of_certainty(article: Write) -> None:
    a = article("a", "Das Werk soll schließen.", statements={"Werk": {"certainty": "alleged"}})
    b = article("b", "Das Werk schließt nicht.", statements={"Werk": {"certainty": "negated"}})
    assert [found[:2] for found in told_by(find_polarities, a, b)] == [("certainty", "denial")]


def test_a_verb_that_says_it_did_not_happen_turns_the_negation(article: Write) -> None:
    a = article("a", "Die Lotsin hat den Brand nicht überlebt.", statements={"Lotsin": {"certainty": "negated"}})
    b = article("b", "Bei dem Brand starb die Lotsin.")
    assert told_by(find_polarities, a, b) == []


SAID_A = {"Das Werk schließe": {"holder": "e1", "source": "Elke Tromm", "cue": "sagte"}}


def test_other_sources(article: Write) -> None:
    a = article("a", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)
    b = article(
        "b",
        "Das Werk schließe, so der Betriebsrat.",
        attributions={"Das Werk schließe": {"holder": "e2", "source": "der Betriebsrat", "cue": "so"}},
    )
    assert told_by(find_attributions, a, b) == [
        ("attribution", "attribution", ["sagte Elke Tromm", "so der Betriebsrat"])
    ]
    assert told_by(find_attributions, a, article("c", "Das Werk schließt.")) == [
        ("attribution", "attribution", ["sagte Elke Tromm", "own_voice"])
    ]
    assert (
        told_by(find_attributions, a, article("d", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)) == []
    )


def test_headlines_and_quotations_without_a_speaker_are_no_other_source(article: Write) -> None:
    a = article("a", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)
    quoted = article("b", "„Das Werk schließt im kommenden Frühjahr für immer.“")
    assert told_by(find_attributions, a, quoted) == []
    text = "Das Werk schließt."
    headline = replace(article("c", text), regions=(Region(start=0, end=len(text), kind="title"),))
    assert told_by(find_attributions, a, headline) == []


def test_one_speaker_in_more_words_is_no_other_source(article: Write) -> None:
    told = {"Das Werk schließe": {"holder": "e1", "source": "die Richterin", "cue": "sagte"}}
    a = article("a", "Das Werk schließe, sagte die Richterin.", attributions=told)
    more = {"Das Werk schließe": {"holder": "e2", "source": "Richterin Elke Tromm", "cue": "sagte"}}
    b = article("b", "Das Werk schließe, sagte Richterin Elke Tromm.", attributions=more)
    assert told_by(find_attributions, a, b) == []


def test_said_here_and_claimed_there_is_a_matter_of_tone(article: Write) -> None:
    a = article("a", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)
    told = {"Das Werk schließe": {"holder": "e1", "source": "Elke Tromm", "cue": "behauptete"}}
    alleged = {"Das Werk schließe": {"certainty": "alleged"}}
    b = article("b", "Das Werk schließe, behauptete Elke Tromm.", attributions=told, statements=alleged)
    assert told_by(find_certainties, a, b) == []
    assert [found[1] for found in told_by(find_tones, a, b)] == ["tone"]


def test_what_is_alleged_is_held_against_what_an_account_says_itself(article: Write) -> None:
    alleged = {"Werk": {"certainty": "alleged"}}
    a = article("a", "Das Werk soll schließen.", statements=alleged)
    assert told_by(find_certainties, a, article("b", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)) == []
    text = "Das Werk schließt."
    headline = replace(article("c", text), regions=(Region(start=0, end=len(text), kind="title"),))
    assert told_by(find_certainties, a, headline) == []


@pytest.mark.parametrize(
    ("cue", "differs"), [("warnte", True), ("erklärte", False), ("betonte", False), ("laut", False)]
)
def test_tones(article: Write, cue: Any, differs: Any) -> None:
    a = article("a", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)
    told = {"Das Werk schließe": {"holder": "e1", "source": "Elke Tromm", "cue": cue}}
    b = article("b", f"Das Werk schließe, {cue} Elke Tromm.", attributions=told)
    assert bool(told_by(find_tones, a, b)) is differs


NONE, DIED = "Tote gab es nicht.", "Ein Mann erlag den Verletzungen."


@pytest.mark.parametrize(
    ("first", "concept", "certainty", "second", "other", "opposed"),
    [
        (NONE, "death", "negated", DIED, "death_from_injuries", True),
        ("Verletzt wurde niemand.", "unharmed", "negated", "Fünf Arbeiter kamen ins Krankenhaus.", "injury", True),
        ("Verletzt wurden alle.", "injury", "asserted", "Fünf Arbeiter kamen ins Krankenhaus.", "injury", False),
        # nothing but that there was none; what is asserted; nothing that may be
        ("Tote in Lohr gab es nicht.", "death", "negated", DIED, "death_from_injuries", False),
        (NONE, "death", "asserted", DIED, "death_from_injuries", False),
        (NONE, "death", "possible", DIED, "survival", False),
    ],
)
def test_a_thing_and_that_there_was_none(
    article: Write, first: str, concept: str, certainty: Any, second: str, other: str, opposed: bool
) -> None:
    a = article("a", first, statements={first[:4]: {"certainty": certainty}})
    b = article("b", second)
    told = [replace(a.statements[0], frame=Frame(concept=concept, words=(Span(start=0, end=4),)))]
    answered = [replace(b.statements[0], frame=Frame(concept=other, words=(Span(start=0, end=3),)))]
    found = told_by(find_polarities, replace(a, statements=tuple(told)), replace(b, statements=tuple(answered)))
    assert bool(found) is opposed
