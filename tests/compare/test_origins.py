"""Who draws on whom: shared passages, pairs, sets, kinds, and how many accounts are independent."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from synopse.compare.accounts import find_quoted, read_accounts
from synopse.compare.credits import agencies_of
from synopse.compare.origins import find_origins, independent_origins
from synopse.compare.passages import make_units, shared_passages
from synopse.model import Article, Defect, Origin

Write = Callable[..., Article]

AGENCY = (
    "Beim Einsturz eines Baugerüsts in Karlsmünde sind am Dienstag drei Arbeiter schwer verletzt worden. Nach "
    "Angaben der Polizei war das Gerüst kurz zuvor von Prüfern freigegeben worden. Die Straße vor dem Rathaus "
    "blieb bis zum Abend gesperrt."
)
EDITED = (
    "Beim Einsturz eines Gerüsts in Karlsmünde sind am Dienstag drei Arbeiter schwer verletzt worden. Laut "
    "Polizei war es kurz zuvor von Prüfern freigegeben worden. Die Straße vor dem Rathaus blieb bis zum "
    "späten Abend gesperrt."
)
OWN = (
    "In Karlsmünde ist ein Gerüst zusammengebrochen. Drei Männer kamen mit Brüchen ins Krankenhaus, wie ein "
    "Sprecher der Stadt erklärt. Anwohner hatten schon lange vor dem wackeligen Gestell gewarnt."
)
SPEECH = "„Wir werden jeden Stein umdrehen, bis wir wissen, warum dieses Gerüst an jenem Dienstag nicht gehalten hat“"
QUOTING_A = f"{SPEECH}, sagte Bürgermeister Knut Behling bei einer Andacht. Danach sprach der Pfarrer über Trost."
QUOTING_B = f"Knut Behling trat im Rathaus vor die Presse. {SPEECH}, versprach er und ging ohne weitere Worte."


def _origins(*articles: Article) -> tuple[Origin, ...]:
    accounts = read_accounts(articles)
    return find_origins(accounts, shared_passages(make_units(accounts)))


@pytest.mark.parametrize(
    ("name", "texts", "sets"),
    [
        ("word for word", (AGENCY, AGENCY), [("a", "b")]),
        ("lightly edited", (AGENCY, EDITED), [("a", "b")]),
        ("own words", (AGENCY, OWN), []),
        ("one speech quoted by two is no common origin", (QUOTING_A, QUOTING_B), []),
        ("two of three", (AGENCY, OWN, EDITED), [("a", "c")]),
        ("all three", (AGENCY, EDITED, AGENCY), [("a", "b", "c")]),
    ],
)
def test_sets(article: Write, name: Any, texts: Any, sets: Any) -> None:
    found = _origins(*(article(i, t) for i, t in zip("abc", texts, strict=False)))
    assert [o.articles for o in found] == sets


RUN_A = (
    "Der Landrat zeigte sich gestern verwundert über diese Entscheidung. Der Kreis habe dem Betreiber noch im Januar "
    "Zuschüsse von neun Millionen Euro in Aussicht gestellt. Am Deich blühen die Krokusse."
)
RUN_B = (
    "Im Museum hängt ein neues Bild. Der Landrat zeigte sich gestern verwundert über den Beschluss. Der Kreis habe dem "
    "Unternehmen noch im Januar Fördermittel von neun Millionen Euro in Aussicht gestellt."
)


def test_edited_sentences_in_a_row_are_of_one_origin(article: Write) -> None:
    assert [o.articles for o in _origins(article("a", RUN_A), article("b", RUN_B))] == [("a", "b")]
    parts = [s.strip() for s in RUN_B.replace(". ", ".|").split("|")]
    scattered = " ".join((parts[1], parts[0], "Die Fähre fährt wieder.", "Der Chor singt heute im Dom.", parts[2]))
    assert _origins(article("a", RUN_A), article("b", scattered)) == ()


def test_passages_lie_in_their_articles_and_say_how_alike_they_are(article: Write) -> None:
    a, b = article("a", AGENCY), article("b", EDITED)
    (origin,) = _origins(a, b)
    first = origin.passages[0]
    assert first.a.of(a.text).startswith("Beim Einsturz eines")
    assert first.b.of(b.text).endswith("drei Arbeiter schwer verletzt worden")
    assert 0.9 < first.similarity < 1
    assert "passages: a / b | " in origin.evidence[0]


@pytest.mark.parametrize(
    ("name", "credit", "defects", "kind"),
    [
        ("credit line", "\n\nmk/rs (dpa, afp)", (), "agency"),
        ("nothing to tell by", "", (), "copy"),
        ("an error of translation", "", ("translation_error",), "translation"),
        ("two marks of a machine", "", ("lost_superscript", "broken_quotation"), "translation"),
        ("one such mark may be anything", "", ("lost_superscript",), "copy"),
    ],
)
def test_kinds(article: Write, name: Any, credit: Any, defects: Any, kind: Any) -> None:
    b = article("b", EDITED + credit)
    b = replace(b, defects=tuple(Defect(start=0, end=4, kind=d) for d in defects))
    assert [o.kind for o in _origins(article("a", AGENCY), b)] == [kind]


@pytest.mark.parametrize(
    ("outlets", "credit", "kind", "evidence"),
    [
        (("HAZ", "LVZ"), "", "same_house", "house: Madsack, RedaktionsNetzwerk Deutschland (RND) | a, b"),
        (("BILD", "WELT"), "", "same_house", "house: Axel Springer | a, b"),
        (("HAZ", "LVZ"), "\n\nmk (dpa)", "agency", "house: Madsack, RedaktionsNetzwerk Deutschland (RND) | a, b"),
        (("HAZ", "Express"), "", "copy", "office: RedaktionsNetzwerk Deutschland (RND) | a, b"),
        (("HAZ", "WELT"), "", "copy", None),
    ],
)
def test_newsrooms_are_evidence(article: Write, outlets: Any, credit: Any, kind: Any, evidence: Any) -> None:
    a, b = article("a", AGENCY), article("b", EDITED + credit)
    (found,) = _origins(replace(a, outlet=outlets[0]), replace(b, outlet=outlets[1]))
    assert found.kind == kind
    assert [e for e in found.evidence if e.startswith(("house", "office"))] == ([evidence] if evidence else [])


def test_one_house_alone_makes_no_origin(article: Write) -> None:
    assert _origins(replace(article("a", AGENCY), outlet="HAZ"), replace(article("b", OWN), outlet="LVZ")) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ein Satz.\n\nmk/rs (dpa, afp, rtr)", ("AFP", "dpa", "Reuters")),
        ("Neustadt (dpa) – Ein Satz, der lang genug ist.", ("dpa",)),
        ("Der Verein (gegründet 1950) tagte.", ()),
        ("Das Unternehmen hat nach einem langen und zähen Streit die Agentur (dpa) verklagt, wie es hieß.", ()),
    ],
)
def test_credits(article: Write, text: Any, found: Any) -> None:
    assert agencies_of(article("a", text)) == found


@pytest.mark.parametrize(
    ("sets", "accounts", "count"),
    [
        ([], "abc", 3),
        ([("a", "b")], "abc", 2),
        ([("a", "b"), ("b", "c")], "abc", 1),
        ([("a", "b"), ("b", "c")], "ac", 1),
        ([("a", "b")], "c", 1),
        ([], "", 0),
    ],
)
def test_independent_origins(sets: Any, accounts: Any, count: Any) -> None:
    assert independent_origins(accounts, [Origin(articles=s, kind="copy") for s in sets]) == count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Er sagte: „Ja, gern.“", ["Ja, gern."]),
        ('She said: “Yes.” He: "No."', ["Yes.", "No."]),
        ("»Nein«, rief sie.", ["Nein"]),
        ("„Nie geschlossen\n\nNeuer Absatz“", []),
    ],
)
def test_quoted(text: str, found: list[str]) -> None:
    assert [q.of(text) for q in find_quoted(text)] == found
