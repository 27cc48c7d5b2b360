"""Acts of speech whose content is a noun phrase: `lobte die Beziehungen`, `warnte vor einem Krieg`, `nannte X einen
Fehler`."""

from collections.abc import Iterator

from synopse.annotate.attribution.addressees import addressee_of
from synopse.annotate.attribution.complements import cue_spans, trimmed
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.lexicon import word_list
from synopse.annotate.attribution.objects import is_idiom
from synopse.annotate.attribution.partial import is_name
from synopse.annotate.attribution.phrases import noun_phrases
from synopse.annotate.attribution.scene import Article, Saying, Scene, sayings
from synopse.annotate.attribution.shelf import Shelf
from synopse.annotate.attribution.source_phrases import agent, behind_turn, source_of, subject
from synopse.annotate.attribution.speakers import Place
from synopse.model import Span

REPLYING = ":;"
"""Marks behind which somebody who denies a thing speaks himself."""
FIGURE_NEAR = 5
"""Tokens behind a preposition among which its figure stands (`auf etwa gut drei Millionen`)."""


def find_reported(article: Article, drafts: Shelf[Draft]) -> Iterator[Draft]:
    """Cue verbs that no clausal rule used, with their object."""
    used = {s for d in drafts.things for s in d.cue}
    for scene in article.scenes:
        near = drafts.near(scene.sentence.start, scene.sentence.end)
        answered = {s for d in near if is_reply(scene, d.content[0]) for s in d.cue}
        for saying in sayings(scene):
            if (
                (saying.passive and not _says_by_whom(saying))
                or saying.clause.kind == "infinitive"
                or saying.clause.negated
                or any(s in used for s in cue_spans(saying) if s not in answered or saying.cue.effect != "denied")
            ):
                continue
            content = content_of(saying)
            if content and not _is_quoted(saying) and not _says_nothing(saying):
                yield Draft(
                    type="reported",
                    medium=saying.cue.medium,
                    content=content,
                    source=source_of(saying),
                    cue=cue_spans(saying),
                    addressee=_other_than(addressee_of(saying), content),
                    rule="reported",
                )


def is_reply(scene: Scene, content: Span) -> bool:
    """True for what stands in quotation marks or behind a colon: somebody who denies a thing says it himself, and it is
    not what he denies (`Berg wies den Vorwurf zurück: Er habe nie gelogen`)."""
    first = scene.index_at(content.start)
    if first >= len(scene.tokens):
        return False
    return scene.quoted[first] >= 0 or scene.tokens[first - 1].text in REPLYING


def _other_than(addressee: tuple[Span, ...], content: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(a for a in addressee if not any(a.overlaps(c) for c in content))


def _says_by_whom(saying: Saying) -> bool:
    """True for a passive that names who speaks (`wurde von X kritisiert`) or that accuses; `von` can open the content
    too (`von einem Unglück wird gesprochen`)."""
    if saying.cue.effect == "alleged":
        return True
    place = agent(saying)
    ambiguous = saying.cue.prepositions() & word_list(saying.scene.language, "grammar", "passive_agent")
    return place is not None and not ambiguous


def _is_quoted(saying: Saying) -> bool:
    """True where what somebody is called stands in quotation marks (`bezeichnete den Plan als „unreif“`): those
    are the words that were said."""
    scene = saying.scene
    judged = [i + 1 for i in saying.clause.tokens[:-1] if scene.listed(i, "as_particles")]
    numbers = {scene.quoted[i] for i in judged if i < len(scene.quoted) and scene.quoted[i] >= 0}
    return any(not is_name(scene, scene.quotations[n]) for n in numbers)


def _says_nothing(saying: Saying) -> bool:
    """True for a verb that is none of speech here: by its object (`forderte 65 Todesopfer`, `bestritt das Spiel`), by a
    sentence passed (`zu zwei Jahren verurteilt`), as an attribute (`auch Ursel genannt`), spoken to the reader
    (`Bedauern Sie das?`)."""
    scene, clause = saying.scene, saying.clause
    if is_idiom(saying):
        return True
    bare = clause.finite is None and not any(scene.tokens[i].form not in ("", "part") for i in saying.verbs)
    behind = scene.shape[saying.main + 1 : saying.main + 2]
    inserted = scene.tokens[saying.main].form == "part" and behind in (",", ")") and (clause.finite or 0) > saying.main
    asked = clause.finite == clause.tokens[0] == 0 and scene.listed_text(1, "polite_address")
    return ((bare or inserted) and not scene.bare_complements) or asked


def content_of(saying: Saying) -> tuple[Span, ...]:
    """What the clause itself brings, without a quotation or a clause beside it: what is counted with its figure, the
    phrase behind the verb's preposition, its object; empty where that is nothing."""
    figure = _figure(saying)
    if figure:
        return figure
    place = _after_preposition(saying) or (_object(saying) if _takes_object(saying) else None) or _pointed_at(saying)
    return (saying.scene.span(*place), *_detail_behind(saying, place)) if place else ()


def _figure(saying: Saying) -> tuple[Span, ...]:
    """What is counted and the figure put on it (`Den Schaden schätzt die Polizei auf 3 Millionen Euro`)."""
    scene, wanted = saying.scene, saying.cue.before_figures()
    for i in saying.clause.tokens if wanted else ():
        if scene.tokens[i].lower in wanted and scene.quoted[i] < 0 and "c" in scene.shape[i + 1 : i + FIGURE_NEAR]:
            figure, counted = _to_bracket(saying, i), _object(saying)
            if figure and counted and counted[0] < i < counted[1]:
                return (scene.span(*counted),)
            return tuple(scene.span(*p) for p in (counted, figure) if p and not (p is counted and p[0] >= i))
    return ()


def _pointed_at(saying: Saying) -> Place | None:
    """The pronoun for what was said before, where that is denied (`Berg wies das zurück`)."""
    scene, clause = saying.scene, saying.clause
    mine = agent(saying) if saying.passive else subject(scene, clause)
    if saying.cue.effect != "denied" or not _takes_object(saying) or mine is None:
        return None
    if scene.listed(mine[0], "generic_subjects"):
        return None  # `Man kann das bestreiten`
    own = (i for i in saying.clause.tokens if scene.quoted[i] < 0 and not mine[0] <= i < mine[1])
    found = next((i for i in own if scene.listed(i, "denied_pronouns")), None)
    return (found, found + 1) if found is not None else None


def _detail_behind(saying: Saying, place: tuple[int, int]) -> tuple[Span, ...]:
    """What the object says, behind the verbs (`wies einen Bericht zurück, wonach …`)."""
    scene, first = saying.scene, saying.clause.tokens[-1] + 1
    if place[1] >= first or first >= len(scene.tokens) or not scene.listed(first, "relative", "adverbs"):
        return ()
    start, stop = trimmed(scene, first, scene.clause_at(first).tokens[-1] + 1)
    return (scene.span(start, stop),) if start < stop else ()


def _takes_object(saying: Saying) -> bool:
    """True for a verb with a plain object, or with `als` where the clause has it."""
    scene = saying.scene
    as_what = "as" in saying.cue.takes and any(scene.listed(i, "as_particles") for i in saying.clause.tokens)
    return "object" in saying.cue.takes or as_what


def _after_preposition(saying: Saying) -> Place | None:
    scene = saying.scene
    wanted = saying.cue.prepositions()
    for i in saying.clause.tokens:
        if wanted and scene.tokens[i].lower in wanted and scene.tokens[i].pos == "ADP" and scene.quoted[i] < 0:
            return _to_bracket(saying, i)
    return None


def _object(saying: Saying) -> Place | None:
    scene, clause = saying.scene, saying.clause
    mine = agent(saying) if saying.passive else subject(scene, clause)
    if saying.main + 1 in clause.tokens and scene.tokens[saying.main + 1].form == "ger":
        return _to_bracket(saying, saying.main + 1)  # `denied having seen it`
    phrases = noun_phrases(scene.shape, clause.tokens[0], clause.tokens[-1] + 1)
    for a, b in behind_turn(scene, phrases, clause.finite or 0):
        apart = _behind_addressee(saying, a, b)
        if apart is not None and a in clause.tokens and not (mine and a < mine[1] and mine[0] < b):
            return _to_bracket(saying, apart)
        inside = all(i in clause.tokens for i in range(a, b))
        overlaps = mine and a < mine[1] and mine[0] < b
        if (
            not inside
            or overlaps
            or ("z" in scene.shape[a:b] and b - a == 1)
            or not set(scene.shape[a:b]) & set("npqx")
            or scene.listed(a, "dative_only")
        ):
            continue
        return (a, b) if clause.kind == "main" and a < (clause.finite or 0) else _to_bracket(saying, a)
    return None


def _behind_addressee(saying: Saying, start: int, end: int) -> int | None:
    """`warf dem Minister Untätigkeit vor`: where the second noun begins, that only stands beside the one spoken to."""
    scene = saying.scene
    dative = scene.listed(start, "dative_only") or (saying.cue.addressee and scene.shape[start] == "p")
    if not dative or scene.subject_before_verb:
        return None
    pairs = (i for i in range(start, end - 1) if scene.shape[i] in "np" and scene.shape[i + 1] == "n")
    return next((i + 1 for i in pairs), None)


def _to_bracket(saying: Saying, start: int) -> Place | None:
    """From `start` to the verbs that close the clause."""
    scene = saying.scene
    later = [i for i in saying.clause.tokens if i >= start]
    stop = start
    for i in later:
        if i != stop or (i in saying.verbs and i > start):
            break
        stop = i + 1
    start, stop = trimmed(scene, start, stop)
    if 0 < stop < len(scene.tokens) - 1 and scene.shape[stop] == "," and scene.listed(stop + 1, "relative", "adverbs"):
        stop = trimmed(scene, start, scene.clause_at(stop + 1).tokens[-1] + 1)[1]  # `den Bericht, wonach …`
    return (start, stop) if stop > start else None
