"""The accounts of one story laid side by side: every step of the comparison in the order it is taken."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from synopse.compare.accounts import read_accounts
from synopse.compare.align import align, make_rows
from synopse.compare.brief import find_brief, find_title
from synopse.compare.claims import make_claims
from synopse.compare.differences import find_differences, with_status
from synopse.compare.embeddings import load_encoder
from synopse.compare.entities import join_entities
from synopse.compare.gender import with_gender_slips
from synopse.compare.origins import find_origins, independent_origins
from synopse.compare.passages import make_units, shared_passages
from synopse.compare.quotations import find_quotations
from synopse.compare.silence import Voices, with_silence
from synopse.compare.timeline import find_moments
from synopse.model import Article, Entity, Frame, Holder, Story


def compare(story_id: str, articles: Sequence[Article], embeddings: str = "") -> tuple[Story, tuple[Article, ...]]:
    """The story that the articles tell, and the articles with the ids of its entities in place of their own.

    Ids of what is found begin with `story_id`. Accounts of other languages than those with a grammar are compared by
    their sentences' wording alone. `embeddings` is the folder of a sentence-embedding model that is asked too.
    """
    entities, renamed = with_joined_entities(articles, story_id)
    # what is known of a person in one account shows slips in another, and those tell of a common origin
    accounts = with_gender_slips(read_accounts(renamed), entities)
    renamed = tuple(a.article for a in accounts)
    language = _most_frequent(renamed)

    # origins come before rows: how many independent accounts a row has depends on who copied whom
    origins = find_origins(accounts, shared_passages(make_units(accounts)))
    claims = make_claims(accounts)
    aligned = align(claims, load_encoder(embeddings) if embeddings else None)
    rows = make_rows(story_id, aligned, origins)

    # the status of a row says what its differences came to
    quotations = find_quotations(accounts, entities, aligned)
    differences = find_differences(rows, aligned.groups, aligned.alike, accounts, entities, quotations, language)
    rows = with_status(rows, differences)

    # who is silent is asked last: an account may speak of a row's matter in what differs, in a quotation, in a passage
    rows = with_silence(rows, aligned.groups, accounts, Voices(differences, quotations, origins))
    story = Story(
        id=story_id,
        title=find_title(accounts, rows),
        articles=tuple(a.id for a in articles),
        language=language,
        independent_origins=independent_origins([a.id for a in articles], origins),
        entities=tuple(entities),
        rows=rows,
        differences=differences,
        quotations=quotations,
        origins=origins,
        timeline=find_moments(rows, aligned.groups),
        brief=find_brief(rows, aligned),
    )
    return story, renamed


def with_joined_entities(articles: Sequence[Article], story_id: str) -> tuple[Sequence[Entity], tuple[Article, ...]]:
    """The entities of a story, and its articles with their ids in place of the articles' own."""
    entities, ids = join_entities(articles, story_id)
    return entities, tuple(_with_entities(article, ids) for article in articles)


def _most_frequent(articles: Sequence[Article]) -> str:
    """The language of most accounts, of equal ones the first account's."""
    counts = Counter(a.language for a in articles)
    return max(counts, key=lambda language: counts[language], default="und")


def _with_entities(article: Article, ids: Mapping[str, str]) -> Article:
    return replace(
        article,
        names=tuple(replace(n, entity=ids.get(n.entity, n.entity) if n.entity else None) for n in article.names),
        attributions=tuple(
            replace(a, holder=ids.get(a.holder, a.holder) if a.holder else None, candidates=_joined(a.candidates, ids))
            for a in article.attributions
        ),
        statements=tuple(
            replace(
                s,
                according_to=tuple(_renamed(link, ids) for link in s.according_to),
                frame=_frame_renamed(s.frame, ids) if s.frame else None,
            )
            for s in article.statements
        ),
        entities=(),
    )


def _frame_renamed(frame: Frame, ids: Mapping[str, str]) -> Frame:
    return replace(
        frame,
        participants=tuple(
            replace(p, entity=ids.get(p.entity, p.entity) if p.entity else None, candidates=_joined(p.candidates, ids))
            for p in frame.participants
        ),
        place=replace(frame.place, value=ids.get(frame.place.value or "", frame.place.value)) if frame.place else None,
    )


def _joined(candidates: Sequence[str], ids: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids.get(c, c) for c in candidates))


def _renamed(link: Holder, ids: Mapping[str, str]) -> Holder:
    if isinstance(link, str):
        return ids.get(link, link)
    return tuple(dict.fromkeys(ids.get(i, i) for i in link))
