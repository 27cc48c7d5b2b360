"""Rules for what a badly scraped page leaves around its article: buttons, boxes on writers, offers to subscribe."""

import re

from synopse.clean.blocks import ends_sentence
from synopse.clean.page import Labels, Page

LINE_LENGTH = 200
OFFER_LENGTH = 250
BOX_LENGTH = 400
LINK_LINE = re.compile(r"(?:[*+-]\s)?(?:!?\[[^\]\n]{0,300}\]\([^)\s]{1,500}\)[\s|·•,]{0,5}){1,8}")
"""A line of nothing but Markdown links or pictures: `* [Wer zahlt?](https://…)`."""
NAME = re.compile(r"[A-ZÄÖÜ][\w.’'-]{1,30}\s(?:[a-z]{2,3}\s)?[A-ZÄÖÜ][\w’'-]{1,30}")
WORD = re.compile(r"[^\W\d_]+")


def is_action_line(page: Page, i: int, _: Labels) -> bool:
    """Several buttons of a page in one line: `Teilen  Drucken`, `Facebook | WhatsApp`, `Kommentare (12)`."""
    return len(page.blocks[i]) <= LINE_LENGTH and bool(page.words.action_line.fullmatch(page.blocks[i]))


def is_labelled_tail(page: Page, i: int, _: Labels) -> bool:
    """`Schlagworte: Fähre, Sturm`: the label of a last section and, in the same line, what it lists."""
    block = page.blocks[i]
    return (
        i > 0 and len(block) <= LINE_LENGTH and bool(page.words.labelled_tail.match(block)) and not ends_sentence(block)
    )


def is_more_from(page: Page, i: int, _: Labels) -> bool:
    """`Mehr von Jana Toll`: few words and no full stop."""
    block = page.blocks[i]
    return len(block.split()) <= 7 and not ends_sentence(block) and bool(page.words.more_from.match(block))


def is_author_box(page: Page, i: int, _: Labels) -> bool:
    """`Über die Autorin`, alone or with what is told of her behind a colon."""
    return i > 0 and len(page.blocks[i]) <= BOX_LENGTH and bool(page.words.author_box.fullmatch(page.blocks[i]))


def is_in_author_box(page: Page, i: int, labels: Labels) -> bool:
    """Who the writer is: under the box's label, or about somebody whom the byline names, by the words for such work."""
    block = page.blocks[i]
    name = NAME.match(block)
    if name is None or len(block) > BOX_LENGTH or not page.words.author_words & set(WORD.findall(block)):
        return False
    under_box = i > 0 and labels[i - 1] in (("boilerplate", "author_box"), ("boilerplate", "in_author_box"))
    return under_box or (i * 2 >= len(page.blocks) and _signs(page, labels, name.group()))


def _signs(page: Page, labels: Labels, name: str) -> bool:
    """True where a byline before names the person."""
    return any(label == ("credit", "byline") and name in page.blocks[j] for j, label in enumerate(labels))


def is_paywall(page: Page, i: int, _: Labels) -> bool:
    """`Weiterlesen mit Bote+`, `Dieser Artikel ist nur für Abonnenten`."""
    return i > 0 and len(page.blocks[i]) <= OFFER_LENGTH and bool(page.words.paywall.match(page.blocks[i]))


def is_offer(page: Page, i: int, labels: Labels) -> bool:
    """What stands under it: other such lines, offers, buttons."""
    before = labels[i - 1] if i > 0 else None
    if before not in (("boilerplate", "paywall"), ("boilerplate", "offer")) or len(page.blocks[i]) > OFFER_LENGTH:
        return False
    return bool(page.words.paywall_offer.match(page.blocks[i])) or not page.is_prose(i)


def is_in_newsletter_box(page: Page, i: int, labels: Labels) -> bool:
    """A short paragraph under a newsletter's name that asks to sign up for it."""
    before = labels[i - 1] if i > 0 else None
    under = before in (("boilerplate", "newsletter"), ("boilerplate", "in_newsletter_box"), ("boilerplate", "notice"))
    return under and len(page.blocks[i]) <= OFFER_LENGTH and any(a in page.blocks[i] for a in page.words.page_actions)


def is_newsletter(page: Page, i: int, _: Labels) -> bool:
    """`Newsletter: Der Morgen`: the name of a newsletter on a line of its own."""
    block = page.blocks[i]
    return len(block.split()) <= 8 and bool(page.words.newsletter.match(block)) and not ends_sentence(block)


def is_link_line(page: Page, i: int, _: Labels) -> bool:
    """A line of nothing but Markdown links."""
    return "](" in page.blocks[i] and bool(LINK_LINE.fullmatch(page.blocks[i]))
