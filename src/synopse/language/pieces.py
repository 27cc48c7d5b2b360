"""The stretches that a sentence is first cut into, each with the kind of clause that it looks like by itself.

The cuts are at commas and other breaks, at conjunctions that join two finite verbs, and where a sentence ends inside
a quotation.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from synopse.language.tokens import QUOTATION_MARKS, Token
from synopse.language.words import word_set, words

ClauseKind = Literal["main", "subordinate", "relative", "infinitive", "participle", "fragment"]
BREAKS = frozenset({",", ";", ":", "–", "—"})
ENDS = frozenset({".", "!", "?"})
DASHES = frozenset({"-", "–", "—"})
SETTING_OFF = frozenset({":", "–", "—"}) | ENDS


@dataclass(slots=True)
class Piece:
    """A stretch between two breaks, before it is known which clause it belongs to. `set_off` where a colon, a dash or
    the end of a sentence stands before it."""

    tokens: list[int]
    kind: ClauseKind
    finite: int | None
    opener: int | None
    set_off: bool = False


def find_pieces(tokens: Sequence[Token], language: str) -> list[Piece]:
    """The pieces of one sentence in order; together they hold every token once."""
    return [_classify(tokens, piece, language) for piece in _cut(tokens, language)]


def _cut(tokens: Sequence[Token], language: str) -> list[list[int]]:
    """Stretches of token indices between breaks. A break mark belongs to the stretch before it."""
    starts = {0} | {i + 1 for i, t in enumerate(tokens) if _is_break(tokens, i)}
    starts |= _joints(tokens, sorted(starts), language)
    bounds = [*sorted(s for s in starts if s < len(tokens)), len(tokens)]
    return [list(range(a, b)) for a, b in itertools.pairwise(bounds) if b > a]


def _is_break(tokens: Sequence[Token], i: int) -> bool:
    """A mark between two clauses; a quotation mark that closes right after the comma (`fight,” said`) is the break."""
    if i + 1 == len(tokens):
        return False
    if tokens[i].text in ENDS:
        return _ends_sentence(tokens, i)
    if tokens[i].text in ("]", ")"):
        return _is_omission(tokens, i)
    if tokens[i].text in DASHES:
        return i > 0 and tokens[i - 1].end < tokens[i].start and tokens[i].end < tokens[i + 1].start
    if _is_quotation_mark(tokens[i]):
        return (
            i > 0
            and tokens[i - 1].text in BREAKS | ENDS
            and tokens[i - 1].end == tokens[i].start < tokens[i + 1].start - 1
        )
    closes = _is_quotation_mark(tokens[i + 1]) and tokens[i].end == tokens[i + 1].start
    return tokens[i].text in BREAKS and not (closes and i + 2 < len(tokens) and tokens[i + 1].end < tokens[i + 2].start)


def _ends_sentence(tokens: Sequence[Token], i: int) -> bool:
    """The end of a sentence inside a quotation (`„Das war falsch. Wir zahlen“, sagte sie`); not behind an ordinal or an
    initial (`am 3. Mai`, `C.Y. Leung`)."""
    before, after = tokens[i - 1].text if i else "", tokens[i + 1]
    abbreviates = "." in before or before[:1].isdigit() or (len(before) == 1 and before.isalpha())
    return not abbreviates and tokens[i].end < after.start and after.text[0].isupper()


def _is_omission(tokens: Sequence[Token], i: int) -> bool:
    """What a quotation leaves out where it opens again (`„Das war knapp […] „Es geht weiter“`), at its last bracket."""
    opens = _is_quotation_mark(tokens[i + 1]) and tokens[i].end < tokens[i + 1].start
    return opens and i > 0 and tokens[i - 1].text in ("…", "...")


def _joints(tokens: Sequence[Token], starts: Sequence[int], language: str) -> set[int]:
    """Where a new clause begins without a mark: at a conjunction with a finite verb on either side and, in a language
    that sets no comma there, at a subordinator."""
    coordinators = word_set(language, "clauses", "coordinators")
    openers = _bare_openers(language)
    joints = _after_nouns(tokens, starts, language)
    starts = sorted({*starts, *joints})
    for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True):
        begin = a
        for i in range(a + 1, b):
            verb = next((j for j in range(i + 1, b) if tokens[j].form == "fin"), None)
            if verb is None:
                break
            joins = tokens[i].lower in coordinators and _has_finite(tokens, begin, i) and tokens[i - 1].tag != "TRUNC"
            joins = joins and not any(_opens_bare(t, openers) for t in tokens[i + 2 : verb])
            if joins or (_opens_bare(tokens[i], openers) and any(t.form for t in tokens[begin:i])):
                joints.add(i)
                begin = i
    return joints


def _after_nouns(tokens: Sequence[Token], starts: Sequence[int], language: str) -> set[int]:
    """`The claim that it was unsafe was rejected`, `The man who fled was caught`: where the clause behind the noun
    begins, and where the noun's own verb does."""
    openers, joints = word_set(language, "clauses", "noun_openers"), set()
    for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True) if openers else ():
        for i in range(a + 1, b):
            noun = tokens[i - 1].pos in ("NOUN", "PROPN") and _opens_bare(tokens[i], openers)
            if not noun or any(t.form for t in tokens[a:i]):
                continue
            finite = [j for j in range(i + 1, b) if tokens[j].form == "fin"]
            own = _own_verb(tokens, i, finite)
            if own is not None and not any(tokens[j].lower in openers for j in range(i + 1, own)):
                joints |= {i, own}
            break
    return joints


def _own_verb(tokens: Sequence[Token], opener: int, finite: Sequence[int]) -> int | None:
    """The verb of the noun before `opener`: the last finite one behind a conjunction; behind a relative pronoun the
    first that has no subject of its own and is no second verb (`The man who said he fled and hid was caught`)."""
    if len(finite) < 2:
        return None
    if tokens[opener].pos == "SCONJ":
        return finite[-1]
    before = (next(tokens[k].pos for k in range(j - 1, opener - 1, -1) if tokens[k].pos != "ADV") for j in finite[1:])
    return next((j for j, pos in zip(finite[1:], before, strict=True) if pos not in ("PRON", "CCONJ")), None)


def _opens_bare(token: Token, openers: frozenset[str]) -> bool:
    return token.lower in openers and (token.pos == "SCONJ" or token.tag in ("PNQ", "DTQ", "AVQ"))


def _bare_openers(language: str) -> frozenset[str]:
    if words(language, "clauses").get("commas_before_clauses", True):
        return frozenset()
    return word_set(language, "clauses", "subordinators") | word_set(language, "clauses", "relatives")


def _has_finite(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(t.form == "fin" for t in tokens[start:end])


# -- classifying ---------------------------------------------------------------------------------


def _classify(tokens: Sequence[Token], piece: list[int], language: str) -> Piece:
    finite = next((i for i in piece if tokens[i].form == "fin"), None)
    content = [i for i in piece if tokens[i].pos != "PUNCT" and not (tokens[i].pos == "CCONJ" and i == piece[0])]
    opener, kind = _opener(tokens, content, finite, language) if content else (None, None)
    verbless = _without_finite(tokens, content, language)
    if kind == "subordinate" and finite is None and verbless == "infinitive":
        opener, kind = None, None  # `als Reaktion darauf Waffen zu schicken`
    if kind in ("subordinate", "relative") and words(language, "clauses").get("verb_final"):
        finite = _final_verb(tokens, piece, content)
    if kind is None:
        kind = "main" if finite is not None else verbless
    set_off = piece[0] > 0 and tokens[piece[0] - 1].text in SETTING_OFF
    return Piece(tokens=piece, kind=kind, finite=finite, opener=opener, set_off=set_off)


def _final_verb(tokens: Sequence[Token], piece: Sequence[int], content: Sequence[int]) -> int | None:
    """The finite verb at the end of a subordinate clause; a plural form looks like the infinitive (`die ihm helfen`),
    some singular ones like a participle (`der ihn ermutigt`)."""
    finite = next((i for i in reversed(piece) if tokens[i].form == "fin"), None)
    last = content[-1]
    if finite is None and tokens[last].form in ("inf", "part") and len(content) > 1 and tokens[last - 1].lower != "zu":
        return last
    return finite


def _opener(
    tokens: Sequence[Token], content: Sequence[int], finite: int | None, language: str
) -> tuple[int | None, ClauseKind | None]:
    """The word that makes a piece a subordinate clause, and of which kind; (None, None) where there is none."""
    for i in content[:3]:
        kind = _opener_kind(tokens[i], language)
        if kind == "subordinate" and (_before_figure(tokens, i, language) or _is_elliptic(tokens, content, language)):
            return None, None
        if kind == "relative" and finite is None and _before_noun(tokens, i) and _closes_none(tokens, content):
            return None, None  # a determiner after all (`am Montag, dem 4. November, kam er`)
        if kind is None and i == _first_of(tokens, content) and _determiner_for_relative(tokens, content, i, language):
            return i, "relative"
        if kind and (i == content[0] or kind != "subordinate"):
            v2 = (
                finite is not None
                and words(language, "clauses").get("verb_final")
                and finite == i + 1
                and len(content) > 2
            )
            return (None, None) if v2 and kind != "relative" else (i, kind)
        if tokens[i].pos not in ("ADP", "ADV") and i != content[0]:
            break
        if tokens[i].pos not in ("ADP", "ADV"):
            break
    return None, None


def _is_elliptic(tokens: Sequence[Token], content: Sequence[int], language: str) -> bool:
    """`wie geplant`, `wie immer`: a comparison of adverbs and a participle, which waits for no verb."""
    rest = [tokens[i] for i in content[1:]]
    opens = tokens[content[0]].lower in word_set(language, "clauses", "comparing")
    return opens and bool(rest) and all(t.pos in ("ADV", "ADJ") or t.form == "part" for t in rest)


def _closes_none(tokens: Sequence[Token], content: Sequence[int]) -> bool:
    """True where no verb of a relative clause ends the piece; `zu` makes its infinitive another (`am Montag, den 80
    Meter langen Kahn zu drehen`)."""
    marked = len(content) > 1 and tokens[content[-2]].tag == "PTKZU"
    return marked or not tokens[content[-1]].form


def _before_figure(tokens: Sequence[Token], i: int, language: str) -> bool:
    """True for a word that is a preposition here (`bis zu acht seien leer`)."""
    rest = [t for t in tokens[i + 1 : i + 3] if t.lower != "zu"]
    return tokens[i].lower in word_set(language, "clauses", "also_prepositions") and bool(rest) and rest[0].pos == "NUM"


def _first_of(tokens: Sequence[Token], content: Sequence[int]) -> int:
    """The first word of a piece, or the second after a preposition (`in der`)."""
    return content[1] if len(content) > 1 and tokens[content[0]].pos == "ADP" else content[0]


def _determiner_for_relative(tokens: Sequence[Token], content: Sequence[int], i: int, language: str) -> bool:
    """True where the tagger took a relative pronoun for a determiner: after a comma, in a piece with a final verb."""
    begins = i == 0 or tokens[content[0] - 1].text != ","
    if begins or not words(language, "clauses").get("verb_final") or tokens[i].tag not in ("ART", "PDS"):
        return False
    last = tokens[content[-1]]
    verb_only_at_end = not any(tokens[j].form == "fin" for j in content[:-1]) and len(content) > 2
    return (
        tokens[i].lower in word_set(language, "clauses", "relatives")
        and (last.form in ("fin", "part") or (last.form == "inf" and _before_first_verb(tokens, content)))
        and verb_only_at_end
    )


def _before_first_verb(tokens: Sequence[Token], content: Sequence[int]) -> bool:
    """True where the finite verb of the sentence comes right behind the piece (`Firmen, die Fristen nicht einhalten,
    droht …`)."""
    behind = tokens[content[-1] + 1 : content[-1] + 3]
    follows = len(behind) == 2 and behind[0].text == "," and behind[1].form == "fin"
    marked = any(tokens[j].tag == "PTKZU" for j in content[-2:-1])  # `die Absicht, das Werk zu schließen, überraschte`
    return follows and not marked and not _has_finite(tokens, 0, content[0])


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


def _is_quotation_mark(token: Token) -> bool:
    """True for an opening or closing quotation mark of any style."""
    return token.text in QUOTATION_MARKS
