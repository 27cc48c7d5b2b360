"""Learn the weights of agreement from the project's own stories: `make weights`.

A logistic model over pairs of claims of two accounts; each sign's direction is given, so that none can be learned the
wrong way round (bounded L-BFGS). The stories that are put aside for reports are never read.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from evals.corpora import CORPORA, LEARNING
from synopse.annotate import annotate, date_together
from synopse.compare.accounts import read_accounts
from synopse.compare.agreement import WEIGHTS, read_signs, read_telling
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
SHRINKING = 1.0
LONG = 60
"""Characters from which a cell and a claim must share a third of the longer one too, as in the scorer."""


def main() -> None:
    """Reads the stories, learns, writes the weights."""
    stories = [corpus.folder for corpus in (*CORPORA, *LEARNING) if corpus.folder]
    rows = [row for folder in stories for row in _examples(folder)]
    signs, same, sure = (np.array(column) for column in zip(*rows, strict=True))
    weights, start = _learn(signs, same, sure)
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip(SIGNS, weights, strict=True)]
    head = "# Learned from the project's own stories (`make weights`): points of the signs of agreement.py."
    WEIGHTS.write_text("\n".join([head, f"start = {start:.2f}", "", "[signs]", *lines, ""]), encoding="utf-8")
    print(f"{len(rows)} pairs, {int(same.sum())} of them one thing; {WEIGHTS.name} written")


def _examples(folder: Path) -> Iterator[tuple[list[float], float, float]]:
    """The signs of every pair of a story, whether it is one thing, and how sure that is."""
    claims = _claims(folder)
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    rows = [_row_of(claim, gold["rows"]) for claim in claims]
    signs, _ = read_signs(read_telling(claims))
    for (i, j), found in signs.items():
        if claims[i].account is not claims[j].account:
            judged = rows[i] is not None and rows[j] is not None
            same = float(judged and rows[i] == rows[j])
            yield [found.get(name, 0.0) for name in SIGNS], same, 1.0 if judged else UNJUDGED


def _claims(folder: Path) -> tuple[Claim, ...]:
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


def _learn(signs: np.ndarray, same: np.ndarray, sure: np.ndarray) -> tuple[np.ndarray, float]:
    """The weights and the start that explain the pairs best, shrunk a little (ridge), each in its direction."""
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
    return points[:-1] / scale, float(points[-1])


if __name__ == "__main__":
    main()
