"""`python -m evals.baselines [--data FOLDER]`: rows of Synopse beside those of two simple measures of words.

The simple ones take the sentences of a story as they are and cluster them by average linkage, on TF-IDF cosines or on
rapidfuzz's token_set_ratio, at the bound that is best for them over all the stories: in their favour. All three are
scored by the same scorer, on the same gold.
"""

import argparse
import itertools
import json
import math
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import regex
from rapidfuzz import fuzz

from evals.corpora import ASIDE, READ, SYNOPSE, Corpus, run
from evals.data import add_data, is_missing
from synopse.group.linkage import average_linkage

BOUNDS = tuple(n / 20 for n in range(4, 18))
FIGURES = ("row links", "row cells b-cubed")
Pair = tuple[int, int]
Measure = Callable[[Sequence[str]], Mapping[Pair, float]]
Scores = tuple[float, ...]


def cosines(sentences: Sequence[str]) -> dict[Pair, float]:
    """The cosine of every two sentences, words weighed by how few sentences of the story have them."""
    words = [Counter(regex.findall(r"\w+", sentence.lower())) for sentence in sentences]
    holding = Counter(itertools.chain.from_iterable(words))
    vectors = [{w: n * math.log(len(words) / holding[w]) for w, n in own.items()} for own in words]
    lengths = [math.hypot(*vector.values()) or 1.0 for vector in vectors]
    return {
        (i, j): sum(x * vectors[j].get(w, 0.0) for w, x in vectors[i].items()) / (lengths[i] * lengths[j])
        for i, j in itertools.combinations(range(len(vectors)), 2)
    }


def token_sets(sentences: Sequence[str]) -> dict[Pair, float]:
    """rapidfuzz's token_set_ratio of every two sentences, from 0 to 1."""
    lowered = [sentence.lower() for sentence in sentences]
    pairs = itertools.combinations(range(len(lowered)), 2)
    return {(i, j): fuzz.token_set_ratio(lowered[i], lowered[j]) / 100 for i, j in pairs}


MEASURES: Mapping[str, Measure] = {"TF-IDF cosine": cosines, "token_set_ratio": token_sets}


def with_rows(synopsis: Mapping[str, Any], measure: Measure, bound: float) -> dict[str, Any]:
    """The synopsis with the clusters of its sentences in place of its rows."""
    cells = [
        {"article": article["id"], "start": s["start"], "end": s["end"], "text": article["text"][s["start"] : s["end"]]}
        for article in synopsis["articles"]
        for s in article["sentences"]
    ]
    alike = {p: x for p, x in measure([cell["text"] for cell in cells]).items() if x > 0}
    clusters = average_linkage(len(cells), alike, bound)
    rows = [{"id": f"r{n}", "gist": "", "cells": [cells[i] for i in c]} for n, c in enumerate(clusters)]
    return {**synopsis, "stories": [{**synopsis["stories"][0], "rows": rows, "differences": []}]}


def main() -> int:
    """Links F1 and B-cubed F1 of each story, under each measure."""
    parser = argparse.ArgumentParser(prog="python -m evals.baselines", description="Rows beside simple measures.")
    add_data(parser)
    data: Path = parser.parse_args().data
    if is_missing(data):
        return 0
    with TemporaryDirectory() as made:
        stories = [c for c in (*READ, *ASIDE) if c.scorer == "score_synopsis.py"]
        _print({c.name: _folder(c, data, Path(made)) for c in stories}, data)
    return 0


def _folder(corpus: Corpus, data: Path, made: Path) -> Path:
    """Where the texts and the gold of a story are; those that are laid out first, under `made`."""
    if not corpus.laid:
        return corpus.folder or data / "../seeds"
    folder = made / corpus.name
    folder.mkdir()
    corpus.laid(data, folder)
    return folder


def _print(folders: Mapping[str, Path], data: Path) -> None:
    own = {name: _synopsis(folder) for name, folder in folders.items()}
    scored = {"Synopse": {name: _score(data, folders[name], one) for name, one in own.items()}}
    for label, measure in MEASURES.items():
        tried = [
            {name: _score(data, folders[name], with_rows(one, measure, bound)) for name, one in own.items()}
            for bound in BOUNDS
        ]
        scored[label] = max(tried, key=lambda found: sum(s[0] for s in found.values()))
    print(f"{'row links, B-cubed (F1)':24}" + "".join(f"{label:>20}" for label in scored))
    for name in folders:
        print(f"{name:24}" + "".join(f"{'{:.3f}  {:.3f}'.format(*found[name]):>20}" for found in scored.values()))
    means = ([sum(x) / len(folders) for x in zip(*found.values(), strict=True)] for found in scored.values())
    print(f"{'mean':24}" + "".join(f"{'{:.3f}  {:.3f}'.format(*mean):>20}" for mean in means))


def _synopsis(folder: Path) -> dict[str, Any]:
    with TemporaryDirectory() as out:
        file = Path(out) / "out.json"
        texts = folder / "texts"
        run(*SYNOPSE, "read", str(texts if texts.is_dir() else folder / "*.txt"), "--json", str(file), "--quiet")
        found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _score(data: Path, folder: Path, synopsis: Mapping[str, Any]) -> Scores:
    with TemporaryDirectory() as out:
        file = Path(out) / "out.json"
        file.write_text(json.dumps(synopsis), encoding="utf-8")
        scored = json.loads(
            run(sys.executable, str(data / "score_synopsis.py"), str(folder / "gold.json"), str(file), "--json")
        )
    return tuple(float(scored[figure]["f1"]) for figure in FIGURES)


if __name__ == "__main__":
    sys.exit(main())
