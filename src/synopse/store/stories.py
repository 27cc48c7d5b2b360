"""Stories: where the machine put each account, what was decided by hand, and the synopsis as it was last made.

The machine's placing (`placed`) and the decisions by hand are kept apart; `story` is what follows from both. A decision
holds for all time: accounts that the machine adds to a merged story later are shown in the story it was merged into.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from synopse.errors import QueryError
from synopse.model import Synopsis
from synopse.store.accounts import find_account
from synopse.store.packed import digest, pack, storable, unpack
from synopse.store.schema import accounts, annotations, decisions, stories

DecisionKind = Literal["merge", "move"]
LISTED = tuple(column for column in stories.c if column.name != "synopsis")
"""What a list tells of a story."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A story in a list. `follows` names the story that this one goes on from; `stale`: accounts changed since it
    was compared."""

    id: str
    title: str
    accounts: int
    opened: str
    updated: str
    follows: str | None
    by_hand: bool
    stale: bool


@dataclass(frozen=True, slots=True)
class Member:
    """An account of a story: `placed` is where the machine put it, `evidence` why."""

    account: int
    uri: str
    document: str
    outlet: str | None
    version: int
    placed: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided by hand: a story that is merged into another, or an account that is moved."""

    at: str
    kind: DecisionKind
    story: str
    into: str
    uri: str | None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """An account that is in no story yet; `arrived` is its day."""

    account: int
    document: str
    arrived: str


def unplaced(connection: Connection, limit: int) -> tuple[Unplaced, ...]:
    """Accounts that are in no story yet and have an article, in the order of their days."""
    fields = (accounts.c.id, accounts.c.document, accounts.c.arrived)
    chosen = select(*fields).join(annotations, annotations.c.document == accounts.c.document)
    waiting = chosen.where(accounts.c.placed.is_(None)).order_by(accounts.c.arrived, accounts.c.id).limit(limit)
    return tuple(Unplaced(row.id, row.document, row.arrived) for row in connection.execute(waiting))


def placed_since(connection: Connection, day: str) -> tuple[tuple[str, str, str], ...]:
    """Document, machine's story and day of the accounts that are from `day` or later, in the order of their days."""
    chosen = select(accounts.c.document, accounts.c.placed, accounts.c.arrived).where(accounts.c.placed.is_not(None))
    rows = connection.execute(chosen.where(accounts.c.arrived >= day).order_by(accounts.c.arrived, accounts.c.id))
    return tuple((row.document, row.placed, row.arrived) for row in rows)


def follow_on(connection: Connection, ended: str, story: str) -> None:
    """Where the machine left a story without accounts, those that followed it follow the one that took them over."""
    if connection.scalar(select(accounts.c.id).where(accounts.c.placed == ended).limit(1)) is None:
        those = update(stories).where(stories.c.follows == ended)
        connection.execute(those.where(stories.c.id == story).values(follows=None))
        connection.execute(those.values(follows=story))


def open_story(
    connection: Connection, story: str, now: str, *, by_hand: bool = False, follows: str | None = None
) -> None:
    """A story without accounts; one that is open already stays as it is."""
    if connection.scalar(select(stories.c.id).where(stories.c.id == story)) is None:
        row = {"id": story, "opened": now, "by_hand": by_hand, "follows": follows, "stale": True, "number": 0}
        connection.execute(insert(stories).values(row))


def place(connection: Connection, account: int, story: str, evidence: str, now: str) -> str:
    """Puts an account into a story as the machine decided; returns the story that it is shown in."""
    open_story(connection, story, now)
    row = {"placed": story, "evidence": storable(evidence)}
    connection.execute(update(accounts).where(accounts.c.id == account).values(row))
    settle(connection, [account])
    return str(connection.scalar(select(accounts.c.story).where(accounts.c.id == account)))


def settle(connection: Connection, numbers: Iterable[int] | None = None) -> None:
    """Works out anew in which story accounts are shown, all where none are named; what changes is stale then."""
    merged, moved = _rules_by_hand(connection)
    chosen = select(accounts.c.id, accounts.c.placed, accounts.c.story).where(accounts.c.placed.is_not(None))
    if numbers is not None:
        chosen = chosen.where(accounts.c.id.in_(list(numbers)))
    for row in connection.execute(chosen).all():
        story = _followed(moved.get(row.id, row.placed), merged)
        if story != row.story:
            connection.execute(update(accounts).where(accounts.c.id == row.id).values(story=story))
            mark_stale(connection, [s for s in (row.story, story) if s])


def _rules_by_hand(connection: Connection) -> tuple[Mapping[str, str], Mapping[int, str]]:
    """Which story is shown in which other, and which account in which story: the last decision about each counts."""
    merged: dict[str, str] = {}
    moved: dict[int, str] = {}
    for row in connection.execute(select(decisions).order_by(decisions.c.id)):
        if row.kind == "move":
            moved[row.account] = row.into
        else:
            merged.pop(row.into, None)  # the story that is merged into is shown itself from now on
            merged[row.story] = row.into
    return merged, moved


def _followed(story: str, merged: Mapping[str, str]) -> str:
    while story in merged:
        story = merged[story]
    return story


def mark_stale(connection: Connection, ids: Sequence[str] | None = None) -> None:
    """The synopses of these stories, of all where none are named, are to be made anew."""
    change = update(stories).values(stale=True)
    connection.execute(change if ids is None else change.where(stories.c.id.in_(ids)))


def stale(connection: Connection) -> tuple[str, ...]:
    """Stories whose accounts changed since their synopsis was made."""
    return tuple(
        connection.scalars(select(stories.c.id).where(stories.c.stale).order_by(stories.c.opened, stories.c.id))
    )


def members(connection: Connection, story: str) -> tuple[Member, ...]:
    """The accounts that are shown in a story, in the order of their days."""
    chosen = select(accounts).where(accounts.c.story == story).order_by(accounts.c.arrived, accounts.c.id)
    return tuple(_member(row) for row in connection.execute(chosen))


def _member(row: Row[Any]) -> Member:
    return Member(row.id, row.uri, row.document, row.outlet, row.version, row.placed, row.evidence or "")


def results(connection: Connection, story: str) -> tuple[str, ...]:
    """Digests of the articles that a story's synopsis is made of, in the order of its members."""
    chosen = select(annotations.c.result).join(accounts, accounts.c.document == annotations.c.document)
    shown = chosen.where(accounts.c.story == story).order_by(accounts.c.arrived, accounts.c.id)
    return tuple(connection.scalars(shown))


def keep_synopsis(connection: Connection, id: str, synopsis: Synopsis | None, fingerprint: str, now: str) -> None:
    """Keeps a story with its accounts as they were compared; None where no account is left in it."""
    row: dict[str, Any] = {"stale": False, "fingerprint": fingerprint, "updated": now}
    if synopsis is None:
        row |= {"synopsis": None, "title": None, "number": 0}
    else:
        title = storable(synopsis.stories[0].title)
        row |= {"synopsis": pack(synopsis), "title": title, "number": len(synopsis.articles)}
    connection.execute(update(stories).where(stories.c.id == id).values(row))


def keep_fresh(connection: Connection, id: str) -> None:
    """The synopsis holds: what it is made of came out the same."""
    connection.execute(update(stories).where(stories.c.id == id).values(stale=False))


def read_synopsis(connection: Connection, story: str) -> tuple[str | None, Synopsis | None]:
    """The fingerprint of what a story's synopsis was made of, and the synopsis; None before it was first made."""
    row = connection.execute(select(stories.c.fingerprint, stories.c.synopsis).where(stories.c.id == story)).one()
    return row.fingerprint, unpack(row.synopsis, Synopsis) if row.synopsis else None


def entries(
    connection: Connection, *, since: str | None = None, least: int = 1, limit: int | None = None
) -> tuple[Entry, ...]:
    """Stories of at least so many accounts, the one that was renewed last first. `since` is a day."""
    chosen = select(*LISTED).where(stories.c.number >= max(least, 1))
    chosen = chosen.where(stories.c.updated >= since) if since else chosen
    rows = connection.execute(chosen.order_by(stories.c.updated.desc(), stories.c.id).limit(limit))
    return tuple(_entry(row) for row in rows)


def find_story(connection: Connection, reference: str) -> Entry:
    """The story of this id, or the one that the account of this address or article is shown in; a story that was merged
    is the one it was merged into. Raises QueryError where there is none, or the beginning of an id is that of several.
    """
    merged, _ = _rules_by_hand(connection)
    account = find_account(connection, reference)
    shown = connection.scalar(select(accounts.c.story).where(accounts.c.id == account)) if account else None
    wanted = _followed(shown or reference, merged)
    begun = stories.c.id.startswith(wanted, autoescape=True)
    rows = connection.execute(select(*LISTED).where(or_(stories.c.id == wanted, begun)).limit(3)).all()
    exact = [row for row in rows if row.id == wanted] or rows
    if len(exact) != 1:
        what = "several stories begin like this" if exact else "no such story"
        raise QueryError(what, where=reference, do="`synopse stories` names them")
    return _entry(exact[0])


def _entry(row: Row[Any]) -> Entry:
    title, updated = row.title or "", row.updated or row.opened
    return Entry(row.id, title, row.number, row.opened, updated, row.follows, bool(row.by_hand), bool(row.stale))


def decide_merge(connection: Connection, story: str, into: str, now: str) -> None:
    """Shows every account of one story in another, also those that the machine will put there."""
    _decide(connection, now, kind="merge", story=story, into=into, account=None)


def decide_move(connection: Connection, account: int, into: str, now: str) -> None:
    """Shows an account in a story, wherever the machine puts it."""
    row = connection.execute(select(accounts.c.story).where(accounts.c.id == account)).one()
    _decide(connection, now, kind="move", story=row.story or "", into=into, account=account)


def _decide(connection: Connection, now: str, **row: Any) -> None:
    connection.execute(insert(decisions).values(at=now, **row))
    settle(connection)


def story_by_hand(connection: Connection, numbers: Sequence[int], now: str) -> str:
    """A new story for accounts that are to be split off; returns its id."""
    count = connection.scalar(select(func.count()).select_from(decisions)) or 0
    story = "t" + digest(str(count), *map(str, numbers))[:10]
    open_story(connection, story, now, by_hand=True)
    return story


def decisions_on(connection: Connection, story: str) -> tuple[Decision, ...]:
    """What was decided by hand about a story, the first decision first."""
    about = or_(decisions.c.story == story, decisions.c.into == story)
    chosen = select(decisions, accounts.c.uri).outerjoin(accounts, accounts.c.id == decisions.c.account).where(about)
    rows = connection.execute(chosen.order_by(decisions.c.id))
    return tuple(Decision(row.at, row.kind, row.story, row.into, row.uri) for row in rows)
