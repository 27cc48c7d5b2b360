"""What a page says about its article in JSON-LD, in the words of schema.org."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from synopse.gather.dates import iso_date

ARTICLE = re.compile(r"(?:https?://schema\.org/|schema:)?\w{0,40}(?:Article|BlogPosting)")
BOOLEANS = {"true": True, "false": False}
MAX_NODES = 10_000
"""Nodes looked at in one page, so that a page of nothing but JSON-LD ends."""


@dataclass(frozen=True, slots=True)
class ArticleData:
    """Properties of a schema.org article; what the page does not state is None or empty. Dates are ISO 8601."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    free: bool | None = None


NOTHING = ArticleData()


def article_data(scripts: Iterable[str]) -> ArticleData:
    """The first article among the `application/ld+json` scripts of a page; one that is broken is passed over."""
    nodes = list(_nodes(scripts))
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return NOTHING
    return ArticleData(
        title=_text(article.get("headline")) or _text(article.get("name")),
        outlet=next(_names(article.get("publisher"), known), None),
        published=iso_date(_text(article.get("datePublished"))),
        modified=iso_date(_text(article.get("dateModified"))),
        authors=tuple(dict.fromkeys(_names(article.get("author"), known))),
        free=_boolean(article.get("isAccessibleForFree")),
    )


def _nodes(scripts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Every object, those of lists, of `@graph` and of `mainEntity` too."""
    waiting: list[Any] = [_parse(script) for script in scripts]
    seen = 0
    while waiting and seen < MAX_NODES:
        value = waiting.pop(0)
        seen += 1
        if isinstance(value, list):
            waiting[:0] = value
        elif isinstance(value, dict):
            yield value
            waiting[:0] = [value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value]


def _parse(script: str) -> Any:
    try:
        return orjson.loads(script)
    except orjson.JSONDecodeError:
        return None


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    return any(isinstance(t, str) and ARTICLE.fullmatch(t) for t in (types if isinstance(types, list) else [types]))


def _names(value: Any, known: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Names of persons or organisations: a text, an object, the id of an object elsewhere, or a list of these."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            identifier = one.get("@id")
            full = known.get(identifier, one) if isinstance(identifier, str) and "name" not in one else one
            name = full.get("name")
            one = name[0] if isinstance(name, list) and name else name  # noqa: PLW2901
        if text := _text(one):
            yield text


def _text(value: Any) -> str | None:
    """A string in one line, or None; `{"@value": …}` is the long way to write one."""
    if isinstance(value, dict):
        value = value.get("@value")
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _boolean(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    return BOOLEANS.get(value.rpartition("/")[2].strip().lower()) if isinstance(value, str) else None
