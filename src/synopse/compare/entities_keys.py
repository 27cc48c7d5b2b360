"""What an entity of one account can be known by in another: keys, names, offices; and how surely two are the same."""

import itertools
from dataclasses import dataclass

from rapidfuzz import fuzz

from synopse.annotate.entities.forms import (
    alias,
    body_key,
    body_of,
    fold,
    is_state,
    known,
    role_of,
    same_office,
    same_person,
    state_of_adjective,
    state_of_people,
    state_of_place,
    state_of_prefix,
)
from synopse.annotate.names.lexicon import gender_of_given_name
from synopse.language import word_set
from synopse.model import Entity

NEARLY = 88
"""Likeness in per cent (Indel) from which two spellings of five letters and more are one name."""
SHORTEST_ALIKE = 5
TRANSLITERATIONS = (
    ("schtsch", "sc"), ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("kh", "c"), ("zh", "s"),
    ("ou", "u"), ("oo", "u"), ("w", "v"), ("j", "i"), ("y", "i"), ("ii", "i"), ("h", "g"), ("ß", "ss"),
)  # fmt: skip
"""Letters for one sound in German, English and French transliteration; Ukrainian h is Russian g."""
SOFT = "e"
"""Written `Je`, `Ye` or `E` at the head of a word (`Jelena`, `Elena`)."""
SAME_KEY, SAME_NAME, SAME_SPELLING, SAME_SURNAME, SAME_OFFICE, LIKE_OFFICE = 6, 5, 4, 3, 2, 1
"""The levels on which two entities can be one, the surest highest."""
RANKS = {"name": 0, "surname": 1, "description": 2}


@dataclass(frozen=True, slots=True)
class Traits:
    """`keys` tell the same in every account; `offices` are pairs of office and state's code, which may be empty."""

    kind: str
    keys: frozenset[str]
    names: frozenset[str]
    offices: frozenset[tuple[str, str]]

    @property
    def rank(self) -> int:
        """Full names before surnames before descriptions."""
        if not self.names:
            return RANKS["description"]
        return RANKS["surname"] if self.kind == "person" and all(" " not in n for n in self.names) else RANKS["name"]

    def with_(self, other: "Traits") -> "Traits":
        """What is known of both."""
        kind = self.kind if self.kind != "other" else other.kind
        return Traits(kind, self.keys | other.keys, self.names | other.names, self.offices | other.offices)


def traits_of(entity: Entity, language: str) -> Traits:
    """What the forms of an entity tell."""
    forms = dict.fromkeys((entity.name, *entity.variants))
    offices = frozenset(o for form in forms if (o := office_in(form, language)) is not None)
    names = [f for f in forms if office_in(f, language) is None and not state_of_people(f, language)[0]]
    keys = _keys(entity, names, language)
    return Traits(entity.kind, frozenset(keys), frozenset(names), offices)


def _keys(entity: Entity, names: list[str], language: str) -> set[str]:
    """The state's code alone for a state (its capital names a city too), else every form's key."""
    first = _key(entity.name, language)
    if is_state(first) or entity.kind == "person":
        return {first} if is_state(first) or known(entity.name, language) else set()
    return {_key(form, language) for form in (entity.name, *names, *entity.variants)}


def _key(form: str, language: str) -> str:
    entry = known(form, language)
    if entry is not None:
        return entry.key if is_state(entry.key) else fold(alias(entry.name, language))
    body = body_in(form, language)
    if body:
        return body
    head, space, rest = form.partition(" ")
    return fold(rest if space and head in word_set(language, "entities", "droppable_heads") else form)


def _state_in(words: list[str], language: str) -> str:
    """The state that a phrase's words tell: an adjective, a compound's first part, a name of up to all words after."""
    for word in words:
        code = (
            state_of_adjective(word, language) or state_of_prefix(word, language)[0] or state_of_place(word, language)
        )
        if code:
            return code
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(words)]
    tails = [" ".join(words[i:]) for i in range(1, len(words))]
    codes = [state_of_adjective(p, language) or state_of_place(p, language) for p in (*pairs, *tails)]
    return next((code for code in codes if code), "")


def office_in(form: str, language: str) -> tuple[str, str] | None:
    """Office and state of a description (`Nordkoreas Außenministerin`: außenminister, KP); None for any other form."""
    words = form.replace("'s", "").replace("’s", "").split()
    roles = [(i, role) for i, word in enumerate(words) if (role := role_of(word, language)) is not None]
    if not roles or len(words) > 6:
        return None
    i, role = roles[0]
    plain = (
        [w.lower() for w in words[:i] if w.islower()] if not word_set(language, "names", "organization_heads") else []
    )
    return " ".join([*plain, role.office]), _state_in(words, language)


def body_in(form: str, language: str) -> str:
    """The key of a state's body (`Moskaus Armee`, `US-Regierung`), or nothing."""
    words = form.replace("'s", "").replace("’s", "").split()
    rest = state_of_prefix(words[-1], language)[1] if words else ""
    body = body_of(" ".join(words[-2:]), language) or (body_of(rest or words[-1], language) if words else "")
    state = _state_in(words, language)
    return body_key(state, body) if body and state else ""


def same_entity(a: Traits, b: Traits) -> int:
    """The level on which two entities are the same, 0 for none."""
    if not _compatible(a.kind, b.kind):
        return SAME_SURNAME if (_is_bare(a) or _is_bare(b)) and _share_name(a, b) else 0
    if a.keys & b.keys:
        return SAME_KEY
    if "person" in (a.kind, b.kind):
        return _same_person(a, b)
    if a.kind == b.kind == "other" or not (_is_state(a) or _is_state(b)):
        return SAME_SPELLING if any(_alike(x, y) for x in a.names for y in b.names) else 0
    return 0


def _is_bare(a: Traits) -> bool:
    """True for a person of one word and no office, who may be a place or body that the account says nothing more of."""
    return a.kind == "person" and not a.offices and all(" " not in n for n in a.names)


def _share_name(a: Traits, b: Traits) -> bool:
    return bool({fold(n) for n in a.names} & {fold(n) for n in b.names})


def _is_state(a: Traits) -> bool:
    return any(is_state(key) for key in a.keys)


def _compatible(a: str, b: str) -> bool:
    return a == b or "other" in (a, b) or {a, b} == {"place", "organization"}


def _same_person(a: Traits, b: Traits) -> int:
    full_a, full_b = ([n for n in t.names if " " in n] for t in (a, b))
    if any(same_person(x, y) for x in full_a for y in full_b):
        return SAME_NAME
    if any(_alike(x, y) and not _other_gender(x, y) for x in full_a for y in full_b):
        return SAME_SPELLING
    if any(_initials(x, y) or _initials(y, x) for x in full_a for y in full_b):
        return SAME_SURNAME
    if not (full_a and full_b) and a.names and b.names:
        short, full = (a.names, full_b) if not full_a else (b.names, full_a)
        if any(fold(s) in (fold(f.split()[-1]), fold(f.split()[0])) for s in short for f in full):
            return SAME_SURNAME
        return SAME_NAME if _share_name(a, b) else 0
    return 0 if a.names and b.names else _shared_office(a, b)


def _initials(short: str, full: str) -> bool:
    """`J. R. Lindemann`, `Joseph Lindemann`: initials of the first names, and the surname."""
    *first, last = fold(short).replace(".", ". ").split()
    *given, surname = fold(full).split()
    letters = [word.removesuffix(".") for word in first if len(word.removesuffix(".")) == 1]
    return bool(given) and len(letters) == len(first) > 0 and last == surname and letters[0] == given[0][0]


def _other_gender(a: str, b: str) -> bool:
    """`Jan Tolwin`, `Jana Tolwin`: first names of a man and a woman."""
    return {gender_of_given_name(name.split()[0]) for name in (a, b)} == {"m", "f"}


def _shared_office(a: Traits, b: Traits) -> int:
    """The very office of one state; below that a shorter form of it (`Ministerin`, `Außenministerin`)."""
    pairs = [(x, y) for x, state in a.offices for y, other in b.offices if state and state == other]
    if any(x == y for x, y in pairs):
        return SAME_OFFICE
    return LIKE_OFFICE if any(same_office(x, y) or same_office(y, x) for x, y in pairs) else 0


def sound(folded: str) -> str:
    """One spelling for what transliterations write differently (`Serhij Bondaruk`, `Sergiy Bondarouk`)."""
    for written, heard in TRANSLITERATIONS:
        folded = folded.replace(written, heard)
    return " ".join(SOFT + word[2:] if word.startswith(f"i{SOFT}") else word for word in folded.split())


def _alike(a: str, b: str) -> bool:
    """Two spellings of one name: the same letters in one word or in several, or the same initial and nearly the same
    letters."""
    x, y = sound(fold(a)), sound(fold(b))
    if x == y or (len(x) >= SHORTEST_ALIKE and x.replace(" ", "") == y.replace(" ", "")):
        return True
    if min(len(x), len(y)) < SHORTEST_ALIKE or x[:1] != y[:1] or len(x.split()) != len(y.split()):
        return False
    return (
        all(fuzz.ratio(p, q) >= NEARLY - 15 for p, q in zip(x.split(), y.split(), strict=True))
        and fuzz.ratio(x, y) >= NEARLY
    )
