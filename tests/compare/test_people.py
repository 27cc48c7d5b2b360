"""What accounts call one person, and how old they say that person is."""

from collections.abc import Callable
from typing import Any

import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.ages import find_ages
from synopse.compare.titles import find_titles
from synopse.model import Article, Entity

Write = Callable[..., Article]
TROMM = Entity(id="e1", name="Elke Tromm", kind="person")
NAMED: Any = {"Elke Tromm": ("person", "e1")}


def _titles(*articles: Article) -> Any:
    return [(f.kind, f.note, [v.value for v in f.values]) for f in find_titles(read_accounts(articles), [TROMM])]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Bürgermeisterin", "Rathauschefin", [("name", "title")]),
        ("Bürgermeisterin", "Sprecherin", [("role", "office")]),
        ("Minister", "Ministerin", [("role", "gender")]),
        ("Außenminister", "Ministerin", [("role", "gender")]),
        # one says less, or is the same, or of the same body, or is no office
        ("Kommissionschefin", "EU-Kommissionspräsidentin", []),
        ("Sprecherin", "Polizeisprecherin", []),
        ("Ministerin", "Ministerin", []),
        ("Nachbarin", "Ministerin", []),
    ],
)
def test_titles_before_the_name(article: Write, first: str, second: str, expected: Any) -> None:
    a = article("a", f"Im Saal sprach {first} Elke Tromm.", names=NAMED)
    b = article("b", f"Im Saal sprach {second} Elke Tromm.", names=NAMED)
    assert [(kind, note) for kind, note, _ in _titles(a, b)] == expected


def test_sources_have_titles_too(article: Write) -> None:
    told = {"Es gehe voran": {"holder": "e1", "source": "der Minister", "cue": "sagte"}}
    a = article("a", "Es gehe voran, sagte der Minister.", attributions=told)
    b = article("b", "Es sprach Ministerin Elke Tromm.", names=NAMED)
    assert _titles(a, b) == [("role", "gender", ["der Minister", "Ministerin Elke Tromm"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elke Tromm, die Chefin der Bahn, kam.", [("role", "office", ["Bürgermeisterin Elke Tromm", "die Chefin"])]),
        ("Elke Tromm, heute im Amt, kam.", []),
        ("Elke Tromm kam, eine Chefin auch.", []),
    ],
)
def test_appositions_are_titles(article: Write, text: str, expected: Any) -> None:
    a = article("a", "Im Saal sprach Bürgermeisterin Elke Tromm.", names=NAMED)
    assert _titles(a, article("b", text, names=NAMED)) == expected


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        (("Elke Tromm (54) kam.", "54", None), ("Elke Tromm (55) kam.", "55", None), True),
        (("Elke Tromm, 54, kam.", "54", "year"), ("Die 55 Jahre alte Elke Tromm kam.", "55 Jahre", "year"), True),
        (("Elke Tromm (54) kam.", "54", None), ("Elke Tromm (54) kam.", "54", None), False),
        (("Elke Tromm (54) kam.", "54", None), ("Elke Tromm sah 55 Leute.", "55", None), False),
        (("Elke Tromm (54) kam.", "54", None), ("Elke Tromm blieb 9 Jahre.", "9 Jahre", "year"), False),
    ],
)
def test_ages(article: Write, first: Any, second: Any, differ: bool) -> None:
    def told(name: str, text: str, figure: str, unit: Any) -> Article:
        value = float(figure.split(maxsplit=1)[0])
        return article(name, text, names=NAMED, quantities={figure: (value, unit, "exact")})

    found = list(find_ages(read_accounts([told("a", *first), told("b", *second)]), [TROMM]))
    assert bool(found) is differ


@pytest.mark.parametrize(
    ("second", "figure", "unit", "differ"),
    [
        ("Ein 53-jähriger Mann kam.", "53-jähriger", "year", True),
        ("Ein Mann (53) kam.", "53", None, True),
        ("Ein Mann von Gleis 53 kam.", "53", None, False),
        ("Ein 57-jähriger Mann kam.", "57-jähriger", "year", False),
        # somebody else by name
        ("Olaf Berg, 53, kam.", "53", "year", False),
    ],
)
def test_ages_of_somebody_who_is_not_named(article: Write, second: str, figure: str, unit: Any, differ: bool) -> None:
    berg = Entity(id="e2", name="Olaf Berg", kind="person")
    names: Any = {"Olaf Berg": ("person", "e2")} if "Olaf Berg" in second else {}
    a = article("a", "Elke Tromm, 54, kam.", names=NAMED, quantities={"54": (54, "year", "exact")})
    b = article("b", second, names=names, quantities={figure: (float(figure[:2]), unit, "exact")})
    assert bool(list(find_ages(read_accounts([a, b]), [TROMM, berg]))) is differ


def test_who_has_both_ages_speaks_of_two(article: Write) -> None:
    both: Any = {"53-Jährige": (53, "year", "exact"), "54-Jährige": (54, "year", "exact")}
    a = article("a", "Eine 53-Jährige und eine 54-Jährige kamen.", quantities=both)
    b = article("b", "Eine 54-Jährige kam.", quantities={"54-Jährige": (54, "year", "exact")})
    assert list(find_ages(read_accounts([a, b]), [])) == []


def test_one_office_in_two_languages_is_no_other_name(article: Write) -> None:
    german = article("a", "Bürgermeisterin Elke Tromm sprach.", names=NAMED)
    english = article("b", "Mayor Elke Tromm spoke.", names=NAMED, language="en")
    assert not [f for f in _titles(german, english) if f[0] == "name"]
