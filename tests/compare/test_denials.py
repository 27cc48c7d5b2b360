"""Denials stand beside what they deny, and make its row a disputed one."""

from dataclasses import replace

from synopse.compare.accounts import read_accounts
from synopse.compare.align import align, make_rows
from synopse.compare.claims import make_claims
from synopse.compare.differences import with_status
from synopse.model import Article, Row
from tests.compare.conftest import Writer as Write

ACCUSED = "Der Leiter soll Geld genommen haben."
TEXT = f"{ACCUSED} Berg wies das zurück. Am Abend regnete es in Lohr."


def _denying(article: Article) -> Article:
    first, second, *rest = article.statements
    return replace(article, statements=(first, replace(second, denies=first.id, certainty="denied"), *rest))


def _rows(*articles: Article) -> dict[str, Row]:
    claims = make_claims(read_accounts(articles))
    texts = {(c.account.id, c.span.start): c.text for c in claims}
    rows = with_status(make_rows("s", align(claims), ()), ())
    return {texts[cell.article, cell.start]: row for row in rows for cell in row.cells}


def test_a_denial_stands_in_the_row_of_what_it_denies(article: Write) -> None:
    rows = _rows(_denying(article("a", TEXT)), _denying(article("b", TEXT)))
    row = rows[ACCUSED]
    assert len(row.cells) == 4
    assert row.status == "disputed"
    assert row.gist == ACCUSED
    assert {link.evidence for link in row.links if link.level == "denial"} == {"denied: Berg wies das zurück."}


def test_what_denies_nothing_named_stays_apart(article: Write) -> None:
    rows = _rows(article("a", TEXT), article("b", TEXT))
    assert rows[ACCUSED] is not rows["Berg wies das zurück."]
    assert rows[ACCUSED].status == "agreed"
