"""Differences of who says it, how surely, and whether it is said at all."""

import itertools
from collections.abc import Iterator, Sequence

from synopse.compare.claims import CONTENT, DENYING, UNSURE, Claim
from synopse.compare.difference import HEADLINES, Found, by_account, parted, value_of
from synopse.compare.meanings import Meaning, read_meanings, shared_weight
from synopse.concepts import lexicon
from synopse.language import word_set, words
from synopse.model import Attribution, Span, Value

OWN_VOICE = "own_voice"
"""Value of an account that names no source where another does."""
NAMING = frozenset({"NOUN", "PROPN"})
OPPOSED, OPPOSED_OF_LONGER, OPPOSED_AT_LEAST = 0.6, 0.4, 0.5
LONGEST_FRAME, LONGEST_CLAUSE = 120, 60
"""Characters of a source with its verb, and of what an account says itself, that are shown whole."""
ALLEGED = frozenset({"alleged", "unconfirmed"})
OF_ITS_SOURCE = DENYING | {"expected"}


def find_polarities(claims: Sequence[Claim]) -> Iterator[Found]:
    """One account says it, another that it is not so, or that somebody denies it. What one only holds for alleged and
    another has denied is a difference of certainty: nobody asserts it."""
    meanings = dict(zip((c.number for c in claims), read_meanings(claims), strict=True))
    pairs = itertools.combinations(claims, 2)
    if not any(_opposed(a, b, meanings[a.number], meanings[b.number]) for a, b in pairs):
        return
    asserted = any(not c.negated and not _is_unsure(c) for c in claims)
    words = _denying_words if asserted else _sure_words
    values = parted({a: [(c.negated, words(c)) for c in cells] for a, cells in by_account(claims).items()})
    if values:
        yield Found("polarity", "polarity", values) if asserted else Found("certainty", "denial", values)


def _is_unsure(claim: Claim) -> bool:
    return claim.statement is not None and claim.statement.certainty in UNSURE


def _opposed(a: Claim, b: Claim, first: Meaning, second: Meaning) -> bool:
    """One negated, the other not, and most of what either is about in the other, and that not little (`Das
    stimmt nicht`, `Es stimmt`): else it is another thing that is negated."""
    if a.negated == b.negated or a.account is b.account or _keeps_silent(a) or _keeps_silent(b):
        return False
    if _opposite_concepts(a, b):
        return True
    low, high = sorted((first.weight, second.weight))
    return shared_weight(first, second) >= max(OPPOSED_AT_LEAST, OPPOSED * low, OPPOSED_OF_LONGER * high)


def _opposite_concepts(a: Claim, b: Claim) -> bool:
    """What happens in one did not happen in the other: a thing and its opposite (`injured`, `unharmed`), or one says
    that there was none of it at all (`Tote gab es nicht`). What may be or is to come is no such thing."""
    known, first, second = lexicon(), _happening(a), _happening(b)
    if first is None or second is None or _is_unsure(a) or _is_unsure(b):
        return False
    if known.opposite(first) == second:
        return True
    denial, what, other = (a, first, second) if a.negated else (b, second, first)
    return _says_only_none(denial) and what in known.kin(other)


def _says_only_none(claim: Claim) -> bool:
    """True where the verb says that there is something, and no other noun stands there than what there is."""
    existing = word_set(claim.account.article.language, "compare", "impersonal")
    frame = claim.statement.frame if claim.statement else None
    nouns = [t for t in claim.own if t.pos in NAMING]
    there = frame is not None and all(any(w.covers(t) for w in frame.words) for t in nouns)
    return claim.predicate in existing and len(nouns) == 1 and there


def _happening(claim: Claim) -> str | None:
    return claim.statement.frame.concept if claim.statement and claim.statement.frame else None


def _keeps_silent(claim: Claim) -> bool:
    """True for what somebody does not say: nobody says that it is not so."""
    tellings = word_set(claim.account.article.language, "compare", "tellings")
    return claim.negated and any(t.form and t.lemma.lower() in tellings for t in claim.tokens)


def _denying_words(claim: Claim) -> Value:
    """What is negated or denied, with the word that says so; all of what is said to be so."""
    negations = word_set(claim.account.article.language, "clauses", "negations")
    found = next((t for t in claim.tokens if t.lower in negations), None)
    if claim.negated and found is not None:
        rest = Span(start=found.start, end=claim.span.end)
        return value_of(claim, rest if any(t.pos in CONTENT and rest.covers(t) for t in claim.own) else claim.span)
    return value_of(claim, (_grounds(claim) if claim.negated else None) or claim.span)


def _grounds(claim: Claim) -> Span | None:
    return claim.statement.grounds[0] if claim.statement and claim.statement.grounds else None


def find_certainties(claims: Sequence[Claim]) -> Iterator[Found]:
    """One account says in its own voice that it is so, another only that it is alleged. What both have from a source is
    told by how that source puts it; and what may be or is expected is mostly another thing than what is."""
    accounts = by_account([c for c in claims if _own_voice(c) or _is_alleged(c)])
    values = parted({a: [(_is_alleged(c), _sure_words(c)) for c in cells] for a, cells in accounts.items()})
    if values:
        yield Found("certainty", "certainty", values)


def _own_voice(claim: Claim) -> bool:
    told = claim.statement is not None and claim.statement.certainty == "asserted" and not claim.attributions
    return told and claim.region not in HEADLINES


def _is_alleged(claim: Claim) -> bool:
    return claim.statement is not None and claim.statement.certainty in ALLEGED


def _sure_words(claim: Claim) -> Value:
    """The words that the certainty rests on; where there are none, the verb."""
    certainty = claim.statement.certainty if claim.statement else None
    return value_of(claim, _grounds(claim) or _verb(claim), certainty)


def _verb(claim: Claim) -> Span:
    finite = next((t for t in claim.tokens if t.form == "fin"), None)
    verb = finite or next((t for t in claim.tokens if t.form), None)
    return verb or claim.span


def find_attributions(claims: Sequence[Claim]) -> Iterator[Found]:
    """Accounts that have it from other sources, or one that says in its own voice what another attributes.

    Headlines name no sources, so that their silence about one is none; and what is denied, wanted or promised is its
    source's own: no account can have it from elsewhere.
    """
    told = [c for c in claims if not _of_its_source(c) and (c.holders or c.region not in HEADLINES)]
    options = {
        a: [(key, _source_words(c)) for c in cells for key in _sources(c)] for a, cells in by_account(told).items()
    }
    values = parted(options)
    if values and any(c.holders for c in told) and not _same_words(claims, values):
        yield Found("attribution", "attribution", values)


def _of_its_source(claim: Claim) -> bool:
    statement = claim.statement
    return statement is None or claim.negated or statement.certainty in OF_ITS_SOURCE


def _sources(claim: Claim) -> list[str]:
    """Whom the claim is from; unnamed sources, that nobody can tell apart, are none, and so is a quotation's speaker
    who is not found."""
    if claim.holders:
        return sorted(claim.holders)
    return [OWN_VOICE] if not claim.attributions and not claim.account.is_quoted(claim.span) else []


def _same_words(claims: Sequence[Claim], values: Sequence[Value]) -> bool:
    """True where the sources are the same but for what one leaves out (`die Richterin`, `Richterin Elke Tromm`)."""
    spans = {(c.account.id, s.start, s.end): c.account for c in claims for q in c.attributions for s in q.source}
    nouns = [
        frozenset(t.lemma.lower() for t in account.tokens_in(Span(start=start, end=end)) if t.pos in NAMING)
        for v in values
        for (article, start, end), account in spans.items()
        if article == v.article and v.start <= start and end <= v.end
    ]
    return len(nouns) == len(values) and all(a and (a <= b or b <= a) for a, b in itertools.combinations(nouns, 2))


def _source_words(claim: Claim) -> Value:
    """The source and what says that it is one; of what is said in the account's own voice the clause, or the verb of a
    long one, with a value that says so."""
    for attribution in reversed(claim.attributions):
        if attribution.source or attribution.cue:
            return value_of(claim, _frame(attribution))
    return value_of(claim, claim.span if len(claim.span) <= LONGEST_CLAUSE else _verb(claim), OWN_VOICE)


def _frame(attribution: Attribution) -> Span:
    """Source and cue where they stand close together, else the source."""
    spans = sorted((*attribution.source, *attribution.cue), key=lambda s: (s.start, s.end))
    whole = Span(start=spans[0].start, end=max(s.end for s in spans))
    return whole if len(whole) <= LONGEST_FRAME or not attribution.source else attribution.source[0]


def find_tones(claims: Sequence[Claim]) -> Iterator[Found]:
    """The same saying, plain in one account, made a warning, a promise, a claim … in another."""
    accounts = by_account([c for c in claims if c.attributions and c.holders])
    options = {a: [(_tone(c), _cue_words(c)) for c in cells] for a, cells in accounts.items()}
    values = parted({a: [(t, v) for t, v in found if t is not None and v is not None] for a, found in options.items()})
    if values:
        yield Found("attribution", "tone", values)


def _tone(claim: Claim) -> str | None:
    cue = claim.attributions[-1].cue
    if not cue:
        return None
    lemmas = {t.lemma.lower() for part in cue for t in claim.account.tokens_in(part)}
    tones = words(claim.account.article.language, "compare").get("tones", {})
    return next((name for name, members in sorted(tones.items()) if lemmas & set(members)), "plain")


def _cue_words(claim: Claim) -> Value | None:
    """The verb of a cue that is split (`hat … angekündigt`); None for one that has none (`laut`, `demnach`)."""
    cue = claim.attributions[-1].cue
    full = next((s for s in cue if any(t.pos == "VERB" for t in claim.account.tokens_in(s))), None)
    return value_of(claim, full) if full else None
