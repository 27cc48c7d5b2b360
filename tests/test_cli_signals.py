"""Signals to real processes at several moments: none is lost, a second one ends at once."""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from synopse import Document, read
from synopse.cli import STOPPED, main
from synopse.store.memory import Memory
from synopse.store.states import read_runs

TRIES = 3
PATIENCE = 20.0
LINE = "Der Damm von Neufeld hält, sagte Bürgermeisterin Ada Brandt am Montag. Zwölf Boote liegen fest. "


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """What every process would have to load for itself, so that signals meet its work and not its start."""
    read([Document(uri="x", text=LINE, language="de")])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with more accounts than are read in the time of a test."""
    monkeypatch.chdir(tmp_path)
    chance = random.Random(7)
    with open("viele.jsonl", "w", encoding="utf-8") as file:
        for n in range(600):
            words = "".join(chance.choice("aeioubdfgklmnrst") for _ in range(12)).capitalize()
            file.write(json.dumps({"text": f"{LINE * 5} Ausgabe {n} aus {words}."}) + "\n")
    return tmp_path


def started(*arguments: str) -> int:
    """A process that runs the command; it shares what this one has loaded, so that it begins at once."""
    if number := os.fork():
        return number
    code = 99
    try:
        sys.argv = ["synopse", *arguments]
        sys.stdout = sys.stderr = open("said.txt", "a", encoding="utf-8", buffering=1)  # noqa: SIM115
        os.dup2(sys.stderr.fileno(), 2)
        main()
    except SystemExit as left:
        code = int(left.code or 0)
    finally:
        os._exit(code)


def ended(number: int) -> int:
    """The exit code, that of a signal as a negative number; a process that does not end fails the test."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found, status = os.waitpid(number, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(number, signal.SIGKILL)
    os.waitpid(number, 0)
    raise AssertionError(f"the signal was lost: {Path('said.txt').read_text(encoding='utf-8')}")


def wait_for(there: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not there() and time.monotonic() < until:
        time.sleep(0.01)
    assert there()


def size(file: str) -> int:
    return os.path.getsize(file) if os.path.exists(file) else 0


CALLS = [
    (("read", "viele.jsonl", "--json", "out.json"), "out.json.partial"),
    (("annotate", "viele.jsonl", "--json", "out.json"), "out.json.partial"),
    (("add", "viele.jsonl", "--json", "events.jsonl"), "events.jsonl"),
]


@pytest.mark.parametrize(("arguments", "sign"), CALLS, ids=lambda c: c[0] if isinstance(c, tuple) else "")
@pytest.mark.parametrize("kind", [signal.SIGINT, signal.SIGTERM])
def test_no_signal_is_lost(arguments: tuple[str, ...], sign: str, kind: signal.Signals) -> None:
    chance = random.Random(kind)
    for _ in range(TRIES):
        before = size(sign)
        process = started(*arguments)
        wait_for(lambda: size(sign) > before)  # noqa: B023
        time.sleep(chance.uniform(0, 0.3))
        os.kill(process, kind)
        assert ended(process) == STOPPED
    assert "Traceback" not in Path("said.txt").read_text(encoding="utf-8")
    assert not Path("out.json").exists()


@pytest.mark.parametrize(("kind", "code"), [(signal.SIGINT, STOPPED), (signal.SIGTERM, 0)])
def test_a_watcher_that_sleeps_ends_at_once(kind: signal.Signals, code: int) -> None:
    process = started("watch", "https://127.0.0.1/feed", "--json", "events.jsonl", "--quiet")
    wait_for(lambda: size("events.jsonl") > 0 and b'"round"' in Path("events.jsonl").read_bytes())
    os.kill(process, kind)
    assert ended(process) == code
    with Memory("synopse.db", make=False) as memory, memory.reading() as connection:
        assert all(run["finished"] for run in read_runs(connection, 9))


def test_a_second_signal_ends_at_once() -> None:
    os.mkfifo("pipe")
    process = started("read", "pipe")  # waits for a text that never comes
    time.sleep(0.5)
    os.kill(process, signal.SIGINT)
    time.sleep(0.3)
    assert os.waitpid(process, os.WNOHANG) == (0, 0)
    os.kill(process, signal.SIGTERM)
    assert ended(process) == -signal.SIGTERM


@pytest.mark.skipif(not os.path.exists("/proc/self/task"), reason="no /proc here to see the workers in")
def test_workers_end_with_a_process_that_is_ended_at_once() -> None:
    process = started("read", "viele.jsonl", "--workers", "2", "--json", "out.json")
    wait_for(lambda: size("out.json.partial") > 0)
    workers = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    assert len(workers) == 2
    os.kill(process, signal.SIGTERM)
    os.kill(process, signal.SIGKILL)
    assert ended(process) == -signal.SIGKILL
    wait_for(lambda: not any(map(works, workers)))


def works(number: str) -> bool:
    """True for a process that is there, and is more than an entry that nobody has asked for its end."""
    try:
        return ") Z" not in Path(f"/proc/{number}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
