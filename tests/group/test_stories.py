"""Which articles tell the same story."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.group import group
from synopse.group.terms import find_words, stem
from synopse.model import Article, Region

FIRE_A = (
    "Großbrand in der Papierfabrik Ellershagen. In der Papierfabrik von Ellershagen ist in der Nacht ein "
    "Feuer ausgebrochen. Rund 120 Feuerwehrleute waren im Einsatz, verletzt wurde niemand. Bürgermeisterin "
    "Frauke Odenthal sprach von einem schweren Schlag für den Ort."
)
FIRE_B = (
    "Papierfabrik brennt nieder. Ein Feuer hat die Papierfabrik in Ellershagen zerstört. Die Feuerwehr "
    "kämpfte die ganze Nacht gegen die Flammen. Die Bürgermeisterin Odenthal will den Beschäftigten helfen. "
    "Verletzte gab es nicht."
)
CUP_A = (
    "Wiesental gewinnt den Pokal. Die Handballerinnen aus Wiesental haben das Finale gegen Tannbach mit 28 zu "
    "25 Toren gewonnen. Torhüterin Mareike Pohl hielt vier Siebenmeter."
)
CUP_B = (
    "Handball: Pokal geht nach Wiesental. Im Finale schlugen die Handballerinnen des TV Wiesental den "
    "Favoriten Tannbach mit 28:25. Überragend war Torhüterin Pohl."
)
ALIEN_A = "Le ministre Aubrac a démissionné lundi à Paris après le scandale des subventions agricoles de Bretagne."
ALIEN_B = "Scandale des subventions agricoles: Aubrac, ministre, a démissionné à Paris lundi soir."
STORIES = [
    ("two accounts of a fire", [FIRE_A, FIRE_B], [["0", "1"]]),
    ("two stories mixed", [FIRE_A, CUP_A, FIRE_B, CUP_B], [["0", "2"], ["1", "3"]]),
    ("nothing in common, given alone", [FIRE_A, CUP_A], [["0"], ["1"]]),
    ("one alone", [FIRE_A], [["0"]]),
    ("none", [], []),
    ("the same text twice", [CUP_A, CUP_A], [["0", "1"]]),
    ("no words at all", ["…", "!!!"], [["0"], ["1"]]),
]


def _article(number: int, text: str, language: str = "de") -> Article:
    return Article(id=str(number), uri=f"{number}.txt", text=text, language=language)


@pytest.mark.parametrize(("name", "texts", "expected"), STORIES, ids=[s[0] for s in STORIES])
def test_stories(name: str, texts: list[str], expected: list[list[str]]) -> None:
    found = group([_article(n, text) for n, text in enumerate(texts)])
    assert [list(ids) for ids in found] == expected


def test_a_language_without_words_of_its_own_is_grouped_by_wording() -> None:
    articles = [_article(0, ALIEN_A, "fr"), _article(1, ALIEN_B, "fr"), _article(2, FIRE_A)]
    assert group(articles) == (("0", "1"), ("2",))


def test_page_furniture_joins_nothing() -> None:
    furniture = "Abonnieren Sie unseren Rundbrief Morgenglanz aus der Redaktion Sonnenhügel mit Lesetipps. " * 3
    articles = [
        Article(
            id=str(n),
            uri=str(n),
            text=furniture + text,
            language="de",
            regions=(
                Region(start=0, end=len(furniture), kind="boilerplate"),
                Region(start=len(furniture), end=len(furniture + text), kind="body"),
            ),
        )
        for n, text in enumerate((FIRE_A, CUP_A))
    ]
    assert len(group(articles)) == 2


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=6))
def test_every_article_is_in_one_story(texts: list[str]) -> None:
    articles = [_article(n, text) for n, text in enumerate(texts)]
    assert sorted(i for story in group(articles) for i in story) == sorted(a.id for a in articles)


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [("fabriken", "de", "fabrik"), ("tor", "de", "tor"), ("announced", "en", "announc"), ("lundi", "fr", "lundi")],
)
def test_stem(word: str, language: str, expected: str) -> None:
    assert stem(word, language) == expected


def test_words_of_scripts_without_spaces_are_pairs_of_characters() -> None:
    assert find_words("北京时间 OK") == ["北京", "京时", "时间", "OK"]
