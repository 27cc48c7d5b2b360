"""What a server answered, read from the bytes of the answer: head, and body with its codings undone."""

from dataclasses import dataclass, field

from synopse.errors import BrokenInput, TooLarge
from synopse.gather.limits import MAX_HTML_BYTES, SPLIT_ADVICE

PAGES = frozenset({"text/html", "application/xhtml+xml"})
MAX_HEAD = 1 << 18
"""Bytes of a head; some sites send policies of many thousand characters in it."""
PROTOCOLS = (b"HTTP/", b"http/")


@dataclass(frozen=True, slots=True)
class Answer:
    """`headers` in their order, names in lower case; `body` is undone of chunks, gzip, deflate and brotli.

    `cut` where there is more of it than is read.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)
    cut: bool = False

    def header(self, name: str) -> str | None:
        """The first header of this name (lower case)."""
        return next((value for key, value in self.headers if key == name), None)

    @property
    def media_type(self) -> str:
        """The content type without its parameters, in lower case."""
        return (self.header("content-type") or "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset of the content type."""
        _, _, parameters = (self.header("content-type") or "").lower().partition("charset=")
        return parameters.partition(";")[0].strip(" \"'") or None

    @property
    def is_page(self) -> bool:
        """True for HTML."""
        return self.media_type in PAGES


def read_answer(block: bytes, where: str, limit: int = MAX_HTML_BYTES) -> Answer:
    """The answer in the block of a WARC record, or as it came from the wire.

    Many writers keep the head of a coded answer, but its body decoded: a body that is not in the coding that the head
    names is taken as it stands. Raises BrokenInput for what is no HTTP answer; of the body at most `limit` bytes are
    read, however small it was packed.
    """
    if not block.startswith(PROTOCOLS):
        raise BrokenInput("no HTTP answer", where=where, do="fetch the page again")
    try:
        return _read(block, "all", limit)
    except OSError:
        pass
    try:
        return _read(block, "none", limit)
    except OSError as error:
        raise BrokenInput(f"a broken HTTP answer: {error}", where=where, do="fetch the page again") from error


def _read(block: bytes, undo: str, limit: int) -> Answer:
    from fastwarc.warc import WarcRecord, WarcRecordType  # noqa: PLC0415 - needed for archives and fetching alone

    record = WarcRecord()
    record.init_headers(WarcRecordType.response)
    record.is_http = True
    record.set_bytes_content(block)
    record.parse_http(auto_decode=undo, max_header_len=MAX_HEAD, quirks_mode=True)  # type: ignore[arg-type]
    headers = tuple((name.strip().lower(), value.strip()) for name, value in record.http_headers.items())
    body = record.reader.read(limit + 1)
    return Answer(record.http_headers.status_code or 0, headers, body[:limit], cut=len(body) > limit)


def check_whole(answer: Answer, where: str) -> None:
    """Refuses an answer that was not read to its end."""
    if answer.cut:
        raise TooLarge(f"a body of more than {len(answer.body):,} bytes", where=where, do=SPLIT_ADVICE)
