"""What the credits and the imprints of accounts say about where their texts come from."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from synopse.language.press import Newsroom, newsroom_of
from synopse.model import Article


def agencies_of(article: Article) -> tuple[str, ...]:
    """The agencies that an account credits with its text, each once, sorted; those of its pictures do not count."""
    return tuple(sorted({credit.name for credit in article.credits if credit.kind == "agency"}, key=str.casefold))


def shared_houses(articles: Sequence[Article]) -> Iterator[tuple[Newsroom, tuple[str, ...]]]:
    """Every house that two of the accounts or more appear in, with their ids in order.

    The newsroom says which editorial office they share, where it is the same one; two newsrooms of one house have none.
    """
    known = [(room, a.id) for a in articles if (room := newsroom_of(a.outlet, a.url)) is not None]
    known.sort(key=lambda pair: pair[0].house)
    for house, members in groupby(known, key=lambda pair: pair[0].house):
        rooms = list(members)
        if len(rooms) > 1:
            offices = {room.office for room, _ in rooms}
            yield Newsroom(house, offices.pop() if len(offices) == 1 else None), tuple(i for _, i in rooms)


def shared_offices(articles: Sequence[Article]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every editorial office that accounts of several houses share, with their ids in order."""
    known = [(r.office, r.house, a.id) for a in articles if (r := newsroom_of(a.outlet, a.url)) and r.office]
    known.sort(key=lambda entry: entry[0] or "")
    for office, members in groupby(known, key=lambda entry: entry[0] or ""):
        rooms = list(members)
        if len({house for _, house, _ in rooms}) > 1:
            yield office, tuple(i for _, _, i in rooms)
