"""An account as comparing reads it: the article with its words in order."""

import bisect
import functools
from collections.abc import Sequence
from dataclasses import dataclass, field

from synopse.language import Sentence, Token, parse
from synopse.language.tokens import find_tokens
from synopse.model import Article, RegionKind, Span

PAIRS = {"„": '“”"', "“": "”“", "»": "«", "«": "»", "›": "‹", "‹": "›", '"': '"'}
LONGEST_QUOTATION = 1200
WHOLE_QUOTATION = 40
"""Characters from which a quotation is speech of its own."""


@dataclass(frozen=True, slots=True)
class Account:
    """`number` is the article's place in the story; `tokens` are those of everything but boilerplate, `parsed` its
    sentences with their clauses."""

    number: int
    article: Article
    tokens: tuple[Token, ...]
    parsed: tuple[Sentence, ...] = field(repr=False)
    quoted: tuple[Span, ...]
    starts: tuple[int, ...] = field(repr=False)

    @property
    def id(self) -> str:
        return self.article.id

    @property
    def text(self) -> str:
        return self.article.text

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie wholly inside."""
        first = bisect.bisect_left(self.starts, span.start)
        last = bisect.bisect_left(self.starts, span.end)
        return tuple(t for t in self.tokens[first:last] if t.end <= span.end)

    def predicate_of(self, span: Span) -> str:
        """The lemma of the verb of the clause that most of the stretch belongs to, with its separated particle; empty
        where it has none."""
        at = bisect.bisect_right(self.parsed, span.start, key=lambda s: s.start) - 1
        if at < 0:
            return ""
        sentence = self.parsed[at]
        sizes = [sum(span.covers(sentence.tokens[i]) for i in c.tokens) for c in sentence.clauses]
        best = max(range(len(sizes)), key=lambda n: sizes[n], default=None)
        if best is None or not any(span.covers(sentence.tokens[i]) for i in sentence.clauses[best].verbs):
            return ""
        return sentence.clauses[best].predicate

    def is_quoted(self, span: Span) -> bool:
        """True where the stretch stands in quotation marks, all or nearly all of it."""
        inside = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in self.quoted)
        return inside * 10 >= len(span) * 9 > 0

    def is_speech(self, token: Token) -> bool:
        """True for a word of a whole quotation; a few words in quotation marks are the account's own sentence."""
        return any(q.covers(token) and len(q) >= WHOLE_QUOTATION for q in self.quoted)

    def region_of(self, span: Span) -> RegionKind:
        """The kind of the region that the stretch begins in."""
        found = next((r.kind for r in self.article.regions if r.start <= span.start < r.end), None)
        return found or "body"

    def sentence_of(self, span: Span) -> Span:
        """The sentence that the stretch begins in; the stretch itself where there is none."""
        return next((s for s in self.article.sentences if s.start <= span.start < s.end), span)


def read_accounts(articles: Sequence[Article]) -> tuple[Account, ...]:
    return tuple(_account(n, article) for n, article in enumerate(articles))


def _account(number: int, article: Article) -> Account:
    parsed = parse(article.text, article.language, article.regions)
    tokens = tuple(parsed.tokens()) or tuple(_plain_tokens(article))
    return Account(
        number=number,
        article=article,
        tokens=tokens,
        parsed=parsed.sentences,
        quoted=find_quoted(article.text),
        starts=tuple(t.start for t in tokens),
    )


def _plain_tokens(article: Article) -> list[Token]:
    """The words of a language without a tagger, each its own lemma."""
    regions = [r for r in article.regions if r.kind != "boilerplate"]
    places = [p for r in regions for p in find_tokens(article.text, r.start, r.end, article.language)]
    return [_plain_token(place, place.of(article.text)) for place in places]


def _plain_token(place: Span, form: str) -> Token:
    pos = "X" if form[0].isalnum() else "PUNCT"
    return Token(start=place.start, end=place.end, text=form, lemma=form.lower(), pos=pos, form="", tag="")


@functools.lru_cache(64)
def find_quoted(text: str) -> tuple[Span, ...]:
    """What stands in quotation marks, without the marks. A mark that is not closed in its paragraph opens nothing."""
    out = []
    at = 0
    while at < len(text):
        closers = PAIRS.get(text[at])
        end = _closing(text, at + 1, closers) if closers else -1
        if end > 0:
            out.append(Span(start=at + 1, end=end))
            at = end
        at += 1
    return tuple(out)


def _closing(text: str, start: int, closers: str) -> int:
    limit = text.find("\n\n", start)
    limit = min(limit if limit >= 0 else len(text), start + LONGEST_QUOTATION)
    return next((i for i in range(start, limit) if text[i] in closers), -1)
