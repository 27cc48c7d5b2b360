"""What was gathered, before anything was found in it; and how its text leads back to the bytes."""

import itertools
from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of one article's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: "Span") -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True where the two share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters of the stretch in its article's text."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRun(Span):
    """A stretch of the text and the bytes of the raw record that it was read from (half open).

    Either the bytes are the characters in the record's encoding, one after the other, or the whole run is written
    otherwise there: as a character reference, an escape, or white space that was folded.
    """

    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Where an article's text stands in what was fetched. `runs` are sorted by `start` and do not overlap; what is in
    none of them is unplaced: the extraction added it, or it could not be told which bytes it came from.

    `digest` is that of the bytes that offsets count in (`sha256:…`): a page without its transfer and content codings, a
    file, or the `part` of a packed file that is named.
    """

    digest: str
    media_type: str
    encoding: str
    runs: tuple[RawRun, ...] = ()
    part: str | None = None

    def places(self, span: Span, text: str) -> tuple[RawRun, ...]:
        """The bytes of a stretch of `text`, the article's text; of a run that is written otherwise, all of it."""
        first = bisect_right(self.runs, span.start, key=lambda run: run.end)
        touched = itertools.takewhile(lambda run: run.start < span.end, self.runs[first:])
        return tuple(self._cut(run, span, text) for run in touched)

    def _cut(self, run: RawRun, span: Span, text: str) -> RawRun:
        size = self._size(run.of(text))
        start, end = max(run.start, span.start), min(run.end, span.end)
        if size != run.raw_end - run.raw_start:
            return run
        raw_start = run.raw_start + self._size(text[run.start : start])
        return RawRun(start=start, end=end, raw_start=raw_start, raw_end=raw_start + self._size(text[start:end]))

    def _size(self, text: str) -> int:
        return len(text.encode(self.encoding, "replace"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One account as it was gathered, before anything was found in it. `published` and `modified` are ISO 8601.

    `free` is what the page says of itself: False where a part of it is for subscribers, None where it says nothing.
    """

    uri: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    free: bool | None = None
    raw: Raw | None = field(default=None, compare=False)
