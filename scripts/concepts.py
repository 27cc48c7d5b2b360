"""The concept lexicon on the bench.

`make concepts` compiles it. `python -m scripts.concepts check [FILE...]` holds it to its laws and runs the examples,
`try "Ein Satz."` shows what is found, `hits FILE.jsonl CONCEPT...` the places of concepts in texts (JSON lines with
"text"), `open FILE.jsonl` the commonest words that stand in no entry.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from synopse.clean import find_regions
from synopse.concepts.check import breaches, failures, stray_members
from synopse.concepts.compiled import compile_concepts, write_compiled
from synopse.concepts.find import find_concepts
from synopse.concepts.lexicon import from_concepts
from synopse.concepts.source import Concept, own_files, read_concepts, read_families
from synopse.errors import LexiconError
from synopse.language import Parse, detect, parse
from synopse.model import Region

SHOWN, AROUND = 12, 70


def compiled() -> None:
    """Writes the compiled lexicon."""
    write_compiled(compile_concepts((c for file in own_files() for c in read_concepts(file)), read_families()))


def _readable() -> list[Concept]:
    """The concepts of every file that can be read; a word about the others, so that one slip does not stop all work."""
    out: list[Concept] = []
    for file in own_files():
        try:
            out += read_concepts(file)
        except LexiconError as problem:
            print(problem, file=sys.stderr)
    return out


def check(files: Sequence[str]) -> int:
    """Prints what is wrong with these files, all of them where none is named."""
    concepts = _readable()
    chosen = {Path(f).stem for f in files} or {c.file for c in concepts}
    mine = [c for c in concepts if c.file in chosen]
    problems = [
        *stray_members(read_families(), concepts),
        *breaches(concepts, chosen),
        *failures(mine, from_concepts(concepts)),
    ]
    print(*problems, sep="\n")
    for code in ("de", "en"):
        print(f"{code}: {sum(len(c.entries[code]) for c in mine)} entries")
    print(f"{len(mine)} concepts, {len(problems)} problems")
    return 1 if problems else 0


def try_text(text: str) -> None:
    """Prints the concepts of a text."""
    language = detect(text)
    parsed = parse(text, language, [Region(start=0, end=len(text), kind="body")])
    for m in find_concepts(parsed, from_concepts(_readable())):
        words = " … ".join(p.of(text) for p in m.parts) or m.of(text)
        print(f"{language}  {words:40} {m.concept}{' (guessed)' if m.guessed else ''}   {m.rule}")


def hits(file: str, concepts: Sequence[str]) -> None:
    """Prints the first places of each concept, and how many there are."""
    lexicon, found = from_concepts(_readable()), {c: list[str]() for c in concepts}
    for parsed in _parses(file):
        for m in find_concepts(parsed, lexicon):
            if m.concept in found and not m.guessed:
                around = parsed.text[max(0, m.start - AROUND) : m.end + AROUND].replace("\n", " ")
                found[m.concept].append(f"  [{m.of(parsed.text)}] {around}")
    for concept, places in found.items():
        print(f"{concept}: {len(places)}", *places[:: max(1, len(places) // SHOWN)][:SHOWN], sep="\n")


def open_words(file: str) -> None:
    """Prints the commonest verbs, nouns and adjectives that no concept was found at."""
    lexicon, missing = from_concepts(_readable()), Counter[str]()
    for parsed in _parses(file):
        told = {p.start for m in find_concepts(parsed, lexicon) if not m.guessed for p in (m, *m.parts)}
        missing.update(
            f"{t.lemma.lower()}/{t.pos[0].lower()}"
            for t in parsed.tokens()
            if t.pos in ("VERB", "NOUN", "ADJ") and t.start not in told
        )
    print(*(f"{word} {count}" for word, count in missing.most_common(400)), sep=", ")


def _parses(file: str) -> Iterator[Parse]:
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        language = detect(text)
        yield parse(text, language, find_regions(text, language, None))


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            compiled()
        case ["check", *files]:
            sys.exit(check(files))
        case ["try", text]:
            try_text(text)
        case ["hits", file, *concepts]:
            hits(file, concepts)
        case ["open", file]:
            open_words(file)
        case _:
            sys.exit(__doc__)
