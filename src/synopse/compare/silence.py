"""Which accounts do not say what a row says, and whether they could have.

The reasons are asked in order and the first that holds is given. Only an account that is whole, came late enough and is
long enough is said to have left the thing out. A row of one account has no silence: one voice is no measure of what
others left out.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from synopse.compare.accounts import Account
from synopse.compare.claims import Claim
from synopse.compare.timeline import moments_of
from synopse.model import Article, Difference, Origin, Place, Quotation, Row, Silence, SilenceReason, State

SHORT = 80
"""Words below which an account is a short item, which tells the main thing alone."""
HALF = 0.5
DAY = re.compile(r"\d{4}-\d\d-\d\d")
UNREAD: Mapping[State, SilenceReason] = {
    "not_an_article": "not_an_article",
    "not_fetched": "not_fetched",
    "truncated": "truncated",
    "paywalled": "paywalled",
}


class Voices:
    """What else tells that an account speaks of a row's matter: a part in what differs, a rendering of the same
    utterance, a passage that it shares with a cell."""

    def __init__(
        self, differences: Sequence[Difference], quotations: Sequence[Quotation], origins: Sequence[Origin]
    ) -> None:
        self._parting: defaultdict[str | None, set[str]] = defaultdict(set)
        self._echoes: defaultdict[str, list[tuple[Place, frozenset[str]]]] = defaultdict(list)
        for difference in differences:
            self._parting[difference.row] |= {v.article for v in difference.values}
        passages = [(p.a, p.b) for o in origins for p in o.passages]
        for places in (*(q.variants for q in quotations), *passages):
            articles = frozenset(place.article for place in places)
            for place in places:
                self._echoes[place.article].append((place, articles))

    def speaking(self, row: Row) -> frozenset[str]:
        """Ids of the accounts that speak of it, those of its cells among them."""
        found = {c.article for c in row.cells} | self._parting[row.id]
        for cell in row.cells:
            found.update(*(articles for place, articles in self._echoes[cell.article] if _is_same(place, cell)))
        return frozenset(found)


def with_silence(
    rows: Sequence[Row], groups: Sequence[Sequence[Claim]], accounts: Sequence[Account], voices: Voices
) -> tuple[Row, ...]:
    """The rows of at least two accounts, each with the accounts that are silent in it, in the order of the story."""
    return tuple(
        replace(row, silent=tuple(_silences(row, group, accounts, voices))) if _is_shared(row) else row
        for row, group in zip(rows, groups, strict=True)
    )


def _is_shared(row: Row) -> bool:
    return len({c.article for c in row.cells}) > 1


def _is_same(place: Place, cell: Place) -> bool:
    """True where the place covers most of the cell, which is of the same article."""
    return min(place.end, cell.end) - max(place.start, cell.start) > HALF * len(cell)


def _silences(row: Row, group: Sequence[Claim], accounts: Sequence[Account], voices: Voices) -> Iterator[Silence]:
    speaking = voices.speaking(row)
    happened = _happened(group)
    reported = _earliest(a.article for a in accounts if a.id in {c.article for c in row.cells})
    for account in accounts:
        if account.id not in speaking:
            reason, evidence = _reason(account, happened, reported)
            yield Silence(article=account.id, reason=reason, evidence=evidence)


def _reason(account: Account, happened: str | None, reported: str | None) -> tuple[SilenceReason, str]:
    """Why the account is silent, and what shows it."""
    article = account.article
    unread = UNREAD.get(article.state.value)
    if unread is not None:
        return unread, ""
    published = _published(article)
    if published and happened and published[:10] < happened:
        return "before_event", f"printed: {published[:10]} | {happened}"
    if published and reported and _is_before(published, reported):
        return "before_report", f"printed: {published} | {reported}"
    words = sum(t.pos != "PUNCT" for t in account.tokens)
    if words < SHORT:
        return "short", f"words: {words}"
    return "omitted", ""


def _happened(group: Sequence[Claim]) -> str | None:
    """The earliest day that a cell gives to what happened; plans, which lie ahead of their account, tell none."""
    days = []
    for claim in group:
        published = _published(claim.account.article)
        told = (moment[:10] for moment in moments_of(claim) if DAY.match(moment))
        days += [day for day in told if published and day <= published[:10]]
    return min(days, default=None)


def _earliest(articles: Iterable[Article]) -> str | None:
    """When the first of the accounts came out; None where that is not known of all of them."""
    moments = [_published(a) for a in articles]
    known = [m for m in moments if m]
    return min(known) if len(known) == len(moments) else None


def _published(article: Article) -> str | None:
    """When the account came out, as ISO 8601 in UTC; the day alone where no more is known."""
    try:
        moment = dt.datetime.fromisoformat(article.published) if article.published else None
    except ValueError:
        moment = None
    if moment is None:
        day = article.reference_date.value
        return day if day and DAY.fullmatch(day) else None
    if moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.astimezone(dt.UTC).isoformat(timespec="minutes")


def _is_before(a: str, b: str) -> bool:
    """By the minute where both tell it, else by the day."""
    return a < b if len(a) == len(b) else a[:10] < b[:10]
