"""How old the accounts say that one person is."""

from collections.abc import Iterator, Sequence

from synopse.compare.accounts import Account
from synopse.compare.difference import Found, parted
from synopse.language import word_set
from synopse.model import Entity, Quantity, Span, Value

NEAR = 30
"""Characters between a name and an age that is that person's."""
OLDEST = 120


def find_ages(accounts: Sequence[Account], entities: Sequence[Entity]) -> Iterator[Found]:
    """For every person, the age that each account gives, where two accounts give another."""
    for entity in entities:
        if entity.kind == "person":
            values = parted({a.id: list(_ages(a, entity)) for a in accounts})
            if values:
                yield Found("quantity", "age", values)


def _ages(account: Account, entity: Entity) -> Iterator[tuple[object, Value]]:
    """Ages beside the person's name, and in sources that are the person (`sagte der 54-Jährige`)."""
    article = account.article
    names = [n for n in article.names if n.entity == entity.id]
    sources = [s for q in article.attributions if q.holder == entity.id for s in q.source]
    for quantity in article.quantities:
        beside = any(_stands_by(account, quantity, n) for n in names)
        if _may_be_age(quantity) and (beside or any(s.covers(quantity) for s in sources)):
            value = Value(article=account.id, start=quantity.start, end=quantity.end, value=f"{quantity.value:g}")
            yield quantity.value, value


def _may_be_age(quantity: Quantity) -> bool:
    """Years, or a bare number (`Karl Berg, 61, …`, `Berg (61)`)."""
    return quantity.unit in ("year", None) and quantity.modifier == "exact" and 0 < quantity.value < OLDEST


def _stands_by(account: Account, quantity: Quantity, name: Span) -> bool:
    """Behind the name with only marks and an article between (`Berg, ein 61-Jähriger`), or before it with a title (`der
    61 Jahre alte Kapitän Berg`)."""
    ages = word_set(account.article.language, "compare", "ages")
    if name.end <= quantity.start:
        between = account.tokens_in(Span(start=name.end, end=quantity.start))
        near = bool(between) and between[0].pos == "PUNCT" and all(t.pos in ("PUNCT", "DET") for t in between)
        return near and quantity.start - name.end <= NEAR
    between = account.tokens_in(Span(start=quantity.end, end=max(quantity.end, name.start)))
    near = quantity.unit == "year" and all(t.lower in ages or t.pos == "NOUN" for t in between)
    return near and name.start - quantity.end <= NEAR
