"""The forms of names and descriptions: what two spellings share, which state a word belongs to, what a role says."""

import functools
import unicodedata
from dataclasses import dataclass

from synopse.annotate.names.lexicon import Known, is_role, known_names
from synopse.language import word_set, words
from synopse.language.tokens import find_tokens

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "-": " ", "–": " ", "’": "", "'": ""}
)
CODE_LENGTH = 2


@functools.lru_cache(50_000)
def fold(text: str) -> str:
    """One form for spellings that differ in case, accents, hyphens, apostrophes and white space only."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


@functools.lru_cache(20_000)
def known(text: str, language: str) -> Known | None:
    """The known name that a text is, in any case."""
    tokens = tuple(p.of(text) for p in find_tokens(text, 0, len(text), language))
    return known_names(language).get(tokens)


def is_state(key: str) -> bool:
    """True for an ISO 3166 code."""
    return len(key) == CODE_LENGTH and key.isalpha() and key.isupper()


@functools.cache
def capitals(language: str) -> dict[str, str]:
    """The code of the state that each capital is the seat of."""
    table = words(language, "countries")
    return {row["capital"]: code for code, row in table.items() if row.get("capital")}


@functools.cache
@functools.cache
def _state_words(language: str) -> dict[str, str]:
    """Adjectives of states, in every form and small letters, with the state's code; ambiguous ones are left out."""
    out: dict[str, str] = {}
    endings = words(language, "entities").get("adjective_endings", ())
    for code, row in words(language, "countries").items():
        for ending in endings:
            form = row["adjective"].lower() + ending
            out[form] = "" if out.get(form, code) != code else code
    return {form: code for form, code in out.items() if code}


@functools.cache
def _peoples(language: str) -> dict[str, tuple[str, str]]:
    """Names of peoples, each with its state's code and gender: `Nordkoreanerin`, `Nordkoreaner`."""
    out: dict[str, tuple[str, str]] = {}
    feminine = words(language, "entities").get("feminine_ending", "")
    for code, row in words(language, "countries").items():
        people = row.get("people", "")
        if people and feminine:
            out[people] = out[f"{people}s"] = (code, "m")
            out[people.removesuffix("e") + feminine] = (code, "f")
    return out


@functools.lru_cache(20_000)
def state_of_place(text: str, language: str) -> str:
    """The code of the state that a name names, or is the capital of (`Washingtons`: US), or nothing."""
    entry = known(text, language)
    if entry is None:
        return ""
    return entry.key if is_state(entry.key) else capitals(language).get(entry.name, "")


def state_of_adjective(word: str, language: str) -> str:
    """The code of the state that an adjective belongs to (`russischen`: RU), or nothing."""
    low = word.lower()
    return _state_words(language).get(low) or _state_words(language).get(low.removeprefix("us-"), "")


def state_of_people(word: str, language: str) -> tuple[str, str]:
    """State and gender of one member of a people (`Nordkoreanerin`: KP, f), or two empty texts."""
    return _peoples(language).get(word, ("", ""))


@functools.lru_cache(20_000)
def state_of_prefix(word: str, language: str) -> tuple[str, str]:
    """State and rest of a compound (`US-Regierung`: US, regierung; `Kremlchef`: RU, chef), or two empty texts."""
    prefixes: dict[str, str] = words(language, "entities").get("prefixes", {})
    first, hyphen, rest = word.partition("-")
    if hyphen and first in prefixes:
        return prefixes[first], rest.lower()
    for prefix, code in prefixes.items():
        rest = word.removeprefix(prefix)
        if len(prefix) > CODE_LENGTH + 1 and rest != word and is_role(rest, language):
            return code, rest.lower()
    return "", ""


@dataclass(frozen=True, slots=True)
class Role:
    """What a role noun says: the office without gender, case or hyphens (`außenminister`), and `m`, `f` or `?`."""

    office: str
    gender: str


@functools.lru_cache(20_000)
def role_of(word: str, language: str) -> Role | None:
    """The role that a noun names; None for any other word."""
    if not is_role(word, language):
        return None
    low = word.lower().replace("-", "")
    if _ends(low, "either_roles", language):
        return Role(low.removesuffix("n").removesuffix("r"), "?")
    feminine = words(language, "entities").get("feminine_ending", "")
    if _ends(low, "feminine_roles", language):
        return Role(_masculine(low, feminine, language), "f")
    if feminine and low.endswith(feminine) and is_role(low.removesuffix(feminine), language):
        return Role(_bare(low.removesuffix(feminine), language), "f")
    if not feminine:
        return Role(low, "m" if _ends(low, "masculine_roles", language) else "?")
    return Role(_bare(low, language), "m")


def _ends(low: str, key: str, language: str) -> bool:
    return any(low.endswith(word) for word in word_set(language, "entities", key))


def _masculine(low: str, feminine: str, language: str) -> str:
    base = low.removesuffix(feminine) if feminine else low
    return base if is_role(base, language) else low


def _bare(low: str, language: str) -> str:
    """Without the ending of a case, where what is left is a role of its own."""
    roles = word_set(language, "names", "roles")
    for ending in ("en", "es", "s", "n", "e"):
        stem = low.removesuffix(ending)
        if stem != low and any(stem.endswith(role) for role in roles):
            return stem
    return low


@functools.lru_cache(20_000)
def body_of(word: str, language: str) -> str:
    """The class of body that a noun names (`Streitkräfte`: armee; `Regierung`: government), or nothing."""
    low = word.lower()
    table = words(language, "entities")
    if low in table.get("government", ()):
        return "government"
    classes = [c for c, nouns in table.get("bodies", {}).items() if low in nouns]
    return classes[0] if classes else ""


def same_office(short: str, full: str) -> bool:
    """True where one is the other or ends in it (`minister`, `außenminister`)."""
    return short == full or full.endswith(short)


@functools.cache
def alias(name: str, language: str) -> str:
    """The name that a known name's entity is filed under (`UN`: Vereinte Nationen)."""
    rows = words(language, "entities").get("alias", ())
    return next((row[0] for row in rows if name in row), name)


def body_key(state: str, body: str) -> str:
    """A government stands for its state; other bodies of a state for themselves."""
    return state if body == "government" and state else f"{state}:{body}"


def same_person(a: str, b: str) -> bool:
    """True for two full names with the same first and last word, initials and middle names apart, in any spelling."""
    x, y = fold(a).split(), fold(b).split()
    if len(x) < 2 or len(y) < 2:
        return x == y
    shorter, longer = sorted((x, y), key=len)
    return x == y or (x[0] == y[0] and x[-1] in (y[-1], y[-1] + "s") and set(shorter) <= set(longer) | {x[-1]})
