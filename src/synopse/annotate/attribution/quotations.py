"""Stretches in quotation marks, whichever style: „“ “” »« «» "" ‘’ '' and inner ones, unclosed ones closed with their
paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.language import Parse, Token
from synopse.model import Span

PAIRS = {"„": '“”"', "“": '”"', "»": "«", "«": "»", '"': '"“”', "‚": "‘’'", "‘": "’'", "'": "'’", "›": "‹", "‹": "›"}
BOTH_WAYS = '"“»«›‹'
SINGLE = "'‘"
"""Marks that are apostrophes as well, or whose closing one is."""
BEFORE_SINGLE = '([„“"»«–—-:/'
LONGEST = 4000
"""Code points after which an opened quotation counts as unclosed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted(Span):
    """A stretch with its quotation marks. `words` counts its tokens without marks, `sentence` says that it has a
    finite verb."""

    words: int
    sentence: bool
    closed: bool


def find_quoted(parse: Parse) -> tuple[Quoted, ...]:
    """Outermost quotations in text order; inner ones belong to them."""
    out: list[Quoted] = []
    for tokens in _paragraphs(parse):
        out.extend(_of_paragraph(parse.text, tokens))
    return tuple(out)


def _paragraphs(parse: Parse) -> Iterator[list[Token]]:
    """Tokens up to an empty line or the end of a block."""
    group: list[Token] = []
    block = -1
    for sentence in parse.sentences:
        if group and (sentence.block != block or "\n\n" in parse.text[group[-1].end : sentence.start]):
            yield group
            group = []
        block = sentence.block
        group.extend(sentence.tokens)
    if group:
        yield group


def _of_paragraph(text: str, tokens: Sequence[Token]) -> Iterator[Quoted]:
    i = 0
    while i < len(tokens):
        if not _opens(text, tokens[i]):
            i += 1
            continue
        end = _closing(text, tokens, i)
        if end is None and tokens[i].text in "\"'‚‘“":
            i += 1  # a lone mark of either way says nothing
            continue
        last = len(tokens) - 1 if end is None else end
        yield _quoted(tokens[i : last + 1], end is not None)
        i = last + 1


def _opens(text: str, mark: Token) -> bool:
    if mark.text not in PAIRS:
        return False
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    if mark.text in SINGLE:  # no apostrophe (`die '90er`, `gib's`)
        return (after.isalpha() or after in "„“»[…") and bool(after) and (not before.strip() or before in BEFORE_SINGLE)
    if mark.text in BOTH_WAYS:
        return not after.isspace() and (not before or not before.isalnum())
    return bool(after) and not after.isspace()


def _closing(text: str, tokens: Sequence[Token], opening: int) -> int | None:
    """Index of the mark that closes: a second opening inside does not count (`„A […] „B“` is one)."""
    if tokens[opening].text in SINGLE:
        return _closing_single(text, tokens, opening)
    closers = PAIRS[tokens[opening].text]
    for i in range(opening + 1, len(tokens)):
        mark = tokens[i]
        if mark.start - tokens[opening].start > LONGEST:
            return None
        if mark.text in closers and i > opening + 1 and not text[mark.start - 1].isspace():
            return i
    return None


def _closing_single(text: str, tokens: Sequence[Token], opening: int) -> int | None:
    """Index of the mark that closes a single one: no apostrophe inside a word, and one behind an `s` before another
    word (`the workers' union`) only where no surer one follows."""
    closers, unsure = PAIRS[tokens[opening].text], None
    for i in range(opening + 2, len(tokens)):
        mark = tokens[i]
        if mark.start - tokens[opening].start > LONGEST:
            break
        if mark.text in SINGLE and _opens(text, mark) and unsure is not None:
            break
        if mark.text not in closers or text[mark.start - 1].isspace() or text[mark.end : mark.end + 1].isalnum():
            continue
        if text[mark.start - 1] not in "sxz" or not text[mark.end : mark.end + 2].strip().isalpha():
            return i
        unsure = i if unsure is None else unsure
    return unsure


def _quoted(tokens: Sequence[Token], closed: bool) -> Quoted:
    words = [t for t in tokens if t.pos != "PUNCT"]
    return Quoted(
        start=tokens[0].start,
        end=tokens[-1].end,
        words=len(words),
        sentence=any(t.form in ("fin", "imp") for t in words),
        closed=closed,
    )
