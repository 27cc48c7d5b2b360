"""Who does what to whom in a clause, as far as word order and case tell without a parser.

The subject is the first noun phrase that no preposition governs, unless its case says otherwise; in the passive it is
the one that something is done to. What a preposition governs has another part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.annotate.entities import Cast
from synopse.language import Clause, Token, word_set
from synopse.model import Name, Participant, ParticipantRole, Span

HEADS = frozenset({"NOUN", "PROPN", "X"})
INSIDE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "X"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase or pronoun: its first and last token's index, and the preposition before it."""

    first: int
    last: int
    preposition: str


def find_participants(
    tokens: Sequence[Token], clause: Clause, own: Sequence[int], names: Sequence[Name], cast: Cast, language: str
) -> tuple[Participant, ...]:
    """The participants of a clause among its tokens at `own`, in their order: names, and the phrases and pronouns that
    stand for somebody or something that the article names."""
    phrases = list(_phrases(tokens, own, names, language))
    roles = _roles(tokens, clause, phrases, language)
    found = (_participant(tokens, p, role, cast) for p, role in zip(phrases, roles, strict=True))
    return tuple(p for p in found if p.entity or p.candidates)


def _phrases(tokens: Sequence[Token], own: Sequence[int], names: Sequence[Name], language: str) -> Iterator[Phrase]:
    """Runs of determiner, adjectives and nouns, each with the preposition before it; pronouns by themselves."""
    at = 0
    while at < len(own):
        first = own[at]
        last = _end(tokens, own, at, names, language)
        if last is None:
            at += 1
            continue
        before = tokens[first - 1] if first else None
        yield Phrase(first, last, before.lower if before is not None and before.pos == "ADP" else "")
        at += last - first + 1


def _end(tokens: Sequence[Token], own: Sequence[int], at: int, names: Sequence[Name], language: str) -> int | None:
    """Index of the last token of the phrase that begins at `own[at]`; None where none does."""
    first = own[at]
    if tokens[first].pos == "PRON" and tokens[first].lower in word_set(language, "participants", "pronouns"):
        return first
    last, head = None, False
    for i in range(first, own[-1] + 1):
        token = tokens[i]
        named = any(n.covers(token) for n in names)
        if i not in own or (token.pos not in INSIDE and not named) or (head and token.pos == "DET"):
            break
        head = head or named or token.pos in HEADS
        last = i if named or token.pos in HEADS else last
    return last


def _roles(tokens: Sequence[Token], clause: Clause, phrases: Sequence[Phrase], language: str) -> list[ParticipantRole]:
    subject = _subject(tokens, clause, phrases, language)
    passive = _is_passive(tokens, clause, language)
    agents = word_set(language, "participants", "agent_prepositions")
    roles: list[ParticipantRole] = []
    for n, phrase in enumerate(phrases):
        if phrase.preposition:
            roles.append("who" if passive and phrase.preposition in agents else "other")
        elif n == subject:
            roles.append("whom" if passive else "who")
        else:
            roles.append("other" if passive or not clause.verbs else "whom")
    return roles


def _subject(tokens: Sequence[Token], clause: Clause, phrases: Sequence[Phrase], language: str) -> int | None:
    """The first phrase that is neither governed by a preposition nor in another case."""
    other = word_set(language, "participants", "object_forms")
    free = (n for n, p in enumerate(phrases) if not p.preposition and tokens[p.first].lower not in other)
    return next(free, None) if clause.finite is not None else None


def _is_passive(tokens: Sequence[Token], clause: Clause, language: str) -> bool:
    verbs = [tokens[i] for i in clause.verbs]
    helpers = word_set(language, "participants", "passive")
    return any(t.lemma.lower() in helpers for t in verbs) and any(t.form == "part" and t.pos == "VERB" for t in verbs)


def _participant(tokens: Sequence[Token], phrase: Phrase, role: ParticipantRole, cast: Cast) -> Participant:
    span = Span(start=tokens[phrase.first].start, end=tokens[phrase.last].end)
    meant = cast.resolve(span)
    alone = meant[0] if len(meant) == 1 else None
    return Participant(
        start=span.start, end=span.end, role=role, entity=alone, candidates=() if alone else tuple(meant)
    )
