"""What was fetched, byte for byte, in a WARC file that only grows; and what is known from it the next time."""

import datetime as dt
import gzip
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from synopse.errors import BrokenInput, InputError, OutputError
from synopse.gather.answer import Answer, read_answer
from synopse.gather.records import Framed, record_at, records
from synopse.gather.web.transport import Exchange

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

UNCHANGED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
ANSWERED = 200


@dataclass(frozen=True, slots=True)
class Known:
    """A page that was fetched before: how its server named that version, when, and where it stands in the file."""

    etag: str | None
    modified: str | None
    date: str
    offset: int


class Evidence:
    """The WARC file of all fetches. Records are appended whole; nothing that was written is changed."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self._known: dict[str, Known] | None = None

    def known(self, url: str) -> Known | None:
        """The last version of a page that the file holds, where its server gave it an ETag or a Last-Modified."""
        if self._known is None:
            self._known = dict(self._read())
        return self._known.get(url)

    def keep(self, exchange: Exchange, *, head_only: bool = False, unchanged: Known | None = None) -> None:
        """Appends request and answer. `head_only` leaves the body out; `unchanged` is the version that a 304 is about.

        Raises OutputError where the file cannot be written.
        """
        response = exchange.response
        if head_only or exchange.head_only:
            response = response.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        kind = "revisit" if unchanged else "response"
        answer = _record(kind, exchange, response)
        if unchanged:
            answer.headers["WARC-Profile"] = UNCHANGED
            answer.headers["WARC-Refers-To-Target-URI"] = exchange.url
            answer.headers["WARC-Refers-To-Date"] = unchanged.date
        elif response != exchange.response or exchange.head_only:
            answer.headers["WARC-Truncated"] = "unspecified"
        request = _record("request", exchange, exchange.request)
        request.headers["WARC-Concurrent-To"] = answer.record_id or ""
        self._append([request, answer])

    def page(self, known: Known, url: str) -> Answer:
        """The answer that stands at a known place. Raises InputError where it cannot be read any more."""
        from fastwarc.warc import WarcRecord  # noqa: PLC0415

        with self.path.open("rb") as file:
            framed = record_at(file, known.offset)
        if framed.broken:
            raise BrokenInput(framed.broken, where=f"{self.path}@{known.offset}", do="keep pages in another file")
        return read_answer(WarcRecord.from_bytes(framed.content).reader.read(), url)

    def _append(self, written: "list[WarcRecord]") -> None:
        pack = gzip.compress if self.path.suffix == ".gz" else bytes
        try:
            new = not self.path.exists() or not self.path.stat().st_size
            content = b"".join(pack(_bytes(record)) for record in ([_about(), *written] if new else written))
            with self.path.open("ab", buffering=0) as file:
                file.write(content)
        except OSError as error:
            what = (error.strerror or "it cannot be written").lower()
            raise OutputError(what, where=str(self.path), do="say where pages are kept with --evidence FILE") from error

    def _read(self) -> Iterator[tuple[str, Known]]:
        """Every page in the file that its server gave a name to."""
        from fastwarc.warc import WarcRecord  # noqa: PLC0415

        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for framed in records(file):
                if not framed.broken and not framed.cut and b"WARC-Type: response" in framed.content[:2000]:
                    yield from _named(WarcRecord.from_bytes(framed.content), framed)


def _named(record: "WarcRecord", framed: Framed) -> Iterator[tuple[str, Known]]:
    url = record.headers.get("WARC-Target-URI") or ""
    date = record.headers.get("WARC-Date") or ""
    truncated = "WARC-Truncated" in record.headers
    try:
        answer = read_answer(record.reader.read(), url)
    except InputError:
        return
    etag, modified = answer.header("etag"), answer.header("last-modified")
    if answer.status == ANSWERED and not truncated and (etag or modified):
        yield url, Known(etag, modified, date, framed.offset)


def _about() -> "WarcRecord":
    """The record that says who wrote the file."""
    fields = f"software: Synopse/{version('synopse')}\r\nformat: WARC File Format 1.1\r\n"
    now = dt.datetime.now(dt.UTC)
    record = _record("warcinfo", Exchange("", now, "", b"", b""), fields.encode())
    record.headers["Content-Type"] = "application/warc-fields"
    return record


def _record(kind: str, exchange: Exchange, content: bytes) -> "WarcRecord":
    from fastwarc.warc import WarcRecord, WarcRecordType  # noqa: PLC0415

    record = WarcRecord()
    record.init_headers(getattr(WarcRecordType, kind))
    record.headers["WARC-Date"] = exchange.at.strftime("%Y-%m-%dT%H:%M:%SZ")
    if exchange.url:
        record.headers["WARC-Target-URI"] = exchange.url
        record.headers["WARC-IP-Address"] = exchange.ip
        message = "request" if kind == "request" else "response"
        record.headers["Content-Type"] = f"application/http; msgtype={message}"
    record.set_bytes_content(content)
    return record


def _bytes(record: "WarcRecord") -> bytes:
    written = io.BytesIO()
    record.write(written, checksum_data=True)
    return written.getvalue()
