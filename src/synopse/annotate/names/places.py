"""The rules that find names of places, and known names of every kind. Each looks at tokens from one index on."""

from collections.abc import Sequence

from synopse.annotate.names.evidence import (
    Found,
    is_ambiguous,
    is_in,
    is_inside_name,
    known_at,
    nameable,
    person_end,
    tagged_as_name,
)
from synopse.annotate.names.lexicon import Known, gender_of_given_name, known_names
from synopse.language import Token, words

SHORTEST_WITH_ENDING = 7


def known_name(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Vereinigten Staaten`, `Pjöngjang`, `SPD`: the longest known name; `Essen` only as the tagger or `in` has it."""
    hit = known_at(tokens, i, language)
    if hit is None:
        return None
    return Found(hit[0], hit[1].kind, sure=hit[0] > i + 1 or not is_ambiguous(tokens[i].text, language))


def part_of_known_place(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Südkamerun`, `Nordwesteuropa`: a point of the compass and a known place."""
    low = tokens[i].lower
    if tokens[i].pos not in ("PROPN", "NOUN"):
        return None
    for point in words(language, "names").get("points_of_compass", ()):
        if low.startswith(point) and len(low) > len(point) + 3:
            known: Known | None = known_names(language).get((low[len(point) :].removeprefix("-").capitalize(),))
            if known is not None and known.kind == "place":
                return Found(i + 1, "place")
    return None


def place_by_head(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Region Ormsk`, `Bahnhof Ormskoje`, `Ohio River`; the name alone after `Provinz`, `Stadt`."""
    word = tokens[i]
    if not nameable(word, language):
        return None
    if i > 0 and is_in(tokens[i - 1].text, language, "place_heads_before") and word.pos == "PROPN":
        return Found(person_end(tokens, i, language), "place")
    if is_in(word.text, language, "place_heads_within") and i + 1 < len(tokens):
        if (
            is_inside_name(tokens, i + 1, language)
            and nameable(tokens[i + 1], language)
            and not gender_of_given_name(word.text)
        ):
            return Found(i + 2, "place")
        return None
    if word.text.endswith("s") and (word.text[:-1],) in known_names(language) and (word.text,) in known_names(language):
        return None  # `Norwegens Küste`: a genitive
    j = i
    while j < min(len(tokens), i + 3) and tagged_as_name(tokens[j], language):
        j += 1
        if j < len(tokens) and is_in(tokens[j].text, language, "place_heads_after"):
            return Found(j + 1, "place")
    return None


def place_by_ending(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`in Musterhausen`, `Lindenstraße`; not `die Baustelle`, not `Stein`."""
    word, low = tokens[i], tokens[i].lower
    if word.pos not in ("PROPN", "NOUN") or not nameable(word, language) or len(low) < SHORTEST_WITH_ENDING:
        return None
    named = word.pos == "PROPN"
    if named and low.endswith(tuple(words(language, "names")["street_endings"])):
        return Found(i + 1, "place")
    endings = words(language, "names")["place_endings" if named else "sure_place_endings"]
    if i == 0 or not low.endswith(tuple(endings) or ("\0",)):
        return None
    return Found(i + 1, "place") if is_in(tokens[i - 1].lower, language, "place_prepositions") else None


def place_after_preposition(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`in Qamlot`, `nach Zarbek`: what the tagger takes for a name after a preposition of place."""
    if i == 0 or tokens[i].pos != "PROPN" or not nameable(tokens[i], language) or tokens[i].text.isupper():
        return None
    if not is_in(tokens[i - 1].lower, language, "place_prepositions") or known_at(tokens, i, language):
        return None
    end = i + 1
    while (
        end < min(len(tokens), i + 3) and tagged_as_name(tokens[end], language) and not known_at(tokens, end, language)
    ):
        if gender_of_given_name(tokens[i].text):
            return None
        if gender_of_given_name(tokens[end].text):
            break
        end += 1
    return Found(end, "place", sure=end == i + 1)
