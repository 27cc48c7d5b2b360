"""A story's synopsis, made anew where anything that it is made of changed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from synopse.annotate import date_together
from synopse.compare import compare
from synopse.model import Article, Synopsis
from synopse.store.accounts import read_article, read_versions
from synopse.store.notices import keep_notices
from synopse.store.packed import digest
from synopse.store.passages import keep_passages
from synopse.store.stories import (
    Member,
    keep_fresh,
    keep_synopsis,
    members,
    read_synopsis,
    results,
    stale,
)
from synopse.watch.news import find_news
from synopse.watch.passages import title_passage
from synopse.watch.work import Work

CHANGED = "changed"
"""Note on an account that is shown in a later version; `changes` tells what is new in it."""


def renew_all(work: Work) -> Counter[str]:
    """Compares anew the accounts of every story that is stale; counts the stories and what is new in them."""
    with work.memory.reading() as connection:
        waiting = stale(connection)
    done: Counter[str] = Counter()
    for story in waiting:
        if work.stop.is_set():
            break
        done += _renew(work, story)
    return done


def _renew(work: Work, story: str) -> Counter[str]:
    with work.memory.reading() as connection:
        made_of = results(connection, story)
        known, before = read_synopsis(connection, story)
        fingerprint = digest(work.rules.comparison, *made_of)
        shown = members(connection, story) if known != fingerprint else ()
        articles = [a for m in shown if (a := _shown(connection, m))]
    if known == fingerprint:
        return _settled(work, story, made_of)
    after = _compared(story, articles)
    news = find_news(before, after) if after else ()
    with work.memory.writing() as connection:
        if results(connection, story) != made_of:
            return Counter()  # something was decided by hand meanwhile: it stays stale, and its turn comes again
        keep_synopsis(connection, story, after, fingerprint, work.now())
        titles = [title_passage(s.title, s.language, work.now()[:10]) for s in after.stories] if after else []
        keep_passages(connection, titles, account=None, story=story)
        keep_notices(connection, news, work.now())
    work.say("renewed", {"story": story, "accounts": len(made_of), "news": len(news)})
    return Counter(renewed=1, news=len(news))


def _settled(work: Work, story: str, made_of: Sequence[str]) -> Counter[str]:
    """New rules read its accounts as the old ones did: the synopsis holds."""
    with work.memory.writing() as connection:
        if results(connection, story) == made_of:
            keep_fresh(connection, story)
    return Counter()


def _shown(connection: Connection, member: Member) -> Article | None:
    """The article of the latest version, with a note and what changed where it is not the first."""
    article = read_article(connection, member.document)
    if article is None or member.version == 1:
        return article
    versions = read_versions(connection, member.account)
    changes = tuple(change for version in versions for change in version.changes)
    return replace(article, changes=changes, notes=(*article.notes, f"{CHANGED}:{versions[-1].seen}"))


def _compared(story: str, articles: Sequence[Article]) -> Synopsis | None:
    if not articles:
        return None
    compared, renamed = compare(story, date_together(articles))
    return Synopsis(articles=renamed, stories=(compared,))
