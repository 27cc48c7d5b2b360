"""What was analysed ahead is what the tagger says itself, and German compounds take after their heads."""

import random
from pathlib import Path

import pytest

from scripts.analyses import mended
from synopse.language.ahead import Ahead
from synopse.language.detect import detect
from synopse.language.tagger import MODELS, Tagger, tagger
from synopse.language.tokens import find_tokens
from synopse.language.viterbi import best_tags


@pytest.mark.parametrize("language", MODELS)
def test_analyses_ahead_are_the_tagger_s_own(language: str) -> None:
    """Renew them with `make analyses` where this fails."""
    shipped = tagger(language)
    assert shipped is not None
    known = shipped._ahead
    assert len(known) > 80_000
    some = random.Random(1).sample(known.words(), 100)
    fresh = Tagger(language, Ahead([], []))
    assert {w: mended(fresh, language, w, fresh.analysis(w)) for w in some} == {w: known.get(w) for w in some}


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
    fresh, used = Tagger("de", Ahead([], [])), Tagger("de", Ahead([], []))
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


def test_the_search_gives_the_tagger_s_own_tags() -> None:
    """The one that asks only the tags that a word can have, and HanTa's that asks all, on the examples."""
    machine = tagger("de")
    assert machine is not None
    text = (Path(__file__).parents[2] / "examples" / "story" / "01-hafenkurier.txt").read_text(encoding="utf-8")
    sentences = [line.split() for line in text.replace(".", " .").splitlines() if line.strip()]
    assert len(sentences) > 5
    for sentence in sentences:
        assert best_tags(machine._machine, sentence) == list(machine._machine.tag_sent_viterbi(sentence, True))


@pytest.mark.parametrize("word", ["EnkeseibeiNemBahnvoneiddes3", "x" * 5000, "UnterderZahl21Cga184"])
def test_a_word_that_no_reading_fits_is_tagged_all_the_same(word: str) -> None:
    machine = tagger("de")
    assert machine is not None
    assert len(machine.tag([word])) == 1
    assert len(machine.tag(["Der", word, "kam", "."])) == 4
