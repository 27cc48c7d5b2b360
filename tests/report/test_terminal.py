"""What the terminal shows, in several widths, with and without colour."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from synopse.model import Failure, Synopsis
from synopse.report.terminal import show, show_failures
from tests.report.sample import ANNOTATED, ONE_STORY, SYNOPSIS


def shown(synopsis: Synopsis, ui: str = "de", *, width: int = 100, terminal: bool = False) -> str:
    out = io.StringIO()
    show(
        synopsis,
        Console(file=out, width=width, force_terminal=terminal, color_system="standard" if terminal else None),
        ui,
    )
    return out.getvalue()


@pytest.mark.parametrize(
    "line",
    [
        "Feuer in der Papiermühle von Oberfeldstein",
        "3 Darstellungen · 2 unabhängige Ursprünge",
        "A  α  Feldsteiner Bote  7. Oktober 2031, 18:30 Uhr (angegeben)",
        "B     kurier.txt  8. Oktober 2031 (aus dem Text erschlossen)",
        "C  α  Presse <b>Ost</b>  Datum unbekannt",
        "Das sagte Hedda Quandt am Abend.  B",
        "= übereinstimmend  In der Papiermühle ist ein Feuer ausgebrochen",
        "≠ abweichend       Menschen wurden verletzt",
        "Zahl: A Zwölf (12) · B 19 · C Mehr als 20 (> 20)",
        "× widersprochen    Ein Kurzschluss war die Ursache",
        "A B · 2 Ursprünge",
        "schweigen: C kurze Meldung (38 Wörter)",
        "Nur in einer Darstellung: A 0 · B 1 · C 1",
        "A  „Wir danken allen Helfern von Herzen“",
        "7. Oktober 2031, abends  Das sagte Hedda Quandt am Abend  B",
        "Der Chor singt  chor.txt · 2 Aussagen",
    ],
)
def test_what_is_shown(line: str) -> None:
    assert line in shown(SYNOPSIS)


def test_rows_stand_in_the_order_of_the_story() -> None:
    gists = ["In der Papiermühle ist", "Menschen wurden verletzt", "Ein Kurzschluss war"]
    found = [shown(SYNOPSIS).index(f"  {gist}") for gist in gists]
    assert found == sorted(found)


@pytest.mark.parametrize("width", [60, 80, 87, 88, 140])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    for line in shown(SYNOPSIS, width=width).splitlines():
        assert len(line) <= width


def test_a_narrow_terminal_loses_nothing() -> None:
    wide, narrow = (set(shown(SYNOPSIS, width=width).replace("─", "").split()) for width in (140, 60))
    assert wide == narrow


def test_colour_only_for_a_terminal() -> None:
    assert "\x1b[" not in shown(SYNOPSIS)
    assert "\x1b[" in shown(SYNOPSIS, terminal=True)


def test_no_colour_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" not in shown(SYNOPSIS, terminal=True)


def test_english() -> None:
    content = shown(ONE_STORY, "en")
    assert "3 accounts · 2 independent origins" in content
    assert "Figure: A Zwölf (12) · B 19 · C Mehr als 20 (> 20)" in content


def test_a_single_account_shows_its_statements_with_their_sources() -> None:
    content = shown(ANNOTATED)
    assert "Der Chor von Thalbrück singt wieder" in content
    assert "von einem vollen Haus  laut Leitung" in content


def test_nothing_to_show_is_nothing_shown() -> None:
    assert shown(Synopsis(articles=())) == ""


def test_words_cannot_command_the_terminal() -> None:
    story = replace(SYNOPSIS.stories[0], title="\x1b]0;owned\x07 \x9b31m [bold]x[/bold]")
    content = shown(replace(SYNOPSIS, stories=(story,)))
    assert not {"\x1b", "\x07", "\x9b"} & set(content)
    assert "[bold]x[/bold]" in content


def test_failures() -> None:
    out = io.StringIO()
    console = Console(file=out, width=100)
    show_failures((), console, "de")
    assert out.getvalue() == ""
    show_failures((Failure(uri="a.txt", what="broken", do="mend it"), Failure(uri="[b]", what="gone")), console, "de")
    assert out.getvalue().split("\n")[1:] == [
        "2 Eingaben konnten nicht gelesen werden",
        "  a.txt: broken (mend it)",
        "  [b]: gone",
        "",
    ]


def test_a_title_without_end_does_not_fill_the_terminal() -> None:
    story = replace(SYNOPSIS.stories[0], title="ohne Punkt " * 10_000)
    assert len(shown(replace(SYNOPSIS, stories=(story,)))) < 20_000
