"""A text with its sentences, words and clauses: what every layer of an article is found in."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from synopse.language.clauses import Clause, find_clauses
from synopse.language.mend import mended
from synopse.language.sentences import find_sentences
from synopse.language.tagger import tagger
from synopse.language.tokens import QUOTATION_MARKS, Token, find_tokens
from synopse.model import Region, RegionKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Span):
    """A sentence with its tokens and clauses. Without a tagger (any language but German and English) both are empty."""

    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    region: RegionKind
    block: int
    """Number of the paragraph or heading that it stands in, counted from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """`sentences` of everything but boilerplate, in order. `regions` as they were given."""

    text: str
    language: str
    regions: tuple[Region, ...]
    sentences: tuple[Sentence, ...]

    def tokens(self) -> Iterator[Token]:
        """Every token of the text in order."""
        return itertools.chain.from_iterable(s.tokens for s in self.sentences)

    def spans(self) -> Iterator[Span]:
        """The places of the sentences alone."""
        return (Span(start=s.start, end=s.end) for s in self.sentences)


def parse(text: str, language: str, regions: Iterable[Region]) -> Parse:
    """Sentences, tokens and clauses of every region that is no boilerplate."""
    regions = tuple(regions)
    sentences = tuple(
        _sentence(text, span, language, region.kind, block)
        for block, region in enumerate(regions)
        if region.kind != "boilerplate"
        for span in find_sentences(text, [region], language)
    )
    return Parse(text=text, language=language, regions=regions, sentences=sentences)


def _sentence(text: str, span: Span, language: str, region: RegionKind, block: int) -> Sentence:
    tokens = _tokens(text, span, language)
    clauses = find_clauses(tokens, language) if tokens else ()
    return Sentence(start=span.start, end=span.end, tokens=tokens, clauses=clauses, region=region, block=block)


def _tokens(text: str, span: Span, language: str) -> tuple[Token, ...]:
    machine = tagger(language)
    if machine is None:
        return ()
    places = find_tokens(text, span.start, span.end, language)
    forms = [" ".join(p.of(text).split()) for p in places]
    tagged = machine.tag(['"' if form in QUOTATION_MARKS else form for form in forms])
    tokens = [
        Token(start=p.start, end=p.end, text=form, lemma=lemma, pos=pos, form=verb, tag=tag)
        for p, form, (lemma, pos, verb, tag) in zip(places, forms, tagged, strict=True)
    ]
    return mended(tokens, language)
