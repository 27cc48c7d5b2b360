"""Commands that ask a store: `stories`, `show`, `search`, `export`, `runs`, and `story` for decisions by hand."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

import orjson
import typer
from rich.console import Console

from synopse.cli.app import Plain, Quiet, Ui, app, day, interface, write
from synopse.errors import QueryError
from synopse.model import Certainty
from synopse.report.files import check_writable
from synopse.report.wording import wording

if TYPE_CHECKING:
    from synopse.store.stories import Entry
    from synopse.watch.work import Work

FOUND, NOTHING = 0, 1
CODES = "Exit codes: 0 found, 1 nothing found, 2 the call is wrong or the store cannot be opened."
DECIDED = "Exit codes: 0 decided, 2 the call is wrong or the store cannot be opened."

Store = Annotated[
    str,
    typer.Option(
        "--store", metavar="FILE|URL", envvar="SYNOPSE_STORE", help="SQLite file, or postgresql://… of a database."
    ),
]
Json = Annotated[str | None, typer.Option("--json", metavar="FILE", help="Write JSON instead; - prints it.")]
Since = Annotated[str | None, typer.Option("--since", metavar="YYYY-MM-DD", help="From this day on.")]
StoryId = Annotated[
    str, typer.Argument(metavar="STORY", help="Id of a story, its beginning, or the address of one of its accounts.")
]
Into = Annotated[str, typer.Argument(metavar="INTO", help="The story that they are shown in from now on.")]
Account = Annotated[str, typer.Argument(metavar="ACCOUNT", help="Address of an account, or the id of its article.")]
DEFAULT_STORE = "synopse.db"


@app.command("stories", epilog=CODES)
def stories_command(
    store: Store = DEFAULT_STORE,
    since: Since = None,
    least: Annotated[
        int, typer.Option("--accounts", min=1, metavar="NUMBER", help="Stories of at least so many accounts.")
    ] = 1,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="NUMBER", help="At most so many.")] = 50,
    json: Json = None,
    ui: Ui = None,
) -> None:
    """List the stories of a store, the one that was renewed last first."""
    from synopse.report.desk import show_entries  # noqa: PLC0415
    from synopse.store.memory import Memory  # noqa: PLC0415
    from synopse.watch.desk import list_stories  # noqa: PLC0415

    shown = interface(ui)
    with Memory(store, make=False) as memory:
        found = list_stories(memory, since=day(since, "--since"), least=least, limit=limit)
    if json:
        write_json(json, {"stories": [dataclasses.asdict(entry) for entry in found]}, shown)
    else:
        show_entries(found, Console(), wording(shown))
    raise typer.Exit(FOUND if found else NOTHING)


@app.command("show", epilog=CODES)
def show_command(
    story: StoryId,
    store: Store = DEFAULT_STORE,
    json: Json = None,
    page: Annotated[Path | None, typer.Option("--page", metavar="FILE", help="Write it as an HTML page.")] = None,
    history: Annotated[
        bool, typer.Option("--history", help="With --json: why, versions and decisions instead.")
    ] = False,
    ui: Ui = None,
) -> None:
    """Show a story's accounts side by side, why they are in it, and what changed in them."""
    from synopse.report.contract import to_json  # noqa: PLC0415
    from synopse.report.desk import plain_history, show_history  # noqa: PLC0415
    from synopse.store.memory import Memory  # noqa: PLC0415
    from synopse.watch.desk import show_story  # noqa: PLC0415

    shown = interface(ui)
    with Memory(store, make=False) as memory:
        found = show_story(memory, story)
    if page:
        from synopse.report.page import page as build_page  # noqa: PLC0415 - Jinja2, only where a page is asked for

        write(page, build_page(found.synopsis, shown).encode(), shown)
    if json and history:
        entry = dataclasses.asdict(found.entry)
        write_json(json, {"story": entry, **plain_history(found.members, found.versions, found.decisions)}, shown)
    elif json:
        write(json, to_json(found.synopsis), shown)
    elif not page:
        from synopse.report.terminal import show  # noqa: PLC0415

        show(found.synopsis, Console(), shown)
        show_history(found.members, found.versions, found.decisions, Console(), wording(shown))


@app.command("search", epilog=CODES)
def search_command(
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORD", help="Words that all must stand there; `brück*` begins so."),
    ] = None,
    store: Store = DEFAULT_STORE,
    speaker: Annotated[str, typer.Option("--speaker", metavar="NAME", help="Said by somebody of this name.")] = "",
    certainty: Annotated[
        str | None, typer.Option("--certainty", metavar="KIND", help=f"One of {', '.join(get_args(Certainty))}.")
    ] = None,
    since: Since = None,
    kind: Annotated[
        Literal["statement", "quotation", "story"] | None,
        typer.Option("--kind", metavar="statement|quotation|story", help="Only this kind of thing."),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="NUMBER", help="At most so many.")] = 20,
    json: Json = None,
    ui: Ui = None,
) -> None:
    """Find statements, quotations and stories in a store, with their places in the texts; the newest first."""
    from synopse.report.desk import show_hits  # noqa: PLC0415
    from synopse.store.memory import Memory  # noqa: PLC0415
    from synopse.watch.desk import find  # noqa: PLC0415

    shown = interface(ui)
    if certainty is not None and certainty not in get_args(Certainty):
        raise QueryError(
            f"no certainty {certainty!r}", where="--certainty", do=f"one of {', '.join(get_args(Certainty))}"
        )
    asked: dict[str, Any] = {"speaker": speaker, "certainty": certainty, "since": day(since, "--since"), "limit": limit}
    with Memory(store, make=False) as memory:
        found = find(memory, " ".join(query or ()), kinds=[kind] if kind else (), **asked)
    if json:
        write_json(json, {"hits": [dataclasses.asdict(hit) for hit in found]}, shown)
    else:
        show_hits(found, Console(), wording(shown))
    raise typer.Exit(FOUND if found else NOTHING)


@app.command("export", epilog=CODES)
def export_command(
    stories: Annotated[list[str] | None, typer.Argument(metavar="STORY", help="These alone; else all.")] = None,
    store: Store = DEFAULT_STORE,
    since: Since = None,
    json: Annotated[str, typer.Option("--json", metavar="FILE", help="Where to write it; - prints it.")] = "-",
    page: Annotated[Path | None, typer.Option("--page", metavar="FILE", help="Write an HTML page instead.")] = None,
    ui: Ui = None,
) -> None:
    """Write stories of a store as one synopsis file (docs/contract.md), which `explain` reads."""
    from synopse.report.contract import to_json  # noqa: PLC0415
    from synopse.store.memory import Memory  # noqa: PLC0415
    from synopse.watch.desk import gathered  # noqa: PLC0415

    shown, from_day = interface(ui), day(since, "--since")
    check_writable(*(path for path in (json, page) if path))
    with Memory(store, make=False) as memory:
        synopsis = gathered(memory, stories or (), since=from_day)
    if page and synopsis.articles:
        from synopse.report.page import page as build_page  # noqa: PLC0415

        write(page, build_page(synopsis, shown).encode(), shown)
    elif not page:
        write(json, to_json(synopsis), shown)
    raise typer.Exit(FOUND if synopsis.articles else NOTHING)


@app.command("runs", epilog=CODES)
def runs_command(
    store: Store = DEFAULT_STORE,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="NUMBER", help="At most so many.")] = 20,
    json: Json = None,
    ui: Ui = None,
) -> None:
    """List the runs that filled a store, the last one first: inputs, versions of the rules, what was done."""
    from synopse.report.desk import show_runs  # noqa: PLC0415
    from synopse.store.memory import Memory  # noqa: PLC0415
    from synopse.store.states import read_runs  # noqa: PLC0415

    shown = interface(ui)
    with Memory(store, make=False) as memory, memory.reading() as connection:
        found = read_runs(connection, limit)
    if json:
        write_json(json, {"runs": list(found)}, shown)
    else:
        show_runs(found, Console(), wording(shown))
    raise typer.Exit(FOUND if found else NOTHING)


BY_HAND = "Decide by hand which accounts are one story; it holds for good."
by_hand = typer.Typer(cls=Plain, no_args_is_help=True, help=BY_HAND)
app.add_typer(by_hand, name="story")


@by_hand.command("merge", epilog=DECIDED)
def merge_command(
    story: StoryId, into: Into, store: Store = DEFAULT_STORE, json: Json = None, quiet: Quiet = False, ui: Ui = None
) -> None:
    """Show the accounts of one story in another, also those that come later."""
    from synopse.watch.desk import merge  # noqa: PLC0415

    decide(store, lambda work: merge(work, story, into), json, quiet, ui)


@by_hand.command("move", epilog=DECIDED)
def move_command(
    account: Account, into: Into, store: Store = DEFAULT_STORE, json: Json = None, quiet: Quiet = False, ui: Ui = None
) -> None:
    """Show one account in another story."""
    from synopse.watch.desk import move  # noqa: PLC0415

    decide(store, lambda work: move(work, account, into), json, quiet, ui)


@by_hand.command("split", epilog=DECIDED)
def split_command(
    story: StoryId,
    accounts: Annotated[list[str], typer.Argument(metavar="ACCOUNT", help="Accounts that leave it.")],
    store: Store = DEFAULT_STORE,
    json: Json = None,
    quiet: Quiet = False,
    ui: Ui = None,
) -> None:
    """Show accounts of a story in a new one of their own."""
    from synopse.watch.desk import split  # noqa: PLC0415

    decide(store, lambda work: split(work, story, accounts), json, quiet, ui)


def decide(store: str, decision: "Callable[[Work], Entry]", json: str | None, quiet: bool, ui: str | None) -> None:
    """Carries out a decision and shows the story that came of it."""
    from synopse.report.desk import show_entries  # noqa: PLC0415
    from synopse.store.memory import Memory  # noqa: PLC0415
    from synopse.watch.work import Work  # noqa: PLC0415

    shown = interface(ui)
    with Memory(store, make=False) as memory:
        entry = decision(Work(memory))
    if json:
        write_json(json, {"story": dataclasses.asdict(entry)}, shown, quiet)
    elif not quiet:
        show_entries([entry], Console(), wording(shown))


def write_json(place: str, value: dict[str, Any], ui: str, quiet: bool = False) -> None:
    """Writes a value as indented JSON; `-` is standard output."""
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    write(place, orjson.dumps(value, option=options), ui, quiet)
