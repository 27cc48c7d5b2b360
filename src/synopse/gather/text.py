"""Plain text: bytes in whatever encoding to one account."""

import codecs
import re
from collections.abc import Iterator

from synopse.errors import BrokenInput, EmptyInput, InputError, NotText
from synopse.gather.limits import check_characters
from synopse.model import Document

# The longer mark first: the one of UTF-32 begins with the one of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WESTERN = frozenset("äöüÄÖÜßéèêëáàâåíìîïóòôøúùûçñÉÀÅØÇœæŒÆ„“”‚‘’«»‹›–—…•·€£§°²³½©®™´¡¿\xa0\xad")
UTF8_SEQUENCE = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|\xc2[\xa0-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
SAVE_ADVICE = "save the file as UTF-8"


def read_text(data: bytes, uri: str) -> Iterator[Document | InputError]:
    """One account of plain text: a leading BOM dropped, CRLF turned into LF, nothing else changed."""
    text = decode(data, uri).replace("\r\n", "\n")
    check_account(text, uri)
    yield Document(uri=uri, text=text)


HALF_PAIR = re.compile("[\ud800-\udfff]")


def check_account(text: str, where: str) -> None:
    """Refuses a text with nothing in it, or with more in it than one account can have."""
    if not text.strip():
        raise EmptyInput("nothing in it to read", where=where, do="leave it out, or check how it was saved")
    check_characters(text, where)


def check_document(document: Document) -> None:
    """Refuses a document in hand that no file could hold: with half a surrogate pair, which no encoding of Unicode has,
    or as `check_account` does."""
    check_account(document.text, document.uri)
    for field in ("uri", "text", "title", "outlet", "published", "url"):
        half = HALF_PAIR.search(getattr(document, field) or "")
        if half:
            what = f"half a surrogate pair (U+{ord(half.group()):04X}) at character {half.start()} of its {field}"
            uri = document.uri.encode(errors="replace").decode()
            raise NotText(what, where=uri, do="give it as text.encode(errors='replace').decode()")


def decode(data: bytes, where: str) -> str:
    """The characters of `data` in the encoding that `tell_encoding` finds, a byte order mark dropped."""
    encoding = tell_encoding(data, where)
    return str(codecs.decode(data, encoding)).removeprefix("\ufeff")


def tell_encoding(data: bytes, where: str) -> str:
    """The codec of `data`: by its byte order mark, else UTF-8, else the encoding that it looks most like.

    Raises NotText for a binary and for bytes in no encoding that can be told, BrokenInput for bytes in two encodings.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            _check_mark(data, encoding, where)
            return encoding
    if b"\0" in data:
        raise NotText("a binary file, not text", where=where, do="give the text itself, or the page as HTML")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        _check_one_encoding(data, error.start, where)
        return _told_by_look(data, where)
    return "utf-8"


def _check_mark(data: bytes, encoding: str, where: str) -> None:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"begins as {encoding.upper()}, but byte {error.start + 1:,} of it is not"
        raise NotText(what, where=where, do=SAVE_ADVICE) from error


def _check_one_encoding(data: bytes, first_bad: int, where: str) -> None:
    """A file that holds more whole UTF-8 sequences than bytes that are none was put together from two encodings.

    Reading it in either would damage the other part, which nobody would see afterwards.
    """
    whole = len(UTF8_SEQUENCE.findall(data))
    foreign = sum(byte >= 0x80 for byte in UTF8_SEQUENCE.sub(b"", data))
    if whole >= foreign:
        line = data.count(b"\n", 0, first_bad) + 1
        what = f"mixed encodings: most of it is UTF-8, line {line} is not"
        raise BrokenInput(what, where=where, do=f"mend that line and {SAVE_ADVICE}")


def _told_by_look(data: bytes, where: str) -> str:
    """Windows-1252 where that gives Western letters alone, else what charset-normalizer finds most coherent.

    The first is asked because short German texts mislead the second (it needs some words to judge by).
    """
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        western = ""
    others = [character for character in western if character >= "\x80"]
    if western and len(others) * 2 <= len(western) and WESTERN.issuperset(others):
        return "cp1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - rarely needed, and slow to import

    best = from_bytes(data).best()
    if best is None:
        raise NotText("bytes in no encoding that can be told", where=where, do=SAVE_ADVICE)
    return best.encoding
