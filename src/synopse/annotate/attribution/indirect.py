"""Indirect speech whose clause hangs on a cue verb: after it (`sagte, dass …`, `kündigte an, … zu …`, `sagte, er habe
…`), before it (`…, sagte X`), beside it (`wie X mitteilte, …`)."""

from collections.abc import Iterator

from synopse.annotate.attribution.addressees import addressee_of
from synopse.annotate.attribution.beside import beside
from synopse.annotate.attribution.complements import (
    complement_end,
    cue_spans,
    is_quotation,
    says_by_itself,
    takes,
    trimmed,
    without_stop,
)
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.mood import find_by_mood
from synopse.annotate.attribution.phrases import noun_phrase
from synopse.annotate.attribution.scene import Article, Saying, Scene, sayings
from synopse.annotate.attribution.source_phrases import adds_verb, runs, source_of, subject
from synopse.annotate.attribution.speakers import can_speak, is_pronoun
from synopse.language import Clause
from synopse.model import Span


def find_indirect(article: Article) -> Iterator[Draft]:
    """Every clause that hangs on a cue verb, in the order of the sentences."""
    for scene in article.scenes:
        for saying in sayings(scene):
            if not says_by_itself(saying) or is_told(saying) or _is_idle(saying) or _is_nowhere(saying):
                continue
            draft = beside(saying) or inserted(saying) or before(saying) or after(saying)
            if draft:
                yield draft
        yield from find_by_mood(scene)


def is_told(saying: Saying) -> bool:
    """True for a cue that is itself part of what somebody said (`man wisse nicht, ob …`)."""
    return saying.clause.mood == "subjunctive1" and saying.clause.kind == "main" and saying.clause.tokens[0] == 0


def _is_idle(saying: Saying) -> bool:
    """`Man kann sagen, dass …`: nobody has said it."""
    scene, clause = saying.scene, saying.clause
    if clause.finite is None or not scene.listed(clause.finite, "modal_verbs"):
        return False
    return any(scene.listed(i, "generic_subjects") for i in clause.tokens)


def _is_nowhere(saying: Saying) -> bool:
    """`Fest steht, dass …`: it stands in no text."""
    return saying.scene.listed_word(saying.key, "read_verbs") and not source_of(saying)


# -- after the cue -------------------------------------------------------------------------------


def after(saying: Saying) -> Draft | None:
    """`Die Firma teilte mit, dass …`: from the first clause that the cue can take to where its own clause goes on."""
    start = _complement_start(saying)
    if start is None or _is_joined(saying, start) or _is_told_whole(saying, start):
        return None
    scene = saying.scene
    end = min(complement_end(scene, saying.clause, start), _others_begin(scene, start))
    start, end = trimmed(scene, start, end)
    if start >= end or all(n >= 0 for n in scene.quoted[start:end]):
        return None
    return Draft(
        type="indirect",
        medium=saying.cue.medium,
        content=(scene.span(start, end),),
        source=source_of(saying),
        cue=cue_spans(saying),
        frame=_frame_around(saying, start, end),
        addressee=addressee_of(saying),
        rule=f"indirect.{_form(scene.clause_at(start))}",
    )


def _others_begin(scene: Scene, start: int) -> int:
    """Where somebody else is told of behind a semicolon (`Im Netz heißt es, er habe gelogen; das sei falsch, sagte
    X`); the end of the sentence where nobody is."""
    for other in sayings(scene):
        begin = _begin(scene, other.first) if stands_behind(other) else 0
        if begin >= start:
            return begin
    return len(scene.tokens)


def _is_told_whole(saying: Saying, start: int) -> bool:
    """`Gemeldet wurde der Fund nicht, was …`: the subject of a passive is what was said, where no `dass` follows."""
    scene, place = saying.scene, subject(saying.scene, saying.clause) if saying.passive else None
    if place is None or saying.cue.addressee or scene.subject_before_verb or scene.listed(start, "complementizers"):
        return False
    return not scene.listed(place[0], "expletives")


def _is_joined(saying: Saying, start: int) -> bool:
    """`said it was late and that he would go`: the content begins before, in the cue's own clause, without a mark."""
    scene = saying.scene
    own = (i for i in saying.clause.tokens if saying.main < i < start)
    return scene.bare_complements and scene.shape[start] == "k" and any(scene.tokens[i].form == "fin" for i in own)


def _form(clause: Clause) -> str:
    if clause.kind == "infinitive" or (clause.kind == "relative" and clause.finite is None):
        return "zu"
    return "dass" if clause.kind == "subordinate" else "v2"


def _complement_start(saying: Saying) -> int | None:
    """Where a clause begins, right behind a stretch of the cue's own clause, that the cue can take."""
    scene = saying.scene
    for _, stop in runs(saying.clause.tokens):
        if stop <= min(saying.verbs):
            continue
        at = _behind_relatives(scene, stop)
        if at is not None and takes(saying, scene.clause_at(at), at):
            return at
    return None


def _behind_relatives(scene: Scene, at: int) -> int | None:
    """Past the relative clauses that stand between (`sagte dem Sender, der zusah, dass …`)."""
    for _ in range(3):
        if at >= len(scene.tokens):
            return None
        clause = scene.clause_at(at)
        if clause.kind != "relative" or clause.tokens[0] != at or clause.mood != "indicative":
            return at
        at = clause.tokens[-1] + 1
    return at if at < len(scene.tokens) else None


def _frame_around(saying: Saying, start: int, end: int) -> tuple[Span, ...]:
    """The sentence around the content as far as it belongs to the cue's clause, with the comma before the content."""
    scene = saying.scene
    first = saying.first if saying.clause.kind == "main" else 0
    frame = [scene.span(first, start)] if first < start else []
    rest = [i for i in saying.clause.tokens if i >= end]
    if rest and any(scene.shape[i] not in ".,q" for i in rest):
        frame.append(scene.span(end, without_stop(scene, rest[-1] + 1)))
    return tuple(frame)


# -- before the cue ------------------------------------------------------------------------------


def before(saying: Saying) -> Draft | None:
    """`Das Werk werde geschlossen, sagte X`: the cue's clause begins with its verb, and the content stands before
    it."""
    scene, elliptic = saying.scene, _behind_phrase(saying)
    first = elliptic or saying.first
    if saying.clause.kind != "main" or first < 2 or "v2" not in saying.cue.takes:
        return None
    if elliptic is None and not stands_behind(saying):
        return None
    if adds_verb(saying):
        return None
    start, end = trimmed(scene, _begin(scene, first), first)
    stop = _inserted_end(saying)
    rest = _goes_on(saying, stop)
    told = any(c.kind == "main" and c.finite is not None and c.finite < first for c in scene.clauses)
    if elliptic is None and not told and not _is_opened(saying):
        return None
    if start >= end or scene.shape[first - 1] == "k" or is_quotation(scene, start, end):
        return None
    if any(scene.listed(i, "reflexives") for i in saying.verbs) and not source_of(saying):
        return None  # `Wer etwas sah, soll sich melden`
    if any(c.opener == end - 1 for c in scene.clauses):
        return None  # `an email which, he said, …`: the content has not begun
    return Draft(
        type="indirect",
        medium=saying.cue.medium,
        content=(scene.span(start, end), *rest),
        source=source_of(saying),
        cue=cue_spans(saying),
        frame=(scene.span(end, without_stop(scene, stop)),),
        addressee=addressee_of(saying),
        rule="indirect.before",
    )


def _begin(scene: Scene, end: int) -> int:
    """Where the content before a cue begins: behind a semicolon that parts what is told plainly from what is reported
    (`Im Netz heißt es, er habe gelogen; das sei falsch, sagte X` is not all said by X)."""
    marks = [i for i in range(end) if scene.tokens[i].text == ";"]
    if not marks:
        return 0
    told = [c for c in scene.clauses if c.finite is not None and c.kind == "main" and c.finite < end]
    first, behind = told[:1], [c for c in told if c.tokens[0] > marks[-1]]
    parted = all(c.mood == "indicative" for c in first) and any(c.mood == "subjunctive1" for c in behind)
    return marks[-1] + 1 if parted else 0


def _behind_phrase(saying: Saying) -> int | None:
    """The verb that closes a sentence behind a phrase without one, which counts as part of its clause (`zwei davon
    schwer, sagte Berg`)."""
    scene, clause, finite = saying.scene, saying.clause, saying.clause.finite
    if finite is None or finite != saying.main or scene.shape[finite - 1 : finite] != "," or clause.tokens[0] == finite:
        return None
    if saying.cue.takes & {"object", "zu"} or any(n >= 0 for n in scene.quoted[:finite]):
        return None
    begin = clause.tokens[0]
    phrase = scene.shape[begin] not in "iojl" and set(range(begin, finite)) <= set(clause.tokens)
    mine = subject(scene, clause)
    closes = all(scene.shape[i] == "." for i in range(clause.tokens[-1] + 1, len(scene.tokens)))
    speaks = mine is not None and mine[0] == finite + 1 and (can_speak(scene, mine) or is_pronoun(scene, mine))
    return finite if phrase and closes and speaks else None


def _is_opened(saying: Saying) -> bool:
    """`Dass er kommt, sagte X`: the sentence begins with a clause that the cue can take."""
    opener = saying.scene.clauses[0].opener
    fits = opener == 0 and "dass" in saying.cue.takes and not saying.passive
    return fits and saying.scene.listed(0, "complementizers")


def inserted(saying: Saying) -> Draft | None:
    """`Das Werk, sagte X, werde geschlossen`: the cue between two commas, the content's own verb behind it."""
    scene, finite = saying.scene, saying.clause.finite
    stop = saying.clause.tokens[-1] + 1
    if finite is None or finite < 2 or scene.shape[finite - 1] != "," or stop >= len(scene.tokens):
        return None
    behind = scene.clause_at(stop)
    rest = _goes_on(saying, stop)
    if saying.first != 0 or not rest or behind.finite != stop:
        return None
    first, last = trimmed(scene, 0, finite)
    name = noun_phrase(scene.shape, finite + 1, stop)
    return Draft(
        type="indirect",
        medium=saying.cue.medium,
        content=(scene.span(first, last), *rest),
        source=(scene.span(finite + 1, name),) if name else (),
        cue=cue_spans(saying),
        frame=(scene.span(last, stop),),
        rule="indirect.inserted",
    )


def stands_behind(saying: Saying) -> bool:
    """True for a clause that begins with its verb, or, where the language has it so, with its subject and has no
    content."""
    scene, clause = saying.scene, saying.clause
    if clause.finite == clause.tokens[0]:
        return True
    if not scene.subject_before_verb or scene.shape[clause.tokens[0]] in "ks":
        return False
    later = [i for i in clause.tokens if i > saying.main and scene.tokens[i].form == "fin"]
    mine = subject(scene, clause)
    return not later and mine is not None and mine[0] == clause.tokens[0] and _complement_start(saying) is None


def _inserted_end(saying: Saying) -> int:
    """One past the last token of the cue's clause, as far as it reaches without a gap."""
    return runs(saying.clause.tokens)[0][1]


def _goes_on(saying: Saying, stop: int) -> tuple[Span, ...]:
    """The content behind an inserted cue (`Es sei spät, sagte sie, und man gehe jetzt`)."""
    scene = saying.scene
    if stop >= len(scene.tokens) or scene.quoted[stop] >= 0:
        return ()
    clause = scene.clause_at(stop)
    told = clause.mood in ("subjunctive1", "subjunctive2") and clause.kind == "main"
    told = told or (
        clause.kind == "subordinate" and clause.opener is not None and scene.listed(clause.opener, "question_openers")
    )
    start, end = trimmed(scene, stop, complement_end(scene, saying.clause, stop))
    return (scene.span(start, end),) if told and start < end else ()
