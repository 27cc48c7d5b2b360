"""Tests that a match of a rule must pass, where the words around it decide: `1958` may be a year or a count."""

import functools
import itertools
from collections.abc import Callable
from typing import Any

from synopse.language import Sentence, Token, words

Check = Callable[[Any, Sentence, str], bool]


def before(sentence: Sentence, offset: int, count: int = 1) -> tuple[Token, ...]:
    """Up to `count` tokens that end before a place, the nearest last."""
    return tuple(t for t in sentence.tokens if t.end <= offset)[-count:]


def after(sentence: Sentence, offset: int) -> Token | None:
    """The token that begins at a place or after it."""
    return next((t for t in sentence.tokens if t.start >= offset), None)


def no_count(match: Any, sentence: Sentence, language: str) -> bool:
    """A number of four figures is a year unless it counts or measures something, or is hedged (`gut 1850`); a round one
    needs a word that years stand with (`seit 1900`)."""
    counts = words(language, "times")["counts"]
    following, ahead = after(sentence, match.end()), before(sentence, match.start())
    if following is not None and _measures(sentence, following, counts, language):
        return False
    if ahead and ahead[0].lower in counts["hedges"]:
        return False
    named = bool(ahead) and ahead[0].lower in counts["year_before"]
    if ahead and (ahead[0].text in "€$£§+/" or ahead[0].text in counts["labels"]) and ahead[0].end >= match.start() - 1:
        return False
    counted = following is not None and following.pos == "NOUN" and following.start - match.end() <= 1
    adjectives = following is not None and following.pos == "ADJ" and following.tag in counts["attributive"]
    round_year = match.group().endswith("00")
    return named or not (counted or (round_year and (adjectives or following is None or not _closes(following))))


def _closes(token: Token) -> bool:
    return token.pos == "PUNCT"


def _measures(sentence: Sentence, following: Token, counts: dict[str, list[str]], language: str) -> bool:
    """True where what follows is a unit, also after the other end of a range (`1450 bis 1850 Mark`)."""
    rest = [t for t in sentence.tokens if t.start >= following.start][:3]
    unit = rest[2] if len(rest) == 3 and rest[0].lower in counts["range_words"] and rest[1].pos == "NUM" else following
    return unit.lower in counts["after"] or unit.lower in _measure_words(language)


@functools.cache
def _measure_words(language: str) -> frozenset[str]:
    return frozenset(itertools.chain.from_iterable(words(language, "quantities")["measures"].values()))


def no_name(match: Any, sentence: Sentence, language: str) -> bool:
    """A month that is a name (`August Maier`, `Frau Mai`) is none; one with a year is a month in any company."""
    if any(match.groupdict().get(k) for k in ("year", "relation")):
        return True
    following, ahead = after(sentence, match.end()), before(sentence, match.start())
    ambiguous = match.group("month").lower() in words(language, "times")["counts"]["also_names"]
    if not ambiguous or match.group("month")[0].islower():
        return not ambiguous
    led = bool(ahead) and ahead[0].lower in words(language, "times")["counts"]["month_before"]
    named = following is not None and following.text[:1].isupper() and following.start - match.end() <= 1
    return (led or match.group("month") != match.group()) and not (
        named and following is not None and following.pos == "PROPN"
    )


def needs_years(match: Any, sentence: Sentence, language: str) -> bool:
    """`die sechziger Jahre`, `die 90er`: with the word for years, or an article and nothing that it could count."""
    years = words(language, "times")["counts"]["years_words"]
    if any(word in match.group().lower() for word in years):
        return True
    following = after(sentence, match.end())
    articled = match.group().split()[0].lower() in words(language, "times")["counts"]["plural_articles"]
    return articled and (following is None or following.pos not in ("NOUN", "ADJ"))


def no_habit(match: Any, sentence: Sentence, language: str) -> bool:
    """`montags` in small letters is a habit, `Montags` at the head of a sentence too."""
    habits = words(language, "times")["tables"].get("weekday_adverb", {})
    return not (
        match.group("weekday") == match.group() and any(match.group().lower() in forms for forms in habits.values())
    )


def no_morning(match: Any, sentence: Sentence, language: str) -> bool:
    """`Morgen` is tomorrow at the head of a sentence alone, before its verb."""
    following = after(sentence, match.end())
    head_of_sentence = match.start() == sentence.start and following is not None and following.form == "fin"
    return not match.group()[0].isupper() or head_of_sentence


def led_season(match: Any, sentence: Sentence, language: str) -> bool:
    """`fall` and `spring` are seasons after a preposition, or with a relation or a year."""
    if any(match.groupdict().get(k) for k in ("year", "relation")):
        return True
    ahead = before(sentence, match.start())
    led = bool(ahead) and ahead[0].lower in words(language, "times")["counts"]["season_before"]
    following = after(sentence, match.end())
    return led and (following is None or following.pos not in ("NOUN", "PROPN", "ADJ"))


def no_noun(match: Any, sentence: Sentence, language: str) -> bool:
    """`das Gestern` is a noun."""
    return match.start() == sentence.start or not match.group()[0].isupper() or match.group().isupper()


def no_age(match: Any, sentence: Sentence, language: str) -> bool:
    """`im Alter von zehn Jahren`, `ab 16 Jahren` is an age."""
    counts = words(language, "times")["counts"]
    ahead = before(sentence, match.start(), 5)
    limit = (
        bool(ahead)
        and ahead[-1].lower in counts["age_limits"]
        and match.group().lower().endswith(tuple(counts["years_words"]))
    )
    return not limit and not any(t.lower in counts["age_before"] for t in ahead)


def no_these_days(match: Any, sentence: Sentence, language: str) -> bool:
    """`dieser Tage` is the present, not a span."""
    return (
        match.groupdict().get("relation") is None
        or match.group().lower() not in words(language, "times")["counts"]["these_days"]
    )


def head(match: Any, sentence: Sentence, language: str) -> bool:
    """At the head of the sentence, before a verb that says how things are now."""
    following = after(sentence, match.end())
    states = words(language, "times")["counts"]["states"]
    return match.start() == sentence.start and following is not None and following.lower in states


def no_speed(match: Any, sentence: Sentence, language: str) -> bool:
    """`140 Kilometer pro Stunde` is a speed."""
    ahead = before(sentence, match.start())
    return not ahead or ahead[0].lower not in words(language, "times")["counts"]["distances"]


CHECKS: dict[str, Check] = {
    "": lambda match, sentence, language: True,
    "no_count": no_count,
    "no_speed": no_speed,
    "no_name": no_name,
    "needs_years": needs_years,
    "no_habit": no_habit,
    "no_morning": no_morning,
    "led_season": led_season,
    "no_noun": no_noun,
    "no_age": no_age,
    "no_these_days": no_these_days,
    "head": head,
}
