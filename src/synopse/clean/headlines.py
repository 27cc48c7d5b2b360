"""Rules for titles, headings inside the text, and teasers."""

import itertools
import re
from collections import Counter
from collections.abc import Callable

from synopse.clean.page import Label, Labels, Page, is_headline, plain

TITLE_LENGTH = 200
HEADING_LENGTH = 110
TEASER_LENGTH = 450
LONG_WORD = re.compile(r"[^\W\d_]{5,}")
CAPITALISED = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w’'-]+")
SPEAKER = re.compile(r"(\w[\w .’'-]{0,40}):\s")
TWO_NAMES = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+ [A-ZÄÖÜ][a-zäöüß]+")
PLACE = r"[A-ZÄÖÜ][\w.-]{1,30}(?:[ /][A-ZÄÖÜ][\w.-]{1,30}){0,3}"
DATELINE = re.compile(
    # Querfeld (dpa) –
    rf"{PLACE}(?:,\s[^.!?(]{{1,25}})?\s?\((?:[A-Za-z/, -]{{2,30}}\)\s?[.:–—-]|[a-z/, -]{{2,30}}\))\s"
    # QUERFELD. Die …
    r"|[A-ZÄÖÜ]{3,30}(?:[ /-][A-ZÄÖÜ]{3,30}){0,3}(?:,\s[^.!?(]{1,25})?(?:\s[–—-]|\.)\s[A-ZÄÖÜ]"
)
SAID_AGAIN = 0.6
"""The share of a teaser's long words that come again in the paragraph after it."""
STEM = 6
"""Letters by which long words are compared, so that endings do not count (`nordkoreanisch`, `Nordkorea`)."""
NAMES_SHARED = 2
SUMMARY_LABELS = (("boilerplate", "summary_label"), ("boilerplate", "label_after_separator"))


def mark_title(page: Page, labels: Labels) -> None:
    """Labels the headline that a text begins with (with the line over or under it), if running text follows."""
    free = _free(page, labels)
    leading = list(itertools.takewhile(lambda i: _is_headline(page, i, TITLE_LENGTH), free[:3]))
    if not leading or len(leading) == len(free) or not page.opens_prose(free[len(leading)]):
        return
    for i in leading[: 2 if len(leading) < 3 else 1]:
        labels[i] = ("title", "first_line")


def _free(page: Page, labels: Labels) -> list[int]:
    """The blocks that nothing is known of yet, without those that a picture's credit shows to be captions."""
    return [i for i, label in enumerate(labels) if label is None and page.credit_of_caption(i) is None]


def _is_headline(page: Page, i: int, longest: int) -> bool:
    return is_headline(page.blocks[i], longest)


def mark_given_title(page: Page, labels: Labels) -> None:
    """Labels the first block that says the title which stands beside the text, near its beginning."""
    wanted = plain(page.title or "")
    for i in range(min(4, len(page.blocks))):
        if wanted and plain(page.blocks[i]) == wanted and (labels[i] is None or labels[i] == ("boilerplate", "crumb")):
            labels[i] = ("title", "given_title")
            return


def mark_marked_headings(page: Page, labels: Labels) -> None:
    """Labels what Markdown marks as headings: the first one of the highest level, before any text, is the title."""
    marked = [i for i, level in enumerate(page.levels) if level and labels[i] is None]
    for i in marked:
        first = i == marked[0] and not any(label is None for label in labels[:i])
        labels[i] = ("title" if first else "heading", "markdown_heading")


def mark_headings(page: Page, labels: Labels) -> None:
    """Labels short lines without a full stop between paragraphs; three in a row are a list, many questions a talk."""
    free = _free(page, labels)
    short = [i for i in free if _is_headline(page, i, HEADING_LENGTH)]
    questions = {i for i in short if page.blocks[i].endswith("?")}
    is_talk = len(questions) > 3 and len(questions) * 4 > len(free)
    speakers = _speakers(page)
    candidates = {i for i in short if not (is_talk and i in questions) and _speaker(page.blocks[i]) not in speakers}
    following = dict(itertools.pairwise(free))
    for run in _runs(free, candidates):
        if len(run) <= 2 and run[0] != free[0] and run[-1] in following and page.opens_prose(following[run[-1]]):
            for i in run:
                labels[i] = ("heading", "short_line")


def _speakers(page: Page) -> set[str]:
    """Who speaks in turn in an interview: the words before a colon that several blocks begin with."""
    beginnings = Counter(filter(None, map(_speaker, page.blocks)))
    return {speaker for speaker, times in beginnings.items() if times > 1}


def _speaker(block: str) -> str | None:
    found = SPEAKER.match(block)
    return found.group(1) if found else None


def _runs(free: list[int], candidates: set[int]) -> list[list[int]]:
    """Candidates that follow each other with no other free block between them."""
    runs: list[list[int]] = []
    before = None
    for i in free:
        if i in candidates:
            if before in candidates:
                runs[-1].append(i)
            else:
                runs.append([i])
        before = i
    return runs


def mark_teaser(page: Page, labels: Labels) -> None:
    """Labels a first paragraph that announces the article; without evidence it stays body."""
    for i in _free(page, labels)[:1]:
        labels[i] = _as_teaser(page, i, labels)


def _as_teaser(page: Page, i: int, labels: Labels) -> Label | None:
    block = page.blocks[i]
    if len(block) > TEASER_LENGTH or not page.is_prose(i) or DATELINE.match(block):
        return None
    if i and labels[i - 1] in SUMMARY_LABELS:
        return ("teaser", "under_label")
    lead = next((j for j in _free(page, labels) if j > i), None)
    if lead is None or not page.is_prose(lead) or any(labels[j] == ("heading", "short_line") for j in range(i, lead)):
        return None
    rule = next((name for name, holds in TEASERS if holds(page, i, lead)), None)
    return ("teaser", rule) if rule else None


def is_before_dateline(page: Page, _: int, lead: int) -> bool:
    """The next paragraph begins as an agency's report does: `Querfeld (dpa) – …`."""
    return bool(DATELINE.match(page.blocks[lead]))


def is_said_again(page: Page, i: int, lead: int) -> bool:
    """The next paragraph says the same once more, at greater length."""
    teaser, again = _stems(page.blocks[i]), _stems(page.blocks[lead])
    return (
        len(teaser) >= 6
        and len(page.blocks[lead]) > len(page.blocks[i])
        and len(teaser & again) >= SAID_AGAIN * len(teaser)
    )


def is_set_off(page: Page, i: int, lead: int) -> bool:
    """A short paragraph in the present tense, without a day or figure and set off by a blank line, before a lead that
    begins anew: it goes on from nothing, reports in the past, names somebody in full, speaks of the same things."""
    teaser, opening = page.blocks[i], page.blocks[lead]
    if len(teaser) > 300 or not page.stands_apart(lead) or any(character.isdigit() for character in teaser):
        return False
    words, first = set(teaser.lower().split()), opening.split(None, 1)[0].lower().strip('„"“»')
    begins_anew = first not in page.words.goes_on and bool(page.words.past & set(opening.lower().split()))
    names_anew = any(name not in teaser for name in TWO_NAMES.findall(opening))
    shared = [stem for stem in _stems(teaser, CAPITALISED) if stem in opening.lower()]  # in a compound, too
    return (
        begins_anew and names_anew and not (page.words.past | page.words.days) & words and len(shared) >= NAMES_SHARED
    )


def is_repeated(page: Page, i: int, lead: int) -> bool:
    """The next paragraph is the same once more."""
    return len(page.blocks[i].split()) >= 6 and plain(page.blocks[i]) == plain(page.blocks[lead])


TEASERS: tuple[tuple[str, Callable[[Page, int, int], bool]], ...] = (
    ("before_dateline", is_before_dateline),
    ("repeated", is_repeated),
    ("said_again", is_said_again),
    ("set_off", is_set_off),
)


def _stems(text: str, pattern: re.Pattern[str] = LONG_WORD) -> set[str]:
    return {word[:STEM].lower() for word in pattern.findall(text) if len(word) >= 5}
