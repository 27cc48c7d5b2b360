"""`python -m evals [--data FOLDER] [--raise | --lower] [--aside] [CORPUS...]`: print every figure beside its floor.

Exit code 1 where a figure fell below its floor or nothing was measured; 0 with a word where there are no corpora.
"""

import argparse
import os
import sys
import time

from evals.corpora import ASIDE, CORPORA, READ, Corpus, measure
from evals.data import add_data, is_missing
from evals.floors import fallen, read_floors, renewed, write_floors


def main() -> int:
    """Measures what was asked for and holds it against the floors."""
    asked = _arguments()
    if is_missing(asked.data):
        return 0
    figures: dict[str, float] = {}
    chosen = _choose(asked.corpora, aside=asked.aside)
    for corpus in chosen:
        begun = time.monotonic()
        found = measure(corpus, asked.data, os.cpu_count() or 1)
        figures |= found
        _show(found, read_floors(), f"{corpus.name} ({time.monotonic() - begun:.0f} s)")
    return _judge(figures, asked, {c.name for c in chosen})


def _choose(names: list[str], *, aside: bool) -> list[Corpus]:
    """The corpora of these names, or of names that begin with these words (`press-rows`); without names all that have
    floors, or all that are put aside."""
    if not names:
        return list(ASIDE if aside else CORPORA)
    return [c for c in (ASIDE if aside else READ) if not {c.name, c.name.split()[0]}.isdisjoint(names)]


def _judge(figures: dict[str, float], asked: argparse.Namespace, names: set[str]) -> int:
    floors = read_floors()
    here = {k: v for k, v in floors.items() if k.partition(":")[0] in names}
    if (asked.raise_floors or asked.lower) and not asked.aside:
        write_floors({**floors, **renewed(figures, here, lower=asked.lower)})
    problems = [] if asked.lower else fallen(figures, here)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _show(found: dict[str, float], floors: dict[str, float], title: str) -> None:
    print(f"\n{title}")
    for name, value in found.items():
        floor = f"floor {floors[name]:.3f}" if name in floors else "no floor"
        print(f"  {name.partition(': ')[2]:28} {value:.3f}   {floor}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m evals", description="Quality on the corpora, held against the floors."
    )
    parser.add_argument("corpora", nargs="*", metavar="CORPUS", help=", ".join(c.name for c in READ))
    add_data(parser)
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="raise the floors to the figures")
    parser.add_argument("--aside", action="store_true", help="the stories that are put aside for reports, instead")
    parser.add_argument("--lower", action="store_true", help="set the floors to the figures, lower ones too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
