"""The lexicon as it is asked: what a word may mean, and how two concepts are related."""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from synopse.concepts.compiled import CONCEPTS, compile_concepts, read_compiled
from synopse.concepts.source import Concept, own_files, read_concepts, read_families
from synopse.language import words

SHORTEST_HEAD, SHORTEST_REST = 4, 3
"""Letters of the head of a compound that is only guessed, and of what must be left of a compound."""
SHORTEST_INFLECTED = 6
"""Letters from which an ending is taken off (`Kim` is no `KI`)."""
CACHED_WORDS = 100_000


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word may mean, under which conditions. `words` are those of a phrase, without their endings."""

    concept: str
    pos: str
    near: tuple[str, ...]
    far: tuple[str, ...]
    words: tuple[str, ...] = ()
    guessed: bool = False
    rule: str = "word"


class Lexicon:
    """Concepts by word, and the relations between them. Made once, then only asked."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        self.concepts: Mapping[str, Mapping[str, Any]] = read(CONCEPTS)
        self._tables = functools.cache(read)
        self.senses = functools.lru_cache(CACHED_WORDS)(self._senses)
        self.phrases = functools.lru_cache(CACHED_WORDS)(self._phrases)
        self.kin = functools.lru_cache(CACHED_WORDS)(self._kin)

    def _senses(self, forms: tuple[str, ...], pos: str, language: str) -> tuple[Sense, ...]:
        """The senses of a word in any of its `forms` (lower case); of a noun that has none, those of its head."""
        table = self._tables(language)["words"]
        found = [s for form in forms for entry in table.get(form, ()) if (s := _sense(entry)).pos in ("", pos)]
        if not found and pos != "verb":
            found = [_sense(s) for form in self._bases(forms, language) for s in table.get(form, ())]
        if not found and pos == "noun":
            found = next((list(parts) for f in forms if (parts := tuple(self._compound(f, language)))), [])
        return tuple(dict.fromkeys(found))

    def _bases(self, forms: Sequence[str], language: str) -> Iterator[str]:
        """Nominalised adjectives without the ending of their case (`Verletzten`: verletzte)."""
        endings = tuple(words(language, "concepts").get("nominal_endings", ()))
        long = (form for form in forms if len(form) >= SHORTEST_INFLECTED)
        return (form[:-1] for form in long if form.endswith(endings)) if endings else iter(())

    def _compound(self, form: str, language: str) -> Iterator[Sense]:
        """What the end of a compound says, or its beginning: as the lexicon has it, else as it is guessed."""
        tables = self._tables(language)
        head = form.rpartition("-")[2]
        if head != form:
            yield from (_sense(s, rule="head of a compound") for s in tables["words"].get(head, ()))
        if not words(language, "concepts").get("compounds"):
            return
        tails = [form[i:] for i in range(SHORTEST_REST, len(form) - SHORTEST_REST + 1)]
        heads = next((tables["heads"][t] for t in ["", *tails] if t in tables["heads"]), ())
        begins = (form[:i] for i in range(len(form) - SHORTEST_REST, SHORTEST_REST - 1, -1))
        starts = next((tables["starts"][b] for b in begins if b in tables["starts"]), ())
        guesses = next((tables["words"][t] for t in tails if len(t) >= SHORTEST_HEAD and t in tables["words"]), ())
        yield from (_sense(s, rule="head of a compound") for s in heads)
        yield from (_sense(s, rule="beginning of a compound") for s in starts)
        if not heads and not starts and head == form:
            yield from (_sense(s, rule="guessed head", guessed=True) for s in guesses)

    def _phrases(self, form: str, language: str) -> tuple[Sense, ...]:
        """The phrases whose longest word is `form`."""
        return tuple(_sense(s, rule="phrase") for s in self._tables(language)["phrases"].get(form, ()))

    def _kin(self, concept: str) -> frozenset[str]:
        """The concept with all that follows from it and all that it is a kind of."""
        out, new = set[str](), {concept}
        while new:
            out |= new
            new = {k for c in new for k in (*self._known(c).get("implies", ()), self._known(c).get("parent"))} - out
            new &= self.concepts.keys()
        return frozenset(out)

    def _known(self, concept: str) -> Mapping[str, Any]:
        return self.concepts.get(concept, {})

    def opposite(self, concept: str) -> str | None:
        """The concept that says the contrary."""
        found: str | None = self._known(concept).get("opposite")
        return found

    def families(self, concept: str) -> tuple[str, ...]:
        """The families that a concept belongs to: others in them stand for the same claim."""
        return tuple(self._known(concept).get("families", ()))

    def akin(self, a: str, b: str) -> bool:
        """True where two concepts are of one family, and not both of them are said of anything (`the end of the mayor`
        is a resignation; an end and a departure are no more alike than before)."""
        shared = set(self.families(a)).intersection(self.families(b))
        return bool(shared) and not (self.is_general(a) and self.is_general(b))

    def measure(self, concept: str) -> tuple[str, str]:
        """The question that a figure beside the concept answers and what it is counted in; empty without one."""
        known = self._known(concept)
        return known.get("measure", ""), known.get("unit", "")

    def is_general(self, concept: str) -> bool:
        """True for what a clause is about only where nothing more special is said (begin, rise, plan)."""
        return bool(self._known(concept).get("general"))


def _sense(entry: str | Sequence[Any], *, rule: str = "word", guessed: bool = False) -> Sense:
    if isinstance(entry, str):
        return Sense(entry, "", (), (), (), guessed, rule)
    concept, pos, near, far, *phrase = list(entry)
    said = f"{rule} in context" if near else rule
    return Sense(concept, pos, tuple(near), tuple(far), tuple(phrase[0]) if phrase else (), guessed, said)


@functools.lru_cache(8)
def lexicon(more: tuple[Path, ...] = ()) -> Lexicon:
    """The lexicon of Synopse, with a user's own files added. Raises LexiconError for a file that is no lexicon."""
    if not more:
        return Lexicon(read_compiled)
    return from_files((*own_files(), *more))


def from_files(files: Sequence[Path]) -> Lexicon:
    """A lexicon of these files alone."""
    return from_concepts(c for file in files for c in read_concepts(file))


def from_concepts(concepts: Iterable[Concept]) -> Lexicon:
    """A lexicon of these concepts."""
    return Lexicon(compile_concepts(concepts, read_families()).__getitem__)
