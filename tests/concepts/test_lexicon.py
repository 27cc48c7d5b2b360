"""The lexicon that comes with Synopse: its laws, its examples, its size; and files of a user's own."""

from pathlib import Path

import pytest

from synopse.concepts.check import breaches, failures, stray_members
from synopse.concepts.compiled import FOLDER, compile_concepts, read_compiled
from synopse.concepts.lexicon import Lexicon, from_files, lexicon
from synopse.concepts.source import Concept, own_files, read_concepts, read_families
from synopse.errors import LexiconError

CONCEPTS = [c for file in own_files() for c in read_concepts(file)]
FILES = sorted({c.file for c in CONCEPTS})


def test_the_compiled_lexicon_is_that_of_the_files() -> None:
    compiled = compile_concepts(CONCEPTS, read_families())
    assert {name: read_compiled(name) for name in compiled} == compiled, "run `make concepts`"


def test_it_is_as_large_as_the_docs_say_and_as_small() -> None:
    assert len(CONCEPTS) >= 900
    assert sum(len(c.entries["de"]) for c in CONCEPTS) >= 14_000
    assert sum(len(c.entries["en"]) for c in CONCEPTS) >= 9_000
    assert sum(f.stat().st_size for f in FOLDER.iterdir()) < 3_000_000


@pytest.mark.parametrize("file", FILES)
def test_laws(file: str) -> None:
    assert list(breaches(CONCEPTS, {file})) == []


@pytest.mark.parametrize("file", FILES)
def test_every_example_is_found_and_no_counter_example(file: str) -> None:
    mine = [c for c in CONCEPTS if c.file == file]
    assert mine
    assert list(failures(mine, lexicon())) == []


def test_families_join_concepts() -> None:
    assert list(stray_members(read_families(), CONCEPTS)) == []
    assert lexicon().families("bill_rejected")


def _written(folder: Path, text: str) -> Path:
    file = folder / "mine.toml"
    file.write_text(text, encoding="utf-8")
    return file


MINE = """
[beekeeping]
definition = "Bees are kept."
parent = "farming_of_bees"
implies = ["honey"]
opposite = "swarm_loss"
measure = "how many hives"
unit = "pieces"
de = "imkerei, bienenstock ~ honig imker, zarge !~ fenster, waben schleudern, -beute, bienen-"
en = "beekeeping, hive/n"
[honey]
definition = "What bees make."
de = "honig"
[farming_of_bees]
definition = "Bees as a trade."
de = "bienenzucht"
[swarm_loss]
definition = "A swarm is gone."
opposite = "beekeeping"
de = "schwarmverlust"
"""


def test_relations(tmp_path: Path) -> None:
    mine = from_files([_written(tmp_path, MINE)])
    assert mine.kin("beekeeping") == {"beekeeping", "farming_of_bees", "honey"}
    assert mine.opposite("beekeeping") == "swarm_loss"
    assert mine.measure("beekeeping") == ("how many hives", "pieces")
    assert mine.opposite("nothing") is None
    assert mine.kin("nothing") == {"nothing"}


def test_a_file_of_ones_own_is_added_to_the_lexicon(tmp_path: Path) -> None:
    both = lexicon((_written(tmp_path, MINE),))
    assert isinstance(both, Lexicon)
    assert "beekeeping" in both.concepts
    assert set(lexicon().concepts) < set(both.concepts)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[a", "no.toml"),
        ("a = 1", "no table"),
        ("[a]\nde = 'wort'", "it has no definition"),
        ("[a]\ndefinition = 'x'\nwords = 'y'", "unknown key 'words'"),
        ("[a]\ndefinition = 'x'\nde = 'eins zwei drei vier fünf sechs sieben acht'", "is no entry"),
    ],
)
def test_a_broken_file_is_one_clear_error(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "no.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as problem:
        read_concepts(file)
    assert said in str(problem.value)
    assert "no.toml" in str(problem.value)


def _concept(name: str, **more: object) -> Concept:
    entries = {"de": (), "en": ()} | more.pop("entries", {})  # type: ignore[operator]
    shown = {"de": ("x",) * 3, "en": ("x",) * 3}
    return Concept(
        id=name,
        file="f",
        definition="d",
        entries=entries,
        examples=shown,
        counters=shown,
        **more,  # type: ignore[arg-type]
    )


def test_breaches_are_named() -> None:
    found = "\n".join(breaches([_concept("a", parent="b", opposite="c"), _concept("c")], {"f"}))
    assert "parent 'b' is no concept" in found
    assert "opposite 'c' does not have it as its own" in found
    assert "no entries" in found
