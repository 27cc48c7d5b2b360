"""A sentence cut into clauses, with the fields of the German clause: opener, finite verb, the verbs of the right bracket.

The sentence is first cut at its commas and at conjunctions that join two finite verbs; pieces without a verb of their own
are then joined to what they belong to (`Der Mann, der gestern kam, schwieg` has two clauses, the first in two parts).
After the topological model (Wöllstein, "Topologisches Satzmodell", 2014); English goes the same road with its own words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from synopse.language.mood import Mood, mood_of
from synopse.language.tokens import QUOTATION_MARKS, Token
from synopse.language.words import word_set, words
from synopse.model import Span

ClauseKind = Literal["main", "subordinate", "relative", "infinitive", "participle", "fragment"]
BREAKS = frozenset({",", ";", ":", "–", "—", "-", "…"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """`tokens`, `finite`, `opener`, `verbs` are indices into the sentence's tokens, `parent` one into its clauses.

    `opener` is the conjunction or pronoun that makes a clause subordinate. `predicate` is the lemma of the full verb with
    its separated particle (`kündigte … an`: ankündigen), else of the auxiliary; empty without a verb.
    """

    tokens: tuple[int, ...]
    kind: ClauseKind
    finite: int | None
    opener: int | None
    verbs: tuple[int, ...]
    predicate: str
    mood: Mood
    negated: bool
    parent: int | None


@dataclass(slots=True)
class _Piece:
    """A stretch between two breaks, before it is known which clause it belongs to."""

    tokens: list[int]
    kind: ClauseKind
    finite: int | None
    opener: int | None
    after_colon: bool = False


def find_clauses(tokens: Sequence[Token], language: str) -> tuple[Clause, ...]:
    """The clauses of one sentence in the order of their first tokens; together they hold every token once."""
    pieces = [_classify(tokens, piece, language) for piece in _cut(tokens, language)]
    units = _join(tokens, pieces)
    return tuple(_clause(tokens, unit, units, language) for unit in units)


def spans_of(tokens: Sequence[Token], indices: Sequence[int]) -> tuple[Span, ...]:
    """The stretches of text that the tokens at `indices` cover, neighbours joined."""
    out: list[Span] = []
    last = None
    for i in indices:
        if last is not None and i == last + 1:
            out[-1] = Span(start=out[-1].start, end=tokens[i].end)
        else:
            out.append(Span(start=tokens[i].start, end=tokens[i].end))
        last = i
    return tuple(out)


# -- cutting -------------------------------------------------------------------------------------


def _cut(tokens: Sequence[Token], language: str) -> list[list[int]]:
    """Stretches of token indices between breaks. A break mark belongs to the stretch before it."""
    starts = {0} | {i + 1 for i, t in enumerate(tokens) if _is_break(tokens, i)}
    starts |= _joints(tokens, sorted(starts), language)
    bounds = [*sorted(s for s in starts if s < len(tokens)), len(tokens)]
    return [list(range(a, b)) for a, b in zip(bounds, bounds[1:], strict=False) if b > a]


def _is_break(tokens: Sequence[Token], i: int) -> bool:
    """A mark between two clauses; a quotation mark that closes right after the comma (`fight,” said`) is the break."""
    if i + 1 == len(tokens):
        return False
    if is_quotation_mark(tokens[i]):
        return i > 0 and tokens[i - 1].text in BREAKS and tokens[i - 1].end == tokens[i].start < tokens[i + 1].start - 1
    closes = is_quotation_mark(tokens[i + 1]) and tokens[i].end == tokens[i + 1].start
    return tokens[i].text in BREAKS and not (closes and i + 2 < len(tokens) and tokens[i + 1].end < tokens[i + 2].start)


def _joints(tokens: Sequence[Token], starts: Sequence[int], language: str) -> set[int]:
    """Where a new clause begins without a mark: at a conjunction with a finite verb on either side and, in a language
    that sets no comma there, at a subordinator."""
    coordinators = word_set(language, "clauses", "coordinators")
    openers = _bare_openers(language)
    joints = set()
    for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True):
        begin = a
        for i in range(a + 1, b):
            if not _has_finite(tokens, i + 1, b):
                break
            joins = tokens[i].lower in coordinators and _has_finite(tokens, begin, i)
            if joins or (_opens_bare(tokens[i], openers) and any(t.form for t in tokens[begin:i])):
                joints.add(i)
                begin = i
    return joints


def _opens_bare(token: Token, openers: frozenset[str]) -> bool:
    return token.lower in openers and (token.pos == "SCONJ" or token.tag in ("PNQ", "DTQ", "AVQ"))


def _bare_openers(language: str) -> frozenset[str]:
    if words(language, "clauses").get("commas_before_clauses", True):
        return frozenset()
    return word_set(language, "clauses", "subordinators") | word_set(language, "clauses", "relatives")


def _has_finite(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(t.form == "fin" for t in tokens[start:end])


# -- classifying ---------------------------------------------------------------------------------


def _classify(tokens: Sequence[Token], piece: list[int], language: str) -> _Piece:
    finite = next((i for i in piece if tokens[i].form == "fin"), None)
    content = [i for i in piece if tokens[i].pos != "PUNCT" and not (tokens[i].pos == "CCONJ" and i == piece[0])]
    opener, kind = _opener(tokens, content, finite, language) if content else (None, None)
    if kind is None:
        kind = "main" if finite is not None else _without_finite(tokens, content, language)
    if kind in ("subordinate", "relative") and words(language, "clauses").get("verb_final"):
        finite = next((i for i in reversed(piece) if tokens[i].form == "fin"), None)
    after_colon = piece[0] > 0 and tokens[piece[0] - 1].text in ":–—"
    return _Piece(tokens=piece, kind=kind, finite=finite, opener=opener, after_colon=after_colon)


def _opener(
    tokens: Sequence[Token], content: Sequence[int], finite: int | None, language: str
) -> tuple[int | None, ClauseKind | None]:
    """The word that makes a piece a subordinate clause, and of which kind; (None, None) where there is none."""
    for i in content[:3]:
        kind = _opener_kind(tokens[i], language)
        if kind == "relative" and finite is None and _before_noun(tokens, i):
            return None, None  # a determiner after all (`am Montag, dem 4. November, kam er`)
        if kind and (i == content[0] or kind != "subordinate"):
            v2 = finite is not None and words(language, "clauses").get("verb_final") and finite == i + 1 and len(content) > 2
            return (None, None) if v2 and kind != "relative" else (i, kind)
        if tokens[i].pos not in ("ADP", "ADV") and i != content[0]:
            break
        if tokens[i].pos not in ("ADP", "ADV"):
            break
    return None, None


def _before_noun(tokens: Sequence[Token], i: int) -> bool:
    """True where the word stands before a noun that it can be the determiner of."""
    rest = (t for t in tokens[i + 1 : i + 4] if t.pos not in ("ADJ", "NUM") and t.text != ".")
    return tokens[i].tag == "PRELS" and next((t.pos in ("NOUN", "PROPN") for t in rest), False)


def _opener_kind(token: Token, language: str) -> ClauseKind | None:
    low = token.lower
    if token.tag in ("PRELS", "PRELAT", "PNQ", "DTQ") and low in word_set(language, "clauses", "relatives"):
        return "relative"
    if low in word_set(language, "clauses", "infinitive_openers") and token.pos == "SCONJ":
        return "infinitive"
    if token.pos == "SCONJ" and low in word_set(language, "clauses", "subordinators"):
        return "subordinate"
    if token.tag.startswith(("PW", "PNQ", "AVQ", "DTQ")) and low in word_set(language, "clauses", "questions"):
        return "subordinate"
    return None


def _without_finite(tokens: Sequence[Token], content: Sequence[int], language: str) -> ClauseKind:
    for at, i in enumerate(content):
        if tokens[i].form == "zu" or (tokens[i].form == "inf" and at and tokens[content[at - 1]].lower in ("zu", "to")):
            return "infinitive"
    if content and tokens[content[0]].form == "ger":
        return "participle"
    return "fragment"


# -- joining -------------------------------------------------------------------------------------


def _join(tokens: Sequence[Token], pieces: Sequence[_Piece]) -> list[_Piece]:
    """Pieces that make one clause put together: what waits for its verb gets it, what never gets one joins a neighbour."""
    units: list[_Piece] = []
    for piece in pieces:
        waiting = _waiting(tokens, units, piece)
        if waiting is None:
            units.append(piece)
        else:
            waiting.tokens += piece.tokens
            if waiting.finite is None and piece.finite is not None:
                waiting.finite = piece.finite
                waiting.kind = "main" if waiting.kind == "fragment" else waiting.kind
            elif piece.kind == "infinitive":
                waiting.kind = "infinitive"
    return _absorb(tokens, units)


def _waiting(tokens: Sequence[Token], units: Sequence[_Piece], piece: _Piece) -> _Piece | None:
    """The unit that `piece` goes on with, if any."""
    if not units or piece.opener is not None or piece.after_colon:
        return None
    if piece.kind == "fragment":
        return units[-1] if units[-1].kind == "fragment" or _lacks_verb(units[-1]) else None
    if piece.kind == "infinitive" and units[-1].opener is not None and units[-1].kind == "infinitive" and _lacks_zu(tokens, units[-1]):
        return units[-1]
    if piece.kind != "main":
        return None
    for unit in reversed(units):
        if not _lacks_verb(unit):
            continue
        first = next((i for i in piece.tokens if tokens[i].pos != "PUNCT"), piece.tokens[0])
        if unit.kind == "fragment" and piece.finite == first:
            return unit
        if unit.kind in ("subordinate", "relative"):
            return unit
    return None


def _lacks_verb(unit: _Piece) -> bool:
    return unit.finite is None and unit.kind in ("fragment", "subordinate", "relative")


def _lacks_zu(tokens: Sequence[Token], unit: _Piece) -> bool:
    return not any(tokens[i].form in ("zu", "inf") for i in unit.tokens)


def _absorb(tokens: Sequence[Token], units: Sequence[_Piece]) -> list[_Piece]:
    """Verbless rest joins the clause before it, or the one after where it opens the sentence; unless a colon sets it off
    or it has a participle as its verb (`10.000 Soldaten entsandt`)."""
    out: list[_Piece] = []
    for unit in units:
        alone = unit.after_colon or any(tokens[i].form == "part" for i in unit.tokens)
        if out and unit.kind == "fragment" and not alone:
            out[-1].tokens += unit.tokens
        else:
            out.append(unit)
    out.sort(key=lambda u: u.tokens[0])
    return out


# -- describing ----------------------------------------------------------------------------------


def _clause(tokens: Sequence[Token], unit: _Piece, units: Sequence[_Piece], language: str) -> Clause:
    indices = tuple(sorted(unit.tokens))
    verbs = tuple(i for i in indices if tokens[i].form or tokens[i].tag in ("PTKVZ", "AVP"))
    return Clause(
        tokens=indices,
        kind=unit.kind,
        finite=unit.finite,
        opener=unit.opener,
        verbs=verbs,
        predicate=_predicate(tokens, verbs),
        mood=mood_of(tokens, indices, unit.finite, language),
        negated=any(tokens[i].lower in word_set(language, "clauses", "negations") for i in indices),
        parent=_parent(unit, units),
    )


def _predicate(tokens: Sequence[Token], verbs: Sequence[int]) -> str:
    full = [i for i in verbs if tokens[i].pos == "VERB"]
    if not full:
        return next((tokens[i].lemma for i in verbs if tokens[i].form), "")
    # the last full verb is the one that the others lead up to (`hat … kommen sehen`), a finite one comes first
    main = next((i for i in full if tokens[i].form == "fin"), full[-1])
    particle = next((tokens[i].lower for i in verbs if i > main and tokens[i].tag == "PTKVZ"), "")
    return particle + tokens[main].lemma


def _parent(unit: _Piece, units: Sequence[_Piece]) -> int | None:
    """The clause that the token before this one belongs to; a sentence's first clause leans on the one after it."""
    if unit.kind in ("main", "fragment"):
        return None
    before = unit.tokens[0] - 1
    for n, other in enumerate(units):
        if other is not unit and before in other.tokens:
            return n
    return 1 if before < 0 and len(units) > 1 else None


def is_quotation_mark(token: Token) -> bool:
    """True for an opening or closing quotation mark of any style."""
    return token.text in QUOTATION_MARKS
