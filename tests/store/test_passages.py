"""What can be looked for, over both databases: the same questions give the same answers."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from synopse.annotate import annotate
from synopse.annotate.article import identify
from synopse.model import Document
from synopse.store.accounts import keep
from synopse.store.memory import Memory
from synopse.store.passages import keep_passages, search
from synopse.watch.passages import passages_of, title_passage
from synopse.watch.terms import name_terms, query_terms

NOW = "2031-05-07T12:00:00Z"
TEXTS = [
    (
        "2031-05-05",
        "Die Brücken in Neufeld sind gesperrt. Der Betreiber wies zurück, dass Pfeiler gerissen seien. "
        "„Wir prüfen jede Schraube“, sagte Bürgermeisterin Ada Brandt.",
    ),
    ("2031-05-06", "The bridge in Newfield stays closed. Kapitän Jürgen Groß schwieg."),
    (
        None,
        "Zwei Häfen sind dicht. Die Rettungsinsel der Fähre ist gekentert. Das Rathausdach hielt. "
        "Niemand wurde verletzt, sagte die Wasserschutzpolizei.",
    ),
    ("2031-05-06", "Three ferries sank near the harbour, and two children were taken to hospital by the crew."),
]


@pytest.fixture
def connection(memory: Memory) -> Iterator[Connection]:
    with memory.writing() as opened:
        for n, (day, text) in enumerate(TEXTS, 1):
            document = Document(uri=f"https://bote.example/{n}", text=text, published=day)
            keep(opened, document, identify(document), NOW)
            keep_passages(opened, passages_of(annotate(document), NOW[:10]), account=n, story=None)
        keep_passages(opened, [title_passage("Brücke gesperrt", "de", "2031-05-06")], account=None, story="ta")
        yield opened


def texts(connection: Connection, query: str = "", **asked: Any) -> list[str]:
    if "speaker" in asked:
        asked["speaker"] = name_terms(asked["speaker"])
    return [hit.text for hit in search(connection, query_terms(query), **asked)]


QUESTIONS: list[tuple[str, dict[str, Any], list[str]]] = [
    ("Brücke", {}, ["Brücke gesperrt", "Die Brücken in Neufeld sind gesperrt"]),
    ("brücken GESPERRT", {}, ["Brücke gesperrt", "Die Brücken in Neufeld sind gesperrt"]),
    ("brück* neufeld", {}, ["Die Brücken in Neufeld sind gesperrt"]),
    ("bridges", {}, ["The bridge in Newfield stays closed"]),
    ("brucke", {}, []),
    ("gross", {}, ["Kapitän Jürgen Groß schwieg"]),
    ("", {"certainty": "denied"}, ["Pfeiler gerissen seien"]),
    ("Pfeiler", {"certainty": "asserted"}, []),
    ("", {"speaker": "Brandt", "kinds": ["quotation"]}, ["„Wir prüfen jede Schraube“"]),
    ("Schraube", {"speaker": "ada brandt", "kinds": ["statement"]}, ["Wir prüfen jede Schraube"]),
    ("Schraube", {"speaker": "Groß"}, []),
    ("Brandt", {"kinds": ["statement"]}, ["Wir prüfen jede Schraube"]),
    ("Polizei", {}, ["Niemand wurde verletzt"]),
    ("gesperrt", {"since": "2031-05-06"}, ["Brücke gesperrt"]),
    ("gesperrt", {"kinds": ["story"]}, ["Brücke gesperrt"]),
    ("gesperrt", {"limit": 1}, ["Brücke gesperrt"]),
    ("Zugspitze", {}, []),
    ("Hafen", {}, ["Zwei Häfen sind dicht"]),
    ("kenterte", {}, ["Die Rettungsinsel der Fähre ist gekentert"]),
    ("Fähren Inseln", {}, ["Die Rettungsinsel der Fähre ist gekentert"]),
    ("Dächer", {}, ["Das Rathausdach hielt"]),
    ("Rathaus", {}, ["Das Rathausdach hielt"]),
    ("Rathausdächern", {}, ["Das Rathausdach hielt"]),
    ("Rathausfest", {}, []),
    ("ferry sinks", {}, ["Three ferries sank near the harbour"]),
    ("child", {}, ["two children were taken to hospital by the crew"]),
    ("", {"kinds": ["quotation"]}, ["„Wir prüfen jede Schraube“"]),
    ("Schrauben", {"kinds": ["quotation"]}, ["„Wir prüfen jede Schraube“"]),
    ('" OR terms:* NEAR', {}, []),
]


@pytest.mark.parametrize(("query", "asked", "found"), QUESTIONS)
def test_questions(connection: Connection, query: str, asked: dict[str, Any], found: list[str]) -> None:
    assert [t.strip(".") for t in texts(connection, query, **asked)] == found


def test_the_newest_day_comes_first_whatever_was_kept_last(connection: Connection) -> None:
    older = Document(uri="https://bote.example/1", text=TEXTS[0][1], published="2031-05-05")
    keep_passages(connection, passages_of(annotate(older), NOW[:10]), account=1, story=None)
    assert [hit.day for hit in search(connection, query_terms("Brücke"))] == ["2031-05-06", "2031-05-05"]


def test_a_hit_names_its_place(connection: Connection) -> None:
    (hit,) = search(connection, query_terms("Pfeiler"))
    assert TEXTS[0][1][hit.start : hit.end] == hit.text
    assert (hit.uri, hit.day, hit.certainty) == ("https://bote.example/1", "2031-05-05", "denied")


def test_an_account_without_a_day_is_not_dated(connection: Connection) -> None:
    (hit,) = search(connection, query_terms("Häfen"))
    assert (hit.day, hit.dated) == (NOW[:10], False)
    (hit,) = search(connection, query_terms("Pfeiler"))
    assert (hit.day, hit.dated) == ("2031-05-05", True)


def test_a_new_version_takes_the_place_of_the_old(connection: Connection) -> None:
    later = Document(uri="https://bote.example/1", text="Die Brücken in Neufeld sind wieder frei.")
    keep_passages(connection, passages_of(annotate(later), "2031-05-07"), account=1, story=None)
    assert texts(connection, "Brücken Neufeld") == ["Die Brücken in Neufeld sind wieder frei"]
    assert texts(connection, "Pfeiler") == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=30))
def test_no_question_breaks_it(connection: Connection, query: str) -> None:
    search(connection, query_terms(query), speaker=name_terms(query))
