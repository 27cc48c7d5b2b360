"""A result is there as a whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from synopse.errors import OutputError
from synopse.report.files import write_beside


def test_new_file_and_replaced_file(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    write_beside(target, b"one")
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert target.stat().st_mode == plain.stat().st_mode
    target.chmod(0o640)
    write_beside(target, b"two")
    assert target.read_bytes() == b"two"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(os.listdir(tmp_path)) == ["out.json", "plain"]


def test_link_is_written_through_and_device_directly(tmp_path: Path) -> None:
    target, link = tmp_path / "real", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_beside(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    write_beside(os.devnull, b"gone")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_failure_leaves_the_old_result_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.json"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="no space left on device") as caught:
        write_beside(target, b"new")
    assert caught.value.do
    assert caught.value.where == str(target)
    assert target.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["out.json"]


def test_what_cannot_be_written_says_so(tmp_path: Path) -> None:
    for path, what in ((tmp_path / "no" / "out", "does not exist"), (tmp_path, "is a folder")):
        with pytest.raises(OutputError, match=what) as caught:
            write_beside(path, b"x")
        assert caught.value.do


@pytest.mark.skipif(os.geteuid() == 0, reason="everything may be written by this user")
def test_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="permission denied"):
        write_beside(tmp_path / "out", b"x")
    tmp_path.chmod(0o700)


def test_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_beside("-", b"\x00to the terminal")
    assert capfdbinary.readouterr().out == b"\x00to the terminal"
