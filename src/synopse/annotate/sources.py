"""Sources made into entities: who holds an attribution, and whose word each statement rests on.

A link is set only where one entity remains; where several do they are kept as candidates, and the statement rests on
the source's own words.
"""

import bisect
import itertools
from collections.abc import Sequence
from dataclasses import replace

from synopse.annotate.attribution.lexicon import accounts, word_list
from synopse.annotate.attribution.phrases import noun_phrase
from synopse.annotate.attribution.scene import scene_at
from synopse.annotate.attribution.source_phrases import subject
from synopse.annotate.entities import Cast
from synopse.annotate.names.lexicon import is_role
from synopse.language import Parse, Token, word_set
from synopse.model import Attribution, Entity, Holder, Span, Statement

RECENT = 40
"""Attributions that one without a source of its own can go on with, counted back from it."""
NEAR, LONGEST = 4, 12
"""Tokens between a relative clause and the phrase that it is about (`traut der Führung nicht, die …`), and in that
phrase."""
Sources = dict[str, tuple[Holder, ...]]
"""Per attribution the links that it adds to a chain."""


def attach_sources(
    parse: Parse, attributions: Sequence[Attribution], statements: Sequence[Statement], cast: Cast
) -> tuple[tuple[Attribution, ...], tuple[Statement, ...], tuple[Entity, ...]]:
    """`holder` and `candidates` of the attributions, `according_to` of the statements, and the article's entities with
    those that were added for sources without a name.

    An attribution without a source of its own that goes on with another (`demnach`, sentences in the subjunctive) has
    the chain of the one that it goes on with; `soll` names nobody and has none.
    """
    held = tuple(_held(parse, a, cast) for a in attributions)
    chains = _chains(parse, held, cast)
    placed = tuple(replace(s, according_to=_according_to(s, chains)) for s in statements)
    return held, placed, cast.entities()


# -- one attribution -----------------------------------------------------------------------------


def _held(parse: Parse, a: Attribution, cast: Cast) -> Attribution:
    """With the one entity that the source words stand for, or with all that they may stand for."""
    if not a.source or a.rule in ("free.modal", "prepositional.adverb") or _is_nobodys(parse, a.source[0]):
        return a
    who = _antecedent(parse, a.source[0])
    span = named_part(parse, who)
    if _is_own(parse, span):
        own = _whose_own(parse, span)
        return replace(a, holder=cast.other(own)) if own and _says_who(parse, own) else a
    found = cast.resolve(span)
    if len(found) == 1:
        return replace(a, holder=found[0])
    if found:
        return replace(a, candidates=found)
    return replace(a, holder=cast.other(span)) if _says_who(parse, who) else a


def _antecedent(parse: Parse, source: Span) -> Span:
    """The noun phrase before the comma that a relative pronoun stands for (`die Firma, die das abstreitet`); the source
    itself for any other."""
    scene = scene_at(parse, source.start)
    i = scene.index_at(source.start)
    alone = i < len(scene.tokens) and scene.tokens[i].end == source.end and scene.listed(i, "relative_subjects")
    if i < 2 or not alone or scene.clause_at(i).kind != "relative":
        return source
    stop = next((j for j in range(i - 1, 0, -1) if scene.shape[j] == ","), 0)
    end = next((j for j in range(stop, max(0, stop - NEAR), -1) if scene.shape[j - 1] in "npx"), 0)
    starts = (b for b in range(max(0, end - LONGEST), end) if noun_phrase(scene.shape, b, end) == end)
    return next((scene.span(b, end) for b in starts), source)


def _is_own(parse: Parse, span: Span) -> bool:
    """True for an account of nobody but a pronoun (`eigenen Angaben`, `seinen Worten`)."""
    tokens = tokens_of(parse, span)
    account = bool(tokens) and _is_account(tokens[-1], parse.language)
    return account and len(tokens) > 1 and tokens[0].lower in word_list(parse.language, "grammar", "own")


def _is_nobodys(parse: Parse, source: Span) -> bool:
    """True for an account that says how early it is and not whose (`ersten Erkenntnissen`): it names no source."""
    tokens = tokens_of(parse, source)
    early = any(t.lower in word_list(parse.language, "grammar", "provisional") for t in tokens[:-1])
    return early and _is_account(tokens[-1], parse.language)


def _whose_own(parse: Parse, span: Span) -> Span | None:
    """The subject of the clause around `nach eigenen Angaben`; None for `nach seinen Worten`, as the sentence does not
    tell whose."""
    scene = scene_at(parse, span.start)
    i = scene.index_at(span.start)
    place = subject(scene, scene.clause_at(i)) if not scene.listed(i, "possessive_own") else None
    return scene.span(*place) if place else None


def named_part(parse: Parse, source: Span) -> Span:
    """The source without the account before it (`Angaben der Polizei`: `der Polizei`); the account itself where no more
    is said (`ersten Angaben`)."""
    tokens = tokens_of(parse, source)
    for n, token in enumerate(tokens):
        if token.pos in ("NOUN", "PROPN"):
            rest = _behind_account(tokens[n + 1 :], parse.language)
            if rest and _is_account(token, parse.language):
                return Span(start=rest[0].start, end=tokens[-1].end)
            return _first_part(token, parse.language) or source if n + 1 == len(tokens) else source
    return source


def _first_part(token: Token, language: str) -> Span | None:
    """Whose account a compound names: `Polizei` of `Polizeiangaben`; none where the first part is no one who speaks."""
    endings = (f.lower() for word in accounts(language) for f in (word, word + "n", word + "en"))
    first = next((token.text[: -len(e)] for e in endings if len(e) > 4 and token.lower.endswith(e)), "").rstrip("-")
    bodies = word_set(language, "names", "common_bodies")
    speaks = first.lower().endswith(tuple(bodies)) or is_role(first, language)
    return Span(start=token.start, end=token.start + len(first)) if first and speaks and bodies else None


def tokens_of(parse: Parse, span: Span) -> list[Token]:
    """The words of a stretch."""
    first = max(0, bisect.bisect_right(parse.sentences, span.start, key=lambda s: s.start) - 1)
    last = bisect.bisect_left(parse.sentences, span.end, key=lambda s: s.start)
    return [t for sentence in parse.sentences[first:last] for t in sentence.tokens if span.covers(t)]


def _is_account(token: Token, language: str) -> bool:
    return bool({token.lemma, token.text} & accounts(language).keys())


def _behind_account(tokens: Sequence[Token], language: str) -> Sequence[Token]:
    """What follows an account: a genitive or a phrase with `von`."""
    if tokens and tokens[0].lower in word_list(language, "grammar", "account_prepositions"):
        return tokens[1:]
    return tokens if tokens and tokens[0].lower not in word_list(language, "grammar", "place_prepositions") else ()


def _says_who(parse: Parse, span: Span) -> bool:
    """False for a pronoun that nobody was found for: it names no source."""
    tokens = tokens_of(parse, span)
    return any(t.pos in ("NOUN", "PROPN", "X", "NUM", "ADJ") for t in tokens)


# -- chains --------------------------------------------------------------------------------------


def _chains(parse: Parse, attributions: Sequence[Attribution], cast: Cast) -> Sources:
    """The links of each attribution, outermost first; those that only go on with another take over its whole chain."""
    own: Sources = {}
    for n, a in enumerate(attributions):
        if a.rule == "free.modal":
            own[a.id] = ()
        elif _goes_on(a):
            chain = _continued(a, attributions[max(0, n - RECENT) : n], own)
            own[a.id] = _links(parse, a, cast) if chain is None else chain
        else:
            own[a.id] = _links(parse, a, cast)
    return own


def _goes_on(a: Attribution) -> bool:
    return a.rule in ("free.subjunctive", "prepositional.adverb")


def _links(parse: Parse, a: Attribution, cast: Cast) -> tuple[Holder, ...]:
    """One link: the entity, several that are named together, or the words of a source that stays in doubt."""
    if not a.source or _is_nobodys(parse, a.source[0]):
        return ()
    together = _named_together(parse, named_part(parse, _antecedent(parse, a.source[0])), cast)
    if len(together) > 1:
        return (together,)
    if a.holder:
        return (a.holder,)
    return (cast.other(named_part(parse, a.source[0])),) if a.candidates else ()


def _named_together(parse: Parse, source: Span, cast: Cast) -> tuple[str, ...]:
    """The entities of `X und Y`; empty where one part is nobody by itself."""
    tokens = tokens_of(parse, source)
    joints = [i for i, t in enumerate(tokens) if t.lower in word_list(parse.language, "grammar", "joining")]
    if not joints:
        return ()
    bounds = [-1, *joints, len(tokens)]
    parts = [tokens[a + 1 : b] for a, b in itertools.pairwise(bounds)]
    if not all(parts):
        return ()
    found = [cast.resolve(Span(start=p[0].start, end=p[-1].end)) for p in parts]
    return tuple(f[0] for f in found) if all(len(f) == 1 for f in found) else ()


def _continued(a: Attribution, before: Sequence[Attribution], own: Sources) -> tuple[Holder, ...] | None:
    """The whole chain of what it goes on with: the last attribution that ends before it, with those around that one.
    None where it goes on with none, but with somebody whom the sentence before is about."""
    start = a.content[0].start
    earlier = [b for b in before if b.content[-1].end <= start and own.get(b.id) is not None and _is_clausal(b)]
    if a.source and a.rule != "prepositional.adverb":
        earlier = [
            b for b in earlier if b.source == a.source or any(_around(c, b) for c in earlier if c.source == a.source)
        ]
    if not earlier:
        return None
    last = max(earlier, key=lambda b: (b.content[-1].end, b.content[0].start))
    around = [b for b in earlier if _around(b, last)]
    return _joined([own[b.id] for b in [*sorted(around, key=lambda b: b.content[0].start), last]])


def _is_clausal(a: Attribution) -> bool:
    """False for single words and noun phrases: nothing goes on with them."""
    return a.type != "reported" and not a.rule.startswith(("partial", "free.modal"))


def _around(outer: Attribution, inner: Attribution) -> bool:
    if outer is inner:
        return False
    first, last = outer.content[0].start, outer.content[-1].end
    return first <= inner.content[0].start and inner.content[-1].end <= last


def _according_to(statement: Statement, chains: Sources) -> tuple[Holder, ...]:
    return _joined([chains[name] for name in statement.attributions if name in chains])


def _joined(links: Sequence[tuple[Holder, ...]]) -> tuple[Holder, ...]:
    """Links in order; one that stands twice counts once."""
    out: list[Holder] = []
    for link in (one for chain in links for one in chain):
        if link not in out:
            out.append(link)
    return tuple(out)
