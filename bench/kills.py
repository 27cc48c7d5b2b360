"""Killing a watcher at random moments: what it reported as stored must be there, and nothing twice.

Each life of the watcher is a process of its own, forked from this one, that is killed (SIGKILL) while sites publish and
change articles. `python -m bench.kills 100 [URL]` runs the long form.
"""

import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import orjson
from sqlalchemy import func, select, text, update

from bench import postgres
from bench.stream import Server, ToServer, World, feeds
from synopse.report.wording import wording
from synopse.store import schema
from synopse.store.accounts import read_article, read_document, read_versions
from synopse.store.memory import Memory
from synopse.store.notices import waiting
from synopse.store.stories import entries, members, read_synopsis
from synopse.watch.loop import Fetchers, Order, watch
from synopse.watch.passages import passages_of
from synopse.watch.rounds import Pace
from synopse.watch.work import Work

PACE = Pace(every=1.0, again=3.0)
SPEED = 10_000.0
"""How much faster the watcher's rests pass, as nobody is bothered here."""
SHORTEST, LONGEST = 0.02, 1.2
"""Seconds that the watcher lives."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`faults` say what was lost or was there twice; `reported` is how many times something was said to be stored,
    `steps` what the watchers that were killed had done."""

    kills: int
    accounts: int
    versions: int
    stories: int
    reported: int
    steps: Mapping[str, int]
    faults: tuple[str, ...]


def kill(place: str, evidence: Path, times: int, seed: int = 1) -> Outcome:
    """Starts and kills a watcher so many times, lets the last one end its work, and looks at what is there."""
    _warm()
    world, chance = World(), random.Random(seed)
    server = Server(world)
    events: list[dict[str, str]] = []
    faults: list[str] = []
    try:
        for number in range(times):
            world.publish(number)
            if number % 2:
                world.change(number - 1)
            events += _life(place, server.port, evidence / str(number), chance.uniform(SHORTEST, LONGEST))
            faults += _lost(place, events)
        steps = Counter(event["event"] for event in events)
        _all_due(place)
        events += _life(place, server.port, evidence / "last", None)
        faults += _lost(place, events)
    finally:
        server.close()
    with Memory(place) as memory:
        faults += [*_accounts(memory, world), *_stories(memory), *_found(memory)]
        return _outcome(memory, times, events, steps, faults)


def _warm() -> None:
    """Loads here what every life would have to load for itself, so that kills hit its work and not its start."""
    world = World()
    world.publish(1)
    server = Server(world)
    with tempfile.TemporaryDirectory() as folder, Memory(Path(folder) / "s.db") as memory:
        work = Work(memory)
        fetchers = Fetchers(work, Path(folder), ToServer(server.port), SPEED)
        watch(work, Order(feeds(), PACE, once=True), fetchers, wording("en"))
    server.close()


def _all_due(place: str) -> None:
    """Every page is asked once more, so that its latest version must be there in the end."""
    with Memory(place) as memory, memory.writing() as connection:
        connection.execute(update(schema.pages).values(next="2001-01-01T00:00:00Z"))


def _life(place: str, port: int, evidence: Path, seconds: float | None) -> list[dict[str, str]]:
    """One life of the watcher, to its own end where no seconds are given; what it said was stored."""
    reading, writing = os.pipe()
    context = multiprocessing.get_context("fork")
    process = context.Process(target=_watcher, args=(place, port, evidence, reading, writing, seconds is None))
    process.start()
    os.close(writing)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(process.pid or 0, signal.SIGKILL)
    with os.fdopen(reading, "rb") as said:
        lines = [line for line in said if line.endswith(b"\n")]
    process.join()
    if process.exitcode not in (0, -signal.SIGKILL):
        raise RuntimeError(f"the watcher ended with {process.exitcode}")
    return [orjson.loads(line) for line in lines]


def _watcher(place: str, port: int, evidence: Path, reading: int, writing: int, once: bool) -> None:
    os.close(reading)

    def say(event: str, fields: dict[str, object]) -> None:
        os.write(writing, orjson.dumps({"event": event, **fields}) + b"\n")

    with Memory(place) as memory:
        work = Work(memory, say)
        fetchers = Fetchers(work, evidence, ToServer(port), SPEED)
        watch(work, Order(feeds(), PACE, once=once), fetchers, wording("en"))


def _lost(place: str, events: list[dict[str, str]]) -> Iterator[str]:
    """What was said to be stored and is not there."""
    with Memory(place) as memory, memory.reading() as connection:
        chosen = select(schema.accounts.c.uri, schema.documents.c.article).join(schema.documents)
        there = {(row.uri, row.article) for row in connection.execute(chosen)}
    reported = {(e["uri"], e["article"]) for e in events if e["event"] == "stored"}
    yield from (f"lost: {uri} {article}" for uri, article in sorted(reported - there))


def _outcome(
    memory: Memory, kills: int, events: list[dict[str, str]], steps: Mapping[str, int], faults: list[str]
) -> Outcome:
    with memory.reading() as connection:
        accounts, versions, stories = (
            connection.scalar(select(func.count()).select_from(table)) or 0
            for table in (schema.accounts, schema.versions, schema.stories)
        )
    reported = sum(event["event"] == "stored" for event in events)
    return Outcome(kills, accounts, versions, stories, reported, steps, tuple(faults))


def _accounts(memory: Memory, world: World) -> Iterator[str]:
    """Every page once, in its latest version, with an article; no version twice in a row, no text twice."""
    with memory.reading() as connection:
        rows = connection.execute(select(schema.accounts)).all()
        for uri in world.pieces.keys() ^ {row.uri for row in rows}:
            yield f"not on both sides: {uri}"
        for row in rows:
            versions = read_versions(connection, row.id)
            own = [v.document for v in versions]
            if [v.number for v in versions] != list(range(1, len(own) + 1)) or any(map(str.__eq__, own, own[1:])):
                yield f"versions out of order or twice: {row.uri}"
            latest = world.pieces[row.uri].version
            if latest > 1 and f"{latest}. Fassung" not in read_document(connection, row.document).text:
                yield f"not the latest version: {row.uri}"
            if read_article(connection, row.document) is None or row.story is None:
                yield f"not annotated or in no story: {row.uri}"
        texts = connection.scalars(select(schema.texts.c.text)).all()
        if len(set(texts)) != len(texts):
            yield "a text is there twice"


def _stories(memory: Memory) -> Iterator[str]:
    """Each story's synopsis is that of its accounts, each of which is told of once."""
    with memory.reading() as connection:
        for entry in entries(connection):
            _, synopsis = read_synopsis(connection, entry.id)
            told = sorted(a.uri for a in synopsis.articles) if synopsis else []
            if told != sorted(m.uri for m in members(connection, entry.id)):
                yield f"another synopsis than its accounts: {entry.id}"
        if connection.scalar(text("SELECT count(*) FROM stories WHERE stale")):
            yield "a story was not renewed"
        news = [w.notice for w in waiting(connection, 0, 1_000_000)]
    told_of = Counter((n.story, n.url) for n in news if n.kind == "account")
    yield from (f"told twice: {key}" for key, number in told_of.items() if number > 1)


def _found(memory: Memory) -> Iterator[str]:
    """What can be looked for is what stands in the latest versions, each thing once."""
    with memory.reading() as connection:
        for row in connection.execute(select(schema.accounts)).all():
            article = read_article(connection, row.document)
            expected = Counter((p.kind, p.start, p.end) for p in passages_of(article, "")) if article else Counter()
            kept = connection.execute(select(schema.passages).where(schema.passages.c.account == row.id))
            if Counter((p.kind, p.start, p.end) for p in kept) != expected:
                yield f"passages lost or twice: {row.uri}"


def main() -> None:
    """`python -m bench.kills [TIMES]`: on SQLite, and on PostgreSQL where there is one."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        _print("SQLite", kill(str(Path(folder) / "s.db"), Path(folder) / "evidence", times))
    if reason := postgres.missing():
        print(f"  PostgreSQL: left out, {reason}")
        return
    with tempfile.TemporaryDirectory() as folder, postgres.server() as url:
        _print("PostgreSQL", kill(url, Path(folder) / "evidence", times))


def _print(name: str, found: Outcome) -> None:
    what = f"{found.accounts} accounts in {found.versions} versions, {found.stories} stories, {found.reported} reported"
    print(f"  {name}: {found.kills} kills, {what}: {len(found.faults)} lost or twice")
    print(f"    done by those that were killed: {dict(found.steps)}")
    for fault in found.faults[:20]:
        print(f"    {fault}")


if __name__ == "__main__":
    main()
