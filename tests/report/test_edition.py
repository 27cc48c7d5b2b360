"""Accounts with their letters, names and sources."""

from dataclasses import replace
from typing import get_args

import pytest

from synopse.model import Article, ArticleState, Difference, Direction, Moment, Span, State, Statement, Value
from synopse.report.edition import (
    GREEK,
    LATIN,
    account_name,
    account_notes,
    direction_told,
    editions,
    file_name,
    nth_letter,
    places,
    web_address,
)
from synopse.report.wording import wording
from tests.report.sample import ANNOTATED, STORY, SYNOPSIS
from tests.report.sample_accounts import LONE_ARTICLE

ARTICLE = Article(id="a", uri="x/y.txt", text="", language="de")


@pytest.mark.parametrize(
    ("number", "letters", "sign"),
    [(0, LATIN, "A"), (25, LATIN, "Z"), (26, LATIN, "AA"), (27, LATIN, "AB"), (702, LATIN, "AAA"), (0, GREEK, "α")],
)
def test_letters_go_on_after_the_last(number: int, letters: str, sign: str) -> None:
    assert nth_letter(number, letters) == sign


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"outlet": "Der Bote"}, "Der Bote"),
        ({"url": "https://www.bote.example/a"}, "bote.example"),
        ({}, "y.txt"),
        ({"uri": "x\\y.txt"}, "y.txt"),
        ({"uri": "x/items.jsonl#3"}, "items.jsonl#3"),
        ({"url": "javascript:alert(1)"}, "y.txt"),
    ],
)
def test_account_names(changes: dict[str, str], name: str) -> None:
    assert account_name(replace(ARTICLE, **changes)) == name  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://bote.example/a", True),
        ("HTTP://bote.example/a", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("//bote.example", False),
        ("https:", False),
        ("http://[broken", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_web_addresses_become_links(url: str, followed: bool) -> None:
    assert web_address(replace(ARTICLE, url=url)) == (url if followed else None)


def test_a_file_name_of_nothing_is_what_was_given() -> None:
    assert file_name("") == ""
    assert file_name("/") == "/"


def test_groups_of_common_origin() -> None:
    edition = editions(SYNOPSIS)[0]
    assert [(account.letter, account.groups) for account in edition.accounts] == [
        ("A", ("α",)),
        ("B", ()),
        ("C", ("α",)),
    ]


@pytest.mark.parametrize(
    ("direction", "told"),
    [
        (None, ("who took it from whom cannot be told",)),
        (
            Direction(source="presse-1", takers=("bote-1",), evidence=("bote-1 names presse-1",)),
            ("taken from {presse-1}: {bote-1}", "{bote-1} names {presse-1}"),
        ),
    ],
)
def test_who_took_a_text_from_whom(direction: Direction | None, told: tuple[str, ...]) -> None:
    edition = editions(SYNOPSIS)[0]
    letters = {name: edition.by_article[name].letter for name in ("presse-1", "bote-1")}
    said = direction_told(replace(STORY.origins[0], direction=direction), edition, wording("en"))
    assert said == tuple(
        t.replace("{presse-1}", letters["presse-1"]).replace("{bote-1}", letters["bote-1"]) for t in told
    )


def test_articles_in_no_story_are_stories_of_their_own() -> None:
    assert [edition.story.id for edition in editions(SYNOPSIS)] == ["s-mühle", "chor-1"]
    assert [edition.story.title for edition in editions(ANNOTATED)] == ["Der Chor singt"]


@pytest.mark.parametrize(
    ("according_to", "german", "english"),
    [
        ((), "", ""),
        (("e1",), "laut Hedda Quandt", "according to Hedda Quandt"),
        (
            ("e1", ("e2", "e3")),
            "laut Hedda Quandt › Feuerwehr und Mühlwerke Ost",
            "according to Hedda Quandt › Feuerwehr and Mühlwerke Ost",
        ),
        (("e9",), "laut e9", "according to e9"),
    ],
)
def test_chains_of_sources(according_to: tuple[str, ...], german: str, english: str) -> None:
    edition = editions(SYNOPSIS)[0]
    statement = Statement(id="s", start=0, end=1, according_to=according_to)
    assert edition.chain(statement, wording("de")) == german
    assert edition.chain(statement, wording("en")) == english


def test_a_lone_article_brings_its_own_entities() -> None:
    edition = editions(ANNOTATED)[0]
    assert edition.chain(LONE_ARTICLE.statements[1], wording("de")) == "laut Leitung"


def test_a_doubtful_witness_has_a_question_mark() -> None:
    edition, row = editions(SYNOPSIS)[0], STORY.rows[0]
    unsure = replace(row, cells=(row.cells[0], replace(row.cells[1], doubtful=True)))
    first, second = edition.letters(row.cells)
    assert edition.witnesses(row) == (first, second)
    assert edition.witnesses(unsure) == (first, f"{second}?")
    again = replace(edition, story=replace(edition.story, rows=(unsure,)))
    values = tuple(Value(article=c.article, start=c.start, end=c.end, value="") for c in unsure.cells)
    parting = Difference(row=unsure.id, kind="wording", values=values)
    assert [again.witness(parting, value) for value in values] == [first, f"{second}?"]
    assert [again.witness(replace(parting, row=None), value) for value in values] == [first, second]


def test_every_place_of_a_story_is_listed() -> None:
    cells = sum(len(row.cells) for row in STORY.rows)
    values = sum(len(difference.values) for difference in STORY.differences)
    assert len(list(places(STORY))) == cells + values + 2 + 2 + 2 + 2


@pytest.mark.parametrize(
    ("state", "ui", "note"),
    [
        (ArticleState(value="whole"), "de", ()),
        (
            ArticleState(value="paywalled"),
            "en",
            ("Cannot say all: only its beginning is here, the rest is for subscribers",),
        ),
        (
            ArticleState(value="truncated", evidence=(Span(start=4, end=10),)),
            "de",
            ("Kann nicht alles sagen: bricht mittendrin ab, was fehlt, ist nicht bekannt („kom […“)",),
        ),
    ],
)
def test_an_account_that_is_not_all_there_says_what_it_cannot_say(
    state: ArticleState, ui: str, note: tuple[str, ...]
) -> None:
    assert account_notes(replace(ARTICLE, text="Sie kom […]", state=state), wording(ui)) == note


@pytest.mark.parametrize("ui", ["de", "en"])
def test_every_state_has_words(ui: str) -> None:
    assert all(wording(ui).has(f"state.{value}") for value in get_args(State) if value != "whole")


def test_a_moment_is_told_in_the_words_that_date_it() -> None:
    first, other, *_ = STORY.rows[1].cells
    gist = next(iter(editions(SYNOPSIS))).words(first)
    story = replace(STORY, rows=(replace(STORY.rows[1], gist=gist),))
    edition, *_ = editions(replace(SYNOPSIS, stories=(story,)))
    assert edition.told(Moment(value="2031", row="r2", cells=(other,))) == edition.words(other)
    assert edition.told(Moment(value="2031", row="r2", cells=(other, first))) == gist
