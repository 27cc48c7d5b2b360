"""The verbs that accounts tell one thing with: `schickte` here, `entsandte` there."""

from collections.abc import Iterator, Sequence

from synopse.compare.claims import Claim
from synopse.compare.difference import Found, by_account, value_of
from synopse.group.terms import stem
from synopse.language import Token, word_set
from synopse.model import Value


def find_verbs(claims: Sequence[Claim]) -> Iterator[Found]:
    """One difference of wording where two accounts of one language tell the row with other verbs, each with that of the
    first cell that has one. Verbs that do not name what it is about, those that say nothing of their own (`sein`,
    `geben`) and two forms of one are none."""
    accounts = by_account(claims)
    for language in dict.fromkeys(c.account.article.language for c in claims):
        of_language = (cells for cells in accounts.values() if cells[0].account.article.language == language)
        told = [found for cells in of_language if (found := next(_verbs(cells), None))]
        if len({key for key, _ in told}) > 1 and len({value.value.casefold() for _, value in told}) > 1:
            yield Found("wording", "verb", tuple(value for _, value in told))


def _verbs(cells: Sequence[Claim]) -> Iterator[tuple[str, Value]]:
    """The stem of each cell's verb, and its word, where it names what the cell is about."""
    for claim in cells:
        language, predicate = claim.account.article.language, claim.predicate.lower()
        frame = claim.statement.frame if claim.statement else None
        token = _word_of(claim, predicate) if frame else None
        named = frame is not None and token is not None and any(w.covers(token) for w in frame.words)
        if named and token is not None and predicate not in word_set(language, "compare", "light_verbs"):
            yield stem(predicate, language), value_of(claim, token)


def _word_of(claim: Claim, predicate: str) -> Token | None:
    """The word of the claim's own that is its predicate; of a verb in two parts the one that is no particle."""
    verbs = [t for t in claim.own if t.pos == "VERB" and t.form]
    if not predicate or not verbs:
        return None
    return next((t for t in verbs if predicate.endswith(t.lemma.lower())), verbs[-1])
