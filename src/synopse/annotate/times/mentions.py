"""Where a text speaks of time: what the rules find, the longest first from the left, before any value is worked out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from synopse.annotate.times.checks import CHECKS
from synopse.annotate.times.lexicon import FIGURE, Lexicon, Rule, Slot, lexicon
from synopse.language import Parse, Sentence, words
from synopse.model import Span

# parts whose words stand in another part's table
TABLE_OF = {"hour": "number", "minute": "number", "week": "relation", "minus": "day_before", "nth": "ordinal"}


NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Span):
    """An expression of time with its parts: `slots` are what the groups of the rule's pattern stand for."""

    rule: str
    kind: str
    slots: Mapping[str, Slot]
    sentence: Sentence
    number: int
    """of the sentence in the text"""


def find_mentions(parse: Parse) -> list[Mention]:
    """Every expression of time, in order; none overlaps another."""
    found = lexicon(parse.language)
    if found is None:
        return []
    return [
        mention for n, sentence in enumerate(parse.sentences) for mention in _in_sentence(parse, sentence, n, found)
    ]


def _in_sentence(parse: Parse, sentence: Sentence, number: int, found: Lexicon) -> list[Mention]:
    classes = _classes(sentence, found)
    if not classes:
        return []
    candidates = [
        (match.start(), -match.end(), order, rule, match)
        for order, rule in enumerate(found.rules)
        if rule.needs & classes
        for match in _matches(parse, sentence, rule)
    ]
    candidates.sort(key=lambda c: c[:3])
    out: list[Mention] = []
    for start, end, _, rule, match in candidates:
        if not out or start >= out[-1].end:
            slots = dict(slots_of(match, found))
            place = {"start": start, "end": -end, "number": number}
            out.append(Mention(**place, rule=rule.name, kind=rule.kind, slots=slots, sentence=sentence))
    return out


def _classes(sentence: Sentence, found: Lexicon) -> frozenset[str]:
    """The tables that words of the sentence are in."""
    classes: set[str] = set()
    for token in sentence.tokens:
        low = token.text.lower()
        for word in (low, *low.split("-")) if "-" in low else (low,):
            classes |= found.triggers.get(word, NONE)
            if word[:1].isdigit():
                classes.add(FIGURE)
    return frozenset(classes)


def _matches(parse: Parse, sentence: Sentence, rule: Rule) -> Iterator[Any]:
    for match in rule.pattern.finditer(parse.text, sentence.start, sentence.end):
        passes = CHECKS[rule.check](match, sentence, parse.language)
        if match.end() > match.start() and passes and not _written_small(match, parse.language):
            yield match


def _written_small(match: Any, language: str) -> bool:
    """`may` and `march` with a small letter are verbs."""
    return match.groupdict().get("month") in words(language, "times")["counts"]["months_with_capital"]


def slots_of(match: Any, found: Lexicon) -> Iterator[tuple[str, Slot]]:
    """The named groups of a match with what their words stand for in the tables."""
    for name, form in match.groupdict().items():
        if form is None:
            continue
        low = " ".join(form.lower().split())
        table = found.tables.get(TABLE_OF.get(name, name), {}) or found.tables.get(name.rstrip("0123456789"), {})
        if low in table:
            yield name, table[low]
        else:
            yield name, int(low) if low.isdecimal() else low
