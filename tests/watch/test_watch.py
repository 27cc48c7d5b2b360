"""Watching a small world: what is fetched when, what is kept, and what is made anew."""

import os
import signal
import threading
from pathlib import Path

import pytest

from synopse.cli.signals import stopping
from synopse.errors import NoAnswer
from synopse.gather.web.fake import answer_bytes
from synopse.model import Document
from synopse.report.contract import from_json, to_json
from synopse.store.memory import Memory
from synopse.store.states import counts, read_runs
from synopse.watch import settle as settling
from synopse.watch.desk import find, list_stories, merge, move, show_story, split
from synopse.watch.keep import keep_one
from synopse.watch.loop import StoppableClock
from synopse.watch.rounds import TRIES, in_turn
from synopse.watch.settle import settle
from synopse.watch.work import Stopped, Work
from tests.watch.stream import FEED, HOST, World, feed, page

FIVE = "Am Mühlbach in Neufeld brach der Damm.\nFünf Anwohner wurden verletzt, sagte Bürgermeisterin Ada Brandt."
SEVEN = "Am Mühlbach in Neufeld brach der Damm.\nSieben Anwohner wurden verletzt, sagte Bürgermeisterin Ada Brandt."
NINE = (
    "Der Damm am Mühlbach in Neufeld ist gebrochen.\nNeun Anwohner wurden verletzt, sagte Bürgermeisterin Ada Brandt."
)


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A feed with one page."""
    made = World(str(tmp_path / "s.db"), tmp_path)
    made.network.answers = {FEED: feed(f"{HOST}/1"), f"{HOST}/1": page(FIVE)}
    return made


def rows(world: World) -> dict[str, int]:
    with Memory(world.place) as memory, memory.reading() as connection:
        return counts(connection)


def show(world: World, reference: str = f"{HOST}/1"):  # type: ignore[no-untyped-def]
    with Memory(world.place) as memory:
        return show_story(memory, reference)


def test_a_round(world: World) -> None:
    done = world.watch()
    assert {k: done[k] for k in ("feeds", "fetched", "pages", "new", "annotated", "placed", "renewed", "failed")} == {
        "feeds": 1, "fetched": 1, "pages": 1, "new": 1, "annotated": 1, "placed": 1, "renewed": 1, "failed": 0,
    }  # fmt: skip
    assert [a.uri for a in show(world).synopsis.articles] == [f"{HOST}/1"]
    assert [p.name for p in (world.folder / "evidence").iterdir()] == ["2031-05-06.warc.gz"]


def test_what_is_known_costs_nothing(world: World) -> None:
    world.watch()
    before = rows(world)
    world.later(minutes=20)
    done = world.watch()
    assert (done["fetched"], done["annotated"], done["renewed"]) == (0, 0, 0)
    assert world.network.asked.count(f"{HOST}/1") == 1
    assert rows(world) == before


def test_only_the_story_that_changed_is_renewed(world: World) -> None:
    other = page("Der FC Holmstedt gewann das Pokalspiel gegen Altdorf mit drei zu eins.", "Pokalspiel in Holmstedt")
    world.network.answers = {**world.network.answers, FEED: feed(f"{HOST}/1", f"{HOST}/2"), f"{HOST}/2": other}
    world.watch()
    world.events.clear()
    world.network.answers = {**world.network.answers, FEED: feed(f"{HOST}/1", f"{HOST}/3"), f"{HOST}/3": page(NINE)}
    world.later(minutes=20)
    done = world.watch()
    assert (done["annotated"], done["renewed"]) == (1, 1)
    assert [a.uri for a in show(world).synopsis.articles] == [f"{HOST}/1", f"{HOST}/3"]
    assert [fields["accounts"] for fields in world.said("renewed")] == [2]


def test_a_page_is_visited_again_and_its_new_version_is_marked(world: World) -> None:
    world.watch()
    world.network.answers = {**world.network.answers, f"{HOST}/1": page(SEVEN)}
    world.later(minutes=61)
    done = world.watch()
    assert (done["version"], done["renewed"]) == (1, 1)
    shown = show(world)
    (article,) = shown.synopsis.articles
    assert "Sieben" in article.text
    assert article.notes == ("changed:2031-05-06T13:01:00Z",)
    (change,) = article.changes
    assert change.at == "2031-05-06T13:01:00Z"
    assert [(a.aspect, a.was, a.now) for a in change.alterations] == [("quantity", "5", "7")]
    assert [len(v.changes) for v in shown.versions[f"{HOST}/1"]] == [0, 1]
    assert from_json(to_json(shown.synopsis)) == shown.synopsis


def test_a_page_that_went_back_to_its_first_text_is_shown_so(world: World) -> None:
    for hours, text in ((0, FIVE), (2, SEVEN), (6, FIVE)):
        world.later(hours=hours)
        world.network.answers = {**world.network.answers, f"{HOST}/1": page(text)}
        world.watch()
    shown = show(world)
    assert "Fünf" in shown.synopsis.articles[0].text
    assert [len(v.changes) for v in shown.versions[f"{HOST}/1"]] == [0, 1, 1]
    with Memory(world.place) as memory:
        assert find(memory, "Sieben") == ()
        assert len(find(memory, "Fünf Anwohner")) > 0


def test_a_page_is_asked_with_its_name_and_is_not_stored_again(world: World) -> None:
    content = page(FIVE).replace(b"\r\n\r\n", b'\r\nETag: "1"\r\n\r\n', 1)
    given: list[str | None] = []

    def answer(headers: dict[str, str]) -> bytes:
        given.append(headers.get("If-None-Match"))
        return answer_bytes(status="304 Not Modified") if given[-1] else content

    world.network.answers = {**world.network.answers, f"{HOST}/1": answer}
    world.watch()
    world.later(minutes=61)
    assert world.watch()["known"] == 1
    assert given == [None, '"1"']


def test_a_feed_that_fails_is_asked_ever_more_rarely(world: World) -> None:
    broken = NoAnswer("nobody there", where=FEED, do="")
    world.network.answers = {FEED: [broken] * 99}
    asked = []
    for _ in range(8):
        world.network.asked.clear()
        world.watch()
        asked.append(FEED in world.network.asked)
        world.later(minutes=25)
    assert asked == [True, False, True, False, False, True, False, False]  # after 30, 60, 120 minutes at least
    assert world.said("failed")[0]["uri"] == FEED


def test_a_feed_that_is_left_alone_is_named_and_counted(world: World) -> None:
    world.network.answers = {FEED: [NoAnswer("nobody there", where=FEED, do="")], f"{HOST}/1": page(FIVE)}
    assert (world.watch()["silent"], len(world.said("waiting"))) == (1, 0)
    assert world.watch()["silent"] == 1
    (waiting,) = world.said("waiting")
    assert (waiting["uri"], waiting["next"]) == (FEED, "2031-05-06T12:30:00Z")
    assert "nobody there" in str(waiting["what"])
    world.network.answers = {FEED: feed(f"{HOST}/1"), f"{HOST}/1": page(FIVE)}
    world.later(minutes=31)
    assert (world.watch()["silent"], len(world.said("waiting"))) == (0, 1)


def test_a_page_that_fails_is_given_up(world: World) -> None:
    world.network.answers = {FEED: feed(f"{HOST}/1")}
    for _ in range(TRIES + 3):
        world.watch()
        world.later(hours=5)
    assert world.network.asked.count(f"{HOST}/1") == TRIES
    assert rows(world)["accounts"] == 0


def test_a_page_stops_being_visited_after_some_days(world: World) -> None:
    for _ in range(20):
        world.watch()
        world.later(days=1)
    assert world.network.asked.count(f"{HOST}/1") == 8  # 0, 1, 2, 4, 8, 16, 32, 64 hours apart at least


def test_what_a_killed_run_left_undone_is_done_first(world: World) -> None:
    with Memory(world.place) as memory:
        keep_one(world.work(memory), Document(uri=f"{HOST}/1", text=FIVE, published="2031-05-06"))
    done = world.watch(feeds=[f"{HOST}/empty"])
    assert (done["annotated"], done["placed"], done["renewed"]) == (1, 1, 1)


def test_new_rules_read_again_and_compare_only_what_came_out_otherwise(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.watch()
    with Memory(world.place) as memory:
        rules = Work(memory).rules
        other = type(rules)("other", rules.comparison, rules.grouping)
        done = settle(Work(memory, rules=other))
        assert (done["reread"], done["renewed"]) == (1, 0)
        assert settle(Work(memory, rules=other)).total() == 0
        newer = type(rules)("other", "other", rules.grouping)
        done = settle(Work(memory, rules=newer))
        assert (done["reread"], done["renewed"]) == (0, 1)
        monkeypatch.setattr(settling, "annotate", annotate_less)
        done = settle(Work(memory, rules=type(rules)("third", "other", rules.grouping)))
        assert (done["reread"], done["renewed"]) == (1, 1)


def test_new_rules_find_by_their_own_words(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.watch()
    monkeypatch.setattr("synopse.watch.passages.terms_of", lambda text, language: "zauberwort")
    with Memory(world.place) as memory:
        rules = Work(memory).rules
        settle(Work(memory, rules=type(rules)("other", "other", rules.grouping)))
        assert {hit.kind for hit in find(memory, "Zauberwort")} == {"statement", "story"}
        assert find(memory, "Anwohner") == ()


def annotate_less(document: Document):  # type: ignore[no-untyped-def]
    from synopse.annotate import annotate  # noqa: PLC0415

    return annotate(document, language="fr")


def test_every_run_leaves_a_record(world: World) -> None:
    world.watch()
    with Memory(world.place) as memory, memory.reading() as connection:
        (run,) = read_runs(connection, 9)
    assert (run["command"], run["inputs"], run["finished"]) == ("watch", [FEED], "2031-05-06T12:00:00Z")
    assert run["counts"]["new"] == 1
    assert set(run["versions"]) == {"synopse", "annotation", "comparison", "grouping"}


def test_decisions_by_hand_survive_later_rounds(world: World) -> None:
    world.network.answers = {
        FEED: feed(f"{HOST}/1", f"{HOST}/2"), f"{HOST}/1": page(FIVE), f"{HOST}/2": page(NINE),
    }  # fmt: skip
    world.watch()
    with Memory(world.place) as memory:
        new = split(world.work(memory), f"{HOST}/1", [f"{HOST}/2"])
        assert new.by_hand
    assert [a.uri for a in show(world).synopsis.articles] == [f"{HOST}/1"]
    world.network.answers = {**world.network.answers, f"{HOST}/2": page(NINE + "\nDie Schule bleibt zu.")}
    world.later(minutes=61)
    world.watch()
    assert [a.uri for a in show(world, new.id).synopsis.articles] == [f"{HOST}/2"]
    with Memory(world.place) as memory:
        merge(world.work(memory), new.id, f"{HOST}/1")
        assert len(list_stories(memory)) == 1
        assert next(m.placed for m in show_story(memory, f"{HOST}/1").members) != new.id
        again = split(world.work(memory), f"{HOST}/1", [f"{HOST}/2"])
        assert move(world.work(memory), f"{HOST}/2", f"{HOST}/1").accounts == 2
        assert [e.id for e in list_stories(memory)] != [again.id]


def test_one_host_after_the_other() -> None:
    from synopse.store.states import Page  # noqa: PLC0415

    pages = [Page(f"https://{host}.example/{n}", b"", 1, 0) for host in "ab" for n in range(2)]
    assert [p.url[8:] for p in in_turn(pages)] == ["a.example/0", "b.example/0", "a.example/1", "b.example/1"]


def test_a_signal_ends_it_after_the_step() -> None:
    stop = threading.Event()
    with stopping(stop) as came:
        os.kill(os.getpid(), signal.SIGTERM)
        assert stop.wait(1)
        assert came() == signal.SIGTERM
        with pytest.raises(Stopped):
            StoppableClock(stop).wait(60)
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_a_stopped_watcher_begins_no_step(world: World) -> None:
    with Memory(world.place) as memory:
        work = world.work(memory)
        keep_one(work, Document(uri=f"{HOST}/1", text=FIVE))
        work.stop.set()
        assert settle(work).total() == 0
