"""The rules of a language for expressions of time, composed of the named parts of `times.toml`."""

import functools
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import regex

from synopse.annotate.numbers import number_words
from synopse.language import words

Slot = int | float | str
PART = regex.compile(r"\{([a-z_]+)(\d?)\}")
DEEPEST_NESTING = 4
FIGURE = "figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`kind` is the builder of the value, `check` the name of a test that a match must pass, `needs` the tables one of
    which must have a word in the sentence."""

    name: str
    kind: str
    needs: frozenset[str]
    check: str
    pattern: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """`tables` map forms to values; `triggers` map a word to the tables that have it."""

    tables: Mapping[str, Mapping[str, Slot]]
    triggers: Mapping[str, frozenset[str]]
    rules: tuple[Rule, ...]
    clues: tuple[Rule, ...]
    """what tells the day of an account, and is no expression of time in itself"""


@functools.cache
def lexicon(language: str) -> Lexicon | None:
    """The rules of a language, compiled once; None for one that there is no table of."""
    data = words(language, "times")
    if not data:
        return None
    tables = {name: dict(_forms(table, data["adjective_endings"])) for name, table in data["tables"].items()}
    tables["number"] |= number_words(language)
    rules, clues = (tuple(_rule(e, data["fragments"], tables) for e in data[key]) for key in ("rules", "clues"))
    return Lexicon(tables=tables, triggers=_triggers(tables, data["triggers"]), rules=rules, clues=clues)


def _forms(table: Mapping[str, list[str]], endings: list[str]) -> Iterator[tuple[str, Slot]]:
    for key, forms in table.items():
        for form in forms:
            spelled = [form[:-1] + ending for ending in endings] if form.endswith("~") else [form]
            yield from ((one, _value(key)) for one in spelled)


def _value(key: str) -> Slot:
    for convert in (int, float):
        try:
            return convert(key) if not key.startswith("0") or "." in key or key == "0" else key
        except ValueError:
            continue
    return key


def _rule(entry: Mapping[str, Any], fragments: Mapping[str, str], tables: Mapping[str, Mapping[str, Slot]]) -> Rule:
    pattern = _expanded(entry["pattern"], fragments, tables)
    lists = {name: list(tables[name]) for name in regex.findall(r"\\L<(\w+)>", pattern)}
    compiled = regex.compile(rf"(?<![\w])(?:{pattern})(?!\w)", regex.IGNORECASE, **lists)
    needs, check = frozenset(entry["needs"]), entry.get("check", "")
    return Rule(name=entry["name"], kind=entry["kind"], needs=needs, check=check, pattern=compiled)


def _expanded(pattern: str, fragments: Mapping[str, str], tables: Mapping[str, Mapping[str, Slot]]) -> str:
    """`{month}` becomes a group of that name over the table's forms, `{det}` the fragment, a blank any white space."""

    def part(match: Any) -> str:
        name, copy = match.groups()
        if name + copy in fragments:
            return f"(?:{fragments[name + copy]})"
        return rf"(?P<{name}{copy}>\L<{name}>)" if name in tables else str(match.group())

    for _ in range(DEEPEST_NESTING):
        pattern = PART.sub(part, pattern)
    blanks: str = regex.sub(r"(?<!\[[^\]]{0,20}) ", r"\\s{1,3}", pattern)
    return blanks.replace(r"\s{1,3}?", r"\s{0,3}")


def _triggers(tables: Mapping[str, Mapping[str, Slot]], more: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    forms = ((name, form) for name, table in tables.items() for form in table)
    for name, form in itertools.chain(forms, ((name, form) for name, list_ in more.items() for form in list_)):
        found.setdefault(form.split()[0], set()).add(name)
    for day, part in itertools.product(tables["weekday"], tables["part"]):
        found.setdefault(day + part, set()).add("weekday")
    for number, unit in itertools.product(tables["number"], tables.get("compound", {})):
        found.setdefault(number + unit, set()).add("compound")
    return {form: frozenset(names) for form, names in found.items()}
