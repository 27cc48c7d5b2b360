"""Whose words they are: the subject of a clause, the agent of a passive, the phrase after a preposition."""

from synopse.annotate.attribution.lexicon import word_list
from synopse.annotate.attribution.nominative import is_clearly_subject, must_be_subject
from synopse.annotate.attribution.phrases import noun_phrase, noun_phrases
from synopse.annotate.attribution.scene import Saying, Scene
from synopse.annotate.attribution.speakers import Place
from synopse.language import Clause
from synopse.model import Span

LONGEST_NAME = 7
"""Tokens of a name in quotation marks, the marks included."""


def runs(indices: tuple[int, ...]) -> list[Place]:
    """Token indices as stretches without gaps."""
    out: list[Place] = []
    for i in indices:
        if out and out[-1][1] == i:
            out[-1] = (out[-1][0], i + 1)
        else:
            out.append((i, i + 1))
    return out


def subject(scene: Scene, clause: Clause) -> Place | None:
    """The noun phrase that the finite verb is said of: before it where one can be nominative, else the first after
    it."""
    place = _subject(scene, clause)
    return _without_adverbial(scene, clause, place) if place else None


def _without_adverbial(scene: Scene, clause: Clause, place: Place) -> Place:
    """`sagte Berg in Köln`: behind the verb a place belongs to the act, not to a name."""
    if scene.subject_before_verb or clause.finite is None or place[0] < clause.finite:
        return place
    for i in range(place[0] + 1, place[1]):
        named = "p" in scene.shape[place[0] : i] or not set(scene.shape[place[0] : i]) & set("dg")
        if named and (scene.shape[i] == "l" or scene.listed(i, "adverbial_prepositions")):
            return place[0], i
    return place


def _subject(scene: Scene, clause: Clause) -> Place | None:
    finite = clause.finite if clause.finite is not None else clause.tokens[-1]
    phrases = [p for a, b in stretches(scene, clause) for p in noun_phrases(scene.shape, a, b)]
    fits = [p for p in phrases if can_be_subject(scene, p)] or [p for p in phrases if is_feminine_dative(scene, p)]
    if clause.kind == "relative" and clause.opener is not None:
        return _in_relative(scene, clause, fits)
    pronoun = next((p for p in fits if p[0] > finite and p[1] - p[0] == 1 and _is_pronoun(scene, p[0])), None)
    before = behind_turn(scene, [p for p in fits if p[1] <= finite], finite)
    if scene.subject_before_verb and (before or finite != clause.tokens[0]):
        return before[-1] if before else None
    after = [p for p in fits if p[0] == finite + 1]
    if before and after and clause.kind == "main" and must_be_subject(scene, before[0], after[0]):
        return after[0]
    if pronoun and not (before and (_is_pronoun(scene, before[0][0]) or is_clearly_subject(scene, before[0]))):
        return pronoun
    if before and clause.kind == "main":
        return _whole_first_field(scene, clause, before[0], finite)
    return fits[0] if fits else None


def behind_turn(scene: Scene, before: list[Place], finite: int) -> list[Place]:
    """The phrases behind the only comma before the verb, where a conjunction follows it: another clause begins there
    (`Vier Tote, und die Firma schweigt`), of which the verb is said."""
    comma = scene.shape.find(",", 0, finite)
    if comma < 1 or scene.shape.find(",", comma + 1, finite) > 0 or not scene.listed(comma + 1, "joining"):
        return before
    return [p for p in before if p[0] > comma] or before


def stretches(scene: Scene, clause: Clause) -> list[Place]:
    """Stretches of the clause outside longer quotations; a quoted name (`„Abendblatt“`) stays in."""
    return runs(tuple(i for i in clause.tokens if scene.quoted[i] < 0 or _short(scene, i)))


def _short(scene: Scene, i: int) -> bool:
    """True for a few quoted words without mark or verb: a name, and no utterance."""
    inside = [scene.shape[j] for j, n in enumerate(scene.quoted) if n == scene.quoted[i]]
    return len(inside) <= LONGEST_NAME and not set(inside) & set(".,vu")


def _whole_first_field(scene: Scene, clause: Clause, phrase: Place, finite: int) -> Place:
    """A subject before the finite verb, with the prepositional phrases that stand between (`Ein Sprecher in Berlin
    sagte`)."""
    between = [i for i in clause.tokens if phrase[1] <= i < finite]
    joined = between and between[-1] + 1 == finite and between[0] == phrase[1] and scene.shape[phrase[1]] in "iojl"
    return (phrase[0], finite) if joined and "b" not in scene.shape[phrase[1] : finite] else phrase


def _in_relative(scene: Scene, clause: Clause, fits: list[Place]) -> Place | None:
    opener = clause.opener
    assert opener is not None
    other = next((p for p in fits if p[0] > opener), None)
    pronoun = (opener, opener + 1)
    if scene.listed(opener, "relative_subjects") and not scene.listed(opener, "relative_objects"):
        return pronoun
    return other or (pronoun if scene.listed(opener, "relative_subjects") else None)


def _is_pronoun(scene: Scene, i: int) -> bool:
    return scene.listed(i, "pronouns") and scene.tokens[i].pos == "PRON"


def can_be_subject(scene: Scene, place: Place) -> bool:
    """False where the form says dative, accusative or genitive, where it is a date, or `es` and the like."""
    start, end = place
    first = scene.tokens[start]
    if scene.listed(start, "possessives_of_others") and end - start > 1:
        return True
    key = "oblique_pronouns" if end - start == 1 else "oblique_determiners"
    if scene.listed(start, key) or is_feminine_dative(scene, place):
        return (
            scene.listed(start, "indefinites") and end - start > 1 and scene.listed(start + 1, "genitive_determiners")
        )
    if scene.shape[start] in "ay" and first.lower.endswith(
        tuple(word_list(scene.language, "grammar", "oblique_endings"))
    ):
        return False  # `verbliebenen Gästen`: without an article no nominative
    if set(scene.shape[start:end]) <= {"z", "c", "b", "a", "d", "g", ".", ","}:
        return scene.listed(start, "pronouns") or "a" in scene.shape[start:end]
    if scene.shape[start] == "r":
        return scene.listed(start, "pronouns") and not scene.listed(start, "expletives")
    return True


def is_feminine_dative(scene: Scene, place: Place) -> bool:
    """`der Zeitung`, `der großen Firma`: the form of the noun or of the adjective tells that `der` is no nominative."""
    if not scene.listed(place[0], "ambiguous_determiners"):
        return False
    for i in range(place[0] + 1, place[1]):
        if scene.shape[i] in "ay":
            return scene.tokens[i].lower.endswith(tuple(word_list(scene.language, "grammar", "oblique_endings")))
        if scene.shape[i] == "q":
            return True
        if scene.shape[i] in "np":
            endings = tuple(word_list(scene.language, "grammar", "feminine_endings"))
            return scene.shape[i] == "n" and scene.tokens[i].lower.endswith(endings)
    return False


def after_preposition(scene: Scene, preposition: int, end: int) -> Place | None:
    """The noun phrase that a preposition governs."""
    stop = noun_phrase(scene.shape, preposition + 1, end)
    return (preposition + 1, stop) if stop else None


def source_of(saying: Saying) -> tuple[Span, ...]:
    """The words that name who said it; none where the sentence names nobody."""
    if saying.passive and saying.scene.listed_word(saying.key, "quoting_verbs"):
        place = subject(saying.scene, saying.clause)  # `wird Huber zitiert`
    elif saying.passive:
        place = agent(saying) or written(saying)
    elif saying.scene.listed_word(saying.key, "read_verbs"):
        place = written(saying)
    else:
        own = None if _begins_with_verb(saying) or adds_verb(saying) else subject(saying.scene, saying.clause)
        place = own or _shared(saying) or subject(saying.scene, saying.clause) or written(saying) or _neuter(saying)
    return (saying.scene.span(*_before_content(saying, place)),) if place else ()


def _before_content(saying: Saying, place: Place) -> Place:
    """The phrase up to the preposition that the content stands behind (`sprach die Agentur von 50 Toten`)."""
    wanted = saying.cue.prepositions()
    for i in range(place[0] + 1, place[1]):
        if wanted and saying.scene.tokens[i].lower in wanted and saying.scene.tokens[i].pos == "ADP":
            return place[0], i
    return place


def _neuter(saying: Saying) -> Place | None:
    """`Es weist den Vorwurf zurück`: the court or the like, where the verb is one of persons."""
    scene, first = saying.scene, saying.first
    stands = scene.listed(first, "expletives") and saying.clause.finite == first + 1
    reflexive = any(scene.listed(i, "reflexives") for i in saying.verbs)
    impersonal = scene.listed_word(saying.key, "impersonal_cues") or reflexive
    return (first, first + 1) if stands and not impersonal else None


def _begins_with_verb(saying: Saying) -> bool:
    """`… und forderte Berg auf`: behind the conjunction the verb stands first, as its subject is named before."""
    scene, clause = saying.scene, saying.clause
    first = clause.tokens[0]
    if scene.shape[first] != "k" or clause.finite != first + 1 or clause.finite + 1 not in clause.tokens:
        return False
    return not scene.listed(clause.finite + 1, "clear_nominatives") and not _is_pronoun(scene, clause.finite + 1)


def adds_verb(saying: Saying) -> bool:
    """`Sie lobten den Plan, sprachen aber davon, dass …`: a second verb of the same subject, and no frame behind what
    was said (`…, sagte aber Huber`)."""
    scene, first, behind = saying.scene, saying.first, saying.first + 2
    if saying.clause.finite != first or first < 2 or behind >= len(scene.tokens):
        return False
    if not scene.listed(first + 1, "adversatives") or scene.clauses[0].mood != "indicative":
        return False
    stop = noun_phrase(scene.shape, behind, saying.clause.tokens[-1] + 1)
    names = stop is not None and bool(set(scene.shape[behind:stop]) & set("pr"))
    return not names and not scene.listed(behind, "clear_nominatives")


def _shared(saying: Saying) -> Place | None:
    """The subject of the main clause before, where this one has none of its own (`sagte sie und fügte hinzu`)."""
    if saying.scene.shape[saying.first] != "k" and saying.clause.kind != "participle" and not adds_verb(saying):
        return None
    return subject_before(saying.scene, saying.clause)


def subject_before(scene: Scene, clause: Clause) -> Place | None:
    """The subject of the main clause, or of one of the same kind, before this one."""
    before = [c for c in scene.clauses if c.tokens[0] < clause.tokens[0] and c.kind in ("main", clause.kind)]
    if clause.mood == "indicative":
        before = [c for c in before if c.mood != "subjunctive1"] or before
    return subject(scene, before[-1]) if before else None


def source_outside(saying: Saying, quoted: Span) -> tuple[Span, ...]:
    """The same where the clause holds the quotation itself (`“Who did this?” asked Hall`): nobody is named in that."""
    source = source_of(saying)
    if source and not source[0].overlaps(quoted):
        return source
    before = [t for t in saying.scene.tokens if source and source[0].covers(t) and t.end <= quoted.start]
    if before:
        return (Span(start=before[0].start, end=before[-1].end),)
    scene = saying.scene
    for a, b in runs(tuple(i for i in saying.clause.tokens if not quoted.covers(scene.tokens[i]))):
        for p in noun_phrases(scene.shape, a, b):
            if can_be_subject(scene, p):
                return (scene.span(*p),)
    return ()


def agent(saying: Saying) -> Place | None:
    """The phrase after `von` or `durch` in a passive; none inside the subject (`Mitglieder von Vereinen`)."""
    mine = subject(saying.scene, saying.clause) or (0, 0)
    for i in saying.clause.tokens:
        if saying.scene.listed(i, "passive_agent") and saying.scene.quoted[i] < 0 and not mine[0] <= i < mine[1]:
            return after_preposition(saying.scene, i, saying.clause.tokens[-1] + 1)
    return _agent_behind(saying, mine)


def _agent_behind(saying: Saying, mine: Place) -> Place | None:
    """`Gestern wurde die Stadt vom Verband aufgefordert`: right before the participle the phrase is the agent."""
    scene = saying.scene
    if saying.clause.finite is None or mine[0] < saying.clause.finite or mine[1] != saying.main:
        return None
    inside = [i for i in range(*mine) if scene.listed(i, "passive_agent")]
    return (inside[-1] + 1, mine[1]) if inside else None


def written(saying: Saying) -> Place | None:
    """Where it is to be read, for a cue without a person (`heißt es in dem Bericht`, `wird in der Studie
    gefordert`)."""
    scene = saying.scene
    impersonal = scene.listed_word(saying.key, "impersonal_cues")
    lists = ("written_prepositions", "passive_agent") if impersonal else ("written_prepositions",)
    for i in saying.clause.tokens:
        if any(scene.listed(i, k) for k in lists) and scene.tokens[i].pos == "ADP" and scene.quoted[i] < 0:
            place = after_preposition(scene, i, saying.clause.tokens[-1] + 1)
            needed = "np" if impersonal else "n"
            if place and set(scene.shape[slice(*place)]) & set(needed) and "z" not in scene.shape[slice(*place)]:
                return place
    return None
