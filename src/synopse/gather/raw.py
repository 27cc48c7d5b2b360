"""A page as it came, before anything was taken out of it."""

from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class RawPage:
    """The bytes of one page, as the server or the file gave them, transfer and content coding undone.

    `content.decode(encoding, "replace")` is the page's markup, a byte order mark included; offsets of a raw map count
    bytes of `content`. `media_type` is without parameters; `url` is where the page was fetched from, if that is known.
    """

    content: bytes = field(repr=False)
    media_type: str
    encoding: str
    url: str | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of `content`, as `sha256:` and hexadecimal digits."""
        return f"sha256:{sha256(self.content).hexdigest()}"

    @property
    def markup(self) -> str:
        """The characters of the page; what its encoding does not know is U+FFFD, a byte order mark is dropped."""
        return self.content.decode(self.encoding, "replace").removeprefix("\ufeff")
