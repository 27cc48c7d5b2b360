"""Reading web archives beside the extraction library alone, and the memory that it takes, on pages made for this."""

import gzip
import io
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.timing import cpu_seconds, process
from synopse.gather.html import DATES
from synopse.gather.warc import read_warc

RECORDS = 10_000
BLOCK = 500
"""Records that are timed in turn, so that whatever else the machine does falls on both sides."""
READ = """
import sys
from synopse.gather import gather
from synopse.model import Document
assert sum(isinstance(item, Document) for item in gather(sys.argv[1:2])) == int(sys.argv[2])
"""
PARAGRAPH = (
    "<p>Der Stadtrat von Querfeld hat am {day}. Mai über die Brücke beraten, sagte Jana Toll, und {sum} Euro bewilligt;"
    " <a href='/x{n}'>mehr dazu</a>. Im Herbst soll der Bau beginnen, wenn das Land seinen Anteil zahlt.</p>"
)
PAGE = """<!doctype html><html lang="de"><head><title>Brücke {n}</title><script type="application/ld+json">
{{"@type": "NewsArticle", "headline": "Brücke {n}", "datePublished": "2031-05-06T10:00:00+02:00",
 "author": {{"name": "Ada Brandt"}}, "publisher": {{"name": "Talkurier"}}}}</script></head><body>
<header><nav><ul>{links}</ul></nav></header><main><article><h1>Brücke {n}</h1>{body}</article></main>
<aside>{teasers}</aside><footer>Impressum</footer></body></html>"""
LINKS = "".join(f'<li><a href="/r{n}">Ressort {n}</a></li>' for n in range(60))
TEASERS = "".join(f'<div><a href="/t{n}"><h3>Andere Meldung {n}</h3><p>Kurz dazu {n}.</p></a></div>' for n in range(40))


def page(number: int) -> bytes:
    """A page of about 12,000 bytes with navigation, an article of 20 paragraphs and teasers."""
    body = "".join(PARAGRAPH.format(day=n % 28 + 1, sum=number * 100 + n, n=n) for n in range(20))
    return PAGE.format(n=number, links=LINKS, body=body, teasers=TEASERS).encode()


def record(number: int) -> bytes:
    """The page as one compressed WARC record."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(number)
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
        f"WARC-Date: 2031-05-06T07:08:09Z\r\nWARC-Target-URI: https://talkurier.example/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + block + b"\r\n\r\n", 1)


def speed() -> tuple[float, float]:
    """Records a second: read out of the archive to accounts, and the same pages by trafilatura alone, from memory."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import

    def alone(markups: list[str]) -> object:
        return [
            bare_extraction(m, with_metadata=True, include_comments=False, date_extraction_params=DATES)
            for m in markups
        ]

    read = extracted = 0.0
    alone([page(0).decode()])
    for begin in range(0, RECORDS, BLOCK):
        numbers = range(begin, begin + BLOCK)
        markups, archive = [page(n).decode() for n in numbers], b"".join(map(record, numbers))
        extracted += cpu_seconds(lambda: alone(markups))  # noqa: B023 - called at once
        read += cpu_seconds(lambda: [None for _ in read_warc(io.BytesIO(archive), "bench.warc.gz")])  # noqa: B023
    return RECORDS / read, RECORDS / extracted


def memory() -> Iterator[tuple[int, float]]:
    """Megabytes at the peak of a process that reads an archive, by its number of records."""
    with tempfile.TemporaryDirectory() as folder:
        for number in (RECORDS // 100, RECORDS // 10, RECORDS):
            file = Path(folder) / f"{number}.warc.gz"
            with file.open("wb") as written:
                written.writelines(map(record, range(number)))
            yield number, process([sys.executable, "-c", READ, str(file), str(number)], runs=1).megabytes
