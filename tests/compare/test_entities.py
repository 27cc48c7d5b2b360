"""Entities of a story: accounts, each the list of its entities, and which of them are one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.annotate.entities import find_entities
from synopse.annotate.names import find_names
from synopse.compare.entities import join_entities
from synopse.language import parse
from synopse.model import Article, Entity, Region


def article_of(number: int, text: str, language: str = "de") -> Article:
    parsed = parse(text, language, [Region(start=0, end=len(text), kind="body")])
    entities, names = find_entities(parsed, find_names(parsed), f"a{number}")
    return Article(id=f"a{number}", uri=f"{number}.txt", text=text, language=language, names=names, entities=entities)


def story_of(texts: tuple[str, ...], language: str = "de") -> tuple[Entity, ...]:
    return join_entities([article_of(n, text, language) for n, text in enumerate(texts)], "s")[0]


# Texts of several accounts, and forms that must be variants of one entity.
JOINED = [
    (("Paek Son Hui kam.", "Paek Son-hui ging."), {"Paek Son Hui", "Paek Son-hui"}),
    (("Wolodymyr Selenko kam.", "Wolodimir Selenko ging."), {"Wolodymyr Selenko", "Wolodimir Selenko"}),
    (("Serhij Tarasjuk kam.", "Sergiy Tarassiouk ging."), {"Serhij Tarasjuk", "Sergiy Tarassiouk"}),
    (("Ormsholm brennt.", "In Ormsholm brennt es."), {"Ormsholm"}),
    (("Zoé Martel kam.", "Zoe Martel ging."), {"Zoé Martel", "Zoe Martel"}),
    (("Olga Werschinin kam.", "Frau Werschinin ging."), {"Olga Werschinin", "Werschinin"}),
    (("Norwegens Ministerin Ida Berg kam.", "Die norwegische Ministerin kam."), {"Ida Berg", "norwegische Ministerin"}),
    (("Kremlchef Boris Dorschenko kam.", "Der Kreml-Chef ging."), {"Boris Dorschenko", "Kreml-Chef"}),
    (("Die USA warnen.", "Die Vereinigten Staaten drohen."), {"USA", "Vereinigten Staaten"}),
    (("Die UN warnt.", "Die Vereinten Nationen mahnen."), {"UN", "Vereinten Nationen"}),
    (("Die norwegische Armee übt.", "Norwegens Streitkräfte üben."), {"norwegische Armee", "Norwegens Streitkräfte"}),
    (("Die Brennhagen AG warnt.", "Die Brennhagen AG mahnt."), {"Brennhagen AG"}),
    (("Die Nordwerft AG warnt.", "Die Nord-Werft AG mahnt."), {"Nordwerft AG", "Nord-Werft AG"}),
    (("Jewgeni Prigoschow kam.", "Evgeny Prigozhov ging."), {"Jewgeni Prigoschow", "Evgeny Prigozhov"}),
    (("Jelena Wolkowa kam.", "Elena Volkova ging."), {"Jelena Wolkowa", "Elena Volkova"}),
    (("Sergej Tschernow kam.", "Sergei Chernov ging."), {"Sergej Tschernow", "Sergei Chernov"}),
    (("Mohammed al-Rashid kam.", "Muhammad al-Raschid ging."), {"Mohammed al-Rashid", "Muhammad al-Raschid"}),
    (("Ana Jovanović kam.", "Ana Jovanovic ging."), {"Ana Jovanović", "Ana Jovanovic"}),
    (("Später kam Joseph Lindemann.", "Später ging J. Lindemann."), {"Joseph Lindemann", "J. Lindemann"}),
    (
        ("Die Nordische Fischereiorganisation (NFO) warnt.", "Die NFO mahnt."),
        {"Nordische Fischereiorganisation", "NFO"},
    ),
    (("Das Zentrum für Seerecht (ZSR) warnt.", "Das ZSR mahnt."), {"Zentrum für Seerecht", "ZSR"}),
    (("Der Internationale Währungsfonds warnt.", "Der IWF mahnt."), {"Internationale Währungsfonds", "IWF"}),
    (("In der Region Ormsk brennt es.", "In Ormsk brennt es."), {"Region Ormsk", "Ormsk"}),
]
# Texts of several accounts, the name of an entity, and the kind that the accounts tell by more than a guess.
KINDS = [
    (("Am Abend brannte Ormsholm.", "In Ormsholm brennt es.", "Später brannte Ormsholm."), "Ormsholm", "place"),
    (("Am Abend zahlte Brennlau.", "Die Brennlau Holding AG zahlt."), "Brennlau", "organization"),
    (("Am Abend kam Lawrin.", "Sergej Lawrin kam."), "Sergej Lawrin", "person"),
]
APART = [
    (("Kim Jong Sol kam.", "Kim Il Ram ging."), ("Kim Jong Sol", "Kim Il Ram")),
    (("Olga Werschinin und Jan Werschinin kamen.", "Frau Werschinin ging."), ("Olga Werschinin", "Werschinin")),
    (("Norwegens Ministerin Ida Berg kam.", "Die dänische Ministerin kam."), ("Ida Berg", "dänische Ministerin")),
    (("Norwegen plant viel.", "In Oslo regnet es."), ("Norwegen", "Oslo")),
    (("Nordkorea warnt.", "Südkorea mahnt."), ("Nordkorea", "Südkorea")),
    (("Die norwegische Armee übt.", "Die dänische Armee übt."), ("norwegische Armee", "dänische Armee")),
    (("Anna Tolwin und Peter Tolwin kamen.", "Tolwin ging."), ("Anna Tolwin", "Peter Tolwin")),
    (("Später kam Jan Tolwin.", "Später ging K. Tolwin."), ("Jan Tolwin", "K. Tolwin")),
    (("Später kamen Jan Tolwin und Jens Tolwin.", "Später ging J. Tolwin."), ("Jan Tolwin", "J. Tolwin")),
    (("Später kamen Jan Tolwin und Jens Tolwin.", "Später ging J. Tolwin."), ("Jens Tolwin", "J. Tolwin")),
    (("Jan Tolwin kam.", "Jana Tolwin ging."), ("Jan Tolwin", "Jana Tolwin")),
]


@pytest.mark.parametrize(("texts", "name", "kind"), KINDS)
def test_what_is_told_counts_more_than_what_is_guessed(texts: tuple[str, ...], name: str, kind: str) -> None:
    assert {e.kind for e in story_of(texts) if e.name == name} == {kind}


@pytest.mark.parametrize(("texts", "forms"), JOINED, ids=[j[0][1] for j in JOINED])
def test_joined(texts: tuple[str, ...], forms: set[str]) -> None:
    assert any(forms <= set(e.variants) for e in story_of(texts)), [e.variants for e in story_of(texts)]


@pytest.mark.parametrize(("texts", "forms"), APART, ids=[a[0][1] for a in APART])
def test_apart(texts: tuple[str, ...], forms: tuple[str, str]) -> None:
    variants = [set(e.variants) for e in story_of(texts)]
    assert all(any(form in v for v in variants) for form in forms)
    assert not any(set(forms) <= v for v in variants)


def test_english() -> None:
    texts = ("Norway's foreign minister Ida Berg spoke.", "The Norwegian foreign minister left.")
    assert any({"Ida Berg", "Norwegian foreign minister"} <= set(e.variants) for e in story_of(texts, "en"))


def test_those_of_most_accounts_come_first() -> None:
    entities, renamed = join_entities(
        [article_of(0, "Jan Tolwin traf Ida Berg."), article_of(1, "Ida Berg kam nach Kiel.")], "s"
    )
    assert [(e.id, e.name) for e in entities] == [("s.e1", "Ida Berg"), ("s.e2", "Jan Tolwin"), ("s.e3", "Kiel")]
    assert renamed == {"a0.e1": "s.e2", "a0.e2": "s.e1", "a1.e1": "s.e1", "a1.e2": "s.e3"}


def test_the_name_is_the_fullest() -> None:
    story = story_of(("Frau Werschinin ging.", "Werschinin kam.", "Olga Werschinin kam."))
    assert [e.name for e in story] == ["Olga Werschinin"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=4))
def test_every_entity_of_an_article_is_part_of_one_of_the_story(texts: list[str]) -> None:
    articles = [article_of(n, text) for n, text in enumerate(texts)]
    entities, renamed = join_entities(articles, "s")
    assert set(renamed) == {e.id for a in articles for e in a.entities}
    assert set(renamed.values()) == {e.id for e in entities}
