"""How many and how much of what: numbers in figures and words with their modifier and unit."""

from synopse.annotate.quantities.find import find_quantities

__all__ = ["find_quantities"]
