"""What the accounts call one person: by which office, and whether it is a man or a woman."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.accounts import Account
from synopse.compare.difference import Found
from synopse.compare.notions import classes_of
from synopse.group.terms import stem
from synopse.language import word_set
from synopse.model import DifferenceKind, Entity, Span, Value

SHORTEST_TITLE = 4
OF_ONE_BODY = 6
"""Letters that two offices begin with if they are of one body."""
LONGEST_TITLE = 40
"""Characters before a name that its title can stand in."""


@dataclass(frozen=True, slots=True)
class _Title:
    """What one account calls somebody: the noun, and the phrase it stands in."""

    account: Account
    span: Span
    noun: str


_Differ = Callable[[_Title, _Title], bool]


def find_titles(accounts: Sequence[Account], entities: Sequence[Entity]) -> Iterator[Found]:
    """For every person whom two accounts call by other nouns: another office is a difference of role, another word for
    the same office one of name, and `der Minister` beside `die Ministerin` one of role.

    A noun that merely says less (`Sprecher`, `Polizeisprecher`) is no difference.
    """
    for entity in entities:
        if entity.kind == "person":
            titles = [t for a in accounts for t in _titles(a, entity)]
            yield from _clash(titles, "role", "gender", _of_other_gender)
            yield from _clash(titles, "name", "title", _of_other_word)
            yield from _clash(titles, "role", "office", _of_other_office)


def _titles(account: Account, entity: Entity) -> Iterator[_Title]:
    """Nouns right before the person's name and in the apposition behind it, those of sources that are the person, and
    those that the account has for the person alone."""
    named = [n for n in account.article.names if n.kind == "person"]
    for name in (n for n in named if n.entity == entity.id):
        yield from _beside(account, name)
    for attribution in account.article.attributions:
        for source in attribution.source if attribution.holder == entity.id else ():
            noun = next((t for t in account.tokens_in(source) if t.pos == "NOUN"), None)
            if noun and not any(n.overlaps(source) for n in named):
                yield _Title(account, source, noun.lemma.lower())


def _beside(account: Account, name: Span) -> Iterator[_Title]:
    before = account.tokens_in(Span(start=max(0, name.start - LONGEST_TITLE), end=name.start))
    if before and before[-1].pos == "NOUN" and before[-1].end + 1 >= name.start:
        yield _Title(account, Span(start=before[-1].start, end=name.end), before[-1].lemma.lower())
    behind = account.tokens_in(Span(start=name.end, end=name.end + LONGEST_TITLE))
    if behind and behind[0].text == ",":
        noun = next((t for t in behind[1:] if t.pos not in ("DET", "ADJ", "NUM")), None)
        if noun is not None and noun.pos == "NOUN":
            yield _Title(account, Span(start=behind[1].start, end=noun.end), noun.lemma.lower())


def _clash(titles: Sequence[_Title], kind: DifferenceKind, note: str, differ: _Differ) -> Iterator[Found]:
    """One difference for the titles of which two accounts have such that differ, each account with its first."""
    pairs = [(a, b) for n, a in enumerate(titles) for b in titles[n + 1 :] if a.account is not b.account]
    parting = [t for a, b in pairs if _are_titles(a, b) and differ(a, b) for t in (a, b)]
    first: dict[str, _Title] = {}
    for title in sorted(parting, key=lambda t: (t.account.number, t.span.start)):
        first.setdefault(title.account.id, title)
    if len({t.noun for t in first.values()}) > 1:
        yield Found(kind, note, tuple(_value(t) for t in first.values()))


def _are_titles(a: _Title, b: _Title) -> bool:
    return min(len(a.noun), len(b.noun)) >= SHORTEST_TITLE and a.noun != b.noun


def _value(title: _Title) -> Value:
    form = " ".join(title.span.of(title.account.text).split())
    return Value(article=title.account.id, start=title.span.start, end=title.span.end, value=form)


def _of_other_gender(a: _Title, b: _Title) -> bool:
    """`Minister`, `Ministerin`, also where one says more (`Außenminister`)."""
    (x, is_woman), (y, other_is_woman) = _base(a), _base(b)
    return is_woman != other_is_woman and (x.endswith(y) or y.endswith(x))


def _base(title: _Title) -> tuple[str, bool]:
    """The noun without the ending that makes it a woman's, and whether it has it."""
    endings = word_set(title.account.article.language, "compare", "feminine")
    ending = next((e for e in endings if title.noun.endswith(e) and _classes(title)), "")
    return title.noun.removesuffix(ending), bool(ending)


def _of_other_word(a: _Title, b: _Title) -> bool:
    """`Bürgermeister`, `Rathauschef`: nouns of one class in one language."""
    one_language = a.account.article.language == b.account.article.language
    return one_language and _apart(a, b) and bool(_classes(a) & _classes(b))


def _of_other_office(a: _Title, b: _Title) -> bool:
    """`Vorsitzende`, `Schatzmeisterin`: both name an office, and not the same. `Kommissionschefin` and
    `Kommissionspräsidentin` head the same body."""
    several = bool(_classes(a)) and bool(_classes(b)) and not _classes(a) & _classes(b)
    return several and _apart(a, b) and not any(x == y for x in _beginnings(a) for y in _beginnings(b))


def _beginnings(title: _Title) -> set[str]:
    return {part[:OF_ONE_BODY] for part in title.noun.split("-") if len(part) > OF_ONE_BODY}


def _apart(a: _Title, b: _Title) -> bool:
    """False for two genders of a word, and for one that is part of the other."""
    x, y = (stem(_base(t)[0], t.account.article.language) for t in (a, b))
    return not (x in y or y in x)


def _classes(title: _Title) -> frozenset[str]:
    """The offices that the noun names."""
    language = title.account.article.language
    return classes_of(title.noun, language, compound=True) & _offices(language)


def _offices(language: str) -> frozenset[str]:
    return frozenset(f"synonyms:{name}" for name in word_set(language, "compare", "offices"))
