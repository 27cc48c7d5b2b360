"""A whole story as the page shows it."""

from collections import Counter

from synopse.report import dates
from synopse.report.edition import Account, Edition
from synopse.report.page import sections
from synopse.report.page.excerpts import excerpt
from synopse.report.page.rows import apparatus, row_view, statement_view
from synopse.report.page.views import AccountView, RowView, Said, StoryView
from synopse.report.wording import Wording

STATUSES = ("agreed", "differs", "disputed", "single")


def story_view(edition: Edition, number: int, words: Wording) -> StoryView:
    """The view of the `number`-th story; its anchor is `s` and the number."""
    anchor, story = f"s{number}", edition.story
    single = len(edition.accounts) == 1
    accounts = tuple(account_view(edition, account, anchor, words) for account in edition.accounts)
    return StoryView(
        anchor=anchor,
        title=story.title,
        language=story.language,
        support=_support(edition, words),
        tally=tally(edition, words),
        single=single,
        brief=tuple(excerpt(edition, anchor, place) for place in story.brief),
        accounts=accounts,
        rows=() if single else _rows(edition, anchor, words),
        statements=_statements(edition, anchor, words) if single else (),
        differences=apparatus(edition, anchor, edition.differences(None), words),
        timeline=sections.timeline(edition, anchor, words),
        entities=sections.entities(edition, words),
        quotations=sections.quotations(edition, anchor, words),
        origins=sections.origins(edition, anchor, accounts, words),
    )


def tally(edition: Edition, words: Wording) -> str:
    """How many rows agree, differ, are disputed, stand alone; for a single account how many statements it makes."""
    if len(edition.accounts) == 1:
        return words.count("statements", len(edition.accounts[0].article.statements))
    found = Counter(row.status for row in edition.story.rows)
    return words.all(*((status, found[status]) for status in STATUSES if found[status]))


def account_view(edition: Edition, account: Account, story: str, words: Wording) -> AccountView:
    """An account with its letter, name, day and what the day rests on, and its groups of common origin."""
    article = account.article
    kinds = [(origin.kind, origin.articles) for origin in edition.story.origins]
    mine = [kind for kind, members in kinds if article.id in members]
    return AccountView(
        letter=account.letter,
        name=account.name,
        href=f"#{story}/a{account.number}/0-0",
        title=article.title or "",
        language=article.language,
        date=day(account, words),
        basis=words(f"basis.{article.reference_date.basis}"),
        groups=tuple(zip(account.groups, (words(f"origin.{kind}") for kind in mine), strict=True)),
        notes=article.notes,
    )


def day(account: Account, words: Wording) -> str:
    """The day of publication, else the reference date, else empty."""
    article = account.article
    if article.published:
        return dates.published(article.published, words)
    return dates.timex(article.reference_date.value, words) if article.reference_date.value else ""


def _support(edition: Edition, words: Wording) -> str:
    count = len(edition.accounts)
    if count == 1:
        return words.count("accounts", count)
    return words.all(("accounts", count), ("origins", edition.story.independent_origins))


def _rows(edition: Edition, anchor: str, words: Wording) -> tuple[RowView, ...]:
    return tuple(row_view(edition, anchor, row, number, words) for number, row in enumerate(edition.story.rows, 1))


def _statements(edition: Edition, anchor: str, words: Wording) -> tuple[Said, ...]:
    article = edition.accounts[0].article
    return tuple(statement_view(edition, anchor, article.id, statement, words) for statement in article.statements)
