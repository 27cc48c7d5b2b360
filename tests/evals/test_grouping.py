"""The peer of grouping, and B-cubed as it is counted here."""

import pytest

from evals.grouping import _b_cubed, tf_idf
from synopse.model import Article

CASES = [
    ("as in the gold", [["a", "b"], ["c"]], (1.0, 1.0)),
    ("all alone", [["a"], ["b"], ["c"]], (1.0, 0.5)),
    ("a stranger taken in", [["a", "b", "c"]], (2 / 3, 1.0)),
]


@pytest.mark.parametrize(("name", "groups", "expected"), CASES, ids=[c[0] for c in CASES])
def test_b_cubed_over_the_articles_of_a_story(
    name: str, groups: list[list[str]], expected: tuple[float, float]
) -> None:
    found = _b_cubed({"a": "one", "b": "one", "c": "other"}, groups, ["a", "b"])
    assert (found["precision"], found["recall"]) == pytest.approx(expected)


def test_the_peer_joins_what_shares_rare_words() -> None:
    texts = ("Der Deich bei Rabbenfehn ist gebrochen.", "Der Deich von Rabbenfehn brach.", "Der Pokal geht an Lindloh.")
    articles = [Article(id=str(n), uri=str(n), text=text, language="de") for n, text in enumerate(texts)]
    assert tf_idf(articles, 0.05) == [["0", "1"], ["2"]]
