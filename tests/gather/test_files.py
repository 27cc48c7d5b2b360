"""Which files are read: folders, patterns, links, pipes, standard input; and what is passed over."""

import io
import os
import re
import sys
import threading
from pathlib import Path

import pytest

from synopse.gather import gather
from synopse.model import Document, Failure


def texts(found: list[Document | Failure]) -> list[str]:
    return [item.text for item in found if isinstance(item, Document)]


def one_failure(found: list[Document | Failure]) -> Failure:
    assert len(found) == 1
    assert isinstance(found[0], Failure)
    return found[0]


def test_missing_inputs(tmp_path: Path) -> None:
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "empty").mkdir()
    cases = {
        str(tmp_path / "no.txt"): "no such file",
        str(tmp_path / "*.html"): "no file matches",
        str(tmp_path / "nowhere.txt"): "leads nowhere",
        str(tmp_path / "empty"): "no file of a known kind",
        "a\0b.txt": "no such file",
        "x" * 5000: "no such file",
        "": "no such file",
    }
    for path, what in cases.items():
        assert what in one_failure(list(gather([path]))).what


@pytest.mark.skipif(os.geteuid() == 0, reason="everything may be read by this user")
def test_unreadable_file_and_folder(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    (tmp_path / "closed.txt").write_text("x")
    (tmp_path / "closed.txt").chmod(0)
    assert [item.what for item in gather([tmp_path]) if isinstance(item, Failure)] == ["permission denied"] * 2
    (tmp_path / "closed").chmod(0o700)


def test_errors_of_the_system_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x")

    def refuse(*_: object, **__: object) -> object:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr("builtins.open", refuse)
    assert one_failure(list(gather([tmp_path / "a.txt"]))).what == "too many open files"
    monkeypatch.setattr(os, "listdir", refuse)
    assert one_failure(list(gather([tmp_path]))).what == "too many open files"


def test_folder_is_read_in_order_and_what_is_hidden_or_unknown_is_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.TXT", ".hidden.txt", "d.png", "sub/e.txt", "sub/.git/f.txt", "a/g.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    assert texts(list(gather([tmp_path]))) == ["a.md", "b.txt", "c.TXT", "a/g.txt", "sub/e.txt"]
    assert texts(list(gather([tmp_path / "*.txt"]))) == ["b.txt"]
    assert texts(list(gather([tmp_path / "**"]))) == ["a.md", "a/g.txt", "b.txt", "c.TXT", "sub/e.txt"]
    assert texts(list(gather([tmp_path / "s*"]))) == ["sub/e.txt"]


def test_uri_is_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("x")
    monkeypatch.chdir(tmp_path)
    assert [item.uri for given_path in ("news", "news/", "./news", "news/*") for item in gather([given_path])] == [
        "news/a.txt", "news/a.txt", "./news/a.txt", "news/a.txt",
    ]  # fmt: skip


def test_same_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "copy.txt").write_text("x")
    found = list(gather([tmp_path / "a.txt", tmp_path, tmp_path / "*.txt", tmp_path / "link.txt"]))
    assert [Path(item.uri).name for item in found] == ["a.txt", "copy.txt"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("x")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    found = list(gather([tmp_path]))
    assert texts(found) == ["x"]
    assert [type(item) for item in found].count(Failure) == 1


def test_name_that_is_no_utf8(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    (found,) = gather([tmp_path])
    assert found.uri.endswith("caf�.txt")


def test_pipe_in_a_folder_is_not_waited_for_and_a_given_one_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "no file of a known kind" in one_failure(list(gather([tmp_path]))).what
    writer = threading.Thread(target=pipe.write_text, args=("aus der Leitung",))
    writer.start()
    assert texts(list(gather([pipe]))) == ["aus der Leitung"]
    writer.join()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Ein Satz.", [("", "Ein Satz.")]),
        (b'{"text": "a"}', [("", "a")]),
        (b'{"text": "a"}\n{"text": "b"}\n', [("#1", "a"), ("#2", "b")]),
        (b'[{"text": "a"}]', [("#1", "a")]),
        (b"[Update] Der Zug kommt doch.", [("", "[Update] Der Zug kommt doch.")]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes, expected: list[tuple[str, str]]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    found = [(item.uri, item.text) for item in gather(["-", "-"]) if isinstance(item, Document)]
    assert [(re.sub(r"^stdin-[0-9a-f]{8}", "", uri), text) for uri, text in found] == expected


def test_two_texts_on_standard_input_are_two_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    names = set()
    for content in (b"Ein Satz.", b"Ein anderer.", b"Ein Satz."):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        names |= {item.uri for item in gather(["-"])}
    assert len(names) == 2


OWN = {
    "out.html": b'<!doctype html><head><meta name="generator" content="Synopse"></head><body><p>Ein Satz.</p></body>',
    "out.json": b'{"version": 1, "articles": [], "stories": [], "failures": []}',
}


@pytest.mark.parametrize("name", OWN)
def test_what_synopse_wrote_is_passed_over_in_a_folder_and_told_when_given(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(OWN[name])
    (tmp_path / "a.txt").write_text("Ein Satz.")
    assert [type(x) for x in gather([tmp_path])] == [Document]
    (failure,) = gather([tmp_path / name])
    assert isinstance(failure, Failure)
    assert "Synopse wrote" in failure.what or "synopsis" in failure.what
