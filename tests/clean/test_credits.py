"""Credits as data: each rule with what it must find and what it must leave alone."""
# ruff: noqa: E501 - tables of cases, one a line

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.clean import find_credits, find_regions
from synopse.model import Credit

BODY = "Die Fähre nach Hollersiel fährt wieder.\n\nSie legte am Morgen mit zehn Leuten ab, sagte die Reederin Toll."

# (rule, language, text, [(kind, name, as printed)])
FOUND = [
    ("credit_list", "de", f"{BODY}\n\njt/ob (dpa, afp, rtr)", [("author", "jt", "jt"), ("author", "ob", "ob"), ("agency", "dpa", "dpa"), ("agency", "AFP", "afp"), ("agency", "Reuters", "rtr")]),
    ("credit_list", "de", f"{BODY} (KNA)", [("agency", "KNA", "KNA")]),
    ("credit_list", "de", f"{BODY} RND/epd", [("agency", "epd", "epd")]),
    ("credit_list", "de", f"{BODY}\n\nQuelle: dpa", [("agency", "dpa", "dpa")]),
    ("credit_list", "de", f"{BODY}\n\nMit Material von dpa und SID", [("agency", "dpa", "dpa"), ("agency", "SID", "SID")]),
    ("credit_list", "de", f"{BODY} Mit APA/sda", [("agency", "APA", "APA"), ("agency", "sda", "sda")]),
    ("credit_list", "de", f"{BODY}\n\n(dts Nachrichtenagentur)", [("agency", "dts", "dts Nachrichtenagentur")]),
    ("initials", "de", f"{BODY} Quelle: querfelder.example, jt/dpa", [("author", "jt", "jt"), ("agency", "dpa", "dpa")]),
    ("byline", "de", f"Von Jana Toll und Ole Brink\n\n{BODY}", [("author", "Jana Toll", "Jana Toll"), ("author", "Ole Brink", "Ole Brink")]),
    ("byline", "en", "By Jane Toll\n\nThe ferry sails again. It left in the morning, said the harbour master.", [("author", "Jane Toll", "Jane Toll")]),
    ("photo_label", "de", f"{BODY}\n\nFoto: Jana Toll/dpa", [("photo", "Jana Toll/dpa", "Jana Toll/dpa")]),
    ("photo_label", "de", f"{BODY}\n\nDie Fähre am Kai Bild: Ole Brink/picture alliance", [("photo", "Ole Brink/picture alliance", "Ole Brink/picture alliance")]),
    ("dateline", "de", "Querfeld (dpa) - Die Fähre nach Hollersiel fährt wieder. Sie legte am Morgen ab.", [("agency", "dpa", "dpa")]),
    ("dateline", "en", "QUERFELD, April 3 (Reuters) - The ferry sails again. It left in the morning.", [("agency", "Reuters", "Reuters")]),
    ("report_number", "de", f"{BODY}\n\n© dpa-infocom, dpa:310403-99-123456/2", [("agency", "dpa", "dpa:310403-99-123456/2")]),
]  # fmt: skip

# (rule, language, text): nothing is found in it
SOUND = [
    ("credit_list", "de", f"{BODY} Das sagte sie der dpa. Die AFP schwieg, und die Agentur (dpa) klagte gegen den Hafen."),
    ("initials", "de", f"{BODY}\n\nStand: 3. Mai 2031, 14.05 Uhr"),
    ("byline", "de", "Von Querfeld nach Hollersiel fährt die Fähre wieder. Sie legte am Morgen ab."),
    ("byline", "en", "By Monday the ferry sails again. It left in the morning."),
    ("photo_label", "de", f"{BODY} Das Foto: ein Wunder, fand Brink."),
    ("dateline", "de", "Die Reederei (1950 gegründet) zahlt nicht. Der Verein (SV) auch nicht."),
    ("report_number", "de", f"{BODY} Der Anschluss dpa:12 ist frei."),
]  # fmt: skip


def credits_of(text: str, language: str) -> tuple[Credit, ...]:
    return find_credits(text, language, find_regions(text, language))


@pytest.mark.parametrize(
    ("rule", "language", "text", "wanted"), FOUND, ids=[f"{c[0]}-{n}" for n, c in enumerate(FOUND)]
)
def test_credit_is_found(rule: str, language: str, text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = credits_of(text, language)
    assert [(c.kind, c.name, c.of(text)) for c in found] == wanted
    assert rule in {c.rule for c in found}


@pytest.mark.parametrize(("rule", "language", "text"), SOUND, ids=[f"{c[0]}-{n}" for n, c in enumerate(SOUND)])
def test_no_credit_is_left_alone(rule: str, language: str, text: str) -> None:
    assert credits_of(text, language) == ()


def test_every_rule_has_an_example_and_a_counter_example() -> None:
    assert {c[0] for c in FOUND} == {c[0] for c in SOUND}


def test_a_picture_of_an_agency_is_no_text_of_it() -> None:
    assert {c.kind for c in credits_of(f"{BODY}\n\nFoto: dpa", "de")} == {"photo"}


@given(st.text(alphabet="Von (dpa),/-:\n.Fotojtsaäß©ALP 123", max_size=200), st.sampled_from(["de", "en", "fr"]))
def test_credits_are_sorted_and_inside(text: str, language: str) -> None:
    found = credits_of(text, language)
    assert all(0 <= c.start < c.end <= len(text) for c in found)
    assert all((a.start, a.end) <= (b.start, b.end) for a, b in pairwise(found))
