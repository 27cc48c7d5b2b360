"""What changed between two texts, in the terminal and as plain values."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rich.text import Text

from synopse.model import Alteration, Change, Span
from synopse.report.plain import printable, shortened
from synopse.report.wording import Wording

SIGNS = {"came": ("+", "green"), "went": ("−", "red"), "changed": ("~", "yellow")}
SAID, WORDS = 400, 60
"""Characters of a claim, and of the words that changed in it."""


def change_lines(changes: Iterable[Change], words: Wording) -> Iterator[Text]:
    """Each change as lines: its sign with the claim as it is now, then what changed in it."""
    for change in changes:
        sign, style = SIGNS[change.kind]
        said = shortened(printable(change.said_after or change.said_before), SAID)
        yield Text(f"{sign} {words(f'change.{change.kind}')}: ", style=style).append(said, style="default")
        for alteration in change.alterations:
            if alteration.aspect == "wording":
                yield Text(f"    {shortened(printable(alteration.before), SAID)}", style="dim")
            else:
                yield Text(f"    {_altered(alteration, words)}")


def _altered(alteration: Alteration, words: Wording) -> str:
    before = _part(alteration.before, alteration.was, words)
    after = _part(alteration.after, alteration.now, words)
    return f"{words(f'change.{alteration.aspect}')}: {before} → {after}"


def _part(said: str, value: str, words: Wording) -> str:
    shown = words(f"certainty.{value}") if words.has(f"certainty.{value}") else value
    text = shortened(printable(said), WORDS)
    if not text:
        return printable(shown) or words("change.nothing")
    return text if said.endswith(shown) else f"{text} ({printable(shown)})"


def plain_changes(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """The changes as values that JSON has; offsets count in the text before and the text after."""
    return [
        {
            "kind": change.kind,
            "before": _place(change.before, change.said_before),
            "after": _place(change.after, change.said_after),
            "alterations": [
                {"aspect": a.aspect, "before": a.before, "after": a.after, "was": a.was, "now": a.now}
                for a in change.alterations
            ],
            "at": change.at,
        }
        for change in changes
    ]


def _place(span: Span | None, said: str) -> dict[str, Any] | None:
    return {"start": span.start, "end": span.end, "words": said} if span else None
