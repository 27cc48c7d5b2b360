"""Commands that fill a store: `watch` from feeds, `add` from files."""

import signal
import sys
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import orjson
import typer
from rich.console import Console

from synopse.cli.app import ALL_READ, NOTHING_READ, SOME_FAILED, STOPPED, Quiet, Ui, app, day, errors, interface
from synopse.cli.desk import DEFAULT_STORE, Store
from synopse.cli.reading import Date
from synopse.cli.signals import stopping
from synopse.errors import OutputError, QueryError
from synopse.report.files import STANDARD_OUTPUT
from synopse.report.wording import Wording, wording

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from synopse.model import Failure
    from synopse.store.notices import NoticeKind
    from synopse.watch.work import Say

CODES = (
    "Exit codes: 0 done or ended by SIGTERM, 130 by Ctrl-C; with --once 1 where some addresses failed, 2 where no feed "
    "answered; 2 the call is wrong or the store cannot be opened."
)
ADDED = "Exit codes: 0 all read, 1 some inputs failed, 2 nothing could be read or the call is wrong, 130 stopped."
Feeds = Annotated[list[str], typer.Argument(metavar="FEEDS", help="OPML files of feeds, or addresses of feeds.")]
Every = Annotated[
    float, typer.Option("--every", min=0.01, metavar="MINUTES", help="Minutes between two visits of a feed.")
]
Again = Annotated[
    float,
    typer.Option(
        "--again",
        min=0.01,
        metavar="MINUTES",
        help="Minutes until a page is visited again; then twice as long, for days.",
    ),
]
Once = Annotated[bool, typer.Option("--once", help="One round, until nothing is due any more.")]
Notify = Annotated[
    list[str] | None,
    typer.Option("--notify", metavar="TO", help="A command (JSON on its input), https://… (POST) or mailto:NAME@HOST."),
]
NotifyOn = Annotated[
    str, typer.Option("--notify-on", metavar="KINDS", help="What for: account, difference, denial, figure.")
]
Evidence = Annotated[
    Path,
    typer.Option("--evidence", "-o", metavar="FOLDER", help="Folder of WARC files, one a day, of all that is fetched."),
]
Events = Annotated[str | None, typer.Option("--json", metavar="FILE", help="Events, one JSON a line; - prints them.")]
Paths = Annotated[list[str], typer.Argument(metavar="PATH", help="Files, folders, patterns, or - for standard input.")]


@app.command("watch", epilog=CODES)
def watch_command(
    feeds: Feeds,
    store: Store = DEFAULT_STORE,
    every: Every = 15.0,
    again: Again = 60.0,
    once: Once = False,
    notify: Notify = None,
    notify_on: NotifyOn = "account,difference,denial,figure",
    evidence: Evidence = Path("evidence"),
    json: Events = None,
    quiet: Quiet = False,
    ui: Ui = None,
) -> None:
    """Watch feeds: gather, annotate, group and compare what comes, and keep it in a store."""
    from synopse.store.memory import Memory  # noqa: PLC0415
    from synopse.watch.loop import Fetchers, Order, watch  # noqa: PLC0415
    from synopse.watch.notify import check_channel  # noqa: PLC0415
    from synopse.watch.rounds import Pace  # noqa: PLC0415
    from synopse.watch.work import Work  # noqa: PLC0415

    words, channels = wording(interface(ui)), notify or []
    pace = Pace(every * 60, again * 60)
    order = Order(feeds_of(feeds), pace, once=once, channels=channels, kinds=kinds_of(notify_on))
    for channel in channels:
        check_channel(channel)
    with Memory(store) as memory, told(json, quiet, words) as say:
        work = Work(memory, say)
        with stopping(work.stop, note(quiet, words)) as came:
            total = watch(work, order, Fetchers(work, evidence), words)
        if came() is not None and not quiet:
            errors.print(words("watch.stopped"), markup=False, highlight=False)
    if came() == signal.SIGINT:
        raise typer.Exit(STOPPED)
    raise typer.Exit(code_of(total, len(order.feeds)) if once and came() is None else ALL_READ)


def code_of(total: "Counter[str]", feeds: int) -> int:
    """What a script is told of `--once`: a feed that is left alone, as it failed before, did not answer either."""
    if feeds and total["silent"] == feeds:
        return NOTHING_READ
    return SOME_FAILED if total["failed"] or total["silent"] else ALL_READ


@app.command("add", epilog=ADDED)
def add_command(
    paths: Paths,
    store: Store = DEFAULT_STORE,
    date: Date = None,
    json: Events = None,
    quiet: Quiet = False,
    ui: Ui = None,
) -> None:
    """Put files into a store, as if they had come from feeds; one that is there in another text is a new version."""
    from synopse.store.memory import Memory  # noqa: PLC0415
    from synopse.watch.add import add  # noqa: PLC0415
    from synopse.watch.work import Work  # noqa: PLC0415

    words, undated = wording(interface(ui)), day(date)
    with Memory(store) as memory, told(json, True, words) as say:
        work = Work(memory, say)
        with stopping(work.stop, note(quiet, words)) as came:
            done, failures = add(work, paths, undated)
    if not quiet and json != STANDARD_OUTPUT:
        numbers = {name: done[name] for name in ("new", "version", "known", "renewed")}
        Console().print(words("watch.added", **numbers), markup=False, highlight=False, soft_wrap=True)
    if came() is not None:
        raise typer.Exit(STOPPED)
    leave(failures, done["new"] + done["version"] + done["known"], interface(ui))


def note(quiet: bool, words: Wording) -> str:
    """What is said when a signal comes."""
    return "" if quiet else words("progress.stopping")


def leave(failures: "Sequence[Failure]", read: int, ui: str) -> None:
    """Names what could not be read, and leaves with the code that scripts go by."""
    from synopse.report.terminal import show_failures  # noqa: PLC0415

    show_failures(failures, errors, ui)
    raise typer.Exit(NOTHING_READ if not read else SOME_FAILED if failures else ALL_READ)


def feeds_of(given: Sequence[str]) -> tuple[tuple[str, str | None], ...]:
    """The addresses that are given, and those of every OPML file. Raises InputError for a file that is none."""
    from synopse.gather.opml import read_opml  # noqa: PLC0415
    from synopse.gather.web.addresses import parse_address  # noqa: PLC0415

    found: dict[str, str | None] = {}
    for one in given:
        found |= {one: None} if one.startswith(("http://", "https://")) else dict(read_opml(one))
    for url in found:
        parse_address(url)
    return tuple(found.items())


def kinds_of(given: str) -> "tuple[NoticeKind, ...]":
    """The kinds of notices that `--notify-on` names. Raises QueryError for another word."""
    from synopse.watch.notify import KINDS  # noqa: PLC0415

    asked = {part.strip() for part in given.split(",") if part.strip()}
    if not asked <= set(KINDS) or not asked:
        raise QueryError(f"no such kind in {given!r}", where="--notify-on", do=f"of {', '.join(KINDS)}")
    return tuple(kind for kind in KINDS if kind in asked)


@contextmanager
def told(json: str | None, quiet: bool, words: Wording) -> "Iterator[Say]":
    """Events as JSON lines where they were asked for; the summary of each round for the reader at the terminal."""
    output = events_to(json)

    def say(event: str, fields: dict[str, object]) -> None:
        if output:
            output.write(orjson.dumps({"event": event, **fields}) + b"\n")
            output.flush()
        if event == "round" and not quiet and json != STANDARD_OUTPUT:
            Console().print(words("watch.round", **fields), markup=False, highlight=False, soft_wrap=True)
        elif event in ("failed", "waiting", "undelivered"):
            errors.print(trouble(fields, words), markup=False, highlight=False, soft_wrap=True)

    try:
        yield say
    finally:
        if output and output is not sys.stdout.buffer:
            output.close()


def trouble(fields: dict[str, object], words: Wording) -> str:
    """What went wrong where, and when it is tried again, in one line."""
    place, what, again = str(fields.get("uri") or fields.get("to")), str(fields["what"]), fields.get("next")
    line = what if what.startswith(place) else f"{place}: {what}"
    return f"{line}; {words('watch.again', at=again)}" if again else line


def events_to(json: str | None) -> "BinaryIO | None":
    """Where events go; a file is gone on with. Raises OutputError where it cannot be written."""
    if json is None:
        return None
    if json == STANDARD_OUTPUT:
        return sys.stdout.buffer
    try:
        return open(json, "ab")
    except OSError as error:
        raise OutputError(error.strerror or str(error), where=json, do="choose another place") from error
