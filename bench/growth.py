"""How cost grows with the input: articles one by one, and accounts of one story laid side by side."""

import random
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from bench.timing import process
from synopse.gather import gather
from synopse.model import Document

SIZES = (50, 150, 450)
ACCOUNTS = (5, 20, 100)
LEFT_OUT, CHANGED = 0.3, 0.08
"""Share of an account's sentences, and of the words of the others, that its variants do without."""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„])")
COMPARE = """
import resource, sys, time
from synopse.annotate import date_together
from synopse.compare import compare
from synopse.read import read_articles
articles = date_together(read_articles(sys.argv[1:2]).articles)
compare("warm", articles[:2])
begun = time.process_time()
compare("t", articles)
print(time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def annotate(documents: Sequence[Document]) -> Iterator[tuple[int, float, float]]:
    """Number of articles, milliseconds an article as a whole process, peak memory in MB."""
    for size in SIZES:
        with TemporaryDirectory() as folder:
            file = Path(folder) / "articles.jsonl"
            texts = [documents[n % len(documents)].text for n in range(size)]
            file.write_bytes(b"".join(orjson.dumps({"text": t, "language": "de"}) + b"\n" for t in texts))
            out = str(Path(folder) / "out.json")
            found = process([sys.executable, "-m", "synopse", "annotate", str(file), "--json", out, "--quiet"], runs=1)
        yield size, 1000 * found.seconds / size, found.megabytes


def compare() -> Iterator[tuple[int, float, float]]:
    """Number of accounts of one story; seconds of processor time to lay them side by side once all is loaded and read;
    peak memory in MB. Accounts are the example's, then variants of them."""
    texts = [d.text for d in gather(["examples/story"]) if isinstance(d, Document)]
    for size in ACCOUNTS:
        with TemporaryDirectory() as folder:
            for n in range(size):
                (Path(folder) / f"{n:03}.txt").write_text(_variant(texts, n), encoding="utf-8")
            command = [sys.executable, "-c", COMPARE, folder]
            done = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
        yield size, float(done[0]), float(done[1])


def _variant(texts: Sequence[str], number: int) -> str:
    """The account itself, later ones without some of its sentences and words; the same for the same number."""
    text = texts[number % len(texts)]
    if number < len(texts):
        return text
    chance = random.Random(number)
    head, *sentences = SENTENCE.split(text)
    kept = " ".join(s for s in sentences if chance.random() >= LEFT_OUT).split(" ")
    return "\n\n".join((head, " ".join(w for w in kept if chance.random() >= CHANGED)))
