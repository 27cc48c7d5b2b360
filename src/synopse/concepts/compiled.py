"""The lexicon in the form that it is searched in: one table a language, from words to the concepts that they may mean.

`make concepts` writes the lexicon of Synopse into `lexicon.json.gz`, so that nobody waits for two dozen TOML files.
"""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from synopse.concepts.source import Concept, Entry
from synopse.language import SUPPORTED, words

FILE = Path(__file__).parent / "lexicon.json.gz"
TABLES = ("words", "phrases", "heads", "starts")
STEM = 4
"""Letters that stay at least when an ending is taken off."""
Compiled = dict[str, Any]
"""`concepts`: id -> what is known of it; for each language the four tables, each from a word to its senses:
[concept, part of speech, near, far] and, for a phrase, all its words."""


def compile_concepts(concepts: Iterable[Concept]) -> Compiled:
    """The tables of the concepts, in their order. An id that comes twice is one concept with the entries of both."""
    out: Compiled = {"concepts": {}} | {code: {table: {} for table in TABLES} for code in SUPPORTED}
    for concept in concepts:
        out["concepts"].setdefault(concept.id, _known(concept))
        for code, entries in concept.entries.items():
            for entry in entries:
                _enter(out[code], code, concept.id, entry)
    return out


def _known(concept: Concept) -> dict[str, Any]:
    keys = ("definition", "parent", "implies", "opposite", "measure", "unit", "general")
    return {key: value for key in keys if (value := getattr(concept, key))}


def stem(word: str, language: str) -> str:
    """A word of a phrase without the ending of its case (`bewaffneter Konflikt`, `bewaffneten Konflikten`)."""
    endings = words(language, "concepts").get("case_endings", ())
    ending = next((e for e in endings if word.endswith(e) and len(word) - len(e) >= STEM), "")
    return word.removesuffix(ending)


def _enter(tables: dict[str, dict[str, list[Any]]], language: str, concept: str, entry: Entry) -> None:
    """Under the word itself, the end or the beginning of a compound, or the longest word of a phrase."""
    sense = [concept, entry.pos, list(entry.near), list(entry.far)]
    anchor = max(entry.words, key=len)
    if len(entry.words) > 1:
        stems = [stem(word, language) for word in entry.words]
        tables["phrases"].setdefault(stem(anchor, language), []).append([*sense, stems])
        return
    if anchor.startswith("-"):
        tables["heads"].setdefault(anchor[1:], []).append(sense)
    elif anchor.endswith("-"):
        tables["starts"].setdefault(anchor[:-1], []).append(sense)
    else:
        tables["words"].setdefault(anchor, []).append(sense)


def write_compiled(compiled: Compiled, file: Path = FILE) -> None:
    """Writes the tables; the same tables are the same bytes."""
    text = json.dumps(compiled, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    file.write_bytes(gzip.compress(text.encode(), mtime=0))


def read_compiled(file: Path = FILE) -> Compiled:
    """The tables as they were written."""
    compiled: Compiled = json.loads(gzip.decompress(file.read_bytes()))
    return compiled
