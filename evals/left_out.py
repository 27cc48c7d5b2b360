"""`python -m evals.left_out [--data FOLDER]`: rows of every story that weights are learned from, under weights of the
others.

What the weights make of a story that they have not seen: the rows of `python -m evals` flatter, where a story is among
those that they were learned from. Prints row links and B-cubed of the row cells, as the scorer has them.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from evals.data import add_data, is_missing
from evals.differences import scorer_at
from scripts.weights import FOLDERS, claims_of, examples, gold_of, learn
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
    """Reads the stories, leaves each out in turn, prints its rows."""
    parser = argparse.ArgumentParser(
        prog="python -m evals.left_out", description="Rows under weights of other stories."
    )
    add_data(parser)
    asked = parser.parse_args()
    if is_missing(asked.data):
        return 0
    scorer = scorer_at(asked.data)
    claims = {folder: claims_of(folder) for folder in FOLDERS}
    found = {folder: examples(claims[folder], gold_of(folder)) for folder in FOLDERS}
    reached: list[tuple[float, float]] = []
    for folder in FOLDERS:
        weights = learn([pairs for other, pairs in found.items() if other != folder])
        groups = align(claims[folder], weights=weights).groups
        reached.append(rows_of(scorer, gold_of(folder), claims[folder], groups))
        _show(folder, *reached[-1])
    _show(Path("mean"), *(sum(column) / len(reached) for column in zip(*reached, strict=True)))
    return 0


def _show(folder: Path, links: float, cells: float) -> None:
    print(f"{folder.name:22} row links {links:.3f}   row cells, B-cubed {cells:.3f}")


if __name__ == "__main__":
    sys.exit(main())
