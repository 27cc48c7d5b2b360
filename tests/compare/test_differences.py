"""What parts the accounts of a row, each kind with a case that has it and one that has not."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.align import Aligned, make_rows
from synopse.compare.answers import find_answers
from synopse.compare.claims import make_claims
from synopse.compare.differences import find_differences
from synopse.compare.spellings import find_spellings
from synopse.compare.wording import find_wordings
from synopse.model import Article, Entity, Frame, Name, Place, Quotation
from tests.compare.conftest import told_by

Write = Callable[..., Article]


def _figures(*articles: Article) -> Any:
    """The differences of figures of a row of all sentences, each of which belongs to that row."""
    found = list(find_answers([make_claims(read_accounts(articles))]))
    assert all(row == 0 for row, _ in found)
    return [(f.kind, f.note, [v.value for v in f.values]) for _, f in found]


QUANTITIES = [
    ("other figure", (12, "Mensch", "exact"), (19, "Mensch", "exact"), [("quantity", "quantity", ["12", "19"])]),
    ("hedged", (120, "Mensch", "exact"), (120, "Mensch", "about"), [("quantity", "modifier", ["120", "120"])]),
    ("a small one, hedged", (12, "Mensch", "exact"), (12, "Mensch", "about"), []),
    ("same", (12, "Mensch", "exact"), (12, "Mensch", "exact"), []),
    ("rounded", (6000, "Mensch", "about"), (6200, "Mensch", "exact"), [("quantity", "rounding", ["6000", "6200"])]),
    ("other size", (12, "Mensch", "exact"), (900, "Mensch", "exact"), []),
    ("vague", (900, "Mensch", "exact"), (100, "Mensch", "vague"), [("quantity", "bound", ["900", "100"])]),
    ("other unit", (12, "Mensch", "exact"), (19, "Auto", "exact"), []),
]


@pytest.mark.parametrize(("name", "first", "second", "expected"), QUANTITIES, ids=[q[0] for q in QUANTITIES])
def test_quantities(article: Write, name: Any, first: Any, second: Any, expected: Any) -> None:
    a = article("a", f"Es gab {first[0]} Opfer.", quantities={str(first[0]): first})
    b = article("b", f"Es gab {second[0]} Opfer.", quantities={str(second[0]): second})
    assert _figures(a, b) == expected


def test_an_account_without_a_figure_differs_in_none(article: Write) -> None:
    a = article("a", "Es gab 12 Opfer.", quantities={"12": (12, "Mensch", "exact")})
    assert _figures(a, article("b", "Es gab Opfer.")) == []


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("P5Y6M", "P66M", None),
        ("P5Y6M", "P7Y", "time"),
        ("PT4H", "P0.5D", "time"),
        ("PXD", "P2D", None),
        ("P7Y3M", "P7Y", "precision"),
        # of so different a length that two things lasted so long
        ("P27Y", "P140Y", None),
    ],
)
def test_durations(article: Write, first: Any, second: Any, rule: Any) -> None:
    a = article("a", "Es dauerte damals.", times={"damals": first})
    b = article("b", "Es dauerte neulich.", times={"neulich": second})
    assert _figures(a, b) == ([("time", rule, ["damals", "neulich"])] if rule else [])


def test_every_account_has_one_answer_to_a_question(article: Write) -> None:
    a = article("a", "Von 31 Opfern starben 12.", quantities={"31": (31, "Mensch", "exact"), "12": (12, "", "exact")})
    b = article("b", "Von 34 Opfern starben 11.", quantities={"34": (34, "Mensch", "exact"), "11": (11, "", "exact")})
    assert [values for _, _, values in _figures(a, b)] == [["31", "34"], ["12", "11"]]


def test_what_one_account_only_adds_is_no_difference(article: Write) -> None:
    a = article("a", "Es gab 12 Opfer.", quantities={"12": (12, "Mensch", "exact")})
    both = {"12": (12, "Mensch", "exact"), "20": (20, "Mensch", "exact")}
    assert _figures(a, article("b", "Es gab 12 Opfer, nicht 20.", quantities=both)) == []


def test_millions_left_out_are_meant(article: Write) -> None:
    a = article("a", "Es kostet 260 Millionen.", quantities={"260 Millionen": (260e6, "", "exact")})
    b = article("b", "Es kostet nicht 260.", quantities={"260": (260, "", "exact")})
    assert _figures(a, b) == []


def test_millions_that_are_not_whole_are_compared(article: Write) -> None:
    a = article("a", "Der Schaden: 2,5 Millionen.", quantities={"2,5 Millionen": (2.5e6, "EUR", "exact")})
    b = article("b", "Der Schaden: drei Millionen.", quantities={"drei Millionen": (3e6, "EUR", "exact")})
    assert _figures(a, b) == [("quantity", "quantity", ["2,5 Millionen", "drei Millionen"])]


def test_residents_are_people(article: Write) -> None:
    a = article("a", "400 Anwohner flohen.", quantities={"400": (400, "Anwohner", "exact")})
    b = article("b", "600 Menschen flohen.", quantities={"600": (600, "Mensch", "exact")})
    assert _figures(a, b) == [("quantity", "quantity", ["400", "600"])]


SAID_A = {"Das Werk schließe": {"holder": "e1", "source": "Elke Tromm", "cue": "sagte"}}


def _in_story(alike: float, *articles: Article, quoted: bool = False) -> list[str]:
    """The rules of the differences of one row of all sentences, each two of them so much alike."""
    accounts = read_accounts(articles)
    group = make_claims(accounts)
    near = {(a.number, b.number): alike for a in group for b in group if a.number < b.number}
    spoken = [Place(article=c.account.id, start=c.span.start, end=c.span.end) for c in group]
    quotations = [Quotation(speaker="e1", variants=tuple(spoken))] if quoted else []
    rows = make_rows("t", Aligned([group], near, frozenset()), ())
    return [d.rule for d in find_differences(rows, [group], near, accounts, (), quotations, "de")]


def _about(article: Article, concept: str) -> Article:
    """Every statement is about one thing, which all its words name."""
    told = [replace(s, frame=Frame(concept=concept, words=(s,))) for s in article.statements]
    return replace(article, statements=tuple(told))


@pytest.mark.parametrize(
    ("alike", "concept", "told"),
    [(0.1, "deployment", False), (0.4, "deployment", True), (0.4, "journey", False), (0.6, "journey", True)],
)
def test_how_it_is_told_is_asked_where_accounts_tell_the_same(
    article: Write, alike: float, concept: str, told: bool
) -> None:
    a = _about(article("a", "Die Stadt schickte zehn Helfer."), "deployment")
    b = _about(article("b", "Die Stadt entsandte zehn Helfer."), concept)
    c = _about(article("c", "Die Stadt schickte am Abend zehn Helfer."), "rescue")
    assert ("difference.verb" in _in_story(alike, a, b, c)) is told


def test_two_accounts_have_words_of_their_own_anyway(article: Write) -> None:
    a = _about(article("a", "Die Stadt schickte der Fabrik zehn Helfer."), "deployment")
    b = _about(article("b", "Die Stadt entsandte zehn Helfer in das Werk."), "deployment")
    assert _in_story(0.9, a, b) == []


def test_what_several_rows_call_one_thing_is_told_once(article: Write) -> None:
    names = ["Die Fabrik", "Das Werk", "Die Hütte"]
    accounts = read_accounts([article(str(n), f"{x} schließt. {x} brannte.") for n, x in enumerate(names)])
    claims = make_claims(accounts)
    groups = [claims[::2], claims[1::2]]
    told = find_differences(make_rows("t", Aligned(groups, {}, frozenset()), ()), groups, {}, accounts, (), (), "de")
    assert [(d.rule, d.row, len(d.values)) for d in told] == [("difference.naming", "tr1", 3)]


def test_words_that_differ_are_told_once(article: Write) -> None:
    said = {"„Die Stadt schickte zehn Helfer nach Norden“": {"holder": "e1"}}
    a = article("a", "„Die Stadt schickte zehn Helfer nach Norden“, sagte Berg.", attributions=said)
    said = {"Die Stadt entsandte zehn Helfer nach Norden": {"holder": "e1"}}
    b = article("b", "Die Stadt entsandte zehn Helfer nach Norden, so Berg.", attributions=said)
    c = article("c", "Die Stadt schickte zehn Helfer nach Norden.")
    told = [_about(x, "deployment") for x in (a, b, c)]
    assert [rule for rule in _in_story(0.9, *told) if rule in ("difference.verb", "difference.wording")] == [
        "difference.wording"
    ]


@pytest.mark.parametrize(("alike", "accounts", "told"), [(0.3, 2, False), (0.6, 2, True), (0.3, 3, False)])
def test_two_accounts_have_other_sources_only_for_what_they_word_alike(
    article: Write, alike: float, accounts: int, told: bool
) -> None:
    a = article("a", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)
    others = [article(str(n), "Das Werk schließt.") for n in range(1, accounts)]
    assert ("difference.attribution" in _in_story(alike, a, *others)) is told


@pytest.mark.parametrize(("certainty", "told"), [("denied", False), ("expected", False), ("reported", True)])
def test_what_is_denied_or_wanted_has_no_other_source(article: Write, certainty: str, told: bool) -> None:
    stated = {"Das Werk schließe": {"certainty": certainty}}
    a = article("a", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A, statements=stated)
    assert ("difference.attribution" in _in_story(0.9, a, article("b", "Das Werk schließt."))) is told


@pytest.mark.parametrize(("alike", "told"), [(0.1, []), (0.6, ["difference.time"])])
def test_days_are_in_conflict_where_two_accounts_tell_the_same(article: Write, alike: float, told: list[str]) -> None:
    a = article("a", "Es geschah Montag.", times={"Montag": "2024-06-10"})
    b = article("b", "Es geschah Montag.", times={"Montag": "2024-06-12"})
    assert _in_story(alike, a, b) == told


def test_one_name_in_two_spellings_is_told_once(article: Write) -> None:
    text = "Gegen {0} ermittelt die Stadt seit Montag. Am Ende bekam {0} in der Stadt doch noch recht."
    a = article("a", text.format("Meier"), names={"Meier": ("person", "e1")})
    b = article("b", text.format("Mayer"), names={"Mayer": ("person", "e1")})
    seconds = [replace(x, names=(*x.names, *_again(x))) for x in (a, b)]
    accounts = read_accounts(seconds)
    claims = make_claims(accounts)
    groups = [claims[::2], claims[1::2]]
    told = find_differences(make_rows("t", Aligned(groups, {}, frozenset()), ()), groups, {}, accounts, (), (), "de")
    assert [(d.rule, d.row) for d in told] == [("difference.name", "tr1")]


def _again(article: Article) -> list[Name]:
    """The article's only name where it stands the second time."""
    (name,) = article.names
    start = article.text.rindex(name.of(article.text))
    return [replace(name, start=start, end=start + len(name))]


@pytest.mark.parametrize(("quoted", "told"), [(False, True), (True, False)])
def test_one_utterance_has_one_speaker_whatever_he_is_called(article: Write, quoted: bool, told: bool) -> None:
    a = article(
        "a", "„Das Werk schließt bald“, sagte Elke Tromm.", attributions={"„Das Werk schließt bald“": {"holder": "e1"}}
    )
    b = article(
        "b", "Das Werk schließe bald, so die Chefin.", attributions={"Das Werk schließe bald": {"holder": "e2"}}
    )
    assert ("difference.attribution" in _in_story(0.9, a, b, quoted=quoted)) is told


def test_other_words_of_one_speaker(article: Write) -> None:
    said = {"„Die Firma hat sehr enge Kontakte zur Stadt.“": {"holder": "e1"}}
    a = article("a", "„Die Firma hat sehr enge Kontakte zur Stadt.“", attributions=said)
    b = article("b", "Die Firma habe sehr enge Beziehungen zur Stadt.", attributions={"Die Firma": {"holder": "e1"}})
    assert told_by(find_wordings, a, b) == [("wording", "wording", ["Kontakte", "Beziehungen"])]


def test_other_words_that_nobody_quotes_are_none(article: Write) -> None:
    a = article("a", "Die Firma habe sehr enge Kontakte zur Stadt.", attributions={"Die Firma": {"holder": "e1"}})
    b = article("b", "Die Firma habe sehr enge Beziehungen zur Stadt.", attributions={"Die Firma": {"holder": "e1"}})
    assert told_by(find_wordings, a, b) == []


def test_other_words_of_the_accounts_themselves_are_their_own_affair(article: Write) -> None:
    a = article("a", "Die Firma hat sehr enge Kontakte zur Stadt.")
    b = article("b", "Die Firma hat sehr enge Beziehungen zur Stadt.")
    assert told_by(find_wordings, a, b) == []


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (("Bremen", "place", "e1"), ("Lübeck", "place", "e2"), "place"),
        (("Meier", "person", "e1"), ("Schulz", "person", "e2"), "role"),
        (("Meier", "person", "e1"), ("Mayer", "person", "e1"), "name"),
    ],
)
def test_names_in_the_same_place(article: Write, first: Any, second: Any, kind: Any) -> None:
    text = "Die Leitung der neuen Werft übernimmt im Herbst nun {}."
    a = article("a", text.format(first[0]), names={first[0]: first[1:]})
    b = article("b", text.format(second[0]), names={second[0]: second[1:]})
    assert told_by(find_wordings, a, b) == [(kind, kind, [first[0], second[0]])]


@pytest.mark.parametrize(
    ("kind", "first", "second", "differ"),
    [
        ("person", "Olena Kowaltschuk", "Olena Kovalchuk", True),
        ("person", "Jin Se-ri", "Jin Se Ri", True),
        ("person", "Olena Kowaltschuk", "Olena Kowaltschuks", False),
        ("person", "Olena Kowaltschuk", "Olena Kowaltschuk", False),
        ("person", "Olena Kowaltschuk", "Kowaltschuk", False),
        ("person", "Ivo Ardin", "Ivo Ardins", False),
        ("organization", "Blaues Kreuz", "Blauen Kreuz", False),
        ("place", "Ardanik", "Ardanyk", True),
        ("place", "Ardanik", "Ardaniks", False),
        ("organization", "Ardanik", "Ardanyk", False),
    ],
)
def test_spellings(article: Write, kind: Any, first: Any, second: Any, differ: Any) -> None:
    a = article("a", f"{first} kam.", names={first: (kind, "e1")})
    b = article("b", f"{second} kam.", names={second: (kind, "e1")})
    found = list(find_spellings([a, b], [Entity(id="e1", name=first, kind=kind)]))
    assert [[v.value for v in f.values] for f in found] == ([[first, second]] if differ else [])


@pytest.mark.parametrize(("language", "differ"), [("de", True), ("en", False)])
def test_what_a_place_is_called_in_another_language_is_no_spelling(article: Write, language: str, differ: bool) -> None:
    a = article("a", "Ardanik kam.", names={"Ardanik": ("place", "e1")})
    b = article("b", "Ardanyk kam.", names={"Ardanyk": ("place", "e1")}, language=language)
    assert bool(list(find_spellings([a, b], [Entity(id="e1", name="Ardanik", kind="place")]))) is differ
