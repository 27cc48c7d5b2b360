"""The main job on the examples: the same bytes whatever the workers, and laws that hold for every layer."""

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest

import synopse
from synopse.model import Article, Document, Span, Story
from synopse.report.contract import from_json, to_json

ROOT = Path(__file__).parent.parent
LAYERS = ("regions", "credits", "sentences", "names", "times", "quantities", "statements", "defects")


@pytest.fixture(scope="module")
def both() -> synopse.Synopsis:
    return synopse.read([ROOT / "examples" / "story", ROOT / "examples" / "story-en"])


def test_two_events_are_two_stories(both: synopse.Synopsis) -> None:
    assert [len(s.articles) for s in both.stories] == [5, 4]
    assert [s.language for s in both.stories] == ["de", "en"]
    assert not both.failures


def test_workers_change_nothing(both: synopse.Synopsis) -> None:
    again = synopse.read([ROOT / "examples" / "story", ROOT / "examples" / "story-en"], workers=2)
    assert to_json(again) == to_json(both)


def test_layers_are_sorted_and_inside_the_text(both: synopse.Synopsis) -> None:
    for article in both.articles:
        for layer in LAYERS:
            spans: tuple[Span, ...] = getattr(article, layer)
            assert all(0 <= s.start < s.end <= len(article.text) for s in spans), layer
            assert all((a.start, a.end) <= (b.start, b.end) for a, b in pairwise(spans)), layer


@pytest.mark.parametrize("layer", [*LAYERS, "attributions"])
def test_every_layer_finds_something_in_the_examples(both: synopse.Synopsis, layer: str) -> None:
    assert any(getattr(a, layer) for a in both.articles)


def test_every_finding_names_its_rule(both: synopse.Synopsis) -> None:
    for article in both.articles:
        for layer in ("regions", "names", "times", "quantities", "statements", "defects", "attributions"):
            assert all(found.rule for found in getattr(article, layer)), layer


def test_no_statement_stands_in_two_rows_and_few_in_none(both: synopse.Synopsis) -> None:
    """What stands inside another statement, or only brings one in, has no row of its own."""
    for story in both.stories:
        placed = [c.statement for r in story.rows for c in r.cells]
        stated = {s.id for a in members(story, both) for s in a.statements}
        assert len(placed) == len(set(placed))
        assert len(stated - set(placed)) < 0.2 * len(stated)
        assert set(placed) <= stated


def test_ids_are_unique_and_references_hold(both: synopse.Synopsis) -> None:
    ids = [i for a in both.articles for i in (a.id, *(x.id for x in a.attributions), *(x.id for x in a.statements))]
    ids += [i for s in both.stories for i in (s.id, *(x.id for x in s.rows), *(x.id for x in s.entities))]
    assert len(ids) == len(set(ids))
    for story in both.stories:
        entities = {e.id for e in story.entities}
        for article in members(story, both):
            assert {n.entity for n in article.names} - {None} <= entities
            assert {a.holder for a in article.attributions} - {None} <= entities
            chains = [link for s in article.statements for link in s.according_to]
            assert {i for link in chains for i in ([link] if isinstance(link, str) else link)} <= entities


def members(story: Story, synopsis: synopse.Synopsis) -> list[Article]:
    return [a for a in synopsis.articles if a.id in story.articles]


def test_one_account_is_still_a_synopsis() -> None:
    text = "Der Hafen sei sicher, sagte Kapitänin Ada Brandt am Montag. Zwölf Boote liefen aus."
    synopsis = synopse.read([synopse.Document(uri="hafen", text=text)], date=dt.date(2024, 11, 6))
    story, article = synopsis.stories[0], synopsis.articles[0]
    assert [r.status for r in story.rows] == ["single"] * len(story.rows)
    assert story.rows
    assert story.independent_origins == 1
    assert [t.value for t in article.times] == ["2024-11-04"]
    assert article.reference_date.basis == "given"


def test_a_language_without_words_is_read_and_said_so() -> None:
    text = "Le ferry a chaviré au large de la côte. Douze passagers ont été blessés, selon la préfecture."
    article = synopse.read([synopse.Document(uri="a", text=text)]).articles[0]
    assert article.language == "fr"
    assert article.notes
    assert article.statements, "what was printed can still be laid side by side"


def test_the_same_text_twice_has_one_origin() -> None:
    text = (ROOT / "examples" / "story" / "01-hafenkurier.txt").read_text(encoding="utf-8")
    synopsis = synopse.read([synopse.Document(uri=u, text=text) for u in ("a", "b")])
    assert [(len(s.articles), s.independent_origins) for s in synopsis.stories] == [(2, 1)]
    assert all(r.independent_origins == 1 for r in synopsis.stories[0].rows)


def test_nothing_gives_an_empty_synopsis() -> None:
    assert synopse.read([]) == synopse.Synopsis(articles=())


def test_a_contradiction_makes_a_row_disputed() -> None:
    told = "Die Fähre „Möwe“ ist am Montag vor Hollersiel gekentert. Die Reederei Toll hebt das Wrack{} im Mai."
    texts = [told.format(""), told.format(" nicht")]
    both = synopse.read([Document(uri=f"{n}.txt", text=text, language="de") for n, text in enumerate(texts)])
    rows = [row for story in both.stories for row in story.rows]
    contradicted = [row for row in rows if any(link.level == "contradiction" for link in row.links)]
    assert contradicted
    assert all(row.status == "disputed" for row in contradicted)


def test_what_is_no_article_is_left_out_of_stories_and_says_so() -> None:
    wall = (
        "Fähren und Werbung mit Tracking. Wir und unsere Partner verwenden Cookies auf Ihrem Gerät.\n\n"
        "Sie können Ihre Einwilligung jederzeit widerrufen. Mehr in der Datenschutzerklärung.\n\nAlle akzeptieren"
    )
    told = "Die Fähre nach Hollersiel fährt seit Dienstag wieder, wie die Reederei Toll in Querfeld mitteilte."
    texts = [told, told.replace("wie", "so wie"), wall]
    found = synopse.read([Document(uri=f"{n}.txt", text=text, language="de") for n, text in enumerate(texts)])
    assert [a.state.value for a in found.articles] == ["whole", "whole", "not_an_article"]
    assert [s.articles for s in found.stories] == [tuple(a.id for a in found.articles[:2])]


HALVES = [
    (Document(uri="a", text="Er \ud800 fiel."), "half a surrogate pair (U+D800) at character 3 of its text"),
    (Document(uri="a", text="Er fiel.", title="\udc00"), "half a surrogate pair (U+DC00) at character 0 of its title"),
    (Document(uri="a", text=" "), "nothing in it to read"),
]


@pytest.mark.parametrize(("document", "what"), HALVES)
def test_a_document_that_no_file_could_hold_is_a_failure(document: Document, what: str) -> None:
    synopsis = synopse.read([document, Document(uri="b", text="Die Brücke fiel um.")])
    assert [(f.uri, f.what) for f in synopsis.failures] == [("a", what)]
    assert [a.uri for a in synopsis.articles] == ["b"]
    assert from_json(to_json(synopsis)).articles == synopsis.articles
