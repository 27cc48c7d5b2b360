"""Gold that is kept as offsets becomes the gold of the words that stand there, and of no other text."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from evals.press_rows import write_press_story

TEXTS = {"a1": "Brücke gesperrt\nDie Polizei sperrt die Brücke.", "b2": "Stau\nDie Brücke ist laut Polizei zu."}


def _data(folder: Path, digests: dict[str, str]) -> tuple[Path, Path]:
    (folder / "press").mkdir()
    items = [{"id": a, "date": "2025-03-01", "outlet": "Bote", "text": text} for a, text in TEXTS.items()]
    (folder / "press" / "articles.json").write_text(json.dumps(items), encoding="utf-8")
    story = {
        "articles": list(digests.items()),
        "entities": [{"id": "e1", "kind": "organization", "variants": [[0, 20, 27]]}],
        "rows": [
            {"id": "r1", "cells": [[0, 16, 45], [1, 5, 35, {"according_to": ["e1"], "certainty": "reported"}]]},
        ],
        "differences": [{"row": "r1", "kind": "attribution", "values": [[0, 16, 45], [1, 20, 32]]}],
        "quotations": [],
        "origins": [{"kind": "agency", "articles": [0, 1]}],
    }
    offsets = folder / "offsets.json"
    offsets.write_text(json.dumps({"bridge": story}), encoding="utf-8")
    (folder / "out").mkdir()
    return folder / "out", offsets


def test_gold_is_rebuilt(tmp_path: Path) -> None:
    out, offsets = _data(tmp_path, {a: sha256(text.encode()).hexdigest() for a, text in TEXTS.items()})
    write_press_story("bridge", tmp_path, out, offsets)
    gold = json.loads((out / "gold.json").read_text(encoding="utf-8"))
    first, second = gold["rows"][0]["cells"]
    assert TEXTS["a1"][first["start"] : first["end"]] == "Die Polizei sperrt die Brücke"
    assert second == {"article": "b2", "start": 5, "end": 35, "according_to": ["e1"], "certainty": "reported"}
    assert gold["entities"][0]["variants"] == ["Polizei"]
    assert gold["origins"] == [{"kind": "agency", "articles": ["a1", "b2"]}]
    item = json.loads((out / "texts" / "a1.json").read_text(encoding="utf-8"))
    assert (item["text"], item["published"]) == (TEXTS["a1"], "2025-03-01")


def test_another_text_is_refused(tmp_path: Path) -> None:
    out, offsets = _data(tmp_path, {"a1": sha256(b"another").hexdigest()})
    with pytest.raises(ValueError, match="another text"):
        write_press_story("bridge", tmp_path, out, offsets)
