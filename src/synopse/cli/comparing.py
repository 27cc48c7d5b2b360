"""The command `diff`: what changed between two texts, or two versions of an account."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from synopse.cli.app import Quiet, Ui, app, day, interface
from synopse.cli.desk import DEFAULT_STORE, Store, write_json
from synopse.cli.reading import Date, Language, code
from synopse.errors import QueryError
from synopse.report.wording import wording

if TYPE_CHECKING:
    from synopse.model import Article

SAME, DIFFERENT = 0, 1
CODES = "Exit codes: 0 no claim changed, 1 some did, 2 one of the texts cannot be read."
Text = Annotated[
    str, typer.Argument(metavar="TEXT", help="A file with one account, or one of a store: ADDRESS, ADDRESS@1.")
]
Json = Annotated[str | None, typer.Option("--json", metavar="FILE", help="Write the changes as JSON; - prints them.")]


@app.command("diff", epilog=CODES)
def diff_command(
    before: Text,
    after: Text,
    store: Store = DEFAULT_STORE,
    json: Json = None,
    language: Language = None,
    date: Date = None,
    quiet: Quiet = False,
    ui: Ui = None,
) -> None:
    """Say which claims came, went or changed between two texts: figures, times, sources, certainty."""
    from synopse.compare.changes import find_changes  # noqa: PLC0415
    from synopse.report.changes import change_lines, plain_changes  # noqa: PLC0415

    shown = interface(ui)
    words = wording(shown)
    texts = [read_one(place, store, language, date) for place in (before, after)]
    changes = find_changes(*texts)
    if json:
        named = {"before": texts[0].uri, "after": texts[1].uri}
        write_json(json, {**named, "changes": plain_changes(changes)}, shown, quiet)
    elif not quiet:
        for line in change_lines(changes, words):
            Console().print(line, soft_wrap=True)
        if not changes:
            Console().print(words("change.none"), markup=False, highlight=False)
    raise typer.Exit(DIFFERENT if changes else SAME)


def read_one(place: str, store: str, language: str | None, date: str | None) -> "Article":
    """The one account of a file, or a version out of the store. Raises QueryError where there is none, or several."""
    from synopse.read import read_articles  # noqa: PLC0415

    if place != "-" and not Path(place).exists() and ("://" in store or Path(store).is_file()):
        from synopse.store.memory import Memory  # noqa: PLC0415
        from synopse.watch.desk import read_version  # noqa: PLC0415

        with Memory(store, make=False) as memory:
            return read_version(memory, place)
    found = read_articles([place], language=code(language), date=day(date))
    if found.failures:
        failure = found.failures[0]
        raise QueryError(failure.what, where=failure.uri, do=failure.do)
    if len(found.articles) != 1:
        raise QueryError(f"{len(found.articles)} accounts", where=place, do="give a file with one")
    return found.articles[0]
