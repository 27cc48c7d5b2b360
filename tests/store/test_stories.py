"""Stories in the store, over both databases: what the machine placed and what was decided by hand stay apart."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from synopse.annotate import identify
from synopse.errors import QueryError
from synopse.model import Article, Document, Story, Synopsis
from synopse.store.accounts import keep, keep_article, pending, read_article
from synopse.store.memory import Memory
from synopse.store.stories import (
    decide_merge,
    decide_move,
    decisions_on,
    entries,
    find_story,
    keep_synopsis,
    members,
    place,
    read_synopsis,
    stale,
    story_by_hand,
    unplaced,
)

NOW = "2031-05-06T12:00:00Z"


def article(n: int) -> Article:
    document = Document(uri=f"https://bote.example/{n}", text=f"Satz {n}.")
    return Article(id=identify(document), uri=document.uri, text=document.text, language="de")


@pytest.fixture
def connection(memory: Memory) -> Iterator[Connection]:
    """Six accounts: 1 to 3 in story `ta`, 4 and 5 in `tb`, 6 in none."""
    with memory.writing() as opened:
        for n in range(1, 7):
            made = article(n)
            keep(opened, Document(uri=made.uri, text=made.text, published=f"2031-05-0{n}"), made.id, NOW)
            (entry,) = pending(opened, "r1", 9)
            keep_article(opened, entry, "r1", made)
        for n in range(1, 6):
            place(opened, n, "ta" if n < 4 else "tb", "why", NOW)
        for story in ("ta", "tb"):
            renew(opened, story)
        yield opened


def renew(connection: Connection, story: str) -> None:
    found = [read_article(connection, m.document) for m in members(connection, story)]
    articles = tuple(a for a in found if a)
    told = Story(id=story, title=story, articles=(), language="de", independent_origins=1)
    keep_synopsis(connection, story, Synopsis(articles=articles, stories=(told,)) if articles else None, "f", NOW)


def shown(connection: Connection, story: str) -> list[int]:
    return [m.account for m in members(connection, story)]


def test_placing(connection: Connection) -> None:
    assert (shown(connection, "ta"), shown(connection, "tb")) == ([1, 2, 3], [4, 5])
    assert [u.account for u in unplaced(connection, 9)] == [6]
    assert stale(connection) == ()
    place(connection, 6, "tb", "near", NOW)
    assert stale(connection) == ("tb",)


def test_a_merge_holds_for_accounts_that_come_later(connection: Connection) -> None:
    decide_merge(connection, "tb", "ta", NOW)
    assert (shown(connection, "ta"), shown(connection, "tb")) == ([1, 2, 3, 4, 5], [])
    assert set(stale(connection)) == {"ta", "tb"}
    assert place(connection, 6, "tb", "the machine knows of no merge", NOW) == "ta"
    assert members(connection, "ta")[-1].placed == "tb"  # its own decision stays on record
    assert find_story(connection, "tb").id == "ta"


def test_a_move_holds_whatever_the_machine_says(connection: Connection) -> None:
    decide_move(connection, 1, "tb", NOW)
    place(connection, 1, "ta", "placed again", NOW)
    assert (shown(connection, "ta"), shown(connection, "tb")) == ([2, 3], [1, 4, 5])


def test_a_split_and_a_merge_after_it(connection: Connection) -> None:
    new = story_by_hand(connection, [2, 3], NOW)
    for account in (2, 3):
        decide_move(connection, account, new, NOW)
    assert (shown(connection, "ta"), shown(connection, new)) == ([1], [2, 3])
    decide_merge(connection, new, "tb", NOW)
    assert shown(connection, "tb") == [2, 3, 4, 5]


def test_merged_to_and_fro_there_is_no_circle(connection: Connection) -> None:
    decide_merge(connection, "ta", "tb", NOW)
    decide_merge(connection, "tb", "ta", NOW)
    assert (shown(connection, "ta"), shown(connection, "tb")) == ([1, 2, 3, 4, 5], [])
    assert [(d.story, d.into) for d in decisions_on(connection, "ta")] == [("ta", "tb"), ("tb", "ta")]


def test_lists(connection: Connection) -> None:
    assert [(e.id, e.accounts) for e in entries(connection)] == [("ta", 3), ("tb", 2)]
    assert [e.id for e in entries(connection, least=3)] == ["ta"]
    assert entries(connection, since="2031-05-07") == ()
    decide_merge(connection, "tb", "ta", NOW)
    renew(connection, "tb")
    assert [e.id for e in entries(connection)] == ["ta"]


@pytest.mark.parametrize("reference", ["tb", "https://bote.example/4", article(5).id])
def test_a_story_is_found_by(connection: Connection, reference: str) -> None:
    assert find_story(connection, reference).id == "tb"


@pytest.mark.parametrize(("reference", "what"), [("t", "several"), ("tx", "no such"), ("%", "no such")])
def test_a_story_is_not_guessed(connection: Connection, reference: str, what: str) -> None:
    with pytest.raises(QueryError, match=what):
        find_story(connection, reference)


def test_a_synopsis_comes_back(connection: Connection) -> None:
    fingerprint, synopsis = read_synopsis(connection, "ta")
    assert fingerprint == "f"
    assert synopsis is not None
    assert synopsis.articles == (article(1), article(2), article(3))


def test_other_rules_that_find_the_same_make_nothing_stale(connection: Connection) -> None:
    assert [p.account for p in pending(connection, "r2", 9)] == [6, 5, 4, 3, 2, 1]  # the newest first
    entry = pending(connection, "r2", 9)[-1]
    assert not keep_article(connection, entry, "r2", article(1))
    assert stale(connection) == ()
    assert len(pending(connection, "r2", 9)) == 5
    assert keep_article(connection, entry, "r3", Article(id="x", uri="u", text="t", language="de"))
    assert stale(connection) == ("ta",)
