"""`python -m evals.left_out [--data FOLDER]`: rows of stories under weights that were not learned from them.

The rows of `python -m evals` flatter, where a story is among those that the weights were learned from: here each of
these is laid out under weights of the others, then those that are in no weights. Prints row links and B-cubed of the
row cells, as the scorer has them.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from evals.corpora import CHECKING
from evals.data import add_data, is_missing
from evals.differences import scorer_at
from scripts.weights import FOLDERS, claims_of, examples, gold_of, learn
from synopse.compare.agreement import Weights
from synopse.compare.align import align
from synopse.compare.claims import Claim


def rows_of(
    scorer: ModuleType, gold: Mapping[str, Any], claims: Sequence[Claim], groups: Sequence[Sequence[Claim]]
) -> tuple[float, float]:
    """Row links and B-cubed (F1) of the groups."""
    accounts = {c.account.id: c.account for c in claims}
    cells = [[{"article": c.account.id, "start": c.span.start, "end": c.span.end} for c in g] for g in groups]
    story = {"articles": list(accounts), "rows": [{"cells": row} for row in cells]}
    articles = [{"id": a.id, "uri": a.article.uri, "text": a.text} for a in accounts.values()]
    score = scorer.Scorer(gold, {"articles": articles, "stories": [story]})
    told = [score.cells(row) for row in cells]
    wanted = [[(c["article"], c["start"], c["end"]) for c in row["cells"]] for row in gold["rows"]]
    score.links("row links", wanted, told, within_gold=True)
    score.row_cells(wanted, told)
    return score.out["row links"]["f1"], score.out["row cells b-cubed"]["f1"]


def main() -> int:
    """Reads the stories, leaves each out in turn, prints their rows."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.left_out", description="Rows under weights of other stories."
    )
    add_data(parser)
    asked = parser.parse_args()
    if is_missing(asked.data):
        return 0
    scorer = scorer_at(asked.data)
    told = {folder: claims_of(folder) for folder in FOLDERS}
    found = {folder: examples(claims, gold_of(folder)) for folder, claims in told.items()}
    others = ([pairs for other, pairs in found.items() if other != folder] for folder in FOLDERS)
    _print(scorer, ((folder, told[folder], learn(pairs)) for folder, pairs in zip(FOLDERS, others, strict=True)))
    everything = learn(list(found.values()))
    _print(scorer, ((c.folder, claims_of(c.folder), everything) for c in CHECKING if c.folder))
    return 0


def _print(scorer: ModuleType, laid: Iterable[tuple[Path, Sequence[Claim], Weights]]) -> None:
    """A line for every story and one for their mean."""
    reached = []
    for folder, claims, weights in laid:
        reached.append(rows_of(scorer, gold_of(folder), claims, align(claims, weights=weights).groups))
        _show(folder.name, *reached[-1])
    _show("mean", *(sum(column) / len(reached) for column in zip(*reached, strict=True)))


def _show(name: str, links: float, cells: float) -> None:
    print(f"{name:22} row links {links:.3f}   row cells, B-cubed {cells:.3f}")


if __name__ == "__main__":
    sys.exit(main())
