"""Whether a sentence is understood without the ones before it, and whether it is one sentence at all."""

import itertools
from collections.abc import Sequence

from synopse.compare.accounts import Account
from synopse.language import QUOTATION_MARKS, Token, word_set
from synopse.model import Attribution, Span

NAMING = frozenset({"NOUN", "PROPN", "X"})
CLOSING = QUOTATION_MARKS + ") "
DIVIDER = "|"
"""What stands between the parts of a headline, and in no sentence."""
OPENING = frozenset({"DET", "ADP", "SCONJ", "ADV"})
"""What a sentence opens with and is written small inside it."""
HALF = 0.5


def stands_alone(account: Account, sentence: Span) -> bool:
    """True for a whole sentence that is understood without the one before it: no question, no bare quotation, no report
    without its source, no heading run into it, no word in it that points back (`Zudem …`, `Am Freitag hatte sie …`,
    `Laut Polizei wurde dabei …`)."""
    form, language = sentence.of(account.text).strip(), account.article.language
    whole = form[:1].isupper() or form[:1] in QUOTATION_MARKS or form[:1].isdigit()
    tokens = [t for t in account.tokens_in(sentence) if t.pos != "PUNCT"]
    if not tokens or not whole or form.rstrip(CLOSING)[-1:] not in (".", "!") or account.is_quoted(sentence):
        return False
    if account.parsed and not any(t.form == "fin" for t in tokens):
        return False
    if DIVIDER in form or heading_end(account, sentence) is not None or _lacks_source(account, sentence):
        return False
    if _points_back(account, sentence, tokens) or tokens[0].lower in word_set(language, "compare", "joining"):
        return False
    return tokens[0].lower not in word_set(language, "compare", "empty_subjects") or _is_impersonal(tokens, language)


def _points_back(account: Account, sentence: Span, tokens: Sequence[Token]) -> bool:
    """By a word before the first noun that it could point to, or by an adverb that stands for something said before."""
    language = account.article.language
    dates = [t for t in account.article.times if t.overlaps(sentence)]
    noun = next(
        (n for n, t in enumerate(tokens) if t.pos in NAMING and not any(d.covers(t) for d in dates)), len(tokens)
    )
    pointing = word_set(language, "compare", "pointing")
    return any(t.lower in pointing for t in tokens[:noun]) or _stands_for_more(account.tokens_in(sentence), language)


def _stands_for_more(tokens: Sequence[Token], language: str) -> bool:
    """True where such an adverb stands before any comma and announces no clause (`Grund dafür ist, dass …`)."""
    adverbs = word_set(language, "compare", "pointing_adverbs")
    comma = next((n for n, t in enumerate(tokens) if t.text == ","), len(tokens))
    announced = any(t.pos == "SCONJ" or t.form == "zu" or t.tag == "PTKZU" for t in tokens[comma:])
    return not announced and any(t.lower in adverbs for t in tokens[:comma])


def _lacks_source(account: Account, sentence: Span) -> bool:
    """True for what somebody is reported to have said where that stands in another sentence."""
    return any(_carries(a, sentence) for a in account.article.attributions if a.type != "direct")


def _carries(attribution: Attribution, sentence: Span) -> bool:
    """The attribution has most of the sentence as its content, and nothing of who said it, or how, in it."""
    roles = (*attribution.source, *attribution.cue, *attribution.frame)
    inside = sum(max(0, min(c.end, sentence.end) - max(c.start, sentence.start)) for c in attribution.content)
    return inside > HALF * len(sentence) and not any(r.overlaps(sentence) for r in roles)


def _is_impersonal(tokens: Sequence[Token], language: str) -> bool:
    """True where an empty subject points to nothing (`Es gab Verletzte`)."""
    verb = next((t for t in tokens if t.form == "fin"), None)
    return verb is not None and verb.lemma.lower() in word_set(language, "compare", "impersonal")


def says_of_whom(account: Account, sentence: Span) -> bool:
    """False where the sentence opens with something known (`Das Schiff bekam Schlagseite`) and names nothing."""
    tokens = account.tokens_in(sentence)
    known = word_set(account.article.language, "compare", "known")
    opens = next((t.lower for t in tokens if t.pos != "PUNCT"), "")
    return opens not in known or any(n.overlaps(sentence) for n in account.article.names)


def heading_end(account: Account, span: Span) -> int | None:
    """Where the text begins behind a heading whose line break was lost (`Rat uneinig Der Bau beginnt im Mai`): at a
    word in capitals that is written small inside a sentence, with a verb after it; None where there is none."""
    tokens = account.tokens_in(span)
    formal = word_set(account.article.language, "compare", "formal")
    for before, token in itertools.pairwise(tokens):
        opens = token.pos in OPENING and token.text.istitle() and len(token.text) > 1 and token.lower not in formal
        if opens and before.pos != "PUNCT" and not any(n.overlaps(token) for n in account.article.names):
            return token.start if any(t.form == "fin" and t.start > token.start for t in tokens) else None
    return None
