"""Values of the model as bytes, and digests of them."""

import zlib
from hashlib import blake2b
from typing import Any, TypeVar

import msgspec

Noun = TypeVar("Noun")


def pack(value: Any) -> bytes:
    """The value as JSON, packed with zlib; the same value always gives the same bytes."""
    return zlib.compress(msgspec.json.encode(value), 3)


def unpack(content: bytes, noun: type[Noun]) -> Noun:
    """The value that `pack` was given. Keys that the noun no longer has are passed over."""
    return msgspec.json.decode(zlib.decompress(content), type=noun)


def digest(*parts: str | bytes) -> str:
    """A digest of the parts in their order (BLAKE2b, 128 bits), in hexadecimal figures."""
    made = blake2b(digest_size=16)
    for part in parts:
        content = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        made.update(len(content).to_bytes(8, "big") + content)
    return made.hexdigest()


def storable(text: str) -> str:
    """The text without the characters that no database takes: NUL and halves of surrogate pairs."""
    return text.replace("\0", " ").encode(errors="replace").decode()
