"""The concept lexicon on the command line: asked for a word, written as a page, with concepts of one's own."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from synopse.cli import app, main

MINE = '[beekeeping]\ndefinition = "Bees are kept."\nde = "imkerei"\n'


def test_a_word_is_looked_up() -> None:
    result = CliRunner().invoke(app, ["concepts", "rücktritt"])
    assert result.exit_code == 0
    assert "resignation: " in result.stdout
    assert "tax_increase" not in result.stdout


def test_a_concept_is_looked_up() -> None:
    assert "drown" in CliRunner().invoke(app, ["concepts", "drowning"]).stdout


@pytest.mark.parametrize("call", [["xyzzy"], [], ["imkerei", "--concepts", "fehlt.toml"]])
def test_what_cannot_be_answered_is_one_line(
    call: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["synopse", "concepts", *call])
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 2
    assert capsys.readouterr().err.startswith("synopse: ")


def test_the_page_is_written(tmp_path: Path) -> None:
    page = tmp_path / "lexicon.html"
    assert CliRunner().invoke(app, ["concepts", "--page", str(page)]).exit_code == 0
    assert 'id="resignation"' in page.read_text(encoding="utf-8")


def test_concepts_of_ones_own_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.toml").write_text(MINE, encoding="utf-8")
    Path("a.txt").write_text("Die Imkerei in Bremen wächst seit Jahren.", encoding="utf-8")
    for more, expected in ([], False), (["--concepts", "mine.toml"], True):
        call = ["annotate", "a.txt", "--json", "out.json", "--quiet", *more]
        assert CliRunner().invoke(app, call).exit_code == 0
        article = json.loads(Path("out.json").read_text(encoding="utf-8"))["articles"][0]
        assert ("beekeeping" in {c["concept"] for c in article["concepts"]}) == expected
