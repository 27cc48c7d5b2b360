"""One utterance in several renderings."""

from collections.abc import Callable
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.quotations import find_quotations
from synopse.model import Article

Write = Callable[..., Article]

DIRECT = "„Wir werden die alte Mühle nicht verkaufen“"
INDIRECT = "man werde die alte Mühle nicht verkaufen"
OTHER = "die Gemeinde brauche dringend eine neue Turnhalle"


@pytest.mark.parametrize(
    ("name", "first", "second", "holders", "linked"),
    [
        ("direct and indirect", DIRECT, INDIRECT, ("e1", "e1"), True),
        ("a speaker who is not known", DIRECT, INDIRECT, ("e1", None), True),
        ("two speakers", DIRECT, INDIRECT, ("e1", "e2"), False),
        ("two utterances", DIRECT, OTHER, ("e1", "e1"), False),
    ],
)
def test_renderings(article: Write, name: Any, first: Any, second: Any, holders: Any, linked: Any) -> None:
    a = article("a", f"{first}, sagte Vera Lenz.", attributions={first: {"holder": holders[0], "type": "direct"}})
    b = article("b", f"Sie sagte, {second}.", attributions={second: {"holder": holders[1]}})
    found = find_quotations(read_accounts([a, b]))
    texts = {"a": a.text, "b": b.text}
    assert [[v.of(texts[v.article]) for v in q.variants] for q in found] == ([[first, second]] if linked else [])
    assert all(q.speaker == "e1" for q in found)


def test_one_account_alone_has_no_renderings_to_compare(article: Write) -> None:
    a = article(
        "a",
        f"Sie sagte, {INDIRECT}. {DIRECT}, rief sie.",
        attributions={INDIRECT: {"holder": "e1"}, DIRECT: {"holder": "e1"}},
    )
    assert find_quotations(read_accounts([a])) == ()
