"""Web archives: what is read of them, and that a broken record costs none of the others."""

import gzip
import io
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from struct import pack
from typing import Any

import pytest

from synopse.gather import gather
from synopse.gather.limits import MAX_RECORD_BYTES
from synopse.gather.records import records
from synopse.gather.warc import read_warc
from synopse.model import Document, Failure
from tests.gather import samples as s

PAGE = s.page().encode()


def read(content: bytes) -> list[Document | Exception]:
    return list(read_warc(io.BytesIO(content), "a.warc"))


def numbers(found: list[Document | Failure] | list[Document | Exception]) -> list[int]:
    """The number in the text of each page."""
    texts = [item.text for item in found if isinstance(item, Document)]
    return [int(text.partition("Meldung Nummer ")[2].split()[0]) for text in texts]


def chunked(body: bytes) -> bytes:
    return f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"


ANSWERS = {
    "as it is": s.http_answer(PAGE),
    "chunks": s.http_answer(chunked(PAGE), more="Transfer-Encoding: chunked\r\n"),
    "gzip": s.http_answer(gzip.compress(PAGE), more="Content-Encoding: gzip\r\n"),
    "deflate": s.http_answer(zlib.compress(PAGE), more="Content-Encoding: deflate\r\n"),
    "both": s.http_answer(
        chunked(gzip.compress(PAGE)), more="Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
    ),
    "chunks undone already": s.http_answer(PAGE, more="Transfer-Encoding: chunked\r\n"),
    "gzip undone already": s.http_answer(PAGE, more="Content-Encoding: gzip\r\n"),
    "latin-1": s.http_answer(PAGE.decode().encode("latin-1"), "text/html; charset=ISO-8859-1"),
    "http/2": s.http_answer(PAGE).replace(b"HTTP/1.1", b"HTTP/2", 1),
    "without a type": b"HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + PAGE,
    "line feeds alone": s.http_answer(b"").replace(b"\r\n", b"\n") + PAGE,
    "a long head": s.http_answer(PAGE, more=f"Content-Security-Policy: {'x' * 50_000}\r\n"),
    "a broken head": s.http_answer(PAGE, more="Quatsch\r\n"),
    "xhtml": s.http_answer(PAGE, "application/xhtml+xml"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_answers_in_every_coding(name: str) -> None:
    (found,) = read(s.warc_record(ANSWERS[name]))
    assert isinstance(found, Document)
    assert (found.uri, found.title, found.outlet) == ("a.warc#1", s.TITLE, "Talkurier")
    assert found.url == "https://talkurier.example/0"
    assert s.MAYOR in found.text


OTHERS = {
    "a picture": s.warc_record(s.http_answer(b"\x89PNG", "image/png")),
    "an error": s.warc_record(s.http_answer(PAGE, status="404 Not Found")),
    "a redirection": s.warc_record(s.http_answer(PAGE, status="301 Moved", more="Location: /x\r\n")),
    "a film": s.warc_record(s.http_answer(bytes(21_000_000), "video/mp4")),
    "a list that is broken": s.warc_record(s.http_answer(b"<rss><channel>", "application/rss+xml")),
    "data": s.warc_record(s.http_answer(b'{"a": 1}', "application/json")),
    "a request": s.warc_record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
    "its own description": s.warc_record(b"software: x\r\n", kind="warcinfo", media="application/warc-fields"),
    "an unknown type": s.warc_record(PAGE, kind="quatsch", media="text/html"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_page_is_passed_over(name: str) -> None:
    assert numbers(read(OTHERS[name] + s.page_record(7))) == [7]


def test_resources_and_plain_texts() -> None:
    resource = s.warc_record(PAGE, 1, "resource", media="text/html")
    text = s.warc_record(s.TEXT.encode(), 2, "conversion", media="text/plain")
    page, plain = read(resource + text)
    assert isinstance(page, Document)
    assert isinstance(plain, Document)
    assert s.MAYOR in page.text
    assert (plain.uri, plain.text, plain.url) == ("a.warc#2", s.TEXT, "https://talkurier.example/2")


def test_a_page_that_was_fetched_twice_is_read_once() -> None:
    again = s.warc_record(s.http_answer(PAGE, more="Date: later\r\n"))
    assert numbers(read(s.warc_record(s.http_answer(PAGE)) + again + s.page_record(1))) == [0, 1]


TEN = [s.page_record(number) for number in range(10)]
PLAIN, PACKED = b"".join(TEN), s.packed(TEN)


def with_fifth(record: bytes) -> list[bytes]:
    return [*TEN[:4], record, *TEN[5:]]


def length(claimed: int | str) -> bytes:
    return s.warc_record(s.http_answer(s.page(4).encode()), 4, length=claimed)


BROKEN = {
    "too short": length(100),
    "too long": length(len(TEN[4]) + 700),
    "much too long": length(99_999_999_999),
    "negative": length(-5),
    "no number": length("viel"),
    "cut off": TEN[4][: len(TEN[4]) // 2],
    "no head": b"Quatsch\r\n\r\n" * 30,
    "nothing but NUL": bytes(100_000),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize(
    "pack", [s.packed, b"".join, lambda parts: gzip.compress(b"".join(parts))], ids=["packed", "plain", "one"]
)
def test_a_broken_record_costs_no_other(tmp_path: Path, name: str, pack: Callable[[list[bytes]], bytes]) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(pack(with_fifth(BROKEN[name])))
    found = list(gather([file]))
    assert numbers(found) == [0, 1, 2, 3, 5, 6, 7, 8, 9]
    (failure,) = (item for item in found if isinstance(item, Failure))
    assert failure.uri.startswith(f"{file}@")
    assert failure.do


@pytest.mark.parametrize(
    "damage", [b"X" * 40, b"\x1f\x8b\x08" * 14, b""], ids=["other bytes", "false beginnings", "cut"]
)
def test_damaged_compression_costs_one_record(damage: bytes) -> None:
    parts = [s.packed([record]) for record in TEN]
    middle = len(parts[4]) // 2
    parts[4] = parts[4][:middle] + damage + (parts[4][middle + len(damage) :] if damage else b"")
    found = read(b"".join(parts))
    assert numbers(found) == [0, 1, 2, 3, 5, 6, 7, 8, 9]
    assert len(found) == 10


@pytest.mark.parametrize("content", [PLAIN, PACKED], ids=["plain", "packed"])
def test_an_archive_that_breaks_off(content: bytes) -> None:
    found = read(content[:-500])
    assert numbers(found) == list(range(9))
    assert len(found) == 10


def test_wacz(tmp_path: Path) -> None:
    file = tmp_path / "a.wacz"
    inside = {"archive__a_warc_gz": PACKED, "archive__b_warc": s.page_record(10), "pages__pages_jsonl": b"{}"}
    file.write_bytes(s.zip_file(**inside))
    found = list(gather([file]))
    assert numbers(found) == list(range(11))
    assert found[0].uri == f"{file}/archive/a.warc.gz#1"
    assert found[10].uri == f"{file}/archive/b.warc#1"


def test_bombs_are_told_of_and_cost_nothing(tmp_path: Path) -> None:
    packed = gzip.compress(bytes(7_000_000), 1) * 30
    answer = s.warc_record(s.http_answer(packed, more="Content-Encoding: gzip\r\n"))
    member = gzip.compress(s.warc_record(s.http_answer(bytes(65_000_000))), 1)
    (tmp_path / "a.warc.gz").write_bytes(s.packed([s.page_record(1), answer]) + member + s.packed([s.page_record(2)]))
    (tmp_path / "b.wacz").write_bytes(s.zip_file(archive__a_warc=bytes(5_000_000)))
    (tmp_path / "c.xml.gz").write_bytes(packed)
    claimed = s.zip_file(word__document_xml=bytes(123_457)).replace(pack("<I", 123_457), pack("<I", 3_000_000_000))
    (tmp_path / "d.docx").write_bytes(claimed)
    found = list(gather([tmp_path]))
    assert numbers(found) == [1, 2]
    failures = [item.what for item in found if isinstance(item, Failure)]
    assert len(failures) == 5
    assert all("bytes" in what for what in failures)


def test_one_record_is_held_at_a_time() -> None:
    class Endless(io.RawIOBase):
        """Records without end, made when they are read."""

        def __init__(self, record: bytes, number: int) -> None:
            self.record, self.size, self.place = record, len(record) * number, 0

        def seek(self, offset: int, whence: int = 0) -> int:
            self.place = offset
            return offset

        def read(self, size: int = -1) -> bytes:
            at = self.place % len(self.record)
            some = (self.record[at:] + self.record * (size // len(self.record) + 1))[:size]
            some = some[: max(0, self.size - self.place)]
            self.place += len(some)
            return some

    record = gzip.compress(s.page_record(1), mtime=0)
    tracemalloc.start()
    endless: Any = Endless(record, 20_000)
    seen = len([None for _ in records(endless)])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert seen == 20_000
    assert peak < 3_000_000


def test_random_damage_never_raises() -> None:
    def damaged() -> Iterator[bytes]:
        for place in range(0, len(PACKED), 97):
            yield PACKED[:place] + bytes([PACKED[place] ^ 0x55]) + PACKED[place + 1 :]
        for place in range(0, len(PLAIN), 997):
            yield PLAIN[:place] + bytes([PLAIN[place] ^ 0x55]) + PLAIN[place + 1 :]

    for content in damaged():
        found = list(records(io.BytesIO(content)))
        assert len([one for one in found if not one.broken]) >= 9


def test_the_limit_is_more_than_any_page() -> None:
    assert MAX_RECORD_BYTES == 64_000_000
