"""Concepts in text: words, compounds, separated verbs, phrases with gaps, words that their sentence decides."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.concepts.find import find_concepts
from synopse.concepts.lexicon import Lexicon, from_files, lexicon
from synopse.language import SUPPORTED
from synopse.model import ConceptMention
from tests.annotate.marked import parsed

WORDS = """
[resignation]
definition = "Somebody gives up an office."
de = "zurücktreten, rücktritt, amt niederlegen, verletzter minister"
en = "resign, step down, under fire"
[injury]
definition = "Somebody is hurt."
de = "verletzte, -verletzung, verletzungs-, unfall"
en = "injure, strike/v"
[walkout]
definition = "Work stops."
en = "strike/n"
de = "streik"
[finance]
definition = "Money houses."
de = "bank"
en = "bank"
[furniture]
definition = "Things to sit on."
de = "bank ~ sitzen park, lehnen ~ an"
en = "bench"
[alive]
definition = "Somebody lives."
de = "am leben, rest zahl am leben, kerze !~ anzünden, zahl der lebenden"
en = "alive"
[death]
definition = "Somebody dies."
de = "ums leben kommen"
en = "die"
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    file: Path = tmp_path_factory.mktemp("lexicon") / "small.toml"
    file.write_text(WORDS, encoding="utf-8")
    return from_files([file])


TABLE = [
    ("de", "Der Minister trat gestern zurück.", [("trat", "resignation", "word", False)]),
    ("de", "Sie legte am Montag ihr Amt nieder.", [("legte", "resignation", "phrase", False)]),
    ("de", "Man sprach mit verletzten Ministern.", [("verletzten", "resignation", "phrase", False)]),
    ("de", "Den Verletzten geht es gut.", [("Verletzten", "injury", "word", False)]),
    ("de", "Er hat eine Kopfverletzung.", [("Kopfverletzung", "injury", "head of a compound", False)]),
    ("de", "Die Verletzungspause dauert.", [("Verletzungspause", "injury", "beginning of a compound", False)]),
    ("de", "Der Busunfall kostete Zeit.", [("Busunfall", "injury", "guessed head", True)]),
    ("de", "Der A7-Unfall kostete Zeit.", [("A7-Unfall", "injury", "head of a compound", False)]),
    ("de", "Die Bank hebt die Zinsen.", [("Bank", "finance", "word", False)]),
    ("de", "Sie sitzen auf der Bank.", [("Bank", "furniture", "word in context", False)]),
    ("de", "Die Kerze brennt.", [("Kerze", "alive", "word", False)]),
    ("de", "Sie zünden eine Kerze an.", []),
    ("de", "Er ist am Leben.", [("Leben", "alive", "phrase", False)]),
    ("de", "Am Montag kamen zwei ums Leben.", [("Leben", "death", "phrase", False)]),
    ("de", "Die Leiter lehnt an der Wand.", [("lehnt", "furniture", "word in context", False)]),
    ("de", "Er lehnt es ab, weil er an das Kind denkt.", []),
    ("de", "Die Zahl der Lebenden sank.", [("Lebenden", "alive", "phrase", False)]),
    ("de", "Die Lebenden zahlen.", []),
    ("en", "The mayor is under fire.", [("under", "resignation", "phrase", False)]),
    ("en", "They fire guns and go under.", []),
    ("en", "Down he went a step.", []),
    ("en", "The workers strike on Monday.", [("strike", "injury", "word", False)]),
    ("en", "The strike ended.", [("strike", "walkout", "word", False)]),
    ("en", "He stepped down on Monday.", [("stepped", "resignation", "phrase", False)]),
    ("en", "She took a step, and much later the long road that she was on went down.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), TABLE)
def test_table(small: Lexicon, language: str, text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    found = find_concepts(parsed(text, language), small)
    assert [(m.of(text), m.concept, m.rule, m.guessed) for m in found] == expected


def test_a_phrase_has_all_its_words_as_parts(small: Lexicon) -> None:
    text = "Bei dem Brand kamen in Lohnau drei Menschen ums Leben."
    (found,) = find_concepts(parsed(text, "de"), small)
    assert [p.of(text) for p in found.parts] == ["kamen", "ums", "Leben"]


def _lawful(found: tuple[ConceptMention, ...], text: str) -> bool:
    places = [(m.start, m.end) for m in found]
    inside = all(0 <= p.start < p.end <= len(text) for m in found for p in (m, *m.parts))
    return places == sorted(places) and inside and all(m.concept in lexicon().concepts for m in found)


@given(st.text(max_size=200), st.sampled_from([*SUPPORTED, "fr"]))
def test_laws_on_any_text(text: str, language: str) -> None:
    assert _lawful(find_concepts(parsed(text, language), lexicon()), text)


@given(
    st.lists(
        st.sampled_from(["kam", "ums", "Leben", "die", "Bank", "trat", "zurück", ",", "und", "-", "Amt"]), max_size=25
    )
)
def test_laws_on_scrambled_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    found = find_concepts(parsed(text, "de"), lexicon())
    assert _lawful(found, text)
    assert found == find_concepts(parsed(text, "de"), lexicon())


def test_a_clause_that_repeats_the_words_of_a_phrase_is_read_in_no_time(small: Lexicon) -> None:
    """Trying every word before every other would take hours here."""
    words = ("Leben", "Rest", "Zahl")
    text = " ".join([*(word for word in words for _ in range(500)), "sank"] + ["am"] * 500) + "."
    assert [m for m in find_concepts(parsed(text, "de"), small) if m.concept == "alive"] == []
