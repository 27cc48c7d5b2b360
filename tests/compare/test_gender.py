"""Slips of gender about a person whom the story knows: what each rule finds, and what it leaves alone."""
# ruff: noqa: E501 - tables of cases, one a line

import pytest

from synopse.annotate import annotate
from synopse.compare import compare
from synopse.model import Document

KNOWN = "Belgiens Außenministerin Jana Toll hat in Paris ihren französischen Amtskollegen Ole Brink getroffen. Die belgische Außenministerin Toll lobte das Treffen."

# (rule, the account after the one that knows her, damaged place)
FOUND = [
    ("role_of_other_gender", "Das Treffen sei gut verlaufen, sagte der belgische Außenminister in Paris. Toll reist weiter.", "der belgische Außenminister"),
    ("possessive_of_other_gender", "Jana Toll sprach in Paris lange mit seinem französischen Amtskollegen Ole Brink.", "seinem französischen Amtskollegen"),
    ("possessive_of_other_gender", "Jana Toll sagte in Paris außerdem, dass sein Land mehr zahlen werde.", "sein Land"),
    ("office_of_other_gender", "Belgien wird mehr zahlen, so sein Außenminister. Jana Toll war in Paris.", "sein Außenminister"),
]  # fmt: skip

# (rule, the account after the one that knows her): nothing is found in it
SOUND = [
    ("role_of_other_gender", "Die belgische Außenministerin Jana Toll und der französische Außenminister Ole Brink sprachen in Paris."),
    ("possessive_of_other_gender", "Ole Brink lobte Jana Toll und sprach mit seinem deutschen Amtskollegen."),
    ("possessive_of_other_gender", "Jana Toll sagte, dass ihr Land mehr zahlen werde. Der Minister Brink sagte, dass sein Land warte."),
    ("possessive_of_other_gender", "Jana Toll sagte über das Angebot Belgiens, dass sein Land nicht zahle."),
    ("possessive_of_other_gender", "Brink lobte Toll und sprach mit seinem deutschen Amtskollegen."),
    ("possessive_of_other_gender", "Jana Toll zitierte: „Er liebt, so heißt es, sein Land.“"),
    ("possessive_of_other_gender", "Ole Brink schwieg lange. Jana Toll sagte, sein Land könne sich auf Belgien verlassen."),
    ("office_of_other_gender", "Frankreich wird mehr zahlen, so sein Außenminister. Jana Toll war in Paris."),
]  # fmt: skip


def slips(*texts: str) -> list[list[tuple[str, str]]]:
    articles = [annotate(Document(uri=str(n), text=text, language="de")) for n, text in enumerate(texts)]
    found = compare("t", articles)[1]
    return [[(d.rule, d.of(a.text)) for d in a.defects if d.rule.endswith("other_gender")] for a in found]


@pytest.mark.parametrize(("rule", "text", "place"), FOUND, ids=[f"{c[0]}-{n}" for n, c in enumerate(FOUND)])
def test_slip_is_found(rule: str, text: str, place: str) -> None:
    assert slips(KNOWN, KNOWN.replace("getroffen", "gesprochen"), text) == [[], [], [(rule, place)]]


@pytest.mark.parametrize(("rule", "text"), SOUND, ids=[f"{c[0]}-{n}" for n, c in enumerate(SOUND)])
def test_right_words_are_left_alone(rule: str, text: str) -> None:
    assert slips(KNOWN, KNOWN.replace("getroffen", "gesprochen"), text) == [[], [], []]


def test_who_is_called_both_ways_is_left_alone() -> None:
    """One account has a woman in the office, one a man: which of them slipped cannot be told."""
    her, him = (
        "Belgiens Außenministerin Toll war in Paris.",
        "Belgiens Außenminister Toll sprach mit seinem Amtskollegen.",
    )
    assert slips(her, him) == [[], []]


def test_every_rule_has_an_example_and_a_counter_example() -> None:
    assert {case[0] for case in FOUND} == {case[0] for case in SOUND}
