"""`python -m evals.concepts [--data FOLDER] [--raise] [--aside]`: what the concept lexicon covers and what it joins.

Coverage of clauses of substance (evals/concept_coverage.py) on texts that nobody read while it was written, sharing
between cells of one row and of different rows (evals/concept_sharing.py) on the reference story and the tuning stories,
and the share of clauses judged right (evals/concept_judgements.py). Exit code 1 where a figure fell below its floor.
Speed and load time are measured by `python -m bench`.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from evals.concept_coverage import coverage
from evals.concept_judgements import share_right
from evals.concept_sharing import read_cells, sharing
from evals.corpora import ASIDE, CORPORA, Corpus
from evals.data import add_data, is_missing
from evals.floors import fallen, read_floors, renewed, write_floors
from synopse.concepts import lexicon

PARTS = ("quotes", "press", "english")
NAME = "concepts: "


def main() -> int:
    """Measures what was asked for and holds it against the floors."""
    asked = _arguments()
    if is_missing(asked.data):
        return 0
    figures = {NAME + name: value for name, value in _figures(asked.data, aside=asked.aside)}
    floors = {k: v for k, v in read_floors().items() if k.startswith(NAME)}
    for name, value in figures.items():
        print(f"{name.removeprefix(NAME):42} {value:.3f}   {f'floor {floors[name]:.3f}' if name in floors else ''}")
    if asked.aside:
        return 0
    if asked.raise_floors:
        write_floors({**read_floors(), **renewed(figures, floors, lower=False)})
    problems = fallen(figures, floors)
    print(*problems, sep="\n", file=sys.stderr)
    return 1 if problems else 0


def _figures(data: Path, *, aside: bool) -> Iterator[tuple[str, float]]:
    for corpus in ASIDE if aside else CORPORA:
        if corpus.scorer == "score_synopsis.py" and not corpus.laid:
            folder, gold = _story(corpus, data)
            yield from ((f"{corpus.name}, {k}", v) for k, v in sharing(read_cells(folder, gold), lexicon()).items())
    for part in () if aside else PARTS:
        yield from coverage(part, data).items()
        yield f"judged right, {part}", share_right(part)


def _story(corpus: Corpus, data: Path) -> tuple[Path, Path]:
    folder = corpus.folder or data / "../seeds"
    return folder, folder / "gold.json"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals.concepts", description="What the concept lexicon is worth.")
    add_data(parser)
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="raise the floors to the figures")
    parser.add_argument("--aside", action="store_true", help="the stories that are put aside for reports, instead")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
