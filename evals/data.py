"""Where the corpora are: beside the project, never in it."""

import argparse
from pathlib import Path

DATA = Path("../shared/eval")


def add_data(parser: argparse.ArgumentParser) -> None:
    """The option `--data`, the same in every measure."""
    parser.add_argument("--data", type=Path, default=DATA, help="where corpora and scorers are")


def is_missing(place: Path) -> bool:
    """True, with a word, where there is no such folder or file: then nothing can be measured."""
    if place.exists():
        return False
    print(f"no corpora at {place}: nothing to measure here (--data says where they are)")
    return True
