"""Commands that say why: `explain` for what was found, `concepts` for the lexicon."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from synopse.cli.app import Ui, app, interface, write
from synopse.cli.desk import DEFAULT_STORE, Store
from synopse.cli.reading import Concepts, own_concepts
from synopse.errors import QueryError
from synopse.report.wording import wording

Explained = Annotated[
    str, typer.Argument(metavar="OUT.json|STORY", help="A file that `read` or `annotate` wrote; else a story's id.")
]
Reference = Annotated[
    str | None,
    typer.Argument(metavar="[ARTICLE:START-END]", help="In a file, a stretch of an article (id or file name)."),
]


@app.command("concepts")
def concepts_command(
    word: Annotated[str | None, typer.Argument(metavar="WORD", help="A word, a phrase or the id of a concept.")] = None,
    page: Annotated[
        Path | None, typer.Option("--page", metavar="FILE", help="Write the whole lexicon as an HTML page.")
    ] = None,
    concepts: Concepts = None,
) -> None:
    """Browse the concept lexicon: what a word may stand for, or all of it as a page."""
    from synopse.concepts.source import own_files, read_concepts, read_families  # noqa: PLC0415
    from synopse.report.lexicon_page import lexicon_page  # noqa: PLC0415
    from synopse.report.lexicon_terminal import entries_with  # noqa: PLC0415

    files = [*own_files(), *(Path(file) for file in own_concepts(concepts))]
    known = [concept for file in files for concept in read_concepts(file)]
    if page:
        write(page, lexicon_page(known, read_families()).encode(), interface(None))
    found = list(entries_with(word, known)) if word else []
    for line in found:
        Console().print(line, markup=False, highlight=False, soft_wrap=True)
    if word and not found:
        raise QueryError(f"no concept has {word!r}", do="try the lemma, or `--page FILE` to browse")
    if not word and not page:
        raise QueryError("nothing asked", do="give a word, or --page FILE for all of it")


@app.command("explain")
def explain_command(
    explained: Explained, reference: Reference = None, store: Store = DEFAULT_STORE, ui: Ui = None
) -> None:
    """Say what was found on a stretch of an article, and by which rule; or why accounts are in a story of a store."""
    from synopse.report.contract import from_json  # noqa: PLC0415
    from synopse.report.explain import explain  # noqa: PLC0415

    if reference is None:
        _explain_story(explained, store, ui)
        return
    try:
        content = Path(explained).read_bytes()
    except OSError as error:
        raise QueryError(
            error.strerror or str(error), where=explained, do="give a file that `read --json` wrote"
        ) from error
    Console().print(explain(from_json(content), reference, interface(ui)))


def _explain_story(story: str, store: str, ui: str | None) -> None:
    from synopse.report.desk import show_history  # noqa: PLC0415
    from synopse.store.memory import Memory  # noqa: PLC0415
    from synopse.watch.desk import show_story  # noqa: PLC0415

    if Path(story).is_file():
        raise QueryError("nothing asked of this file", where=story, do="give ARTICLE:START-END too")
    with Memory(store, make=False) as memory:
        found = show_story(memory, story)
    show_history(found.members, found.versions, found.decisions, Console(), wording(interface(ui)))
