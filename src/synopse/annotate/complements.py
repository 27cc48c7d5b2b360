"""Clauses that say nothing apart from another one and are told with it: complements, and verbs without anything else.

After the distinction of complement and adjunct clauses (Duden-Grammatik, 2022): what a verb needs is part of what it
says, what could be left out (weil, während, a relative clause) is said besides.
"""

from collections.abc import Sequence

from synopse.annotate.attribution.complements import takes
from synopse.annotate.attribution.scene import Scene, saying_of
from synopse.language import Clause, word_set
from synopse.model import Attribution

NAMING = frozenset({"NOUN", "PROPN", "NUM"})
SETTING_OFF = frozenset({":", "–", "—", "-"})
BARE = frozenset({"VERB", "CCONJ", "PART", "ADV", "PUNCT"})
BRINGING = frozenset({"PRON", "ADV", "PUNCT"})


def find_hosts(scene: Scene, near: Sequence[Attribution]) -> dict[int, int]:
    """By number of a clause that of the one it is told with. What an attribution in `near` carries is told without the
    clause that brings it."""
    hosts: dict[int, int] = {}
    for number, clause in enumerate(scene.clauses):
        host = _host(scene, clause)
        if host is not None and not _parted(scene, clause, scene.clauses[host], near):
            hosts[number] = hosts.get(host, host)
    return hosts


def _parted(scene: Scene, clause: Clause, host: Clause, near: Sequence[Attribution]) -> bool:
    """True where a content begins with one of the two and the other does not stand in it."""
    words = [scene.tokens[i].start for i in clause.tokens[:2]]
    verb = scene.tokens[host.tokens[-1] if host.finite is None else host.finite]
    begun = [a for a in near if any(s.start in words for s in a.content)]
    return any(not any(s.covers(verb) for s in a.content) for a in begun)


def told_with(scene: Scene, number: int, hosts: dict[int, int]) -> tuple[list[int], list[int]]:
    """The tokens from the first to the last of a clause and those that are told with it and touch it; and of these the
    ones that are said to be so, without conditions and what stands between."""
    clause = scene.clauses[number].tokens
    first, last, own = clause[0], clause[-1], list(clause)
    for other in (scene.clauses[n] for n, host in hosts.items() if host == number):
        tokens = other.tokens
        if tokens[-1] + 1 == first or tokens[0] == last + 1:
            first, last = min(first, tokens[0]), max(last, tokens[-1])
            own += () if _is_condition(scene, other) else tokens
    return list(range(first, last + 1)), sorted(own)


def _host(scene: Scene, clause: Clause) -> int | None:
    before = scene.owner[clause.tokens[0] - 1] if clause.tokens[0] else None
    behind = scene.owner[clause.tokens[-1] + 1] if clause.tokens[-1] + 1 < len(scene.tokens) else None
    if clause.kind == "infinitive" and clause.opener is None and clause.parent is not None:
        return clause.parent
    if before is not None and _is_bare(scene, clause):
        return before
    if behind is not None and _is_subject(scene, clause, scene.clauses[behind]):
        return behind
    if _is_condition(scene, clause):
        return behind if before is None else before
    if before is not None and clause.kind == "subordinate" and _completes(scene, clause, scene.clauses[before]):
        return before
    return None


def _is_bare(scene: Scene, clause: Clause) -> bool:
    """`hoben ab oder setzten auf`: a coordinator with a verb; not behind a dash, nor with a negation."""
    first = clause.tokens[0]
    joins = scene.tokens[first].lower in word_set(scene.language, "clauses", "coordinators")
    if not joins or clause.finite is None or clause.negated or scene.tokens[first - 1].text in SETTING_OFF:
        return False
    alone = sum(bool(scene.tokens[i].form) for i in clause.verbs) == 1
    return alone and all(scene.tokens[i].pos in BARE for i in clause.tokens)


def _is_subject(scene: Scene, clause: Clause, matrix: Clause) -> bool:
    """`Ob er kommt, ist offen`, `Wer sät, erntet`: it begins the sentence, and the verb follows."""
    if clause.opener is None or clause.tokens[0] or matrix.kind != "main" or clause.kind != "subordinate":
        return False
    opens = scene.listed(clause.opener, "complementizers") or scene.listed(clause.opener, "subject_questions")
    return opens and scene.tokens[clause.tokens[-1]].text == "," and matrix.finite in matrix.tokens[:2]


def _completes(scene: Scene, clause: Clause, matrix: Clause) -> bool:
    """`Es ist klar, dass er kommt`, `Der Rat berät, ob er bleibt`: a matrix without a noun says nothing, and what is
    asked is no claim."""
    if clause.opener != clause.tokens[0] or not scene.listed(clause.opener, "complementizers"):
        return False
    return scene.listed(clause.opener, "open_questions") or not _names(scene, matrix)


def _is_condition(scene: Scene, clause: Clause) -> bool:
    """`Regnet es, singt der Chor im Saal`, `Der Chor singt im Saal, sollte es regnen`: it looks like a statement and is
    none."""
    first, last = clause.tokens[0], clause.tokens[-1]
    if clause.kind != "main" or clause.finite != first or not scene.verb_final:
        return False
    if first:
        return scene.listed(first, "conditional_verbs") and scene.tokens[first - 1].text == ","
    follows = next((c for c in scene.clauses if c.tokens[0] == last + 1), None)
    return follows is not None and follows.kind == "main" and follows.finite in follows.tokens[:2]


def only_brings(scene: Scene, clause: Clause) -> bool:
    """`Ich glaube, das geht`: a pronoun with a verb that takes the next clause; inside a quotation no attribution has
    it for a frame."""
    saying, behind = saying_of(scene, clause), clause.tokens[-1] + 1
    if saying is None or clause.negated or "v2" not in saying.cue.takes or behind >= len(scene.tokens):
        return False
    rest = [scene.tokens[i].pos for i in clause.tokens if i not in clause.verbs]
    return set(rest) <= BRINGING and rest.count("PRON") == 1 and takes(saying, scene.clause_at(behind), behind)


def _names(scene: Scene, clause: Clause) -> bool:
    return any(scene.tokens[i].pos in NAMING for i in clause.tokens)
