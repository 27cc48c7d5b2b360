"""Word analyses that were done ahead, in a file that is read in a moment: the words, then an analysis for each."""

import functools
import gzip
from collections.abc import Mapping
from pathlib import Path

Analysis = list[tuple[int, float, str]]
"""The tagger's tag numbers, each with its log probability and lemma, the likeliest first."""
FILE = "analyses.gz"


class Ahead:
    """The analyses of lower-case words. Each is taken apart when it is asked for: a text holds few of them."""

    def __init__(self, words: list[str], analyses: list[str]) -> None:
        self._lines = dict(zip(words, analyses, strict=True))

    def __contains__(self, word: str) -> bool:
        return word in self._lines

    def __len__(self) -> int:
        return len(self._lines)

    def get(self, word: str) -> Analysis:
        """The analysis of a word, empty where there is none."""
        line = self._lines.get(word)
        return [_reading(part) for part in line.split("\t")] if line else []

    def words(self) -> list[str]:
        """Every word, sorted."""
        return list(self._lines)


def _reading(part: str) -> tuple[int, float, str]:
    tag, probability, lemma = part.split(" ", 2)
    return int(tag), int(probability) / 100, lemma


def read_ahead(file: Path) -> Ahead:
    """The analyses of a file; none where there is no file."""
    if not file.is_file():
        return Ahead([], [])
    words, _, analyses = gzip.decompress(file.read_bytes()).decode().partition("\0")
    return Ahead(words.split("\n"), analyses.split("\n"))


@functools.cache
def analyses_of(language: str) -> Ahead:
    """The analyses of a language, read once (about 0.1 s); empty for a language that there are none of."""
    return read_ahead(Path(__file__).parent / language / FILE)


def write_ahead(file: Path, analyses: Mapping[str, Analysis]) -> None:
    """Writes the analyses, words in order, so that the same analyses are the same bytes."""
    kept = sorted(analyses)
    lines = ("\t".join(f"{tag} {round(p * 100)} {lemma}" for tag, p, lemma in analyses[word]) for word in kept)
    file.write_bytes(gzip.compress(("\n".join(kept) + "\0" + "\n".join(lines)).encode(), mtime=0))
