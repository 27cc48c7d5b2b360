"""The lexicon in the form that it is searched in: one table a language, from words to the concepts that they may mean.

`make concepts` writes the lexicon of Synopse into `compiled/`, so that nobody waits for three dozen TOML files; a
language is read when it is first met.
"""

import gc
import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
import wordfreq

from synopse.concepts.source import Concept, Entry, Family
from synopse.language import SUPPORTED, words

FOLDER = Path(__file__).parent / "compiled"
CONCEPTS = "concepts"
TABLES = ("words", "phrases", "heads", "starts")
STEM = 4
"""Letters that stay at least when an ending is taken off."""
Compiled = dict[str, Any]
"""`concepts`: id -> what is known of it; for each language the four tables, each from a word to its senses: a concept's
id alone, or [concept, part of speech, near, far] and, for a phrase, all its words."""


def compile_concepts(concepts: Iterable[Concept], families: Iterable[Family] = ()) -> Compiled:
    """The tables of the concepts, in their order. An id that comes twice is one concept with the entries of both."""
    out: Compiled = {CONCEPTS: {}} | {code: {table: {} for table in TABLES} for code in SUPPORTED}
    for concept in concepts:
        out[CONCEPTS].setdefault(concept.id, _known(concept))
        for code, entries in concept.entries.items():
            for entry in entries:
                _enter(out[code], code, concept.id, entry)
    for family in families:
        for member in family.members:
            if member in out[CONCEPTS]:
                out[CONCEPTS][member].setdefault("families", []).append(family.id)
    return out


def _known(concept: Concept) -> dict[str, Any]:
    keys = ("definition", "parent", "implies", "opposite", "measure", "unit", "general")
    known = {key: value for key in keys if (value := getattr(concept, key))}
    return known | ({"implies": list(concept.implies)} if concept.implies else {})


def stem(word: str, language: str) -> str:
    """A word of a phrase without the ending of its case (`bewaffneter Konflikt`, `bewaffneten Konflikten`), where that
    leaves no other word (`seiten`: seite, not seit)."""
    table = words(language, "concepts")
    others = table.get("no_stems", ())
    stems = (word.removesuffix(e) for e in table.get("case_endings", ()) if word.endswith(e))
    return next((s for s in stems if len(s) >= STEM and s not in others), word)


def _enter(tables: dict[str, dict[str, list[Any]]], language: str, concept: str, entry: Entry) -> None:
    """Under the word itself, the end or the beginning of a compound, or the rarest word of a phrase."""
    sense = [concept, entry.pos, list(entry.near), list(entry.far)]
    plain = concept if not (entry.pos or entry.near or entry.far) else sense
    if len(entry.words) > 1:
        rarest = min(entry.words, key=lambda w: (wordfreq.word_frequency(w, language), w))
        stems = [stem(word, language) for word in entry.words]
        tables["phrases"].setdefault(stem(rarest, language), []).append([*sense, stems])
        return
    (word,) = entry.words
    if word.startswith("-"):
        tables["heads"].setdefault(word[1:], []).append(plain)
    elif word.endswith("-"):
        tables["starts"].setdefault(word[:-1], []).append(plain)
    else:
        tables["words"].setdefault(word, []).append(plain)


def write_compiled(compiled: Compiled) -> None:
    """Writes a file for the concepts and one a language; the same tables are the same bytes."""
    FOLDER.mkdir(exist_ok=True)
    for name, table in compiled.items():
        text = json.dumps(table, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        (FOLDER / f"{name}.json.gz").write_bytes(gzip.compress(text.encode(), mtime=0))


def read_compiled(name: str) -> dict[str, Any]:
    """The concepts or the tables of one language as they were written."""
    text = gzip.decompress((FOLDER / f"{name}.json.gz").read_bytes())
    collecting = gc.isenabled()
    gc.disable()  # a hundred thousand new lists that all stay: looking for garbage among them takes longer than reading
    try:
        table: dict[str, Any] = msgspec.json.decode(text)
    finally:
        if collecting:
            gc.enable()
    return table
