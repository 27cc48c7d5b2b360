"""What is to be told to whoever asked for it. A notice is kept in the step that found it; each channel remembers
the last one that it took, so that a crash in between delivers it once more, with the same number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, func, insert, select

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


def keep_notices(connection: Connection, found: Sequence[Notice], now: str) -> None:
    """Keeps notices in their order."""
    rows = [{"at": now, "kind": n.kind, "story": n.story, "notice": pack(n)} for n in found]
    if rows:
        connection.execute(insert(notices), rows)


def last_notice(connection: Connection) -> int:
    """The number of the latest notice; 0 where there is none."""
    return connection.scalar(select(func.max(notices.c.id))) or 0


def waiting(connection: Connection, after: int, limit: int) -> tuple[Waiting, ...]:
    """Notices that came after the one of this number, the oldest first."""
    chosen = select(notices).where(notices.c.id > after).order_by(notices.c.id).limit(limit)
    return tuple(Waiting(row.id, row.at, unpack(row.notice, Notice)) for row in connection.execute(chosen))
