"""A whole story: what it is made of, and the laws that hold for every one."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.compare import compare
from synopse.model import Article, Entity, Frame, Participant, Region, Span, Statement

Write = Callable[..., Article]

A = (
    "Am 3. Mai 2025 stürzte in Karlsmünde ein Baugerüst ein. Drei Arbeiter wurden schwer verletzt. Die Straße "
    "am Rathaus blieb bis zum Abend gesperrt. Der Bürgermeister besuchte die Familien."
)
B = (
    "In Karlsmünde ist am 3. Mai 2025 ein Baugerüst eingestürzt. Fünf Arbeiter wurden schwer verletzt. "
    "Anwohner hatten vor dem Gerüst gewarnt. Die Straße am Rathaus war am Abend noch gesperrt."
)


def _pair(article: Write) -> Any:
    day = {"3. Mai 2025": "2025-05-03"}
    a = article("a", A, times=day, quantities={"Drei": (3, "Arbeiter", "exact")}, title="Gerüst stürzt ein")
    return a, article("b", B, times=day, quantities={"Fünf": (5, "Arbeiter", "exact")})


def test_a_story_of_two(article: Write) -> None:
    story, _ = compare("t", _pair(article))
    assert story.title == "Gerüst stürzt ein"
    assert story.independent_origins == 2
    by_status: dict[str, list[str]] = {}
    for row in story.rows:
        by_status.setdefault(row.status, []).append(row.gist)
    assert by_status["differs"] == ["Drei Arbeiter wurden schwer verletzt."]
    assert len(by_status["agreed"]) == 2
    assert sorted(by_status["single"])[0] == "Anwohner hatten vor dem Gerüst gewarnt."
    assert [(d.kind, d.note) for d in story.differences] == [
        ("quantity", "verschiedene Zahlen: Drei / Fünf"),
    ]
    assert [(m.value, len(m.cells)) for m in story.timeline] == [("2025-05-03", 2)]
    assert story.brief[0].of({"a": A, "b": B}[story.brief[0].article]).endswith("ein Baugerüst ein.")


def test_one_account_is_a_story(article: Write) -> None:
    story, _ = compare("t", _pair(article)[:1])
    assert {r.status for r in story.rows} == {"single"}
    assert 3 <= len(story.brief) <= 7
    assert not story.differences
    assert not story.quotations
    assert not story.origins


def test_the_same_input_gives_the_same_story(article: Write) -> None:
    assert compare("t", _pair(article)) == compare("t", _pair(article))


def test_frames_name_the_entities_of_the_story(article: Write) -> None:
    meier = Participant(start=0, end=5, role="who", entity="own", candidates=("own", "else"))
    whole = article("a", "Meier kam.")
    frame = Frame(concept="arrival", words=(Span(start=6, end=9),), participants=(meier,))
    statement = replace(whole.statements[0], frame=frame)
    named = replace(whole, statements=(statement,), entities=(Entity(id="own", name="Meier", kind="person"),))
    _, (renamed,) = compare("t", [named])
    found = renamed.statements[0].frame
    assert found is not None
    assert (found.participants[0].entity, found.participants[0].candidates) == ("t.e1", ("t.e1", "else"))


def _plain(number: int, text: str, language: str) -> Article:
    whole = Span(start=0, end=len(text))
    statements = (Statement(id=f"{number}s1", start=0, end=len(text)),) if text.strip() else ()
    return Article(
        id=str(number),
        uri=str(number),
        text=text,
        language=language,
        regions=(Region(start=0, end=len(text), kind="body"),) if text else (),
        sentences=(whole,) if text.strip() else (),
        statements=statements,
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=60), st.sampled_from(["de", "en", "fr", "und"])), min_size=1, max_size=4))
def test_laws(texts: list[tuple[str, str]]) -> None:
    articles = [_plain(n, text, language) for n, (text, language) in enumerate(texts)]
    story, renamed = compare("t", articles)
    lengths = {a.id: len(a.text) for a in articles}
    cells = [c for r in story.rows for c in r.cells]
    assert sorted(c.statement for c in cells if c.statement) == sorted(s.id for a in articles for s in a.statements)
    assert all(0 <= c.start < c.end <= lengths[c.article] for c in cells)
    assert len({r.id for r in story.rows}) == len(story.rows)
    assert all(1 <= r.independent_origins <= len({c.article for c in r.cells}) for r in story.rows)
    assert [a.id for a in renamed] == list(story.articles)
    assert all(a.entities == () for a in renamed)
