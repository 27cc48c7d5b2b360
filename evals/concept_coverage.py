"""How many of the clauses that say something of substance does the lexicon say something about?

A clause counts where it has a full verb and, apart from the words that only say who said it (source, cue and frame of
an attribution), at least two content words: verbs, nouns and adjectives; names, adverbs and auxiliaries are none. It is
covered where a concept that is not a guess begins in these words.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from synopse.annotate.article import annotate
from synopse.concepts import lexicon
from synopse.language import Clause, Sentence, Token, parse
from synopse.model import Article, ConceptMention, Document, Span

CONTENT = frozenset({"VERB", "NOUN", "ADJ"})
FEWEST = 2
SENTENCES = Path(__file__).with_name("concepts-en.toml")


@dataclass(frozen=True, slots=True)
class Said:
    """A clause of substance: its words, which may stand in several stretches, and the concepts that begin in them."""

    text: str
    tokens: tuple[Token, ...]
    concepts: tuple[ConceptMention, ...]

    @property
    def span(self) -> Span:
        """From the first to the last of its words."""
        return Span(start=self.tokens[0].start, end=self.tokens[-1].end)


def texts(name: str, data: Path) -> Iterator[tuple[str, str, str]]:
    """Id, text and language of the texts of one part: `quotes` (development set), `press` or `english`."""
    if name == "quotes":
        lines = (data / "quotes/dev.jsonl").read_text(encoding="utf-8").splitlines()
        yield from ((article["name"], article["text"], "de") for article in map(json.loads, lines))
    elif name == "press":
        articles = json.loads((data / "press/articles.json").read_text(encoding="utf-8"))
        yield from ((article["id"], article["text"], "de") for article in articles)
    else:
        events = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["event"]
        told = (sentence for event in events for sentence in event["sentences"])
        yield from ((f"en-{n}", sentence, "en") for n, sentence in enumerate(told))


def clauses_of(text: str, language: str) -> Iterator[Said]:
    """The clauses of substance of a text."""
    article = annotate(Document(uri="coverage", text=text), language=language)
    framing = {i for span in _framing(article) for i in range(span.start, span.end)}
    for sentence in parse(text, language, article.regions).sentences:
        for clause in sentence.clauses:
            own = tuple(t for t in (sentence.tokens[i] for i in clause.tokens) if t.start not in framing)
            if _has_full_verb(sentence, clause, own) and sum(t.pos in CONTENT for t in own) >= FEWEST:
                yield Said(text, own, _beginning_in(own, article.concepts))


def _framing(article: Article) -> Iterator[Span]:
    for attribution in article.attributions:
        for role in (attribution.source, attribution.cue, attribution.frame):
            yield from role


def _has_full_verb(sentence: Sentence, clause: Clause, own: Sequence[Token]) -> bool:
    starts = {t.start for t in own}
    verbs = (sentence.tokens[i] for i in clause.verbs)
    return any(t.pos == "VERB" and t.start in starts for t in verbs)


def _beginning_in(own: Sequence[Token], concepts: Sequence[ConceptMention]) -> tuple[ConceptMention, ...]:
    starts = {t.start for t in own}
    return tuple(m for m in concepts if not m.guessed and any(p.start in starts for p in (m, *m.parts)))


def coverage(name: str, data: Path) -> Mapping[str, float]:
    """Share of the clauses of one part that have a concept, and that have one which is not of any subject."""
    found = [said for _, text, language in texts(name, data) for said in clauses_of(text, language)]
    special = [[m for m in said.concepts if not lexicon().is_general(m.concept)] for said in found]
    return {
        f"covered, {name}": sum(bool(said.concepts) for said in found) / max(1, len(found)),
        f"covered by a special one, {name}": sum(map(bool, special)) / max(1, len(found)),
    }
