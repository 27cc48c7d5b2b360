"""One utterance in several renderings."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from synopse.compare.accounts import Account, read_accounts
from synopse.compare.align import Aligned
from synopse.compare.claims import make_claims
from synopse.compare.quotations import find_quotations
from synopse.model import Article, Entity

Write = Callable[..., Article]

DIRECT = "„Wir werden die alte Mühle nicht verkaufen“"
INDIRECT = "man werde die alte Mühle nicht verkaufen"
OTHER = "die Gemeinde brauche dringend eine neue Turnhalle"


@pytest.mark.parametrize(
    ("name", "first", "second", "holders", "linked"),
    [
        ("direct and indirect", DIRECT, INDIRECT, ("e1", "e1"), True),
        ("a speaker who is not known", DIRECT, INDIRECT, ("e1", None), True),
        ("two speakers", DIRECT, INDIRECT, ("e1", "e2"), False),
        ("two utterances", DIRECT, OTHER, ("e1", "e1"), False),
    ],
)
def test_renderings(article: Write, name: Any, first: Any, second: Any, holders: Any, linked: Any) -> None:
    a = article("a", f"{first}, sagte Vera Lenz.", attributions={first: {"holder": holders[0], "type": "direct"}})
    b = article("b", f"Sie sagte, {second}.", attributions={second: {"holder": holders[1]}})
    found = find_quotations(read_accounts([a, b]))
    texts = {"a": a.text, "b": b.text}
    assert [[v.of(texts[v.article]) for v in q.variants] for q in found] == ([[first, second]] if linked else [])
    assert all(q.speaker == "e1" for q in found)


def test_one_account_alone_has_no_renderings_to_compare(article: Write) -> None:
    a = article(
        "a",
        f"Sie sagte, {INDIRECT}. {DIRECT}, rief sie.",
        attributions={INDIRECT: {"holder": "e1"}, DIRECT: {"holder": "e1"}},
    )
    assert find_quotations(read_accounts([a])) == ()


PLAIN = "„Bei uns wird niemand um sein Brot bangen.“"
LURID = "Keiner müsse hungern."


@pytest.mark.parametrize(
    ("name", "first", "second", "linked"),
    [
        ("one speaker", "e1", "e1", True),
        ("one is not known", "e1", None, True),
        ("another speaker", "e1", "e2", False),
        ("one is a description", "e1", "e8", True),
        ("two descriptions", "e8", "e9", False),
        ("nobody known", None, None, False),
    ],
)
def test_renderings_without_a_word_in_common_meet_in_their_row(
    article: Write, name: Any, first: Any, second: Any, linked: bool
) -> None:
    a = article("a", PLAIN, attributions={PLAIN: {"holder": first, "type": "direct"}})
    b = article("b", LURID, attributions={LURID: {"holder": second}})
    accounts = read_accounts([a, b])
    descriptions = [Entity(id=e, name=e, kind="other") for e in ("e8", "e9")]
    assert bool(find_quotations(accounts, descriptions, _in_one_row(accounts, 0.9))) is linked
    assert not find_quotations(accounts, descriptions, _in_one_row(accounts, 0.55))
    assert not find_quotations(accounts, descriptions)


def _in_one_row(accounts: Sequence[Account], agreed: float) -> Aligned:
    """All claims of two accounts with one claim each in one row, and how surely they say one thing."""
    claims = make_claims(accounts)
    return Aligned([claims], {}, frozenset(), {(0, 1): agreed})


def test_a_quotation_whose_speaker_was_not_found_meets_the_one_that_has_one(article: Write) -> None:
    a = article("a", f"{DIRECT}, sagte Vera Lenz.", attributions={DIRECT: {"holder": "e1", "type": "direct"}})
    b = article("b", f"Laut wurde es am Ende. {DIRECT}")
    (found,) = find_quotations(read_accounts([a, b]))
    assert found.speaker == "e1"
    assert [v.of({"a": a.text, "b": b.text}[v.article]) for v in found.variants] == [DIRECT, DIRECT.strip("„“")]


OMITTING = "„Das hätte uns nie passieren dürfen […] „Wir werden die alte Mühle nicht verkaufen“"


def test_what_stands_before_and_behind_an_omission_are_two_renderings(article: Write) -> None:
    a = article("a", f"{OMITTING}, sagte Vera Lenz.", attributions={OMITTING: {"holder": "e1", "type": "direct"}})
    b = article("b", f"{DIRECT}, sagte sie.", attributions={DIRECT: {"holder": "e1", "type": "direct"}})
    (found,) = find_quotations(read_accounts([a, b]))
    assert [v.of({"a": a.text, "b": b.text}[v.article]) for v in found.variants] == [DIRECT, DIRECT]


@pytest.mark.parametrize(("kind", "linked"), [("indirect", True), ("free_indirect", False), ("reported", False)])
def test_hearsay_renders_nobodys_utterance(article: Write, kind: Any, linked: bool) -> None:
    a = article("a", f"{DIRECT}, sagte Vera Lenz.", attributions={DIRECT: {"holder": "e1", "type": "direct"}})
    b = article(
        "b", "Man soll die alte Mühle nicht verkaufen.", attributions={"die alte Mühle nicht verkaufen": {"type": kind}}
    )
    assert bool(find_quotations(read_accounts([a, b]))) is linked


@pytest.mark.parametrize(("second", "speaker"), [("e8", "e8"), ("e9", None), (None, None)])
def test_a_source_without_a_name_is_the_speaker_where_both_have_it(article: Write, second: Any, speaker: Any) -> None:
    a = article("a", f"Sie sagte, {INDIRECT}.", attributions={INDIRECT: {"holder": "e8"}})
    b = article("b", f"Es hieß, {INDIRECT}.", attributions={INDIRECT: {"holder": second}})
    descriptions = [Entity(id=e, name=e, kind="other") for e in ("e8", "e9")]
    (found,) = find_quotations(read_accounts([a, b]), descriptions)
    assert found.speaker == speaker


LONG = "Wir werden die alte Mühle nicht verkaufen, denn die Gemeinde braucht dringend eine neue Turnhalle"


def test_who_renders_a_part_joins_those_who_render_it_all(article: Write) -> None:
    part = "die alte Mühle werde nicht verkauft, die Gemeinde brauche eine Turnhalle"
    told = {"a": f"„{LONG}“", "b": LONG, "c": part}
    accounts = [
        article(name, f"Sie sagte: {text}.", attributions={text: {"holder": "e1"}}) for name, text in told.items()
    ]
    (found,) = find_quotations(read_accounts(accounts))
    assert [v.article for v in found.variants] == ["a", "b", "c"]


def test_no_stretch_stands_in_two_quotations(article: Write) -> None:
    both = "„Wir werden die alte Mühle nicht verkaufen. Die Gemeinde braucht dringend eine neue Turnhalle.“"
    told = {both: {"holder": "e1", "type": "direct"}}
    accounts = read_accounts([article(name, f"{both}, sagte sie.", attributions=told) for name in "abc"])
    places = [(v.article, i) for q in find_quotations(accounts) for v in q.variants for i in range(v.start, v.end)]
    assert places
    assert len(places) == len(set(places))


@pytest.mark.parametrize(
    ("holder", "figure", "linked"),
    [("e1", 14, True), ("e8", 14, False), (None, 14, False), ("e8", 12, True)],
    ids=["one speaker", "a description", "not known", "the same figure"],
)
def test_other_figures_of_another_source_are_another_utterance(
    article: Write, holder: str | None, figure: int, linked: bool
) -> None:
    said = "Bei dem Brand seien zwölf Menschen verletzt worden"
    told = f"Bei dem Brand seien {figure} Menschen verletzt worden"
    a = article("a", f"{said}.", attributions={said: {"holder": "e1"}}, quantities={"zwölf": (12, "Mensch", "exact")})
    figures = {str(figure): (figure, "Mensch", "exact")}
    b = article("b", f"{told}.", attributions={told: {"holder": holder}}, quantities=figures)
    description = Entity(id="e8", name="e8", kind="other")
    assert bool(find_quotations(read_accounts([a, b]), [description])) is linked


@pytest.mark.parametrize(
    ("text", "quoted", "linked"),
    [
        ("Der Film {} läuft im Mai.", "„Unter dem dünnen Eis“", False),
        # speech that is cut goes on small inside a sentence, and stands after a colon in capitals
        ("Vera Lenz sprach {}.", "„unter dem dünnen Eis“", True),
        ("Vera Lenz sagte: {}.", "„Unter dem dünnen Eis“", True),
        ("Vera Lenz nannte es {}.", "„Wasser unter dünnem Eis“", True),
        ("Vera Lenz rief {} und ging.", "„Wir gehen über dünnes Eis“", True),
    ],
)
def test_a_title_is_no_utterance(article: Write, text: str, quoted: str, linked: bool) -> None:
    told = {quoted: {"holder": "e1", "type": "direct"}}
    accounts = read_accounts([article(name, text.format(quoted), attributions=told) for name in "ab"])
    assert bool(find_quotations(accounts)) is linked


@pytest.mark.parametrize(
    ("second", "linked"),
    [
        ("der Verkauf der alten Mühle stehe nicht bevor", False),
        ("die alte Mühle werde man nicht verkaufen", True),
    ],
)
def test_a_word_or_two_in_common_is_not_enough(article: Write, second: str, linked: bool) -> None:
    first = "die neue Turnhalle werde neben der alten Mühle gebaut" if not linked else INDIRECT
    a = article("a", f"Sie sagte, {first}.", attributions={first: {"holder": "e1"}})
    b = article("b", f"Sie sagte, {second}.", attributions={second: {"holder": "e1"}})
    assert bool(find_quotations(read_accounts([a, b]))) is linked
