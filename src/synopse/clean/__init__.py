"""What is article and what is not: the blocks of a text, its regions, and the damage done to it."""

from synopse.clean.blocks import paragraphs
from synopse.clean.defects import find_defects
from synopse.clean.regions import find_regions

__all__ = ["find_defects", "find_regions", "paragraphs"]
