"""Where one clause goes on to say something else, a case and a counter-case per rule."""
# ruff: noqa: E501 - tables of cases, one a line

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.attribution.scene import stage
from synopse.annotate.parts import find_parts
from synopse.language import parse
from synopse.model import Region


def parts(language: str, text: str) -> list[tuple[str, str]]:
    parsed = parse(text, language, [Region(start=0, end=len(text), kind="body")])
    return [
        (part.rule, text[scene.tokens[part.first].start :].rstrip("."))
        for scene in stage(parsed).scenes
        for clause in scene.clauses
        for part in find_parts(scene, clause)
    ]


CASES = [
    # figure: a phrase with a number of its own behind the last verb
    ("de", "Neun Gäste wurden verletzt, drei von ihnen schwer.", [("figure", "drei von ihnen schwer")]),
    ("de", "Die Firma hat vier Prozent angeboten, verteilt auf 24 Monate.", [("figure", "verteilt auf 24 Monate")]),
    ("de", "Neun Tote, zwei Häuser zerstört.", [("figure", "zwei Häuser zerstört")]),
    ("en", "The mill employs 300 people, 120 of them in Hadley.", [("figure", "120 of them in Hadley")]),
    ("de", "Verletzt wurden drei Männer, zwei Frauen und ein Kind.", []),
    ("de", "Der Rat tagt am Montag, 4. Mai.", []),
    ("de", "Es sprach Karl Berg, 62.", []),
    ("de", "Der Zug hat, drei Stunden verspätet, den Bahnhof erreicht.", []),
    ("de", "21 Räte stimmten dafür, 19 dagegen.", []),
    # addition: a phrase that says of some what was said of all
    ("de", "300 Menschen kamen, darunter Schüler und Lehrer.", [("addition", "darunter Schüler und Lehrer")]),
    ("en", "Several people have been hurt, many with bad burns.", [("addition", "many with bad burns")]),
    ("en", "Several people have been hurt, many with burns.", []),
    ("de", "300 Menschen kamen, Schüler aus der Stadt.", []),
    # verb: a second verb phrase with the subject and the finite verb of the first
    ("de", "Das Amt hat lange gemessen und keine Gifte gefunden.", [("verb", "und keine Gifte gefunden")]),
    ("de", "Die Bahn sollte die Ufer verbinden und 90 Millionen Euro kosten.", [("verb", "und 90 Millionen Euro kosten")]),
    ("en", "The wall fell, killing two people and injuring ten.", [("verb", "and injuring ten")]),
    ("de", "Das Amt hat Luft und Wasser gemessen.", []),
    ("de", "Das Amt hat lange gesucht und gemessen.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_parts(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(language, text) == expected


@given(text=st.text("abc und, drei 7 hat. gesehen;–", max_size=80))
def test_parts_begin_inside_their_clause_in_order(text: str) -> None:
    parsed = parse(text, "de", [Region(start=0, end=len(text), kind="body")])
    for scene in stage(parsed).scenes:
        for clause in scene.clauses:
            found = [p.first for p in find_parts(scene, clause)]
            assert found == sorted(set(found))
            assert all(clause.tokens[0] < i <= clause.tokens[-1] for i in found)
