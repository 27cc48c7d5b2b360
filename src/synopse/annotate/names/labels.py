"""The rules that tell what a name names by the common noun right before it, and by what a bracket explains."""

from collections.abc import Sequence
from itertools import pairwise

from synopse.annotate.names.bodies import is_body
from synopse.annotate.names.evidence import MOST_TOKENS, Found, capitals_tell, is_in, nameable, tagged_as_name
from synopse.language import QUOTATION_MARKS, Token, words

REACH = 6
"""Tokens before a bracket that the head of a body's name may stand in (`Bundesagentur für Arbeit (BA)`)."""


def thing_after_noun(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Zyklon Hamiro`, `das Schiff „Hamiro“`: the name of a thing after what it is; neither person nor place."""
    end = _named_by(tokens, i, "thing_nouns", language)
    return Found(end, "other") if end else None


def organization_after_noun(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Pharmakonzern Bexo`, `Fluggesellschaft Muster Airlines`, `Zeitung „Le Matin“`: the name after what it is."""
    end = _named_by(tokens, i, "organization_nouns", language)
    return Found(end, "organization") if end else None


def place_of_head(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Flughafen von Ormsk`, `Bürgermeisterin von Zarbek`: what lies there or rules there, `von`, and the place."""
    if i < 2 or not tagged_as_name(tokens[i], language):
        return None
    if not is_in(tokens[i - 1].lower, language, "place_genitives"):
        return None
    return Found(i + 1, "place") if _ends_in(tokens[i - 2], "place_heads_of", language) else None


def explained_abbreviation(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`die Lateralsklerose (ALS)`: what stands in a bracket for a common noun that is no body names none either."""
    word = tokens[i].text
    if not (1 < len(word) <= 7 and word.isupper() and word.isalpha() and 2 <= i < len(tokens) - 1):
        return None
    if (tokens[i - 1].text, tokens[i + 1].text) != ("(", ")") or tokens[i - 2].pos != "NOUN":
        return None
    if tokens[i - 2].text[:1].upper() != word[0] or any(
        is_body(t.text, language) for t in tokens[max(0, i - REACH) : i]
    ):
        return None
    return Found(i + 1, "other") if nameable(tokens[i], language) else None


def _named_by(tokens: Sequence[Token], i: int, key: str, language: str) -> int | None:
    """The end of the name at `i` if a common noun of a list stands right before it, or before its quotation mark."""
    quoted = i > 1 and tokens[i - 1].text in QUOTATION_MARKS
    k = i - 2 if quoted else i - 1
    if k < 0 or tokens[k].pos != "NOUN" or not _ends_in(tokens[k], key, language):
        return None
    end = _to_closing_mark(tokens, i, language) if quoted else i
    if end == i and _may_be_name(tokens[i], language):
        end = i + 1
        while end < min(len(tokens), i + MOST_TOKENS) and tagged_as_name(tokens[end], language):
            end += 1
    return end if end > i else None


def _to_closing_mark(tokens: Sequence[Token], i: int, language: str) -> int:
    """Where a short quotation of words with capitals ends; `i` where it is none."""
    for end in range(i, min(len(tokens), i + MOST_TOKENS)):
        if tokens[end].text in QUOTATION_MARKS:
            return end
        if not nameable(tokens[end], language) and not (end > i and is_in(tokens[end].text, language, "linking")):
            return i
    return i


def _may_be_name(token: Token, language: str) -> bool:
    """A word tagged as a name, one with a capital inside (`NordTel`), any capital where common nouns have none."""
    capital = capitals_tell(language) or any(a.islower() and b.isupper() for a, b in pairwise(token.text))
    return tagged_as_name(token, language) or (capital and nameable(token, language))


def _ends_in(token: Token, key: str, language: str) -> bool:
    """True for a noun that is or ends in one of a list, in the genitive too."""
    endings = tuple(words(language, "names").get(key, ()))
    return bool(endings) and any(form.endswith(endings) for form in (token.lower, token.lower.removesuffix("s")))
