"""Who took a shared text from whom, where that can be shown; nothing where it cannot.

That one account came out before the other proves nothing by itself: both may have a third text in common, a press
release, a report that neither names. Rules are asked in order; where two accounts would each be the other's source,
none is.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from synopse.compare.accounts import Account
from synopse.compare.credits import agencies_of
from synopse.language.press import agencies
from synopse.model import Article, Direction, OriginKind, Span


def find_direction(accounts: Sequence[Account], kind: OriginKind) -> Direction | None:
    """The account of a set of common origin that others of it took the text from, with those and what shows it.

    Shown by an agency's own text that others credit, by a source that is named (`wie der Hafenkurier berichtete`), by
    an earlier text with an author's name on it and no agency. Of two translations neither is the other's source.
    """
    if kind == "translation":
        return None
    found = [*_from_agency(accounts)] or [*_from_named(accounts)] or [*_from_author(accounts)]
    return found[0] if len(found) == 1 else None


def _from_agency(accounts: Sequence[Account]) -> Iterator[Direction]:
    for account in accounts:
        agency = _agency_of(account.article)
        takers = [a for a in accounts if agency in agencies_of(a.article) and not _agency_of(a.article)]
        if takers and not any(_came_before(a.article, account.article) for a in takers):
            evidence = f"agency: {account.id} | {agency} | {_names(takers)}"
            yield Direction(source=account.id, takers=tuple(a.id for a in takers), evidence=(evidence,))


def _agency_of(article: Article) -> str | None:
    """The agency that an account is of; None for any other outlet."""
    return agencies().get(" ".join((article.outlet or "").casefold().split()))


def _from_named(accounts: Sequence[Account]) -> Iterator[Direction]:
    for account in accounts:
        others = [a for a in accounts if a is not account and not _share_agency(a.article, account.article)]
        named = [(a, span) for a in others if (span := _naming(a, account.article)) is not None]
        takers = [a for a, _ in named]
        if takers and not any(_came_before(a.article, account.article) for a in takers):
            evidence = (f"named: {a.id} | {account.id} | {' '.join(s.of(a.text).split())}" for a, s in named)
            yield Direction(source=account.id, takers=tuple(a.id for a in takers), evidence=tuple(evidence))


def _share_agency(a: Article, b: Article) -> bool:
    """True where the text may be that of an agency which both credit."""
    return bool(set(agencies_of(a)) & set(agencies_of(b)))


def _naming(account: Account, other: Article) -> Span | None:
    """Where the account gives the other's outlet as the source of what it tells; not as whom somebody spoke to."""
    outlet = " ".join((other.outlet or "").split())
    if not outlet or outlet.casefold() == (account.article.outlet or "").casefold():
        return None
    name = re.compile(rf"(?<!\w){re.escape(outlet)}(?!\w)")
    sources = (s for q in account.article.attributions for s in q.source)
    return next((s for s in sources if name.search(" ".join(s.of(account.text).split()))), None)


def _from_author(accounts: Sequence[Account]) -> Iterator[Direction]:
    """Only where no agency is credited anywhere, and no other account of the set is signed by somebody else."""
    if any(agencies_of(a.article) or _agency_of(a.article) for a in accounts):
        return
    for account in accounts:
        authors = _authors(account.article)
        others = [a for a in accounts if a is not account]
        signed = authors and all(_authors(a.article) <= authors for a in others)
        if signed and all(_came_before(account.article, a.article) for a in others):
            evidence = f"author: {account.id} | {', '.join(sorted(authors))}"
            times = (f"earlier: {account.article.published} | {a.article.published} | {a.id}" for a in others)
            yield Direction(source=account.id, takers=tuple(a.id for a in others), evidence=(evidence, *times))


def _authors(article: Article) -> frozenset[str]:
    """Those who sign with their full name; initials may be an editor's."""
    return frozenset(c.name for c in article.credits if c.kind == "author" and " " in c.name)


def _came_before(a: Article, b: Article) -> bool:
    """True where the first is known to have come out earlier: by the moment where both tell it with their time zone,
    else by the day."""
    first, second = _moment(a), _moment(b)
    if first is None or second is None:
        return False
    return first < second if first.tzinfo and second.tzinfo else first.date() < second.date()


def _moment(article: Article) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(article.published) if article.published else None
    except ValueError:
        return None


def _names(accounts: Sequence[Account]) -> str:
    return ", ".join(a.id for a in accounts)
