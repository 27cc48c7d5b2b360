"""`python -m evals.misses quotes [--data FOLDER] [--gold FILE]`: what is missed and what is found too much, counted by
type, by medium and by kind. Prints counts alone, no text of the corpus."""

import argparse
import importlib.util
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from evals.data import add_data, is_missing
from synopse.annotate.article import annotate
from synopse.model import Document

Annotation = Mapping[str, Any]
"""One annotation as the scorer has it: `type`, `medium`, and the token ids of each role."""
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Pair:
    """An annotation of the corpus and the one found for it; one of the two is None where there is no counterpart. Both
    have the sentence of each token to tell how far off a source stands."""

    gold: Annotation | None
    found: Annotation | None
    rule: str
    sentence_of: Sequence[int]


def kind_of(pair: Pair) -> str:
    """The first thing that is wrong with a pair, the gravest first; `right` where nothing is."""
    gold, found = pair.gold, pair.found
    if gold is None:
        return f"found too much: {pair.rule}"
    if found is None:
        return _kind_of_missed(gold, pair.sentence_of)
    both = set(gold["quote"]) & set(found["quote"])
    if 2 * len(both) / (len(gold["quote"]) + len(found["quote"])) < HALF:
        return "other bounds of the content"
    if set(gold["speaker"]) != set(found["speaker"]):
        return _kind_of_source(gold, found, pair.sentence_of)
    return "right" if gold["type"] == found["type"] else "another type"


def _kind_of_missed(gold: Annotation, sentence_of: Sequence[int]) -> str:
    """Why an annotation is hard to see: what it has to be seen by."""
    if gold["cue"]:
        return "missed: with a cue"
    if not gold["speaker"]:
        return "missed: neither cue nor source"
    inside = {sentence_of[i] for i in gold["speaker"]} & {sentence_of[i] for i in gold["quote"]}
    return "missed: no cue, source in the sentence" if inside else "missed: no cue, no source in the sentence"


def _kind_of_source(gold: Annotation, found: Annotation, sentence_of: Sequence[int]) -> str:
    """How the two sources differ."""
    if not gold["speaker"]:
        return "source: found where none is named"
    if not found["speaker"]:
        return "source: not found"
    if set(gold["speaker"]) & set(found["speaker"]):
        return "source: longer or shorter"
    apart = {sentence_of[i] for i in gold["speaker"]}.isdisjoint(sentence_of[i] for i in gold["quote"])
    return "source: another one, no source in the sentence" if apart else "source: another one in the sentence"


def pairs_of(scorer: ModuleType, document: Mapping[str, Any]) -> Iterator[Pair]:
    """The annotations of one article, each with its counterpart as the scorer assigns them."""
    article = annotate(Document(uri="misses", text=document["text"], language="de"))
    kept = [
        (a, scorer.from_synopsis({"attributions": [msgspec.to_builtins(a)]}, document["tokens"]))
        for a in article.attributions
    ]
    system = [(one[0], a.rule) for a, one in kept if one]
    gold = document["annotations"]
    starts = [s.start for s in article.sentences]
    sentence_of = [sum(start <= token[0] for start in starts) for token in document["tokens"]]
    assigned = list(scorer.assign([s for s, _ in system], gold)) if system and gold else []
    joined = [(i, j) for i, j in assigned if set(gold[i]["quote"]) & set(system[j][0]["quote"])]
    for i, j in joined:
        yield Pair(gold[i], system[j][0], system[j][1], sentence_of)
    for i in set(range(len(gold))) - {i for i, _ in joined}:
        yield Pair(gold[i], None, "", sentence_of)
    for j in set(range(len(system))) - {j for _, j in joined}:
        yield Pair(None, system[j][0], system[j][1], sentence_of)


def scorer_at(folder: Path) -> ModuleType:
    """The scorer that stands beside the corpus, as a module."""
    spec = importlib.util.spec_from_file_location("score_quotes", folder / "score_quotes.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no score_quotes.py at {folder}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def show(pairs: Sequence[Pair]) -> None:
    """Three tables: by type and by medium what there is, is missed and is found too much; by kind what is wrong."""
    for key in ("type", "medium"):
        print(f"\n{key:24} {'gold':>6} {'missed':>7} {'too much':>9}")
        there = Counter(p.gold[key] for p in pairs if p.gold)
        missed = Counter(p.gold[key] for p in pairs if p.gold and not p.found)
        spurious = Counter(p.found[key] for p in pairs if p.found and not p.gold)
        for name in sorted(there | spurious, key=str):
            print(f"{name or 'none':24} {there[name]:6} {missed[name]:7} {spurious[name]:9}")
    print(f"\n{'kind':56} {'count':>6}")
    for kind, count in Counter(map(kind_of, pairs)).most_common():
        print(f"{kind:56} {count:6}")


def main() -> int:
    """Reads the corpus, finds, counts."""
    parser = argparse.ArgumentParser(prog="python -m evals.misses", description="Misses counted by kind.")
    parser.add_argument("corpus", choices=["quotes"])
    add_data(parser)
    parser.add_argument("--gold", type=Path, default=Path("quotes/dev.jsonl"), help="below the data")
    asked = parser.parse_args()
    if is_missing(asked.data / asked.gold):
        return 0
    scorer = scorer_at(asked.data)
    documents = scorer.read_gold(asked.data / asked.gold)
    show([pair for document in documents for pair in pairs_of(scorer, document)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
