"""What is compressed: gzip unpacked as far as is allowed, and how ZIP files fail."""

import gzip
import zipfile
import zlib
from typing import BinaryIO

from synopse.errors import BrokenInput
from synopse.gather.limits import MAX_UNPACKED_BYTES, check_bytes

ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError,
)  # fmt: skip
"""What reading a broken ZIP file can end in."""


def unpacked(file: BinaryIO, where: str, only: int | None = None) -> bytes:
    """The content of a gzip file, `only` its first bytes if so wanted.

    Raises TooLarge for more than MAX_UNPACKED_BYTES, of which no more is held; BrokenInput for a damaged file.
    """
    try:
        data: bytes = gzip.GzipFile(fileobj=file).read(only or MAX_UNPACKED_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise BrokenInput(f"broken gzip: {error}", where=where, do="save or fetch it again") from error
    check_bytes(len(data), MAX_UNPACKED_BYTES, where)
    return data
