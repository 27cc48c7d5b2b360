"""The entities of one article: names, descriptions and pronouns brought to those whom they mean."""

from synopse.annotate.entities.cast import Cast, find_entities

__all__ = ["Cast", "find_entities"]
