"""`python -m evals.differences [--data FOLDER] [STORY...]`: differences of the stories that may be read, by kind: what
gold has, what is found, what is missed for want of a row or in one, and what is told wrongly.

Prints counts alone. A difference is found as the scorer has it: of one kind, at the words of two accounts at least.
"""

import argparse
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from evals.corpora import READ, SYNOPSE, Corpus, run
from evals.data import add_data, is_missing

Item = Mapping[str, Any]
"""A difference, a row or a place as gold or a synopsis file has it."""
COLUMNS = ("gold", "found", "no row", "missed", "told", "wrong")
STORIES = tuple(c for c in READ if c.folder or c.name == "story")


def counted(scorer: ModuleType, gold: Item, system: Item) -> Iterator[tuple[str, str]]:
    """Kind and column of everything that counts, once for each difference and column."""
    score = scorer.Scorer(gold, system)
    told = [d for s in score.stories for d in s["differences"]]

    def same(one: Item, other: Item) -> int:
        of_gold = {n for n, place in _places(score, other) if _touched(scorer, score, one["values"], n, place)}
        return len(of_gold) if one["kind"] == other["kind"] and len(of_gold) > 1 else 0

    pairs = scorer.mutual(told, gold["differences"], same)
    found, right = [id(g) for _, g in pairs], [id(s) for s, _ in pairs]
    rows = [r["cells"] for s in score.stories for r in s["rows"]]
    for difference in gold["differences"]:
        yield difference["kind"], "gold"
        if id(difference) in found:
            yield difference["kind"], "found"
        else:
            yield difference["kind"], "missed" if _in_one_row(score, difference, rows) else "no row"
    for difference in told:
        yield difference["kind"], "told"
        if id(difference) not in right:
            yield difference["kind"], "wrong"


def _places(score: Any, difference: Item) -> list[tuple[str, tuple[int, int]]]:
    """The values by article and (start, end)."""
    return [(score.name_of.get(v["article"], v["article"]), (v["start"], v["end"])) for v in difference["values"]]


def _touched(scorer: ModuleType, score: Any, values: Sequence[Item], name: str, place: tuple[int, int]) -> bool:
    mine = ((score.name_of.get(v["article"]), (v["start"], v["end"])) for v in values)
    return any(n == name and scorer.touches(place, span) for n, span in mine)


def _in_one_row(score: Any, difference: Item, rows: Sequence[Sequence[Item]]) -> bool:
    """True where a row has cells of two accounts that the words stand in."""
    return any(
        len({n for n, place in _places(score, difference) if _inside(score, cells, n, place)}) > 1 for cells in rows
    )


def _inside(score: Any, cells: Sequence[Item], name: str, place: tuple[int, int]) -> bool:
    mine = (c for c in cells if score.name_of.get(c["article"]) == name)
    return any(c["start"] < place[1] and place[0] < c["end"] for c in mine)


def read(corpus: Corpus, data: Path, scorer: ModuleType) -> Counter[tuple[str, str]]:
    """The counts of one story."""
    folder = corpus.folder or data / "../seeds"
    with TemporaryDirectory() as made:
        out = Path(made) / "out.json"
        run(*SYNOPSE, "read", str(folder / "*.txt"), "--json", str(out), "--quiet")
        system = json.loads(out.read_text(encoding="utf-8"))
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return Counter(counted(scorer, gold, system))


def show(counts: Mapping[tuple[str, str], int]) -> None:
    """A table of kinds, the most frequent of gold first, and their sum."""
    print(f"{'kind':14}" + "".join(f"{c:>8}" for c in COLUMNS))
    kinds = sorted({kind for kind, _ in counts}, key=lambda k: (-counts.get((k, "gold"), 0), k))
    for kind in kinds:
        print(f"{kind:14}" + "".join(f"{counts.get((kind, c), 0):8}" for c in COLUMNS))
    print(f"{'all':14}" + "".join(f"{sum(counts.get((k, c), 0) for k in kinds):8}" for c in COLUMNS))


def scorer_at(folder: Path) -> ModuleType:
    """The scorer that stands beside the corpora, as a module."""
    spec = importlib.util.spec_from_file_location("score_synopsis", folder / "score_synopsis.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no score_synopsis.py at {folder}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> int:
    """Reads the stories, counts."""
    parser = argparse.ArgumentParser(prog="python -m evals.differences", description="Differences counted by kind.")
    parser.add_argument("stories", nargs="*", metavar="STORY", help=", ".join(c.name for c in STORIES))
    add_data(parser)
    asked = parser.parse_args()
    if is_missing(asked.data):
        return 0
    scorer = scorer_at(asked.data)
    chosen = [c for c in STORIES if not asked.stories or c.name in asked.stories]
    show(sum((read(corpus, asked.data, scorer) for corpus in chosen), Counter()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
