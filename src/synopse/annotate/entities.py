"""The entities of one article, and who is meant by a phrase: names, surnames, acronyms, descriptions, pronouns.

Doubt is a value: `resolve` gives every candidate that is left, and none where nobody is known (after the resolution of
short citations in eyecite; the order of trust is name, description, pronoun).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from synopse.annotate.entities_descriptions import Description, find_descriptions
from synopse.annotate.entities_figures import Figure, Figures, gather_figures, holders_of
from synopse.annotate.entities_forms import fold, is_state, known, role_of
from synopse.language import Parse, Sentence, Token, word_set, words
from synopse.model import Entity, Name, Span

SENTENCES_BACK = 2
"""How many sentences before its own a pronoun may refer to."""


def find_entities(parse: Parse, names: Sequence[Name], article: str) -> tuple[tuple[Entity, ...], tuple[Name, ...]]:
    """The entities that the names and descriptions of an article name, in the order of their first mentions, with the
    ids `<article>.e1` and so on; and the names with `entity` set where exactly one is meant."""
    cast = Cast(parse, names, article)
    return cast.entities(), cast.names


class Cast:
    """Who is spoken of in one article. What `resolve` and `other` say depends on the arguments alone; `other` adds."""

    def __init__(self, parse: Parse, names: Sequence[Name], article: str) -> None:
        self._parse, self._article = parse, article
        self._descriptions = find_descriptions(parse, names)
        self._figures: Figures = gather_figures(parse, names, self._descriptions)
        ordered = sorted((f for f in self._figures.all if f.mentions), key=lambda f: (f.first, f.key))
        self._ids = {id(f): f"{article}.e{n}" for n, f in enumerate(ordered, 1)}
        self._entities = [_entity(f, self._ids[id(f)], parse.language) for f in ordered]
        self._others: dict[str, str] = {}
        self._mentions = sorted(
            ((Span(start=s, end=e), f) for (s, e), f in self._figures.of_span.items()),
            key=lambda m: (m[0].start, m[0].end),
        )
        self.names: tuple[Name, ...] = tuple(self._with_entity(n) for n in names)

    def entities(self) -> tuple[Entity, ...]:
        """Every entity so far, those that `other` added last."""
        return tuple(self._entities)

    def resolve(self, span: Span) -> tuple[str, ...]:
        """The ids of the entities that the phrase may stand for, best first; empty where none is known."""
        tokens = [t for t in self._parse.tokens() if span.covers(t)]
        if not tokens:
            return ()
        figures = (
            self._pronoun(tokens[0]) if len(tokens) == 1 and self._is_pronoun(tokens[0]) else self._phrase(span, tokens)
        )
        return tuple(self._ids[id(f)] for f in figures)

    def other(self, span: Span) -> str:
        """The id of the entity that carries a phrase's words, without determiner: `Beobachter`, `die Polizei`. The same
        words are the same entity; a phrase that is resolved to one entity gives that one's id."""
        found = self.resolve(span)
        if len(found) == 1:
            return found[0]
        text = self._without_determiner(span)
        key = fold(text)
        if key not in self._others:
            self._others[key] = f"{self._article}.e{len(self._entities) + 1}"
            self._entities.append(Entity(id=self._others[key], name=text, kind="other", variants=(text,)))
        return self._others[key]

    def _with_entity(self, name: Name) -> Name:
        figure = self._figures.of_span.get((name.start, name.end))
        return replace(name, entity=self._ids[id(figure)]) if figure is not None else name

    def _without_determiner(self, span: Span) -> str:
        parts = span.of(self._parse.text).split()
        while len(parts) > 1 and parts[0].lower() in word_set(self._parse.language, "names", "determiners"):
            parts = parts[1:]
        return " ".join(parts).strip(' ,;:."„“”»«')

    # -- phrases ---------------------------------------------------------------------------------

    def _phrase(self, span: Span, tokens: Sequence[Token]) -> list[Figure]:
        """By the head: a name in apposition, a name, a description; never by a name that only depends on the head."""
        inside = [(m, f) for m, f in self._mentions if span.covers(m) and m.start < m.end]
        head = self._head(tokens)
        for mention, figure in inside:
            if mention.start <= head.start < mention.end:
                return [figure]
        if not role_of(head.text, self._parse.language):
            return self._by_age(head, span) or self._body(head)
        apposed = [f for m, f in inside if f.kind == "person" and self._parse.text[m.start - 2 : m.start] == ", "]
        if apposed:
            return apposed[:1]
        return self._holders(head, span)

    def _head(self, tokens: Sequence[Token]) -> Token:
        """The first noun or name; a known name in the genitive before a noun only depends on it."""
        nouns = [t for t in tokens if t.pos in ("NOUN", "PROPN", "X") and t.text[0].isalpha()] or list(tokens)
        if len(nouns) > 1 and tokens.index(nouns[0]) + 1 == tokens.index(nouns[1]):
            genitive = nouns[0].text.endswith("s") and known(nouns[0].text, self._parse.language) is not None
            if genitive:
                return nouns[1]
        return nouns[0]

    def _holders(self, head: Token, span: Span) -> list[Figure]:
        """Who may be meant by a bare role: those who hold the office; for an indefinite phrase nobody."""
        role = role_of(head.text, self._parse.language)
        first = span.of(self._parse.text).split()[0].lower()
        if role is None or first not in word_set(self._parse.language, "entities", "definite"):
            return []
        d = Description(
            start=span.start, end=span.end, kind="role", base=role.office, state="", gender=role.gender, bare=True
        )
        return holders_of(self._figures.people(), d)

    def _body(self, head: Token) -> list[Figure]:
        entry = known(head.text, self._parse.language)
        found = self._figures.find(entry.key if is_state(entry.key) else fold(entry.key)) if entry else None
        return [found] if found else []

    def _by_age(self, head: Token, span: Span) -> list[Figure]:
        """`der 54-Jährige`: whoever's age is told so; else the only person near by."""
        number = re.match(r"(\d{1,3})-", head.text)
        if number is None or not head.lower.endswith(tuple(word_set(self._parse.language, "entities", "age_words"))):
            return []
        told = [f for f in self._figures.people() if any(self._age_stands_at(m, number[1]) for m in f.mentions)]
        if told:
            return told
        first = span.of(self._parse.text).split()[0].lower()
        return self._near(span, "f" if first == "die" else "m")

    def _age_stands_at(self, mention: Span, age: str) -> bool:
        around = self._parse.text[mention.end : mention.end + 8]
        before = self._parse.text[max(0, mention.start - 20) : mention.start]
        return bool(re.match(rf"\s?[,(]\s?{age}\b", around) or re.search(rf"\b{age}-\w+\s$", before))

    # -- pronouns --------------------------------------------------------------------------------

    def _is_pronoun(self, token: Token) -> bool:
        return token.lower in words(self._parse.language, "entities").get("pronouns", {})

    def _pronoun(self, token: Token) -> list[Figure]:
        gender = words(self._parse.language, "entities")["pronouns"][token.lower]
        if gender == "f" and self._is_plural(token):
            return []
        return self._near(token, gender)

    def _is_plural(self, token: Token) -> bool:
        """True where the verb of the pronoun's clause is in the plural (`sagten sie`), if the pronoun can be."""
        if not words(self._parse.language, "entities").get("feminine_pronoun_may_be_plural"):
            return False
        sentence = self._sentence(token)
        if sentence is None:
            return False
        i = next(k for k, t in enumerate(sentence.tokens) if t.start == token.start)
        clause = next((c for c in sentence.clauses if i in c.tokens), None)
        if clause is None or clause.finite is None:
            return False
        verb = sentence.tokens[clause.finite].lower
        return (verb.endswith("n") or verb == "sind") and verb not in word_set(
            self._parse.language, "entities", "single_singular"
        )

    def _near(self, at: Span, gender: str) -> list[Figure]:
        """Of the nearest sentence, counted back from `at`, that mentions someone who agrees: the subject, else all."""
        index = next((k for k, s in enumerate(self._parse.sentences) if s.start <= at.start < s.end), None)
        if index is None:
            return []
        for sentence in reversed(self._parse.sentences[max(0, index - SENTENCES_BACK) : index + 1]):
            here = [
                (m, f) for m, f in self._mentions if sentence.covers(m) and m.end <= at.start and _agrees(f, gender)
            ]
            if here:
                subjects = [f for m, f in here if self._is_subject(m, sentence)]
                return _distinct(subjects[:1] or [f for _, f in here])
        return []

    def _is_subject(self, mention: Span, sentence: Sentence) -> bool:
        """A first noun phrase without preposition, or one right after the finite verb."""
        before = [t for t in sentence.tokens if t.end <= mention.start]
        while before and (before[-1].pos in ("DET", "ADJ") or any(m.covers(before[-1]) for m, _ in self._mentions)):
            before = before[:-1]
        if not before or before[-1].pos == "SCONJ":
            return True
        return before[-1].form == "fin"

    def _sentence(self, token: Span) -> Sentence | None:
        return next((s for s in self._parse.sentences if s.covers(token)), None)


def _agrees(figure: Figure, gender: str) -> bool:
    if gender == "n":
        return figure.kind == "place"
    return figure.kind == "person" and figure.gender in ("", gender)


def _distinct(figures: Sequence[Figure]) -> list[Figure]:
    return list({id(f): f for f in figures}.values())


def _entity(figure: Figure, name: str, language: str) -> Entity:
    """`name` is the fullest form, in the nominative; `variants` are the forms as printed, those by name first."""
    forms = [form for form, n in figure.forms.items() if n > 0] or list(figure.described)
    variants = dict.fromkeys([*forms, *figure.described])
    own = [form for form in forms if figure.key == _filed(form, language)] or forms
    plain = {form: _plain(form, forms, language) for form in own}
    fullest = max(own, key=lambda f: (_words(plain[f], figure), figure.forms[f], -own.index(f)))
    return Entity(id=name, name=plain[fullest], kind=figure.kind, variants=tuple(variants))


def _words(form: str, figure: Figure) -> int:
    """How full a person's name is; of other names the one printed most often is taken."""
    return len(form.split()) if figure.kind == "person" else 0


def _filed(form: str, language: str) -> str:
    entry = known(form, language)
    return entry.key if entry is not None else ""


def _plain(form: str, forms: Sequence[str], language: str) -> str:
    entry = known(form, language)
    if entry is not None and not is_state(entry.key) and fold(entry.key)[:1] == fold(form)[:1]:
        return entry.key
    stripped = form.removesuffix("s")
    entry = known(stripped, language) if stripped != form else None
    return stripped if stripped in forms or (entry is not None and entry == known(form, language)) else form
