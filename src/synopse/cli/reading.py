"""Commands that read accounts: `read`, `gather`, `annotate`."""

import datetime as dt
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from synopse import __version__
from synopse.cli.app import (
    ALL_READ,
    NOTHING_READ,
    SOME_FAILED,
    STOPPED,
    Quiet,
    Ui,
    app,
    day,
    errors,
    interface,
    say_written,
)
from synopse.cli.signals import stopping
from synopse.errors import QueryError
from synopse.gather import EVIDENCE
from synopse.language.words import SUPPORTED
from synopse.report.files import STANDARD_OUTPUT, check_writable, write_beside
from synopse.report.wording import wording

if TYPE_CHECKING:
    from synopse.model import Failure, Synopsis
    from synopse.read import Progress as Told
    from synopse.store.journal import Journal

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files, folders, patterns, https://…, or - for standard input.")
]
STEPS = ("gather", "annotate", "group", "compare")

Json = Annotated[str | None, typer.Option("--json", metavar="FILE", help="Write the synopsis as JSON; - prints it.")]
JsonOut = Annotated[str, typer.Option("--json", metavar="FILE", help="Where to write the layers; - prints them.")]
Page = Annotated[Path | None, typer.Option("--page", metavar="FILE", help="Write one self-contained HTML page.")]
Language = Annotated[
    str | None,
    typer.Option("--language", metavar="CODE", help="Language of all accounts (de, en) instead of detecting it."),
]
Date = Annotated[
    str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="The day that undated accounts are taken to be from.")
]
Concepts = Annotated[
    list[str] | None,
    typer.Option("--concepts", metavar="FILE", help="Concepts of your own (docs/concepts.md), added to the lexicon."),
]
Embeddings = Annotated[
    str,
    typer.Option("--embeddings", metavar="FOLDER", help="A saved sentence-embedding model to ask as well."),
]
Workers = Annotated[
    int, typer.Option("--workers", min=1, metavar="NUMBER", help="Processes to work with; the result is the same.")
]
Sources = Annotated[
    list[str], typer.Argument(metavar="URL", help="Pages, feeds, sitemaps; also files that are feeds or sitemaps.")
]
Evidence = Annotated[
    str, typer.Option("--evidence", "-o", metavar="FILE", help="WARC file in which fetched pages are kept.")
]


@app.command("read")
def read_command(
    paths: Paths,
    page: Page = None,
    json: Json = None,
    date: Date = None,
    language: Language = None,
    ui: Ui = None,
    workers: Workers = 1,
    evidence: Evidence = EVIDENCE,
    concepts: Concepts = None,
    embeddings: Embeddings = "",
    quiet: Quiet = False,
) -> None:
    """Read accounts, group them into stories and show each story's accounts side by side."""
    from synopse.read import read  # noqa: PLC0415 - `--help` need not load the languages

    settings = Settings(language=code(language), date=day(date), workers=workers, concepts=own_concepts(concepts))
    shown = interface(ui)
    check_writable(*(path for path in (json, page) if path))
    with kept_beside(json or page, settings) as journal:
        work = partial(read, paths, journal=journal, evidence=evidence, embeddings=embeddings, **asdict(settings))
        synopsis = watched(lambda told: work(progress=told), shown, quiet)
        write_results(synopsis, journal, shown, json=json, page=page)
    if not quiet and json != STANDARD_OUTPUT:
        from synopse.report.terminal import show  # noqa: PLC0415

        show(synopsis, Console(), shown)
    if not quiet and synopsis.articles:
        say_written(shown, json, page)
    finish(synopsis.failures, len(synopsis.articles), shown)


@app.command("gather")
def gather_command(sources: Sources, evidence: Evidence = EVIDENCE, ui: Ui = None, quiet: Quiet = False) -> None:
    """Fetch pages, and those that feeds and sitemaps name, and keep them byte for byte; `read FILE` then reads them."""
    from synopse.gather import fetch  # noqa: PLC0415
    from synopse.model import Failure  # noqa: PLC0415

    shown = interface(ui)
    words, failures, accounts = wording(shown), list[Failure](), 0
    stop = threading.Event()
    with stopping(stop, "" if quiet else words("progress.stopping")):
        for item in fetch(sources, evidence=evidence):
            if isinstance(item, Failure):
                failures.append(item)
            else:
                accounts += 1
                if not quiet:
                    Console().print(item.uri, markup=False, highlight=False, soft_wrap=True)
            if stop.is_set():
                break
    if accounts and not quiet:
        errors.print(words("gathered.kept", accounts=words.count("accounts", accounts), file=evidence), markup=False)
    if stop.is_set():
        raise typer.Exit(STOPPED)
    finish(failures, accounts, shown)


@app.command("annotate")
def annotate_command(
    paths: Paths,
    json: JsonOut = "-",
    date: Date = None,
    language: Language = None,
    workers: Workers = 1,
    evidence: Evidence = EVIDENCE,
    concepts: Concepts = None,
    quiet: Quiet = False,
) -> None:
    """Find the layers of each account alone: names, times, quantities, attributions, statements; no stories."""
    from synopse.read import read_articles  # noqa: PLC0415

    settings = Settings(language=code(language), date=day(date), workers=workers, concepts=own_concepts(concepts))
    shown = interface(None)
    check_writable(json)
    with kept_beside(json, settings) as journal:
        work = partial(read_articles, paths, journal=journal, evidence=evidence, **asdict(settings))
        synopsis = watched(lambda told: work(progress=told), shown, quiet)
        write_results(synopsis, journal, shown, json=json)
    if not quiet and synopsis.articles:
        say_written(shown, json)
    finish(synopsis.failures, len(synopsis.articles), shown)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the articles of a run depend on, and how many processes make them."""

    language: str | None
    date: dt.date | None
    workers: int
    concepts: tuple[str, ...]


def kept_beside(result: str | Path | None, settings: Settings) -> "AbstractContextManager[Journal | None]":
    """The journal of a run that writes a file, so that a stopped one can go on; none where nothing is written."""
    from synopse.store.journal import Journal  # noqa: PLC0415

    if result is None or str(result) == STANDARD_OUTPUT:
        return nullcontext()
    return Journal(Path(result), f"{__version__} {settings.language} {settings.date} {settings.concepts}")


def write_results(
    synopsis: "Synopsis", journal: "Journal | None", ui: str, *, json: str | None, page: Path | None = None
) -> None:
    """Writes what was asked for, each file whole or not at all, and drops the journal."""
    if synopsis.articles and page:
        from synopse.report.page import page as build_page  # noqa: PLC0415 - Jinja2, only where a page is asked for

        write_beside(page, build_page(synopsis, ui).encode())
    if synopsis.articles and json:
        from synopse.report.contract import to_json  # noqa: PLC0415

        write_beside(json, to_json(synopsis))
    if journal:
        journal.done()


def watched(work: "Callable[[Told], Synopsis]", ui: str, quiet: bool) -> "Synopsis":
    """Does the work under a progress bar, where somebody is there to see one; a signal stops it between two steps."""
    words, stop = wording(ui), threading.Event()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with (
        Progress(*columns, console=errors, transient=True, disable=quiet or not errors.is_terminal) as bar,
        stopping(stop, "" if quiet else words("progress.stopping")),
    ):
        tasks = {step: bar.add_task(words(f"progress.{step}"), total=None, visible=False) for step in STEPS}

        def told(step: str, done: int, all_: int) -> None:
            if stop.is_set():
                raise KeyboardInterrupt
            bar.update(tasks[step], completed=done, total=all_ or None, visible=True)

        try:
            return work(told)
        except KeyboardInterrupt:
            errors.print(words("progress.stopped"), markup=False)
            raise typer.Exit(STOPPED) from None


def finish(failures: "Sequence[Failure]", articles: int, ui: str) -> None:
    """Names what could not be read and leaves with the exit code that scripts go by."""
    if failures:
        from synopse.report.terminal import show_failures  # noqa: PLC0415

        show_failures(failures, errors, ui)
    if not articles:
        raise typer.Exit(NOTHING_READ)
    raise typer.Exit(SOME_FAILED if failures else ALL_READ)


def own_concepts(files: "Sequence[str] | None") -> tuple[str, ...]:
    """The files of concepts that were named; raises LexiconError before any work for one that cannot be used."""
    from synopse.concepts import lexicon  # noqa: PLC0415

    if files:
        lexicon(tuple(Path(file) for file in files))
    return tuple(files or ())


def code(value: str | None) -> str | None:
    """The language that `--language` names; any two letters, as accounts in other languages are read too."""
    if value is not None and not (len(value) == 2 and value.isalpha()):
        raise QueryError(
            f"{value!r} is no language code", where="--language", do=f"write two letters: {', '.join(SUPPORTED)}"
        )
    return value.lower() if value else None
