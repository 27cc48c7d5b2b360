"""Descriptions: noun phrases that name an office, a body or a people without a name (`der russische Außenminister`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from synopse.annotate.entities.forms import Role, body_of, role_of, state_of_people, state_of_prefix
from synopse.annotate.entities.phrases import Before, Phrases
from synopse.language import Parse, word_set
from synopse.model import Name, Span

GOVERNMENT = "government"
"""The class of nouns that stand for their state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description(Span):
    """The words without determiner. `state` is an ISO 3166 code or empty; `holder` the name that stands in apposition.

    `bare` is false for a form that can name nobody by itself (`ihr Kollege`, `früherer Präsident`, a plural).
    """

    kind: Literal["role", "body", "people"]
    base: str
    state: str
    gender: str = ""
    bare: bool = True
    holder: Name | None = None


def find_descriptions(parse: Parse, names: Sequence[Name]) -> tuple[Description, ...]:
    """The descriptions of a text in order. None lies inside a name, and none overlaps another."""
    out: list[Description] = []
    surnames = frozenset(n.of(parse.text).split()[-1] for n in names if n.kind == "person")
    for sentence in parse.sentences:
        within = [n for n in names if sentence.start <= n.start < sentence.end]
        phrases = Phrases(sentence.tokens, parse, within, surnames)
        for i in range(len(sentence.tokens)):
            found = _description(phrases, i)
            if found is not None and (not out or found.start >= out[-1].end):
                out.append(found)
    return tuple(out)


def _description(phrases: Phrases, i: int) -> Description | None:
    """The description whose noun stands at `i`."""
    word, language = phrases.tokens[i], phrases.parse.language
    if word.pos not in ("NOUN", "PROPN", "X", "ADJ") or not word.text[:1].isalpha() or word.start in phrases.inside:
        return None
    state, gender = state_of_people(word.text, language)
    if state:
        return _people(phrases, i, state, gender)
    role = role_of(word.text, language)
    return _role(phrases, i, role) if role else _body(phrases, i)


def _people(phrases: Phrases, i: int, state: str, gender: str) -> Description | None:
    """`die Nordkoreanerin`, `der Russe`; not `die Russen`, not `beide Russen`."""
    if i == 0 or not phrases.listed(i - 1, "definite"):
        return None
    if gender == "m" and phrases.listed(i - 1, "plural_determiners"):
        return None
    word = phrases.tokens[i]
    return Description(start=word.start, end=word.end, kind="people", base="", state=state, gender=gender)


def _role(phrases: Phrases, i: int, role: Role) -> Description | None:
    """A role with what stands around it: state, apposition, number."""
    before = phrases.before(i)
    last, complement = phrases.complement(i)
    plural = _is_plural(phrases, i, before, role)
    past = _is_past(phrases, before.begin, i)
    holder = phrases.holder(i, before.begin, last)
    definite = before.genitive or (before.begin > 0 and phrases.listed(before.begin - 1, "definite"))
    if plural or past or (holder is None and not definite):
        return None
    begin = before.state_at if before.state else before.begin
    return Description(
        start=phrases.tokens[begin].start,
        end=phrases.tokens[last if complement and not before.state and last > i + 1 else i].end,
        kind="role",
        base=_office(phrases, before.begin, i, role),
        state=before.state or complement,
        gender=role.gender,
        bare=definite,
        holder=holder,
    )


def _is_plural(phrases: Phrases, i: int, before: Before, role: Role) -> bool:
    around = range(max(0, before.begin - 1), i)
    if any(phrases.listed(j, "plural_words") for j in around):
        return True
    if phrases.tokens[i].lower.endswith(
        tuple(word_set(phrases.parse.language, "entities", "plural_endings")) or ("\0",)
    ):
        return True
    return before.begin > 0 and phrases.listed(before.begin - 1, "plural_determiners") and role.gender == "m"


def _is_past(phrases: Phrases, begin: int, i: int) -> bool:
    """True for one who held the office before, will hold it, or stands in for the holder."""
    past = tuple(word_set(phrases.parse.language, "entities", "past_adjectives"))
    return any(phrases.tokens[j].lower.startswith(past) for j in range(begin, i))


def _office(phrases: Phrases, begin: int, i: int, role: Role) -> str:
    """Where an office is several words, those before the noun belong to it (`foreign minister`)."""
    if phrases.one_word:
        return role.office
    inner = [phrases.tokens[j].lower for j in range(begin, i) if not phrases.adjective_state(j)]
    kept = [w for w in inner if w[:1].isalpha() and w not in word_set(phrases.parse.language, "names", "determiners")]
    return " ".join([*kept, role.office])


def _body(phrases: Phrases, i: int) -> Description | None:
    """`die russische Armee`, `Moskaus Armee`, `US-Angaben`, `das Außenministerium`."""
    language = phrases.parse.language
    rest = state_of_prefix(phrases.tokens[i].text, language)[1]
    before = phrases.before(i)
    two = f"{phrases.tokens[i - 1].text} {phrases.tokens[i].text}" if i else ""
    base = body_of(two, language) or body_of(rest or phrases.tokens[i].text, language)
    _, complement = phrases.complement(i)
    state = before.state or complement
    definite = before.begin > 0 and phrases.listed(before.begin - 1, "definite")
    if not base or not (state or definite) or _is_past(phrases, before.begin, i):
        return None
    if base == GOVERNMENT and not before.state:
        return None  # `die Regierung` of whom, `Angaben Washingtons`: the name says it
    begin = i if rest else (before.state_at if before.state else before.begin)
    return Description(
        start=phrases.tokens[begin].start, end=phrases.tokens[i].end, kind="body", base=base, state=state
    )
