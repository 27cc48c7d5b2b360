"""Which articles tell the same story."""

from synopse.group.stories import group

__all__ = ["group"]
