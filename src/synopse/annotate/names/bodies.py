"""The rules that find names of organisations. Each looks at a sentence's tokens from one index on."""

import functools
from collections.abc import Sequence

from synopse.annotate.names.evidence import (
    MOST_TOKENS,
    ROMAN,
    Found,
    capitals_tell,
    gives_title,
    is_in,
    is_shouted,
    known_at,
    nameable,
    tagged_as_name,
)
from synopse.annotate.names.lexicon import gender_of_given_name, is_role
from synopse.language import Token, word_set, words
from synopse.language.tagger import tagger


def acronym(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`GEMA`, `UNMIT`; not `TV`, not a word of a heading in capitals."""
    word = tokens[i].text
    if not (2 <= len(word) <= 7 and word.isupper() and word.isalpha()) or word in ROMAN:
        return None
    if not nameable(tokens[i], language):
        return None
    return None if is_shouted(tokens, i) else Found(i + 1, "organization", sure=False)


def organization_by_form(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Muster Maschinenbau GmbH`, `FC Musterstadt`: the form of a company or club after or before a name."""
    if is_in(tokens[i].text, language, "club_forms"):
        j = i + 1
        while j < min(len(tokens), i + 4) and _names_club(tokens, j, language, first=j == i + 1):
            j += 1
        return Found(j, "organization") if j > i + 1 else None
    if not nameable(tokens[i], language) or is_in(tokens[i].text, language, "company_forms"):
        return None
    for j in range(i + 1, min(i + MOST_TOKENS, len(tokens))):
        if is_in(tokens[j].text, language, "company_forms"):
            return Found(_past_forms(tokens, j, language), "organization")
        if not nameable(tokens[j], language) and not is_in(tokens[j].text, language, "company_joints"):
            return None
    return None


def _names_club(tokens: Sequence[Token], j: int, language: str, *, first: bool) -> bool:
    if tagged_as_name(tokens[j], language) or known_at(tokens, j, language):
        return True
    return first and tokens[j - 1].text.isupper() and tokens[j].pos == "NOUN" and nameable(tokens[j], language)


def _past_forms(tokens: Sequence[Token], j: int, language: str) -> int:
    """`GmbH & Co. KG` is one form."""
    j += 1
    while j + 1 < len(tokens) and tokens[j].text == "&" and is_in(tokens[j + 1].text, language, "company_forms"):
        j += 2
    return j + (j < len(tokens) and is_in(tokens[j].text, language, "company_forms"))


def organization_by_ampersand(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Toll & Brink`: two names and the sign that firms set between them; not `Kind & Kegel`, `Anna & Paul`."""
    if i + 2 >= len(tokens) or tokens[i + 1].text != "&":
        return None
    both = (tokens[i], tokens[i + 2])
    if not all(nameable(t, language) for t in both) or all(gender_of_given_name(t.text) for t in both):
        return None
    named = capitals_tell(language) or any(t.pos == "PROPN" for t in both)
    return Found(i + 3, "organization") if named else None


def organization_by_head(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Universität Musterstadt`, `University of North Example`, `Bundesverkehrsamt`; not `die Universität`."""
    word = tokens[i]
    if not word.text[:1].isupper() or word.pos in ("VERB", "AUX", "DET", "PRON"):
        return None
    if word.text.startswith(tuple(words(language, "names")["body_prefixes"])) and is_body(word.text, language):
        return Found(_with_complement(tokens, i + 1), "organization")
    if is_in(word.lower, language, "heads_with_complement") and _with_complement(tokens, i + 1) > i + 1:
        return Found(_with_complement(tokens, i + 1), "organization")
    if is_in(word.lower, language, "naming_heads") and word.pos in ("NOUN", "PROPN"):
        end = _named(tokens, i + 1, language)
        return Found(end, "organization") if end > i + 1 else None
    return _foreign_body(tokens, i, language)


@functools.lru_cache(50_000)
def is_body(word: str, language: str) -> bool:
    """True for a word that is or ends in the head of an organisation's name."""
    heads = word_set(language, "names", "organization_heads")
    low = word.lower()
    forms = (low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("n"), low.removesuffix("en"))
    return any(form[k:] in heads for form in forms for k in range(len(form) - 2))


def _named(tokens: Sequence[Token], i: int, language: str) -> int:
    """The end of a name or place that directly follows the head of an organisation's name."""
    j = i
    while j < min(len(tokens), i + 3) and nameable(tokens[j], language):
        if tokens[j].pos != "PROPN" and not known_at(tokens, j, language):
            break
        j += 1
    return j


def _foreign_body(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """A run of words with capitals and `of`, `the`, `&` that holds the head of an English or French body's name."""
    tells = capitals_tell(language)
    j, last, headed = i, i, False
    while j < min(len(tokens), i + 9):
        word = tokens[j]
        head = is_in(word.text, language, "foreign_organization_heads")
        if nameable(word, language) and (tells or word.pos in ("PROPN", "X") or head):
            headed = headed or (head and (j > i or (j + 1 < len(tokens) and tokens[j + 1].lower == "of")))
            last = j + 1
        elif j == i or not is_in(word.text, language, "linking") or (tells and not headed and word.text != "&"):
            break
        j += 1
    return Found(last, "organization") if headed and last > i + 1 else None


def capital_adjective_and_noun(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Nordirische Versammlung`, `Keltische See`: a capital on an adjective inside a sentence."""
    if capitals_tell(language) or not _capital_adjective(tokens, i):
        return None
    j = i + 1
    while j < min(len(tokens) - 1, i + 3) and _capital_adjective(tokens, j):
        j += 1
    if j >= len(tokens) or tokens[j].pos not in ("NOUN", "PROPN") or not nameable(tokens[j], language):
        return None
    if j + 1 < len(tokens) and tokens[j + 1].pos == "PROPN" and known_at(tokens, j + 1, language) is None:
        return None  # `Moskauer Bahnhof Ormskoje`: the noun has a name of its own
    end = _with_complement(tokens, j + 1)
    if any(is_body(t.text, language) for t in tokens[j:end]):
        common = tokens[i].text.endswith("er") and _is_common_body(tokens[j].lower, language)
        return None if common else Found(end, "organization")
    forms = {tokens[j].text, tokens[j].text.removesuffix("s"), tokens[j].text.removesuffix("es")}
    if forms & word_set(language, "names", "place_heads_after"):
        return Found(j + 1, "place")
    return None if tokens[i].text.endswith("er") else Found(j + 1, "other", sure=False)


def _is_common_body(low: str, language: str) -> bool:
    """True for a noun that a place's adjective makes no name of (`der Kölner Konzern`)."""
    nouns = word_set(language, "names", "common_bodies")
    return low in nouns or low.removesuffix("s") in nouns


def _capital_adjective(tokens: Sequence[Token], i: int) -> bool:
    starts = i == 0 or (tokens[i - 1].pos == "PUNCT" and tokens[i - 1].text not in ",(")
    return not starts and tokens[i].tag == "ADJ(A)" and tokens[i].text[:1].isupper() and tokens[i].text[-1] in "ernsm"


def _with_complement(tokens: Sequence[Token], i: int) -> int:
    """Past `für Erneuerbare Energien` in `Internationale Organisation für Erneuerbare Energien`."""
    if i >= len(tokens) or tokens[i].lower != "für":
        return i
    j = i + 1
    while j < min(len(tokens), i + 6) and _goes_on(tokens, j):
        j += 1
    while j > i + 1 and tokens[j - 1].pos not in ("NOUN", "PROPN"):
        j -= 1
    return j if j > i + 1 else i


def _goes_on(tokens: Sequence[Token], j: int) -> bool:
    """A noun or adjective with a capital, an adjective before it, or `und` between two."""
    following = tokens[j + 1] if j + 1 < len(tokens) else None
    if tokens[j].pos == "CCONJ":
        return following is not None and following.text[:1].isupper() and following.pos in ("NOUN", "ADJ")
    if tokens[j].pos == "ADJ" and following is not None and following.pos in ("NOUN", "CCONJ"):
        return True
    return tokens[j].text[:1].isupper() and tokens[j].pos in ("NOUN", "PROPN", "ADJ")


def organization_by_thing(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`behauptet Navigation Kervélan`, `der Reeder Navigation Kervélan`: a bare noun for a thing or trade, where one
    who speaks or holds an office is named, with a name behind it."""
    if i == 0 or i + 1 >= len(tokens) or tokens[i].pos != "NOUN" or not nameable(tokens[i], language):
        return None
    before, endings = tokens[i - 1], tuple(words(language, "names").get("thing_endings", ()))
    led = (before.pos == "VERB" and is_in(before.lemma, language, "say_verbs")) or gives_title(tokens, i - 1, language)
    led = led or before.lower.endswith(tuple(words(language, "names").get("organization_nouns", ())) or ("\0",))
    if not led or not endings or not tokens[i].lower.endswith(endings) or is_role(tokens[i].text, language):
        return None
    machine, name = tagger(language), tokens[i + 1]
    rare = name.pos == "NOUN" and machine is not None and machine.is_rare(name.text)
    named = nameable(name, language) and (name.pos == "PROPN" or rare) and known_at(tokens, i + 1, language) is None
    return Found(i + 2, "organization") if named else None
