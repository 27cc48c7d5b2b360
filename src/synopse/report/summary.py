"""What the page and the terminal both say about a story: counts, days and what they rest on, values of differences."""

from collections import Counter
from collections.abc import Mapping

from synopse.model import Difference, Status, Value
from synopse.report import dates
from synopse.report.edition import Account, Edition
from synopse.report.wording import Wording

STATUS_SIGNS: Mapping[Status, str] = {"agreed": "=", "differs": "≠", "disputed": "×", "unclear": "?", "single": "·"}
OWN_VOICE = "own_voice"
VALUED = frozenset({"quantity", "time"})
"""Kinds of difference whose values say more than the words do (`gestern`: 2024-10-31)."""


def tally(edition: Edition, words: Wording) -> str:
    """How many rows agree, differ, are disputed, stand alone; for a single account how many statements it makes."""
    if len(edition.accounts) == 1:
        return words.count("statements", len(edition.accounts[0].article.statements))
    found = Counter(row.status for row in edition.story.rows)
    return words.all(*((status, found[status]) for status in STATUS_SIGNS if found[status]))


def support(edition: Edition, words: Wording) -> str:
    """How many accounts, of how many independent origins."""
    count = len(edition.accounts)
    if count == 1:
        return words.count("accounts", count)
    return words.all(("accounts", count), ("origins", edition.story.independent_origins))


def day(account: Account, words: Wording) -> str:
    """The day of publication, else the reference date, else empty."""
    article = account.article
    if article.published:
        return dates.published(article.published, words)
    return dates.timex(article.reference_date.value, words) if article.reference_date.value else ""


def basis(account: Account, words: Wording) -> str:
    """Whether the account's day was given, inferred from its text, or cannot be told."""
    article = account.article
    return words(f"basis.{'given' if article.published else article.reference_date.basis}")


def reading(edition: Edition, difference: Difference, value: Value, words: Wording) -> str:
    """The words of the account that differ; for one that names no source where another does, that it names none."""
    own_voice = difference.kind == "attribution" and value.value == OWN_VOICE
    return words("cell.no_source") if own_voice else edition.words(value)


def shown_value(edition: Edition, difference: Difference, value: Value, words: Wording) -> str:
    """What the words come to, where that is not what they say already; else empty."""
    certainty = f"certainty.{value.value}"
    if difference.kind == "certainty" and words.has(certainty):
        return words(certainty)
    says_it = value.value.casefold() == edition.words(value).casefold()
    return value.value if difference.kind in VALUED and not says_it else ""
