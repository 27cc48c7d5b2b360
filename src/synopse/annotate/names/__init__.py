"""Names of people, organisations, places and other things, by named rules over words and known names."""

from synopse.annotate.names.find import RULES, find_names

__all__ = ["RULES", "find_names"]
