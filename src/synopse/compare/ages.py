"""How old the accounts say that one person is."""

import itertools
from collections.abc import Collection, Iterator, Sequence

from synopse.compare.accounts import Account
from synopse.compare.difference import Found, parted
from synopse.language import word_set
from synopse.model import Entity, Place, Quantity, Span, Value

NEAR = 30
"""Characters between a name and an age that is that person's."""
OLDEST = 120
HARDLY = 2
"""Years that two accounts may be apart on the age of one person."""


def find_ages(accounts: Sequence[Account], entities: Sequence[Entity]) -> Iterator[Found]:
    """For every person, the age that each account gives, where two accounts give another; then ages of somebody whom
    one account does not name there (`der 54-Jährige`), that are so near that it is one person."""
    owned: set[Place] = set()
    for entity in entities:
        if entity.kind == "person":
            told = {a.id: list(_ages(a, entity)) for a in accounts}
            owned |= {_place(value) for found in told.values() for _, value in found}
            values = parted(told)
            if values:
                yield Found("quantity", "age", values)
    yield from _of_nobody(accounts, owned)


def _ages(account: Account, entity: Entity) -> Iterator[tuple[object, Value]]:
    """Ages beside the person's name, and in sources that are the person (`sagte der 54-Jährige`)."""
    article = account.article
    names = [n for n in article.names if n.entity == entity.id]
    sources = [s for q in article.attributions if q.holder == entity.id for s in q.source]
    for quantity in article.quantities:
        beside = any(_stands_by(account, quantity, n) for n in names)
        if _may_be_age(quantity) and (beside or any(s.covers(quantity) for s in sources)):
            yield quantity.value, _value(account, quantity)


def _value(account: Account, quantity: Quantity) -> Value:
    return Value(article=account.id, start=quantity.start, end=quantity.end, value=f"{quantity.value:g}")


def _place(value: Value) -> Place:
    return Place(article=value.article, start=value.start, end=value.end)


def _of_nobody(accounts: Sequence[Account], owned: Collection[Place]) -> Iterator[Found]:
    """Ages of two accounts that are hardly apart, of which one is nobody's by name, and no account has both."""
    ages = [(q.value, _value(a, q)) for a in accounts for q in a.article.quantities if _is_age(a, q)]
    said = {(value.article, age) for age, value in ages}
    for (x, a), (y, b) in itertools.combinations(ages, 2):
        apart = (a.article, y) not in said and (b.article, x) not in said
        if a.article != b.article and apart and abs(x - y) <= HARDLY and not {_place(a), _place(b)} <= set(owned):
            yield Found("quantity", "age", (a, b))


def _is_age(account: Account, quantity: Quantity) -> bool:
    """Years, or a bare number in brackets."""
    around = account.text[max(0, quantity.start - 1) : quantity.end + 1]
    return _may_be_age(quantity) and (quantity.unit == "year" or (around[:1], around[-1:]) == ("(", ")"))


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
