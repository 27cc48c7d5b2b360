"""Accounts as JSON: one object, a list of objects, or one object a line."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import orjson

from synopse.errors import BrokenInput, InputError, OwnOutput, TooLarge
from synopse.gather.dates import iso_date
from synopse.gather.formats import tell_object
from synopse.gather.json_feed import CONTENTS, read_json_feed
from synopse.gather.language_tag import language_of
from synopse.gather.limits import MAX_TEXT_BYTES, SPLIT_ADVICE
from synopse.gather.ninjs import BODIES, read_ninjs
from synopse.gather.offsets.json_parts import JsonTexts
from synopse.gather.text import check_account, decode, tell_encoding
from synopse.model import Document

FIELDS = ("title", "text", "published", "outlet", "url", "language")
ITEM_ADVICE = 'an item is an object such as {"title": "…", "text": "…", "published": "2024-11-01"}'
MAX_LINE_BYTES = 2 * MAX_TEXT_BYTES


def read_json(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """One object (`uri` as it is), a list of objects or a JSON Feed (`uri#N`, N from 1)."""
    value = _parse(decode(data, uri), uri)
    encoding = tell_encoding(data, uri)
    if isinstance(value, list):
        ninjs = any(tell_object(item) == "ninjs" for item in value)
        texts = JsonTexts(data, encoding, keys=BODIES, level=1) if ninjs else None
        for number, item in enumerate(value, start=1):
            found = read_item(item, f"{uri}#{number}")
            yield from _placed(found, texts, number - 1) if texts and tell_object(item) == "ninjs" else found
    elif tell_object(value) == "json feed":
        texts = JsonTexts(data, encoding, keys=CONTENTS, level=2, array="items")
        for number, entry in enumerate(read_json_feed(value, uri)):
            yield from _placed([entry], texts, number)
    elif tell_object(value) == "ninjs":
        yield from _placed(read_item(value, uri), JsonTexts(data, encoding, keys=BODIES), 0)
    else:
        yield from read_item(value, uri)


def _placed(found: Iterable[Document | InputError], texts: JsonTexts, number: int) -> Iterator[Document | InputError]:
    """The account of an object with where its text stands."""
    for item in found:
        yield replace(item, raw=texts.raw(number, item.text)) if isinstance(item, Document) else item


def read_json_lines(lines: Iterable[bytes], uri: str) -> Iterator[Document | InputError]:
    """One object a line (`uri#N` for the N-th one); empty lines are passed over, a broken one is named by its line."""
    read = 0
    for number, line in enumerate(_bounded(lines), start=1):
        if line.strip():
            read += 1
            yield from _of_line(line.rstrip(b"\r\n"), f"{uri}#{read}", number)
    if not read:
        check_account("", uri)


def _bounded(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines, each read no further than it can be an account; of a longer one the beginning."""
    readline = getattr(lines, "readline", None)
    if readline is None:
        yield from lines
        return
    while line := readline(MAX_LINE_BYTES + 1):
        rest = line
        while len(rest) > MAX_LINE_BYTES and not rest.endswith(b"\n"):
            rest = readline(MAX_LINE_BYTES + 1)
        yield line


def _of_line(line: bytes, where: str, number: int) -> Iterator[Document | InputError]:
    if len(line) > MAX_LINE_BYTES:
        what = f"line {number} is longer than {MAX_LINE_BYTES:,} bytes"
        yield TooLarge(what, where=where, do=SPLIT_ADVICE)
        return
    try:
        item = _parse(decode(line, where), where, number)
        found = read_item(item, where)
        ninjs = tell_object(item) == "ninjs"
        yield from _placed(found, JsonTexts(line, tell_encoding(line, where), keys=BODIES), 0) if ninjs else found
    except InputError as error:
        yield error


def _parse(text: str, where: str, first_line: int = 1) -> Any:
    """The value; `first_line` is the line of the file that the text begins at."""
    if not text.strip():
        check_account(text, where)
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        place = f"line {first_line + error.lineno - 1}, column {error.colno}"
        raise BrokenInput(f"broken JSON at {place}: {error.msg}", where=where, do="mend it there") from error


def read_item(item: Any, where: str) -> Iterator[Document | InputError]:
    """One account from its object, or what is wrong with it; with a date that cannot be read it is an undated one."""
    if tell_object(item) == "ninjs":
        yield from read_ninjs(item, where)
        return
    try:
        fields = _fields(item, where)
        check_account(fields["text"] or "", where)
        language = _language(fields["language"], where)
        authors = _authors(item, where)
    except InputError as error:
        yield error
        return
    try:
        published = _date(fields["published"], where)
    except BrokenInput as error:
        published = None
        yield error
    yield Document(
        uri=where,
        text=fields["text"] or "",
        title=fields["title"],
        outlet=fields["outlet"],
        url=fields["url"],
        published=published,
        language=language,
        authors=authors,
    )


def _authors(item: dict[str, Any], where: str) -> tuple[str, ...]:
    """A name, or a list of names."""
    given = item.get("authors") or ()
    names = (given,) if isinstance(given, str) else given
    if not isinstance(names, list | tuple) or not all(isinstance(name, str) for name in names):
        raise BrokenInput("authors are no names", where=where, do='write them as ["Ada Brandt", "Jan Vogt"]')
    return tuple(names)


def _fields(item: Any, where: str) -> dict[str, str | None]:
    """The known fields as they stand, an empty one as none; other keys are the writer's own business."""
    if not isinstance(item, dict):
        raise BrokenInput(f"an item that is {_type_name(item)}, not an object", where=where, do=ITEM_ADVICE)
    if item.keys() >= {"version", "articles", "stories"}:
        raise OwnOutput("a synopsis, not an account", where=where, do="give the accounts that it was made from")
    if item.get("text") is None:
        raise BrokenInput("an item without text", where=where, do=ITEM_ADVICE)
    for name in FIELDS:
        if not isinstance(item.get(name), str | None):
            what = f"{name} is {_type_name(item[name])}, not a string"
            raise BrokenInput(what, where=where, do=ITEM_ADVICE)
    return {name: item.get(name) or None for name in FIELDS}


def _type_name(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _date(published: str | None, where: str) -> str | None:
    """ISO 8601 as it is, in its usual form; a date of a feed (RFC 2822) is turned into it."""
    if published is None:
        return None
    if date := iso_date(published):
        return date
    what = f"published is {published[:40]!r}, which is no ISO 8601 date; the account is taken as undated"
    raise BrokenInput(what, where=where, do="write it as 2024-11-01 or 2024-11-01T14:30:00+01:00")


def _language(tag: str | None, where: str) -> str | None:
    """The language of a BCP 47 tag: `de` for `de-AT`."""
    language = language_of(tag)
    if tag is not None and language is None:
        raise BrokenInput(f"language is {tag[:40]!r}, which is no language tag", where=where, do="write it as de or en")
    return language
