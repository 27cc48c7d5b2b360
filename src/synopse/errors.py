"""What can go wrong, as a tree.

SynopseError
├── InputError            one input cannot be read; the rest of the batch goes on
│   ├── MissingInput      the path does not exist, or may not be read
│   ├── NotText           a binary, or bytes in no encoding that can be told
│   ├── EmptyInput        nothing in it to read
│   ├── BrokenInput       the format is broken at a place that can be named
│   ├── TooLarge          more text than one account can have
│   ├── NotFetched        an address that did not give its page
│   │   ├── NoAnswer      nobody answered, or not to the end; asking again may help
│   │   └── NotAllowed    an address that may not be asked, or whose page may not be read
│   ├── MissingLibrary    a format that needs a library which is not installed
│   └── OwnOutput         a page or a synopsis that Synopse wrote; passed over in folders
├── LexiconError          a file of concepts is not as it should be
├── EmbeddingsError       the sentence-embedding model that was asked for is not there
├── StoreError            the memory cannot be opened, or does not do what it is asked
│   └── StoreHeld         another watcher works on it
├── OutputError           a result cannot be written where it was asked for
└── QueryError            a question to a synopsis that it cannot answer (no such article, an empty stretch)
"""


class SynopseError(Exception):
    """Base of every error raised on purpose. `what` went wrong `where`, and what to `do` about it."""

    def __init__(self, what: str, *, where: str = "", do: str = "") -> None:
        super().__init__(what)
        self.what, self.where, self.do = what, where, do

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.do})" if self.do else ""
        return f"{place}{self.what}{advice}"


class InputError(SynopseError):
    """One input cannot be read; the rest of the batch goes on."""


class MissingInput(InputError):
    """The path does not exist, or may not be read."""


class NotText(InputError):
    """A binary, or bytes in no encoding that can be told."""


class EmptyInput(InputError):
    """Nothing in it to read."""


class BrokenInput(InputError):
    """The format is broken at a place that can be named."""


class TooLarge(InputError):
    """More text than one account can have."""


class NotFetched(InputError):
    """An address that did not give its page."""


class NoAnswer(NotFetched):
    """Nobody answered, or not to the end; asking again may help."""


class NotAllowed(NotFetched):
    """An address that may not be asked, or whose page may not be read: robots.txt, a reservation, a private network."""


class MissingLibrary(InputError):
    """A format that needs a library which is not installed."""


class OwnOutput(InputError):
    """A page or a synopsis that Synopse wrote itself: no account, and where a folder is read, not meant as one."""


class LexiconError(SynopseError):
    """A file of concepts is not as it should be."""


class EmbeddingsError(SynopseError):
    """The sentence-embedding model that was asked for is not there."""


class StoreError(SynopseError):
    """The memory cannot be opened, or does not do what it is asked."""


class StoreHeld(StoreError):
    """Another watcher works on the memory."""


class OutputError(SynopseError):
    """A result cannot be written where it was asked for."""


class QueryError(SynopseError):
    """A question to a synopsis that it cannot answer."""
