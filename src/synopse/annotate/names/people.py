"""The rules that find people's names. Each looks at a sentence's tokens from one index on."""

from collections.abc import Sequence
from itertools import pairwise

from synopse.annotate.names.evidence import (
    Found,
    capitals_tell,
    gives_title,
    is_in,
    is_inside_name,
    is_shouted,
    known_at,
    nameable,
    person_end,
    tagged_as_name,
)
from synopse.annotate.names.lexicon import gender_of_given_name, is_role
from synopse.language import QUOTATION_MARKS, Token, words
from synopse.language.tagger import tagger

YOUNGEST, OLDEST = 14, 110
"""Ages that papers set behind a surname alone; smaller figures count places and chapters."""


def person_by_given_name(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Angela Merkel`, `George W. Bush`, `Ursula von der Leyen`; not `Will man`."""
    word = tokens[i]
    if not gender_of_given_name(word.text) or word.pos not in ("PROPN", "NOUN", "X", "ADJ"):
        return None
    if is_role(word.text.rpartition("-")[2], language):
        return None  # `Tiffany-Designerin Elsa Berg`
    end = person_end(tokens, i, language)
    if end > i + 1:
        return Found(end, "person")
    return Found(end, "person", sure=False) if tokens[i].pos == "PROPN" and nameable(tokens[i], language) else None


def person_by_initials(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`J. K. Rowling`, `ging J. Lindemann`: initials and a surname; not `z. B. Leute`, `Vitamin C. Leute`."""
    j = i
    while j + 1 < len(tokens) and j < i + 6 and len(tokens[j].text) == 1 and tokens[j + 1].text == ".":
        j += 2
    if j == i or j >= len(tokens) or not nameable(tokens[j], language):
        return None
    led = i == 0 or tokens[i - 1].pos not in ("NOUN", "PUNCT", "NUM")
    noun = tokens[j].pos == "NOUN" and led and all(t.text.isupper() or t.text == "." for t in tokens[i:j])
    return Found(j + 1, "person") if tokens[j].pos == "PROPN" or noun else None


def person_by_age(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Röhrich (55)`: a name, or a word hardly met before, with an age behind it; not `Kapitel (55)`."""
    if i + 3 >= len(tokens) or tokens[i + 1].text != "(" or tokens[i + 3].text not in (")", ","):
        return None
    figure, word = tokens[i + 2].text, tokens[i]
    if not (figure.isdecimal() and len(figure) < 4 and YOUNGEST <= int(figure) <= OLDEST) or not nameable(
        word, language
    ):
        return None
    if is_role(word.text, language) or known_at(tokens, i, language) is not None:
        return None
    machine = tagger(language)
    rare = word.pos == "PROPN" or (word.pos == "NOUN" and machine is not None and machine.is_rare(word.text))
    return Found(i + 1, "person") if rare and not word.text.isupper() else None


def person_after_title(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Ministerin Paek Son Hui`, `Frau Koch`, `Sen. Doe`; not `Präsident Anfang Mai`, `Präsident Frankreichs`."""
    if not nameable(tokens[i], language) or not gives_title(tokens, i - 1, language):
        return None
    if tokens[i].pos not in ("PROPN", "NOUN", "X", "ADJ") or is_role(tokens[i].text, language):
        return None
    end = person_end(tokens, i, language)
    if end == i + 1 and known_at(tokens, i, language) is not None:
        return None
    sure = tokens[i].pos == "PROPN" or is_in(tokens[i - 1].text, language, "titles")
    return Found(end, "person") if sure else None


def run_of_names(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Teemu Tarvainen`, `Lawrin`: words that the tagger takes for names and nothing else tells about."""
    word = tokens[i]
    if (
        not is_inside_name(tokens, i, language)
        or not nameable(word, language)
        or known_at(tokens, i, language) is not None
    ):
        return None
    if is_role(word.text, language) or is_in(word.text, language, "titles") or is_shouted(tokens, i):
        return None
    if word.lower.endswith(tuple(words(language, "names").get("noun_endings", ())) or ("\0",)):
        return None  # `Antikommunismus`
    if capitals_tell(language) and i == 0 and (len(tokens) < 2 or tokens[1].pos != "PROPN"):
        return None
    before = tokens[i - 1] if i else None
    if before is not None and (_is_place_before_name(tokens, i, language) or _is_calling(tokens, i, language)):
        return None
    end = person_end(tokens, i, language)
    if end == i + 1 and ("-" in word.text or (before is not None and before.text in QUOTATION_MARKS)):
        return Found(end, "other", sure=False)
    if _inner_capital(word.text):
        return Found(end, "organization", sure=False)
    if before is not None and _leads_to_thing(before, tokens[i:end], language):
        abbreviated = word.text.isupper() and before.pos != "NOUN"
        return Found(end, "organization" if abbreviated or end > i + 1 else "other", sure=False)
    return Found(end, "person", sure=_speaks(tokens, i, end, language))


def _is_place_before_name(tokens: Sequence[Token], i: int, language: str) -> bool:
    """`erklärte in Qamlot Anna Berg`: after a preposition of place, before a first name, and no first name itself."""
    if i + 1 == len(tokens) or gender_of_given_name(tokens[i].text):
        return False
    after = gender_of_given_name(tokens[i + 1].text)
    return bool(after) and is_in(tokens[i - 1].lower, language, "place_prepositions")


def _is_calling(tokens: Sequence[Token], i: int, language: str) -> bool:
    """`der Schreiner Jan Tolwin`: behind a determiner, before a first name with a surname, what somebody is by trade,
    though it is a surname too."""
    if i + 2 >= len(tokens) or tokens[i].text.isupper() or not is_in(tokens[i - 1].lower, language, "determiners"):
        return False
    full = gender_of_given_name(tokens[i + 1].text) and person_end(tokens, i + 1, language) > i + 2
    return bool(full) and not gender_of_given_name(tokens[i].text)


def _leads_to_thing(before: Token, name: Sequence[Token], language: str) -> bool:
    """True for what a person's name seldom follows: a determiner and, for a single name, one inside a preposition (`am
    Sund`), an adjective or bracket (`das englische Hatfield`), a noun that is no office (`Stationen Querfeld`, but `der
    Wechsel Lawrins`), a word of another language (`Dime Novels`)."""
    if is_in(before.lower, language, "determiners") or len(name) > 1:
        return is_in(before.lower, language, "determiners")
    if is_in(before.lower, language, "contracted"):
        return True
    genitive = str(words(language, "names").get("genitive") or "\0")
    return (
        before.pos in ("ADJ", "X")
        or before.text in "(/"
        or (before.pos == "NOUN" and not name[0].text.endswith(genitive))
    )


def _inner_capital(word: str) -> bool:
    """`NordTel`, not `McCain`, not `USA`: a capital after a small letter."""
    return any(a.islower() and b.isupper() for a, b in pairwise(word)) and not word.startswith(
        ("Mc", "Mac", "De", "Di", "Fitz")
    )


def _speaks(tokens: Sequence[Token], i: int, end: int, language: str) -> bool:
    """True beside a verb of saying (`sagte Lawrin`, `Lawrin betonte`)."""
    beside = [tokens[k] for k in (i - 1, end) if 0 <= k < len(tokens)]
    return any(t.pos == "VERB" and is_in(t.lemma, language, "say_verbs") for t in beside)


def surname_list(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Ministers Meier und Schulz`: a name joined by a conjunction to one that follows a title."""
    if i < 3 or not tagged_as_name(tokens[i], language) or not is_in(tokens[i - 1].lower, language, "joining"):
        return None
    j = i - 2
    while j >= 0 and tagged_as_name(tokens[j], language):
        j -= 1
    if j == i - 2 or not gives_title(tokens, j, language) or known_at(tokens, i, language) is not None:
        return None
    return Found(person_end(tokens, i, language), "person")
