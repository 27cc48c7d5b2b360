"""Ten thousand articles in a store: how long a search takes, and a look at a story.

A few articles with all their layers are kept over and over, each time under another address and with another last line,
in stories of four; what is measured is the store, not how the stories were found.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection

from bench import postgres
from synopse.annotate import annotate, identify
from synopse.compare import compare
from synopse.model import Article, Document, Statement, Synopsis
from synopse.store.accounts import keep, keep_article, pending
from synopse.store.memory import Memory
from synopse.store.passages import keep_passages
from synopse.store.stories import keep_synopsis, place
from synopse.watch.desk import find, list_stories, show_story
from synopse.watch.passages import passages_of, title_passage

ARTICLES, DISTINCT, TOGETHER = 10_000, 40, 4
TIMES = 15
NOW, RULES = "2031-05-06T12:00:00Z", "bench"
QUESTIONS: dict[str, Callable[[Memory], Sequence[object]]] = {
    "search: the last line of one": lambda m: find(m, "Ausgabe 4711"),
    "search: a word of many": lambda m: find(m, "Jahr"),
    "search: two words": lambda m: find(m, "Jahr Prozent"),
    "search: a beginning": lambda m: find(m, "sag*"),
    "search: a word of a speaker": lambda m: find(m, "nicht", speaker="Sprecher*"),
    "search: denied alone": lambda m: find(m, "", certainty="denied"),
    "stories: the last 50": lambda m: list_stories(m, limit=50),
    "show: a story of four": lambda m: show_story(m, "s00007").members,
}


def times(documents: Sequence[Document], number: int = ARTICLES) -> Iterator[tuple[str, str, int, float, float]]:
    """For each database and question: how much was found, the fastest and the median time in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        for line in _asked(str(Path(folder) / "s.db"), documents, number):
            yield "SQLite", *line
    if postgres.missing() is None:
        with postgres.server() as url:
            for line in _asked(url, documents, number):
                yield "PostgreSQL", *line


def _asked(place: str, documents: Sequence[Document], number: int) -> Iterator[tuple[str, int, float, float]]:
    with Memory(place) as memory:
        fill(memory, documents, number)
    with Memory(place, make=False) as memory:
        for name, question in QUESTIONS.items():
            taken = []
            for _ in range(TIMES):
                begun = time.perf_counter()
                found = question(memory)
                taken.append((time.perf_counter() - begun) * 1000)
            if not found:
                raise ValueError(f"{name}: nothing found, so that nothing was measured")
            yield name, len(found), min(taken), statistics.median(taken)


def fill(memory: Memory, documents: Sequence[Document], number: int) -> None:
    """Puts so many articles into an empty store."""
    articles = [annotate(d) for d in documents[:DISTINCT]]
    told = {n: compare("s", articles[n : n + TOGETHER]) for n in range(0, DISTINCT, TOGETHER)}
    with memory.writing() as connection:
        for first in range(0, number, TOGETHER):
            story, (found, renamed) = f"s{first // TOGETHER:05}", told[first % DISTINCT]
            for n in range(first, first + TOGETHER):
                _keep(connection, articles[n % DISTINCT], n, story)
            synopsis = Synopsis(articles=renamed, stories=(replace(found, id=story),))
            keep_synopsis(connection, story, synopsis, "f", NOW)
            titles = [title_passage(found.title, found.language, NOW[:10])]
            keep_passages(connection, titles, account=None, story=story)


def _keep(connection: Connection, article: Article, number: int, story: str) -> None:
    text = f"{article.text}\nAusgabe {number}"
    document = Document(uri=f"https://bote.example/{number}", text=text, published=NOW[:10])
    keep(connection, document, identify(document), NOW)
    (entry,) = pending(connection, RULES, 1)
    last = Statement(id=f"a{number}s0", start=len(article.text) + 1, end=len(text))
    own = replace(article, id=identify(document), uri=document.uri, text=text, statements=(*article.statements, last))
    keep_article(connection, entry, RULES, own)
    keep_passages(connection, passages_of(own, NOW[:10]), account=entry.account, story=None)
    place(connection, entry.account, story, "bench", NOW)
