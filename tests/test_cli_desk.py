"""The commands over a store, as a script calls them: what is printed, and the exit codes."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from synopse.cli import app
from synopse.cli.watching import code_of
from synopse.store.memory import Memory

FIVE = "Der Damm von Neufeld\n\nAm Mühlbach in Neufeld brach der Damm. Fünf Anwohner wurden verletzt, sagte Ada Brandt."
NINE = (
    "Neun Verletzte nach Dammbruch\n\nDer Damm am Mühlbach in Neufeld brach. Neun Anwohner wurden verletzt. "
    "Der Betreiber wies zurück, dass die Warnung zu spät gekommen sei."
)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two accounts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    (tmp_path / "bote.txt").write_text(FIVE, encoding="utf-8")
    (tmp_path / "kurier.txt").write_text(NINE, encoding="utf-8")
    return tmp_path


def call(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, [*arguments])
    assert result.exit_code == code, (result.output, result.exception)
    return result.output


def value(*arguments: str, code: int = 0) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(call(*arguments, "--json", "-", code=code))
    return found


def test_a_day_at_the_desk(desk: Path) -> None:
    assert call("add", "bote.txt", "kurier.txt").startswith("2 new, 0 in a new version, 0 known; ")
    ids = {entry["id"] for entry in value("stories")["stories"]}
    if len(ids) == 2:
        call("story", "merge", "kurier.txt", "bote.txt")
    (story,) = value("stories")["stories"]
    assert story["accounts"] == 2

    assert "kurier.txt  " in call("show", story["id"])
    assert [a["uri"] for a in value("show", "bote.txt", "--history")["accounts"]] == ["bote.txt", "kurier.txt"]
    assert value("show", story["id"])["version"] == 1
    assert call("show", story["id"], "--page", "out.html") == "written: out.html\n"
    assert (desk / "out.html").read_text(encoding="utf-8").startswith("<!")

    (hit,) = value("search", "--certainty", "denied")["hits"]
    assert NINE[int(hit["start"]) : int(hit["end"])] == hit["text"]
    assert f"kurier.txt:{hit['start']}-{hit['end']}" in call("search", "warnung", "--certainty", "denied")
    assert [h["uri"] for h in value("search", "verletzt", "--speaker", "Brandt")["hits"]] == ["bote.txt"]
    assert call("search", "verletzt", "--since", "2999-01-01", code=1) == "Nothing found.\n"

    new = value("story", "split", story["id"], "kurier.txt")["story"]
    assert len(value("stories")["stories"]) == 2
    call("add", "bote.txt", "kurier.txt", "--quiet")
    assert len(value("stories")["stories"]) == 2
    call("story", "move", "kurier.txt", "bote.txt", "--quiet")
    assert [e["accounts"] for e in value("stories")["stories"]] == [2]
    assert [d["kind"] for d in value("show", "bote.txt", "--history")["decisions"]][-1] == "move"
    assert new["id"] not in call("stories")

    call("export", "--json", "all.json")
    assert len(json.loads((desk / "all.json").read_bytes())["articles"]) == 2
    assert "Fünf" in call("explain", "all.json", "bote.txt:60-64")


def test_hits_say_what_is_known_of_their_day(desk: Path) -> None:
    dated = {
        "text": "Am Kanal in Altdorf brennt ein Lager.",
        "title": "Lagerbrand in Altdorf",
        "published": "2031-05-06",
    }
    (desk / "anzeiger.json").write_text(json.dumps(dated), encoding="utf-8")
    call("add", "bote.txt", "anzeiger.json")
    assert call("search", "Lager").startswith("2031-05-06  ")
    assert re.match(r"added \d{4}-\d\d-\d\d  Am Mühlbach", call("search", "Mühlbäche"))
    line, place = call("search", "Neufeld", "--kind", "story").splitlines()
    assert re.fullmatch(r"renewed \S{10}  Der Damm von Neufeld  1 account", line)
    assert re.fullmatch(r" {4}t[0-9a-f]{10}", place)
    assert {h["kind"] for h in value("search", "--kind", "story")["hits"]} == {"story"}


def test_a_day_for_undated_files(desk: Path) -> None:
    (desk / "anzeiger.json").write_text(json.dumps({"text": NINE, "published": "2031-05-06"}), encoding="utf-8")
    call("add", "bote.txt", "anzeiger.json", "--date", "2031-05-05")
    assert {h["uri"]: (h["day"], h["dated"]) for h in value("search", "Anwohner")["hits"]} == {
        "bote.txt": ("2031-05-05", True),
        "anzeiger.json": ("2031-05-06", True),
    }


def test_versions(desk: Path) -> None:
    call("add", "bote.txt")
    (desk / "bote.txt").write_text(FIVE.replace("Fünf", "Sieben"), encoding="utf-8")
    assert call("add", "bote.txt").startswith("0 new, 1 in a new version")
    shown = call("show", "bote.txt")
    assert "a later version, of " in shown
    assert "figure: Fünf (5) → Sieben (7)" in shown
    assert "figure: Fünf (5) → Sieben (7)" in call("diff", "bote.txt@1", "bote.txt@2", code=1)
    assert call("diff", "bote.txt@2", "bote.txt", code=0).startswith("No claim")
    call("diff", "bote.txt@3", "bote.txt", code=1)


def test_diff_of_files(desk: Path) -> None:
    (desk / "neu.txt").write_text(FIVE.replace("Fünf", "Sieben"), encoding="utf-8")
    found = value("diff", "bote.txt", "neu.txt", code=1)
    assert [a["was"] for a in found["changes"][0]["alterations"]] == ["5"]
    assert call("diff", "bote.txt", "bote.txt") == "No claim came, went or changed.\n"
    assert call("diff", "bote.txt", "bote.txt", "--quiet") == ""


WRONG = [
    ["stories", "--store", "fehlt.db"],
    ["stories", "--since", "gestern"],
    ["show", "t0", "--store", "leer.db"],
    ["search", "--store", "leer.db"],
    ["search", "x", "--certainty", "sicher", "--store", "leer.db"],
    ["story", "merge", "t0", "t1", "--store", "leer.db"],
    ["story", "move", "x", "t1", "--store", "leer.db"],
    ["diff", "bote.txt", "fehlt.txt"],
    ["watch", "fehlt.opml"],
    ["watch", "https://bote.example/feed", "--notify", "gibtsnicht-xyz"],
    ["watch", "https://bote.example/feed", "--notify-on", "alles"],
    ["watch", "https://bote.example:8080/feed"],
]


@pytest.mark.parametrize("arguments", WRONG, ids=lambda a: " ".join(a[:3]))
def test_what_is_wrong_is_one_line_and_code_2(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from synopse.cli import main  # noqa: PLC0415

    if "leer.db" in arguments:
        Memory("leer.db").close()
    monkeypatch.setattr("sys.argv", ["synopse", *arguments])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("synopse: ")


def test_a_decision_while_somebody_watches_is_said_to_wait(desk: Path) -> None:
    call("add", "bote.txt", "kurier.txt")
    note = "to be compared anew in the next round"
    (into,) = {entry["id"] for entry in value("stories")["stories"] if entry["id"] in call("stories").splitlines()[0]}
    with Memory(desk / "synopse.db") as memory, memory.watching():
        accounts = [a["uri"] for a in value("show", into, "--history")["accounts"]]
        other = next((name for name in ("bote.txt", "kurier.txt") if name not in accounts), "")
        said = call("story", "merge", other, into) if other else call("story", "split", into, "kurier.txt")
        assert note in said
        assert any(entry["stale"] for entry in value("stories")["stories"])
    call("add", "bote.txt", "--quiet")
    assert note not in call("stories")


def test_every_run_can_be_looked_at(desk: Path) -> None:
    call("add", "bote.txt", "kurier.txt")
    call("add", "bote.txt")
    last, first = value("runs")["runs"]
    assert (last["command"], last["inputs"], last["counts"]["known"]) == ("add", ["bote.txt"], 1)
    assert (first["counts"]["new"], sorted(first["versions"])) == (
        2,
        ["annotation", "comparison", "grouping", "synopse"],
    )
    assert "add bote.txt kurier.txt" in call("runs")
    assert "new 2" in call("runs")
    assert len(value("runs", "--limit", "1")["runs"]) == 1


ONCE = [
    ({"feeds": 2, "fetched": 3}, 2, 0),
    ({"feeds": 2, "fetched": 3, "failed": 1}, 2, 1),
    ({"feeds": 2, "failed": 1, "silent": 1}, 2, 1),
    ({"feeds": 1, "silent": 1}, 2, 1),
    ({"feeds": 2, "failed": 2, "silent": 2}, 2, 2),
    ({"silent": 2}, 2, 2),
    ({}, 0, 0),
]


@pytest.mark.parametrize(("total", "feeds", "code"), ONCE)
def test_exit_codes_of_one_round(total: dict[str, int], feeds: int, code: int) -> None:
    assert code_of(Counter(total), feeds) == code


def test_a_feed_that_fails_is_named_each_time() -> None:
    for _ in range(2):
        said = call("watch", "--once", "https://127.0.0.1/feed", code=2)
        assert "https://127.0.0.1/feed" in said
        assert "asked again at 2" in said


def test_nothing_is_code_1(desk: Path) -> None:
    Memory(desk / "synopse.db").close()
    assert call("stories", code=1) == "No story yet.\n"
    assert call("runs", code=1) == "No run yet.\n"
    assert value("search", "x", code=1) == {"hits": []}


COMMANDS = [
    "watch",
    "add",
    "stories",
    "show",
    "search",
    "export",
    "runs",
    "diff",
    "story merge",
    "story split",
    "story move",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_no_types(command: str) -> None:
    for asked in (command.split(), []):
        assert "<" not in call(*asked, "--help")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_tells_the_exit_codes(command: str) -> None:
    said = " ".join(call(*command.split(), "--help").split())
    assert "Exit codes: 0" in said
    assert "--json" in said
