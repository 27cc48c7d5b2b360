"""Grouping alone: invented arrivals through a stream, so many articles a day that the window has `DAILY` × 7 of them.

What is timed goes from features to stories with a decision on each arrival; finding the features stands beside it.
"""

import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice

from bench.timing import cpu_seconds
from synopse.group import Features, Stream, find_features
from synopse.model import Article

COUNTS, MILLION = (10_000, 100_000), 1_000_000
DAILY = 1_000
SLICE = 20
"""Arrivals that are taken in together, as a round of watching does."""
TOPICS, STORY, TOPIC, GENERAL = 300, 60, 200, 50_000
"""Topics, and the words that a story has of its own, a topic, and the language."""
LASTS = 2.0
"""Days within which a story's accounts come."""


def arrivals(seed: int = 7) -> Iterator[Features]:
    """Articles without end in the order of their days: most stories have one account, a few have dozens."""
    chance = random.Random(seed)
    telling: list[tuple[float, int]] = []
    story = number = 0
    while True:
        day = 738_000 + number / DAILY
        telling = [(until, s) for until, s in telling if until > day] if number % 100 == 0 else telling
        if not telling or chance.random() < 0.5:
            story += 1
            telling.append((day + LASTS * chance.random() ** 2, story))
        which = telling[min(int(chance.paretovariate(0.6)), len(telling)) - 1][1] if chance.random() < 0.6 else story
        yield _article(number, which, day, chance)
        number += 1


def _article(number: int, story: int, day: float, chance: random.Random) -> Features:
    topic = story * 7_919 % TOPICS
    words = {f"word:de:s{story}-{chance.randrange(STORY)}" for _ in range(45)}
    words |= {f"word:de:t{topic}-{chance.randrange(TOPIC)}" for _ in range(25)}
    words |= {f"word:de:g{int(GENERAL ** chance.random())}" for _ in range(30)}
    others = {f"name:s{story}-{chance.randrange(8)}" for _ in range(6)}
    others |= {f"concept:t{topic}-{chance.randrange(40)}" for _ in range(15)}
    others |= {f"figure:{chance.randrange(13, 400)}" for _ in range(4)}
    vector = dict.fromkeys(sorted(words), len(words) ** -0.5) | dict.fromkeys(sorted(others), 0.12)
    rare = frozenset(f"s{story}-{chance.randrange(8)}" for _ in range(4))
    return Features(f"a{number}", "de", day, vector, rare)


def growth(counts: Sequence[int]) -> Iterator[tuple[int, float, float]]:
    """For each number of arrivals: articles a second of processor time, and the MB at the peak of the process."""
    for count in counts:
        command = [sys.executable, "-m", "bench.grouping", str(count)]
        done = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        yield count, float(done[0]), float(done[1])


def features(articles: Sequence[Article]) -> float:
    """Articles a second whose features are found, words seen before."""
    seconds = [cpu_seconds(lambda: [find_features(a) for a in articles]) for _ in "ab"]
    return len(articles) / seconds[-1]


def _speed(count: int) -> float:
    stream, made, spent = Stream(), arrivals(), 0.0
    for _ in range(0, count, SLICE):
        fresh = list(islice(made, SLICE))
        begun = time.process_time()
        stream.add_all(fresh)
        spent += time.process_time() - begun
    return count / spent


if __name__ == "__main__":
    print(_speed(int(sys.argv[1])), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
