"""Which articles tell the same story."""

from synopse.group.decision import Decision
from synopse.group.features import Features, find_features
from synopse.group.index import WINDOW
from synopse.group.stories import group
from synopse.group.stream import State, Stream

__all__ = ["WINDOW", "Decision", "Features", "State", "Stream", "find_features", "group"]
