"""Slips of gender: a man's words for a woman whom the story knows, as a translation leaves them.

A language that tells no gender in `his`/`her country` or in the name of an office lets a machine guess; who she is, the
account itself tells elsewhere, or another account does. The text is not altered; the places become defects.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import regex

from synopse.annotate.entities.forms import role_of, state_of_people, state_of_place
from synopse.annotate.names.lexicon import gender_of_given_name
from synopse.compare.accounts import Account
from synopse.compare.entities_keys import office_in
from synopse.language import Sentence, words
from synopse.model import Defect, Entity, Name, Span

TELLING_VOTES = 2
"""Accounts (and the given name) that must tell of a woman."""
ADJECTIVES = 2
"""Most words between a possessive and its noun."""
NOMINAL = ("NOUN", "PROPN", "PRON")


def with_gender_slips(accounts: Sequence[Account], entities: Sequence[Entity]) -> tuple[Account, ...]:
    """The accounts with the slips of gender among their articles' defects, kind `translation_error`.

    Never about a person of whom the accounts do not agree, nor where another antecedent is possible.
    """
    women = [e for e in entities if e.kind == "person" and _is_woman(e, accounts)]
    return tuple(_with_slips(account, women) for account in accounts)


def _with_slips(account: Account, women: Sequence[Entity]) -> Account:
    table = words(account.article.language, "defects").get("gender")
    if not table:
        return account
    found = [*_wrong_roles(account, women, table), *_offices_of_states(account, women, table)]
    known = account.article.defects
    surely = bool(found) or any(d.kind == "translation_error" for d in known)
    found += _possessives(account, {w.id for w in women}, table, surely)
    new = [d for d in found if not any(d.overlaps(old) and d.kind == old.kind for old in known)]
    if not new:
        return account
    defects = tuple(sorted({*known, *new}, key=lambda d: (d.start, d.end, d.kind)))
    return replace(account, article=replace(account.article, defects=defects))


# -- who is a woman ------------------------------------------------------------------------------


def _is_woman(entity: Entity, accounts: Sequence[Account]) -> bool:
    """True where at least two accounts, or one and her given name, call her by a feminine noun and fewer by another."""
    votes: Counter[str] = Counter(gender_of_given_name(entity.name.split()[0]) if entity.name.split() else "")
    for account in accounts:
        told = {gender for form in entity.variants if (gender := _gender_of(form, account)) and _stands(form, account)}
        votes.update(told)
    return votes["f"] >= TELLING_VOTES and votes["f"] > votes["m"]


def _gender_of(form: str, account: Account) -> str:
    """What a form of an entity says by its last word that names a role or a people; empty for none."""
    language = account.article.language
    told = [_gender_of_word(word, language) for word in form.split()]
    return next((gender for gender in reversed(told) if gender), "")


def _gender_of_word(word: str, language: str) -> str:
    role = role_of(word, language)
    gender = role.gender if role else state_of_people(word, language)[1]
    return gender if gender in ("m", "f") else ""


def _stands(form: str, account: Account) -> bool:
    return form in account.text and next(_places(form, account), None) is not None


def _places(form: str, account: Account) -> Iterator[Span]:
    """Where the whole words of a form stand in the account, any white space for a blank."""
    pattern = r"\s+".join(regex.escape(word) for word in form.split())
    for match in regex.finditer(rf"(?<![\w-]){pattern}(?![\w-])", account.text):
        yield Span(start=match.start(), end=match.end())


# -- a man's office ------------------------------------------------------------------------------


def _wrong_roles(account: Account, women: Sequence[Entity], table: dict[str, Any]) -> Iterator[Defect]:
    """`der querländische Außenminister`, where the story's other accounts have a woman in that office."""
    for woman in women:
        for form in woman.variants:
            held = office_in(form, account.article.language)
            if not held or not held[1] or not _is_sole(held[0], table) or _gender_of(form, account) != "m":
                continue
            for place in _places(form, account):
                start = _determiner_before(account, place, table)
                if start is not None and account.region_of(place) != "boilerplate":
                    yield _defect(start, place.end, "role_of_other_gender", woman.name)


def _is_sole(office: str, table: dict[str, Any]) -> bool:
    return office.endswith(tuple(table["sole_offices"]))


def _determiner_before(account: Account, place: Span, table: dict[str, Any]) -> int | None:
    """Where the masculine determiner right before a phrase begins; None where there is none."""
    before = account.text[max(0, place.start - 12) : place.start].split()
    last = before[-1] if before else ""
    if last.lower() not in table["determiners_m"]:
        return None
    return account.text.rindex(last, 0, place.start)


def _offices_of_states(account: Account, women: Sequence[Entity], table: dict[str, Any]) -> Iterator[Defect]:
    """`Querland will zahlen, so sein Außenminister`, where the story knows that state's minister as a woman."""
    language = account.article.language
    held = {o for w in women for f in w.variants if (o := office_in(f, language)) and _gender_of(f, account) == "f"}
    for sentence in account.parsed:
        for i, token in enumerate(sentence.tokens):
            if token.lower not in table["not_of_a_woman"] or i + 1 >= len(sentence.tokens):
                continue
            noun = sentence.tokens[i + 1]
            role = role_of(noun.text, language)
            states = _states_before(account, sentence, token.start, table)
            if role and role.gender == "m" and len(states) == 1 and (role.office, states.pop()) in held:
                yield _defect(token.start, noun.end, "office_of_other_gender")


def _states_before(account: Account, sentence: Sentence, end: int, table: dict[str, Any]) -> set[str]:
    """Codes of the states that are named before a place in its sentence and that `sein` may stand for."""
    language = account.article.language
    forms = [n.of(account.text) for n in account.article.names if sentence.start <= n.start < end]
    return {code for f in forms if f not in table["feminine_places"] and (code := state_of_place(f, language))}


# -- possessives ---------------------------------------------------------------------------------


def _possessives(account: Account, women: set[str], table: dict[str, Any], surely: bool) -> Iterator[Defect]:
    """`Jana Toll sprach mit seinem Amtskollegen`: the only person before it in its sentence is a woman.

    What states have as well (`sein Land`) is taken where it opens what she says, and, unless the account has other
    marks of translation, where the sentence before speaks of no man.
    """
    man_before = False
    for sentence in account.parsed:
        for i, token in enumerate(sentence.tokens):
            noun = _owned(sentence, i, table) if token.lower in table["not_of_a_woman"] else None
            if noun is None or account.is_quoted(token) or not _only_a_woman(account, sentence, i, women, table):
                continue
            by_person = sentence.tokens[noun].lower.startswith(tuple(table["owned_by_persons"]))
            if by_person or (_opens_speech(account, sentence, i, women, table) and (surely or not man_before)):
                end = sentence.tokens[noun].end
                yield _defect(token.start, end, "possessive_of_other_gender")
        man_before = any(_is_other_person(account, sentence, k, women, table) for k in range(len(sentence.tokens)))


def _owned(sentence: Sentence, i: int, table: dict[str, Any]) -> int | None:
    """The noun after a possessive and at most two adjectives, where it is one of those that persons have."""
    for k in range(i + 1, min(len(sentence.tokens), i + 2 + ADJECTIVES)):
        low = sentence.tokens[k].lower
        if low.startswith(tuple(table["owned_by_persons"])) or low in table["owned_by_many"]:
            return k
        if sentence.tokens[k].pos != "ADJ":
            return None
    return None


def _only_a_woman(account: Account, sentence: Sentence, i: int, women: set[str], table: dict[str, Any]) -> bool:
    """True where a woman stands before a place in its sentence, as the subject of her clause, and nobody else does."""
    if any(_is_other_person(account, sentence, k, women, table) for k in range(i)):
        return False
    first = next((k for k in range(i) if _is_woman_here(account, sentence, k, women)), None)
    return first is not None and _leads_clause(account, sentence, first)


def _leads_clause(account: Account, sentence: Sentence, k: int) -> bool:
    """True where no other noun that could be the subject stands before a word in its clause: none but names of places
    and what follows a preposition."""
    clause = next((c for c in sentence.clauses if k in c.tokens), None)
    before = [i for i in clause.tokens if i < k] if clause else []
    for i in before:
        token = sentence.tokens[i]
        led = any(sentence.tokens[j].pos == "ADP" for j in range(max(0, i - ADJECTIVES - 1), i))
        if token.pos in NOMINAL and not led and _name_at(account, token) is None and not account.is_quoted(token):
            return False
    return True


def _is_woman_here(account: Account, sentence: Sentence, k: int, women: set[str]) -> bool:
    token = sentence.tokens[k]
    name = _name_at(account, token)
    if name is not None:
        return name.entity in women
    return token.text[:1].isupper() and _gender_of_word(token.text, account.article.language) == "f"


def _is_other_person(account: Account, sentence: Sentence, k: int, women: set[str], table: dict[str, Any]) -> bool:
    """True for the name of somebody else or a name that nothing is known of, a role of a man, a word for a man."""
    token = sentence.tokens[k]
    name = _name_at(account, token)
    if name is not None:
        return name.kind in ("person", "other") and name.entity not in women
    if token.pos == "PROPN" or _is_unknown_name(account, sentence, k):
        return True
    if token.lower in table["men"]:
        return True
    return token.text[:1].isupper() and _gender_of_word(token.text, account.article.language) == "m"


def _is_unknown_name(account: Account, sentence: Sentence, k: int) -> bool:
    """Two capitalised words side by side that are no known name."""
    pair = sentence.tokens[k : k + 2]
    return len(pair) > 1 and all(t.text[:1].isupper() and _name_at(account, t) is None for t in pair)


def _name_at(account: Account, token: Span) -> Name | None:
    return next((n for n in account.article.names if n.covers(token)), None)


def _opens_speech(account: Account, sentence: Sentence, i: int, women: set[str], table: dict[str, Any]) -> bool:
    """`Toll sagte in Querfeld, dass sein Land …`: between her and the possessive no other noun stands."""
    last = max(k for k in range(i) if _is_woman_here(account, sentence, k, women))
    between = sentence.tokens[last + 1 : i]
    joined = any(t.lower in table["speech_joints"] for t in between) or (bool(between) and between[-1].text == ",")
    return joined and not any(t.pos == "NOUN" for t in between)


def _defect(start: int, end: int, rule: str, name: str = "") -> Defect:
    note = f"{rule}: {name}" if name else rule
    return Defect(start=start, end=end, kind="translation_error", note=note, rule=rule)
