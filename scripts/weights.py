"""Learn the weights of agreement from the project's own stories: `make weights`.

A logistic model over pairs of claims of two accounts; each sign's direction is given, so that none can be learned the
wrong way round (bounded L-BFGS). The stories that are put aside for reports are never read.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from evals.corpora import CORPORA, LEARNING
from synopse.annotate import annotate, date_together
from synopse.compare.accounts import read_accounts
from synopse.compare.agreement import WEIGHTS, Weights, read_signs, read_telling
from synopse.compare.claims import Claim, make_claims
from synopse.compare.story import with_joined_entities
from synopse.gather import gather
from synopse.model import Document

FOR = (
    "wording", "things", "event of its own", "concepts", "opposites", "figure", "other figure of the same", "time",
    "speaker", "headline", "closest", "neighbours",
)  # fmt: skip
AGAINST = ("figure on one side", "far apart")
SIGNS = (*FOR, *AGAINST)
UNJUDGED = 0.6
"""What a pair counts of which a claim stands in no row of the gold: nearly always, but not surely, another thing."""
SHRINKING = 20.0
"""How much the weights are drawn to nothing: less, and stories that they were not learned from lose (CHECKING)."""
FOLDERS = tuple(corpus.folder for corpus in (*CORPORA, *LEARNING) if corpus.folder)
LONG = 60
"""Characters from which a cell and a claim must share a third of the longer one too, as in the scorer."""


Examples = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Pairs of claims of two accounts: their signs, one row a pair; whether they are one thing; how sure that is."""


def main() -> None:
    """Reads the stories, learns, writes the weights."""
    found = [examples(claims_of(folder), gold_of(folder)) for folder in FOLDERS]
    weights = learn(found)
    lines = [f'"{name}" = {weight:.2f}' for name, weight in weights.signs.items()]
    head = "# Learned from the project's own stories (`make weights`): points of the signs of agreement.py."
    WEIGHTS.write_text("\n".join([head, f"start = {weights.start:.2f}", "", "[signs]", *lines, ""]), encoding="utf-8")
    pairs, same = (sum(len(part[0]) for part in found), sum(int(part[1].sum()) for part in found))
    print(f"{pairs} pairs, {same} of them one thing; {WEIGHTS.name} written")


def examples(claims: Sequence[Claim], gold: Mapping[str, Any]) -> Examples:
    """The pairs of a story."""
    rows = [_row_of(claim, gold["rows"]) for claim in claims]
    signs, _ = read_signs(read_telling(claims))
    pairs = [(i, j) for i, j in signs if claims[i].account is not claims[j].account]
    judged = [rows[i] is not None and rows[j] is not None for i, j in pairs]
    same = [float(known and rows[i] == rows[j]) for (i, j), known in zip(pairs, judged, strict=True)]
    strengths = [[signs[pair].get(name, 0.0) for name in SIGNS] for pair in pairs]
    return np.array(strengths), np.array(same), np.array([1.0 if known else UNJUDGED for known in judged])


def gold_of(folder: Path) -> Mapping[str, Any]:
    """The gold of a story."""
    return dict(json.loads((folder / "gold.json").read_text(encoding="utf-8")))


def claims_of(folder: Path) -> tuple[Claim, ...]:
    """The claims of a story's accounts."""
    documents = [d for d in gather([str(f) for f in sorted(folder.glob("*.txt"))]) if isinstance(d, Document)]
    _, articles = with_joined_entities(date_together([annotate(d) for d in documents]), "t")
    return make_claims(read_accounts(articles))


def _row_of(claim: Claim, rows: Sequence[Mapping[str, list[Mapping[str, object]]]]) -> int | None:
    """The number of the gold row with the cell that is closest to the claim; None where none matches it."""
    stem = Path(claim.account.article.uri).stem
    best = (0.0, -1)
    for n, row in enumerate(rows):
        for cell in row["cells"]:
            if cell["article"] == stem:
                best = max(best, (_closeness(claim, int(str(cell["start"])), int(str(cell["end"]))), n))
    return best[1] if best[0] else None


def _closeness(claim: Claim, start: int, end: int) -> float:
    """Characters in both over characters in either; 0 where they share less than half of the shorter, or of a long
    one less than a third."""
    both = min(claim.span.end, end) - max(claim.span.start, start)
    shorter, longer = sorted((len(claim.span), end - start))
    matches = both * 2 >= shorter and (both * 3 >= longer or longer <= LONG)
    return both / (shorter + longer - both) if both > 0 and matches else 0.0


def learn(found: Sequence[Examples]) -> Weights:
    """The weights that explain the pairs of these stories best, shrunk a little (ridge), each in its direction."""
    signs, same, sure = (np.concatenate(column) for column in zip(*found, strict=True))
    scale = signs.std(axis=0) + 1e-9
    scaled = np.hstack([signs / scale, np.ones((len(signs), 1))])

    def loss(points: np.ndarray) -> tuple[float, np.ndarray]:
        p = 1 / (1 + np.exp(-(scaled @ points)))
        fit = -(sure * (same * np.log(p + 1e-12) + (1 - same) * np.log(1 - p + 1e-12))).sum()
        slope = scaled.T @ (sure * (p - same))
        slope[:-1] += 2 * SHRINKING * points[:-1]
        return fit + SHRINKING * float((points[:-1] ** 2).sum()), slope

    bounds = [(0, None) if name in FOR else (None, 0) for name in SIGNS] + [(None, None)]
    points = minimize(loss, np.zeros(len(SIGNS) + 1), jac=True, method="L-BFGS-B", bounds=bounds).x
    return Weights(float(points[-1]), dict(zip(SIGNS, (float(w) for w in points[:-1] / scale), strict=True)))


if __name__ == "__main__":
    main()
