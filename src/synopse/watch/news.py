"""What is new in a story since its synopsis was last made, as notices."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from synopse.model import Article, Difference, Synopsis
from synopse.report.edition import account_name
from synopse.store.notices import Notice

DENIED = "denied"
OF_MANNER = frozenset({"attribution", "wording"})
"""Differences in how it is told, which nobody is woken for."""
SAID = 300
"""Characters of what is told."""
Key = tuple[str, frozenset[str]]


def find_news(before: Synopsis | None, after: Synopsis) -> tuple[Notice, ...]:
    """New accounts of a story that several tell, new differences (or a new reading in one), denials, changed figures.

    A story that one account tells alone has no news but what changed in that account.
    """
    found = [*_accounts(before, after), *_differences(before, after), *_denials(before, after)]
    return tuple([*found, *_figures(before, after)] if len(after.articles) > 1 else _figures(before, after))


def _notice_of(synopsis: Synopsis, kind: str, article: Article | None = None, **rest: object) -> Notice:
    story = synopsis.stories[0]
    url = article.url if article else None
    return Notice(kind=kind, story=story.id, title=story.title, url=url, **rest)  # type: ignore[arg-type]


def _accounts(before: Synopsis | None, after: Synopsis) -> Iterator[Notice]:
    known = {a.uri for a in before.articles} if before else set()
    for article in after.articles:
        if article.uri not in known:
            said = ((account_name(article), article.title or ""),)
            yield _notice_of(after, "account", article, said=said)


def _differences(before: Synopsis | None, after: Synopsis) -> Iterator[Notice]:
    known = {_key(d) for d in before.stories[0].differences} if before else set()
    names = {a.id: account_name(a) for a in after.articles}
    gists = {row.id: row.gist for row in after.stories[0].rows}
    for difference in after.stories[0].differences:
        if difference.kind not in OF_MANNER and not _is_known(_key(difference), known):
            said = tuple((names[v.article], v.value[:SAID]) for v in difference.values)
            gist = gists.get(difference.row or "", "")[:SAID]
            yield _notice_of(after, "difference", what=difference.kind, gist=gist, said=said)


def _key(difference: Difference) -> Key:
    return difference.kind, frozenset(v.value.casefold() for v in difference.values)


def _is_known(key: Key, known: AbstractSet[Key]) -> bool:
    """True where every reading stood in one difference before."""
    return any(kind == key[0] and key[1] <= readings for kind, readings in known)


def _denials(before: Synopsis | None, after: Synopsis) -> Iterator[Notice]:
    known = {said for article in before.articles for said in _denied(article)} if before else set()
    for article in after.articles:
        for said in dict.fromkeys(_denied(article)):
            if said not in known:
                yield _notice_of(after, "denial", article, said=((account_name(article), said[1][:SAID]),))


def _denied(article: Article) -> Iterator[tuple[str, str]]:
    for statement in article.statements:
        if statement.certainty == DENIED:
            yield article.uri, " ".join(statement.of(article.text).split())


def _figures(before: Synopsis | None, after: Synopsis) -> Iterator[Notice]:
    known = {entry for article in before.articles for entry in _changed(article)} if before else set()
    for article in after.articles:
        for entry in dict.fromkeys(_changed(article)):
            if entry not in known:
                _, _, old, new, gist = entry
                said = tuple((account_name(article), words) for words in (old, new))
                yield _notice_of(after, "figure", article, gist=gist[:SAID], said=said)


def _changed(article: Article) -> Iterator[tuple[str, str, str, str, str]]:
    """Figures that are others than in the version before."""
    for change in article.changes:
        for alteration in change.alterations:
            if alteration.aspect == "quantity" and alteration.was and alteration.now:
                yield article.uri, change.at or "", alteration.before, alteration.after, change.said_after
