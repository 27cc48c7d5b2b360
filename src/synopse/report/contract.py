"""The synopsis file, version 1: written, read, and described as a JSON Schema."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import msgspec
import orjson

from synopse.errors import QueryError
from synopse.model import Synopsis
from synopse.report.edition import places

ORDER: Mapping[str, tuple[str, ...]] = {
    "Synopsis": ("version", "articles", "stories"),
    "Article": ("id", "uri", "outlet", "title", "language", "url", "published", "reference_date", "text"),
    "Region": ("kind", "start", "end"),
    "Credit": ("kind", "name", "start", "end"),
    "Defect": ("kind", "start", "end"),
    "Statement": ("id", "start", "end"),
    "Cell": ("article", "start", "end"),
    "Place": ("article", "start", "end"),
    "Value": ("article", "start", "end"),
}
"""Keys that the contract puts first where the nouns inherit theirs from `Span`; all others follow as declared."""

WHOLE = 2.0**53
"""Beyond it a float no longer holds every integer, so that writing one would pretend to a precision it has not."""


def to_json(synopsis: Synopsis) -> bytes:
    """The synopsis as UTF-8 JSON, indented by two, with a final newline: the same value always gives the same bytes."""
    return orjson.dumps(_plain(synopsis), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def from_json(content: bytes) -> Synopsis:
    """Read what `to_json` wrote. Unknown keys are passed over, as the contract allows that keys are added.

    Raises QueryError where the bytes are no JSON, no synopsis, or name an article that is not among them.
    """
    try:
        synopsis = msgspec.json.decode(content, type=Synopsis)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise QueryError(f"this is not a synopsis file: {error}", do="give what `synopse read --json` wrote") from error
    _check_articles(synopsis)
    return synopsis


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the synopsis file, made from the nouns themselves."""
    described: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(msgspec.json.schema(Synopsis)))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Synopsis, version 1", **described}


def _check_articles(synopsis: Synopsis) -> None:
    known = {article.id for article in synopsis.articles}
    for story in synopsis.stories:
        named = [*story.articles, *(place.article for place in places(story))]
        missing = next((article for article in named if article not in known), None)
        if missing is not None:
            raise QueryError(
                f"the story names an article that the file does not hold: {missing!r}",
                where=story.id,
                do="give the whole file that `synopse read --json` wrote",
            )


@cache
def _keys(noun: type[Any]) -> tuple[str, ...]:
    declared = tuple(entry.name for entry in fields(noun))
    first = ORDER.get(noun.__name__, ())
    return first + tuple(key for key in declared if key not in first)


def _plain(value: object) -> object:
    """Dataclasses as dicts in the contract's order of keys; `10000.0` as `10000`, since people count in integers."""
    if is_dataclass(value) and not isinstance(value, type):
        return {key: _plain(getattr(value, key)) for key in _keys(type(value))}
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, float) and value.is_integer() and abs(value) < WHOLE:
        return int(value)
    return value
