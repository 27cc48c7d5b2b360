"""Who holds an attribution, and whose word each statement rests on."""
# ruff: noqa: E501 - tables of cases, one a line

import pytest

from synopse.annotate.attribution import find_attributions
from synopse.annotate.entities import Cast
from synopse.annotate.names import find_names
from synopse.annotate.sources import attach_sources, named_part
from synopse.annotate.statements import find_statements
from synopse.language import parse
from synopse.model import Attribution, Entity, Region, Span, Statement

Result = tuple[tuple[Attribution, ...], tuple[Statement, ...], tuple[Entity, ...]]


def attached(text: str) -> Result:
    parsed = parse(text, "de", [Region(start=0, end=len(text), kind="body")])
    attributions = find_attributions(parsed, "a")
    statements = find_statements(parsed, attributions, "a")
    return attach_sources(parsed, attributions, statements, Cast(parsed, find_names(parsed), "a"))


def chain(text: str, statement: str) -> list[str | list[str]]:
    _, statements, entities = attached(text)
    name = {e.id: e.name for e in entities}
    links = next(s.according_to for s in statements if s.of(text) == statement)
    return [name[link] if isinstance(link, str) else [name[one] for one in link] for link in links]


CHAINS = [
    ("Die Brücke hält.", "Die Brücke hält", []),
    ("Karl Huber sagte, die Brücke halte.", "die Brücke halte", ["Karl Huber"]),
    ("Karl Huber kam. Er sagte, die Brücke halte.", "die Brücke halte", ["Karl Huber"]),
    ("Nach Angaben der Polizei floh der Mann.", "floh der Mann", ["Polizei"]),
    ("Beobachter berichten, dass der Mann floh.", "der Mann floh", ["Beobachter"]),
    ("Laut Karl Huber geht die Polizei davon aus, dass er floh.", "er floh", ["Karl Huber", "Polizei"]),
    ("Laut Karl Huber geht die Polizei davon aus, dass er floh. Er sei jetzt in Spanien.", "Er sei jetzt in Spanien", ["Karl Huber", "Polizei"]),
    ("Nach Angaben der Polizei floh er. Er ist demnach in Spanien.", "Er ist demnach in Spanien", ["Polizei"]),
    ("Anna Berg sagte, er fliehe. Karl Huber winkt ab. Er sei krank.", "Er sei krank", ["Karl Huber"]),
    ("Der Fahrer soll geflohen sein.", "Der Fahrer soll geflohen sein", []),
    # a compound names whose account it is; one's own account is the subject's, and nobody's where only a pronoun says whose
    ("Nach Polizeiangaben floh der Mann.", "floh der Mann", ["Polizei"]),
    ("Nach Behördenangaben floh der Mann nach Bonn.", "floh der Mann nach Bonn", ["Behörden"]),
    ("Karl Huber hatte nach eigenen Angaben keine Kenntnis.", "Karl Huber hatte nach eigenen Angaben keine Kenntnis", ["Karl Huber"]),
    ("Das Stück war nach seinen Worten ausverkauft.", "Das Stück war nach seinen Worten ausverkauft", []),
    # an agency that reports is part of the chain; whom it relies on comes after it
    ("Die Agentur Norda meldete unter Berufung auf die Polizei, dass der Fahrer floh.", "der Fahrer floh", ["Agentur Norda", "Polizei"]),
    ("Wie die Agentur Norda berichtet, sagte Jan Tolwin, die Brücke halte.", "die Brücke halte", ["Agentur Norda", "Jan Tolwin"]),
    ("Laut der Agentur Norda sagte Jan Tolwin, die Brücke halte.", "die Brücke halte", ["Agentur Norda", "Jan Tolwin"]),
    ("Nach Angaben der Polizei sagte der Fahrer, er sei müde gewesen.", "er sei müde gewesen", ["Polizei", "Fahrer"]),
    # an account that only says how early it is is nobody's
    ("Nach ersten Erkenntnissen floh der Mann.", "floh der Mann", []),
    ("Ersten Berichten zufolge floh der Mann.", "floh der Mann", []),
    ("Nach ersten Angaben der Polizei floh der Mann.", "floh der Mann", ["Polizei"]),
    # a relative pronoun is whom it stands for
    ("Er traut der Firma nicht, die das abstreitet.", "die das abstreitet", ["Firma"]),
    # a clause that states what its subject says is the subject's word; one that tells of an act is not
    ("Die Polizei sprach von 1.100 Gästen.", "Die Polizei sprach von 1.100 Gästen", ["Polizei"]),
    ("Der Chef habe gelogen. Karl Huber wies das zurück.", "Karl Huber wies das zurück", ["Karl Huber"]),
    ("Karl Huber forderte mehr Lohn.", "Karl Huber forderte mehr Lohn", []),
    # the one spoken to is not part of it
    ("Jan Tolwin sagte der Agentur Norda, die Brücke halte.", "die Brücke halte", ["Jan Tolwin"]),
    ("Karl Huber und Anna Berg sagten, die Brücke halte.", "die Brücke halte", [["Karl Huber", "Anna Berg"]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "statement", "links"), CHAINS)
def test_according_to(text: str, statement: str, links: list[str | list[str]]) -> None:
    assert chain(text, statement) == links


def test_holder_is_the_entity_of_the_source() -> None:
    attributions, _, entities = attached("Karl Huber sagte, die Brücke halte.")
    assert [e.name for e in entities if e.id == attributions[0].holder] == ["Karl Huber"]


def test_a_pronoun_that_may_be_two_people_stays_in_doubt() -> None:
    text = "Karl Huber traf Peter Lang. Er sagte, die Brücke halte."
    attributions, statements, entities = attached(text)
    ids = {e.id for e in entities}
    assert all(a.holder is None or not a.candidates for a in attributions)
    assert all(link in ids for s in statements for link in s.according_to if isinstance(link, str))


# text, source words, the one whom they mean or all whom they may mean
HOLDERS = [
    ("Ida Berg kam nach Kiel. Sie sagte, die Brücke halte.", "Sie", ["Ida Berg"]),
    ("Jan Tolwin kam nach Kiel. Tolwin sagte, die Brücke halte.", "Tolwin", ["Jan Tolwin"]),
    ("Ministerin Ida Berg kam nach Kiel. Die Ministerin sagte, die Brücke halte.", "Die Ministerin", ["Ida Berg"]),
    ("Jan Tolwin (54) kam nach Kiel. Der 54-Jährige sagte, die Brücke halte.", "Der 54-Jährige", ["Jan Tolwin"]),
    ("Das Bundesamt für Brücken prüft. Die Behörde teilte mit, dass sie hält.", "Die Behörde", ["Bundesamt für Brücken"]),
    ("Die Internationale Brückenunion (IBU) tagte. Die IBU sagte, sie halte.", "Die IBU", ["Internationale Brückenunion"]),
    # more than one remains: all are kept, none is chosen
    ("Jan Tolwin und Nils Kahn kamen. Er sagte, die Brücke halte.", "Er", ["Jan Tolwin", "Nils Kahn"]),
    # nobody it can mean: not linked to another (a noun stands for itself)
    ("Jan Tolwin kam nach Kiel. Sie sagte, die Brücke halte.", "Sie", []),
    ("Jan Tolwin (54) kam nach Kiel. Der 61-Jährige sagte, die Brücke halte.", "Der 61-Jährige", ["61-Jährige"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "names"), HOLDERS)
def test_whom_the_source_means(text: str, source: str, names: list[str]) -> None:
    attributions, _, entities = attached(text)
    name = {e.id: e.name for e in entities}
    one = next(a for a in attributions if a.source and a.source[0].of(text) == source)
    assert [name[i] for i in ((one.holder,) if one.holder else one.candidates)] == names


def test_every_id_that_is_used_is_an_entity() -> None:
    text = "Die Polizei teilte mit, er sei geflohen. Laut Zeugen rief er um Hilfe. Das sagte ein Sprecher."
    attributions, statements, entities = attached(text)
    ids = {e.id for e in entities}
    assert {a.holder for a in attributions if a.holder} <= ids
    assert {c for a in attributions for c in a.candidates} <= ids
    assert {link for s in statements for link in s.according_to if isinstance(link, str)} <= ids


PARTS = [
    ("Angaben der Polizei", "der Polizei"),
    ("Angaben von Karl Huber", "Karl Huber"),
    ("ersten Angaben", "ersten Angaben"),
    ("der Sprecher der Stadt", "der Sprecher der Stadt"),
]


@pytest.mark.parametrize(("source", "named"), PARTS)
def test_the_account_before_a_source_is_left_out(source: str, named: str) -> None:
    parsed = parse(source, "de", [Region(start=0, end=len(source), kind="body")])
    assert named_part(parsed, Span(start=0, end=len(source))).of(source) == named
