"""How cost grows with the input: articles one by one, and accounts of one story laid side by side."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from bench.timing import process
from synopse.gather import gather
from synopse.model import Document

SIZES = (50, 150, 450)
ACCOUNTS = (5, 10, 20)


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


def read() -> Iterator[tuple[int, float]]:
    """Number of accounts, seconds for the whole synopsis; accounts are the example's, over and over."""
    texts = [d.text for d in gather(["examples/story"]) if isinstance(d, Document)]
    for size in ACCOUNTS:
        with TemporaryDirectory() as folder:
            for n in range(size):
                (Path(folder) / f"{n:03}.txt").write_text(texts[n % len(texts)], encoding="utf-8")
            yield size, process([sys.executable, "-m", "synopse", "read", folder, "--quiet"], runs=1).seconds
