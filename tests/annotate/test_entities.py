"""Entities of one article as tables: which forms name the same, and who is meant by a phrase."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.annotate.entities import Cast, find_entities
from synopse.annotate.names import find_names
from synopse.language import parse
from synopse.model import Entity, Region, Span


def cast_of(text: str, language: str) -> Cast:
    parsed = parse(text, language, [Region(start=0, end=len(text), kind="body")])
    return Cast(parsed, find_names(parsed), "a")


def by_name(entities: tuple[Entity, ...]) -> dict[str, set[str]]:
    return {e.name: set(e.variants) for e in entities}


# A text, the name of an entity in it, and all its variants.
VARIANTS = [
    ("de", "Olga Werschinin kam. Werschinin lachte.", "Olga Werschinin", {"Olga Werschinin", "Werschinin"}),
    ("de", "Das sagte Jan Tolwin. Tolwins Partei schwieg.", "Jan Tolwin", {"Jan Tolwin", "Tolwins"}),
    ("de", "Paek Son Hui kam. Später ging Paek Son-hui.", "Paek Son Hui", {"Paek Son Hui", "Paek Son-hui"}),
    ("de", "Ministerin Paek Son Hui kam. Paek lachte.", "Paek Son Hui", {"Paek Son Hui", "Ministerin", "Paek"}),
    ("de", "George W. Hallett kam. George Hallett ging.", "George W. Hallett", {"George W. Hallett", "George Hallett"}),
    ("de", "Silke Koch-Brandt kam. Koch-Brandt ging.", "Silke Koch-Brandt", {"Silke Koch-Brandt", "Koch-Brandt"}),
    ("de", "Die USA warnen. Amerika droht. Die Vereinigten Staaten handeln.", "USA",
     {"USA", "Amerika", "Vereinigten Staaten"}),
    ("de", "Norwegen hilft. Norwegens Küste ist lang.", "Norwegen", {"Norwegen", "Norwegens"}),
    ("de", "Norwegen plant viel. Oslo dementierte die Berichte.", "Norwegen", {"Norwegen", "Oslo"}),
    ("de", "Norwegen plant viel. In Oslo regnet es.", "Norwegen", {"Norwegen"}),
    ("de", "Norwegen plant viel. Nach Angaben Oslos regnet es.", "Norwegen", {"Norwegen", "Oslos"}),
    ("de", "Die Vereinten Nationen mahnen. Die UN hilft.", "Vereinte Nationen", {"Vereinten Nationen", "UN"}),
    ("de", "Norwegens Außenministerin Ida Berg kam. Die norwegische Ministerin lachte.", "Ida Berg",
     {"Ida Berg", "Norwegens Außenministerin", "norwegische Ministerin"}),
    ("de", "Der norwegische Präsident Olav Dahl kam. Der Präsident lachte.", "Olav Dahl",
     {"Olav Dahl", "norwegische Präsident", "Präsident"}),
    ("de", "Kremlchef Boris Dorschenko kam.", "Boris Dorschenko", {"Boris Dorschenko", "Kremlchef"}),
    ("de", "Norwegens Ministerin Ida Berg kam. Die Norwegerin lachte.", "Ida Berg",
     {"Ida Berg", "Norwegens Ministerin", "Norwegerin"}),
    ("de", "Norwegens Ministerin Ida Berg traf ihren dänischen Amtskollegen Lars Holm. Der dänische Minister lachte.",
     "Lars Holm", {"Lars Holm", "dänischen Amtskollegen", "dänische Minister"}),
    ("de", "Der Sprecher des Hafenamts, Nils Kahn, sprach. Der Sprecher lachte.", "Nils Kahn",
     {"Nils Kahn", "Sprecher"}),
    ("de", "Nach US-Angaben stimmt das. Die US-Regierung und die USA warnen.", "USA",
     {"USA", "US-Angaben", "US-Regierung"}),
    ("de", "Die norwegische Armee übt. Oslos Armee ist klein.", "norwegische Armee",
     {"norwegische Armee", "Oslos Armee"}),
    ("de", "In der Region Ormsk wird gekämpft. Ormsk brennt.", "Ormsk", {"Region Ormsk", "Ormsk"}),
    ("en", "Jane Hollister spoke. Hollister left.", "Jane Hollister", {"Jane Hollister", "Hollister"}),
    ("en", "Norway's foreign minister Ida Berg spoke. The Norwegian foreign minister left.", "Ida Berg",
     {"Ida Berg", "Norway's foreign minister", "Norwegian foreign minister"}),
    ("en", "The United States agreed. The US left.", "United States", {"United States", "US"}),
    ("en", "The United Nations met. The UN left.", "United Nations", {"United Nations", "UN"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name", "variants"), VARIANTS, ids=[v[1][:40] for v in VARIANTS])
def test_variants(language: str, text: str, name: str, variants: set[str]) -> None:
    assert by_name(cast_of(text, language).entities()).get(name) == variants


# A text with the phrase in question in brackets, and the names of all who may be meant.
MEANT = [
    ("de", "Ida Berg kam nach Kiel. [Sie] lachte.", ["Ida Berg"]),
    ("de", "Jan Tolwin kam nach Kiel. [Er] lachte.", ["Jan Tolwin"]),
    ("de", "Ida Berg kam nach Kiel. [Er] lachte.", []),
    ("de", "Ida Berg sagte, [sie] lache.", ["Ida Berg"]),
    ("de", "Ida Berg und Jan Tolwin kamen. [Er] lachte.", ["Jan Tolwin"]),
    ("de", "Die Leute mit Jan Tolwin und gegen Nils Kahn gingen. [Er] lachte.", ["Jan Tolwin", "Nils Kahn"]),
    ("de", "Jan Tolwin sprach. Dem Gegner Nils Kahn warf [er] Feigheit vor.", ["Jan Tolwin"]),
    ("de", "Ida Berg sprach. [Sie] lachten laut.", []),
    ("de", "Ida Berg sprach. Dann regnete es. Es wurde kalt. Es schneite. [Sie] lachte.", []),
    ("de", "Norwegens Ministerin Ida Berg kam. [Die Ministerin] lachte.", ["Ida Berg"]),
    ("de", "Ministerin Ida Berg kam. Ministerin Eva Kahn kam. [Die Ministerin] lachte.", ["Ida Berg", "Eva Kahn"]),
    ("de", "Ministerin Ida Berg kam. [Eine Ministerin] lachte.", []),
    ("de", "Ida Berg kam. [Ein Sprecher der Polizei] lachte.", []),
    ("de", "Ida Berg kam. [Ein Sprecher Bergs] lachte.", []),
    ("de", "Jan Tolwin (54) kam. Nils Kahn (33) ging. [Der 54-Jährige] lachte.", ["Jan Tolwin"]),
    ("de", "[Der Sprecher des Hafenamts, Nils Kahn,] lachte.", ["Nils Kahn"]),
    ("de", "Die Universität Kiel warnt. [Die Universität] mahnt.", ["Universität Kiel"]),
    ("de", "Laut [dem Kreml] stimmt das.", ["Kreml"]),
    ("de", "Ida Berg traf Lars Holm, [der] lachte.", ["Lars Holm"]),
    ("de", "[Beobachter] lachten.", []),
    ("de", "Nils Kahn kam. Das sagte [Dr. Kahn].", ["Nils Kahn"]),
    ("en", "Jane Hollister spoke. [She] left.", ["Jane Hollister"]),
    ("en", "Jane Hollister spoke. [He] left.", []),
    ("en", "Norway's minister Ida Berg spoke. [The minister] left.", ["Ida Berg"]),
    ("en", "Mr Dalloway spoke. [He] left.", ["Dalloway"]),
    ("en", "[Witnesses] left.", []),
]


@pytest.mark.parametrize(("language", "marked", "meant"), MEANT, ids=[m[1][-45:] for m in MEANT])
def test_who_is_meant(language: str, marked: str, meant: list[str]) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    cast = cast_of(marked.replace("[", "").replace("]", ""), language)
    names = {e.id: e.name for e in cast.entities()}
    assert [names[i] for i in cast.resolve(Span(start=start, end=end))] == meant


def test_one_surname_of_two_people_is_left_open() -> None:
    text = "Kim Jong Sol kam. Kim Il Ram ging. Kim lachte."
    parsed = parse(text, "de", [Region(start=0, end=len(text), kind="body")])
    entities, names = find_entities(parsed, find_names(parsed), "a")
    assert {e.name for e in entities} == {"Kim Jong Sol", "Kim Il Ram"}
    assert [n.entity for n in names if n.of(text) == "Kim"] == [None]


def test_a_former_office_is_no_description() -> None:
    cast = cast_of("Der frühere Präsident Olav Dahl kam. Der Präsident lachte.", "de")
    assert by_name(cast.entities()) == {"Olav Dahl": {"Olav Dahl"}}


def test_other_carries_the_words_without_determiner() -> None:
    text = "Die Beobachter lachten. Die Beobachter gingen."
    cast = cast_of(text, "de")
    first, second = cast.other(Span(start=0, end=14)), cast.other(Span(start=24, end=38))
    assert first == second == "a.e1"
    assert cast.entities() == (Entity(id="a.e1", name="Beobachter", kind="other", variants=("Beobachter",)),)


def test_other_gives_the_one_who_is_known() -> None:
    cast = cast_of("Laut dem Kreml stimmt das.", "de")
    assert cast.other(Span(start=5, end=14)) == cast.entities()[0].id


def test_ids_follow_the_first_mentions() -> None:
    entities = cast_of("Jan Tolwin traf Ida Berg in Kiel. Berg lachte.", "de").entities()
    assert [(e.id, e.name) for e in entities] == [("a.e1", "Jan Tolwin"), ("a.e2", "Ida Berg"), ("a.e3", "Kiel")]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["de", "en", "fr"]), st.integers(0, 200), st.integers(0, 30))
def test_any_text(text: str, language: str, start: int, length: int) -> None:
    cast = cast_of(text, language)
    span = Span(start=min(start, len(text)), end=min(start + length, len(text)))
    ids = {e.id for e in cast.entities()}
    assert set(cast.resolve(span)) <= ids
    assert {n.entity for n in cast.names} <= ids | {None}
    assert cast.other(span) in {e.id for e in cast.entities()}
