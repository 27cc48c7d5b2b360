"""A synopsis in the terminal, readable at a glance: per story its accounts, its rows, its quotations, its timeline."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from synopse.model import Difference, Failure, Row, Synopsis
from synopse.report import dates
from synopse.report.edition import Account, Edition, account_notes, certainty_note, editions
from synopse.report.evidence import silence_told
from synopse.report.plain import printable, shortened
from synopse.report.summary import STATUS_SIGNS, basis, day, reading, shown_value, support, tally
from synopse.report.wording import Wording, wording

STYLES = {"agreed": "green", "differs": "yellow", "disputed": "bold red", "unclear": "dim", "single": "dim"}
WIDE = 88
"""From this width on, who says it stands beside what is said, else below."""
READING, RENDERING = 40, 300
"""Characters of a differing reading, and of a quotation's rendering."""


def show(synopsis: Synopsis, console: Console, ui: str) -> None:
    """Print every story to the console; stories of one account only in full where there is no other.

    Raises QueryError for an interface language that there are no texts for.
    """
    words = wording(ui)
    found = editions(synopsis)
    told = [edition for edition in found if len(edition.accounts) > 1]
    alone = [edition for edition in found if len(edition.accounts) == 1]
    for edition in told:
        _show_story(edition, console, words)
    if len(alone) == 1 and not told:
        _show_single(alone[0], console, words)
    elif alone:
        _section(console, words("section.singles"))
        console.print(_grid((Text(_line(e.story.title)), _soft(_one_line(e, words))) for e in alone))


def show_failures(failures: Sequence[Failure], console: Console, ui: str) -> None:
    """Print what could not be read, each with what to do about it; nothing where all was read."""
    if not failures:
        return
    words = wording(ui)
    console.print()
    console.print(Text(words.count("failures", len(failures)), style="bold red"))
    for failure in failures:
        line = Text("  ").append(_clean(failure.uri), style="bold").append(f": {_clean(failure.what)}")
        console.print(line.append(f" ({_clean(failure.do)})", style="dim") if failure.do else line)


def _show_story(edition: Edition, console: Console, words: Wording) -> None:
    story = edition.story
    _heading(edition, console)
    console.print(Text(f"{support(edition, words)}\n", style="bold"))
    console.print(_grid(_account(account, words) for account in edition.accounts))
    if story.brief:
        console.print()
    for place in story.brief:
        line = Text(_line(edition.words(place))).append(f"  {edition.letter(place)}", style="cyan")
        console.print(Padding(line, (0, 0, 0, 2)))
    _show_rows(edition, console, words)
    _show_quotations(edition, console, words)
    _show_timeline(edition, console, words)


def _show_single(edition: Edition, console: Console, words: Wording) -> None:
    _heading(edition, console)
    console.print(_grid(_account(account, words) for account in edition.accounts))
    account = edition.accounts[0]
    _section(console, words("section.statements"), tally(edition, words))
    for statement in account.article.statements:
        source = " · ".join(
            part for part in (certainty_note(statement, words), edition.chain(statement, words)) if part
        )
        line = Text(_line(statement.of(account.article.text)))
        console.print(Padding(line.append(f"  {_clean(source)}", style="dim") if source else line, (0, 0, 0, 2)))
    _show_timeline(edition, console, words)


def _show_rows(edition: Edition, console: Console, words: Wording) -> None:
    shared = [row for row in edition.story.rows if len(edition.letters(row.cells)) > 1]
    if edition.story.rows:
        _section(console, words("section.table"), tally(edition, words))
    if shared:
        console.print(_grid(_row(edition, row, console.width, words) for row in shared))
    rest = [row for row in edition.story.rows if row not in shared]
    if rest:
        counts = Counter(letter for row in rest for letter in edition.letters(row.cells))
        each = " · ".join(f"{account.letter} {counts[account.letter]}" for account in edition.accounts)
        console.print(_soft(f"\n{words('terminal.only')}: {each}"))


def _row(edition: Edition, row: Row, width: int, words: Wording) -> tuple[Text, ...]:
    status = Text(f"{STATUS_SIGNS[row.status]} {words(f'status.{row.status}')}", style=STYLES[row.status])
    said = Text(_line(row.gist), style="bold")
    letters = " ".join(edition.witnesses(row))
    supported = _soft(f"{letters} · {words.count('row_origins', row.independent_origins)}")
    if width < WIDE:
        said.append("\n").append_text(supported)
    for difference in edition.differences(row):
        said.append("\n").append_text(difference_line(edition, difference, words))
    if row.silent:
        said.append("\n").append_text(silence_line(edition, row, words))
    return (status, said, supported) if width >= WIDE else (status, said)


def difference_line(edition: Edition, difference: Difference, words: Wording) -> Text:
    """`Zahl: A zwölf (12) · B 19 · C mehr als 20`: what kind of difference, and each account's words."""
    line = Text(f"{words(f'difference.{difference.kind}')}: ", style="not bold")
    for position, value in enumerate(difference.values):
        line.append(" · " if position else "", style="dim").append(edition.witness(difference, value), style="cyan")
        line.append(f" {_line(reading(edition, difference, value, words), READING)}")
        means = shown_value(edition, difference, value, words)
        line.append(f" ({_clean(means)})" if means else "", style="dim")
    return line


def silence_line(edition: Edition, row: Row, words: Wording) -> Text:
    """`schweigen: B kurze Meldung (62) · D sagt es nicht`: who does not say what the row says, and why."""
    line = Text(f"{words('silence.label')}: ", style="not bold dim")
    for position, silence in enumerate(row.silent):
        line.append(" · " if position else "").append(edition.by_article[silence.article].letter, style="cyan")
        line.append(f" {_clean(silence_told(silence, words))}")
    return line


def _show_quotations(edition: Edition, console: Console, words: Wording) -> None:
    if edition.story.quotations:
        _section(console, words("section.quotations"))
    for quotation in edition.story.quotations:
        speaker = edition.entity_name(quotation.speaker) if quotation.speaker else words("page.unknown_speaker")
        console.print(Text(f"  {_clean(speaker)}", style="bold"))
        variants = ((place, _line(edition.words(place), RENDERING)) for place in quotation.variants)
        console.print(_grid((Text(f"  {edition.letter(place)}", style="cyan"), Text(said)) for place, said in variants))


def _show_timeline(edition: Edition, console: Console, words: Wording) -> None:
    if not edition.story.timeline:
        return
    _section(console, words("section.timeline"))
    moments = []
    for moment in edition.story.timeline:
        line = Text(_line(edition.told(moment))).append(f"  {' '.join(edition.letters(moment.cells))}", style="cyan")
        if moment.to_come:
            line.append(f"  {words('page.to_come')}", style="italic")
        moments.append((_soft(dates.timex(moment.value, words)), line))
    console.print(_grid(moments))


def _account(account: Account, words: Wording) -> tuple[Text, ...]:
    when, rests_on = day(account, words), basis(account, words)
    name = Text(_clean(account.name))
    name.append(f"  {when} ({rests_on})" if when else f"  {rests_on}", style="dim")
    for note in account_notes(account.article, words):
        name.append(f"\n{_clean(note)}", style="dim italic")
    groups = Text(" ".join(account.groups), style="magenta")
    return Text(account.letter, style="bold cyan"), groups, name


def _one_line(edition: Edition, words: Wording) -> str:
    return f"{edition.accounts[0].name} · {tally(edition, words)}"


def _heading(edition: Edition, console: Console) -> None:
    console.print()
    console.print(Rule(style="dim"))
    console.print(Text(_line(edition.story.title), style="bold"))


def _section(console: Console, title: str, beside: str = "") -> None:
    console.print()
    console.print(
        Text(title, style="bold underline").append(f"  {beside}" if beside else "", style="dim not underline")
    )


def _grid(rows: Iterable[Sequence[Text]]) -> Padding:
    """Columns without lines: the last but two are as wide as they need be, what is said takes the rest."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for row in rows:
        while len(table.columns) < len(row):
            table.add_column(overflow="fold", no_wrap=len(table.columns) == 0 and len(row[0]) < 20)
        table.add_row(*row)
    return Padding(table, (0, 0, 0, 2))


def _soft(text: str) -> Text:
    return Text(_clean(text), style="dim")


def _line(text: str, limit: int = 600) -> str:
    return shortened(_clean(text), limit)


def _clean(text: str) -> str:
    return printable(text)
