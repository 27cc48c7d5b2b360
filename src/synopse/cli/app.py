"""What every command has in common: the application, its exit codes, the language of its words."""

import datetime as dt
import os
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from typer.core import TyperGroup

from synopse import __version__
from synopse.errors import QueryError
from synopse.report.files import STANDARD_OUTPUT, write_beside
from synopse.report.wording import languages, ui_language, wording

LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where POSIX says the language of messages stands, the first that is set."""
ALL_READ, SOME_FAILED, NOTHING_READ, STOPPED = 0, 1, 2, 130


class Plain(TyperGroup):
    """Commands whose help says nothing of the types of flags and arguments: `<bool>` and `<list[str]>` are Python's."""

    def get_params(self, ctx: Any) -> Any:
        """See Typer."""
        return untyped(super().get_params(ctx))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """See Typer."""
        command = super().get_command(ctx, cmd_name)
        if command is not None:
            untyped(command.get_params(ctx))
        return command


def untyped(params: list[Any]) -> list[Any]:
    """The parameters, those that take no value of their own or are named by what they take without their types."""
    for param in params:
        if param.param_type_name == "argument" or param.is_flag:
            vars(param)["display_type_rich"] = lambda ctx: None
    return params


app = typer.Typer(
    cls=Plain,
    name="synopse",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Reads many accounts of the same events and lays them side by side, claim by claim.",
    epilog="Exit codes: 0 all read, 1 some inputs failed, 2 nothing could be read or the call is wrong, 130 stopped.",
)

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors are still shown.")]
Ui = Annotated[
    str | None, typer.Option("--ui", metavar="de|en", help="Language of the interface; default: the locale's.")
]

errors = Console(stderr=True)


def write(place: str | Path, content: bytes, ui: str, quiet: bool = False) -> None:
    """Writes a result whole or not at all, and says on standard error where; `-` is standard output, and says nothing.

    Raises OutputError where it cannot be written.
    """
    write_beside(place, content)
    if not quiet:
        say_written(ui, place)


def say_written(ui: str, *places: str | Path | None) -> None:
    """Names the files that were written; those that were not asked for (None) and `-` are passed over."""
    for place in places:
        if place is not None and str(place) != STANDARD_OUTPUT:
            errors.print(wording(ui)("output.written", file=place), markup=False, highlight=False, soft_wrap=True)


def show_version(asked: bool) -> None:
    """Prints the version and leaves."""
    if asked:
        print(f"synopse {__version__}")
        raise typer.Exit(ALL_READ)


@app.callback()
def root(
    version: Annotated[bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print it.")] = False,
) -> None:
    """What every command has in common."""


def day(value: str | None, option: str = "--date") -> dt.date | None:
    """The day that an option names."""
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError as error:
        raise QueryError(f"{value!r} is no day", where=option, do="write it as 2024-11-01") from error


def interface(value: str | None) -> str:
    """The language to show things in: the one asked for, else the locale's."""
    if value is not None and value not in languages():
        raise QueryError(f"no interface in {value!r}", where="--ui", do=f"one of {', '.join(languages())}")
    return value or ui_language(next(filter(None, map(os.environ.get, LOCALE)), None))
