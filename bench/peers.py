"""Synopse beside well-known libraries that do a part of its work, on the same texts in the same run."""

import difflib
import warnings
from collections.abc import Iterator, Sequence
from itertools import combinations

from bench.timing import cpu_seconds
from synopse.annotate.times import find_times
from synopse.compare.accounts import read_accounts
from synopse.compare.passages import make_units, shared_passages
from synopse.language import parse
from synopse.model import Article, Document, ReferenceDate, Region

SAMPLE = 20
DAY = ReferenceDate(value="2024-11-01", basis="given")


def times(documents: Sequence[Document]) -> Iterator[tuple[str, float]]:
    """Articles a second: temporal expressions by Synopse (parse included) and by dateparser's search."""
    from dateparser.search import search_dates  # noqa: PLC0415 - slow to import, and needed here alone

    some = documents[:SAMPLE]
    yield "times, Synopse with parse", len(some) / cpu_seconds(lambda: [_times(d) for d in some])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield (
            "times, dateparser",
            len(some) / cpu_seconds(lambda: [search_dates(d.text, languages=["de"]) for d in some]),
        )


def _times(document: Document) -> object:
    whole = Region(start=0, end=len(document.text), kind="body")
    return find_times(parse(document.text, "de", [whole]), DAY)


def passages(articles: Sequence[Article]) -> Iterator[tuple[str, float]]:
    """Pairs of articles a second: shared passages by Synopse's index and by difflib's matching blocks."""
    accounts = read_accounts(articles)
    pairs = len(articles) * (len(articles) - 1) // 2
    yield "shared passages, Synopse", pairs / cpu_seconds(lambda: shared_passages(make_units(accounts)))
    yield "shared passages, difflib", pairs / cpu_seconds(lambda: [_blocks(a, b) for a, b in combinations(articles, 2)])


def _blocks(a: Article, b: Article) -> object:
    words = difflib.SequenceMatcher(None, a.text.split(), b.text.split(), autojunk=False)
    return [m for m in words.get_matching_blocks() if m.size >= 5]
