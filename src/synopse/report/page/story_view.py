"""A whole story as the page shows it."""

from synopse.model import Article
from synopse.report.edition import Account, account_notes
from synopse.report.page import sections
from synopse.report.page.excerpts import excerpt
from synopse.report.page.rows import apparatus, row_view, statement_view
from synopse.report.page.sheet import Sheet
from synopse.report.page.views import AccountView, RowView, Said, StoryView
from synopse.report.summary import basis, day, support, tally


def story_view(sheet: Sheet) -> StoryView:
    """All that the page shows of one story: a table for several accounts, a list of statements for a single one."""
    edition, story = sheet.edition, sheet.edition.story
    single = len(edition.accounts) == 1
    accounts = tuple(account_view(sheet, account) for account in edition.accounts)
    return StoryView(
        anchor=sheet.anchor,
        title=story.title,
        language=story.language,
        support=support(edition, sheet.words),
        tally=tally(edition, sheet.words),
        single=single,
        brief=tuple(excerpt(sheet, place) for place in story.brief),
        accounts=accounts,
        rows=() if single else _rows(sheet),
        statements=_statements(sheet) if single else (),
        differences=apparatus(sheet, edition.differences(None)),
        timeline=sections.timeline(sheet),
        entities=sections.entities(sheet),
        quotations=sections.quotations(sheet),
        origins=sections.origins(sheet, accounts),
    )


def account_view(sheet: Sheet, account: Account) -> AccountView:
    """An account with its letter, name, day and what the day rests on, and its groups of common origin."""
    article, words = account.article, sheet.words
    kinds = [origin.kind for origin in sheet.edition.story.origins if article.id in origin.articles]
    return AccountView(
        letter=account.letter,
        name=account.name,
        href=f"#{sheet.anchor}/a{account.number}/0-0",
        title=_title(article),
        language=article.language,
        date=day(account, words),
        basis=basis(account, words),
        groups=tuple(zip(account.groups, (words(f"origin.{kind}") for kind in kinds), strict=True)),
        notes=account_notes(article, words),
    )


def _title(article: Article) -> str:
    """The title that the account came with, else the heading that its text begins with; empty without either."""
    region = next((region for region in article.regions if region.kind == "title"), None)
    return article.title or (" ".join(region.of(article.text).split()) if region else "")


def _rows(sheet: Sheet) -> tuple[RowView, ...]:
    return tuple(row_view(sheet, row, number) for number, row in enumerate(sheet.edition.story.rows, 1))


def _statements(sheet: Sheet) -> tuple[Said, ...]:
    article = sheet.edition.accounts[0].article
    return tuple(statement_view(sheet, article.id, statement) for statement in article.statements)
