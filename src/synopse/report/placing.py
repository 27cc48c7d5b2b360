"""Why an account is in its story, in the words of the interface."""

from typing import Any

import msgspec

from synopse.group import Decision
from synopse.report.dates import percent
from synopse.report.wording import Wording
from synopse.store.stories import Member


def placing_told(member: Member, words: Wording) -> tuple[str, ...]:
    """What was done with an account, how near it is to what it was put to, and what they have in common."""
    found = _decision(member)
    if found is None:
        return (member.placed,)
    merged = ", ".join(found.merged)
    lines = [words(f"placing.{found.kind}", story=found.story, before=found.before, merged=merged)]
    if found.follows:
        lines.append(words("desk.follows", story=found.follows))
    if found.evidence:
        measure = "nearest" if found.rival else "near"
        lines.append(words(f"placing.{measure}", cosine=found.cosine, asked=found.asked, rival=found.rival))
        shared = ", ".join(f"{e.term} {percent(e.weight, words)}" for e in found.evidence)
        lines.append(words("placing.shares", terms=shared))
    return tuple(lines)


def plain_placing(member: Member) -> dict[str, Any]:
    """The decision on an account as values that JSON has; the story alone of an account that has none."""
    found = _decision(member)
    plain: dict[str, Any] = msgspec.to_builtins(found) if found else {"story": member.placed}
    return plain


def _decision(member: Member) -> Decision | None:
    """The decision that is kept with an account; None of one that a release kept which had none."""
    try:
        return msgspec.json.decode(member.evidence, type=Decision)
    except msgspec.DecodeError:
        return None
