"""The command line as a table of calls: what is given, the exit code, what is said."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from synopse import __version__
from synopse.cli import STOPPED, app, main

HAFEN = "Der Hafen ist gesperrt, sagte Kapitänin Ada Brandt. Zwölf Boote liegen fest."


def files(folder: Path) -> None:
    """One of everything that can go wrong, and two accounts that are fine."""
    (folder / "gut.txt").write_text(HAFEN, encoding="utf-8")
    (folder / "gut.jsonl").write_text(json.dumps({"text": HAFEN, "outlet": "Bote"}) + "\n", encoding="utf-8")
    (folder / "leer.txt").write_text(" \n", encoding="utf-8")
    (folder / "bild.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00")
    lines = [json.dumps({"text": HAFEN}) for _ in range(8)]
    lines[6] = '{"text": "abgebro'
    (folder / "sieben.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "gross.txt").write_text("Der Hafen ist gesperrt. " * 2_200_000, encoding="utf-8")


CALLS = [
    (["gut.txt"], 0, ""),
    (["gut.txt", "gut.jsonl"], 0, ""),
    (["gut.txt", "fehlt.txt"], 1, "fehlt.txt"),
    (["fehlt.txt"], 2, "fehlt.txt"),
    (["leer.txt", "gut.txt"], 1, "leer.txt"),
    (["bild.txt", "gut.txt"], 1, "bild.txt"),
    (["sieben.jsonl"], 1, "sieben.jsonl#7"),
    (["gross.txt", "gut.txt"], 1, "gross.txt"),
    (["*.md"], 2, "*.md"),
    (["gut.txt", "--date", "gestern"], 2, "--date"),
    (["gut.txt", "--language", "deutsch"], 2, "--language"),
    (["gut.txt", "--ui", "fr"], 2, "--ui"),
    (["gut.txt", "--json", "gibtsnicht/out.json"], 2, "gibtsnicht"),
    (["gut.txt", "--embeddings", "kein_modell"], 2, "kein_modell"),
]


@pytest.mark.parametrize(("arguments", "code", "said"), CALLS)
def test_read(
    arguments: list[str],
    code: int,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    files(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["synopse", "read", *arguments])
    with pytest.raises(SystemExit) as left:
        main()
    shown = capsys.readouterr()
    assert left.value.code == code, shown.err
    assert said in " ".join(shown.err.split())
    assert "Traceback" not in shown.err


def test_files_are_written_whole_and_nothing_else_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files(tmp_path)
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.iterdir())
    call = ["read", "gut.txt", "gut.jsonl", "--json", "out.json", "--page", "out.html", "--ui", "de", "--quiet"]
    result = CliRunner().invoke(app, call)
    assert (result.exit_code, result.output) == (0, "")
    assert {p.name for p in set(tmp_path.iterdir()) - before} == {"out.json", "out.html"}
    assert json.loads((tmp_path / "out.json").read_bytes())["version"] == 1
    assert "<!doctype html>" in (tmp_path / "out.html").read_text(encoding="utf-8").lower()


def test_annotate_and_explain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    made = CliRunner().invoke(app, ["annotate", "gut.txt", "--json", "out.json"])
    assert (made.exit_code, made.output) == (0, "written: out.json\n")
    article = json.loads((tmp_path / "out.json").read_bytes())["articles"][0]
    assert {e["name"] for e in article["entities"]} >= {"Ada Brandt"}
    said = CliRunner().invoke(app, ["explain", "out.json", "gut.txt:0-24", "--ui", "de"])
    assert said.exit_code == 0
    assert article["attributions"][0]["rule"] in said.output


def test_standard_input(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["annotate", "-", "--json", "-"], input=HAFEN)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["articles"][0]["text"] == HAFEN


def test_version() -> None:
    assert CliRunner().invoke(app, ["--version"]).output == f"synopse {__version__}\n"


def test_help_names_the_exit_codes() -> None:
    assert "Exit codes" in CliRunner().invoke(app, ["--help"]).output


def test_help_begins_with_what_is_needed_first() -> None:
    shown = CliRunner().invoke(app, ["--help"]).output
    places = [shown.index(f" {name} ") for name in ("read", "explain", "gather", "watch", "search", "export")]
    assert places == sorted(places)


def test_ctrl_c_stops_cleanly_and_the_same_call_goes_on(tmp_path: Path) -> None:
    many = "\n".join(json.dumps({"text": f"{HAFEN} Boot {n} sank.", "language": "de"}) for n in range(800))
    (tmp_path / "viele.jsonl").write_text(many, encoding="utf-8")
    call = [sys.executable, "-m", "synopse", "annotate", "viele.jsonl", "--json", "out.json"]
    running = subprocess.Popen(call, cwd=tmp_path, stderr=subprocess.PIPE, start_new_session=True)
    kept = tmp_path / "out.json.partial"
    while running.poll() is None and not (kept.exists() and kept.stat().st_size > 10_000):
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == STOPPED
    assert said.strip()
    assert b"Traceback" not in said
    assert not (tmp_path / "out.json").exists()
    assert kept.exists()
    subprocess.run(call, cwd=tmp_path, check=True)
    assert not kept.exists()
    assert len(json.loads((tmp_path / "out.json").read_bytes())["articles"]) == 800
