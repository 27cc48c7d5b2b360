"""The labels of labels.toml, read once."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def labels(group: str) -> dict[str, tuple[str, ...]]:
    """The labels of one group, each name with every way to write it."""
    content: dict[str, Any] = tomllib.loads(files("synopse.gather").joinpath("labels.toml").read_text(encoding="utf-8"))
    return {name: tuple(written) for name, written in content[group].items()}


def named(group: str, label: str) -> str | None:
    """The name that a label stands for, however it is cased; None for an unknown one."""
    plain = label.strip().lower()
    return next((name for name, written in labels(group).items() if plain in written), None)
