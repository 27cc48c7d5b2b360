"""Passages shared by any two of many texts: copied, edited, in other order; what is none; laws of the answer."""

import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.compare.alignment import align_best
from synopse.compare.reuse import find_reuse
from synopse.compare.seeds import shared_seeds

REPORT = (
    "Der Stadtrat von Querfeld hat am Montag den Bau einer neuen Brücke über die Lause bewilligt. Die Kosten von vier "
    "Millionen Euro trägt zur Hälfte das Land. Gegen den Plan hatten Anwohner der Mühlengasse mehr als tausend "
    "Unterschriften gesammelt, weil sie Lärm und Verkehr fürchten."
)
EDITED = (
    "Der Stadtrat von Querfeld hat am Montagabend den Bau einer Brücke über die Lause bewilligt. Die Kosten von rund "
    "vier Millionen Euro übernimmt zur Hälfte das Land. Gegen den Plan hatten Bewohner der Mühlengasse über tausend "
    "Unterschriften vorgelegt, weil sie den Lärm und Verkehr fürchten."
)
BEFORE = "Im Hafen lief gestern ein altes Segelschiff ein, das Schüler gebaut haben. "
BEHIND = " Auf dem Wochenmarkt gab es dagegen kaum noch Pflaumen."
OTHER = (
    "In Querfeld streiten Bürger über eine Brücke. Wer an der Mühle wohnt, mag keine Lastwagen vor der Tür. Das Geld "
    "kommt aus zwei Kassen, und am Montag stimmten die Räte zu."
)
TURN = "Das teilte ein Sprecher der Behörde am Montag auf Anfrage mit."


@pytest.mark.parametrize(
    ("name", "texts", "pairs"),
    [
        ("word for word", (REPORT, BEFORE + REPORT), ["ab"]),
        ("edited", (BEFORE + REPORT, EDITED + BEHIND), ["ab"]),
        ("capitals and line breaks", (REPORT, REPORT.upper().replace(" ", "\n")), ["ab"]),
        ("own words on one thing", (REPORT, OTHER), []),
        ("a turn of phrase", (BEFORE + TURN, OTHER + " " + TURN), []),
        ("three texts, all pairs", (REPORT, EDITED, BEFORE + REPORT), ["ab", "ac", "bc"]),
        ("a text is not held against itself", (REPORT + " " + REPORT,), []),
        ("nothing", ("", REPORT), []),
    ],
)
def test_pairs(name: Any, texts: Any, pairs: Any) -> None:
    found = find_reuse(dict(zip("abc", texts, strict=False)))
    assert ["".join((p.a.article, p.b.article)) for p in found] == pairs


def test_a_passage_points_at_its_words_and_says_how_alike_they_are() -> None:
    texts = {"a": BEFORE + REPORT, "b": EDITED + BEHIND}
    (found,) = find_reuse(texts)
    assert found.a.of(texts["a"]) == REPORT.removesuffix(".")
    assert found.b.of(texts["b"]) == EDITED.removesuffix(".")
    assert 0.8 < found.similarity < 1


def test_two_passages_in_another_order_are_two() -> None:
    texts = {"a": REPORT + " " + BEFORE + EASTERN, "b": EASTERN + BEHIND + " " + REPORT}
    assert [p.a.of(texts["a"])[:12] for p in find_reuse(texts)] == [REPORT[:12], EASTERN[:12]]


EASTERN = (
    "Am Ostufer der Lause baut der Kreis unterdessen ein Becken, das bei Hochwasser vierzig Millionen Liter fassen "
    "soll, sagte die Landrätin Ute Sandig."
)


def test_what_all_texts_took_over_is_found_along_them() -> None:
    texts = {f"{n:02}": REPORT for n in range(20)}
    found = {(p.a.article, p.b.article) for p in find_reuse(texts)}
    assert found >= set(itertools.pairwise(texts))


WORDS = st.lists(st.sampled_from(["ab", "cd", "Ef", "ß", "12", "„", "–\n", ".", "é"]), max_size=60).map(" ".join)


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=4))
def test_passages_lie_inside_their_texts_and_stand_in_order(texts: list[str]) -> None:
    named = {str(n): text for n, text in enumerate(texts)}
    found = find_reuse(named)
    for p in found:
        assert 0 <= p.a.start < p.a.end <= len(named[p.a.article])
        assert 0 <= p.b.start < p.b.end <= len(named[p.b.article])
        assert 0 < p.similarity <= 1
    assert [(p.a.article, p.b.article) for p in found] == sorted((p.a.article, p.b.article) for p in found)
    assert found == find_reuse(named)


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("a b c d e", "a b c d e", (0, 5, 0, 5, 5)),
        ("x y a b c d", "a b c d z", (2, 6, 0, 4, 4)),
        ("a b c x d e f", "a b c y d e f", (0, 7, 0, 7, 6)),
        ("a b c d", "a b x c d", (0, 4, 0, 5, 4)),
        ("a q q q q q q q b c d", "a b c d", (8, 11, 1, 4, 3)),
        ("a b", "c d", None),
        ("", "a", None),
    ],
)
def test_alignment(a: Any, b: Any, found: Any) -> None:
    best = align_best(a.split(), b.split())
    assert (best and (best.a_start, best.a_end, best.b_start, best.b_end, best.matches)) == found


@pytest.mark.parametrize(
    ("owners", "longest", "pairs"),
    [
        ((0, 1, 2), 3, [(0, 1), (0, 2), (1, 2)]),
        ((0, 1, 2), 2, [(0, 1), (1, 2)]),
        ((0, 0, 1), 3, [(0, 2), (1, 2)]),
    ],
)
def test_seeds(owners: Any, longest: Any, pairs: Any) -> None:
    texts = [[("c",), ("a", "b")], [("a", "b"), ("d",)], [("e",), ("f",), ("a", "b")]]
    found = shared_seeds(texts, owners, longest)
    assert list(found) == pairs
    assert found[pairs[0]][0] == (1, 0 if pairs[0] == (0, 1) else 2)
