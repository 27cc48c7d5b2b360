"""The conditional of hearsay: `Inzwischen würde er auch Kinder einstellen` for `Inzwischen soll er …`.

French and Italian report what is not confirmed in the conditional; put into German word for word it says what would be.
"""

from collections.abc import Sequence

from synopse.language import Parse, word_set
from synopse.model import Attribution, Defect

RULE = "hearsay_conditional"


def find_hearsay_conditionals(parsed: Parse, attributions: Sequence[Attribution]) -> tuple[Defect, ...]:
    """The conditional verbs of main clauses that go on with a report that has no source, kind `translation_error`.

    With a source the conditional is indirect speech (`Er sagte, er komme. Dann würde er essen.`); after a suspicion
    that nobody is named for (`wird verdächtigt, …`) German has `soll`.
    """
    conditionals = word_set(parsed.language, "defects", "conditionals")
    nobodys = [c for a in attributions if a.rule == "free.subjunctive" and not a.source for c in a.content]
    if not conditionals or not nobodys:
        return ()
    found = []
    for sentence in parsed.sentences:
        for clause in sentence.clauses:
            if clause.kind != "main" or clause.finite is None:
                continue
            verb = sentence.tokens[clause.finite]
            if verb.lower in conditionals and any(part.covers(verb) for part in nobodys):
                found.append(Defect(start=verb.start, end=verb.end, kind="translation_error", note=RULE, rule=RULE))
    return tuple(found)
