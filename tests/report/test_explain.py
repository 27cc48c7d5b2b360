"""What was found on a stretch, and why."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.errors import QueryError
from synopse.model import Article, Raw, RawRun, Synopsis
from synopse.report.explain import explain, find_article
from tests.report.sample import SYNOPSIS
from tests.report.sample_accounts import BOTE, span

TWO = (
    Article(id="ab12", uri="x/one.txt", text="Eins", language="de"),
    Article(id="ab34", uri="y/one.txt", text="Zwei", language="de"),
    Article(id="one", uri="z/three.txt", text="Drei", language="de"),
)


def explained(words: str, ui: str = "de", article: str = "bote-1") -> str:
    found = span(next(entry.text for entry in SYNOPSIS.articles if entry.id == article), words)
    return explain(SYNOPSIS, f"{article}:{found.start}-{found.end}", ui).plain


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            "Zwölf",
            [
                "Feldsteiner Bote, Zeichen",
                "⟦Zwölf⟧ Menschen",
                "Satz  Zwölf Menschen wurden verletzt, sagte",
                "Zahl  Zwölf Menschen\n      Wert: 12 Mensch\n      Regel: numeral",
                "Indirekte Rede  Zwölf Menschen wurden verletzt\n      Quelle: Bürgermeisterin Hedda Quandt",
                "Regel: content, cue source",
                "Aussage  Zwölf Menschen wurden verletzt\n      Quelle: laut Hedda Quandt\n      Gewissheit: berichtet",
                "Zeile  Menschen wurden verletzt\n      abweichend: A B C · 2 Ursprünge",
                "verbunden durch: A–B andere Zahl (12 / 19; gemeinsame Wörter: Mensch, verletzen)",
                "Unterschied  Zahl: A Zwölf (12) · B 19 · C Mehr als 20 (> 20)\n      Regel: same unit",
            ],
        ),
        (
            "Dienstag",
            [
                "Datum  Dienstag\n      Wert: 2031-10-07 (7. Oktober 2031)\n      Regel: weekday",
                "Tippfehler  Dienstag\n      Textschäden: wohl Mittwoch\n      Regel: calendar",
                "Quelle: in eigener Rede",
                "verbunden durch: A–C gleich",
                "Gemeinsamer Ursprung  Agenturtext, 100 % gleich",
                "Beleg: ein Satz mit 12 gleichen Wörtern",
                "Zeitleiste  7. Oktober 2031",
                "Im Überblick zitiert",
            ],
        ),
        (
            "ein Kurzschluss",
            [
                "infrage kommen: Feuerwehr, Mühlwerke Ost",
                "Redeverb: teilte … mit.",
                "steht in: Bürgermeisterin Hedda Quandt",
                "Quelle: laut Hedda Quandt › Feuerwehr und Mühlwerke Ost",
                "Anhalt: sei",
                "schweigen: C kurze Meldung (38 Wörter)",
                "Unterschied  Verneinung: A sei · B nicht\n      Der Betreiber widerspricht",
            ],
        ),
        ("Herzen", ["Zitat im Vergleich  Hedda Quandt\n      A: „Wir danken allen Helfern von Herzen“"]),
        ("Zehn Ausflüge", ["Beiwerk der Seite  Lesen Sie auch: Zehn Ausflüge", "Regel: read also"]),
        ("Hedda", ["Person  Hedda Quandt\n      gemeint ist: Hedda Quandt\n      Regel: capitals"]),
    ],
)
def test_what_was_found(words: str, lines: list[str]) -> None:
    found = explained(words)
    for line in lines:
        assert line in found


def test_what_lies_elsewhere_is_not_told() -> None:
    found = explained("Herzen")
    assert "Zwölf Menschen\n" not in found
    assert "Zeile" not in found


def test_a_stretch_with_nothing_on_it_says_so() -> None:
    assert "Auf dieser Stelle wurde nichts gefunden." in explained("so die", article="kurier-1")
    assert "Nothing was found on this stretch." in explained("so die", "en", article="kurier-1")


@pytest.mark.parametrize(
    ("reference", "says", "advises"),
    [
        ("bote-1", "not a reference", "ARTICLE:START-END"),
        ("bote-1:1", "not a reference", "ARTICLE:START-END"),
        ("bote-1:-1-4", "not a reference", "ARTICLE:START-END"),
        ("bote-1:a-b", "not a reference", "ARTICLE:START-END"),
        (":1-2", "not a reference", "ARTICLE:START-END"),
        ("bote-1:5-5", "empty or reaches out", f"0-{len(BOTE)}"),
        ("bote-1:9-5", "empty or reaches out", f"0-{len(BOTE)}"),
        (f"bote-1:0-{len(BOTE) + 1}", "empty or reaches out", f"0-{len(BOTE)}"),
        ("nobody:0-1", "no such article", "kurier-1 (kurier.txt)"),
    ],
)
def test_what_cannot_be_answered(reference: str, says: str, advises: str) -> None:
    with pytest.raises(QueryError, match=says) as raised:
        explain(SYNOPSIS, reference, "de")
    assert raised.value.where
    assert advises in raised.value.do


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("ab12", "ab12"),
        ("ab1", "ab12"),
        ("x/one.txt", "ab12"),
        ("y/one.txt", "ab34"),
        ("three", "one"),
        ("three.txt", "one"),
        ("one", "one"),  # an id comes before a file's name
    ],
)
def test_names_of_articles(name: str, found: str) -> None:
    assert find_article(TWO, name).id == found


@pytest.mark.parametrize("name", ["ab", "one.txt"])
def test_a_name_of_several_lists_them(name: str) -> None:
    with pytest.raises(QueryError, match="several") as raised:
        find_article(TWO, name)
    assert "ab12 (one.txt), ab34 (one.txt)" in raised.value.do


def test_many_articles_are_not_all_listed() -> None:
    articles = tuple(replace(TWO[0], id=f"a{number:03}") for number in range(100))
    with pytest.raises(QueryError) as raised:
        find_article(articles, "nobody")
    assert raised.value.do.endswith("and 88 more")


def test_a_colon_in_a_name_is_part_of_it() -> None:
    article = replace(TWO[0], id="https://bote.example:8080/a")
    assert "⟦Ei⟧ns" in explain(Synopsis(articles=(article,)), "https://bote.example:8080/a:0-2", "de").plain


@given(st.text(max_size=30))
def test_any_reference_is_answered_or_refused(reference: str) -> None:
    with suppress(QueryError):
        assert explain(SYNOPSIS, reference, "de").plain


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Grüße an", ["Rohseite, Bytes  10–12, 20–26, 29–35\n", "text/html · utf-8 · sha256:ab"]),
        ("rü", ["Rohseite, Bytes  11–12, 20–26\n"]),
        ("an alle", ["Rohseite, Bytes  33–35 · 4 Zeichen ohne Stelle\n"]),
        ("alle", ["Rohseite, Bytes  keine Stelle der Rohseite sicher zuzuordnen\n"]),
    ],
)
def test_the_raw_place_stands_beside_the_clean_one(words: str, shown: list[str]) -> None:
    runs = ((0, 2, 10, 12), (2, 3, 20, 26), (3, 8, 29, 35))
    raw = Raw(
        digest="sha256:ab",
        media_type="text/html",
        encoding="utf-8",
        runs=tuple(RawRun(start=s, end=e, raw_start=a, raw_end=b) for s, e, a, b in runs),
    )
    article = Article(id="a1", uri="page.html", text="Grüße an alle", language="de", raw=raw)
    start = article.text.index(words)
    found = explain(Synopsis(articles=(article,)), f"a1:{start}-{start + len(words)}", "de").plain
    assert f"⟦{words}⟧" in found
    for line in shown:
        assert line in found
