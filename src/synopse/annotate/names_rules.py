"""The rules that find a name at a word. Each looks at the tokens of one sentence from one index on and says where the name
ends, what it names, and how sure that is; `names.py` says in which order they are asked.
"""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from synopse.annotate.names_lexicon import first_words, gender_of_given_name, is_role, known_names
from synopse.language import Token, word_set, words
from synopse.model import NameKind

ROMAN = frozenset(
    {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"}
)
MOST_TOKENS = 6
"""Longest name of a person or body in tokens."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name from the asked index up to `end`. What is not `sure` gives way to what other places of the article tell."""

    end: int
    kind: NameKind
    sure: bool = True


Rule = Callable[[Sequence[Token], int, str], Found | None]


def known_name(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Vereinigten Staaten`, `Pjöngjang`, `SPD`: the longest known name; `Essen` only as the tagger or `in` has it."""
    longest = first_words(language).get(tokens[i].text, 0)
    table = known_names(language)
    for n in range(min(longest, len(tokens) - i), 0, -1):
        known = table.get(tuple(t.text for t in tokens[i : i + n]))
        if known and (n > 1 or _agreed(tokens, i, language)):
            return Found(
                i + n, known.kind, sure=n > 1 or tokens[i].text not in word_set(language, "names", "ambiguous")
            )
    return None


def _agreed(tokens: Sequence[Token], i: int, language: str) -> bool:
    """True for a known word that is no everyday word, or that the tagger or its surroundings take for a name."""
    word = tokens[i].text
    if not word[0].isupper() and not word[0].isdigit() and word == word.lower() and len(word) > 4:
        return False
    genitive = words(language, "names").get("genitive", "")
    plain = word[: -len(genitive)] if genitive == "s" and word.endswith(genitive) else word
    table = word_set(language, "names", "ambiguous")
    if word not in table and plain not in table:
        return True
    after_determiner = i > 0 and tokens[i - 1].lower in word_set(language, "names", "determiners")
    if tokens[i].pos == "PROPN":
        return i > 0 and not after_determiner
    return i > 0 and tokens[i - 1].lower in word_set(language, "names", "place_prepositions")


def person_by_given_name(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Angela Merkel`, `George W. Bush`, `Ursula von der Leyen`; not `Will man`."""
    gender = gender_of_given_name(tokens[i].text)
    if not gender or (tokens[i].pos not in ("PROPN", "NOUN", "X", "ADJ")):
        return None
    end = _surname_end(tokens, i + 1, language)
    if end > i + 1:
        return Found(end, "person")
    return Found(i + 1, "person", sure=False) if tokens[i].pos == "PROPN" else None


def person_by_initial(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`J. K. Rowling`: initials and a surname."""
    j = i
    while j + 1 < len(tokens) and len(tokens[j].text) == 1 and tokens[j].text.isupper() and tokens[j + 1].text == ".":
        j += 2
    if j == i or j >= len(tokens) or tokens[j].pos != "PROPN" or not _nameable(tokens[j], language):
        return None
    return Found(j + 1, "person")


def person_after_title(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Außenministerin Choe Son Hui`, `Frau Koch`, `President Doe`; not `Präsident Anfang Mai`, not `Präsident Frankreichs`."""
    if i == 0 or not _nameable(tokens[i], language) or not _gives_title(tokens, i - 1, language):
        return None
    if known_name(tokens, i, language) is not None and not gender_of_given_name(tokens[i].text):
        return None
    if tokens[i].pos not in ("PROPN", "NOUN", "X", "ADJ") or is_role(tokens[i].text, language):
        return None
    sure = tokens[i].pos == "PROPN" or tokens[i - 1].text in word_set(language, "names", "titles")
    end = _run_end(tokens, i, language)
    return Found(end, "person", sure=sure) if sure or end > i + 1 else None


def _gives_title(tokens: Sequence[Token], i: int, language: str) -> bool:
    if tokens[i].text == "." and i > 0:
        return tokens[i - 1].text + "." in word_set(language, "names", "titles")
    titles = word_set(language, "names", "titles")
    return tokens[i].text in titles or (
        tokens[i].pos in ("NOUN", "PROPN", "ADJ", "X") and is_role(tokens[i].text, language)
    )


def _surname_end(tokens: Sequence[Token], i: int, language: str) -> int:
    """Where the surname ends that begins at `i`, further first names, initials and particles before it included."""
    j, last = i, i
    while j < len(tokens) and j < i + MOST_TOKENS:
        word = tokens[j]
        if len(word.text) == 1 and word.text.isupper() and j + 1 < len(tokens) and tokens[j + 1].text == ".":
            j += 2
        elif (
            word.text in word_set(language, "names", "particles")
            and word.lower != "und"
            and _leads_on(tokens, j, language)
        ):
            j += 1
        elif last > i and word.pos not in ("PROPN", "X"):
            break
        elif _surname(tokens, j, language):
            j += 1
            last = j
        else:
            break
    return _with_numeral(tokens, last, i)


def _leads_on(tokens: Sequence[Token], j: int, language: str) -> bool:
    """True where a particle stands before a name or another particle (`van der Bellen`)."""
    rest = tokens[j + 1 : j + 3]
    after = next((t for t in rest if t.text not in word_set(language, "names", "particles")), None)
    return (
        after is not None
        and after.text[0].isupper()
        and after.pos in ("PROPN", "NOUN", "X")
        and tokens[j].pos != "VERB"
    )


def _surname(tokens: Sequence[Token], j: int, language: str) -> bool:
    word = tokens[j]
    if not _nameable(word, language) or word.pos in ("PUNCT", "NUM", "DET", "PRON", "VERB", "AUX"):
        return False
    return word.pos in ("PROPN", "X") or not is_role(word.text, language)


def _with_numeral(tokens: Sequence[Token], end: int, begin: int) -> int:
    """Past the number of a ruler (`Ludwig XIV.`, `Amyntas I.`), with its full stop where the sentence goes on."""
    if end < len(tokens) and tokens[end].text in ROMAN:
        end += 1
        if end + 1 < len(tokens) and tokens[end].text == "." and tokens[end].start == tokens[end - 1].end:
            end += 1
    return end


def _run_end(tokens: Sequence[Token], i: int, language: str) -> int:
    """The end of a run of words that may all belong to one person's name and begins at `i`."""
    j = i + 1
    while j < len(tokens) and j < i + MOST_TOKENS:
        word = tokens[j]
        if (
            word.text in word_set(language, "names", "particles")
            and word.lower not in ("und", "in")
            and _leads_on(tokens, j, language)
        ):
            j += 1
        elif len(word.text) == 1 and word.text.isupper() and j + 1 < len(tokens) and tokens[j + 1].text == ".":
            j += 2
        elif (word.pos in ("PROPN", "X") or (j == i + 1 and gender_of_given_name(tokens[i].text))) and _surname(
            tokens, j, language
        ):
            j += 1
        else:
            break
    return _with_numeral(tokens, j, i)


def _nameable(token: Token, language: str) -> bool:
    """A word with a capital that is none of the words that never are names."""
    return token.text[0].isupper() and len(token.text) > 1 and token.text not in word_set(language, "names", "no_names")


# -- organisations -------------------------------------------------------------------------------


def acronym(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`IAEA`, `GEMA`, `UNMIT`; not `TV`, not a word of a heading in capitals."""
    word = tokens[i].text
    if (
        not (2 <= len(word) <= 7 and word.isupper() and word.isalpha())
        or word in word_set(language, "names", "no_names")
        or word in ROMAN
    ):
        return None
    around = [t for t in (tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None) if t]
    if any(t.text.isupper() and len(t.text) > 3 for t in around) and len(word) > 3:
        return None
    return Found(i + 1, "organization", sure=False)


def organization_by_form(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Muster Maschinenbau GmbH`, `FC Musterstadt`: the form of a company or club before or after a name."""
    if tokens[i].text in word_set(language, "names", "club_forms"):
        j = i + 1
        while (
            j < len(tokens)
            and j < i + 4
            and (tokens[j].pos in ("PROPN", "X") or tokens[j].text.isdigit())
            and tokens[j].text != "."
        ):
            j += 1
        return Found(j, "organization") if j > i + 1 else None
    forms = word_set(language, "names", "company_forms")
    if not tokens[i].text[0].isupper() or tokens[i].text in forms:
        return None
    for j in range(i + 1, min(i + MOST_TOKENS, len(tokens))):
        if tokens[j].text in forms and tokens[j - 1].text not in forms:
            return Found(j + 1, "organization")
        if not (tokens[j].text[0].isupper() or tokens[j].text in ("&", "und", "and")):
            return None
    return None


def organization_by_head(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Universität Musterstadt`, `University of North Example`, `Bundesverkehrsamt`; not `die Universität`."""
    word = tokens[i]
    if not word.text[0].isupper() or word.pos in ("VERB", "AUX", "DET", "PRON"):
        return None
    if _is_body(word.text, language) and word.text.startswith(tuple(words(language, "names")["body_prefixes"])):
        return Found(i + 1, "organization")
    if word.lower in word_set(language, "names", "organization_heads") and word.pos in ("NOUN", "PROPN"):
        end = _of_place(tokens, i + 1, language)
        return Found(end, "organization") if end > i + 1 else None
    return _foreign_body(tokens, i, language)


@functools.lru_cache(50_000)
def _is_body(word: str, language: str) -> bool:
    """True for a word that is or ends in the head of an organisation's name."""
    heads = word_set(language, "names", "organization_heads")
    low = word.lower()
    forms = (low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("n"), low.removesuffix("en"))
    return any(form[k:] in heads for form in forms for k in range(len(form) - 2))


def _of_place(tokens: Sequence[Token], i: int, language: str) -> int:
    """The end of a name or place that directly follows the head of an organisation's name."""
    j = i
    while (
        j < len(tokens)
        and j < i + 3
        and (tokens[j].pos == "PROPN" or known_name(tokens, j, language))
        and _nameable(tokens[j], language)
    ):
        j += 1
    return j


def _foreign_body(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """A run of words with capitals and `of`, `the`, `&` that holds the head of an English or French body's name."""
    heads = word_set(language, "names", "foreign_organization_heads")
    tells = words(language, "names").get("capitals_tell", False)
    linking = word_set(language, "names", "linking")
    j, last, headed = i, i, False
    while j < len(tokens) and j < i + 9:
        word = tokens[j]
        if (
            word.text[0].isupper()
            and (tells or word.pos in ("PROPN", "X") or word.text in heads)
            and word.text not in word_set(language, "names", "no_names")
        ):
            headed = headed or (word.text in heads and (j > i or (j + 1 < len(tokens) and tokens[j + 1].lower == "of")))
            last = j + 1
        elif (
            not (j > i and word.text in linking and (headed or not tells) and word.pos != "PUNCT") and word.text != "&"
        ):
            break
        j += 1
    return Found(last, "organization") if headed and last > i + 1 else None


# -- capitals and places ------------------------------------------------------------------------


def capital_adjective_and_noun(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Nordirische Versammlung`, `Keltische See`: an adjective with a capital inside a sentence makes a name of what follows."""
    if words(language, "names").get("capitals_tell") or not _capital_adjective(tokens, i):
        return None
    j = i + 1
    while j < len(tokens) - 1 and j < i + 3 and _capital_adjective(tokens, j):
        j += 1
    if j >= len(tokens) or tokens[j].pos not in ("NOUN", "PROPN") or not tokens[j].text[0].isupper():
        return None
    end = _with_complement(tokens, j + 1, language)
    if _is_body(tokens[j].text, language) or any(_is_body(t.text, language) for t in tokens[j:end] if t.pos == "NOUN"):
        return Found(end, "organization")
    heads = word_set(language, "names", "place_heads_after")
    place = (
        tokens[j].text in heads
        or tokens[j].text.removesuffix("s") in heads
        or tokens[j].text.removesuffix("es") in heads
    )
    return Found(j + 1, "place" if place else "other", sure=place)


def _capital_adjective(tokens: Sequence[Token], i: int) -> bool:
    starts = i == 0 or tokens[i - 1].text in '„“"»«‚‘:–.-•'
    return not starts and tokens[i].tag == "ADJ(A)" and tokens[i].text[0].isupper() and tokens[i].text[-1] in "ernsm"


def _with_complement(tokens: Sequence[Token], i: int, language: str) -> int:
    """Past `für Erneuerbare Energien` in `Internationale Organisation für Erneuerbare Energien`."""
    j = i
    while j < len(tokens) and j < i + 5:
        capital = tokens[j].text[0].isupper() and tokens[j].pos in ("NOUN", "PROPN", "ADJ")
        if not capital and not (
            tokens[j].lower in ("für", "und") and j + 1 < len(tokens) and tokens[j + 1].text[0].isupper() and j == i
        ):
            break
        j += 1
    return j if j > i and tokens[i].lower == "für" else i


def place_by_head(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Region Kursk`, `Bahnhof Jaroslawski`, `Ohio River`, and the name alone after `Provinz`, `Stadt`."""
    word = tokens[i]
    if (
        i > 0
        and tokens[i - 1].text in word_set(language, "names", "place_heads_before")
        and word.pos == "PROPN"
        and _nameable(word, language)
    ):
        return Found(_run_end(tokens, i, language), "place")
    if word.text in word_set(language, "names", "place_heads_within") and i + 1 < len(tokens):
        after = tokens[i + 1]
        if after.pos == "PROPN" and _nameable(after, language) and not gender_of_given_name(word.text):
            return Found(i + 2, "place")
    if (
        not word.text[0].isupper()
        or word.pos not in ("PROPN", "X")
        or word.text in word_set(language, "names", "no_names")
    ):
        return None
    for j in range(i + 1, min(i + 4, len(tokens))):
        if tokens[j].text in word_set(language, "names", "place_heads_after"):
            return Found(j + 1, "place")
        if tokens[j].pos not in ("PROPN", "X") or not tokens[j].text[0].isupper():
            return None
    return None


def place_by_ending(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`in Musterhausen`, `Lindenstraße`; not `die Baustelle`, not `Stein`."""
    word = tokens[i]
    if not _nameable(word, language) or word.pos not in ("PROPN", "NOUN"):
        return None
    before = tokens[i - 1].lower if i else ""
    low = word.lower
    if low.endswith(tuple(words(language, "names")["street_endings"])) and word.pos == "PROPN":
        return Found(i + 1, "place")
    if not low.endswith(tuple(words(language, "names")["place_endings"])) or len(low) < 6:
        return None
    if before in word_set(language, "names", "place_prepositions") and word.pos == "PROPN":
        return Found(i + 1, "place")
    return None


def place_after_preposition(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`in Qamlot`, `nach Zarbek`: a single word that the tagger takes for a name after a preposition of place."""
    if i == 0 or tokens[i].pos != "PROPN" or not _nameable(tokens[i], language):
        return None
    if tokens[i - 1].lower not in word_set(language, "names", "place_prepositions"):
        return None
    end = i + 1
    while end < len(tokens) and end < i + 3 and tokens[end].pos == "PROPN" and _nameable(tokens[end], language):
        end += 1
    return Found(end, "place", sure=end == i + 1 and not tokens[i].text.isupper())


def run_of_names(tokens: Sequence[Token], i: int, language: str) -> Found | None:
    """`Teemu Tainio`, `Lawrow`: one or more words that the tagger takes for names and nothing else tells about."""
    word = tokens[i]
    if word.pos != "PROPN" or not _nameable(word, language) or word.text.isdigit():
        return None
    if words(language, "names").get("capitals_tell") and i == 0 and (len(tokens) < 2 or tokens[1].pos != "PROPN"):
        return None
    end = _run_end(tokens, i, language)
    determined = i > 0 and tokens[i - 1].lower in word_set(language, "names", "determiners")
    if end == i + 1 and determined:
        return Found(end, "other" if not word.text.isupper() else "organization", sure=False)
    return Found(end, "organization" if determined else "person", sure=_speaks(tokens, i, end, language))


def _speaks(tokens: Sequence[Token], i: int, end: int, language: str) -> bool:
    """True beside a verb of saying (`sagte Lawrow`, `Lawrow betonte`)."""
    beside: list[Any] = [tokens[k] for k in (i - 1, end) if 0 <= k < len(tokens)]
    return any(t.pos == "VERB" and t.lemma in word_set(language, "names", "say_verbs") for t in beside)


RULES: tuple[tuple[str, Rule], ...] = (
    ("known-name", known_name),
    ("given-name", person_by_given_name),
    ("initials", person_by_initial),
    ("title-or-role", person_after_title),
    ("organization-form", organization_by_form),
    ("organization-head", organization_by_head),
    ("capital-adjective", capital_adjective_and_noun),
    ("place-head", place_by_head),
    ("place-ending", place_by_ending),
    ("place-preposition", place_after_preposition),
    ("acronym", acronym),
    ("run-of-names", run_of_names),
)
