"""What is kept in a store, in the terminal: lists of stories, hits of a search, the history of a story."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from synopse.report.changes import change_lines, plain_changes
from synopse.report.plain import printable, shortened
from synopse.report.wording import Wording
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
        _print(console, line.append(f"  {' · '.join(about)}", style="dim"))
    if not found:
        _print(console, Text(words("desk.no_story")))


def show_hits(found: Sequence[Hit], console: Console, words: Wording) -> None:
    """What was found, each with who said it and the place in the text."""
    for hit in found:
        line = Text(f"{hit.day}  ", style="dim").append(shortened(printable(hit.text), SAID), style="default")
        sure = hit.certainty not in ("", "asserted", "reported") and words(f"certainty.{hit.certainty}")
        source = " · ".join(printable(part) for part in (hit.speaker, sure) if part)
        _print(console, line.append(f"  {source}" if source else "", style="dim"))
        place = f"{hit.uri}:{hit.start}-{hit.end}" if hit.uri else printable(hit.title)
        _print(console, Text(f"    {printable(place)}  {hit.story or ''}", style="cyan"))
    if not found:
        _print(console, Text(words("desk.no_hit")))


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
        _print(console, Text(f"  {printable(member.uri)}  ").append(f"{member.placed}: {member.evidence}", style="dim"))
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
            {"uri": m.uri, "outlet": m.outlet, "version": m.version, "placed": m.placed, "evidence": m.evidence}
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
