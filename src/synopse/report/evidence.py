"""What the comparison rests on, in the words of the interface.

The file holds evidence as data, `name: value | value` (`alike: 31 | Boote, Tanker`); what it says stands in texts/.
"""

from synopse.language import words as language_words
from synopse.model import Defect, Difference, Link, Silence
from synopse.report.wording import Wording

SAID_BY_KIND = frozenset({"quantity", "time", "place", "name", "role", "attribution", "wording"})
"""Kinds of difference whose name tells all that the note of their rule does (`Zahl`: `verschiedene Zahlen`)."""


def evidence_told(evidence: str, words: Wording) -> str:
    """Evidence in words; as it stands where the interface has none for it."""
    return _told(f"evidence.{evidence}", words) or evidence


def damage_told(defect: Defect, words: Wording) -> str:
    """What is wrong with the text, and what was probably meant."""
    return _told(f"damage.{defect.note}", words) or defect.note


def _told(key_and_values: str, words: Wording) -> str:
    key, _, values = key_and_values.partition(": ")
    told = values.split(" | ")
    template = words(key) if words.has(key) else ""
    return template.format(*told) if template.count("{") <= len(told) else ""


def link_told(link: Link, words: Wording) -> str:
    """The level of a comparison that held, with its evidence in brackets."""
    key = f"level.{link.level}"
    level = words(key) if words.has(key) else link.level
    return f"{level} ({evidence_told(link.evidence, words)})" if link.evidence else level


def silence_told(silence: Silence | None, words: Wording) -> str:
    """Why an account does not say what a row says, with the evidence in brackets; empty where it is not known."""
    if silence is None:
        return ""
    why = words(f"silence.{silence.reason}")
    return f"{why} ({evidence_told(silence.evidence, words)})" if silence.evidence else why


def note_told(difference: Difference, words: Wording) -> str:
    """What sort of difference it is, without its values; as the file has it where its rule is not known, and nothing
    where that is no more than its kind says."""
    notes = language_words(words.language, "compare")["notes"]
    name = difference.rule.removeprefix("difference.")
    if name in SAID_BY_KIND and name == difference.kind:
        return ""
    template = notes.get(name)
    return template.partition(":")[0] if template else difference.note
