"""Quantities of a text: a number, what limits it on its left, and what it counts or measures on its right."""

import itertools
from collections.abc import Iterator, Sequence

from synopse.annotate.quantities.numerals import Numeral, numeral_at
from synopse.annotate.quantities.shares import YEAR, Found, share_at
from synopse.annotate.quantities.table import QuantityWords, beside, may_begin, phrase, quantity_words
from synopse.language import Parse, Sentence, Token
from synopse.model import Quantity, Time

SMALLEST_AFTER_PREPOSITION = 20
LONGEST_MODIFIER = 4
UNIT_REACH = 6
VERB_REACH = 8
NAME_GAP = 1
SMALLEST_FREE_COUNT = 1000


def find_quantities(parse: Parse, times: Sequence[Time]) -> tuple[Quantity, ...]:
    """Quantities in order, none overlapping another or one of `times`.

    `value` is multiplied out (`1,2 Mrd. Euro`: 1200000000, unit Euro); a range has `high`; a vague one (`Hunderte`) has
    its lower bound. `unit` is a measure's own name, `year` for ages, or the lemma of what is counted, None where none
    is named. Not counted: times, ordinals, scores, labels (`Artikel 5`), phone numbers, numbers inside names
    (`Apollo 11`), articles.
    """
    table = quantity_words(parse.language)
    return tuple(_of_text(parse, table, sorted(times, key=lambda t: t.start))) if table else ()


def _of_text(parse: Parse, table: QuantityWords, times: Sequence[Time]) -> Iterator[Quantity]:
    first = 0
    for sentence in parse.sentences:
        while first < len(times) and times[first].end <= sentence.start:
            first += 1
        beyond = first
        while beyond < len(times) and times[beyond].start < sentence.end:
            beyond += 1
        yield from _of_sentence(sentence, table, times[first:beyond])


def _of_sentence(sentence: Sentence, table: QuantityWords, times: Sequence[Time]) -> Iterator[Quantity]:
    tokens = sentence.tokens
    free = [not any(t.overlaps(token) for t in times) for token in tokens] if times else [True] * len(tokens)
    i = last = 0
    while i < len(tokens):
        found = _at(tokens, i, free, table) if free[i] and may_begin(tokens[i].text, table.language) else None
        if found is None:
            i += 1
            continue
        yield _quantity(tokens, _modified(tokens, found, last, free, table))
        i = last = found.end


def _at(tokens: Sequence[Token], i: int, free: Sequence[bool], table: QuantityWords) -> Found | None:
    """What begins at a token, if all of its words are free."""
    found = share_at(tokens, i, table) or _counted(tokens, i, table)
    return found if found is not None and all(free[found.start : found.end]) else None


def _counted(tokens: Sequence[Token], i: int, table: QuantityWords) -> Found | None:
    numeral = numeral_at(tokens, i, table)
    if numeral is None or _is_label(tokens, numeral, table) or _is_fixed(tokens, numeral, table):
        return None
    start, end, unit = _measured(tokens, numeral, table)
    counted = unit or _noun(tokens, end, table)
    if not numeral.sure and counted is None:
        return None
    below = unit is not None and start > 0 and table.has("minus", tokens[start - 1])
    return Found(
        start=start - below, end=end, value=-numeral.value if below else numeral.value, high=numeral.high,
        unit=counted, measured=unit is not None, rule=numeral.rule,
        modifier="range" if numeral.high is not None else numeral.modifier,
    )  # fmt: skip


def _is_label(tokens: Sequence[Token], numeral: Numeral, table: QuantityWords) -> bool:
    """A number that names something: `Artikel 5`; or `Apollo 11`, with nothing after it that it could count."""
    if numeral.start == 0:
        return False
    ahead, following = tokens[numeral.start - 1], tokens[numeral.end] if numeral.end < len(tokens) else None
    if table.has("labels", ahead):
        return True
    if not tokens[numeral.start].text[:1].isdigit() or numeral.value != int(numeral.value) or numeral.multiplier > 1:
        return False
    counts = following is not None and (
        following.pos in ("NOUN", "ADJ")
        or following.form == "part"
        or following.lower in table.measures
        or _whole(tokens, numeral.end, table) > numeral.end
    )
    numbered = ahead.pos == "NOUN" and numeral.value < SMALLEST_FREE_COUNT  # `Windstärke 12`
    named = ahead.pos == "PROPN" or numbered or (ahead.text.isupper() and ahead.text.isalpha() and len(ahead.text) > 1)
    return named and not counts and ahead.end + NAME_GAP == tokens[numeral.start].start


def _is_fixed(tokens: Sequence[Token], numeral: Numeral, table: QuantityWords) -> bool:
    """A number in a phrase in which nothing is counted (`unter vier Augen`)."""
    return phrase(tokens, numeral.start, numeral.end + 1) in table.lists["fixed"]


# -- the unit ------------------------------------------------------------------------------------


def _measured(tokens: Sequence[Token], numeral: Numeral, table: QuantityWords) -> tuple[int, int, str | None]:
    """The span with the measure that belongs to it (`500 km`, `$5m`, `39,5 %`, `54 Jahre` of age), and its name."""
    start, end = numeral.start, numeral.end
    if start and table.has("signs", tokens[start - 1]) and beside(tokens[start - 1], tokens[start]):
        return _signed(tokens, start - 1, end, table)
    for length in (3, 2, 1):
        unit = table.measures.get(phrase(tokens, end, end + length))
        if unit is not None and end + length <= len(tokens):
            return start, end + length, unit
    if end < len(tokens) and table.has("years", tokens[end]):
        return start, end + 1, YEAR
    aged = any(phrase(tokens, start - n, start) in table.lists["age_before"] for n in (1, 2) if start >= n)
    return start, end, YEAR if aged else None


def _signed(tokens: Sequence[Token], sign: int, end: int, table: QuantityWords) -> tuple[int, int, str]:
    """`$5m`; `A$5m`, where the letters before the sign tell whose money it is."""
    if sign and beside(tokens[sign - 1], tokens[sign]):
        money = table.money_before_sign.get(tokens[sign - 1].text + tokens[sign].text)
        if money is not None:
            return sign - 1, end, money
    return sign, end, table.measures[tokens[sign].lower]


def _noun(tokens: Sequence[Token], i: int, table: QuantityWords) -> str | None:
    """The lemma of the noun that is counted, past adjectives, quotation marks, a linking word (`hundreds of`) and the
    whole that it is a part of (`81 der 150 Sitze`)."""
    whole = _whole(tokens, i, table)
    i = whole if whole > i else i + (i < len(tokens) and table.has("linking", tokens[i]))
    listing = False
    for token in tokens[i : i + UNIT_REACH]:
        if token.pos == "NOUN" and token.text[:1].isalpha():
            return None if table.has("no_unit", token) or token.lower in table.multipliers else _lemma(token)
        if token.text == "," and not listing:
            return None
        listing = token.pos == "ADJ" or token.form == "part"
        if not listing and token.pos not in ("PROPN", "ADV") and not table.has("passed_over", token):
            return None
    return None


def _whole(tokens: Sequence[Token], i: int, table: QuantityWords) -> int:
    """Where the noun begins of what the figure before is a part of (`12 von den 30 Fällen`); `i` where it is none."""
    if i + 1 >= len(tokens) or not table.has("partitive", tokens[i]):
        return i
    start = i + 1 + table.has("definite", tokens[i + 1])
    number = numeral_at(tokens, start, table) if start < len(tokens) else None
    start = number.end if number else start
    return start if start < len(tokens) and tokens[start].pos in ("NOUN", "ADJ") else i


def _lemma(token: Token) -> str:
    """The lemma with the capitals of the word (the tagger writes `Us-dollar`)."""
    pairs = zip(token.lemma.lower(), token.lower, strict=False)
    same = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
    return token.text[:same] + token.lemma[same:]


# -- the modifier --------------------------------------------------------------------------------


def _modified(tokens: Sequence[Token], found: Found, last: int, free: Sequence[bool], table: QuantityWords) -> Found:
    """With the longest modifier that ends where the number begins."""
    if found.modifier == "vague":
        return found
    for length in range(LONGEST_MODIFIER, 0, -1):
        start = found.start - length
        if start < last or not all(free[start : found.start]):
            continue
        words = phrase(tokens, start, found.start)
        modifier = table.modifiers.get(words)
        if modifier not in (None, "vague") and _limits(words, found, table) and not _is_governed(tokens, start, table):
            assert modifier is not None
            return found.led_by(start, modifier)
    return found


def _limits(words: str, found: Found, table: QuantityWords) -> bool:
    """`über 200 Menschen` is more than 200, `ein Film über zwei Brüder` about them, `unter 20 Bewerbern` among them."""
    if words in table.lists["limiting_measures"]:
        return found.measured
    return words not in table.lists["prepositional"] or found.measured or found.value >= SMALLEST_AFTER_PREPOSITION


def _is_governed(tokens: Sequence[Token], i: int, table: QuantityWords) -> bool:
    """True for the preposition of a verb before it (`verfügt über 80 Sitze`)."""
    if not table.has("prepositional", tokens[i]):
        return False
    return any(t.form and t.lemma.lower() in table.lists["governing"] for t in tokens[max(0, i - VERB_REACH) : i])


def _quantity(tokens: Sequence[Token], found: Found) -> Quantity:
    return Quantity(
        start=tokens[found.start].start, end=tokens[found.end - 1].end, value=found.value, high=found.high,
        modifier=found.modifier, unit=found.unit, rule=found.rule,
    )  # fmt: skip
