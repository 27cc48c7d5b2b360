"""`python -m evals.fuzz --texts N [--seed S] [--data FOLDER]`: annotates N mutated texts; none may raise or take longer
than a second a 10,000 characters begun.

The texts are sentences of the project's own, accounts of `examples/` and, where they are there, the articles beside the
project; each is torn, doubled, shuffled and sown with marks. The same seed makes the same texts. Exit code 1 where one
failed; its number is printed, so that `--first` can make it again.
"""

import argparse
import json
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.data import add_data
from synopse.annotate.article import annotate
from synopse.model import Document

LIMIT = 1.0
"""Seconds of processor time a `PER` characters begun."""
PER = 10_000
LONGEST = 600
"""Characters of a text before it is mutated; some mutations make it longer."""
OWN = (
    "„Wir öffnen im Mai“, sagte Bürgermeisterin Anna Berg dem „Talboten“. „Das ist sicher.“",
    "Die Firma teilte am Montag mit, dass das Werk schließt. Man habe keine Wahl. Zudem sei das Geld knapp.",
    "Nach Angaben der Polizei soll der Fahrer geflohen sein, wie ein Sprecher in Bonn mitteilte.",
    "Unter Berufung auf Ermittler meldete die Agentur, der Täter sei gefasst; der Minister dementierte das.",
    "Der 54-Jährige wird verdächtigt, zwei Häuser angezündet zu haben. Er bestreitet die Vorwürfe.",
    "Berg nannte den Plan „völlig unausgereift“ und warf dem Rat vor, er habe gelogen.",
    "Medienberichten zufolge tritt Huber (61) zurück. Das bestätigte die Partei weder noch dementierte sie es.",
    "“We will fight on,” said Tom Hall, who has led the city since May. “And we will win.”",
    "According to two officials, the plant – once the largest – will close; the firm denied it.",
    "The claim that the bridge was unsafe was rejected by the mayor, citing two reports.",
)
MARKS = (
    *"„“”»«\"'‚‘’,.;:!?–—…()[]#*_|&§%\n\t \u00a0\u0085\u2028\u202f\u200b\u202e\ufeff0aÄBß漢🙂\x00\ud800",
    *("# ", "\n# ", " #", "**", "\r\n", " B\u00a0.", "&nbsp;", "(dpa) – ", "3/4/2020", "24:61 Uhr"),
)
Mutation = Callable[[random.Random, str], str]


@dataclass(frozen=True, slots=True)
class Failure:
    """What was wrong with which text."""

    number: int
    what: str


def _place(rng: random.Random, text: str) -> tuple[int, int]:
    a, b = sorted((rng.randrange(len(text) + 1), rng.randrange(len(text) + 1)))
    return a, b


def _torn(rng: random.Random, text: str) -> str:
    a, b = _place(rng, text)
    return text[:a] + text[b:]


def _doubled(rng: random.Random, text: str) -> str:
    a, b = _place(rng, text)
    return text[:b] + text[a:b] * rng.randint(1, 3) + text[b:]


def _sown(rng: random.Random, text: str) -> str:
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(MARKS) + text[at:]
    return text


def _run(rng: random.Random, text: str) -> str:
    at = rng.randrange(len(text) + 1)
    unit = rng.choice([*MARKS, "„“", ", ", "der die ", "dass ", "und ", "sagte, ", "(("])
    return "".join((text[:at], *[unit] * rng.randint(20, 300), text[at:]))


def _shuffled(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    rng.shuffle(words)
    return " ".join(words)


def _without_marks(rng: random.Random, text: str) -> str:
    gone = set(rng.sample(',.:„“”"»« ', 3))
    return "".join(c for c in text if c not in gone)


def _in_other_case(rng: random.Random, text: str) -> str:
    kind = rng.randrange(3)
    return (text.upper(), text.lower(), text.title())[kind]


MUTATIONS: tuple[Mutation, ...] = (_torn, _doubled, _sown, _run, _shuffled, _without_marks, _in_other_case)


def mutated(number: int, seed: int, sources: Sequence[str]) -> str:
    """The text with this number: one to four mutations of a stretch of a source."""
    rng = random.Random(f"{seed}.{number}")
    text = rng.choice(sources)
    begin = rng.randrange(max(1, len(text) - LONGEST))
    text = text[begin : begin + rng.randint(50, LONGEST)]
    for _ in range(rng.randint(1, 4)):
        mutation: Mutation = rng.choice(MUTATIONS)
        text = mutation(rng, text)[: 4 * LONGEST]
    return text


def examine(number: int, text: str) -> Failure | None:
    """None where the text is annotated in time and every attribution and statement lies inside it."""
    begun = time.process_time()
    try:
        article = annotate(Document(uri=f"fuzz/{number}", text=text))
    except KeyboardInterrupt:
        raise
    except BaseException:  # whatever it is, a panic of a library too, the text must not cause it
        return Failure(number, traceback.format_exc(limit=-3))
    spent = time.process_time() - begun
    if spent > LIMIT * (len(text) // PER + 1):
        return Failure(number, f"{spent:.2f} s for {len(text)} characters")
    spans = [s for a in article.attributions for s in (*a.content, *a.source, *a.cue, *a.frame, *a.addressee)]
    if not all(0 <= s.start < s.end <= len(text) for s in (*spans, *article.statements)):
        return Failure(number, "a span is not inside the text")
    return None


def sources_of(data: Path) -> tuple[str, ...]:
    """The project's own sentences and examples, and the articles of the corpora where they are there."""
    own = [" ".join(OWN[n:] + OWN[:n]) for n in range(len(OWN))]
    examples = [p.read_text(encoding="utf-8") for p in sorted(Path("examples").glob("*/*.txt"))]
    corpus = data / "quotes" / "train.jsonl"
    lines = corpus.read_text(encoding="utf-8").splitlines() if corpus.is_file() else []
    return (*own, *examples, *(json.loads(line)["text"] for line in lines if line.strip()))


def failures(first: int, texts: int, seed: int, sources: Sequence[str]) -> Iterator[Failure]:
    """Every text from number `first` on that fails."""
    for number in range(first, first + texts):
        found = examine(number, mutated(number, seed, sources))
        if found:
            yield found


def main() -> int:
    """Prints each failure, and how many texts were read."""
    parser = argparse.ArgumentParser(prog="python -m evals.fuzz", description="Mutated texts, none of which may fail.")
    parser.add_argument("--texts", type=int, default=1000, metavar="N")
    parser.add_argument("--first", type=int, default=0, metavar="NUMBER", help="the number of the first text")
    parser.add_argument("--seed", type=int, default=3)
    add_data(parser)
    asked = parser.parse_args()
    annotate(Document(uri="fuzz", text=OWN[0]))  # loads what is loaded once
    begun, count = time.monotonic(), 0
    for failure in failures(asked.first, asked.texts, asked.seed, sources_of(asked.data)):
        count += 1
        print(f"text {failure.number}: {failure.what}", file=sys.stderr, flush=True)
    print(f"{asked.texts} texts in {time.monotonic() - begun:.0f} s: {count} failed")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
