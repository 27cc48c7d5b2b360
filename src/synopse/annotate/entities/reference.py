"""Who is meant by a phrase: by the name in it, the office or body it describes, else the pronoun's neighbours."""

import bisect
import functools
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.annotate.entities.descriptions import Description
from synopse.annotate.entities.figures import Figure, Figures
from synopse.annotate.entities.forms import alias, fold, is_state, known, role_of, state_of_adjective
from synopse.annotate.entities.offices import holders_of
from synopse.language import Clause, Sentence, Token, word_set, words
from synopse.model import Span

SENTENCES_BACK = 2
"""How many sentences before its own a pronoun may refer to."""
Mentions = Sequence[tuple[Span, Figure]]


@dataclass(frozen=True)
class References:
    """The figures of an article with their mentions in text order; what is near a place is found by bisection, as it is
    asked for once a source."""

    figures: Figures
    mentions: Mentions

    @functools.cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(m.start for m, _ in self.mentions)

    @functools.cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(s.start for s in self.figures.parse.sentences)

    def _within(self, start: int, end: int) -> Mentions:
        """The mentions that begin in [start, end)."""
        return self.mentions[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def _sentence_at(self, span: Span) -> int | None:
        """The number of the first sentence that shares a character with `span`."""
        sentences = self.figures.parse.sentences
        first = max(0, bisect.bisect_right(self._sentence_starts, span.start) - 1)
        return next((n for n in range(first, min(first + 2, len(sentences))) if sentences[n].overlaps(span)), None)

    @property
    def language(self) -> str:
        return self.figures.language

    def listed(self, word: str, key: str) -> bool:
        """True for a word of one list of the language's `entities` table."""
        return word in word_set(self.language, "entities", key)

    def resolve(self, span: Span) -> list[Figure]:
        """Every figure that the phrase may stand for, best first."""
        number = self._sentence_at(span)
        sentence = self.figures.parse.sentences[number] if number is not None else None
        tokens = [t for t in sentence.tokens if span.covers(t)] if sentence else []
        if sentence is None or not tokens:
            return []
        alone = tokens[0] if len(tokens) == 1 else None
        if alone is not None and alone.lower in words(self.language, "entities").get("relatives", {}):
            return self._antecedent(alone, sentence)
        if alone is not None and alone.lower in words(self.language, "entities").get("pronouns", {}):
            return self._pronoun(alone, sentence)
        return self._phrase(span, tokens, sentence)

    # -- phrases ---------------------------------------------------------------------------------

    def _phrase(self, span: Span, tokens: Sequence[Token], sentence: Sentence) -> list[Figure]:
        """By the head: a name in apposition, a name, a description; never by a name that only depends on the head."""
        inside = [(m, f) for m, f in self._within(span.start, span.end) if span.covers(m)]
        head = self._head(tokens, inside)
        of_head = [f for m, f in self._within(sentence.start, head.start + 1) if head.start < m.end]
        if of_head:
            return of_head[:1]
        if not role_of(head.text, self.language):
            return (
                self._by_age(head, tokens, sentence) or self._bodies(head, tokens) or self._body(head, tokens, sentence)
            )
        text = self.figures.parse.text
        apposed = [f for m, f in inside if f.kind == "person" and text[: m.start].rstrip().endswith(",")]
        return apposed[:1] or self._holders(head, tokens, sentence)

    def _head(self, tokens: Sequence[Token], inside: Mentions) -> Token:
        """The first noun or name that is no title; a name in the genitive before a noun only depends on it."""
        titles = word_set(self.language, "names", "titles")
        nouns = [t for t in tokens if t.pos in ("NOUN", "PROPN", "X") and t.text[:1].isalnum()]
        nouns = [t for t in nouns if t.text not in titles] or nouns or list(tokens)
        if len(nouns) > 1 and self._is_genitive(nouns[0], inside):
            after = tokens[tokens.index(nouns[0]) + 1]
            if after.pos in ("ADJ", "NOUN", "PROPN") or after.text in ("'s", "’s"):
                return nouns[1]
        return nouns[0]

    def _is_genitive(self, word: Token, inside: Mentions) -> bool:
        if not words(self.language, "entities").get("offices_are_one_word"):
            return True
        plain = word.text.removesuffix("s")
        if plain == word.text:
            return False
        forms = {form for m, f in inside if m.covers(word) for form in f.forms}
        return known(plain, self.language) is not None or any(form.endswith(plain) for form in forms)

    def _holders(self, head: Token, tokens: Sequence[Token], sentence: Sentence) -> list[Figure]:
        """Who may be meant by a role: those who hold the office. For an indefinite phrase nobody; for a possessive one
        (`sein Außenminister`) whoever holds it in the state last mentioned before."""
        role = role_of(head.text, self.language)
        first = tokens[0].lower
        possessive = self.listed(first, "possessive")
        if role is None or not (possessive or self.listed(first, "definite")):
            return []
        codes = [code for t in tokens if (code := state_of_adjective(t.text, self.language))]
        if possessive and not codes:
            states = [f.key for m, f in self._within(sentence.start, head.start) if is_state(f.key)]
            codes = states[-1:]
            if not codes:
                return []
        d = Description(
            start=head.start,
            end=head.end,
            kind="role",
            base=role.office,
            state=codes[0] if codes else "",
            gender=role.gender,
        )
        return holders_of(self.figures.people(), d)

    def _bodies(self, head: Token, tokens: Sequence[Token]) -> list[Figure]:
        """A known name; else the bodies whose name has the noun in it (`die Universität`), after a definite article."""
        entry = known(head.text, self.language)
        found = (
            self.figures.find(entry.key if is_state(entry.key) else fold(alias(entry.name, self.language)))
            if entry
            else None
        )
        if found:
            return [found]
        if not self.listed(tokens[0].lower, "definite") or len(tokens) > 2:
            return []
        noun = fold(head.text.removesuffix("s"))
        return [f for f in self.figures.all if f.kinds and f.kind == "organization" and _has_word(f, noun)]

    def _body(self, head: Token, tokens: Sequence[Token], sentence: Sentence) -> list[Figure]:
        """`die Behörde`: the body that the nearest sentence before names; all of them where it names several."""
        alone = len(tokens) == 2 and self.listed(tokens[0].lower, "definite")
        if not alone or head.lower not in word_set(self.language, "entities", "generic_bodies"):
            return []
        sentences = self.figures.parse.sentences
        index = self._sentence_at(sentence) or 0
        for place in reversed(sentences[max(0, index - SENTENCES_BACK) : index + 1]):
            here = [f for m, f in self._within(place.start, place.end) if m.end <= tokens[0].start and _is_body(f)]
            if here:
                return _distinct(here)
        return []

    def _by_age(self, head: Token, tokens: Sequence[Token], sentence: Sentence) -> list[Figure]:
        """`der 54-Jährige`: whoever's age is told so; else who is near by."""
        number = re.match(r"(\d{1,3})-", head.text)
        if number is None or not head.lower.endswith(
            tuple(word_set(self.language, "entities", "age_words")) or ("\0",)
        ):
            return []
        told = [f for f in self.figures.people() if any(self._age_stands_at(m, number[1]) for m in f.mentions)]
        gender = words(self.language, "entities").get("article_genders", {}).get(tokens[0].lower, "")
        near = self._near(head, sentence, gender) if gender and not told else []
        return told or [f for f in near if not any(self._age_stands_at(m, r"\d{1,3}") for m in f.mentions)]

    def _age_stands_at(self, mention: Span, age: str) -> bool:
        """True where an age that matches stands right behind the name or before it."""
        after = self.figures.parse.text[mention.end : mention.end + 8]
        before = self.figures.parse.text[max(0, mention.start - 20) : mention.start]
        return bool(re.match(rf"\s?[,(]\s?{age}\b", after) or re.search(rf"\b{age}-\w+\s$", before))

    # -- pronouns --------------------------------------------------------------------------------

    def _antecedent(self, pronoun: Token, sentence: Sentence) -> list[Figure]:
        """The name or description that ends right before the relative pronoun's comma."""
        before = self.figures.parse.text[sentence.start : pronoun.start].rstrip()
        if not before.endswith(","):
            return []
        end = sentence.start + len(before[:-1].rstrip())
        return [f for m, f in self._within(sentence.start, end) if m.end == end][:1]

    def _pronoun(self, pronoun: Token, sentence: Sentence) -> list[Figure]:
        gender = words(self.language, "entities")["pronouns"][pronoun.lower]
        clause = _clause_of(pronoun, sentence)
        if gender == "f" and clause is not None and self._is_plural(sentence, clause):
            return []
        return self._near(pronoun, sentence, gender)

    def _is_plural(self, sentence: Sentence, clause: Clause) -> bool:
        """True where the clause's verb is in the plural (`sagten sie`), if the feminine pronoun can be."""
        endings = tuple(word_set(self.language, "entities", "plural_verb_endings"))
        if clause.finite is None or not endings:
            return False
        verb = sentence.tokens[clause.finite].lower
        return verb.endswith(endings) and not self.listed(verb, "singular_verbs")

    def _near(self, at: Token, sentence: Sentence, gender: str) -> list[Figure]:
        """Of the nearest sentence, counted back from `at`, that mentions someone who agrees: the subject, else all.
        What stands in the pronoun's own clause is somebody else."""
        sentences = self.figures.parse.sentences
        index = self._sentence_at(sentence) or 0
        clause = _clause_of(at, sentence)
        own = [sentence.tokens[i] for i in clause.tokens] if clause else []
        for place in reversed(sentences[max(0, index - SENTENCES_BACK) : index + 1]):
            here = [
                (m, f)
                for m, f in self._within(place.start, place.end)
                if place.covers(m) and m.end <= at.start and _agrees(f, gender) and not any(m.covers(t) for t in own)
            ]
            if here:
                subjects = next(
                    (self._joined(here[n:]) for n, (m, _) in enumerate(here) if self._is_subject(m, place)), []
                )
                return _distinct(subjects or [f for _, f in here])
        return []

    def _joined(self, mentions: Mentions) -> list[Figure]:
        """The first figure with those that a conjunction joins to it (`Jan Tolwin und Nils Kahn`)."""
        found = [mentions[0][1]]
        for (before, _), (after, figure) in itertools.pairwise(mentions):
            between = self.figures.parse.text[before.end : after.start].strip().lower()
            if between not in word_set(self.language, "entities", "joining"):
                break
            found.append(figure)
        return found

    def _is_subject(self, mention: Span, sentence: Sentence) -> bool:
        """A first noun phrase without preposition, or one right after the finite verb or a subordinator."""
        before = [t for t in sentence.tokens if t.end <= mention.start]
        near = self._within(sentence.start, mention.start)
        while before and (before[-1].pos in ("DET", "ADJ") or any(m.covers(before[-1]) for m, _ in near)):
            before = before[:-1]
        return not before or before[-1].pos == "SCONJ" or before[-1].form == "fin"


def _clause_of(token: Token, sentence: Sentence) -> Clause | None:
    i = next((k for k, t in enumerate(sentence.tokens) if t.start == token.start), -1)
    return next((c for c in sentence.clauses if i in c.tokens), None)


def _agrees(figure: Figure, gender: str) -> bool:
    if gender == "n":
        return bool(figure.kinds) and figure.kind == "place"
    return bool(figure.kinds) and figure.kind == "person" and figure.gender in ("", gender)


def _is_body(figure: Figure) -> bool:
    return bool(figure.kinds) and figure.kind == "organization"


def _has_word(figure: Figure, noun: str) -> bool:
    return any(noun in (w.removesuffix("s") for w in fold(form).split()) for form in figure.forms)


def _distinct(figures: Sequence[Figure]) -> list[Figure]:
    return list({id(f): f for f in figures}.values())
