"""The main job in one visible place: gather -> clean -> annotate -> group -> compare."""

import datetime as dt
import functools
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from hashlib import blake2b
from multiprocessing import parent_process
from typing import TypeVar

from synopse.annotate import annotate, date_together, identify
from synopse.compare import compare
from synopse.compare.embeddings import load_encoder
from synopse.gather import EVIDENCE, gather, take
from synopse.group import group
from synopse.model import Article, Document, Failure, Story, Synopsis
from synopse.store.journal import Journal

Source = str | os.PathLike[str] | Document
Progress = Callable[[str, int, int], None]
"""Told the name of the step, how much of it is done, and how much there is."""

SAME_TEXT = "same_text"
"""Note on an account whose text stood in an earlier one: it is no second voice."""

_In = TypeVar("_In")
_Out = TypeVar("_Out")


def read(
    sources: Iterable[Source],
    *,
    language: str | None = None,
    date: dt.date | None = None,
    workers: int = 1,
    progress: Progress | None = None,
    journal: Journal | None = None,
    evidence: str | os.PathLike[str] = EVIDENCE,
    concepts: Sequence[str] = (),
    embeddings: str = "",
) -> Synopsis:
    """Reads accounts and lays those that tell the same story side by side.

    `sources` are files, folders, patterns, `-` for standard input, addresses (`https://…`), or documents that are
    already in hand; what is fetched is kept byte for byte in the WARC file `evidence`. `language`
    (ISO 639-1) is taken for every account instead of the detected one; `date` is the day of those that are undated.
    The result does not depend on `workers`, the number of processes. `journal` keeps finished articles for a run that
    goes on after this one was stopped. `concepts` are files of the user's own that are added to the concept lexicon.
    `embeddings` is the folder of a sentence-embedding model of the user's (the extra `embeddings`) that is asked, too,
    which statements say the same. What cannot be read is in `failures`; raises nothing on account of an input,
    EmbeddingsError where that model is not there.

        >>> import synopse
        >>> synopsis = synopse.read(["examples/story"])
        >>> for row in synopsis.stories[0].rows:
        ...     print(row.status, row.independent_origins, row.gist)
    """
    told = progress or _silent
    if embeddings:
        load_encoder(embeddings)
    annotated = read_articles(
        sources,
        language=language,
        date=date,
        workers=workers,
        progress=told,
        journal=journal,
        evidence=evidence,
        concepts=concepts,
    )
    stories, articles = _stories(annotated.articles, embeddings, workers, told)
    return Synopsis(articles=articles, stories=stories, failures=annotated.failures)


def _stories(
    annotated: Sequence[Article], embeddings: str, workers: int, progress: Progress
) -> tuple[tuple[Story, ...], tuple[Article, ...]]:
    """The stories that the articles tell, and all articles as they came out of them."""
    progress("group", 0, 1)
    by_id = {a.id: a for a in annotated}
    # a wall of cookies or an error page tells no story, and what it says would only join strangers
    telling = [a for a in annotated if a.state.value != "not_an_article"]
    groups = [tuple(by_id[i] for i in ids) for ids in group(telling)]
    progress("group", 1, 1)
    compared = list(_each(functools.partial(_compare, embeddings=embeddings), groups, "compare", workers, progress))
    final = {a.id: a for _, articles in compared for a in articles}
    return tuple(story for story, _ in compared), tuple(final.get(a.id, a) for a in annotated)


def read_articles(
    sources: Iterable[Source],
    *,
    language: str | None = None,
    date: dt.date | None = None,
    workers: int = 1,
    progress: Progress | None = None,
    journal: Journal | None = None,
    evidence: str | os.PathLike[str] = EVIDENCE,
    concepts: Sequence[str] = (),
) -> Synopsis:
    """The layers of each account alone, without stories; arguments as for `read`."""
    told = progress or _silent
    documents, failures = _gather(sources, told, evidence)
    finished = dict(journal.known) if journal else {}
    waiting = [d for d in documents if identify(d) not in finished]
    one = functools.partial(annotate, language=language, date=date, concepts=tuple(concepts))
    for article in _each(one, waiting, "annotate", workers, told):
        finished[article.id] = article
        if journal:
            journal.add(article)
    return Synopsis(articles=_twins_noted([finished[identify(d)] for d in documents]), failures=failures)


def _gather(
    sources: Iterable[Source], progress: Progress, evidence: str | os.PathLike[str]
) -> tuple[list[Document], tuple[Failure, ...]]:
    documents: list[Document] = []
    failures: list[Failure] = []
    for found in _found(sources, evidence):
        if isinstance(found, Failure):
            failures.append(found)
        else:
            documents.append(found)
        progress("gather", len(documents) + len(failures), 0)
    return documents, tuple(failures)


def _found(sources: Iterable[Source], evidence: str | os.PathLike[str]) -> Iterator[Document | Failure]:
    """Documents as they are, paths in runs, so that a file which is given twice is read once."""
    paths: list[str | os.PathLike[str]] = []
    for source in sources:
        if isinstance(source, Document):
            yield from gather(paths, evidence=evidence)
            yield take(source)
            paths = []
        else:
            paths.append(source)
    yield from gather(paths, evidence=evidence)


def _twins_noted(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Accounts whose text stood in an earlier one say so."""
    first: dict[str, str] = {}
    for article in articles:
        first.setdefault(article.text, article.uri)
    return tuple(
        replace(a, notes=(*a.notes, f"{SAME_TEXT}:{first[a.text]}")) if first[a.text] != a.uri else a for a in articles
    )


def _compare(articles: Sequence[Article], embeddings: str) -> tuple[Story, tuple[Article, ...]]:
    digest = blake2b("\0".join(a.id for a in articles).encode(), digest_size=5).hexdigest()
    return compare(f"t{digest}", date_together(articles), embeddings)


def _each(
    do: Callable[[_In], _Out], items: Sequence[_In], step: str, workers: int, progress: Progress
) -> Iterator[_Out]:
    """The results in the order of the items, however many processes work on them."""
    progress(step, 0, len(items))
    if workers > 1 and len(items) > 1:
        with ProcessPoolExecutor(min(workers, len(items)), initializer=_begin_worker) as pool:
            try:
                results = pool.map(do, items, chunksize=max(1, len(items) // (workers * 8)))
                yield from _counted(results, step, len(items), progress)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    else:
        yield from _counted(map(do, items), step, len(items), progress)


def _counted(results: Iterable[_Out], step: str, total: int, progress: Progress) -> Iterator[_Out]:
    for done, result in enumerate(results, 1):
        progress(step, done, total)
        yield result


def _begin_worker() -> None:
    """Ctrl-C reaches every process of a terminal; only the one that was started by hand is to answer it. A worker ends
    with that one, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _silent(_step: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""
