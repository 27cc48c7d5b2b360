"""What of an account can be looked for: its statements, and what it quotes, by their words and by who says it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from synopse.model import Article, Attribution, Entity, Holder, Statement
from synopse.store.passages import Passage
from synopse.watch.terms import plain_terms, terms_of


def passages_of(article: Article, day: str) -> Iterator[Passage]:
    """The statements of an article, then its direct speech; `day` is the one when it was added, for the undated."""
    entities = {e.id: e for e in article.entities}
    own = article.reference_date.value
    for statement in article.statements:
        yield replace(_statement(article, statement, entities), day=own or day, dated=own is not None)
    for attribution in article.attributions:
        if attribution.type == "direct":
            for passage in _quotation(article, attribution, entities):
                yield replace(passage, day=own or day, dated=own is not None)


def _statement(article: Article, statement: Statement, entities: Mapping[str, Entity]) -> Passage:
    holders = [entities[i] for link in statement.according_to for i in _ids(link) if i in entities]
    text, speaker = " ".join(statement.of(article.text).split()), ", ".join(e.name for e in holders)
    return Passage(
        kind="statement",
        text=text,
        terms=terms_of(f"{text} {speaker}", article.language),
        article=article.id,
        start=statement.start,
        end=statement.end,
        speaker=speaker,
        speaker_terms=" ".join(map(_name_terms, holders)),
        certainty=statement.certainty,
    )


def _quotation(article: Article, attribution: Attribution, entities: Mapping[str, Entity]) -> Iterator[Passage]:
    holder = entities.get(attribution.holder or "")
    speaker = holder.name if holder else ""
    for span in attribution.content:
        text = " ".join(span.of(article.text).split())
        yield Passage(
            kind="quotation",
            text=text,
            terms=terms_of(f"{text} {speaker}", article.language),
            article=article.id,
            start=span.start,
            end=span.end,
            speaker=speaker,
            speaker_terms=_name_terms(holder) if holder else "",
        )


def _ids(link: Holder) -> tuple[str, ...]:
    return (link,) if isinstance(link, str) else link


def _name_terms(entity: Entity) -> str:
    """The words of every form of the name, each once."""
    words = " ".join(plain_terms(form) for form in (entity.name, *entity.variants)).split()
    return " ".join(dict.fromkeys(words))


def title_passage(title: str, language: str, day: str) -> Passage:
    """The title of a story; `day` is the one when it was renewed."""
    return Passage(kind="story", text=title, terms=terms_of(title, language), day=day)
