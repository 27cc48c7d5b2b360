"""What is kept in a store, in the terminal: lists of stories, hits of a search, the history of a story."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from synopse.report.changes import change_lines, plain_changes
from synopse.report.placing import placing_told, plain_placing
from synopse.report.plain import printable, shortened
from synopse.report.wording import FALLBACK, Wording, wording
from synopse.store.accounts import Version
from synopse.store.passages import Hit
from synopse.store.stories import Decision, Entry, Member

SAID = 300


def show_entries(found: Sequence[Entry], console: Console, words: Wording) -> None:
    """A line for each story."""
    for entry in found:
        line = Text(f"{entry.id}  ", style="cyan").append(shortened(printable(entry.title), SAID), style="default")
        about = [words.count("accounts", entry.accounts), entry.updated]
        about += [words("desk.follows", story=entry.follows)] if entry.follows else []
        about += [words("desk.stale")] if entry.stale else []
        _print(console, line.append(f"  {' · '.join(about)}", style="dim"))
    if not found:
        _print(console, Text(words("desk.no_story")))


def show_hits(found: Sequence[Hit], console: Console, words: Wording) -> None:
    """What was found, each with who said it and the place in the text."""
    for hit in found:
        line = Text(f"{_day(hit, words)}  ", style="dim").append(shortened(printable(hit.text), SAID), style="default")
        about = " · ".join(printable(part) for part in _about(hit, words) if part)
        _print(console, line.append(f"  {about}" if about else "", style="dim"))
        place = f"{printable(hit.uri)}:{hit.start}-{hit.end}  " if hit.uri else ""
        _print(console, Text(f"    {place}{hit.story or ''}", style="cyan"))
    if not found:
        _print(console, Text(words("desk.no_hit")))


def _day(hit: Hit, words: Wording) -> str:
    """The day of the account; when it was added where it says none, when it was renewed for a story."""
    if hit.kind == "story":
        return words("desk.renewed", day=hit.day)
    return hit.day if hit.dated else words("desk.added", day=hit.day)


def _about(hit: Hit, words: Wording) -> tuple[str, ...]:
    """Who said it and how sure it is; how many tell a story."""
    if hit.kind == "story":
        return (words.count("accounts", hit.accounts),)
    return hit.speaker, "" if hit.certainty in ("", "asserted", "reported") else words(f"certainty.{hit.certainty}")


def show_runs(found: Sequence[Mapping[str, Any]], console: Console, words: Wording) -> None:
    """Two lines for each run: when and of what, then what it did; one that was killed has no end."""
    for run in found:
        line = Text(f"{run['started']} – {run['finished'] or words('desk.no_end')}  ", style="dim")
        line.append(f"{run['command']} {' '.join(map(printable, run['inputs']))}", style="default")
        _print(console, line.append(f"  synopse {run['versions'].get('synopse', '')}", style="dim"))
        done = ", ".join(f"{name} {number}" for name, number in sorted(run["counts"].items()) if number)
        _print(console, Text(f"    {done or words('desk.nothing_done')}"))
    if not found:
        _print(console, Text(words("desk.no_run")))


def show_history(
    members: Sequence[Member],
    versions: Mapping[str, Sequence[Version]],
    decisions: Sequence[Decision],
    console: Console,
    words: Wording,
) -> None:
    """Why the accounts are in the story, what changed in them since, and what was decided by hand."""
    console.print(Text(f"\n{words('desk.placed')}", style="bold underline"))
    for member in members:
        _print(console, Text(f"  {printable(member.uri)}"))
        for told in placing_told(member, words):
            _print(console, Text(f"    {printable(told)}", style="dim"))
    for uri, history in versions.items():
        console.print(Text(f"\n{words('desk.versions')}: {printable(uri)}", style="bold underline"))
        for version in history:
            _print(console, Text(f"  {version.number}  {version.seen}", style="dim"))
            for line in change_lines(version.changes, words):
                _print(console, Text("    ").append_text(line))
    if decisions:
        console.print(Text(f"\n{words('desk.decisions')}", style="bold underline"))
    for decision in decisions:
        _print(console, Text(f"  {_decision(decision, words)}"))


def _decision(decision: Decision, words: Wording) -> str:
    if decision.kind == "merge":
        return words("desk.merged", at=decision.at, story=decision.story, into=decision.into)
    return words("desk.moved", at=decision.at, uri=printable(decision.uri or ""), into=decision.into)


def plain_history(
    members: Sequence[Member], versions: Mapping[str, Sequence[Version]], decisions: Sequence[Decision]
) -> dict[str, Any]:
    """The history of a story as values that JSON has."""
    return {
        "accounts": [
            {
                "uri": m.uri,
                "outlet": m.outlet,
                "version": m.version,
                "placed": m.placed,
                "evidence": " · ".join(placing_told(m, wording(FALLBACK))),
                "decision": plain_placing(m),
            }
            for m in members
        ],
        "versions": {
            uri: [{"number": v.number, "seen": v.seen, "changes": plain_changes(v.changes)} for v in history]
            for uri, history in versions.items()
        },
        "decisions": [{"at": d.at, "kind": d.kind, "story": d.story, "into": d.into, "uri": d.uri} for d in decisions],
    }


def _print(console: Console, line: Text) -> None:
    console.print(line, soft_wrap=True)
