"""Frames: clauses and parts of clauses that only say who said something (`sagte Berg`), told from those that say
something themselves (`Berg wies den Vorwurf zurück: „…“`)."""

from collections.abc import Iterator, Sequence

from synopse.annotate.attribution.draft import covered
from synopse.annotate.attribution.indirect import is_told
from synopse.annotate.attribution.reported import content_of, is_reply
from synopse.annotate.attribution.scene import Scene, sayings
from synopse.language import QUOTATION_MARKS, Clause, Token
from synopse.model import Attribution, Span

EDGES = frozenset(QUOTATION_MARKS) | frozenset(",.;:!?…–—-()[]")
NO_FRAME = ("partial", "prepositional", "free", "nominal")
"""Rules whose cue stands in a clause that says something itself."""
CLAUSAL = ("direct", "indirect", "indirect_free_indirect", "free_indirect")


def is_frame(scene: Scene, clause: Clause, near: Sequence[Attribution]) -> bool:
    """True for a clause that only says who said something: its verb is the cue of a content in another clause."""
    verbs = [scene.tokens[i] for i in clause.verbs if scene.tokens[i].form]
    for a in near:
        if a.type == "reported" or a.rule.startswith(NO_FRAME) or _holds_content(clause, scene, a):
            continue
        if any(s.covers(t) for s in a.cue for t in verbs) and not _mostly(clause, scene, a.content):
            return True
    return False


def says_itself(scene: Scene, a: Attribution) -> bool:
    """True where the clause that brings a quotation, or an answer behind a colon, says something besides: that a thing
    was denied, criticised, asked for (`Berg wies die Vorwürfe zurück: „…“`); and where somebody is charged with a task
    (`Die Stadt beauftragte eine Firma, …`)."""
    saying = next((s for s in sayings(scene) if any(c.covers(scene.tokens[s.main]) for c in a.cue)), None)
    if saying is None:
        return False
    if a.type != "direct":
        charged = a.rule == "indirect.zu" and saying.cue.effect == "reported" and bool(a.addressee)
        denied = saying.cue.effect == "denied" and is_reply(scene, a.content[0]) and bool(content_of(saying))
        return (charged and saying.cue.addressee) or denied
    content = content_of(saying)
    own = [i for i, t in enumerate(scene.tokens) if any(s.covers(t) for s in content)]
    brings = bool(own) and all(scene.quoted[i] < 0 for i in own)
    return brings or saying.cue.effect == "denied" or is_told(saying)


def _holds_content(clause: Clause, scene: Scene, a: Attribution) -> bool:
    """True for content that stands in the cue's own clause, behind it (`is sure it will close`) or before it (`zwei
    davon schwer, sagte Berg`), however short."""
    first, last = scene.tokens[clause.tokens[0]].start, scene.tokens[clause.tokens[-1]].start
    before = a.rule == "indirect.before" and a.content[0].start <= first < a.content[0].end
    return before or (a.rule == "indirect.bare" and first < a.content[-1].start < last)


def _mostly(clause: Clause, scene: Scene, spans: tuple[Span, ...]) -> bool:
    """True where most of the clause's words lie in `spans`."""
    letters = sum(len(scene.tokens[i]) for i in clause.tokens)
    return sum(covered(spans, scene.tokens[i].start, scene.tokens[i].end) for i in clause.tokens) * 2 > letters


def without_frames(scene: Scene, tokens: list[int], near: Sequence[Attribution]) -> list[int]:
    """The longest stretch that no frame of its own cuts, where the frame stands at an edge; one inside is kept, and
    what a relative clause says of a source is no frame."""
    telling = [a for a in near if a.type in CLAUSAL and not a.rule.startswith(("partial", "nominal"))]
    telling = [a for a in telling if not a.cue or any(c.covers(scene.tokens[i]) for c in a.cue for i in tokens)]
    frames = [s for a in telling for s in _frame(scene, a, near)]
    places = [i for i in tokens if scene.tokens[i].text not in EDGES]
    while places and _in_any(scene.tokens[places[0]], frames):
        places = places[1:]
    while places and _in_any(scene.tokens[places[-1]], frames):
        places = places[:-1]
    return [i for i in tokens if places and places[0] <= i <= places[-1]]


def _frame(scene: Scene, a: Attribution, near: Sequence[Attribution]) -> Iterator[Span]:
    """The frame of `a` up to what else its cue brings (`sagte, er gehe, „weil es reicht“`); a frame without a cue is
    cut only where it has no verb (`Berg: „…“`)."""
    brought = [b.content[0].start for b in near if a.type == "direct" and b is not a and b.cue == a.cue]
    for span in a.frame:
        end = min((b for b in brought if span.start < b < span.end), default=span.end)
        if a.cue or not any(t.form == "fin" for t in scene.tokens if span.covers(t)):
            yield Span(start=span.start, end=end)


def _in_any(token: Token, spans: Sequence[Span]) -> bool:
    return any(s.covers(token) for s in spans)
