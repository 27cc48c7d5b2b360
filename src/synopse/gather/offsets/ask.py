"""Where a unit stands in several places, or out of order, the extraction itself is asked.

In every one of the places one letter is put for another, a different one in each, and the page is extracted again: the
letter that comes out names the place that the extraction took. An answer that differs elsewhere too is none.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from string import ascii_lowercase
from typing import NamedTuple

from synopse.gather.offsets.align import Aligned
from synopse.gather.offsets.ink import Ink, is_ink

Extract = Callable[[str], str]
"""The clean text of a page's markup."""
MAX_PAGE = 500_000
"""Characters of a page that is extracted a second time."""
MAX_PLACES = 20
"""Places of one wording that are told apart; no more than there are letters."""
LETTERS_TRIED = 40


class Question(NamedTuple):
    """The letter at `offset` of a wording is changed: by place in the ink, where in the markup, and into what."""

    offset: int
    spots: dict[int, int]
    letters: dict[int, str]


def ask(aligned: Aligned, text: str, markup: str, extract: Extract) -> set[int]:
    """Places the units for which the extraction names one of several places, or one that is out of order.

    Returns the units that the answer shows to stand in none of their places.
    """
    choices = aligned.choices()
    if not choices or len(markup) > MAX_PAGE:
        return set()
    questions = _questions(aligned, choices)
    changed = list(markup)
    for question in questions.values():
        for place, spot in question.spots.items():
            changed[spot] = question.letters[place]
    answer = extract("".join(changed)) if questions else ""
    if len(answer) != len(text):
        return set()
    named = list(_named(aligned, text, answer, choices, questions))
    differing = {at for at, (a, b) in enumerate(zip(text, answer, strict=True)) if a != b}
    if not differing <= {at for _, _, at in named}:
        return set()
    for index, place, _ in named:
        aligned.place(index, place)
    asked = {index for index in choices if aligned.wording(index) in questions}
    return asked - {index for index, _, _ in named}


def _questions(aligned: Aligned, choices: Mapping[int, list[int]]) -> dict[str, Question]:
    """What to ask, by wording; nothing where it stands in too many places, or has no letter to change."""
    places: dict[str, set[int]] = defaultdict(set)
    for index, between in choices.items():
        places[aligned.wording(index)].update(between)
    asked = ((w, _question(w, sorted(p), aligned.page)) for w, p in places.items() if len(p) <= MAX_PLACES)
    return {wording: question for wording, question in asked if question}


def _question(wording: str, places: list[int], page: Ink) -> Question | None:
    """With a letter that is written as itself in every place; one from the middle is the least to matter."""
    middle = len(wording) // 2
    for offset in sorted(range(len(wording)), key=lambda at: abs(at - middle))[:LETTERS_TRIED]:
        if wording[offset].isascii() and wording[offset].isalpha():
            spots = {at: spot for at in places if (spot := letter_spot(page, at + offset)) is not None}
            if len(spots) == len(places):
                others = (letter for letter in ascii_lowercase if letter != wording[offset].lower())
                return Question(offset, spots, dict(zip(places, others, strict=False)))
    return None


def letter_spot(page: Ink, at: int) -> int | None:
    """The character of the markup that a printed character is written as; None where it may be written otherwise."""
    node = page.node_of(at)
    raw, begun = page.nodes[node]
    if page.writing.sign in raw:
        return None
    printed = -1
    for place, character in enumerate(raw):
        printed += is_ink(character)
        if printed == at - page.starts[node]:
            return begun + place
    return None


def _named(
    aligned: Aligned, text: str, answer: str, choices: Mapping[int, list[int]], questions: Mapping[str, Question]
) -> Iterator[tuple[int, int, int]]:
    """Units with the place that the answer names for them, and the character of the text that names it."""
    for index, between in choices.items():
        wording, unit = aligned.wording(index), aligned.units[index]
        if question := questions.get(wording):
            printed = [at for at in range(unit.start, unit.end) if is_ink(text[at])]
            at = printed[len(unit.ink) - len(wording) + question.offset]
            for place, letter in question.letters.items():
                if answer[at] == letter and place in between:
                    yield index, place, at
