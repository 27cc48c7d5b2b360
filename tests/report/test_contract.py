"""The synopsis file: written, read back, and described."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.errors import QueryError
from synopse.model import Article, Cell, Name, Quantity, ReferenceDate, Row, Span, Statement, Story, Synopsis
from synopse.report.contract import from_json, schema, to_json
from tests.report.sample import ANNOTATED, ONE_STORY, SYNOPSIS
from tests.report.sample_accounts import BOTE

TEXT = st.text(st.characters(codec="utf-8"), max_size=30)
OFFSET = st.integers(0, 10**6)
HOLDER = st.one_of(TEXT, st.lists(TEXT, min_size=2, max_size=3).map(tuple))
STATEMENTS = st.builds(
    Statement,
    id=TEXT,
    start=OFFSET,
    end=OFFSET,
    according_to=st.lists(HOLDER, max_size=3).map(tuple),
    grounds=st.lists(st.builds(Span, start=OFFSET, end=OFFSET), max_size=2).map(tuple),
)
QUANTITIES = st.builds(
    Quantity,
    start=OFFSET,
    end=OFFSET,
    value=st.floats(allow_nan=False, allow_infinity=False),
    high=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    unit=st.none() | TEXT,
)
ARTICLES = st.builds(
    Article,
    id=TEXT,
    uri=TEXT,
    text=TEXT,
    language=TEXT,
    title=st.none() | TEXT,
    reference_date=st.builds(ReferenceDate, value=st.none() | TEXT, basis=st.sampled_from(["given", "unknown"])),
    names=st.lists(st.builds(Name, start=OFFSET, end=OFFSET, kind=st.just("person")), max_size=2).map(tuple),
    quantities=st.lists(QUANTITIES, max_size=3).map(tuple),
    statements=st.lists(STATEMENTS, max_size=3).map(tuple),
)


def in_full(synopsis: Synopsis) -> dict[str, Any]:
    """With what is provenance too, which equality passes over."""
    content: dict[str, Any] = json.loads(to_json(synopsis))
    return content


@pytest.mark.parametrize("synopsis", [SYNOPSIS, ONE_STORY, ANNOTATED, Synopsis(articles=())])
def test_what_is_written_is_read_back(synopsis: Synopsis) -> None:
    read = from_json(to_json(synopsis))
    assert read == synopsis
    assert in_full(read) == in_full(synopsis)
    assert to_json(read) == to_json(synopsis)


@given(st.lists(ARTICLES, max_size=3).map(tuple))
def test_any_articles_are_read_back(articles: tuple[Article, ...]) -> None:
    assert from_json(to_json(Synopsis(articles=articles))) == Synopsis(articles=articles)


def test_keys_stand_in_the_order_of_the_contract() -> None:
    content = in_full(SYNOPSIS)
    assert list(content)[:3] == ["version", "articles", "stories"]
    article = content["articles"][0]
    found = [
        key
        for key in article
        if key not in {"url", "entities", "notes", "concepts", "changes", "raw", "state", "credits"}
    ]
    assert found == [
        *("id", "uri", "outlet", "title", "language", "published", "reference_date", "text", "regions", "sentences"),
        *("names", "times", "quantities", "attributions", "statements", "defects"),
    ]
    assert list(article["regions"][0])[:3] == ["kind", "start", "end"]
    assert list(article["statements"][0])[:5] == ["id", "start", "end", "according_to", "certainty"]
    story = content["stories"][0]
    assert list(story["rows"][0]["cells"][0])[:4] == ["article", "start", "end", "statement"]


def test_whole_numbers_are_written_as_integers() -> None:
    written = to_json(SYNOPSIS).decode()
    assert '"value": 3000000,' in written
    assert '"value": 12,' in written
    assert ".0," not in written


def test_what_is_written_is_utf8_with_a_final_newline() -> None:
    assert "Papiermühle".encode() in to_json(SYNOPSIS)
    assert to_json(SYNOPSIS).endswith(b"}\n")


def test_offsets_count_code_points() -> None:
    article = from_json(to_json(SYNOPSIS)).articles[0]
    assert article.quantities[0].of(article.text) == "Zwölf Menschen"


def test_keys_that_were_added_are_passed_over() -> None:
    content = in_full(SYNOPSIS) | {"added": {"later": 1}}
    assert from_json(json.dumps(content).encode()) == SYNOPSIS


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "not a synopsis file"),
        (b"{", "not a synopsis file"),
        (b"[]", "not a synopsis file"),
        (b"\xff\xfe", "not a synopsis file"),
        (b'{"title": "an article"}', "articles"),
        (b'{"version": 2, "articles": []}', "version"),
        (b'{"articles": [{"id": "a", "uri": "u", "text": 3, "language": "de"}]}', "text"),
    ],
)
def test_a_file_that_is_no_synopsis_is_said_to_be_none(content: bytes, says: str) -> None:
    with pytest.raises(QueryError, match=says) as raised:
        from_json(content)
    assert "synopse read" in raised.value.do


def test_a_story_of_an_article_that_is_not_there_is_refused() -> None:
    cell = Cell(article="gone", start=0, end=1)
    row = Row(id="r", gist="", cells=(cell,), status="single", independent_origins=1)
    story = Story(id="s", title="", articles=("bote-1",), language="de", independent_origins=1, rows=(row,))
    with pytest.raises(QueryError, match="'gone'"):
        from_json(to_json(replace(SYNOPSIS, stories=(story,))))


@pytest.mark.parametrize("synopsis", [SYNOPSIS, ANNOTATED])
def test_the_schema_holds_for_what_is_written(synopsis: Synopsis) -> None:
    described = schema()
    jsonschema.Draft202012Validator.check_schema(described)
    jsonschema.validate(in_full(synopsis), described)


def test_the_schema_refuses_another_shape() -> None:
    content = in_full(SYNOPSIS)
    content["articles"][0]["regions"][0]["kind"] = "sidebar"
    with pytest.raises(jsonschema.ValidationError, match="sidebar"):
        jsonschema.validate(content, schema())


def test_the_sample_points_at_words() -> None:
    assert SYNOPSIS.articles[0].statements[1].of(BOTE) == "Zwölf Menschen wurden verletzt"
