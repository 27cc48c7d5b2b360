"""Accounts and their versions. A text is kept once, however many accounts carry it and however often it is fetched."""

import zlib
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import Connection, Row, insert, or_, select, update

from synopse.model import Article, Change, Document
from synopse.store.packed import digest, pack, storable, unpack
from synopse.store.schema import accounts, annotations, documents, stories, texts, versions

Kept = Literal["new", "version", "known"]


@dataclass(frozen=True, slots=True)
class Pending:
    """A latest version that no article was made of by the rules in force. `outdated` where older rules made one."""

    account: int
    digest: str
    number: int
    outdated: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an account: its number from 1, when it was first seen, and what parts it from the one before."""

    number: int
    document: str
    seen: str
    changes: tuple[Change, ...]


def keep(connection: Connection, document: Document, article: str, now: str, day: str = "") -> Kept:
    """Keeps a document that was gathered; `article` is its article's id. What is known is not written again. `day` is
    what a new account that states none counts as of, where that is not the day of its arrival.

    The same place with another text or headline is a new version of its account, and one that went back to an earlier
    text is a new version too, of which no text is kept twice.
    """
    own = digest(document.uri, document.title or "", document.text)
    known = connection.execute(select(accounts).where(accounts.c.uri == storable(document.uri))).one_or_none()
    if known is not None and known.document == own:
        return "known"
    number = known.version + 1 if known is not None else 1
    account = int(known.id) if known is not None else _open_account(connection, document, own, now, day)
    _keep_document(connection, document, own, account, article)
    connection.execute(insert(versions).values(account=account, number=number, document=own, seen=now))
    if known is None:
        return "new"
    connection.execute(
        update(accounts).where(accounts.c.id == account).values(version=number, document=own, rules=None)
    )
    return "version"


def _open_account(connection: Connection, document: Document, own: str, now: str, day: str) -> int:
    row = {
        "uri": storable(document.uri),
        "outlet": storable(document.outlet) if document.outlet else None,
        "first_seen": now,
        "version": 1,
        "document": own,
        "arrived": _arrived(document.published or day, now),
    }
    return int(connection.execute(insert(accounts).values(row).returning(accounts.c.id)).scalar_one())


def _arrived(published: str | None, now: str) -> str:
    """The day that it is from; one in the future, or none, is that of its arrival."""
    day = (published or "")[:10]
    return day if len(day) == 10 and day <= now[:10] else now[:10]


def _keep_document(connection: Connection, document: Document, own: str, account: int, article: str) -> None:
    if connection.scalar(select(documents.c.digest).where(documents.c.digest == own)):
        return
    text = digest(document.text)
    if not connection.scalar(select(texts.c.digest).where(texts.c.digest == text)):
        packed = zlib.compress(document.text.encode(errors="surrogatepass"))
        connection.execute(insert(texts).values(digest=text, text=packed))
    rest = pack(replace(document, text=""))
    connection.execute(insert(documents).values(digest=own, account=account, text=text, article=article, rest=rest))


def read_document(connection: Connection, own: str) -> Document:
    """The document as it was gathered."""
    chosen = select(documents.c.rest, texts.c.text).join(texts).where(documents.c.digest == own)
    rest, text = connection.execute(chosen).one()
    return replace(unpack(rest, Document), text=zlib.decompress(text).decode(errors="surrogatepass"))


def pending(connection: Connection, rules: str, limit: int) -> tuple[Pending, ...]:
    """Latest versions that have no article by these rules: those without any first, in the order they came, then those
    that older rules made, the newest first."""
    chosen = select(accounts.c.id, accounts.c.document, accounts.c.version, accounts.c.rules)
    new = chosen.where(accounts.c.rules.is_(None)).order_by(accounts.c.id).limit(limit)
    old = chosen.where(or_(accounts.c.rules < rules, accounts.c.rules > rules)).order_by(accounts.c.id.desc())
    rows = [*connection.execute(new), *connection.execute(old.limit(limit))][:limit]
    return tuple(Pending(row.id, row.document, row.version, row.rules is not None) for row in rows)


def keep_article(connection: Connection, entry: Pending, rules: str, article: Article) -> bool:
    """Keeps the article that the rules made of a latest version; True where it is another than was kept before.

    That is so for every new version, also for one that went back to an earlier text. The story that shows the account
    is then to be made anew.
    """
    packed = pack(article)
    result = digest(packed)
    mine = annotations.c.document == entry.digest
    before = connection.scalar(select(annotations.c.result).where(mine))
    row = {"document": entry.digest, "rules": rules, "result": result, "article": packed}
    change = insert(annotations) if before is None else update(annotations).where(mine)
    connection.execute(change.values(row))
    connection.execute(update(accounts).where(accounts.c.id == entry.account).values(rules=rules))
    if entry.outdated and before == result:
        return False
    shown = select(accounts.c.story).where(accounts.c.id == entry.account)
    connection.execute(update(stories).where(stories.c.id.in_(shown)).values(stale=True))
    return True


def read_article(connection: Connection, own: str) -> Article | None:
    """The article that was made of a document; None where none is kept."""
    packed = connection.scalar(select(annotations.c.article).where(annotations.c.document == own))
    return unpack(packed, Article) if packed is not None else None


def keep_changes(connection: Connection, account: int, number: int, changes: tuple[Change, ...]) -> None:
    """Keeps what parts a version of an account from the one before."""
    mine = (versions.c.account == account, versions.c.number == number)
    connection.execute(update(versions).where(*mine).values(changes=pack(changes)))


def read_versions(connection: Connection, account: int) -> tuple[Version, ...]:
    """Every version of an account, the first one first."""
    chosen = select(versions).where(versions.c.account == account).order_by(versions.c.number)
    return tuple(_version(row) for row in connection.execute(chosen))


def _version(row: Row[Any]) -> Version:
    changes = unpack(row.changes, tuple[Change, ...]) if row.changes else ()
    return Version(row.number, row.document, row.seen, changes)


def find_account(connection: Connection, reference: str) -> int | None:
    """The account whose address, or one of whose articles' ids, is given; None where there is none."""
    chosen = select(accounts.c.id).outerjoin(documents, documents.c.account == accounts.c.id)
    named = or_(accounts.c.uri == reference, documents.c.article == reference)
    found = connection.scalar(chosen.where(named).order_by(accounts.c.id).limit(1))
    return int(found) if found is not None else None
