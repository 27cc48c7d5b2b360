"""The versions of the rules are honest: they change with what they stand for, and they stand for all that counts."""

import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import grimp
import pytest

from synopse.watch import rules
from synopse.watch.rules import COMPARING, GROUPING, HOME, READING, digest_of, rules_in_force

PACKING = frozenset({"msgspec", "sqlalchemy"})
"""Libraries that only carry what was found."""
FREE = frozenset({"synopse", "synopse.errors", "synopse.watch"})
"""Modules that no result depends on: the public surface, the errors, and the room's name."""


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Who imports whom."""
    return grimp.build_graph("synopse", cache_dir=None, include_external_packages=True)


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
    own = {m for m in outside if m.startswith("synopse") and not m.startswith("synopse.store")}
    assert own - FREE == set()


def test_all_libraries_that_are_imported_are_in_the_digest(graph: grimp.ImportGraph) -> None:
    entrances = [entrance for some, _ in ENTRANCES for entrance in some]
    used = {m.partition(".")[0] for e in entrances for m in graph.find_upstream_modules(e, as_package=True)}
    sold_as = packages_distributions()
    found = {sold_as[name][0].lower() for name in used - {"synopse"} - PACKING - sys.stdlib_module_names}
    assert found == {name.lower() for name in rules.LIBRARIES}


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
