"""Which clauses are told with another one, a case and a counter-case per rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.attribution import find_attributions
from synopse.annotate.attribution.scene import stage
from synopse.annotate.complements import find_hosts, told_with
from synopse.annotate.statements import find_statements
from synopse.language import Parse, parse
from synopse.model import Region


def read(text: str, language: str = "de") -> Parse:
    return parse(text, language, [Region(start=0, end=len(text), kind="body")])


def statements(text: str, language: str) -> list[str]:
    parsed = read(text, language)
    return [s.of(text) for s in find_statements(parsed, find_attributions(parsed, "a"), "a")]


CASES = [
    # an infinitive that the verb needs; not one that says what for
    ("de", "Das Geld reicht aus, die Brücke zu öffnen.", ["Das Geld reicht aus, die Brücke zu öffnen"]),
    ("de", "Er kam, um die Brücke zu öffnen.", ["Er kam", "um die Brücke zu öffnen"]),
    # a second verb alone; not one that says more, is negated or set off
    ("de", "Die Flieger hoben ab oder setzten auf.", ["Die Flieger hoben ab oder setzten auf"]),
    ("de", "Der Rat tagte und wählte Berg.", ["Der Rat tagte", "wählte Berg"]),
    ("de", "Der Rat tagte und wählte nicht.", ["Der Rat tagte", "wählte nicht"]),
    ("de", "Der Rat tagte – und schwieg.", ["Der Rat tagte", "schwieg"]),
    # a clause that is the subject or the object of the verb behind it; not one of time
    ("de", "Ob sie kommt, ist ungewiss.", ["Ob sie kommt, ist ungewiss"]),
    ("de", "Wer heute sät, erntet morgen Weizen.", ["Wer heute sät, erntet morgen Weizen"]),
    ("de", "Als sie kam, sang der Chor.", ["Als sie kam", "sang der Chor"]),
    ("de", "Was niemand weiß: Der Chor singt.", ["Was niemand weiß", "Der Chor singt"]),
    # a pronoun with a verb that takes the next clause says nothing; it does with an object, or negated
    ("de", "Berg sagte: „Ich glaube, das geht noch.“", ["das geht noch"]),
    ("de", "„Wir versprechen, dass der Chor singt“, sagte Berg.", ["Wir versprechen, dass der Chor singt"]),
    ("de", "Er sagte es, aber der Chor schwieg.", ["Er sagte es", "der Chor schwieg"]),
    ("de", "„Ich glaube nicht, dass das geht“, sagte Berg.", ["Ich glaube nicht, dass das geht"]),
    # what completes a verb without a noun, and what is asked; not what completes a verb that says something
    ("de", "Es ist gut, dass die Brücke hält.", ["Es ist gut, dass die Brücke hält"]),
    ("de", "Der Chor sorgt dafür, dass alle lachen.", ["Der Chor sorgt dafür", "alle lachen"]),
    ("de", "Davon hängt für den Chor ab, ob Berg singt.", ["Davon hängt für den Chor ab, ob Berg singt"]),
    # a condition without a conjunction, which looks like a statement; not a clause that shows what it is
    ("de", "Regnet es, singt der Chor im Saal.", ["Regnet es, singt der Chor im Saal"]),
    ("de", "Der Chor singt im Saal, sollte es regnen.", ["Der Chor singt im Saal, sollte es regnen"]),
    ("de", "Wenn es regnet, singt der Chor im Saal.", ["Wenn es regnet", "singt der Chor im Saal"]),
    ("de", "Der Chor singt im Saal, regnete es doch.", ["Der Chor singt im Saal", "regnete es doch"]),
    # the content of an attribution is told by itself
    ("de", "Huber sagte, dass die Brücke hält.", ["die Brücke hält"]),
    ("de", "Regne es, singe der Chor im Saal, sagte Huber.", ["Regne es, singe der Chor im Saal"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_what_is_told_with_what(language: str, text: str, expected: list[str]) -> None:
    assert statements(text, language) == expected


@given(st.text(alphabet=st.sampled_from("aDer die, ob wer.dass kommt sagte und – "), max_size=80))
def test_what_is_told_together_is_one_stretch(text: str) -> None:
    for scene in stage(read(text)).scenes:
        hosts = find_hosts(scene, ())
        for number, clause in enumerate(scene.clauses):
            told, own = told_with(scene, number, hosts)
            assert told == list(range(told[0], told[-1] + 1))
            assert set(clause.tokens) <= set(own) <= set(told)
