"""How much is read: beyond this it is no account, but an archive or a mistake."""

from synopse.errors import TooLarge

MAX_CHARACTERS = 2_000_000
"""Unicode code points of one account, about a thousand pages of a book."""

MAX_BYTES = 200_000_000
"""Bytes of a file that is read whole; lines of a `.jsonl` file come one at a time, however many."""

MAX_TEXT_BYTES = 4 * MAX_CHARACTERS
"""No encoding takes more than four bytes for a code point, so a longer text need not be read to be refused."""

MAX_HTML_BYTES = 20_000_000
"""As much of a page as the extraction takes."""

MAX_SECONDS = 60.0
"""Of one answer, from the first knock to the last byte."""

MAX_RECORD_BYTES = 64_000_000
"""As much of one record of an archive as is held at a time; longer ones are films, not pages."""

MAX_UNPACKED_BYTES = 200_000_000
"""As much as is unpacked from one compressed file, whatever it claims to hold."""

SPLIT_ADVICE = "give one account a file, or many as the lines of a .jsonl file"


def check_bytes(size: int, limit: int, where: str) -> None:
    """Refuses what is longer than `limit` bytes, before it is read."""
    if size > limit:
        what = f"{size:,} bytes; at most {limit:,} bytes of this kind are read"
        raise TooLarge(what, where=where, do=SPLIT_ADVICE)


def check_characters(text: str, where: str) -> None:
    """Refuses a text of more than MAX_CHARACTERS code points."""
    if len(text) > MAX_CHARACTERS:
        what = f"{len(text):,} characters; one account can have {MAX_CHARACTERS:,}"
        raise TooLarge(what, where=where, do=SPLIT_ADVICE)
