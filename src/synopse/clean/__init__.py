"""What is article and what is not: the blocks of a text, its regions, credits, state, and the damage done to it."""

from synopse.clean.blocks import paragraphs
from synopse.clean.credits import find_credits
from synopse.clean.defects import find_defects
from synopse.clean.regions import find_regions
from synopse.clean.state import find_state

__all__ = ["find_credits", "find_defects", "find_regions", "find_state", "paragraphs"]
