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
from synopse.compare.stances import find_attributions, find_certainties, find_polarities, find_tones
from synopse.compare.times import find_other_times, find_times
from synopse.compare.wording import find_wordings
from synopse.model import Article, Entity, Frame, Name, Place, Quotation, ReferenceDate, Region, Span

Write = Callable[..., Article]


def _found(finder: Any, *articles: Article) -> Any:
    """The differences that a finder sees in a row of all sentences, as (kind, note, values)."""
    claims = make_claims(read_accounts(articles))
    return [(f.kind, f.note, [v.value for v in f.values]) for f in finder(claims)]


def _figures(*articles: Article) -> Any:
    """The differences of figures of a row of all sentences, each of which belongs to that row."""
    found = list(find_answers([make_claims(read_accounts(articles))]))
    assert all(row == 0 for row, _ in found)
    return [(f.kind, f.note, [v.value for v in f.values]) for _, f in found]


def _times(*articles: Article) -> Any:
    """The differences of times of a row of all sentences, the first that is told of any words."""
    return (_found(find_times, *articles) or _found(find_other_times, *articles))[:1]


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
        ("2025-03-04", "2025-03-05", "time"),
        ("2025-03", "2025-03-05", "precision"),
        ("2025-03-04T14:40", "2025-03-04T14:37", "time"),
        ("2025-W10", "2025-03-05", "precision"),
        ("2019", "2025-03-05", None),
        ("2025-03-04", "2025-03-04", "precision"),
        # by the hands of the clock, whatever the day
        ("XXXX-XX-XXT20:40", "2025-03-04T08:45", "time"),
        ("2025-03-04TNI", "2025-03-04T08:45", "precision"),
        ("2025-03-04TNI", "2025-03-04", "precision"),
    ],
)
def test_times(article: Write, first: Any, second: Any, rule: Any) -> None:
    a = article("a", "Es geschah damals.", times={"damals": first})
    b = article("b", "Es geschah neulich.", times={"neulich": second})
    assert [note for _, note, _ in _times(a, b)] == ([rule] if rule else [])


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


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        (("Juni", "2024-06"), ("diesem Sommer", "2024-SU"), True),
        (("2023", "2023"), ("vergangenen Jahr", "2023"), True),
        (("Sonntag", "2024-06-09"), ("Sonntagabend", "2024-06-09TEV"), False),
        (("1974", "1974"), ("Sonntag", "2024-06-09"), False),
        # two days cannot both be: they are no one time in other words
        (("Sonntag", "2024-06-09"), ("Dienstag", "2024-06-11"), False),
        # what an account calls its own day
        (("heute", "2024-06-10"), ("Montag", "2024-06-10"), False),
    ],
)
def test_times_told_otherwise(article: Write, first: Any, second: Any, differ: bool) -> None:
    today = ReferenceDate(value="2024-06-10", basis="given")
    a = article("a", f"Es geschah {first[0]}.", times=dict([first]))
    b = article("b", f"Es geschah {second[0]}.", times=dict([second]))
    found = _found(find_other_times, replace(a, reference_date=today), replace(b, reference_date=today))
    assert found == ([("time", "precision", [first[0], second[0]])] if differ else [])


@pytest.mark.parametrize(("value", "differ"), [("2024-06-10", False), ("2024-06-11", True)])
def test_a_time_in_another_language_is_told_otherwise_anyway(article: Write, value: str, differ: bool) -> None:
    a = article("a", "Es geschah Montag.", times={"Montag": "2024-06-10"})
    b = article("b", "It happened yesterday.", times={"yesterday": value}, language="en")
    assert bool(_times(a, b)) is differ


@pytest.mark.parametrize(("second", "differ"), [("2025-03-14", False), ("2025-03-08", True)])
def test_one_weekday_a_week_apart_is_no_disagreement(article: Write, second: str, differ: bool) -> None:
    a = article("a", "Es geschah Freitag.", times={"Freitag": "2025-03-07"})
    b = article("b", "Es geschieht Freitag.", times={"Freitag": second})
    assert bool([f for f in _times(a, b) if f[1] == "time"]) is differ


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


@pytest.mark.parametrize(
    ("first", "second", "finder", "expected"),
    [
        (
            "asserted",
            "negated",
            find_polarities,
            [("polarity", "polarity", ["Das Werk schließt.", "Das Werk schließt nicht."])],
        ),
        ("asserted", "asserted", find_polarities, []),
        ("negated", "denied", find_polarities, []),
        ("asserted", "alleged", find_certainties, [("certainty", "certainty", ["asserted", "alleged"])]),
        ("asserted", "reported", find_certainties, []),
        ("possible", "possible", find_certainties, []),
        ("asserted", "expected", find_certainties, []),
        ("reported", "alleged", find_certainties, []),
    ],
)
def test_stances(article: Write, first: Any, second: Any, finder: Any, expected: Any) -> None:
    a = article("a", "Das Werk schließt.", statements={"Werk": {"certainty": first}})
    b = article("b", "Das Werk schließt nicht.", statements={"Werk": {"certainty": second}})
    assert _found(finder, a, b) == expected


def test_what_is_denied_begins_with_the_word_that_says_so(article: Write) -> None:
    a = article("a", "Das Werk schließt im Mai.")
    b = article("b", "Das Werk schließt nicht im Mai.", statements={"Werk": {"certainty": "negated"}})
    assert _found(find_polarities, a, b) == [("polarity", "polarity", ["Das Werk schließt im Mai.", "nicht im Mai."])]


@pytest.mark.parametrize(
    ("first", "second", "opposed"),
    [
        ("Die Firma baute das Gerüst im Hof auf.", "Die Firma baute das Gerüst im Hof nicht auf.", True),
        # nobody says that it is not so
        ("Die Firma baute das Gerüst im Hof auf.", "Wer das Gerüst im Hof aufbaute, wollte sie nicht sagen.", False),
        ("Das stimmt.", "Das stimmt nicht.", False),
    ],
)
def test_what_is_negated_must_be_what_is_said(article: Write, first: str, second: str, opposed: bool) -> None:
    a, b = article("a", first), article("b", second, statements={second[:4]: {"certainty": "negated"}})
    assert bool(_found(find_polarities, a, b)) is opposed


def test_what_is_only_suspected_and_denied_is_a_matter_of_certainty(article: Write) -> None:
    a = article("a", "Das Werk soll schließen.", statements={"Werk": {"certainty": "alleged"}})
    b = article("b", "Das Werk schließt nicht.", statements={"Werk": {"certainty": "negated"}})
    assert [found[:2] for found in _found(find_polarities, a, b)] == [("certainty", "denial")]


def test_a_verb_that_says_it_did_not_happen_turns_the_negation(article: Write) -> None:
    a = article("a", "Die Lotsin hat den Brand nicht überlebt.", statements={"Lotsin": {"certainty": "negated"}})
    b = article("b", "Bei dem Brand starb die Lotsin.")
    assert _found(find_polarities, a, b) == []


SAID_A = {"Das Werk schließe": {"holder": "e1", "source": "Elke Tromm", "cue": "sagte"}}


def test_other_sources(article: Write) -> None:
    a = article("a", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)
    b = article(
        "b",
        "Das Werk schließe, so der Betriebsrat.",
        attributions={"Das Werk schließe": {"holder": "e2", "source": "der Betriebsrat", "cue": "so"}},
    )
    assert _found(find_attributions, a, b) == [
        ("attribution", "attribution", ["sagte Elke Tromm", "so der Betriebsrat"])
    ]
    assert _found(find_attributions, a, article("c", "Das Werk schließt.")) == [
        ("attribution", "attribution", ["sagte Elke Tromm", "own_voice"])
    ]
    assert _found(find_attributions, a, article("d", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)) == []


def test_headlines_and_quotations_without_a_speaker_are_no_other_source(article: Write) -> None:
    a = article("a", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)
    quoted = article("b", "„Das Werk schließt im kommenden Frühjahr für immer.“")
    assert _found(find_attributions, a, quoted) == []
    text = "Das Werk schließt."
    headline = replace(article("c", text), regions=(Region(start=0, end=len(text), kind="title"),))
    assert _found(find_attributions, a, headline) == []


def test_one_speaker_in_more_words_is_no_other_source(article: Write) -> None:
    told = {"Das Werk schließe": {"holder": "e1", "source": "die Richterin", "cue": "sagte"}}
    a = article("a", "Das Werk schließe, sagte die Richterin.", attributions=told)
    more = {"Das Werk schließe": {"holder": "e2", "source": "Richterin Elke Tromm", "cue": "sagte"}}
    b = article("b", "Das Werk schließe, sagte Richterin Elke Tromm.", attributions=more)
    assert _found(find_attributions, a, b) == []


def test_said_here_and_claimed_there_is_a_matter_of_tone(article: Write) -> None:
    a = article("a", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)
    told = {"Das Werk schließe": {"holder": "e1", "source": "Elke Tromm", "cue": "behauptete"}}
    alleged = {"Das Werk schließe": {"certainty": "alleged"}}
    b = article("b", "Das Werk schließe, behauptete Elke Tromm.", attributions=told, statements=alleged)
    assert _found(find_certainties, a, b) == []
    assert [found[1] for found in _found(find_tones, a, b)] == ["tone"]


def test_what_is_alleged_is_held_against_what_an_account_says_itself(article: Write) -> None:
    alleged = {"Werk": {"certainty": "alleged"}}
    a = article("a", "Das Werk soll schließen.", statements=alleged)
    assert _found(find_certainties, a, article("b", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)) == []
    text = "Das Werk schließt."
    headline = replace(article("c", text), regions=(Region(start=0, end=len(text), kind="title"),))
    assert _found(find_certainties, a, headline) == []


@pytest.mark.parametrize(
    ("cue", "differs"), [("warnte", True), ("erklärte", False), ("betonte", False), ("laut", False)]
)
def test_tones(article: Write, cue: Any, differs: Any) -> None:
    a = article("a", "Das Werk schließe, sagte Elke Tromm.", attributions=SAID_A)
    told = {"Das Werk schließe": {"holder": "e1", "source": "Elke Tromm", "cue": cue}}
    b = article("b", f"Das Werk schließe, {cue} Elke Tromm.", attributions=told)
    assert bool(_found(find_tones, a, b)) is differs


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
    assert _found(find_wordings, a, b) == [("wording", "wording", ["Kontakte", "Beziehungen"])]


def test_other_words_that_nobody_quotes_are_none(article: Write) -> None:
    a = article("a", "Die Firma habe sehr enge Kontakte zur Stadt.", attributions={"Die Firma": {"holder": "e1"}})
    b = article("b", "Die Firma habe sehr enge Beziehungen zur Stadt.", attributions={"Die Firma": {"holder": "e1"}})
    assert _found(find_wordings, a, b) == []


def test_other_words_of_the_accounts_themselves_are_their_own_affair(article: Write) -> None:
    a = article("a", "Die Firma hat sehr enge Kontakte zur Stadt.")
    b = article("b", "Die Firma hat sehr enge Beziehungen zur Stadt.")
    assert _found(find_wordings, a, b) == []


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
    assert _found(find_wordings, a, b) == [(kind, kind, [first[0], second[0]])]


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


NONE, DIED = "Tote gab es nicht.", "Ein Mann erlag den Verletzungen."


@pytest.mark.parametrize(
    ("first", "concept", "certainty", "second", "other", "opposed"),
    [
        (NONE, "death", "negated", DIED, "death_from_injuries", True),
        ("Verletzt wurde niemand.", "unharmed", "negated", "Fünf Arbeiter kamen ins Krankenhaus.", "injury", True),
        ("Verletzt wurden alle.", "injury", "asserted", "Fünf Arbeiter kamen ins Krankenhaus.", "injury", False),
        # nothing but that there was none; what is asserted; nothing that may be
        ("Tote in Lohr gab es nicht.", "death", "negated", DIED, "death_from_injuries", False),
        (NONE, "death", "asserted", DIED, "death_from_injuries", False),
        (NONE, "death", "possible", DIED, "survival", False),
    ],
)
def test_a_thing_and_that_there_was_none(
    article: Write, first: str, concept: str, certainty: Any, second: str, other: str, opposed: bool
) -> None:
    a = article("a", first, statements={first[:4]: {"certainty": certainty}})
    b = article("b", second)
    told = [replace(a.statements[0], frame=Frame(concept=concept, words=(Span(start=0, end=4),)))]
    answered = [replace(b.statements[0], frame=Frame(concept=other, words=(Span(start=0, end=3),)))]
    found = _found(find_polarities, replace(a, statements=tuple(told)), replace(b, statements=tuple(answered)))
    assert bool(found) is opposed
