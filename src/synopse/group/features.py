"""What an article is compared by: one weighted vector of its words, names, concepts and figures.

Every weight depends on the article and on general language alone (wordfreq), never on the other articles: how near two
articles are is the same in whatever order, and beside whatever others, they come.
"""

import datetime as dt
import functools
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import regex

from synopse.concepts import lexicon
from synopse.group.terms import Vector, find_words, frequency, stem
from synopse.model import Article

FADING = 200.0
"""Words after which a word weighs 1/e of what it weighs at the beginning: news tells its main thing first."""
LETTERS = 1600.0
"""The same for what is counted in characters."""
FURTHEST = 750
"""Words that are looked at."""
KEPT = 100
"""Words of a vector: those that weigh most."""
LENGTH = 220
"""A word weighs as little as it is likely to stand in a text of so many words of general language."""
RARE = 3e-6
"""A capitalised word that stands less often than this in running text is a rare name."""
NAME = 3
"""Letters of a word of a name that is compared."""
DAY = regex.compile(r"\d{4}-\d\d-\d\d")
"""The TIMEX3 value of a day."""
FIELDS: Mapping[str, float] = {"word": 1.0, "name": 0.1, "concept": 0.2, "figure": 0.1, "date": 0.1}
"""What each field adds to the likeness of two articles that agree in it wholly."""


@dataclass(frozen=True, slots=True)
class Features:
    """`vector` has a weight for every term, `kind:term` (words with their language, `word:de:brand`); `day` counts from
    the first of the calendar, with its fraction where a clock time is known; `rare` are the rare names, and `dates` the
    days that the article speaks of."""

    id: str
    language: str
    day: float | None
    vector: dict[str, float]
    rare: frozenset[str]
    dates: frozenset[str] = frozenset()


def find_features(article: Article) -> Features:
    """The features of one article; of a language without rules, those of its words alone."""
    words = find_words(_read(article))[:FURTHEST]
    vectors = {
        "word": _words(words, article.language),
        "name": _names(article),
        "concept": _concepts(article),
        "figure": _figures(article),
        "date": _dates(article),
    }
    vector = {f"{kind}:{term}": x for kind, own in vectors.items() for term, x in _scaled(own, FIELDS[kind])}
    rare = frozenset(_rare(words, article.language))
    dates = frozenset(vectors["date"])
    return Features(article.id, article.language, day_of(article), dict(sorted(vector.items())), rare, dates)


def day_of(article: Article) -> float | None:
    """When the article is from: as it says itself, else its inferred day."""
    value = article.published or article.reference_date.value
    try:
        moment = dt.datetime.fromisoformat(value) if value else None
    except ValueError:
        return None
    if moment is None:
        return None
    if moment.tzinfo:
        moment = moment.astimezone(dt.UTC)
    return moment.toordinal() + round((moment.hour * 60 + moment.minute) / 1440, 6)


def _read(article: Article) -> str:
    """Title and text without the page's furniture."""
    read = [r.of(article.text) for r in article.regions if r.kind != "boilerplate"] or [article.text]
    title = article.title or ""
    return "\n".join([title, "\n".join(read).removeprefix(title)])


@functools.lru_cache(200_000)
def _terms(word: str, language: str) -> tuple[tuple[str, float], ...]:
    """The stems of a printed word, or of its parts where it has hyphens, each with how much it says."""
    pieces = [p for p in word.lower().split("-") if len(p) > 1]
    return tuple((f"{language}:{stem(p, language)}", rarity(frequency(p, language))) for p in pieces)


@functools.lru_cache(10_000)
def rarity(share: float) -> float:
    """How much a word says that makes up this share of running text: -log of how likely a text is to have it."""
    return -math.log(-math.expm1(-share * LENGTH))


def _words(words: Iterable[str], language: str) -> Vector:
    counts: dict[str, float] = {}
    says: dict[str, float] = {}
    for place, word in enumerate(words):
        for term, much in _terms(word, language):
            counts[term] = counts.get(term, 0.0) + _fading(place)
            says[term] = min(says.get(term, much), much)
    weighed = {term: math.log1p(count) * says[term] for term, count in counts.items()}
    return dict(sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:KEPT])


@functools.lru_cache(FURTHEST)
def _fading(place: int) -> float:
    return math.exp(-place / FADING)


def _names(article: Article) -> Vector:
    counts: dict[str, float] = {}
    for name in article.names:
        for word in find_words(name.of(article.text)):
            if len(word) >= NAME:
                term = stem(word.lower(), article.language)
                counts[term] = counts.get(term, 0.0) + math.exp(-name.start / LETTERS)
    return {term: math.log1p(count) * rarity(frequency(term, article.language)) for term, count in counts.items()}


def _concepts(article: Article) -> Vector:
    counts: dict[str, float] = {}
    for mention in article.concepts:
        if not lexicon().is_general(mention.concept):
            counts[mention.concept] = counts.get(mention.concept, 0.0) + math.exp(-mention.start / LETTERS)
    return {concept: math.log1p(count) for concept, count in counts.items()}


def _figures(article: Article) -> Vector:
    counts: dict[str, float] = {}
    for quantity in article.quantities:
        term = f"{quantity.value:g}"
        counts[term] = counts.get(term, 0.0) + math.exp(-quantity.start / LETTERS)
    return {term: math.log1p(count) * _telling(abs(float(term))) for term, count in counts.items()}


def _dates(article: Article) -> Vector:
    """The days that the article speaks of, as far as it can be told which they are."""
    counts: dict[str, float] = {}
    for time in article.times:
        if DAY.fullmatch(time.value):
            counts[time.value] = counts.get(time.value, 0.0) + math.exp(-time.start / LETTERS)
    return {date: math.log1p(count) for date, count in counts.items()}


def _telling(figure: float) -> float:
    """How much a figure says: small ones stand in every text."""
    return min(math.log1p(figure), 5.0)


def _rare(words: Iterable[str], language: str) -> Iterator[str]:
    for word in words:
        if word[0].isupper():
            for part in word.lower().split("-"):
                if len(part) >= 4 and frequency(part, language) <= RARE:
                    yield stem(part, language)


def _scaled(vector: Vector, share: float) -> Iterator[tuple[str, float]]:
    """The vector with a length whose square is `share`."""
    length = math.sqrt(math.fsum(x * x for x in vector.values()))
    scale = math.sqrt(share) / length if length else 0.0
    return ((term, x * scale) for term, x in vector.items() if x)
