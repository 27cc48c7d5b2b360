"""Whether a clause speaks of what was or of what is to come, by its finite verb."""

import functools
from collections.abc import Sequence

from synopse.language import Clause, Sentence, Token, words

PLUPERFECT = -2


def direction(sentence: Sentence, offset: int, language: str) -> int:
    """-1 where the clause at a place of the text is in the past, -2 in the pluperfect, 1 in the present or future, 0
    where it has no verb."""
    clause = _clause_at(sentence, offset)
    if clause is None or clause.finite is None:
        return 0
    return _of_clause(sentence.tokens, clause, language)


def is_to_come(sentence: Sentence, offset: int, language: str) -> bool:
    """True where the clause says outright that something lies ahead (`wird tagen`, `muss abstimmen`; `wird gefeiert`
    may be today; `soll getagt haben` is over)."""
    clause = _clause_at(sentence, offset)
    if clause is None or clause.finite is None or _is_perfect(sentence.tokens, clause, language):
        return False
    ahead = sentence.tokens[clause.finite].lower in _table(language)["future"]
    return ahead and any(sentence.tokens[i].form == "inf" for i in clause.verbs)


def is_open(sentence: Sentence, offset: int, language: str) -> bool:
    """True where the clause does not say that it happens: what was to be (`sollte am Freitag beginnen`), or what is
    asked, planned, possible (`am Freitag zu beginnen`); not what is over by then (`begonnen zu haben`)."""
    clause = _clause_at(sentence, offset)
    if clause is None or not clause.verbs or _is_perfect(sentence.tokens, clause, language):
        return False
    if clause.finite is None:
        return clause.kind == "infinitive"
    was_to_be = sentence.tokens[clause.finite].lower in _table(language)["was_to_be"]
    return was_to_be and any(sentence.tokens[i].form == "inf" for i in clause.verbs)


def _is_perfect(tokens: Sequence[Token], clause: Clause, language: str) -> bool:
    """True for an infinitive of what is over (`verletzt haben`, `gestorben sein`)."""
    verbs = [tokens[i] for i in clause.verbs if i != clause.finite]
    ends = any(v.form in ("inf", "zu") and v.lemma.lower() in _table(language)["perfect_infinitives"] for v in verbs)
    return ends and any(v.form == "part" for v in verbs)


def _clause_at(sentence: Sentence, offset: int) -> Clause | None:
    return next((c for c in sentence.clauses if any(_at(sentence.tokens[i], offset) for i in c.tokens)), None)


def _at(token: Token, offset: int) -> bool:
    return token.start <= offset < token.end


def _of_clause(tokens: Sequence[Token], clause: Clause, language: str) -> int:
    assert clause.finite is not None
    finite, low = tokens[clause.finite], tokens[clause.finite].lower
    table = _table(language)
    if low in table["future"]:
        return 1
    if low in table["perfect"] and any(_is_done(tokens, clause, i) for i in clause.verbs):
        return PLUPERFECT if low in table["pluperfect"] else -1
    return -1 if _is_past(finite, low, table) else 1


def _is_done(tokens: Sequence[Token], clause: Clause, verb: int) -> bool:
    """A participle, or the verb that closes the clause of an auxiliary: some participles look like the infinitive
    (`haben sich aus dem Tank ergossen`), which has `zu` there (`haben viel zu tun`)."""
    last = next(i for i in reversed(clause.tokens) if tokens[i].pos != "PUNCT")
    looks = tokens[verb].form == "inf" and tokens[verb].pos == "VERB" and tokens[verb - 1].tag != "PTKZU"
    return tokens[verb].form == "part" or (verb == last and looks)


def _is_past(finite: Token, low: str, table: dict[str, frozenset[str]]) -> bool:
    """By the tagger's tag where it tells past from present, else by the form: weak `-te`, or a changed stem."""
    if table["past_tags"]:
        return finite.tag in table["past_tags"]
    if low in table["present_irregular"] or finite.lemma.lower() in (low, low + "n"):
        return False
    if low.endswith(tuple(table["preterite_endings"])) or low.endswith(tuple(table["preterite_like_present"])):
        return True
    return not low.endswith(tuple(table["present_endings"]))


@functools.cache
def _table(language: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(forms) for key, forms in words(language, "times")["tense"].items()}
