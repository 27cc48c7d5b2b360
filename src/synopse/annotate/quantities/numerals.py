"""The number that begins at a token: figures, number words, multipliers, vague numerals and ranges."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from synopse.annotate.numbers import HUNDRED, THOUSAND, cardinal, figure
from synopse.annotate.quantities.table import QuantityWords, beside, phrase
from synopse.language import QUOTATION_MARKS, Token
from synopse.model import Modifier

GROUP = 3
LARGEST = 1e18
LONGEST_RUN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """`start` and `end` count tokens. `sure` is False for what is a quantity only if it counts something (`one`)."""

    start: int
    end: int
    value: float
    rule: str
    high: float | None = None
    modifier: Modifier = "exact"
    sure: bool = True
    multiplier: float = 1.0


def numeral_at(tokens: Sequence[Token], i: int, table: QuantityWords) -> Numeral | None:
    """The longest numeral that begins at token `i`."""
    if table.has("between", tokens[i]):
        return _between(tokens, i, table)
    first = _single(tokens, i, table)
    if first is None or first.modifier == "vague":
        return first
    if first.end < len(tokens) and table.has("range_words", tokens[first.end]):
        second = _single(tokens, first.end + 1, table)
        if second is not None and second.modifier == "exact":
            return _range(first, second) or first
    return first


def _between(tokens: Sequence[Token], i: int, table: QuantityWords) -> Numeral | None:
    first = _single(tokens, i + 1, table)
    if first is None or first.end >= len(tokens) or not table.has("and", tokens[first.end]):
        return None
    second = _single(tokens, first.end + 1, table)
    found = _range(first, second) if second is not None else None
    return replace(found, start=i) if found else None


def _range(first: Numeral, second: Numeral) -> Numeral | None:
    """`10 bis 15 Millionen` multiplies both ends; the second must be the larger."""
    low = (
        first.value * second.multiplier
        if first.multiplier == 1 and first.value < second.value / second.multiplier
        else first.value
    )
    if low >= second.value:
        return None
    return Numeral(start=first.start, end=second.end, value=low, high=second.value, rule="range")


def _single(tokens: Sequence[Token], i: int, table: QuantityWords) -> Numeral | None:
    if i >= len(tokens):
        return None
    readings = (_vague, _halved, _in_figures, _in_words)
    return next((found for reading in readings if (found := reading(tokens, i, table))), None)


# -- vague: `Hunderte`, `mehrere Hundert`, `hundreds of thousands` -------------------------------


def _vague(tokens: Sequence[Token], i: int, table: QuantityWords) -> Numeral | None:
    for length in (3, 2, 1):
        if table.modifiers.get(phrase(tokens, i, i + length)) == "vague" and i + length < len(tokens):
            factor, end = _magnitude(tokens, i + length, table)
            return Numeral(start=i, end=end, value=factor, rule="vague numeral", modifier="vague") if factor else None
    if tokens[i].lower in table.vague:
        value, end = _magnitude(tokens, i, table)
        return Numeral(start=i, end=end, value=value, rule="vague noun", modifier="vague")
    return None


def _magnitude(tokens: Sequence[Token], i: int, table: QuantityWords) -> tuple[float, int]:
    """The product of the magnitudes that stand in a row, and where they end; 0 where there is none."""
    value, end = 0.0, i
    for _ in range(GROUP):
        at = end + 1 if value and end + 1 < len(tokens) and table.has("linking", tokens[end]) else end
        low = tokens[at].lower if at < len(tokens) else ""
        factor = table.vague.get(low) or (table.multipliers.get(low) if len(low) > 1 else None)
        if factor is None:
            break
        value, end = (value or 1.0) * factor, at + 1
    return value, end


# -- halves: `eine halbe Million`, `half a million`, `eine halbe Tonne`, `eineinhalb Millionen` ---


def _halved(tokens: Sequence[Token], i: int, table: QuantityWords) -> Numeral | None:
    low = tokens[i].lower
    if low in table.mixed:
        return _multiplied(
            tokens, Numeral(start=i, end=i + 1, value=table.mixed[low], rule="number word", sure=False), table
        )
    if not (table.has("articles", tokens[i]) or low in table.halves):
        return None
    half, end = 1.0, i
    modifier: Modifier = "exact"
    while end < len(tokens) and end - i < 2 and _leads_magnitude(tokens[end], table):
        half *= table.halves.get(tokens[end].lower, 1.0)
        modifier = "about" if table.has("about_adjectives", tokens[end]) else modifier
        end += 1
    numeral = Numeral(start=i, end=end, value=half, rule="magnitude", modifier=modifier)
    found = _multiplied(tokens, numeral, table)
    measured = half < 1 and end < len(tokens) and tokens[end].lower in table.measures
    return found if found.multiplier > 1 or measured else None


def _leads_magnitude(token: Token, table: QuantityWords) -> bool:
    """What may stand before `Million`: an article, a half, `gutes`."""
    return table.has("articles", token) or token.lower in table.halves or table.has("about_adjectives", token)


# -- figures -------------------------------------------------------------------------------------


def _in_figures(tokens: Sequence[Token], i: int, table: QuantityWords) -> Numeral | None:
    if not tokens[i].text[:1].isdigit() or _glued_to_a_mark(tokens, i, table):
        return None
    value, end = figure(tokens[i].text, table.language), i + 1
    if value is None:
        return None
    while (
        end < len(tokens)
        and len(tokens[i].text) <= GROUP
        and _is_group(tokens[end - 1], tokens[end])
        and value < LARGEST
    ):
        value, end = value * 1000 + int(tokens[end].text), end + 1
    if _is_ordinal(tokens, end):
        return None
    return _multiplied(tokens, Numeral(start=i, end=end, value=value, rule="figures"), table)


def _is_group(before: Token, token: Token) -> bool:
    """Three more figures after one blank (`12 050`)."""
    return len(token.text) == GROUP and token.text.isdecimal() and token.start == before.end + 1


def _glued_to_a_mark(tokens: Sequence[Token], i: int, table: QuantityWords) -> bool:
    """Part of something else: `0911/2345`, `+49`, `#5`, `1 : 0`, `5G`, the club `„911“`."""
    marks = table.lists["gluing_marks"]
    ahead = i > 0 and beside(tokens[i - 1], tokens[i]) and tokens[i - 1].text in marks
    following = i + 1 < len(tokens) and beside(tokens[i], tokens[i + 1]) and _makes_a_name(tokens[i + 1], table)
    score = _in_a_score(tokens, i)
    quoted = 0 < i < len(tokens) - 1 and tokens[i - 1].text in QUOTATION_MARKS and tokens[i + 1].text in QUOTATION_MARKS
    return ahead or following or score or quoted


def _in_a_score(tokens: Sequence[Token], i: int) -> bool:
    """`2 : 1`, `3-1`: figures on both sides of a colon, or of a hyphen that leads to no larger number."""
    return any(_is_score(tokens, left) for left in (i, i - 2) if left >= 0 and left + 2 < len(tokens))


def _is_score(tokens: Sequence[Token], left: int) -> bool:
    first, mark, second = tokens[left : left + 3]
    if not (first.text.isdecimal() and second.text.isdecimal()):
        return False
    joined = mark.text in "-–" and beside(first, mark) and beside(mark, second)
    return mark.text == ":" or (joined and len(first.text) <= GROUP and int(first.text) >= int(second.text[:GROUP]))


def _makes_a_name(token: Token, table: QuantityWords) -> bool:
    """A mark, or letters that are no unit (`5G`)."""
    capital = len(token.text) == 1 and token.text.isupper()
    unit = (token.lower in table.measures and not capital) or token.lower in table.multipliers
    return token.text in table.lists["gluing_marks"] or (token.text[:1].isalpha() and not unit)


def _is_ordinal(tokens: Sequence[Token], end: int) -> bool:
    """A full stop right after the figures, and the sentence goes on (`der 3. Versuch`)."""
    if end >= len(tokens) or tokens[end].text != "." or not beside(tokens[end - 1], tokens[end]):
        return False
    return end + 1 < len(tokens) and tokens[end + 1].text[:1].isalnum()


# -- words ---------------------------------------------------------------------------------------


def _in_words(tokens: Sequence[Token], i: int, table: QuantityWords) -> Numeral | None:
    """A number word, or several in a row (`two hundred and fifty thousand`)."""
    first = cardinal(tokens[i].text, table.language)
    if first is None or _is_noun(tokens, i):
        return None
    total, part, end = 0.0, float(first), i + 1
    for _ in range(LONGEST_RUN):
        at = end + 1 if _links(tokens, end, part, table) else end
        step = _step(tokens[at].lower, part, table) if at < len(tokens) else None
        if step is None:
            break
        part, end = step, at + 1
        if part >= THOUSAND:
            total, part = total + part, 0.0
    multiplier = _of_run(first, total + part)
    return Numeral(
        start=i, end=end, value=total + part, rule="number word", sure=first > 1 or end > i + 1, multiplier=multiplier
    )


def _links(tokens: Sequence[Token], i: int, part: float, table: QuantityWords) -> bool:
    """`two hundred and fifty`: the `and` inside a number, in a language that has one."""
    inside = part >= HUNDRED and i + 1 < len(tokens) and table.has("inner_and", tokens[i])
    return inside and (cardinal(tokens[i + 1].text, table.language) or HUNDRED) < HUNDRED


def _step(low: str, part: float, table: QuantityWords) -> float | None:
    """What a part of a number comes to with one more word, None where the word is none of it."""
    if len(low) > 1 and low in table.multipliers:
        return (part or 1.0) * table.multipliers[low]
    more = cardinal(low, table.language)
    return part + more if more is not None and more < HUNDRED and part % HUNDRED == 0 else None


def _of_run(value: float, whole: float) -> float:
    """What a single number word was multiplied by (`zwei Millionen`), for the other end of a range."""
    return whole / value if value and whole / value in (1e3, 1e6, 1e9, 1e12) else 1.0


def _is_noun(tokens: Sequence[Token], i: int) -> bool:
    """`außer Acht` is no eight."""
    return i > 0 and tokens[i].pos == "NOUN" and tokens[i].text[:1].isupper() and not tokens[i].text.isupper()


def _multiplied(tokens: Sequence[Token], numeral: Numeral, table: QuantityWords) -> Numeral:
    factor, end = 1.0, numeral.end
    while end < len(tokens) and end - numeral.end < 2:
        low = tokens[end].lower
        if low not in table.multipliers or (len(low) == 1 and not beside(tokens[end - 1], tokens[end])):
            break
        factor, end = factor * table.multipliers[low], end + 1
    return replace(numeral, end=end, value=numeral.value * factor, multiplier=factor)
