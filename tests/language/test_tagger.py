"""What was analysed ahead is what the tagger says itself, and German compounds take after their heads."""

import random

import pytest

from synopse.language.detect import detect
from synopse.language.tagger import MODELS, Tagger, tagger
from synopse.language.tokens import find_tokens


@pytest.mark.parametrize("language", MODELS)
def test_analyses_ahead_are_the_tagger_s_own(language: str) -> None:
    """Renew them with `make analyses` where this fails."""
    shipped = tagger(language)
    assert shipped is not None
    known = shipped._ahead
    assert len(known) > 40_000
    some = random.Random(1).sample(sorted(known), 100)
    assert Tagger(language, {}).analyses(some) == {w: known[w] for w in some}


@pytest.mark.parametrize(
    ("word", "lemma", "pos"),
    [
        ("Deichverbandes", "Deichverband", "NOUN"),
        ("Hafenkapitäns", "Hafenkapitän", "NOUN"),
        ("venezolanische", "venezolanisch", "ADJ"),
        ("US-Dollars", "US-Dollar", "NOUN"),
    ],
)
def test_compounds(word: str, lemma: str, pos: str) -> None:
    machine = tagger("de")
    assert machine is not None
    assert machine.tag(["Die", word])[1][:2] == (lemma, pos)


def test_the_same_words_give_the_same_tags_whatever_came_before() -> None:
    words = ["Die", "Ministerin", "kündigte", "ein", "Gesetz", "an", "."]
    fresh, used = Tagger("de", {}), Tagger("de", {})
    used.tag(["Ein", "Gesetz", ",", "das", "die", "Ministerin", "ankündigte", ",", "kündigte", "niemand", "."])
    assert fresh.tag(words) == used.tag(words)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Fähre kenterte am Abend vor der Küste.", "de"),
        ("The ferry capsized off the coast in the evening.", "en"),
        ("Le ferry a chaviré au large de la côte dans la soirée.", "fr"),
        ("12:30 … 45", "und"),
    ],
)
def test_detect(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language", "tokens"),
    [
        ("US-Präsident z. B. 1.200,5 km/h", "de", ["US-Präsident", "z. B.", "1.200,5", "km", "/", "h"]),
        ("„Ja“, 54-Jährige (SPD)…", "de", ["„", "Ja", "“", ",", "54-Jährige", "(", "SPD", ")", "…"]),
        (
            "She didn't; it's Hale's 10-year plan.",
            "en",
            ["She", "did", "n't", ";", "it", "'s", "Hale", "'s", "10-year", "plan", "."],
        ),
        ("Militär- und Ost-West-Frage", "de", ["Militär-", "und", "Ost-West-Frage"]),
    ],
)
def test_tokens(text: str, language: str, tokens: list[str]) -> None:
    assert [t.of(text) for t in find_tokens(text, 0, len(text), language)] == tokens
