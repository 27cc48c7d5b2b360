"""A sentence cut into clauses, with the fields of the German clause: opener, finite verb, the verbs that close it.

The pieces between commas come from pieces.py; those without a verb of their own are joined to what they belong to here
(`Der Mann, der gestern kam, schwieg` has two clauses, the first in two parts). After the topological model (Wöllstein,
"Topologisches Satzmodell", 2014); English goes the same road with its own words.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.language.mood import Mood, mood_of
from synopse.language.pieces import ENDS, ClauseKind, Piece, find_pieces
from synopse.language.tokens import Token
from synopse.language.words import word_set
from synopse.model import Span

SUBJECT_BEGINS = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """`tokens`, `finite`, `opener`, `verbs` are indices into the sentence's tokens, `parent` one into its clauses.

    `opener` is the conjunction or pronoun that makes a clause subordinate. `predicate` is the lemma of the full verb
    with its separated particle (`kündigte … an`: ankündigen), else of the auxiliary; empty without a verb.
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


def find_clauses(tokens: Sequence[Token], language: str) -> tuple[Clause, ...]:
    """The clauses of one sentence in the order of their first tokens; together they hold every token once. None goes
    on where a sentence ends inside a quotation."""
    pieces = find_pieces(tokens, language)
    opens = [n for n, piece in enumerate(pieces) if not n or tokens[piece.tokens[0] - 1].text in ENDS]
    runs = [pieces[a:b] for a, b in itertools.pairwise([*opens, len(pieces)])]
    units = [unit for run in runs for unit in _join(tokens, run)]
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


# -- joining -------------------------------------------------------------------------------------


def _join(tokens: Sequence[Token], pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces of one clause put together: what waits for its verb gets it, what never gets one joins a neighbour."""
    units: list[Piece] = []
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


def _waiting(tokens: Sequence[Token], units: Sequence[Piece], piece: Piece) -> Piece | None:
    """The unit that `piece` goes on with, if any."""
    if not units or piece.opener is not None or piece.set_off:
        return None
    if piece.kind == "fragment":
        return units[-1] if units[-1].kind == "fragment" or _lacks_verb(units[-1]) else None
    if (
        piece.kind == "infinitive"
        and units[-1].opener is not None
        and units[-1].kind == "infinitive"
        and _lacks_zu(tokens, units[-1])
    ):
        return units[-1]
    if piece.kind != "main":
        return None
    for unit in reversed(units):
        if not _lacks_verb(unit):
            continue
        first = next((i for i in piece.tokens if tokens[i].pos != "PUNCT"), piece.tokens[0])
        enumeration = all(u.kind == "fragment" for u in units) and tokens[first].pos != "PRON"
        if unit.kind == "fragment" and (piece.finite == first or enumeration):
            return None if _goes_on(units, unit) and _has_subject_behind(tokens, first) else unit
        if unit.kind in ("subordinate", "relative"):
            return unit
    return None


def _goes_on(units: Sequence[Piece], fragment: Piece) -> bool:
    """True for what is said besides in a whole clause (`Neun wurden verletzt, drei von ihnen schwer, sagte sie`)."""
    at = next(n for n, unit in enumerate(units) if unit is fragment)
    return at > 0 and not fragment.set_off and units[at - 1].kind == "main" and units[at - 1].finite is not None


def _has_subject_behind(tokens: Sequence[Token], verb: int) -> bool:
    """`sagte Berg`, `sagte sie`."""
    return verb + 1 < len(tokens) and tokens[verb + 1].pos in SUBJECT_BEGINS


def _lacks_verb(unit: Piece) -> bool:
    return unit.finite is None and unit.kind in ("fragment", "subordinate", "relative")


def _lacks_zu(tokens: Sequence[Token], unit: Piece) -> bool:
    return not any(tokens[i].form in ("zu", "inf") for i in unit.tokens)


def _absorb(tokens: Sequence[Token], units: Sequence[Piece]) -> list[Piece]:
    """Verbless rest joins the clause before it; unless a colon sets it off or it has a participle as its verb
    (`10.000 Soldaten entsandt`)."""
    out: list[Piece] = []
    for unit in units:
        participle = any(tokens[i].form == "part" and not _is_compared(tokens, unit, i) for i in unit.tokens)
        bare = unit.kind == "fragment" or (unit.kind == "infinitive" and _lacks_zu(tokens, unit))
        host = (_bracket(tokens, out, unit, participle) or _around(tokens, out, unit)) if bare else None
        if host is not None:
            host.tokens += unit.tokens
        elif out and unit.kind == "fragment" and not (unit.set_off or participle):
            out[-1].tokens += unit.tokens
        else:
            out.append(unit)
    out.sort(key=lambda u: u.tokens[0])
    return out


def _is_compared(tokens: Sequence[Token], unit: Piece, participle: int) -> bool:
    """`anders als zunächst gemeldet`, `wie geplant`: the participle of a comparison with nothing but adverbs in it is
    no verb of the clause; that of `mehr als 300 Menschen verletzt` is."""
    between = itertools.takewhile(lambda i: tokens[i].pos == "ADV", range(participle - 1, unit.tokens[0] - 1, -1))
    words = [*between][::-1]
    opener = next((i for i in words if tokens[i].tag == "PWAV"), (words or [participle])[0] - 1)
    return opener >= unit.tokens[0] and tokens[opener].tag in ("KOKOM", "PWAV")


def _around(tokens: Sequence[Token], units: Sequence[Piece], rest: Piece) -> Piece | None:
    """The main clause that goes on behind an inserted report (`Die Zahl stieg, wie die Stadt mitteilte, auf zwölf`): a
    clause that ends with its verb stands between, and what follows begins with a preposition."""
    if len(units) < 2 or rest.set_off or tokens[rest.tokens[0]].pos not in ("ADP", "SCONJ"):
        return None
    inserted, main = units[-1], units[-2]
    last = next((i for i in reversed(inserted.tokens) if tokens[i].pos != "PUNCT"), None)
    closed = inserted.kind == "subordinate" and inserted.finite is not None and inserted.finite == last
    whole = main.kind == "main" and main.finite is not None and main.tokens[-1] + 1 == inserted.tokens[0]
    return main if closed and whole else None


def _bracket(tokens: Sequence[Token], units: Sequence[Piece], rest: Piece, participle: bool) -> Piece | None:
    """The clause whose right bracket stands in `rest`: a participle after its auxiliary (`hat Kiel, …, angedeutet`),
    a particle after an embedded clause (`zieht sich das Heer, dem es …, zurück`)."""
    if rest.set_off:
        return None
    particle = any(tokens[i].tag == "PTKVZ" for i in rest.tokens)
    for unit in reversed(units):
        if unit.kind != "main" or unit.finite is None:
            continue
        if participle and tokens[unit.finite].pos == "AUX":
            return unit
        if particle and not any(tokens[i].tag == "PTKVZ" for i in unit.tokens):
            return unit
        return None
    return None


# -- describing ----------------------------------------------------------------------------------


def _clause(tokens: Sequence[Token], unit: Piece, units: Sequence[Piece], language: str) -> Clause:
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
    particle = next((tokens[i].lower for i in verbs if i > main and _separated(tokens, i)), "")
    return particle + tokens[main].lemma if tokens[main].form == "fin" else tokens[main].lemma


def _separated(tokens: Sequence[Token], i: int) -> bool:
    """True for a particle that closes its clause (`fügte hinzu`), not for one inside a phrase (`nach wie vor`)."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        tokens[i].tag == "PTKVZ"
        and not tokens[i].text[0].isupper()
        and (after is None or (after.pos in ("PUNCT", "ADP", "CCONJ") and after.tag != "KOKOM"))
    )


def _parent(unit: Piece, units: Sequence[Piece]) -> int | None:
    """The clause that the token before this one belongs to; a sentence's first clause leans on the one after it."""
    if unit.kind in ("main", "fragment"):
        return None
    before = unit.tokens[0] - 1
    for n, other in enumerate(units):
        if other is not unit and before in other.tokens:
            return n
    return 1 if before < 0 and len(units) > 1 else None
