"""A model of the user's as a witness: found by its folder, one error where it is not there, rows that only it joins."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from synopse.compare.accounts import read_accounts
from synopse.compare.align import align
from synopse.compare.claims import make_claims
from synopse.compare.embeddings import Vectors, likenesses, load_encoder
from synopse.errors import EmbeddingsError
from tests.compare.conftest import Writer

A = "Der Imker zählt seine Völker. Die Straße bleibt gesperrt. Ein Chor probt donnerstags."
B = "Im Hallenbad wird geputzt. Niemand kommt durch. Eine Malerin zeigt Aquarelle."
ALIKE = ("Die Straße bleibt gesperrt.", "Niemand kommt durch.")


class Model:
    """Takes the two sentences of ALIKE for one, and every other sentence for a thing of its own."""

    def __init__(self, folder: str, *, device: str, local_files_only: bool) -> None:
        assert local_files_only
        self.made_of = folder, device

    def encode(self, texts: list[str], *, normalize_embeddings: bool, show_progress_bar: bool) -> np.ndarray:
        assert normalize_embeddings
        assert not show_progress_bar
        return np.array(encode(texts))


def encode(texts: Sequence[str]) -> Vectors:
    """One direction for the two of ALIKE, one of its own for any other."""
    known = {text: n for n, text in enumerate(dict.fromkeys("alike" if t in ALIKE else t for t in texts))}
    return [[float(known["alike" if t in ALIKE else t] == n) for n in range(len(known))] for t in texts]


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    library = ModuleType("sentence_transformers")
    library.SentenceTransformer = Model  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sentence_transformers", library)
    (tmp_path / "modules.json").write_text("[]")
    return str(tmp_path)


def test_a_model_joins_what_no_rule_joins(article: Writer, model: str) -> None:
    claims = make_claims(read_accounts([article("a", A), article("b", B)]))
    alone = align(claims).groups
    asked = align(claims, load_encoder(model)).groups
    assert all(len(group) == 1 for group in alone)
    assert [tuple(c.text for c in group) for group in asked if len(group) > 1] == [ALIKE]


def test_only_claims_of_two_accounts_are_near(article: Writer) -> None:
    claims = make_claims(read_accounts([article("a", f"{A} {B}"), article("b", "Der Chor singt.")]))
    assert likenesses(claims, encode) == {}


def test_no_model_is_one_clear_error(tmp_path: Path, model: str) -> None:
    with pytest.raises(EmbeddingsError, match="no model of sentence-transformers"):
        load_encoder(str(tmp_path / "elsewhere"))


def test_no_library_is_one_clear_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(EmbeddingsError, match="needs the library"):
        load_encoder(str(tmp_path))
