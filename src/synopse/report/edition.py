"""A story made ready for showing: its accounts with their letters, and the look-ups that every view needs.

The accounts bear capital letters as witnesses do in a critical edition, the groups of common origin Greek ones.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from synopse.model import (
    Article,
    Cell,
    Difference,
    Entity,
    Holder,
    Moment,
    Origin,
    Place,
    Row,
    Statement,
    Story,
    Synopsis,
    Value,
)
from synopse.report.evidence import evidence_told
from synopse.report.plain import shortened
from synopse.report.wording import Wording

LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
EVIDENCE = 60
"""Characters of the words that show an account's state."""
PLAIN_CERTAINTY = frozenset({"asserted", "reported"})


@dataclass(frozen=True, slots=True)
class Account:
    """One article as a witness of a story: its letter, its name for people, its groups of common origin."""

    letter: str
    article: Article
    name: str
    groups: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Edition:
    """A story with its accounts in the story's order."""

    story: Story
    accounts: tuple[Account, ...]
    by_article: Mapping[str, Account]
    entities: Mapping[str, Entity]
    statements: Mapping[str, Statement]

    def words(self, place: Place) -> str:
        """What the account printed at a place."""
        return place.of(self.by_article[place.article].article.text)

    def told(self, moment: Moment) -> str:
        """What happened then: the gist of the row where a cell that the moment is from says it so, else the first such
        cell's own words, since the gist may be of an account that dates it otherwise or not at all."""
        row = next((row for row in self.story.rows if row.id == moment.row), None)
        dated = [
            c for c in (row.cells if row else ()) if any(m.article == c.article and m.overlaps(c) for m in moment.cells)
        ]
        said = [" ".join(self.words(cell).split()) for cell in dated or moment.cells]
        return row.gist if row and row.gist in said else next(iter(said), "")

    def letter(self, place: Place) -> str:
        """The letter of the account that a place lies in."""
        return self.by_article[place.article].letter

    def statement(self, cell: Cell) -> Statement | None:
        """The statement that a cell was made from, where it says so."""
        return self.statements.get(cell.statement or "")

    def differences(self, row: Row | None) -> tuple[Difference, ...]:
        """What parts the accounts of a row, or what belongs to no row, in the story's order."""
        wanted = row.id if row else None
        return tuple(entry for entry in self.story.differences if entry.row == wanted)

    def letters(self, places: tuple[Place, ...] | tuple[Cell, ...]) -> tuple[str, ...]:
        """The letters of the accounts that some places lie in, each once, in the order of the accounts."""
        among = {place.article for place in places}
        return tuple(account.letter for account in self.accounts if account.article.id in among)

    def witnesses(self, row: Row) -> tuple[str, ...]:
        """The letters of the accounts of a row, with a question mark where it is doubtful that one speaks of it."""
        among = {cell.article for cell in row.cells}
        mine = (account for account in self.accounts if account.article.id in among)
        return tuple(_marked(account.letter, account.article.id in row.doubted) for account in mine)

    def witness(self, difference: Difference, value: Value) -> str:
        """The letter of the account that a value of a difference lies in, with the same question mark."""
        row = next((row for row in self.story.rows if row.id == difference.row), None)
        return _marked(self.letter(value), row is not None and value.article in row.doubted)

    def entity_name(self, entity: str) -> str:
        """The name of an entity, or its id where the story does not list it."""
        return self.entities[entity].name if entity in self.entities else entity

    def chain(self, statement: Statement, words: Wording) -> str:
        """`laut X › Y`: the sources, outermost first; empty where the outlet speaks in its own voice."""
        if not statement.according_to:
            return ""
        links = (self._link(holder, words) for holder in statement.according_to)
        return words("cell.according_to", chain=" › ".join(links))

    def _link(self, holder: Holder, words: Wording) -> str:
        together = (holder,) if isinstance(holder, str) else holder
        return words("cell.and").join(self.entity_name(entity) for entity in together)

    def evidence(self, evidence: str, words: Wording) -> str:
        """Evidence in words, with the accounts' letters in place of their ids."""
        for account in self.accounts:
            evidence = evidence.replace(account.article.id, account.letter)
        return evidence_told(evidence, words)


def _marked(letter: str, doubted: bool) -> str:
    return f"{letter}?" if doubted else letter


def direction_told(origin: Origin, edition: Edition, words: Wording) -> tuple[str, ...]:
    """Who took the text of an origin from whom, in words, and what shows it."""
    if origin.direction is None:
        return (words("origin.untold"),)
    takers = ", ".join(edition.by_article[article].letter for article in origin.direction.takers)
    source = edition.by_article[origin.direction.source].letter
    shown = (edition.evidence(evidence, words) for evidence in origin.direction.evidence)
    return (words("origin.taken", source=source, takers=takers), *shown)


def account_notes(article: Article, words: Wording) -> tuple[str, ...]:
    """What a reader of the account must know, in words."""
    found = (note.partition(":") for note in article.notes)
    return (*_state_note(article, words), *(words(f"note.{name}", value=value) for name, _, value in found))


def _state_note(article: Article, words: Wording) -> tuple[str, ...]:
    """What an account cannot say for want of its text, and the first words that show it; empty for a whole one."""
    if article.state.value == "whole":
        return ()
    shown = article.state.evidence[0].of(article.text) if article.state.evidence else ""
    why = f" („{shortened(shown, EVIDENCE)}“)" if shown else ""
    return (words(f"state.{article.state.value}") + why,)


def certainty_note(statement: Statement, words: Wording) -> str:
    """How sure the statement is made to be, where that is more than being said (`bestritten`)."""
    return "" if statement.certainty in PLAIN_CERTAINTY else words(f"certainty.{statement.certainty}")


def editions(synopsis: Synopsis) -> tuple[Edition, ...]:
    """Every story, and each article that is in none as a story of its own, ready for showing."""
    articles = {article.id: article for article in synopsis.articles}
    numbers = {article.id: number for number, article in enumerate(synopsis.articles, 1)}
    told = {article for story in synopsis.stories for article in story.articles}
    alone = [_story_of_one(article) for article in synopsis.articles if article.id not in told]
    return tuple(_edition(story, articles, numbers) for story in [*synopsis.stories, *alone])


def account_name(article: Article) -> str:
    """How people call the account: the outlet, else the site, else the file."""
    if article.outlet:
        return article.outlet
    return urlsplit(web_address(article) or "").netloc.removeprefix("www.") or file_name(article.uri)


def file_name(uri: str) -> str:
    """The last part of a path or address, as it stands."""
    return PurePosixPath(uri.replace("\\", "/")).name or uri


def web_address(article: Article) -> str | None:
    """The article's address where it is one that a browser may follow (http or https only), else None."""
    for address in (article.url, article.uri):
        try:
            parts = urlsplit(address or "")
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.netloc:
            return address
    return None


def places(story: Story) -> Iterator[Place]:
    """Every place in an article that the story points at, layer by layer."""
    for row in story.rows:
        yield from row.cells
    for difference in story.differences:
        yield from difference.values
    for quotation in story.quotations:
        yield from quotation.variants
    for origin in story.origins:
        for passage in origin.passages:
            yield from (passage.a, passage.b)
    for moment in story.timeline:
        yield from moment.cells
    yield from story.brief


def nth_letter(number: int, letters: str) -> str:
    """The `number`-th (from 0) sign over an alphabet: A … Z, AA, AB …"""
    rest, last = divmod(number, len(letters))
    return (nth_letter(rest - 1, letters) if rest else "") + letters[last]


def _edition(story: Story, articles: Mapping[str, Article], numbers: Mapping[str, int]) -> Edition:
    groups = [(nth_letter(number, GREEK), origin.articles) for number, origin in enumerate(story.origins)]
    accounts = tuple(
        Account(
            letter=nth_letter(position, LATIN),
            article=articles[key],
            name=account_name(articles[key]),
            groups=tuple(letter for letter, members in groups if key in members),
            number=numbers[key],
        )
        for position, key in enumerate(story.articles)
    )
    return Edition(
        story=story,
        accounts=accounts,
        by_article={account.article.id: account for account in accounts},
        entities={entity.id: entity for entity in (*_own_entities(accounts), *story.entities)},
        statements={entry.id: entry for account in accounts for entry in account.article.statements},
    )


def _own_entities(accounts: tuple[Account, ...]) -> Iterator[Entity]:
    for account in accounts:
        yield from account.article.entities


def _story_of_one(article: Article) -> Story:
    return Story(
        id=article.id,
        title=article.title or file_name(article.uri),
        articles=(article.id,),
        language=article.language,
        independent_origins=1,
        entities=article.entities,
    )
