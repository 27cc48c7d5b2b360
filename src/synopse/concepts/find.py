"""The concepts that a text speaks of, each with the words that say so.

One pass over the clauses: phrases first, then what single words mean that no phrase explains. A word that may mean
several things is decided by the words of its sentence.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from synopse.concepts.compiled import stem
from synopse.concepts.lexicon import Lexicon, Sense
from synopse.language import Clause, Parse, Token, word_set, words
from synopse.language.parse import Sentence
from synopse.model import ConceptMention, Span

CLASSES = {"NOUN": "noun", "PROPN": "noun", "VERB": "verb", "AUX": "verb"} | dict.fromkeys(
    ("ADJ", "ADV", "DET"), "adjective"
)
BINDING, ARTICLES, PLACED = frozenset({"ADP", "DET"}), frozenset({"DET"}), frozenset({"ADP", "AUX", "DET", "PART"})
CLOSE = 3
"""Tokens from a preposition to the word of the phrase that it belongs to."""
SHORTEST_AKIN, SHORTEST_REST = 4, 3
"""Letters of a word of a condition that a compound noun may begin or end with, and of what is left of it."""


_stem = functools.lru_cache(200_000)(stem)


@dataclass(frozen=True, slots=True)
class Word:
    """A token with the forms that the lexicon may have it in, and its part of speech as the lexicon names it."""

    index: int
    forms: tuple[str, ...]
    pos: str
    binds: bool
    """True for what belongs to the word after it: prepositions, articles."""
    placed: bool
    """True for an article, and for a preposition or a particle where these have their place (`break up a ring`)."""


@dataclass(frozen=True, slots=True)
class Said:
    """What conditions are asked of: all forms of the words of a sentence, and the lemmas of its nouns. Of words that
    are no noun, verb or adjective (`auf`, `sich`, `with`) those of the clause alone: others tell nothing of it."""

    forms: frozenset[str]
    nouns: str
    """With spaces between them: a word that is nowhere in them is in no compound."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sense and the indices of the tokens that carry it, the main one first."""

    sense: Sense
    tokens: tuple[int, ...]


def find_concepts(parsed: Parse, lexicon: Lexicon, names: Sequence[Span] = ()) -> tuple[ConceptMention, ...]:
    """The concepts of a text, sorted. None in a language that the lexicon has no words of, and none in `names`: a
    Mr Sturm is no storm."""
    named = {i for name in names for i in range(name.start, name.end)}
    mentions = (m for s in parsed.sentences if s.tokens for m in _in_sentence(s, parsed.language, lexicon))
    found = (m for m in mentions if m.parts or m.start not in named)
    return tuple(sorted(found, key=lambda m: (m.start, m.end, m.concept)))


def _in_sentence(sentence: Sentence, language: str, lexicon: Lexicon) -> Iterator[ConceptMention]:
    clauses = [_words(sentence.tokens, clause, language) for clause in sentence.clauses]
    content = frozenset(form for clause in clauses for word in clause if word.pos for form in word.forms)
    nouns = " ".join(dict.fromkeys(word.forms[0] for clause in clauses for word in clause if word.pos == "noun"))
    for clause in clauses:
        said = Said(content.union(form for word in clause for form in word.forms), nouns)
        phrases = _longest(_phrases(clause, said, language, lexicon))
        explained = {i for f in phrases for i in f.tokens if not _is_parted(sentence.tokens, i, f.tokens[0])}
        singles = (f for w in clause if w.index not in explained for f in _single(w, said, language, lexicon))
        yield from (_mention(sentence.tokens, found) for found in (*phrases, *singles))


def _is_parted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True where another figure comes between: in `31 wurden verletzt, vier davon schwer` both are said."""
    between = range(min(first, last) + 1, max(first, last))
    return any(tokens[i - 1].text == "," and tokens[i].pos == "NUM" for i in between)


def _words(tokens: Sequence[Token], clause: Clause, language: str) -> list[Word]:
    """The words of a clause; its main verb in the form with its particle too."""
    predicate = clause.predicate.lower()
    placed = PLACED if words(language, "concepts").get("particles_placed") else ARTICLES
    out = []
    for i in clause.tokens:
        token = tokens[i]
        if token.pos == "PUNCT":
            continue
        lemma = token.lemma.lower()
        forms = [lemma, token.lower] if lemma != token.lower else [lemma]
        if token.form and predicate != lemma and predicate.endswith(lemma):
            loose = predicate.removesuffix(lemma) in word_set(language, "concepts", "loose_particles")
            forms = [predicate, lemma] if loose else [predicate]
        out.append(Word(i, tuple(forms), CLASSES.get(token.pos, ""), token.pos in BINDING, token.pos in placed))
    return out


def _phrases(clause: Sequence[Word], said: Said, language: str, lexicon: Lexicon) -> Iterator[Found]:
    """Every phrase that the clause has all words of."""
    here: dict[str, list[Word]] = {}
    for word in clause:
        for form in dict.fromkeys(_stem(f, language) for f in word.forms):
            here.setdefault(form, []).append(word)
    spread = words(language, "concepts").get("spread", len(clause))
    for form in here:
        for sense in lexicon.phrases(form, language):
            tokens = _places(sense.words, here) if all(w in here for w in sense.words) else ()
            if tokens and max(tokens) - min(tokens) < len(tokens) + spread and _holds(sense, said):
                main = sense.words.index(max(sense.words, key=len))
                yield Found(sense, (tokens[main], *tokens[:main], *tokens[main + 1 :]))


def _places(phrase: Sequence[str], here: Mapping[str, Sequence[Word]]) -> tuple[int, ...]:
    """The indices of the words of a phrase, in the phrase's order; empty where not all of them fit together."""
    hopeless: set[tuple[int, int]] = set()

    def fit(before: tuple[Word, ...]) -> tuple[int, ...]:
        place = len(before)
        if place == len(phrase):
            return tuple(word.index for word in before)
        for word in here[phrase[place]]:
            # what cannot follow a word is not tried again for every word before it: a clause may be hostile
            if (place, word.index) not in hopeless and (not before or _follow(before, word)):
                if found := fit((*before, word)):
                    return found
                hopeless.add((place, word.index))
        return ()

    return fit(())


def _follow(before: Sequence[Word], word: Word) -> bool:
    """True where the next word of a phrase may stand there: right after a preposition or an article that it belongs to
    (`am Leben`, not `am Montag … das Leben`), and where particles have their place on the same side of it as in the
    phrase (`call for`, not `for a call`)."""
    last = before[-1]
    after = word.index - last.index
    if last.binds:
        return 0 < after <= CLOSE
    free = after > 0 or not (word.placed or (last.placed and len(before) == 1))
    return free and all(word is not other for other in before)


def _longest(found: Iterator[Found]) -> list[Found]:
    """Of phrases that share words the longest, of equally long ones that which its sentence speaks for; one that adds
    no word of its own is explained by those before it."""
    out: list[Found] = []
    taken: set[int] = set()
    for phrase in sorted(found, key=lambda f: (-len(f.tokens), not f.sense.near, f.tokens, f.sense.concept)):
        if not taken.issuperset(phrase.tokens):
            out.append(phrase)
            taken.update(phrase.tokens)
    return out


def _single(word: Word, said: Said, language: str, lexicon: Lexicon) -> list[Found]:
    """What a word means here: what its sentence speaks for, else what it means by itself."""
    senses = [s for s in lexicon.senses(word.forms, word.pos, language) if _holds(s, said)]
    spoken_for = [s for s in senses if s.near] or senses
    return [Found(s, (word.index,)) for s in {s.concept: s for s in spoken_for}.values()]


def _holds(sense: Sense, said: Said) -> bool:
    return (not sense.near or _stands(sense.near, said)) and not (sense.far and _stands(sense.far, said))


def _stands(wanted: Sequence[str], said: Said) -> bool:
    """True where one of the words stands in the sentence, or a compound noun with it."""
    if not said.forms.isdisjoint(wanted):
        return True
    return any(len(w) >= SHORTEST_AKIN and w in said.nouns and _in_compound(w, said.nouns.split()) for w in wanted)


def _in_compound(word: str, nouns: Sequence[str]) -> bool:
    """True where a noun begins or ends with the word and has enough letters beside it."""
    long = (noun for noun in nouns if len(noun) >= len(word) + SHORTEST_REST)
    return any(noun.startswith(word) or noun.endswith(word) for noun in long)


def _mention(tokens: Sequence[Token], found: Found) -> ConceptMention:
    main = tokens[found.tokens[0]]
    parts = tuple(Span(start=tokens[i].start, end=tokens[i].end) for i in sorted(found.tokens))
    return ConceptMention(
        start=main.start,
        end=main.end,
        concept=found.sense.concept,
        guessed=found.sense.guessed,
        parts=parts if len(parts) > 1 else (),
        rule=found.sense.rule,
    )
