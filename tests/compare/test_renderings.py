"""The words in which the renderings of one utterance differ."""

from collections.abc import Callable

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.renderings import find_renderings
from synopse.model import Article, Place, Quotation

Write = Callable[..., Article]

CASES = [
    (
        "from the first word to the last that differ",
        "„Wir geben die alte Mühle nie her.“",
        "Wir geben die neue Brücke nie her.",
        ["alte Mühle", "neue Brücke"],
    ),
    (
        "what all have stands elsewhere",
        "„Wir geben die alte Mühle nie her.“",
        "Im Leben verkaufe man die alte Mühle nie.",
        ["Wir geben die alte Mühle nie her", "Im Leben verkaufe man"],
    ),
    ("small words", "„Wir geben die alte Mühle nicht her.“", "Man gebe eine alte Mühle nicht her.", []),
    ("cut", "„Wir geben die alte Mühle niemals her.“", "die alte Mühle", []),
    ("nobody quotes", "Wir geben die alte Mühle nie her.", "Wir geben die neue Brücke nie her.", []),
]


@pytest.mark.parametrize(("name", "first", "second", "expected"), CASES, ids=[c[0] for c in CASES])
def test_renderings(article: Write, name: str, first: str, second: str, expected: list[str]) -> None:
    assert _words(article, first, second, "e1") == expected


def test_who_speaks_must_be_known(article: Write) -> None:
    assert _words(article, CASES[0][1], CASES[0][2], None) == []


def _words(write: Write, first: str, second: str, speaker: str | None) -> list[str]:
    articles = [write("a", first), write("b", second)]
    variants = tuple(Place(article=a.id, start=0, end=len(a.text)) for a in articles)
    quotation = Quotation(speaker=speaker, variants=variants)
    return [v.value for _, f in find_renderings([quotation], read_accounts(articles)) for v in f.values]
