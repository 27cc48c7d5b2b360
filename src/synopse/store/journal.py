"""Articles kept beside the result while a long run works on them, so that the next run goes on from there."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

import msgspec

from synopse.errors import OutputError
from synopse.model import Article


class Journal:
    """A file `<result>.partial` with one finished article a line, under a line that says how they were made.

    Articles that were made by another version or with other settings are not taken up. A last line that was cut off by
    a crash is passed over. Use it as a context; `done()` removes the file, leaving without it keeps it.
    """

    def __init__(self, result: Path, made_by: str) -> None:
        self._path = result.with_name(result.name + ".partial")
        self._head = msgspec.json.encode({"made_by": made_by})
        self._file: IO[bytes] | None = None
        self.known: dict[str, Article] = {a.id: a for a in self._read()}
        """Finished articles of an earlier run by their ids."""

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *_: object) -> None:
        if self._file:
            self._file.close()

    def add(self, article: Article) -> None:
        """Keeps a finished article. Raises OutputError where the file cannot be written."""
        if article.id in self.known:
            return
        try:
            self._open().write(msgspec.json.encode(article) + b"\n")
        except OSError as error:
            raise OutputError(error.strerror or str(error), where=str(self._path), do="choose another place") from error

    def done(self) -> None:
        """The result is written: what was kept for a next run is not needed any more."""
        if self._file:
            self._file.close()
            self._file = None
        self._path.unlink(missing_ok=True)

    def _open(self) -> IO[bytes]:
        if self._file is None:
            self._file = self._path.open("wb")
            self._file.write(self._head + b"\n")
            for article in self.known.values():
                self._file.write(msgspec.json.encode(article) + b"\n")
        return self._file

    def _read(self) -> Iterator[Article]:
        if not self._path.is_file():
            return
        with self._path.open("rb") as lines:
            if next(lines, b"").rstrip() != self._head:
                return
            for line in lines:
                with suppress(msgspec.DecodeError):
                    yield msgspec.json.decode(line, type=Article)
