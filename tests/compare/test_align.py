"""Which statements stand in one row, and on which level they meet."""

from collections.abc import Callable
from typing import Any

import pytest

from synopse.annotate import annotate
from synopse.compare.accounts import read_accounts
from synopse.compare.agreement import read_telling
from synopse.compare.align import Aligned, align, make_rows, may_stand_together
from synopse.compare.claims import make_claims
from synopse.compare.differences import with_status
from synopse.compare.levels import level_of
from synopse.model import Article, Difference, Document, Value

Write = Callable[..., Article]

# What else the accounts tell, so that the words of a case are not the only ones.
REST = (
    "Die Bäckerei am Lindenplatz feiert ihr Jubiläum. Der Chor probt donnerstags im Gemeindehaus.",
    "Im Hallenbad wird das Wasser gewechselt. Eine Malerin zeigt Aquarelle in der Volksbank.",
)
SAME = [
    ("Der Kanzler reiste nach Wien.", "Der Kanzler reiste nach Wien.", "identical"),
    (
        "Die Feuerwehr rettete eine Katze aus dem hohen Baum.",
        "Die Feuerwehr rettete die Katze aus dem hohen Baum.",
        "near_identical",
    ),
    (
        "Der Stadtrat beschloss den Bau einer Umgehungsstraße.",
        "Den Bau der Umgehungsstraße hat der Rat der Stadt beschlossen.",
        "paraphrase",
    ),
    (
        "Das Ministerium kündigte die Entsendung von Ärzten in das Dorf an.",
        "Ärzte sollen vom Ministerium in das Dorf entsandt werden.",
        "paraphrase",
    ),
    ("Die Brücke ist einsturzgefährdet.", "Die Brücke ist nicht einsturzgefährdet.", "contradiction"),
]
APART = [
    ("Der Kanzler reiste nach Wien.", "Die Feuerwehr rettete eine Katze aus dem Baum."),
    ("Der Stadtrat beschloss den Bau einer Umgehungsstraße.", "Das Orchester spielte im Stadtpark eine Sinfonie."),
    ("Die Ministerin eröffnete das neue Krankenhaus.", "Der Minister trat nach Vorwürfen zurück."),
]


def _groups(articles: Any) -> Any:
    claims = make_claims(read_accounts(articles))
    aligned = align(claims)
    return claims, aligned.alike, aligned.groups


@pytest.mark.parametrize(("first", "second", "level"), SAME)
def test_same_thing_shares_a_row(article: Write, first: Any, second: Any, level: Any) -> None:
    negated = {w: {"certainty": "negated"} for w in ("nicht",)}
    a = article("a", f"{first} {REST[0]}", statements=negated)
    b = article("b", f"{second} {REST[1]}", statements=negated)
    _, alike, groups = _groups([a, b])
    together = [g for g in groups if len(g) > 1]
    assert [[c.text for c in g] for g in together] == [[first, second]]
    x, y = together[0]
    assert level_of(x, y, alike[x.number, y.number]).name == level


@pytest.mark.parametrize(("first", "second"), APART)
def test_different_things_stay_apart(article: Write, first: Any, second: Any) -> None:
    _, _, groups = _groups([article("a", f"{first} {REST[0]}"), article("b", f"{second} {REST[1]}")])
    assert all(len(g) == 1 for g in groups)


def test_other_figure_of_the_same_thing_is_the_same_question(article: Write) -> None:
    a = article(
        "a", f"Bei dem Brand wurden 12 Menschen verletzt. {REST[0]}", quantities={"12": (12, "Mensch", "exact")}
    )
    b = article(
        "b", f"Bei dem Brand wurden 19 Menschen verletzt. {REST[1]}", quantities={"19": (19, "Mensch", "exact")}
    )
    _, alike, groups = _groups([a, b])
    (x, y) = next(g for g in groups if len(g) == 2)
    assert level_of(x, y, alike[x.number, y.number]).name == "same_question"
    assert "12 / 19" in level_of(x, y, alike[x.number, y.number]).evidence


def test_figures_of_two_things_stay_apart(article: Write) -> None:
    """An account that has both figures shows that they belong to different things."""
    both = "Insgesamt schickt die Behörde 500 Helfer in die Region. Davon sind 300 Helfer schon in der Region."
    a = article("a", both, quantities={"500": (500, "Helfer", "exact"), "300": (300, "Helfer", "exact")})
    b = article("b", "Die Behörde schickt 500 Helfer in die Region.", quantities={"500": (500, "Helfer", "exact")})
    _, _, groups = _groups([a, b])
    assert all({q.value for c in g for q in c.quantities} in ({500}, {300}) for g in groups)


def test_rows_stand_in_reading_order_and_hold_every_statement_once(article: Write) -> None:
    a = article("a", f"Der Kanzler reiste nach Wien. {REST[0]}")
    b = article("b", f"Der Kanzler reiste gestern nach Wien. {REST[1]}")
    _, alike, groups = _groups([a, b])
    rows = make_rows("t", Aligned(groups, alike, frozenset()), ())
    assert rows[0].gist == "Der Kanzler reiste nach Wien."
    assert [r.id for r in rows] == [f"tr{n}" for n in range(1, len(rows) + 1)]
    cells = [c.statement for r in rows for c in r.cells if c.statement]
    assert sorted(cells) == sorted(s.id for x in (a, b) for s in x.statements)
    assert rows[0].links[0].evidence


def test_a_cell_that_may_be_another_thing_is_marked_and_counts_for_no_origin(article: Write) -> None:
    a, b, c = (article(x, "Der Kanzler reiste nach Wien.") for x in "abc")
    claims = make_claims(read_accounts([a, b, c]))
    (row,) = make_rows("t", Aligned([claims], {}, frozenset({claims[2].number})), ())
    assert [cell.doubtful for cell in row.cells] == [False, False, True]
    assert row.independent_origins == 2
    (unsure,) = make_rows("t", Aligned([claims], {}, frozenset(c.number for c in claims)), ())
    assert unsure.independent_origins == 1
    assert [r.status for r in with_status((row, unsure), ())] == ["agreed", "unclear"]


@pytest.mark.parametrize(("doubted", "status"), [((), "differs"), ((2,), "differs"), ((1, 2), "agreed")])
def test_accounts_that_may_speak_of_another_thing_part_from_nobody(
    article: Write, doubted: tuple[int, ...], status: str
) -> None:
    claims = make_claims(read_accounts([article(x, "Der Kanzler reiste nach Wien.") for x in "abc"]))
    numbers = frozenset(claims[n].number for n in doubted)
    (row,) = make_rows("t", Aligned([claims], {}, numbers), ())
    assert row.doubted == {claims[n].account.id for n in doubted}
    values = tuple(Value(article=c.article, start=0, end=3, value=c.article) for c in row.cells)
    told = Difference(row=row.id, kind="quantity", values=values, note="", rule="difference.quantity")
    assert [r.status for r in with_status((row,), (told,))] == [status]


def test_what_is_told_in_the_same_words_is_never_doubtful(article: Write) -> None:
    a = article("a", f"Der Kanzler reiste nach Wien. {REST[0]}")
    b = article("b", f"Der Kanzler reiste nach Wien. {REST[1]}")
    assert not align(make_claims(read_accounts([a, b]))).doubtful


def test_a_language_without_grammar_is_compared_by_its_sentences(article: Write) -> None:
    a = article("a", "Le ministre a visité Lyon hier. La pluie tombe.", language="fr")
    b = article("b", "Le ministre a visité Lyon hier soir. Le vin est bon.", language="fr")
    bare = [_without_statements(x) for x in (a, b)]
    _, alike, groups = _groups(bare)
    assert any(len(g) == 2 for g in groups)
    assert all(c.statement is None for r in make_rows("t", Aligned(groups, alike, frozenset()), ()) for c in r.cells)


def _without_statements(account: Any) -> Any:
    from dataclasses import replace  # noqa: PLC0415

    return replace(account, statements=())


def test_what_an_account_says_and_its_opposite_are_two_things() -> None:
    texts = [
        "Unglück am Wehr\n\nEin Mann aus Lohau erlag in der Nacht seinen Verletzungen. Die anderen haben überlebt.",
        "Boot gekentert\n\nEin Mann aus Lohau starb an seinen Verletzungen. Alle anderen haben überlebt.",
    ]
    articles = [annotate(Document(uri=f"{n}.txt", text=text), language="de") for n, text in enumerate(texts)]
    _, _, groups = _groups(articles)
    assert ["Die anderen haben überlebt", "Alle anderen haben überlebt"] in [[c.text for c in g] for g in groups]


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Neun Gäste kamen ins Spital, viele mit schweren Brandwunden.", False),
        ("Neun Gäste kamen ins Spital. Viele kamen mit schweren Brandwunden.", True),
    ],
)
def test_what_is_added_in_a_sentence_is_another_thing(text: str, together: bool) -> None:
    claims = make_claims(read_accounts([annotate(Document(uri="0.txt", text=text), language="de")]))
    assert len(claims) == 2
    assert may_stand_together(claims[0], claims[1], {(0, 1): 1.0}, read_telling(claims).counts) is together
