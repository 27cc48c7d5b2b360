"""Who supplies and who publishes the news: agencies with their marks, outlets with their houses. Open tables, no rules.

They belong to no language: `language/press/*.toml`, each with the kind of source that its entries come from.
"""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The house that an outlet belongs to; `office` is the editorial office that it shares with others, `member` the
    agency that it is an owner of."""

    house: str
    office: str | None = None
    member: str | None = None


@functools.cache
def agencies() -> Mapping[str, str]:
    """The name of the agency (`Reuters`) by each of its marks, in small letters (`rtr`)."""
    return {mark.lower(): row["name"] for row in _table("agencies")["agency"] for mark in row["marks"]}


@functools.cache
def picture_agencies() -> frozenset[str]:
    """Marks of those who supply pictures alone, in small letters."""
    return frozenset(mark.lower() for mark in _table("agencies")["pictures"])


def newsroom_of(outlet: str | None, url: str | None) -> Newsroom | None:
    """The newsroom of an outlet by the domain of its address, else by its name; None where the table has neither."""
    return _by_domain().get(_domain(url or "")) or _by_name().get(_plain(outlet or ""))


def _domain(url: str) -> str:
    """The longest ending of the address's host that the table has (`politik.example.de`: `example.de`)."""
    try:
        labels = (urlsplit(url).hostname or "").split(".")
    except ValueError:
        return ""
    endings = (".".join(labels[i:]) for i in range(len(labels)))
    return next((ending for ending in endings if ending in _by_domain()), "")


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


@functools.cache
def _by_domain() -> Mapping[str, Newsroom]:
    return {domain: _newsroom(row) for row in _table("newsrooms")["house"] for domain in row["domains"]}


@functools.cache
def _by_name() -> Mapping[str, Newsroom]:
    return {_plain(name): _newsroom(row) for row in _table("newsrooms")["house"] for name in row["outlets"]}


def _newsroom(row: Mapping[str, Any]) -> Newsroom:
    return Newsroom(house=row["name"], office=row.get("office"), member=row.get("member"))


def _table(file: str) -> dict[str, Any]:
    source = resources.files(__package__) / "press" / f"{file}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
