"""The laws of the lexicon, and its examples: what the tests hold, and whoever adds a concept asks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from synopse.concepts.find import find_concepts
from synopse.concepts.lexicon import Lexicon
from synopse.concepts.source import Concept, Entry, Family
from synopse.language import SUPPORTED, parse
from synopse.model import Region

EXAMPLES, COUNTERS = 3, 2


def breaches(concepts: Sequence[Concept], files: Set[str]) -> Iterator[str]:
    """What is wrong with the concepts of `files`, given all of them: ids and entries that stand twice, references to
    nothing, opposites that are not mutual, too few examples."""
    by_id = {c.id: c for c in concepts}
    first: dict[str, Concept] = {}
    for concept in concepts:
        if first.setdefault(concept.id, concept) is not concept:
            yield f"{concept.file}.{concept.id}: the id stands in {first[concept.id].file} too"
    for concept in concepts:
        if concept.file in files:
            yield from (f"{concept.file}.{concept.id}: {what}" for what in _of_one(concept, by_id))
    yield from _twice(concepts, files)


def stray_members(families: Iterable[Family], concepts: Iterable[Concept]) -> Iterator[str]:
    """Members of families that are no concepts, and families that join nothing."""
    known = {c.id for c in concepts}
    for family in families:
        yield from (f"family {family.id}: {name!r} is no concept" for name in family.members if name not in known)
        if len(set(family.members)) < 2:
            yield f"family {family.id} has no two members"


def _of_one(concept: Concept, by_id: dict[str, Concept]) -> Iterator[str]:
    for key, names in (("parent", (concept.parent,)), ("implies", concept.implies), ("opposite", (concept.opposite,))):
        yield from (f"{key} {name!r} is no concept" for name in names if name and name not in by_id)
    if concept.opposite in by_id and by_id[concept.opposite].opposite != concept.id:
        yield f"opposite {concept.opposite!r} does not have it as its own"
    for code in SUPPORTED:
        if len(concept.examples[code]) < EXAMPLES or len(concept.counters[code]) < COUNTERS:
            yield f"{code}: {EXAMPLES} examples and {COUNTERS} counter-examples are needed"
        if not concept.entries[code]:
            yield f"{code}: no entries"


def _twice(concepts: Sequence[Concept], files: Set[str]) -> Iterator[str]:
    """Entries of two concepts with nothing to tell them apart. A condition tells apart, for it goes first."""
    for code in SUPPORTED:
        holders: dict[tuple[tuple[str, ...], str], list[Concept]] = defaultdict(list)
        for concept in concepts:
            for key in {(tuple(sorted(e.words)), e.pos) for e in concept.entries[code] if _tells_nothing(e)}:
                holders[key].append(concept)
        for (words, pos), held in sorted(holders.items()):
            also = held + (holders.get((words, ""), []) if pos else [])
            names = sorted({f"{c.file}.{c.id}" for c in also})
            if len(names) > 1 and any(c.file in files for c in also):
                yield f"{code} {' '.join(words)!r}{f' ({pos})' if pos else ''} stands in {', '.join(names)}"


def _tells_nothing(entry: Entry) -> bool:
    return not entry.near and not entry.far


def failures(concepts: Sequence[Concept], lexicon: Lexicon) -> Iterator[str]:
    """Examples that are not found as their concept, and counter-examples that are."""
    for concept in concepts:
        for code in SUPPORTED:
            for text in concept.examples[code]:
                if concept.id not in (seen := concepts_in(text, code, lexicon)):
                    yield f"{concept.file}.{concept.id}: not found in {text!r} (found: {', '.join(sorted(seen))})"
            for text in concept.counters[code]:
                if concept.id in concepts_in(text, code, lexicon):
                    yield f"{concept.file}.{concept.id}: found in the counter-example {text!r}"


def concepts_in(text: str, language: str, lexicon: Lexicon) -> frozenset[str]:
    """The concepts of a sentence that are not guessed."""
    parsed = parse(text, language, [Region(start=0, end=len(text), kind="body")])
    return frozenset(m.concept for m in find_concepts(parsed, lexicon) if not m.guessed)
