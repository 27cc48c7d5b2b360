"""What is asked of a store: the stories, one of them, what was said about something; and decisions by hand."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from synopse.annotate import annotate
from synopse.errors import QueryError, StoreHeld
from synopse.model import Article, Synopsis
from synopse.store.accounts import Version, find_account, read_document, read_versions
from synopse.store.memory import Memory
from synopse.store.passages import Hit, PassageKind, search
from synopse.store.stories import (
    Decision,
    Entry,
    Member,
    decide_merge,
    decide_move,
    decisions_on,
    entries,
    find_story,
    members,
    read_synopsis,
    story_by_hand,
)
from synopse.watch.renew import renew_all
from synopse.watch.terms import name_terms, query_terms
from synopse.watch.work import Work

MARK = "@"
"""Parts an account from the number of its version: `https://…/1@2`."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A story with all that is kept about it. `versions` are those of the accounts that have several."""

    entry: Entry
    synopsis: Synopsis
    members: tuple[Member, ...]
    versions: dict[str, tuple[Version, ...]]
    decisions: tuple[Decision, ...]


def show_story(memory: Memory, reference: str) -> Shown:
    """The story of an id, the beginning of one, or the address of one of its accounts.

    Raises QueryError where there is no such story, or its synopsis was not made yet.
    """
    with memory.reading() as connection:
        entry = find_story(connection, reference)
        _, synopsis = read_synopsis(connection, entry.id)
        if synopsis is None:
            raise QueryError("its accounts were not compared yet", where=entry.id, do="synopse watch --once")
        shown = members(connection, entry.id)
        versions = {m.uri: read_versions(connection, m.account) for m in shown if m.version > 1}
        return Shown(entry, synopsis, shown, versions, decisions_on(connection, entry.id))


def find(
    memory: Memory,
    query: str,
    *,
    speaker: str = "",
    certainty: str | None = None,
    since: dt.date | None = None,
    kinds: Sequence[PassageKind] = (),
    limit: int = 20,
) -> tuple[Hit, ...]:
    """Statements, quotations and titles of stories that hold every word of the query; the newest first.

    Raises QueryError where nothing is asked for.
    """
    terms, names = query_terms(query), name_terms(speaker)
    if not (terms or names or certainty or since or kinds):
        do = "give words, --speaker, --certainty, --since or --kind"
        raise QueryError("nothing to look for", where=query or "search", do=do)
    day = since.isoformat() if since else None
    with memory.reading() as connection:
        return search(connection, terms, speaker=names, certainty=certainty, since=day, kinds=kinds, limit=limit)


def list_stories(
    memory: Memory, *, since: dt.date | None = None, least: int = 1, limit: int | None = None
) -> tuple[Entry, ...]:
    """Stories of at least so many accounts, the one that was renewed last first."""
    with memory.reading() as connection:
        return entries(connection, since=since.isoformat() if since else None, least=least, limit=limit)


def gathered(memory: Memory, references: Sequence[str], *, since: dt.date | None = None) -> Synopsis:
    """The stories that are named, all where none are, as one synopsis."""
    with memory.reading() as connection:
        chosen = [find_story(connection, r) for r in references] if references else entries(connection)
        day = since.isoformat() if since else ""
        found = [read_synopsis(connection, e.id)[1] for e in chosen if e.updated >= day]
    told = [synopsis for synopsis in found if synopsis]
    articles = tuple(article for synopsis in told for article in synopsis.articles)
    return Synopsis(articles=articles, stories=tuple(story for synopsis in told for story in synopsis.stories))


def merge(work: Work, story: str, into: str) -> Entry:
    """Shows the accounts of one story in another from now on. Returns the story that they are shown in."""
    with work.memory.writing() as connection:
        source, target = find_story(connection, story), find_story(connection, into)
        if source.id == target.id:
            raise QueryError("it is the same story", where=story, do="name two")
        decide_merge(connection, source.id, target.id, work.now())
    return _renewed(work, target.id)


def move(work: Work, reference: str, into: str) -> Entry:
    """Shows an account in another story from now on."""
    with work.memory.writing() as connection:
        account = _account(connection, reference)
        target = find_story(connection, into)
        decide_move(connection, account, target.id, work.now())
    return _renewed(work, target.id)


def split(work: Work, story: str, references: Sequence[str]) -> Entry:
    """Shows accounts of a story in a new one of their own from now on."""
    with work.memory.writing() as connection:
        source = find_story(connection, story)
        numbers = [_account(connection, reference) for reference in references]
        held = {m.account for m in members(connection, source.id)}
        strange = [r for r, number in zip(references, numbers, strict=True) if number not in held]
        if strange:
            raise QueryError("no account of this story", where=strange[0], do=f"`synopse show {source.id}` names them")
        if held <= set(numbers):
            raise QueryError("these are all of its accounts", where=source.id, do="leave one at least")
        target = story_by_hand(connection, numbers, work.now())
        for number in numbers:
            decide_move(connection, number, target, work.now())
    return _renewed(work, target)


def _account(connection: Connection, reference: str) -> int:
    found = find_account(connection, reference)
    if found is None:
        raise QueryError("no such account in this store", where=reference, do="give its address or its article's id")
    return found


def _renewed(work: Work, story: str) -> Entry:
    """Compares anew what was changed by hand; where somebody watches, that one does it in its next round."""
    try:
        with work.memory.watching():
            renew_all(work)
    except StoreHeld:
        pass
    with work.memory.reading() as connection:
        return find_story(connection, story)


def read_version(memory: Memory, reference: str) -> Article:
    """The article of an account's version (`ADDRESS@1`), of the latest where no number is given."""
    place, _, number = reference.rpartition(MARK)
    asked = int(number) if place and number.isdecimal() else None
    with memory.reading() as connection:
        account = _account(connection, place if asked is not None else reference)
        versions = read_versions(connection, account)
        if asked is not None and not 1 <= asked <= len(versions):
            raise QueryError(f"it has {len(versions)} versions", where=reference, do="name one of them")
        return annotate(read_document(connection, versions[(asked or len(versions)) - 1].document))
