"""Small accounts for the tests of comparing: a text, with its layers given by the words they stand on."""

from collections.abc import Mapping
from typing import Any

import pytest

from synopse.clean import find_credits, find_regions
from synopse.compare.accounts import read_accounts
from synopse.compare.claims import make_claims
from synopse.language import parse
from synopse.model import (
    Article,
    Attribution,
    Modifier,
    Name,
    NameKind,
    Quantity,
    Region,
    Span,
    Statement,
    Time,
    TimeType,
)


class Writer:
    """Makes articles; every sentence is a statement, unless `statements` names others."""

    def __call__(
        self,
        article_id: str,
        text: str,
        *,
        language: str = "de",
        statements: Mapping[str, Mapping[str, Any]] | None = None,
        attributions: Mapping[str, Mapping[str, Any]] | None = None,
        quantities: Mapping[str, tuple[float, str, Modifier]] | None = None,
        times: Mapping[str, str] | None = None,
        names: Mapping[str, tuple[NameKind, str]] | None = None,
        title: str | None = None,
    ) -> Article:
        regions = tuple(_paragraphs(text))
        sentences = tuple(Span(start=s.start, end=s.end) for s in parse(text, language, regions).sentences)
        said = statements if statements is not None else {}
        quoted = [_attribution(article_id, n, text, *item) for n, item in enumerate((attributions or {}).items())]
        return Article(
            id=article_id,
            uri=f"{article_id}.txt",
            text=text,
            language=language,
            title=title,
            regions=regions,
            credits=find_credits(text, language, find_regions(text, language)),
            sentences=sentences,
            statements=tuple(_statement(article_id, n, text, s, said, quoted) for n, s in enumerate(sentences)),
            attributions=tuple(quoted),
            quantities=tuple(
                Quantity(**_place(text, w), value=value, unit=unit, modifier=modifier)
                for w, (value, unit, modifier) in (quantities or {}).items()
            ),
            times=tuple(Time(**_place(text, w), type=_type(value), value=value) for w, value in (times or {}).items()),
            names=tuple(
                Name(**_place(text, w), kind=kind, entity=entity) for w, (kind, entity) in (names or {}).items()
            ),
        )


def _type(value: str) -> TimeType:
    if value.startswith("P"):
        return "DURATION"
    return "TIME" if "T" in value else "DATE"


def _paragraphs(text: str) -> list[Region]:
    out, at = [], 0
    for block in text.split("\n\n"):
        out.append(Region(start=at, end=at + len(block), kind="body"))
        at += len(block) + 2
    return [r for r in out if len(r)]


def _place(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def _attribution(article: str, n: int, text: str, content: str, more: Mapping[str, Any]) -> Attribution:
    spans: dict[str, Any] = {role: (Span(**_place(text, more[role])),) for role in ("source", "cue") if role in more}
    return Attribution(
        id=f"{article}q{n}",
        type=more.get("type", "indirect"),
        medium=None,
        content=(Span(**_place(text, content)),),
        holder=more.get("holder"),
        **spans,
    )


def _statement(
    article: str, n: int, text: str, sentence: Span, said: Mapping[str, Mapping[str, Any]], quoted: list[Attribution]
) -> Statement:
    found = next((more for words, more in said.items() if words in sentence.of(text)), {})
    inside = tuple(q.id for q in quoted if q.content[0].overlaps(sentence))
    holders = tuple(q.holder for q in quoted if q.id in inside and q.holder)
    return Statement(
        id=f"{article}s{n}", start=sentence.start, end=sentence.end, attributions=inside, according_to=holders, **found
    )


@pytest.fixture
def article() -> Writer:
    return Writer()


def told_by(finder: Any, *articles: Article) -> Any:
    """The differences that a finder sees in a row of all sentences, as (kind, note, values)."""
    claims = make_claims(read_accounts(articles))
    return [(f.kind, f.note, [v.value for v in f.values]) for f in finder(claims)]
