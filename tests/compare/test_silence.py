"""Which accounts are silent in a row, and whether they could have spoken."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.claims import Claim, make_claims
from synopse.compare.silence import Voices, with_silence
from synopse.model import (
    Article,
    ArticleState,
    Cell,
    Difference,
    Origin,
    Passage,
    Place,
    Quotation,
    ReferenceDate,
    Row,
    State,
    Value,
)

Write = Callable[..., Article]
LONG = " ".join(["Der Chor von Thalbrück probte gestern im alten Saal und sang neue Lieder."] * 8)
FIRE = "In der Mühle brach ein Feuer aus."
NOBODY = Voices((), (), ())


def _article(write: Write, name: str, text: str, published: str | None, **more: Any) -> Article:
    return replace(write(name, text, **more), published=published)


def _row(claims: Sequence[Claim]) -> Row:
    cells = tuple(Cell(article=c.account.id, start=c.span.start, end=c.span.end) for c in claims)
    return Row(id="r1", gist=FIRE, cells=cells, status="agreed", independent_origins=1)


def _silent(write: Write, third: Article, voices: Voices = NOBODY, **more: Any) -> list[tuple[str, str]]:
    """Who is silent, and why, where two accounts of the fourth of May tell of a fire and the third does not."""
    telling = [_article(write, name, FIRE, "2025-05-04T12:00:00+02:00", **more) for name in ("a", "b")]
    accounts = read_accounts([*telling, third])
    group = [c for c in make_claims(accounts) if c.text == FIRE]
    (row,) = with_silence([_row(group)], [group], accounts, voices)
    return [(s.article, s.reason) for s in row.silent]


@pytest.mark.parametrize(
    ("published", "reason"),
    [
        ("2025-05-03", "before_report"),
        ("2025-05-04T09:59:00+00:00", "before_report"),
        ("2025-05-04T10:01:00+00:00", "omitted"),
        # by the day alone it cannot be told which came first
        ("2025-05-04", "omitted"),
        ("2025-05-05", "omitted"),
        ("yesterday", "omitted"),
        (None, "omitted"),
    ],
)
def test_what_nobody_had_told_yet(article: Write, published: str | None, reason: str) -> None:
    assert _silent(article, _article(article, "c", LONG, published)) == [("c", reason)]


def test_what_had_not_happened_yet(article: Write) -> None:
    text = "In der Mühle brach am Sonntag ein Feuer aus."
    times = {"Sonntag": "2025-05-04"}
    accounts = read_accounts(
        [
            _article(article, "a", text, "2025-05-05", times=times),
            _article(article, "b", text, None, times=times),
            _article(article, "c", LONG, "2025-05-03"),
            _article(article, "d", LONG, "2025-05-04"),
        ]
    )
    group = [c for c in make_claims(accounts) if c.text == text]
    (row,) = with_silence([_row(group)], [group], accounts, NOBODY)
    assert [(s.reason, s.evidence) for s in row.silent] == [
        ("before_event", "printed: 2025-05-03 | 2025-05-04"),
        ("omitted", ""),
    ]


def test_a_day_that_lies_ahead_is_a_plan_that_could_be_known(article: Write) -> None:
    third = _article(article, "c", LONG, "2025-05-06")
    telling = [
        _article(article, n, "Am 9. Mai öffnet die Mühle.", "2025-05-04", times={"9. Mai": "2025-05-09"}) for n in "ab"
    ]
    accounts = read_accounts([*telling, third])
    group = [c for c in make_claims(accounts) if c.account.id != "c"]
    (row,) = with_silence([_row(group)], [group], accounts, NOBODY)
    assert [s.reason for s in row.silent] == ["omitted"]


def test_the_day_may_be_inferred(article: Write) -> None:
    third = replace(article("c", LONG), reference_date=ReferenceDate(value="2025-05-03", basis="inferred"))
    assert _silent(article, third) == [("c", "before_report")]


@pytest.mark.parametrize("state", ["truncated", "paywalled", "not_fetched", "not_an_article"])
def test_what_is_not_all_there(article: Write, state: State) -> None:
    third = replace(_article(article, "c", "Der Chor probte.", "2025-05-01"), state=ArticleState(value=state))
    assert _silent(article, third) == [("c", state)]


def test_a_short_item(article: Write) -> None:
    assert _silent(article, _article(article, "c", "Der Chor probte.", None)) == [("c", "short")]


def _place(name: str, start: int, end: int) -> Place:
    return Place(article=name, start=start, end=end)


@pytest.mark.parametrize(
    "voices",
    [
        Voices(
            (Difference(row="r1", kind="quantity", values=(Value(article="c", start=0, end=3, value="3"),)),), (), ()
        ),
        Voices((), (Quotation(speaker=None, variants=(_place("a", 0, 33), _place("c", 0, 9))),), ()),
        Voices(
            (),
            (),
            (
                Origin(
                    articles=("b", "c"),
                    kind="copy",
                    passages=(Passage(a=_place("c", 0, 33), b=_place("b", 0, 33), similarity=0.9),),
                ),
            ),
        ),
    ],
    ids=["difference", "quotation", "passage"],
)
def test_who_speaks_of_it_elsewhere_is_not_silent(article: Write, voices: Voices) -> None:
    assert _silent(article, _article(article, "c", LONG, None), voices) == []


def test_another_row_is_none_of_this_one(article: Write) -> None:
    other = Difference(row="r2", kind="quantity", values=(Value(article="c", start=0, end=3, value="3"),))
    assert _silent(article, _article(article, "c", LONG, None), Voices((other,), (), ())) == [("c", "omitted")]


def test_one_voice_is_no_measure_of_what_others_left_out(article: Write) -> None:
    accounts = read_accounts([_article(article, "a", FIRE, None), _article(article, "c", LONG, None)])
    group = [c for c in make_claims(accounts) if c.text == FIRE]
    (row,) = with_silence([_row(group)], [group], accounts, NOBODY)
    assert row.silent == ()
