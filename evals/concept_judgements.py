"""Covered clauses, drawn at random and judged one by one: is the concept that the clause is taken to be about right?

`python -m evals.concept_judgements draw [--data FOLDER]` prints the clauses to judge: the same draw for the same seed
and lexicon. `... show [--data FOLDER]` prints the share right as `concepts-judged.json` has it, and how many of the
judged clauses still have the concept that was judged. A judgement is the id of a text, the offsets in code points
of the clause's first and last word, the concept and whether it is right; the texts stand beside the project.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from evals.concept_coverage import Said, clauses_of, texts
from evals.data import add_data, is_missing
from synopse.concepts import lexicon
from synopse.model import ConceptMention

FILE = Path(__file__).with_name("concepts-judged.json")
DRAWN = {"press": 150, "quotes": 100, "english": 100}
SEED = 6
Judgement = Mapping[str, str | int | bool]
"""`part`, `id`, `start`, `end`, `concept`, `right`."""


def main_concept(said: Said) -> ConceptMention:
    """What a clause is about: the most special of its concepts, of these the verb's, then the first."""
    verbs = {t.start for t in said.tokens if t.pos == "VERB"}

    def rank(mention: ConceptMention) -> tuple[bool, bool, int]:
        says = any(p.start in verbs for p in (mention.parts or (mention,)))
        return (lexicon().is_general(mention.concept), not says, mention.start)

    return min(said.concepts, key=rank)


def covered(part: str, data: Path) -> Iterator[tuple[str, Said]]:
    """The covered clauses of a part in order, each with the id of its text."""
    for name, text, language in texts(part, data):
        yield from ((name, said) for said in clauses_of(text, language) if said.concepts)


def draw(part: str, data: Path) -> list[tuple[str, Said]]:
    """The clauses of a part that are judged."""
    return random.Random(SEED).sample(list(covered(part, data)), DRAWN[part])


def read_judgements(file: Path = FILE) -> list[Judgement]:
    """All judgements."""
    found: list[Judgement] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else []
    return found


def share_right(part: str) -> float:
    """Share of the judged clauses of a part whose concept is right."""
    right = [bool(j["right"]) for j in read_judgements() if j["part"] == part]
    return sum(right) / max(1, len(right))


def _print_draw(data: Path) -> None:
    for part in DRAWN:
        for name, said in draw(part, data):
            mention, words = main_concept(said), " ".join(t.text for t in said.tokens)
            print(part, name, said.span.start, said.span.end, mention.concept, mention.of(said.text), words, sep="\t")


def _print_share(data: Path) -> None:
    for part in DRAWN:
        now = {(n, s.span.start, s.span.end): main_concept(s).concept for n, s in covered(part, data)}
        judged = [j for j in read_judgements() if j["part"] == part]
        same = sum(now.get((str(j["id"]), int(j["start"]), int(j["end"]))) == j["concept"] for j in judged)
        print(f"{part:8} {share_right(part):.3f} of {len(judged)} right; {same} have the same concept today")


def main() -> int:
    """Draws, or shows what was judged."""
    parser = argparse.ArgumentParser(prog="python -m evals.concept_judgements", description="Are the concepts right?")
    parser.add_argument("what", choices=("draw", "show"))
    add_data(parser)
    asked = parser.parse_args()
    if is_missing(asked.data):
        return 0
    (_print_draw if asked.what == "draw" else _print_share)(asked.data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
