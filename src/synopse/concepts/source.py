"""The concepts as they are written: `lexicon/*.toml`, a table each, and the same for a file of a user's own.

The entries of a concept are words and phrases between commas:

    ertrinken               a lemma or a printed form
    drown/v                 the same, as a verb (v), noun (n) or adjective (a)
    ums leben kommen        all of these words in one clause, in any order
    -unfall, todes-         compounds that end or begin so
    bank ~ kredit konto     only where one of these words stands in the sentence
    bank !~ park sitzen     not where one of these does
"""

import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from synopse.errors import LexiconError
from synopse.language import SUPPORTED

KEYS = frozenset(
    {"definition", "apart", "parent", "implies", "opposite", "measure", "unit", "plover", "iptc", "general"}
    | {f"{kind}{code}" for kind in ("", "examples_", "counter_") for code in SUPPORTED}
)
POS = {"v": "verb", "n": "noun", "a": "adjective"}
LONGEST_PHRASE = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `words` of a phrase in order, else one word, with a hyphen where it is part of a compound."""

    words: tuple[str, ...]
    pos: str = ""
    near: tuple[str, ...] = ()
    far: tuple[str, ...] = ()

    @property
    def bare(self) -> bool:
        """True for what stands for its concept wherever it is met."""
        return not self.near


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """`entries`, `examples` and `counters` by language. `implies` is what always follows from it."""

    id: str
    file: str
    definition: str
    apart: str = ""
    parent: str = ""
    implies: tuple[str, ...] = ()
    opposite: str = ""
    measure: str = ""
    unit: str = ""
    plover: str = ""
    iptc: str = ""
    general: bool = False
    entries: Mapping[str, tuple[Entry, ...]]
    examples: Mapping[str, tuple[str, ...]]
    counters: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Family:
    """Concepts that stand for one and the same claim in the news."""

    id: str
    definition: str
    members: tuple[str, ...]


FAMILIES = Path(__file__).with_name("families.toml")


def read_families() -> tuple[Family, ...]:
    """The families of the lexicon."""
    tables = tomllib.loads(FAMILIES.read_text(encoding="utf-8"))
    return tuple(Family(name, table["definition"], tuple(table["members"])) for name, table in tables.items())


@functools.cache
def own_files() -> tuple[Path, ...]:
    """The files of the lexicon that comes with Synopse."""
    folder = resources.files(__package__) / "lexicon"
    return tuple(sorted(Path(str(f)) for f in folder.iterdir() if f.name.endswith(".toml")))


def read_concepts(file: Path) -> tuple[Concept, ...]:
    """The concepts of one file. Raises LexiconError, which says where and what, for a file that cannot be used."""
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        what = problem.strerror if isinstance(problem, OSError) else None
        raise LexiconError(what or str(problem), where=str(file), do="see docs/concepts.md for the format") from problem
    return tuple(_concept(file, name, table) for name, table in tables.items())


def _concept(file: Path, name: str, table: Any) -> Concept:
    where = f"{file}, [{name}]"
    if not isinstance(table, dict):
        raise LexiconError("no table", where=where, do="a concept is a table with a definition and entries below it")
    strange = sorted(set(table) - KEYS)
    if strange or not table.get("definition"):
        what = f"unknown key {strange[0]!r}" if strange else "it has no definition"
        raise LexiconError(what, where=where, do="see docs/concepts.md for the keys")
    return Concept(
        id=name,
        file=file.stem,
        entries={code: tuple(_entries(where, table.get(code, ""))) for code in SUPPORTED},
        examples={code: tuple(table.get(f"examples_{code}", ())) for code in SUPPORTED},
        counters={code: tuple(table.get(f"counter_{code}", ())) for code in SUPPORTED},
        implies=tuple(table.get("implies", ())),
        general=bool(table.get("general")),
        **{
            key: str(table.get(key, ""))
            for key in ("definition", "apart", "parent", "opposite", "measure", "unit", "plover", "iptc")
        },
    )


def _entries(where: str, text: str) -> Iterator[Entry]:
    for line in " ".join(text.split()).split(","):
        if line.strip():
            yield _entry(where, line.strip())


def _entry(where: str, line: str) -> Entry:
    rest, _, far = line.partition("!~")
    rest, _, near = rest.partition("~")
    spoken, _, pos = rest.strip().rpartition("/")
    if pos not in POS:
        spoken, pos = rest, ""
    words = tuple(spoken.lower().split())
    if not 1 <= len(words) <= LONGEST_PHRASE:
        advice = f"write one to {LONGEST_PHRASE} words, then /v, /n or /a, then ~ or !~ and words"
        raise LexiconError(f"{line!r} is no entry", where=where, do=advice)
    return Entry(words, POS.get(pos, ""), tuple(near.lower().split()), tuple(far.lower().split()))
