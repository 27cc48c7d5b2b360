"""The blocks of a text: its paragraphs, headings and single lines, also where lines are broken inside sentences."""

import re
from itertools import pairwise

from synopse.clean.vocabulary import vocabulary
from synopse.model import Span

LINE_BREAK = re.compile(r"\r\n|[\n\r\u2028\u2029]")
SENTENCE_END = re.compile(r"[.!?…:][\"»«“”’')\]]*$")
ABBREVIATION_END = re.compile(r"(?<![\w.])(?:\d{1,2}|[A-Za-zÄÖÜ]|Dr|Prof|St|Nr|No|ca|bzw|Mr|Mrs|Ms)\.$")
INNER_SENTENCE_END = re.compile(r"[a-zäöüß)“”\"»][.!?]\s+[A-ZÄÖÜ„\"“»]")
HEADING_LENGTH = 90
EVEN = 0.8
"""Lines count as filled to a width where four in five of the broken ones reach this share of the longest."""


def paragraphs(text: str, language: str = "") -> tuple[Span, ...]:
    """The blocks of `text` in order, without the white space around them; together they hold all that is not space.

    Blank lines part blocks. Other line breaks part them too, except in a hard-wrapped text (one in which lines are seen
    to break inside sentences): there a block goes on until a line ends a sentence or reads as a heading. `language`
    lends the words that leave a line open (articles, prepositions).
    """
    lines = _lines(text)
    wrapping = _Wrapping(text, lines, language)
    blocks: list[Span] = []
    first = None
    for line, following in pairwise([*lines, None]):
        if line is None or not len(line):
            continue
        first = line if first is None else first
        if following is None or not len(following) or not wrapping.runs_on(first, line, following):
            blocks.append(Span(start=first.start, end=line.end))
            first = None
    return tuple(blocks)


def ends_sentence(text: str) -> bool:
    """True where a text closes with the end of a sentence, not with an abbreviation or ordinal."""
    tail = text[-12:]
    return bool(SENTENCE_END.search(tail)) and not ABBREVIATION_END.search(tail)


def _lines(text: str) -> list[Span]:
    """Every line without the white space around it, blank ones as empty spans."""
    lines, start = [], 0
    for end, after in [*(match.span() for match in LINE_BREAK.finditer(text)), (len(text), len(text))]:
        line = text[start:end]
        left = start + len(line) - len(line.lstrip())
        lines.append(Span(start=left, end=left + len(line.strip())))
        start = after
    return lines


class _Wrapping:
    """How the lines of one text are broken: whether inside sentences, and whether at an even width."""

    def __init__(self, text: str, lines: list[Span], language: str) -> None:
        self.text = text
        self.open_ends = vocabulary(language).open_line_ends
        self.parted_prefixes = vocabulary(language).parted_prefixes
        pairs = [(a, b) for a, b in pairwise(lines) if len(a) and len(b)]
        broken = [a for a, b in pairs if self._is_broken(a, b, self.open_ends - self.parted_prefixes)]
        self.wrapped = bool(broken) and (len(broken) == len(pairs) or len(broken) >= max(2, len(pairs) / 5))
        self.width = self._even_width(broken)

    def runs_on(self, first: Span, line: Span, following: Span) -> bool:
        """True where the block that began with the line `first` goes on from `line` to `following`."""
        if not self.wrapped:
            return False
        filled = self.width > 0 and len(line) + 1 + self._first_word(following) > self.width
        if ends_sentence(line.of(self.text)):
            return filled
        if self._is_broken(line, following, self.open_ends) or line is not first or self._has_open_quotation(line):
            return True
        return filled or not self._reads_as_heading(line, following)

    def _is_broken(self, line: Span, following: Span, open_ends: frozenset[str]) -> bool:
        """True where the line break is inside a sentence, by the words that leave a line open."""
        before, after = line.of(self.text), following.of(self.text)
        if ends_sentence(before) or before == after:
            return False
        last = before.rsplit(None, 1)[-1].lower()
        if before[-1] in ",;" or last in open_ends or self._leaves_noun_open(before):
            return True
        return after[0].islower() and (len(after.split()) >= 5 or ends_sentence(after))

    def _leaves_noun_open(self, line: str) -> bool:
        """A determiner and adjectives at the end of a line wait for their noun: `hat ihren russischen`."""
        found = line.split()
        while (
            len(found) > 1
            and found[-1].isalpha()
            and found[-1].endswith(("en", "e", "er", "es", "em"))
            and found[-1].islower()
        ):
            found.pop()
            if found[-1].lower() in self.open_ends:
                return True
        return False

    def _has_open_quotation(self, line: Span) -> bool:
        words = line.of(self.text)
        return words.count("„") > words.count("“") + words.count("”") or words.count('"') % 2 == 1

    def _reads_as_heading(self, line: Span, following: Span) -> bool:
        words, after = line.of(self.text), self.text[following.start]
        return len(words) <= HEADING_LENGTH and not after.islower() and not INNER_SENTENCE_END.search(words)

    def _first_word(self, line: Span) -> int:
        return len(line.of(self.text).split(None, 1)[0])

    def _even_width(self, broken: list[Span]) -> int:
        """The width that the lines are filled to, 0 where they end anywhere."""
        widest = max(map(len, broken), default=0)
        filled = sum(len(line) >= EVEN * widest for line in broken)
        return widest if len(broken) >= 4 and filled >= EVEN * len(broken) else 0
