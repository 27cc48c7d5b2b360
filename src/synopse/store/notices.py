"""What is to be told to whoever asked for it. A notice is kept in the step that found it, and marked when delivered; a
crash in between delivers it once more, with the same number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, insert, select, update

from synopse.store.packed import pack, unpack
from synopse.store.schema import notices

NoticeKind = Literal["account", "difference", "denial", "figure"]


@dataclass(frozen=True, slots=True)
class Notice:
    """`said` are the words that it is about, with the account's name for each; `what` is their kind where there is one
    (of a difference, of a change)."""

    kind: NoticeKind
    story: str
    title: str
    what: str = ""
    gist: str = ""
    said: tuple[tuple[str, str], ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A notice with its number and the moment that it was found."""

    id: int
    at: str
    notice: Notice


def keep_notices(connection: Connection, found: Sequence[Notice], now: str, *, deliver: bool) -> None:
    """Keeps notices; without `deliver` they count as delivered, as nobody asked for them."""
    rows = [
        {"at": now, "kind": n.kind, "story": n.story, "notice": pack(n), "delivered": None if deliver else now}
        for n in found
    ]
    if rows:
        connection.execute(insert(notices), rows)


def waiting(connection: Connection, limit: int) -> tuple[Waiting, ...]:
    """Notices that were not delivered yet, the oldest first."""
    chosen = select(notices).where(notices.c.delivered.is_(None)).order_by(notices.c.id).limit(limit)
    return tuple(Waiting(row.id, row.at, unpack(row.notice, Notice)) for row in connection.execute(chosen))


def of_story(connection: Connection, story: str, limit: int) -> tuple[Waiting, ...]:
    """The last notices about a story, the latest first."""
    chosen = select(notices).where(notices.c.story == story).order_by(notices.c.id.desc()).limit(limit)
    return tuple(Waiting(row.id, row.at, unpack(row.notice, Notice)) for row in connection.execute(chosen))


def delivered(connection: Connection, ids: Sequence[int], now: str) -> None:
    """Marks notices as delivered."""
    connection.execute(update(notices).where(notices.c.id.in_(ids)).values(delivered=now))
