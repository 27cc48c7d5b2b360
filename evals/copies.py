"""`python -m evals.copies [--data FOLDER]`: are planted borrowings found, how fast, and what does a plain index find?

From one half of the German quotation corpus stretches of 40 to 200 words are put into texts of the other half, with 0,
5, 15 and 30 % of their words changed: left out, replaced by a word of the corpus, or one put behind. A borrowing is
found when half of its words are, on both sides; a passage is right when half of it, on both sides, is of one borrowing.
What texts of the corpus have in common by themselves counts as wrong.
"""

import argparse
import json
import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from evals.data import add_data, is_missing
from evals.five_grams import find_by_five_grams
from synopse.compare.reuse import find_reuse
from synopse.model import Passage, Place, Span

LONGEST, SHORTEST = 200, 40
RATES = (0.0, 0.05, 0.15, 0.3)
ASKED: Mapping[float, float] = {0.0: 1.0, 0.05: 1.0, 0.15: 0.98, 0.3: 0.85}
SEED = 7
RUNS = 3
Finder = Callable[[Mapping[str, str]], Sequence[Passage]]


@dataclass(frozen=True, slots=True)
class Borrowing:
    """Where a stretch stands in the text that it is from, and where it was put."""

    a: Place
    b: Place


def main() -> None:
    """Recall, precision and texts a second at each rate, of both finders."""
    parser = argparse.ArgumentParser(prog="python -m evals.copies", description="Planted borrowings.")
    add_data(parser)
    file = parser.parse_args().data / "quotes" / "train.jsonl"
    if is_missing(file):
        return
    texts = [json.loads(line)["text"].split() for line in file.read_text(encoding="utf-8").splitlines()]
    print(f"borrowings of {SHORTEST} to {LONGEST} words in {len(texts)} texts; texts a second of processor time")
    print(f"{'words changed':>13} {'planted':>8}   {'finder':24} {'recall':>7} {'precision':>10} {'texts/s':>8}  asked")
    for rate in RATES:
        planted, borrowings = plant(texts, rate, random.Random(f"{SEED}:{rate}"))
        for name, finder in (("Synopse", find_reuse), ("index of word 5-grams", find_by_five_grams)):
            recall, precision, speed = score(finder, planted, borrowings)
            print(
                f"{rate:13.0%} {len(borrowings):8}   {name:24} {recall:7.3f} {precision:10.3f} {speed:8.0f}"
                f"  {ASKED[rate]:.2f}, 0.98, 1000"
            )


def plant(texts: Sequence[Sequence[str]], rate: float, chance: random.Random) -> tuple[dict[str, str], list[Borrowing]]:
    """The texts by their number, a stretch of each of one half in a text of the other; and the borrowings."""
    every = [word for words in texts for word in words]
    numbers = chance.sample(range(len(texts)), len(texts))
    sources, targets = numbers[: len(numbers) // 2], numbers[len(numbers) // 2 :]
    out = {str(n): " ".join(words) for n, words in enumerate(texts)}
    borrowings = []
    for source, target in zip(sources, targets, strict=False):
        if len(texts[source]) >= SHORTEST:
            stretch = _stretch(texts[source], chance)
            piece = _changed(texts[source][stretch.start : stretch.end], rate, every, chance)
            at = chance.randint(0, len(texts[target]))
            words = [*texts[target][:at], *piece, *texts[target][at:]]
            out[str(target)] = " ".join(words)
            here, there = _place(str(source), texts[source], stretch), Span(start=at, end=at + len(piece))
            borrowings.append(Borrowing(here, _place(str(target), words, there)))
    return out, borrowings


def _stretch(words: Sequence[str], chance: random.Random) -> Span:
    size = chance.randint(SHORTEST, min(LONGEST, len(words)))
    start = chance.randint(0, len(words) - size)
    return Span(start=start, end=start + size)


def _changed(words: Sequence[str], rate: float, every: Sequence[str], chance: random.Random) -> list[str]:
    """The words, each changed with the probability `rate`, in one of three ways."""
    out = []
    for word in words:
        way = chance.choice(("delete", "replace", "insert")) if chance.random() < rate else "keep"
        out += [word] if way in ("keep", "insert") else []
        out += [chance.choice(every)] if way in ("replace", "insert") else []
    return out


def _place(name: str, words: Sequence[str], stretch: Span) -> Place:
    """The stretch of words as code points of the text that they make with a space between two."""
    start = sum(len(word) + 1 for word in words[: stretch.start])
    length = len(" ".join(words[stretch.start : stretch.end]))
    return Place(article=name, start=start, end=start + length)


def score(finder: Finder, texts: Mapping[str, str], borrowings: Sequence[Borrowing]) -> tuple[float, float, float]:
    """Recall, precision, and texts a second (the best of some runs: other programs only ever make it slower)."""
    seconds, found = min((_timed(finder, texts) for _ in range(RUNS)), key=lambda run: run[0])
    return (*_accuracy(found, borrowings), len(texts) / seconds)


def _timed(finder: Finder, texts: Mapping[str, str]) -> tuple[float, Sequence[Passage]]:
    begun = time.process_time()
    found = finder(texts)
    return time.process_time() - begun, found


def _accuracy(found: Sequence[Passage], borrowings: Sequence[Borrowing]) -> tuple[float, float]:
    sides = [s for p in found for s in (p, Passage(a=p.b, b=p.a, similarity=p.similarity))]
    of_pair: dict[tuple[str, str], list[Passage]] = {}
    for side in sides:
        of_pair.setdefault((side.a.article, side.b.article), []).append(side)
    right, hit = set(), 0
    for b in borrowings:
        near = of_pair.get((b.a.article, b.b.article), [])
        hit += all(2 * _covered(place, [_side(p, n) for p in near]) >= len(place) for n, place in enumerate((b.a, b.b)))
        right |= {
            (p.a, p.b)
            for p in near
            if all(2 * _common(_side(p, n), x) >= len(_side(p, n)) for n, x in enumerate((b.a, b.b)))
        }
    return hit / len(borrowings), len(right) / max(1, len(found))


def _side(passage: Passage, number: int) -> Place:
    return passage.b if number else passage.a


def _common(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _covered(place: Span, spans: Sequence[Span]) -> int:
    """Code points of the place that lie in any of the spans."""
    return len({n for s in spans for n in range(max(place.start, s.start), min(place.end, s.end))})


if __name__ == "__main__":
    main()
