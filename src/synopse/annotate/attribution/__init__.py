"""Who is said to have said what: direct, indirect, reported and free speech of an article, with source, cue and
frame."""

from synopse.annotate.attribution.assemble import find_attributions

__all__ = ["find_attributions"]
