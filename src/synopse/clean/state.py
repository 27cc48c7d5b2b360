"""How much of an account there is to read: all of it, its beginning, nothing, or no article at all.

What is not there says nothing: an account that is cut off is not silent about what its rest may tell.
"""

import re
from collections.abc import Callable, Sequence

from synopse.clean.blocks import ends_sentence
from synopse.clean.page import plain
from synopse.clean.vocabulary import Vocabulary, vocabulary
from synopse.model import WHOLE, ArticleState, Region, Span

RUNNING = ("teaser", "body")
LITTLE_PROSE = 250
"""Characters of running text that a page may have around what shows that it is no article."""
CONSENT_SIGNS = 4
LOGIN_SIGNS = 3
FEWEST_LINKS = 6
SHORT_LINE = 110
STUB = 1500
"""Characters of running text up to which an article that is said to be for subscribers is taken for its beginning."""
AFTER_WALL = 300
"""Characters of running text behind an offer to subscribe that show that the article goes on there."""
LONG_PROSE = 60
CUT = re.compile(r"(?:[^\W\d_,]\s?(?:\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\))|\[\+\d{1,6} (?:chars|Zeichen)\])$")
"""`… sagte sie […]`, `… [+1234 chars]` at the very end, as feeds and interfaces shorten a text."""
ELLIPSIS = re.compile(r"[^\W\d_]{2,40}\s?(?:…|\.\.\.)$")

Finder = Callable[[str, Sequence[Region], Vocabulary], tuple[Span, ...]]
"""The words that show a state; empty where it does not hold."""


def find_state(
    text: str, language: str, regions: Sequence[Region], title: str | None = None, free: bool | None = None
) -> ArticleState:
    """The state of an account with the words that show it; `regions` are those of `find_regions`, `free` is what its
    page says of itself. What is in doubt is whole. Never raises."""
    known = vocabulary(language)
    if not _is_little(text, regions, LITTLE_PROSE * 4):
        return _beginning(text, regions, known, free)
    for name, finder in NO_ARTICLE:
        if evidence := finder(text, regions, known):
            return ArticleState(value="not_an_article", evidence=evidence, rule=name)
    if title and regions and plain(text) == plain(title):
        return ArticleState(value="not_fetched", evidence=(_whole(regions),), rule="title_alone")
    return _beginning(text, regions, known, free)


def _beginning(text: str, regions: Sequence[Region], known: Vocabulary, free: bool | None) -> ArticleState:
    """Whether there is only the beginning of an article."""
    if evidence := _wall(regions):
        return ArticleState(value="paywalled", evidence=evidence, rule="paywall")
    if free is False and _is_little(text, regions, STUB):
        return ArticleState(value="paywalled", rule="not_free")
    for name, finder in CUT_OFF:
        if evidence := finder(text, regions, known):
            return ArticleState(value="truncated", evidence=evidence, rule=name)
    return WHOLE


# -- no article ----------------------------------------------------------------------------------


def is_consent(text: str, regions: Sequence[Region], known: Vocabulary) -> tuple[Span, ...]:
    """A wall of cookies: several different words of consent in a text that has little else."""
    signs = {sign for sign in known.consent if sign in text}
    if len(signs) < CONSENT_SIGNS:
        return ()
    speaking = tuple(r for r in regions if any(sign in r.of(text) for sign in signs))
    rest = [r for r in regions if r not in speaking]
    return _spans(speaking) if _is_little(text, rest, LITTLE_PROSE) else ()


def is_error_page(text: str, regions: Sequence[Region], known: Vocabulary) -> tuple[Span, ...]:
    """`Seite nicht gefunden`, `Just a moment`: the first words of a block, in a text that has little else."""
    found = tuple(r for r in regions if known.error_page.match(r.of(text)))
    rest = [r for r in regions if r not in found]
    return _spans(found) if found and _is_little(text, rest, LITTLE_PROSE) else ()


def is_login(text: str, regions: Sequence[Region], known: Vocabulary) -> tuple[Span, ...]:
    """Three fields or buttons of a form to sign in, and little else."""
    found = tuple(r for r in regions if known.login_page.fullmatch(r.of(text)))
    rest = [r for r in regions if r not in found]
    return _spans(found) if len(found) >= LOGIN_SIGNS and _is_little(text, rest, LITTLE_PROSE) else ()


def is_list_of_links(text: str, regions: Sequence[Region], _: Vocabulary) -> tuple[Span, ...]:
    """Six short lines or more, and no sentence among all that is not furniture."""
    lines = [r for r in regions if r.kind in (*RUNNING, "title", "heading") or r.rule == "link_line"]
    bare = [r for r in lines if len(r) <= SHORT_LINE and not ends_sentence(r.of(text).rstrip("?!"))]
    return _spans(bare) if len(bare) >= FEWEST_LINKS and len(bare) == len(lines) else ()


def is_empty_shell(text: str, regions: Sequence[Region], _: Vocabulary) -> tuple[Span, ...]:
    """Nothing but what stands around an article."""
    furniture = [r for r in regions if r.kind == "boilerplate"]
    return _spans(furniture) if furniture and not any(r.kind in (*RUNNING, "title", "heading") for r in regions) else ()


NO_ARTICLE: tuple[tuple[str, Finder], ...] = (
    ("error_page", is_error_page),
    ("consent", is_consent),
    ("login", is_login),
    ("list_of_links", is_list_of_links),
    ("empty_shell", is_empty_shell),
)


# -- the beginning of an article -----------------------------------------------------------------


def _wall(regions: Sequence[Region]) -> tuple[Span, ...]:
    """The offers to subscribe that stand where an article breaks off: no running text to speak of comes after them."""
    walls = [r for r in regions if r.rule == "paywall"]
    if not walls:
        return ()
    after = sum(len(r) for r in regions if r.kind in RUNNING and r.start > walls[0].start)
    return _spans(walls) if after < AFTER_WALL else ()


def is_cut(text: str, regions: Sequence[Region], known: Vocabulary) -> tuple[Span, ...]:
    """`[…]`, `[+1234 chars]`, `Weiterlesen` at the end of the last block; an ellipsis after a word, where the text is
    no more than what a feed gives of it."""
    last = _last(regions)
    if last is None:
        return ()
    block = last.of(text)
    found = CUT.search(block, max(0, len(block) - 60))
    if found is None and len(text) <= STUB:
        found = ELLIPSIS.search(block, max(0, len(block) - 60))
    if found:
        return (Span(start=last.start + found.start(), end=last.end),)
    for end in known.cut_ends:
        if block.endswith(end) and block != end and not ends_sentence(block) and block[-len(end) - 1].isspace():
            return (Span(start=last.end - len(end), end=last.end),)
    return ()


def is_broken_off(text: str, regions: Sequence[Region], known: Vocabulary) -> tuple[Span, ...]:
    """The last block is running text, and its last word waits for another."""
    last = _last(regions)
    if last is None or len(last) < LONG_PROSE:
        return ()
    word = last.of(text).rsplit(maxsplit=1)[-1]
    waits = word.lower() in known.open_line_ends - known.parted_prefixes or word.endswith(",")
    return (Span(start=last.end - len(word), end=last.end),) if waits else ()


CUT_OFF: tuple[tuple[str, Finder], ...] = (("cut", is_cut), ("broken_off", is_broken_off))


def _last(regions: Sequence[Region]) -> Region | None:
    running = [r for r in regions if r.kind in RUNNING]
    return running[-1] if running else None


def _is_little(text: str, regions: Sequence[Region], most: int) -> bool:
    """True where the sentences of running text have fewer characters than `most`."""
    return sum(len(r) for r in regions if r.kind in RUNNING and ends_sentence(r.of(text))) < most


def _spans(regions: Sequence[Region]) -> tuple[Span, ...]:
    return tuple(Span(start=r.start, end=r.end) for r in regions)


def _whole(regions: Sequence[Region]) -> Span:
    return Span(start=regions[0].start, end=regions[-1].end)
