"""Synopse reads many accounts of the same events and lays them side by side, claim by claim.

>>> import synopse
>>> synopsis = synopse.read(["examples/story"])
>>> synopsis.stories[0].rows[0].gist
"""

from synopse.annotate import annotate
from synopse.errors import SynopseError
from synopse.model import Document, Synopsis
from synopse.read import read, read_articles

__version__ = "0.1.0"

__all__ = ["Document", "SynopseError", "Synopsis", "__version__", "annotate", "read", "read_articles"]
