"""Which rules made what is kept: digests of the code and the words that a result depends on.

They are worked out from the files themselves, so that no release can forget to say that it reads otherwise.
"""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

import synopse

HOME = Path(synopse.__file__).parent
KINDS = frozenset({".py", ".toml", ".gz", ".json"})
READING = ("model", "language", "concepts", "clean", "annotate", "watch/terms.py", "watch/passages.py")
"""What an article depends on, and the words by which it is found."""
COMPARING = (*READING, "group", "compare")
"""What a story's synopsis, and the words of its title, depend on; the undated are dated by reading them again."""
GROUPING = ("model", "language", "concepts", "group", "watch/grouping.py")
"""What new accounts are placed by; those that are placed are not placed anew."""
LIBRARIES = (
    *("HanTa", "babel", "ftfy", "networkx", "numpy", "py3langid", "python-dateutil", "rapidfuzz", "regex", "sentencex"),
    "wordfreq",
)
"""Libraries whose releases may change what is found: all that annotating, comparing and grouping import."""


@dataclass(frozen=True, slots=True)
class Rules:
    """A digest for each kind of result."""

    annotation: str
    comparison: str
    grouping: str

    def versions(self) -> dict[str, str]:
        """What the record of a run says."""
        rules = {"annotation": self.annotation, "comparison": self.comparison, "grouping": self.grouping}
        return {"synopse": synopse.__version__, **rules}


@functools.cache
def rules_in_force() -> Rules:
    """The rules of the installed package."""
    return Rules(*(digest_of(HOME, parts) for parts in (READING, COMPARING, GROUPING)))


def digest_of(home: Path, parts: Sequence[str]) -> str:
    """A digest of the names and contents of all code and data below `parts`, and of the libraries' versions."""
    made = blake2b(digest_size=8)
    for path in sorted(_files(home, parts)):
        made.update(f"\0{path.relative_to(home).as_posix()}\0".encode() + path.read_bytes())
    for library in LIBRARIES:
        made.update(f"\0{library} {version(library)}".encode())
    return made.hexdigest()


def _files(home: Path, parts: Sequence[str]) -> Iterator[Path]:
    for part in parts:
        path = home / part
        found = [path] if path.is_file() else path.rglob("*")
        yield from (file for file in found if file.suffix in KINDS and file.is_file())
