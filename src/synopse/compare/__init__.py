"""The accounts of one story side by side."""

from synopse.compare.story import compare

__all__ = ["compare"]
