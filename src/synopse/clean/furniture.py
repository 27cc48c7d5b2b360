"""Rules for what stands around an article: links to others, the way through the site, newsletters, credits."""

import re

from synopse.clean.blocks import ends_sentence
from synopse.clean.page import Labels, Page, Rule, is_headline, plain
from synopse.clean.surroundings import (
    is_action_line,
    is_author_box,
    is_in_author_box,
    is_in_newsletter_box,
    is_labelled_tail,
    is_link_line,
    is_more_from,
    is_newsletter,
    is_offer,
    is_paywall,
)

LINK_LENGTH = 250
"""The longest headline that a link to another article is taken to have, in characters."""
NOTICE_LENGTH = 350
BYLINE_LENGTH = 200
BEGINNING = 12
"""Blocks at the beginning of a text in which the way through the site is looked for."""
FENCE = "---"
BEGINNING_LINES = 40
"""Blocks within which front matter must end."""
DIGITS = re.compile(r"\d")
STAMP_PART = re.compile(r"[^\W\d_]+")


def is_front_matter(page: Page, i: int, labels: Labels) -> bool:
    """What a Markdown file says about itself between two lines `---` at its very beginning."""
    if page.blocks[0] != FENCE or FENCE not in page.blocks[1:BEGINNING_LINES]:
        return False
    return i == 0 or (_rule(labels, i - 1) == "front_matter" and (i == 1 or page.blocks[i - 1] != FENCE))


def is_separator(page: Page, i: int, _: Labels) -> bool:
    """No letter and no figure: `-`, `* * *`, `•`."""
    return not any(character.isalnum() for character in page.blocks[i])


def is_summary_label(page: Page, i: int, _: Labels) -> bool:
    """`Das Wichtigste in Kürze` over a summary."""
    return bool(page.words.summary_label.fullmatch(page.blocks[i]))


def is_label_after_separator(page: Page, i: int, labels: Labels) -> bool:
    """Two or three words that begin small, after a lone dash."""
    block = page.blocks[i]
    return (
        _rule(labels, i - 1) == "separator"
        and block[0].islower()
        and len(block.split()) <= 3
        and block[-1] not in ".!?"
    )


def is_read_also(page: Page, i: int, _: Labels) -> bool:
    """`Lesen Sie auch:`, alone or with the headline of the other article behind it."""
    found = page.words.read_also.fullmatch(page.blocks[i])
    if not found or len(page.blocks[i]) > LINK_LENGTH:
        return False
    rest = found["rest"].strip()
    return not rest or rest[:1] in ">»" or page.blocks[i][found.end(1) :].lstrip()[:1] == ":" or not ends_sentence(rest)


def is_read_also_target(page: Page, i: int, labels: Labels) -> bool:
    """The headline under `Lesen Sie auch:`, on the next line, or after a blank line where no sentence ends."""
    if _rule(labels, i - 1) != "read_also" or not _is_bare_label(page, i - 1):
        return False
    return _is_link(page, i) and (not page.stands_apart(i) or not ends_sentence(page.blocks[i]))


def _is_bare_label(page: Page, i: int) -> bool:
    found = page.words.read_also.fullmatch(page.blocks[i])
    return bool(found and not found["rest"].strip())


def _is_link(page: Page, i: int) -> bool:
    return len(page.blocks[i]) <= LINK_LENGTH


def is_link_list(page: Page, i: int, _: Labels) -> bool:
    """`Mehr zum Thema` over links to other articles."""
    return bool(page.words.link_list.fullmatch(page.blocks[i]))


def is_listed_link(page: Page, i: int, labels: Labels) -> bool:
    """A line without a full stop in the list under `Mehr zum Thema`; the list ends with a blank line."""
    if _rule(labels, i - 1) not in ("link_list", "listed_link") or not _is_link(page, i):
        return False
    if ends_sentence(page.blocks[i]) and page.blocks[i][-1] not in "?!":
        return False
    return not page.stands_apart(i) or (_rule(labels, i - 1) == "link_list" and not _leads_into_prose(page, i))


def _leads_into_prose(page: Page, i: int) -> bool:
    """True where a line may be the heading of the paragraph under it."""
    return i + 1 < len(page.blocks) and page.is_prose(i + 1)


def is_tail_section(page: Page, i: int, _: Labels) -> bool:
    """`Quellen`, `Weblinks` over the last section of a text."""
    return i > 0 and bool(page.words.tail_section.fullmatch(page.blocks[i]))


def is_in_tail_section(page: Page, i: int, labels: Labels) -> bool:
    """A line of the last section, as long as no paragraph of running text comes."""
    return _rule(labels, i - 1) in ("tail_section", "in_tail_section") and len(page.blocks[i]) <= LINK_LENGTH


def is_neighbour(page: Page, i: int, _: Labels) -> bool:
    """`PREV …`, `Nächster Artikel: …`."""
    return bool(page.words.neighbour.fullmatch(page.blocks[i]))


def is_furniture_line(page: Page, i: int, _: Labels) -> bool:
    """A whole line of a page: `Teilen`, `Anzeige`, `Zur Startseite`."""
    return bool(page.words.furniture_line.fullmatch(page.blocks[i]))


def is_furniture_start(page: Page, i: int, _: Labels) -> bool:
    """A notice by its first words: `Folgen Sie uns …`, `© …`."""
    return len(page.blocks[i]) <= NOTICE_LENGTH and bool(page.words.furniture_start.match(page.blocks[i]))


def is_notice(page: Page, i: int, _: Labels) -> bool:
    """A short paragraph that speaks of cookies or newsletters and of what to do about them."""
    block = page.blocks[i]
    if len(block) > NOTICE_LENGTH:
        return False
    found = set(STAMP_PART.findall(block))
    return bool(found & page.words.cookies) and any(action in block for action in page.words.page_actions)


def is_stamp(page: Page, i: int, _: Labels) -> bool:
    """A line that says nothing but when: `Stand: 3. Mai 2031, 14.05 Uhr`."""
    block = page.blocks[i]
    if len(block) > 80 or not DIGITS.search(block) or (i > 6 and i < len(page.blocks) - 3):
        return False
    found = [word.lower() for word in STAMP_PART.findall(block)]
    return bool(found) and page.words.stamp_words.issuperset(found)


def is_reading_time(page: Page, i: int, _: Labels) -> bool:
    """`3 Min. Permalink: https://…` on a line of its own."""
    return bool(page.words.permalink_inside.fullmatch(page.blocks[i]))


def is_crumb(page: Page, i: int, labels: Labels) -> bool:
    """The way through the site, `Startseite Politik`, before the article begins."""
    if len(page.blocks[i]) > 80 or not page.words.crumb.fullmatch(page.blocks[i]):
        return False
    return i <= BEGINNING and not any(label is None and page.is_prose(j) for j, label in enumerate(labels[:i]))


def is_repeated_title(page: Page, i: int, _: Labels) -> bool:
    """The first line of the text, or the title beside it, once more."""
    block = plain(page.blocks[i])
    if len(block.split()) < 3 or len(block) > 300:
        return False
    first_lines = [plain(earlier) for earlier in page.blocks[: min(i, 2)]]
    given = page.title is not None and block == plain(page.title) and any(block == earlier for earlier in first_lines)
    return given or (block in first_lines and not ends_sentence(page.blocks[i].rstrip("?!")))


def is_masthead(page: Page, i: int, labels: Labels) -> bool:
    """The outlet's name over the headline, with the day beside it or in the next line: `Talbote, 3. Mai 2031`."""
    if i or len(page.blocks[0]) > 80:
        return False
    name = _without_date(page, page.blocks[0])
    under = 1 if name != page.blocks[0] else 2
    names = name.split()
    is_outlet = any(n.lower().endswith(page.words.outlet_heads) for n in names) and all(n[0].isupper() for n in names)
    dated = under == 1 or (len(page.blocks) > 1 and is_stamp(page, 1, labels))
    titled = len(page.blocks) > under and is_headline(page.blocks[under], LINK_LENGTH)
    return is_outlet and len(names) <= 5 and dated and titled


BOILERPLATE: tuple[tuple[str, Rule], ...] = (
    ("masthead", is_masthead),
    ("front_matter", is_front_matter),
    ("separator", is_separator),
    ("summary_label", is_summary_label),
    ("label_after_separator", is_label_after_separator),
    ("read_also_target", is_read_also_target),
    ("read_also", is_read_also),
    ("link_list", is_link_list),
    ("listed_link", is_listed_link),
    ("tail_section", is_tail_section),
    ("in_tail_section", is_in_tail_section),
    ("neighbour", is_neighbour),
    ("furniture_line", is_furniture_line),
    ("action_line", is_action_line),
    ("link_line", is_link_line),
    ("labelled_tail", is_labelled_tail),
    ("more_from", is_more_from),
    ("author_box", is_author_box),
    ("in_author_box", is_in_author_box),
    ("paywall", is_paywall),
    ("offer", is_offer),
    ("newsletter", is_newsletter),
    ("in_newsletter_box", is_in_newsletter_box),
    ("furniture_start", is_furniture_start),
    ("notice", is_notice),
    ("reading_time", is_reading_time),
    ("crumb", is_crumb),
    ("repeated_title", is_repeated_title),
)
"""The rules in the order in which they are asked; the first one that holds names the block."""


def is_credit_line(page: Page, i: int, _: Labels) -> bool:
    """A line that only names agencies, writers' initials or a picture's source."""
    return len(page.blocks[i]) <= 120 and bool(page.words.credit_line.fullmatch(page.blocks[i]))


def is_byline(page: Page, i: int, _: Labels) -> bool:
    """`Von Jana Toll, Querfeld`; `(Reporting by Jane Toll; editing by Ole Brink)`."""
    parts = _without_date(page, page.blocks[i]).strip("()").split(";")
    return len(page.blocks[i]) <= BYLINE_LENGTH and all(page.words.byline.fullmatch(part.strip()) for part in parts)


def _without_date(page: Page, line: str) -> str:
    """The line without the day at its end (`Von Jana Toll, 3. April 2031`)."""
    kept = line.split()
    while kept and (kept[-1][0].isdigit() or kept[-1].strip(",.:–-").lower() in {*page.words.stamp_words, ""}):
        kept = kept[:-1]
    return " ".join(kept).rstrip(" ,–-") if len(kept) < len(line.split()) else line


CREDITS: tuple[tuple[str, Rule], ...] = (
    ("credit_line", is_credit_line),
    ("byline", is_byline),
    ("stamp", is_stamp),
)


def mark_furniture(page: Page, labels: Labels) -> None:
    """Labels the blocks around the article, and then the section names that are left among them at the end."""
    for i in range(len(page.blocks)):
        for kind, rules in (("credit", CREDITS), ("boilerplate", BOILERPLATE)):
            name = next((name for name, holds in rules if holds(page, i, labels)), None)
            if name and labels[i] is None:
                labels[i] = ("credit", name) if kind == "credit" else ("boilerplate", name)
    _mark_left_over(page, labels)


def _mark_left_over(page: Page, labels: Labels) -> None:
    """One to three words behind the article's last sentence, with nothing but furniture after them."""
    for i in reversed(range(1, len(labels))):
        label = labels[i]
        if label is not None and label[0] == "boilerplate":
            continue
        block = page.blocks[i]
        is_left = label is None and len(block) < LINK_LENGTH and len(block.split()) <= 3 and not ends_sentence(block)
        if not is_left or i == len(labels) - 1:
            return
        labels[i] = ("boilerplate", "left_over")


def _rule(labels: Labels, i: int) -> str:
    label = labels[i] if i >= 0 else None
    return label[1] if label else ""
