"""A run that was stopped goes on where it stopped, and takes up nothing that was made otherwise."""

from pathlib import Path

import pytest

from synopse.errors import OutputError
from synopse.model import Article
from synopse.store.journal import Journal

ONE, TWO = (Article(id=f"a{n}", uri=f"{n}.txt", text="Öl im Hafen.", language="de") for n in (1, 2))


def test_a_stopped_run_is_taken_up_and_a_finished_one_leaves_nothing(tmp_path: Path) -> None:
    result = tmp_path / "out.json"
    with Journal(result, "1 de") as journal:
        journal.add(ONE)
    with Journal(result, "1 de") as journal:
        assert journal.known == {"a1": ONE}
        journal.add(ONE)
        journal.add(TWO)
    with Journal(result, "1 de") as journal:
        assert list(journal.known) == ["a1", "a2"]
        journal.done()
    assert not list(tmp_path.iterdir())


def test_other_settings_start_anew(tmp_path: Path) -> None:
    result = tmp_path / "out.json"
    with Journal(result, "1 de") as journal:
        journal.add(ONE)
    assert not Journal(result, "2 de").known


def test_a_line_cut_off_by_a_crash_is_passed_over(tmp_path: Path) -> None:
    result = tmp_path / "out.json"
    with Journal(result, "1 de") as journal:
        journal.add(ONE)
        journal.add(TWO)
    partial = tmp_path / "out.json.partial"
    partial.write_bytes(partial.read_bytes()[:-20])
    assert list(Journal(result, "1 de").known) == ["a1"]


def test_an_unwritable_place_is_said(tmp_path: Path) -> None:
    with (
        pytest.raises(OutputError, match="choose another place"),
        Journal(tmp_path / "none" / "out.json", "1") as journal,
    ):
        journal.add(ONE)
