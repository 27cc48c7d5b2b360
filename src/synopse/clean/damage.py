"""Rules for damage that shows in a few words: lost exponents, words cut out, wrong encodings, traces of a machine."""

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ftfy import fix_encoding
from ftfy.badness import is_bad

from synopse.language import words
from synopse.model import Defect, DefectKind

Pattern = re.Pattern[str]
Meant = Callable[[re.Match[str]], str]
NEVER = re.compile(r"(?!)")
GAPS_OF_HABIT = 2
"""More spaces before full stops than this are a habit of the writer, not places where something was cut out."""


@dataclass(frozen=True, slots=True)
class DamageRule:
    """A pattern, what it finds, and what was probably `meant`. The defect is the whole match.

    `needs` are characters one of which every match has: most texts have none, and need not be searched.
    """

    name: str
    kind: DefectKind
    pattern: Pattern
    needs: str = ""
    meant: Meant | None = None

    def note(self, found: re.Match[str]) -> str:
        """The rule's name, and what was meant where it can be told."""
        return f"{self.name}: {self.meant(found)}" if self.meant else self.name


def find_damage(stretch: str, offset: int, language: str) -> Iterator[Defect]:
    """What the rules find in one region; `offset` is its place in the text."""
    for rule in damage_rules(language):
        if rule.needs and not any(character in stretch for character in rule.needs):
            continue
        for found in rule.pattern.finditer(stretch):
            start, end = found.span()
            yield Defect(start=offset + start, end=offset + end, kind=rule.kind, note=rule.note(found), rule=rule.name)


@functools.cache
def damage_rules(language: str) -> tuple[DamageRule, ...]:
    """The rules for a language; for one without data those alone that need no words."""
    table = words(language, "defects")
    return (
        DamageRule("exponent_on_word", "lost_superscript", _exponent(table), "23", _lost_exponent),
        DamageRule("gap_after_article", "missing_word", _gap_after_article(table)),
        DamageRule("gap_between_words", "missing_word", _gap_between(table)),
        DamageRule("empty_brackets", "missing_word", EMPTY_BRACKETS, '()[]„“”"'),
        DamageRule("foreign_address", "translation_error", _address(table)),
        DamageRule("doubled_capital", "translation_error", DOUBLED_CAPITAL),
        *(
            DamageRule("article_and_adjective", "typo", pattern, meant=meant)
            for pattern, meant in _disagreements(table)
        ),
        DamageRule("lost_character", "encoding", LOST_CHARACTER, "\ufffd"),
        DamageRule("entity", "encoding", ENTITY, "&"),
        DamageRule("printed_hyphen", "encoding", PRINTED_HYPHEN, "¬", _unparted),
    )


def _alternatives(listed: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(listed, key=len, reverse=True))


def _exponent(table: dict[str, Any]) -> Pattern:
    """`400 Kilometer erobert2`: 2 or 3 on a word of small letters, at most three words after a unit of length."""
    if not table:
        return NEVER
    unit = rf"(?<!\w)(?:\d[\d.,]{{0,12}}\s)?(?:{_alternatives(table['length_units'])})"
    return re.compile(rf"{unit}(?:\s[^\W\d]{{1,40}}){{0,3}}\s[^\W\d_]{{0,40}}[^\W\dA-ZÄÖÜ_][23](?!\w)")


def _lost_exponent(found: re.Match[str]) -> str:
    return "²" if found.group().endswith("2") else "³"


def _gap_after_article(table: dict[str, Any]) -> Pattern:
    """`sagte der  .`: a word that waits for a noun, then space, then the end of the clause."""
    if not table:
        return NEVER
    waiting = _alternatives(table["wait_for_a_noun"])
    return re.compile(rf"(?<![\w-])(?:{waiting})[ \xa0]{{1,3}}[.,;](?=\s|$)(?!\s?\.)", re.IGNORECASE)


def _gap_between(table: dict[str, Any]) -> Pattern:
    """`wie die  berichtete`: a word that waits for a noun, two spaces or more, a word that is none."""
    if not table:
        return NEVER
    waiting, after = _alternatives(table["wait_for_a_noun"]), _alternatives(table["cannot_follow_article"])
    return re.compile(rf"(?<![\w-])(?:{waiting})[ \xa0]{{2,6}}(?:{after})(?![\w-])", re.IGNORECASE)


@functools.cache
def _gap_before_stop(language: str) -> Pattern:
    """A noun that a name follows, a space and a full stop: `der örtlichen Zeitung .`"""
    table = words(language, "defects")
    if not table:
        return NEVER
    noun = rf"[^\W\d_]{{0,30}}(?i:{_alternatives(table['take_a_name'])})"
    article = rf"(?<!\w)(?i:{_alternatives(table['articles'])})"
    return re.compile(rf"{article}\s(?:[^\W\dA-ZÄÖÜ_]{{3,30}}\s)?{noun}[ \xa0]{{1,3}}[.,](?=\s+[^\W\d_.]|\s*$)")


def find_gaps(stretches: list[tuple[str, int]], language: str) -> Iterator[Defect]:
    """Spaces before a full stop or comma after a noun that a name follows, where they are no habit of the text."""
    pattern = _gap_before_stop(language)
    found = [(match, offset) for stretch, offset in stretches for match in pattern.finditer(stretch) if match.start()]
    if len(found) <= GAPS_OF_HABIT:
        for match, offset in found:
            start, end = match.span()
            rule = "gap_before_stop"
            yield Defect(start=offset + start, end=offset + end, kind="missing_word", note=rule, rule=rule)


def _address(table: dict[str, Any]) -> Pattern:
    """`Mme Toll`: a form of address of another language and a name."""
    if not table:
        return NEVER
    return re.compile(rf"(?<!\w)(?:{_alternatives(table['foreign_address'])})\s[A-ZÄÖÜ][\w-]{{1,40}}")


DOUBLED_CAPITAL = re.compile(r"(?<![\w-])([A-ZÄÖÜ])\1[a-zäöüß]{1,6}\s[A-ZÄÖÜ][\w-]{1,40}")
"""`FFrau Toll`: a capital twice, small letters, a name."""


def _disagreements(table: dict[str, Any]) -> list[tuple[Pattern, Meant]]:
    """`Die neuen Ministerin`: an article and an adjective that cannot stand together before a feminine noun.

    Not after a comma, where `die` may be a pronoun (`Fehler, die anderen Lehrerin …`).
    """
    if "disagreements" not in table:
        return []
    nouns = rf"[A-ZÄÖÜ][\w-]{{0,40}}(?:{'|'.join(table['feminine_endings'])})(?![\w-])"
    alone = "|".join(table["standing_alone"])
    return [
        (
            re.compile(
                rf"(?<![\w,-])(?<!,\s)(?:{rule['article']}|{rule['article'].capitalize()})\s"
                rf"(?!(?:{alone})\s)[a-zäöüß-]{{2,40}}{rule['ending']}\s{nouns}"
            ),
            functools.partial(_agreeing, right=f"{rule['article']} …{rule['right']}"),
        )
        for rule in table["disagreements"]
    ]


def _agreeing(_: re.Match[str], right: str) -> str:
    return right


EMPTY_BRACKETS = re.compile(r"[^\W_]{1,40}\s(?:\(\s{0,3}\)|\[\s{0,3}\]|„\s{0,3}[“”]|“\s{0,3}”)(?!\w)")
"""`die Fähre ( ) legte ab`: what stood in the brackets or quotation marks was cut out."""
OTHER_SIGNS = re.compile(r"[^\s!-/:-@]{0,60}[^\x00-\x7f][^\s!-/:-@]{0,60}")
"""A word with a sign beyond ASCII in it."""
LOST_CHARACTER = re.compile(r"\w{0,30}\ufffd+[\w\ufffd]{0,30}")
ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
PRINTED_HYPHEN = re.compile(r"[^\W\d_]{1,30}¬\s?[^\W\d_]{1,30}")
"""A word parted at the end of a printed line: `Gemein¬ de`."""


def _unparted(found: re.Match[str]) -> str:
    return "".join(found.group().replace("¬", "").split())


def find_mojibake(stretch: str, offset: int) -> Iterator[Defect]:
    """Words that were decoded with another encoding than they were written in, as ftfy finds and mends them."""
    if stretch.isascii() or not is_bad(stretch):
        return
    for found in OTHER_SIGNS.finditer(stretch):
        meant = fix_encoding(found.group()) if is_bad(found.group()) else found.group()
        if meant != found.group():
            note = f"wrong_encoding: {meant}"
            start, end = found.span()
            yield Defect(start=offset + start, end=offset + end, kind="encoding", note=note, rule="wrong_encoding")
