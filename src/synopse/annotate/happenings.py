"""Happenings with the day that one account gives them, found again where another account begins with them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from synopse.annotate.times.calendar import shifted_day
from synopse.annotate.times.find import find_times
from synopse.annotate.times.mentions import Mention, find_mentions
from synopse.annotate.times.tense import direction
from synopse.language import Parse, Sentence, Token
from synopse.model import ReferenceDate, Span

NAMING = frozenset({"weekday", "date"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
FEWEST = 4
"""Content words that a happening is known again by; one of them a name."""
LEAD = 8
"""Sentences, headings and repeated titles among them, that an account's news stands in."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What a clause in the past says happened on a day, as its content words."""

    day: date
    lemmas: frozenset[str]


def happenings(parse: Parse, today: date) -> Iterator[Happening]:
    """What the account of a known day says happened on a day that it names (`Am Freitag hatte sie ihn getroffen`)."""
    times = {t.start: t.value for t in find_times(parse, ReferenceDate(value=today.isoformat(), basis="given"))}
    for mention in find_mentions(parse):
        day = DAY.match(times.get(mention.start, ""))
        if mention.kind in NAMING and day and direction(mention.sentence, mention.start, parse.language) < 0:
            tokens = list(_clause_of(mention))
            lemmas = _lemmas(t for t in tokens if not (mention.start <= t.start < mention.end))
            if len(lemmas) >= FEWEST and any(t.pos == "PROPN" for t in tokens):
                yield Happening(day=date.fromisoformat(day[0]), lemmas=lemmas)


def told_in(parse: Parse, happening: Happening) -> tuple[date, Span] | None:
    """The day of an account that begins with the happening, and its words: a sentence of the beginning has every
    content word of it. News is told on its day, unless it says `gestern`."""
    for sentence in parse.sentences[:LEAD]:
        if happening.lemmas <= _lemmas(sentence.tokens):
            found = [t for t in sentence.tokens if _lemma(t) in happening.lemmas]
            place = Span(start=found[0].start, end=found[-1].end)
            back = [int(m.slots.get("deictic", 0)) for m in find_mentions(parse) if sentence.covers(m)]
            return shifted_day(happening.day, -min(0, *back, 0)), place
    return None


def _clause_of(mention: Mention) -> Iterator[Token]:
    sentence: Sentence = mention.sentence
    for clause in sentence.clauses:
        tokens = [sentence.tokens[i] for i in clause.tokens]
        if any(t.start <= mention.start < t.end for t in tokens):
            yield from tokens
            return


def _lemmas(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(_lemma(t) for t in tokens if t.pos in CONTENT and t.text[:1].isalpha())


def _lemma(token: Token) -> str:
    """Verb and noun alike (`getroffen`, `Treffen`)."""
    return token.lemma.lower()
