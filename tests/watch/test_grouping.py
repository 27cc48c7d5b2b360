"""The seam to grouping: what is placed where and why, after a restart as before it, and chains of stories."""

from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from synopse.annotate import annotate
from synopse.cli import app
from synopse.model import Article, Document
from synopse.report.placing import placing_told, plain_placing
from synopse.report.wording import wording
from synopse.store.memory import Memory
from synopse.store.stories import follow_on, open_story
from synopse.watch.add import add
from synopse.watch.desk import list_stories, show_story, split
from synopse.watch.grouping import Arrival, Placer
from synopse.watch.keep import keep_one
from synopse.watch.settle import settle
from tests.group.test_stories import CUP_A, CUP_B, FIRE_A, FIRE_B
from tests.watch.stream import World

LATER = (
    "Gutachter am Werk. Kuno Rabenhorst hat in Ellershagen die Papierfabrik betreten. Die Kriminalpolizei Holmstedt "
    "befragt Zeugen, die Versicherung Nordwehr wartet ab."
)


def _arrival(number: int, text: str, day: str) -> Arrival:
    return Arrival(Article(id=f"a{number}", uri=f"{number}", text=text, language="de", published=day), day)


def _add(world: World, *accounts: tuple[str, str, str]) -> None:
    """Each with its address, day and text."""
    with Memory(world.place) as memory:
        work = world.work(memory)
        for uri, day, text in accounts:
            keep_one(work, Document(uri=uri, text=text, published=day, language="de"))
        settle(work)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(str(tmp_path / "s.db"), tmp_path)


def test_a_slice_of_many_weeks_is_placed_day_by_day() -> None:
    placer = Placer()
    placer.recall((), "2031-05-01")
    slice_ = [
        _arrival(1, FIRE_A, "2031-05-01"), _arrival(3, CUP_A, "2031-07-01"),
        _arrival(2, FIRE_B, "2031-05-02"), _arrival(4, CUP_B, "2031-07-01"),
    ]  # fmt: skip
    found = {p.article: p.story for p in placer.place(slice_)}
    assert found["a1"] == found["a2"] != found["a3"] == found["a4"]
    assert not placer.knows("2031-05-02")
    assert placer.knows("2031-06-25")


def test_after_a_restart_all_goes_on_as_it_would_have() -> None:
    first = [_arrival(1, FIRE_A, "2031-05-06"), _arrival(2, CUP_A, "2031-05-06")]
    second = [_arrival(3, FIRE_B, "2031-05-07"), _arrival(4, CUP_B, "2031-05-07")]
    through, again = Placer(), Placer()
    through.recall((), "2031-05-06")
    stories = {p.article: p.story for p in through.place(first)}
    again.recall([Arrival(a.article, a.day, stories[a.article.id]) for a in first], "2031-05-07")
    assert again.place(second) == through.place(second)


BATCHES = [
    # days that the dated accounts of one call state; whether an undated account of the same fire joins them
    (("2031-04-02",), True),
    (("2031-04-02", "2031-04-08"), True),
    (("2031-04-02", "2031-04-12"), False),  # of two weeks: it may be of either
    ((), False),
]


@pytest.mark.parametrize(("days", "joined"), BATCHES)
def test_what_is_added_together_is_grouped_together(world: World, days: tuple[str, ...], joined: bool) -> None:
    files = []
    for n, told in enumerate([*zip(days, (FIRE_A, CUP_A), strict=False), ("", FIRE_B)]):
        file = world.folder / f"{n}.json"
        file.write_bytes(orjson.dumps({"published": told[0] or None, "text": told[1], "language": "de"}))
        files.append(str(file))
    with Memory(world.place) as memory:
        done, failures = add(world.work(memory), files)
        stories = [entry.accounts for entry in list_stories(memory)]
    assert (failures, done["new"]) == ([], len(files))
    assert (2 in stories) == joined


def test_the_decision_is_told_with_what_is_shared(world: World) -> None:
    _add(world, ("bote", "2031-05-06", FIRE_A), ("kurier", "2031-05-06", FIRE_B))
    with Memory(world.place) as memory:
        shown = show_story(memory, "kurier")
    assert {m.uri for m in shown.members} == {"bote", "kurier"}
    told = {m.uri: " ".join(placing_told(m, wording("en"))) for m in shown.members}
    assert {told["bote"].split()[0], told["kurier"].split()[0]} == {"opens", "joins"}
    assert all("ellershag" in line for line in told.values())
    assert {plain_placing(m)["kind"] for m in shown.members} == {"open", "join"}
    said = CliRunner().invoke(app, ["explain", shown.entry.id, "--store", world.place, "--ui", "en"])
    assert said.exit_code == 0
    assert told["kurier"].split(",")[0] in " ".join(said.stdout.split())


def test_a_story_that_opens_beside_an_earlier_one_follows_it(world: World) -> None:
    _add(world, ("1", "2031-05-06", FIRE_A), ("2", "2031-05-06", FIRE_B), ("3", "2031-05-06", CUP_A))
    world.later(days=7)
    _add(world, ("4", "2031-05-13", LATER))
    with Memory(world.place) as memory:
        follows = {e.id: e.follows for e in list_stories(memory)}
        fire, later = (show_story(memory, uri).entry.id for uri in "14")
    assert follows[later] == fire
    assert follows[fire] is None


def test_those_that_followed_a_story_follow_the_one_that_took_it_over(world: World) -> None:
    with Memory(world.place) as memory:
        with memory.writing() as connection:
            for story, follows in (("t1", None), ("t2", None), ("t3", "t1"), ("t2b", "t1")):
                open_story(connection, story, "2031-05-06", follows=follows)
            follow_on(connection, "t1", "t2b")
        with memory.reading() as connection:
            found = {row.id: row.follows for row in connection.exec_driver_sql("select id, follows from stories")}
    assert found == {"t1": None, "t2": None, "t3": "t2b", "t2b": None}


def test_what_was_decided_by_hand_survives_later_placings(world: World) -> None:
    _add(world, ("1", "2031-05-06", FIRE_A), ("2", "2031-05-06", FIRE_B))
    with Memory(world.place) as memory:
        own = split(world.work(memory), "1", ["2"])
    _add(world, ("3", "2031-05-07", FIRE_B.replace("ganze Nacht", "halbe Nacht")))
    with Memory(world.place) as memory:
        assert [m.uri for m in show_story(memory, own.id).members] == ["2"]
        assert [m.uri for m in show_story(memory, "1").members] == ["1", "3"]


def test_german_and_english_accounts_of_one_event_are_one_story() -> None:
    german = annotate(
        Document(
            uri="de", published="2031-05-06", language="de",
            text="Explosion in Chemiewerk von Brackwitz: drei Tote\n\nBei einer Explosion im Chemiewerk Halvorsen in "
            "Brackwitz sind am Dienstag drei Arbeiter getötet und 27 verletzt worden. Das teilte Polizeisprecherin "
            "Ilka Wendrich mit. 140 Feuerwehrleute löschten den Brand. Werksleiter Tjark Osterkamp kündigte eine "
            "Untersuchung an.",
        )
    )  # fmt: skip
    english = annotate(
        Document(
            uri="en", published="2031-05-06", language="en",
            text="Three dead in explosion at German chemical plant\n\nAn explosion at the Halvorsen chemical plant in "
            "Brackwitz killed three workers and injured 27 on Tuesday, police spokeswoman Ilka Wendrich said. Some 140 "
            "firefighters put out the blaze. Plant manager Tjark Osterkamp announced an investigation.",
        )
    )  # fmt: skip
    other = annotate(
        Document(
            uri="other", published="2031-05-06", language="en",
            text="Wheat prices rise after dry spring\n\nWheat futures rose by 14 percent on Tuesday as farmers in "
            "Kentmoor reported a dry spring, traders at Larkfield Commodities said.",
        )
    )  # fmt: skip
    placer = Placer()
    placer.recall((), "2031-05-06")
    found = {p.article: p.story for p in placer.place([Arrival(a, "2031-05-06") for a in (german, english, other)])}
    assert found[german.id] == found[english.id] != found[other.id]
