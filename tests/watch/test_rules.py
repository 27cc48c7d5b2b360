"""The versions of the rules are honest: they change with what they stand for, and they stand for all that counts."""

from pathlib import Path

import grimp
import pytest

from synopse.watch import rules
from synopse.watch.rules import COMPARING, GROUPING, HOME, READING, digest_of, rules_in_force

FREE = frozenset({"synopse", "synopse.errors", "synopse.watch"})
"""Modules that no result depends on: the public surface, the errors, and the room's name."""


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Who imports whom."""
    return grimp.build_graph("synopse", cache_dir=None)


ENTRANCES = [
    (("synopse.annotate", "synopse.watch.passages"), READING),
    (("synopse.compare", "synopse.annotate"), COMPARING),
    (("synopse.watch.grouping",), GROUPING),
]


@pytest.mark.parametrize(("entrances", "parts"), ENTRANCES, ids=["annotation", "comparison", "grouping"])
def test_all_that_is_imported_is_in_the_digest(
    graph: grimp.ImportGraph, entrances: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    used = {m for e in entrances for m in graph.find_upstream_modules(e, as_package=True)} | set(entrances)
    covered = tuple("synopse." + part.removesuffix(".py").replace("/", ".") for part in parts)
    outside = {m for m in used if not any(m == c or m.startswith(f"{c}.") for c in covered)}
    assert {m for m in outside - FREE if not m.startswith("synopse.store")} == set()


def test_every_part_exists() -> None:
    assert all((HOME / part).exists() for part in (*READING, *COMPARING, *GROUPING))


def test_a_word_or_a_line_of_code_changes_the_digest(tmp_path: Path) -> None:
    (tmp_path / "language" / "de").mkdir(parents=True)
    seen = set()
    for name, content in (
        ("language/de/cues.toml", "a = 1"),
        ("language/de/cues.toml", "a = 2"),
        ("language/x.py", ""),
    ):
        (tmp_path / name).write_text(content, encoding="utf-8")
        seen.add(digest_of(tmp_path, ["language"]))
    (tmp_path / "language" / "x.pyc").write_bytes(b"")
    seen.add(digest_of(tmp_path, ["language"]))
    assert len(seen) == 3


def test_a_release_of_a_library_changes_the_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest_of(HOME, ["model"])
    monkeypatch.setattr(rules, "version", lambda name: "0")
    assert digest_of(HOME, ["model"]) != before


def test_the_rules_in_force_are_three() -> None:
    found = rules_in_force()
    assert len({found.annotation, found.comparison, found.grouping}) == 3
