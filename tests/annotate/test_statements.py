"""What counts as one statement, where it begins and ends, and in which attributions it stands."""
# ruff: noqa: E501 - tables of cases, one a line

import pytest

from synopse.annotate.attribution import find_attributions
from synopse.annotate.statements import find_statements
from synopse.language import parse
from synopse.model import Region, RegionKind, Statement


def statements(text: str, language: str = "de", kind: RegionKind = "body") -> tuple[Statement, ...]:
    parsed = parse(text, language, [Region(start=0, end=len(text), kind=kind)])
    return find_statements(parsed, find_attributions(parsed, "a"), "a")


SPANS = [
    # one clause is one statement
    ("de", "Der Rat tagte.", ["Der Rat tagte"]),
    ("de", "Der Rat tagte und der Minister schwieg.", ["Der Rat tagte", "der Minister schwieg"]),
    # the frame is none, nor is `dass`, nor are quotation marks at the edges
    ("de", "„Wir gehen“, sagte Berg.", ["Wir gehen"]),
    ("de", "Huber sagte, dass die Brücke hält.", ["die Brücke hält"]),
    ("de", "Nach Angaben der Stadt hält die Brücke.", ["hält die Brücke"]),
    ("de", "Die Brücke hält, so der Sprecher der Stadt.", ["Die Brücke hält"]),
    ("en", "The bridge will hold, a spokeswoman said.", ["The bridge will hold"]),
    # a relative clause inside: the span covers both, and it is one of its own
    ("de", "Der Mann, der gestern kam, schwieg.", ["Der Mann, der gestern kam, schwieg", "der gestern kam"]),
    # an infinitive that completes its verb belongs to it; one that says what for, or what was announced, does not
    ("de", "Das Geld reicht aus, die Brücke zu öffnen.", ["Das Geld reicht aus, die Brücke zu öffnen"]),
    ("de", "Er kam, um die Brücke zu öffnen.", ["Er kam", "um die Brücke zu öffnen"]),
    ("de", "Die Firma kündigte an, das Werk zu schließen.", ["das Werk zu schließen"]),
    # a noun phrase that was praised, beside the praise itself
    ("de", "Berg lobte die Feuerwehr.", ["Berg lobte die Feuerwehr", "die Feuerwehr"]),
    # a pronoun that stands for what was said is none, nor what a cue cuts in two
    ("de", "Berg wies das zurück.", ["Berg wies das zurück"]),
    ("de", "Den Schaden schätzt Berg auf drei Euro.", ["Den Schaden schätzt Berg auf drei Euro"]),
    ("de", "Vier wurden verletzt, zwei davon schwer, sagte Jan Berg.", ["Vier wurden verletzt", "zwei davon schwer"]),
    # what brings a quotation and says something itself is one, and what stands between a frame and a quotation too
    ("de", "Berg kritisierte die Sperre scharf: „Sie hilft keinem.“", ["Berg kritisierte die Sperre scharf", "Sie hilft keinem"]),
    ("de", "„Das ist erfunden“, wies Berg die Vorwürfe zurück.", ["Das ist erfunden", "wies Berg die Vorwürfe zurück", "die Vorwürfe"]),
    ("de", "Sie bitte um Geduld, „bis die Brücke wieder hält“.", ["Sie bitte um Geduld", "bis die Brücke wieder hält"]),
    ("de", "Berg sagte, die Brücke sei alt, „was jeder sehen kann“.", ["die Brücke sei alt", "was jeder sehen kann"]),
    ("de", "Berg sagte vor Journalisten in Hohenau: „Sie hilft keinem.“", ["Sie hilft keinem"]),
    ("en", "Berg rejected the charge: “This is a lie.”", ["Berg rejected the charge", "the charge", "This is a lie"]),
    # so does who denies and answers behind a colon, and who charges somebody; a relative clause of a source is one too
    ("de", "Berg wies den Vorwurf zurück: Er habe nie gelogen.", ["Berg wies den Vorwurf zurück", "den Vorwurf", "Er habe nie gelogen"]),
    ("de", "Die Stadt beauftragte eine Firma aus Hohenau, die Brücke zu prüfen.", ["Die Stadt beauftragte eine Firma aus Hohenau", "die Brücke zu prüfen"]),
    ("de", "Berg bestritt, dort gewesen zu sein.", ["dort gewesen zu sein"]),
    ("de", "Das geht aus einem Papier hervor, das Berg gestern unterschrieb.", ["Das geht aus einem Papier hervor", "das Berg gestern unterschrieb"]),
    ("en", "The firm, which runs the bridge, said it was safe.", ["which runs the bridge", "it was safe"]),
    ("de", "Lena Huber ging einen Schritt weiter: „Wir tragen alle Schuld.“", ["Lena Huber ging einen Schritt weiter", "Wir tragen alle Schuld"]),
    ("de", "Lena Huber: „Wir tragen alle Schuld.“", ["Wir tragen alle Schuld"]),
    ("de", "Auch habe niemand ihn gedrängt: „Er geht selbst.“", ["Auch habe niemand ihn gedrängt", "Er geht selbst"]),
    # who says so behind `wie` is no content of another verb; nor is what stands beside a protest
    ("de", "Beide hatten lange gesprochen, wie die Stadt mitteilte.", ["Beide hatten lange gesprochen"]),
    ("de", "Etwa 40 protestierten gegen den Plan, drei wurden verletzt.", ["Etwa 40 protestierten gegen den Plan", "drei wurden verletzt"]),
    # a report inside a clause cuts nothing off it; what a passive tells is told
    ("de", "Die Zahl stieg, wie die Stadt mitteilte, auf zwölf.", ["Die Zahl stieg, wie die Stadt mitteilte, auf zwölf"]),
    ("de", "Es handelte sich, wie Berg einräumte, um eine Attrappe.", ["Es handelte sich, wie Berg einräumte, um eine Attrappe"]),
    # nor does a comparison without a verb of its own; a count behind `mehr als` tells something else
    ("de", "Der Wirt sitzt, anders als zunächst gemeldet, nicht in Haft.", ["Der Wirt sitzt, anders als zunächst gemeldet, nicht in Haft"]),
    ("de", "Der Bau kostet, wie geplant, zwölf Millionen.", ["Der Bau kostet, wie geplant, zwölf Millionen"]),
    ("de", "Vor dem Tor standen, anders als gemeldet, 20 Leute.", ["Vor dem Tor standen, anders als gemeldet, 20 Leute"]),
    ("de", "Die Chronik wird ihn, wie immer, unter Vermischtes führen.", ["Die Chronik wird ihn, wie immer, unter Vermischtes führen"]),
    ("de", "Dach bricht ein, mehr als 300 Menschen verletzt.", ["Dach bricht ein", "mehr als 300 Menschen verletzt"]),
    # what a semicolon parts from a report is told by itself
    ("de", "Einen Engpass befürchtet Huber nicht; die Speicher seien voll, sagte er.", ["Einen Engpass befürchtet Huber nicht", "die Speicher seien voll"]),
    # a day with a comma behind it opens no relative clause where an infinitive follows
    ("de", "Zwei Boote versuchten am Montag, den 80 Meter langen Kahn zu drehen.", ["Zwei Boote versuchten am Montag, den 80 Meter langen Kahn zu drehen"]),
    ("de", "Das Haus, das zu kaufen er versprach, brannte.", ["Das Haus, das zu kaufen er versprach, brannte", "das zu kaufen er versprach"]),
    ("de", "Gemeldet wurde der Fund nicht, was auch niemand verlangte.", ["Gemeldet wurde der Fund nicht", "was auch niemand verlangte"]),
    ("de", "Der Stadt wurde mitgeteilt, dass die Brücke hält.", ["die Brücke hält"]),
    ("de", "Berg bestritt das; er habe nur geredet.", ["Berg bestritt das", "er habe nur geredet"]),
    # when something was promised is not what was promised
    ("de", "Als Berg kam, versprach er neue Straßen.", ["Als Berg kam", "versprach er neue Straßen", "neue Straßen"]),
    # the dateline is no statement, nor part of one
    ("de", "Neustadt (dpa) – Der Rat tagt.", ["Der Rat tagt"]),
    ("de", "Rom/Wien. Der Rat tagt.", ["Der Rat tagt"]),
    # what a frame tells besides: an occasion, not merely a place, a day or a paper
    ("de", "„Wir gehen“, sagte Berg am Sonntag in der kleinen Stadt Hohenau.", ["Wir gehen"]),
    ("en", "The bridge will hold, a spokeswoman said in a written statement.", ["The bridge will hold"]),
    ("de", "Bei einem Treffen mit der Feuerwehr sagte Berg, die Brücke halte.", ["Bei einem Treffen mit der Feuerwehr", "die Brücke halte"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), SPANS)
def test_spans(language: str, text: str, expected: list[str]) -> None:
    assert [s.of(text) for s in statements(text, language)] == expected


@pytest.mark.parametrize("kind", ["title", "heading", "caption", "teaser"])
def test_headings_and_captions_are_statements(kind: RegionKind) -> None:
    text = "Brücke nach Unfall gesperrt"
    assert [s.of(text) for s in statements(text, kind=kind)] == [text]


def test_credits_are_none() -> None:
    assert statements("Foto: Karl Huber", kind="credit") == ()


def chains(text: str) -> dict[str, list[str]]:
    parsed = parse(text, "de", [Region(start=0, end=len(text), kind="body")])
    attributions = find_attributions(parsed, "a")
    source = {a.id: a.source[0].of(text) if a.source else "" for a in attributions}
    found = find_statements(parsed, attributions, "a")
    return {s.of(text): [source[name] for name in s.attributions] for s in found}


CHAINS = [
    ("Der Rat tagte.", "Der Rat tagte", []),
    ("Huber sagte, die Brücke halte.", "die Brücke halte", ["Huber"]),
    ("Laut Huber geht die Stadt davon aus, dass die Brücke hält.", "die Brücke hält", ["Huber", "die Stadt"]),
    ("Unter Berufung auf Ermittler sagte Huber, dass der Fahrer floh.", "der Fahrer floh", ["Huber", "Ermittler"]),
    ("Berg lobte die Feuerwehr.", "Berg lobte die Feuerwehr", []),
    ("Berg lobte die Feuerwehr.", "die Feuerwehr", ["Berg"]),
    ("Huber sagte, die Lage sei „sehr, sehr ernst“.", "die Lage sei „sehr, sehr ernst", ["Huber"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statement", "chain"), CHAINS)
def test_attributions_are_named_outermost_first(text: str, statement: str, chain: list[str]) -> None:
    assert chains(text)[statement] == chain


def test_ids_count_in_text_order() -> None:
    assert [s.id for s in statements("Der Rat tagte. Berg schwieg.")] == ["a.s1", "a.s2"]


def test_in_a_language_without_words_a_statement_is_a_sentence() -> None:
    text = "Nous partons demain. Il pleut."
    assert [s.of(text) for s in statements(text, "fr")] == ["Nous partons demain.", "Il pleut."]


def test_an_occasion_is_told_also_where_its_noun_stands_by_the_source() -> None:
    text = "„Wir gehen“, sagte Karl Berg bei einem Treffen mit seiner Kollegin Ute Lang."
    assert [s.of(text) for s in statements(text)] == ["Wir gehen", "bei einem Treffen mit seiner Kollegin Ute Lang"]
