"""Names of people, organisations, places and other things.

Two readings: the first asks the rules at every word of every sentence; the second lets what is sure in one place of the
article decide the rest (`Lawrin` is a person because `Sergej Lawrin` is). Capitals are no evidence in German.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from synopse.annotate.names.bodies import (
    acronym,
    capital_adjective_and_noun,
    organization_by_ampersand,
    organization_by_form,
    organization_by_head,
    organization_by_thing,
)
from synopse.annotate.names.evidence import Found
from synopse.annotate.names.labels import (
    explained_abbreviation,
    organization_after_noun,
    place_of_head,
    thing_after_noun,
)
from synopse.annotate.names.lexicon import first_words, gender_of_given_name
from synopse.annotate.names.people import (
    person_after_title,
    person_by_age,
    person_by_given_name,
    person_by_initials,
    run_of_names,
    surname_list,
)
from synopse.annotate.names.places import (
    known_name,
    part_of_known_place,
    place_after_preposition,
    place_by_ending,
    place_by_head,
)
from synopse.language import Parse, Token, word_set, words
from synopse.model import Name, NameKind

Rule = Callable[[Sequence[Token], int, str], Found | None]
RULES: tuple[tuple[str, Rule], ...] = (
    ("known-name", known_name),
    ("part-of-known-place", part_of_known_place),
    ("given-name", person_by_given_name),
    ("initials", person_by_initials),
    ("age", person_by_age),
    ("title-or-role", person_after_title),
    ("joined-to-titled", surname_list),
    ("thing-noun", thing_after_noun),
    ("place-of-head", place_of_head),
    ("explained-abbreviation", explained_abbreviation),
    ("organization-form", organization_by_form),
    ("organization-ampersand", organization_by_ampersand),
    ("organization-head", organization_by_head),
    ("organization-noun", organization_after_noun),
    ("organization-thing", organization_by_thing),
    ("capital-adjective", capital_adjective_and_noun),
    ("place-head", place_by_head),
    ("place-ending", place_by_ending),
    ("place-preposition", place_after_preposition),
    ("acronym", acronym),
    ("run-of-names", run_of_names),
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name that a rule found: the sentence's tokens it covers."""

    tokens: tuple[Token, ...]
    kind: NameKind
    sure: bool
    rule: str

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def find_names(parse: Parse) -> tuple[Name, ...]:
    """The names of a text in order; none overlaps another, and `entity` is left open. The span is the name alone,
    without title or determiner, with a genitive's -s as printed. Empty for a language that there is no data of."""
    if not words(parse.language, "names"):
        return ()
    mentions = [m for sentence in parse.sentences for m in _in_sentence(sentence.tokens, parse.language)]
    kinds = _kinds(mentions)
    things = _behind_determiners(parse) - set(kinds)
    settled = _in_lists(parse, [_no_person(_settle(m, kinds), things) for m in mentions])
    settled += _again(parse, settled)
    names = {(m.start, m.end): Name(start=m.start, end=m.end, kind=m.kind, rule=m.rule) for m in settled}
    return tuple(names[key] for key in sorted(names))


def _in_sentence(tokens: Sequence[Token], language: str) -> Iterator[_Mention]:
    known = first_words(language)
    i = 0
    while i < len(tokens):
        word = tokens[i].text
        if not (word[:1].isupper() or word in known) or tokens[i].pos == "PUNCT":
            i += 1
            continue
        found, rule = _best(tokens, i, language)
        if found is None:
            i += 1
        else:
            yield _Mention(tuple(tokens[i : found.end]), found.kind, found.sure, rule)
            i = found.end


def _best(tokens: Sequence[Token], i: int, language: str) -> tuple[Found | None, str]:
    """The longest of what the rules find here; of equally long ones the first that is sure, or the first."""
    best, name = None, ""
    for rule, find in RULES:
        found = find(tokens, i, language)
        if found is not None and (best is None or (found.end, found.sure) > (best.end, best.sure)):
            best, name = found, rule
    return best, name


def _kinds(mentions: Sequence[_Mention]) -> dict[str, NameKind]:
    """What each form names by the sure mentions: full names by themselves, a person's words each for itself, the
    first word of an organisation's name (`Bexolin` of `Bexolin Holdings`), the last of a region's."""
    votes: dict[str, Counter[NameKind]] = {}
    for m in mentions:
        if not m.sure:
            continue
        votes.setdefault(_plain(m), Counter())[m.kind] += 2
        if m.kind == "person" and len(m.tokens) > 1:
            for token in m.tokens:
                if token.text[:1].isupper() and len(token.text) > 2:
                    votes.setdefault(token.text.removesuffix("s"), Counter())["person"] += 1
        if m.rule == "place-head" and len(m.tokens) > 1:
            votes.setdefault(m.tokens[-1].text, Counter())["place"] += 1
        if m.kind == "organization" and len(m.tokens) > 1 and m.tokens[0].pos == "PROPN":
            votes.setdefault(m.tokens[0].text.removesuffix("s"), Counter())["organization"] += 1
    return {form: max(sorted(count), key=lambda k: count[k]) for form, count in votes.items()}


def _plain(m: _Mention) -> str:
    return " ".join(t.text for t in m.tokens).removesuffix("s")


def _settle(m: _Mention, kinds: dict[str, NameKind]) -> _Mention:
    """An unsure mention takes the kind that its form has elsewhere in the article."""
    kind = kinds.get(_plain(m))
    if m.sure or kind is None:
        return m
    return replace(m, kind=kind, rule=f"{m.rule}, again" if kind == m.kind else "same-name-elsewhere")


def _behind_determiners(parse: Parse) -> set[str]:
    """The words that stand right behind a determiner somewhere in the article (`der Lockdown`): hardly people."""
    determiners = word_set(parse.language, "names", "determiners")
    pairs = (pair for sentence in parse.sentences for pair in pairwise(sentence.tokens))
    return {b.text for a, b in pairs if a.lower in determiners and b.text[:1].isupper()}


def _no_person(m: _Mention, things: set[str]) -> _Mention:
    """An unsure person who goes with a determiner elsewhere is a thing."""
    unsure = m.kind == "person" and not m.sure and m.rule == "run-of-names" and len(m.tokens) == 1
    return replace(m, kind="other", rule=f"{m.rule}, with a determiner") if unsure and _plain(m) in things else m


def _in_lists(parse: Parse, mentions: Sequence[_Mention]) -> list[_Mention]:
    """An unsure name that a comma or conjunction joins to a sure one before it is of its kind (`Kiew und Qamlot`)."""
    joints = word_set(parse.language, "names", "joining") | {",", "/"}
    out: list[_Mention] = []
    for m in mentions:
        last = out[-1] if out else None
        joined = last is not None and parse.text[last.end : m.start].strip() in joints
        if last is not None and joined and not m.sure and last.sure and len(m.tokens) == 1 and m.kind != last.kind:
            out.append(replace(m, kind=last.kind, sure=True, rule="joined-to-name"))
        else:
            out.append(m)
    return out


def _again(parse: Parse, mentions: Sequence[_Mention]) -> list[_Mention]:
    """Surnames of people that are named in full elsewhere, where no rule saw a name (a surname tagged as a noun)."""
    taken = {i for m in mentions for i in range(m.start, m.end)}
    surnames = {
        m.tokens[-1].text.removesuffix("s") for m in mentions if m.kind == "person" and m.sure and len(m.tokens) > 1
    }
    determiners = word_set(parse.language, "names", "determiners")
    out = []
    for sentence in parse.sentences:
        before = ""
        for token in sentence.tokens:
            hit = token.start not in taken and token.text[:1].isupper() and len(token.text) > 2
            if (
                hit
                and token.text.removesuffix("s") in surnames
                and before not in determiners
                and not gender_of_given_name(token.text)
            ):
                out.append(_Mention((token,), "person", True, "surname-again"))
            before = token.lower
    return out
