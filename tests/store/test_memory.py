"""The store, over SQLite and PostgreSQL: what is kept is there, once, and what was not finished is not."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select, text

from synopse.annotate import identify
from synopse.errors import MissingLibrary, StoreError
from synopse.model import Document
from synopse.store import schema
from synopse.store.accounts import keep, pending, read_document, read_versions
from synopse.store.memory import Memory, shown
from synopse.store.states import (
    begin_run,
    counts,
    due_feeds,
    due_pages,
    feed_asked,
    next_due,
    note_run,
    page_asked,
    read_runs,
    watch_feeds,
    watch_pages,
)

NOON, ONE = "2031-05-06T12:00:00Z", "2031-05-06T13:00:00Z"
DAM = Document(uri="https://bote.example/1", text="Der Damm hält.", title="Damm", published="2031-05-06")


def kept(memory: Memory, document: Document, now: str = NOON) -> str:
    with memory.writing() as connection:
        return keep(connection, document, identify(document), now)


def rows(memory: Memory) -> dict[str, int]:
    with memory.reading() as connection:
        return counts(connection)


def test_a_document_is_kept_once(memory: Memory) -> None:
    assert kept(memory, DAM) == "new"
    assert kept(memory, DAM, ONE) == "known"
    assert {k: v for k, v in rows(memory).items() if v} == {"accounts": 1, "documents": 1, "texts": 1}


def test_a_text_that_two_accounts_carry_is_kept_once(memory: Memory) -> None:
    kept(memory, DAM)
    kept(memory, Document(uri="https://kurier.example/7", text=DAM.text))
    found = rows(memory)
    assert (found["accounts"], found["documents"], found["texts"]) == (2, 2, 1)


def test_another_text_is_a_new_version_and_going_back_is_one_too(memory: Memory) -> None:
    later = Document(uri=DAM.uri, text="Der Damm bricht.", title="Damm")
    assert [kept(memory, DAM), kept(memory, later, ONE), kept(memory, DAM, ONE)] == ["new", "version", "version"]
    with memory.reading() as connection:
        versions = read_versions(connection, 1)
        texts = [read_document(connection, v.document).text for v in versions]
    assert texts == ["Der Damm hält.", "Der Damm bricht.", "Der Damm hält."]
    assert [v.number for v in versions] == [1, 2, 3]
    assert rows(memory)["texts"] == 2


def test_a_new_headline_alone_is_a_new_version(memory: Memory) -> None:
    kept(memory, DAM)
    assert kept(memory, Document(uri=DAM.uri, text=DAM.text, title="Der Damm von Neufeld")) == "version"


@pytest.mark.parametrize("strange", ["a\0b", "Ä\u0308 \U0001f6a2", "x" * 200_000, "a\ud800b"])
def test_strange_texts_come_back_as_they_were(memory: Memory, strange: str) -> None:
    document = Document(uri="x", text=strange)
    kept(memory, document)
    with memory.reading() as connection:
        (entry,) = pending(connection, "rules", 9)
        assert read_document(connection, entry.digest) == document


def test_a_step_that_breaks_off_leaves_nothing(memory: Memory) -> None:
    def broken(connection: Connection) -> None:
        keep(connection, DAM, "a1", NOON)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), memory.writing() as connection:
        broken(connection)
    assert not any(rows(memory).values())


def test_a_reader_sees_one_state(memory: Memory) -> None:
    with memory.reading() as connection:
        before = connection.scalar(select(func.count()).select_from(schema.accounts))
        kept(memory, DAM)
        assert connection.scalar(select(func.count()).select_from(schema.accounts)) == before
    assert rows(memory)["accounts"] == 1


def test_what_is_kept_is_there_when_it_is_opened_again(place: str) -> None:
    with Memory(place) as memory:
        kept(memory, DAM)
    with Memory(place, make=False) as memory:
        assert kept(memory, DAM) == "known"


def test_two_cannot_watch_at_once(memory: Memory, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("synopse.store.memory.PATIENCE", 1)
    with memory.watching(), Memory(place) as second, pytest.raises(StoreError, match="another"), second.watching():
        pass
    with Memory(place) as second, second.watching():
        pass


def test_feeds_and_pages_have_their_times(memory: Memory) -> None:
    with memory.writing() as connection:
        watch_feeds(connection, [("https://bote.example/feed", "Bote"), ("https://k.example/feed", None)], NOON)
        assert [f.url for f in due_feeds(connection, NOON)] == ["https://bote.example/feed", "https://k.example/feed"]
        feed_asked(connection, "https://bote.example/feed", next=ONE, failures=2, error="busy")
        assert watch_pages(connection, "https://bote.example/feed", [("u1", b"1"), ("u2", b"2")], now=NOON, rest=9) == 2
        assert watch_pages(connection, "https://bote.example/feed", [("u1", b"1")], now=NOON, rest=9) == 0
        page_asked(connection, "u1", next=None, rest=9, failures=0, error=None)
    with memory.writing() as connection:
        assert [p.url for p in due_pages(connection, ONE, 9)] == ["u2"]
        assert next_due(connection) == NOON
        watch_feeds(connection, [("https://bote.example/feed", "Bote")], ONE, at_once=True)
        assert [(f.url, f.failures) for f in due_feeds(connection, ONE)] == [("https://bote.example/feed", 2)]
        assert due_feeds(connection, NOON) == ()  # one that failed is left alone, also by --once


def test_a_run_leaves_a_record(memory: Memory) -> None:
    with memory.writing() as connection:
        run = begin_run(connection, "watch", ["https://bote.example/feed"], {"synopse": "9"}, NOON)
        begin_run(connection, "add", ["x.txt"], {}, ONE)
        note_run(connection, run, {"new": 3}, ONE)
    with memory.reading() as connection:
        killed, done = read_runs(connection, 9)
    assert (killed["command"], killed["finished"]) == ("add", None)
    assert (done["inputs"], done["versions"], done["counts"]) == (
        ["https://bote.example/feed"],
        {"synopse": "9"},
        {"new": 3},
    )


def test_what_is_reported_is_on_the_disk(tmp_path: Path) -> None:
    with Memory(tmp_path / "s.db") as memory, memory.reading() as connection:
        assert connection.scalar(text("PRAGMA synchronous")) == 2  # FULL: also a machine that loses its power
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"


WRONG = [
    ("gibt/es/nicht.db", StoreError),
    ("mysql://root@localhost/x", StoreError),
    ("postgresql://nobody:geheim@127.0.0.1:1/x", StoreError),
]


@pytest.mark.parametrize(("place", "error"), WRONG)
def test_a_store_that_cannot_be_opened_is_told(place: str, error: type[Exception]) -> None:
    with pytest.raises(error) as told:
        Memory(place)
    assert "geheim" not in str(told.value)


def test_a_store_is_not_made_where_it_is_only_asked(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store"):
        Memory(tmp_path / "s.db", make=False)
    assert not list(tmp_path.iterdir())


def test_the_driver_of_postgresql_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def without(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("psycopg")

    monkeypatch.setattr("synopse.store.memory.create_engine", without)
    with pytest.raises(MissingLibrary, match="synopse\\[postgresql\\]"):
        Memory("postgresql://localhost/x")


def test_a_password_is_never_shown() -> None:
    assert shown("postgresql://ada:geheim@host/db") == "postgresql://ada@host/db"
    assert shown("store.db") == "store.db"
