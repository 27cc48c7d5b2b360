"""What can be looked for: statements, quotations and titles of stories, by the full-text search of each database.

The words are looked for as the caller reduced them (`terms`), so that both databases find the same. The newest come
first: those of the latest day, and of one day those that were kept last.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, text

from synopse.store.packed import storable
from synopse.store.schema import passages

PassageKind = Literal["statement", "quotation", "story"]
FOUND = """
SELECT p.kind, p.article, p.start, p."end", p.text, p.speaker, p.certainty, p.day, p.dated,
       coalesce(p.story, a.story) AS story, a.uri, a.outlet, t.title, t.number AS accounts
FROM {tables} LEFT JOIN accounts a ON a.id = p.account LEFT JOIN stories t ON t.id = coalesce(p.story, a.story)
WHERE {conditions} ORDER BY p.day DESC, p.id DESC LIMIT :limit
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an account, or a story's title; `terms` and `speaker_terms` are the words that find it. `day` is the
    one that it is from, where it is `dated`, else the one when it was added, a story's the one when it was renewed."""

    kind: PassageKind
    text: str
    terms: str
    day: str = ""
    dated: bool = False
    article: str | None = None
    start: int = 0
    end: int = 0
    speaker: str = ""
    speaker_terms: str = ""
    certainty: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found, and where: `start` and `end` are the place in the article's text. `day` is the one that it is
    from, where it is `dated`, else the one when it was added. `accounts` are those of its story."""

    kind: PassageKind
    text: str
    story: str | None
    title: str
    accounts: int
    day: str
    dated: bool
    uri: str | None
    outlet: str | None
    article: str | None
    start: int
    end: int
    speaker: str
    certainty: str


def keep_passages(connection: Connection, found: Iterable[Passage], *, account: int | None, story: str | None) -> None:
    """Puts these in the place of all that were kept of an account, or of a story's title."""
    mine = passages.c.account == account if account is not None else passages.c.story == story
    if connection.dialect.name != "postgresql":
        gone = text("DELETE FROM passages_words WHERE rowid = :id")
        ids = list(connection.scalars(passages.select().with_only_columns(passages.c.id).where(mine)))
        _many(connection, gone, [{"id": number} for number in ids])
    connection.execute(delete(passages).where(mine))
    rows = [(passage, _row(passage, account, story)) for passage in found]
    if rows:
        inserted = insert(passages).returning(passages.c.id, sort_by_parameter_order=True)
        ids = list(connection.scalars(inserted, [row for _, row in rows]))
        _keep_words(connection, [(number, passage) for number, (passage, _) in zip(ids, rows, strict=True)])


def _row(passage: Passage, account: int | None, story: str | None) -> dict[str, Any]:
    row = asdict(passage)
    del row["terms"], row["speaker_terms"]
    return row | {
        "account": account,
        "story": story,
        "text": storable(passage.text),
        "speaker": storable(passage.speaker),
    }


def _keep_words(connection: Connection, numbered: Sequence[tuple[int, Passage]]) -> None:
    rows = [
        {
            "id": number,
            "terms": storable(passage.terms),
            "speaker": storable(passage.speaker_terms),
            "certainty": passage.certainty,
        }
        for number, passage in numbered
    ]
    if connection.dialect.name == "postgresql":
        weighted = " || ".join(
            f"setweight(to_tsvector('simple', :{column}), '{letter}')" for column, letter in LETTERS.items()
        )
        _many(connection, text(f"UPDATE passages SET words = {weighted} WHERE id = :id"), rows)
    else:
        columns = (
            "INSERT INTO passages_words (rowid, terms, speaker, certainty) VALUES (:id, :terms, :speaker, :certainty)"
        )
        _many(connection, text(columns), rows)


LETTERS: Mapping[str, str] = {"terms": "A", "speaker": "B", "certainty": "C"}
"""The weight that stands for each column in a tsvector."""


def _many(connection: Connection, statement: Any, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(statement, rows)


def search(
    connection: Connection,
    terms: Sequence[Sequence[str]],
    *,
    speaker: Sequence[Sequence[str]] = (),
    certainty: str | None = None,
    since: str | None = None,
    kinds: Sequence[PassageKind] = (),
    limit: int = 20,
) -> tuple[Hit, ...]:
    """Passages that hold one of each group of terms (one that ends in `*` by its beginning), said by a speaker whose
    name does so with `speaker`, as sure as `certainty` says, from the day `since` on; the newest first."""
    asked = {"terms": terms, "speaker": speaker, "certainty": [[certainty]] if certainty else []}
    given: dict[str, Any] = {"limit": limit, "since": since or ""}
    tables, conditions = "passages p", ["p.day >= :since"] if since else []
    if any(asked.values()):
        if connection.dialect.name == "postgresql":
            conditions.append("p.words @@ CAST(:query AS tsquery)")
            given["query"] = _tsquery(asked)
        else:
            tables = "passages_words w JOIN passages p ON p.id = w.rowid"
            conditions.append("w.passages_words MATCH :query")
            given["query"] = _fts5(asked)
    if kinds:
        conditions.append("p.kind IN (" + ", ".join(f":kind{n}" for n in range(len(kinds))) + ")")
        given |= {f"kind{n}": kind for n, kind in enumerate(kinds)}
    rows = connection.execute(text(FOUND.format(tables=tables, conditions=" AND ".join(conditions) or "1 = 1")), given)
    return tuple(_hit(row) for row in rows)


def _hit(row: Row[Any]) -> Hit:
    """SQLite has no truth values of its own, and a story whose accounts were not compared yet has no title."""
    return Hit(**{**row._mapping, "title": row.title or "", "accounts": row.accounts or 0, "dated": bool(row.dated)})


Asked = Mapping[str, Sequence[Sequence[str]]]


def _fts5(asked: Asked) -> str:
    """The query of SQLite's FTS5; terms are words without marks, so that nothing in them is an operator."""

    def one(column: str, term: str) -> str:
        return f'{column} : "{term.removesuffix("*")}"' + ("*" if term.endswith("*") else "")

    groups = [" OR ".join(one(column, t) for t in words) for column, found in asked.items() for words in found]
    return " AND ".join(f"({group})" for group in groups)


def _tsquery(asked: Asked) -> str:
    def one(column: str, term: str) -> str:
        return f"'{term.removesuffix('*')}':{'*' if term.endswith('*') else ''}{LETTERS[column]}"

    groups = [" | ".join(one(column, t) for t in words) for column, found in asked.items() for words in found]
    return " & ".join(f"({group})" for group in groups)
