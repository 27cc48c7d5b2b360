"""What clauses are about: a lexicon of the things that news speaks of, and how they are found in text."""

from synopse.concepts.find import find_concepts
from synopse.concepts.lexicon import Lexicon, lexicon

__all__ = ["Lexicon", "find_concepts", "lexicon"]
