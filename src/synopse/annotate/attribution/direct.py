"""Direct speech: a quotation with a cue before it, behind it or around it, or one that goes on without a cue."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from synopse.annotate.attribution.addressees import addressee_of
from synopse.annotate.attribution.complements import cue_spans
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.indirect import stands_behind
from synopse.annotate.attribution.phrases import noun_phrase
from synopse.annotate.attribution.quotations import Quoted
from synopse.annotate.attribution.scene import Article, Saying, Scene, saying_of, sayings
from synopse.annotate.attribution.source_phrases import runs, source_of, source_outside, subject
from synopse.annotate.attribution.speakers import can_speak, is_pronoun
from synopse.annotate.names.lexicon import is_role
from synopse.model import Span

LONGEST_LINK = 3
"""Tokens before a quotation that only lead on to it (`Und:`)."""
SHORTEST = 3
"""Words from which a quotation with a verb counts as an utterance of its own."""


def find_direct(article: Article) -> Iterator[Draft]:
    """Every quotation that is an utterance, with its frame; one without a frame has that of the utterance right before
    it."""
    last: Draft | None = None
    for quoted in article.quotations:
        draft = _resumed(article, quoted, last) or _framed(article, quoted) or _continued(article, quoted, last)
        if draft:
            yield draft
        last = draft or last


def _framed(article: Article, quoted: Quoted) -> Draft | None:
    scenes = article.at(quoted)
    if not scenes:
        return None
    behind = _frame_behind(scenes[-1], quoted)
    return behind or _frame_before(article, scenes[0], quoted) or _by_noun(scenes[0], quoted)


# -- behind --------------------------------------------------------------------------------------


def _frame_behind(scene: Scene, quoted: Quoted) -> Draft | None:
    """`„…“, sagte X` and `„…“, so X`, `„…“, wie X sagte`."""
    at = scene.index_at(quoted.end)
    if at == len(scene.tokens) or (
        scene.shape[at] != "," and not _is_verb_first(scene, at) and not scene.subject_before_verb
    ):
        return None
    first = at + 1 if scene.shape[at] == "," else at
    if first >= len(scene.tokens) or scene.quoted[first] >= 0 or _names_subject(scene, quoted, at):
        return None
    if not (quoted.sentence or quoted.words >= SHORTEST or _is_split(scene, at)):
        return None
    for saying in sayings(scene):
        if first in saying.clause.tokens and _introduces(saying, first):
            stop = next(b for a, b in runs(saying.clause.tokens) if a <= first < b)
            return _direct(saying, quoted, (scene.span(at, _unstopped(scene, stop)),), "direct.behind")
    return _so(scene, quoted, at, first)


def _names_subject(scene: Scene, quoted: Quoted, behind: int) -> bool:
    """`Die „Aktion Nord“ sagte`: behind a determiner, and with no comma before the verb, it is the subject's name."""
    opening = scene.index_at(quoted.start)
    capital = scene.parse.text[quoted.start + 1 : quoted.start + 2].isupper()
    return capital and scene.shape[behind] != "," and opening > 0 and scene.shape[opening - 1] in "dg"


def _is_split(scene: Scene, at: int) -> bool:
    """True where another quotation follows in the sentence (`„Die Straße“, sagte X, „ist zu“`)."""
    return any(n > scene.quoted[at - 1] for n in scene.quoted[at:])


def _is_verb_first(scene: Scene, at: int) -> bool:
    return scene.shape[at] in "uv" and scene.tokens[at].form == "fin"


def _introduces(saying: Saying, first: int) -> bool:
    clause, scene = saying.clause, saying.scene
    if "direct" not in saying.cue.takes and "v2" not in saying.cue.takes:
        return False
    outside = next((i for i in clause.tokens if scene.quoted[i] < 0 and scene.shape[i] not in ".,q"), None)
    if scene.subject_before_verb and outside == first and outside != clause.tokens[0]:
        return True  # `“Who did this?” asked Hall`: one clause with the question
    return (
        (first == clause.tokens[0] and stands_behind(saying))
        or clause.finite == first
        or (clause.opener == first and scene.listed(first, "as", "adverbs"))
    )


def _so(scene: Scene, quoted: Quoted, at: int, first: int) -> Draft | None:
    if not scene.listed(first, "so", "adverbs"):
        return None
    stop = noun_phrase(scene.shape, first + 1, len(scene.tokens))
    if stop is None:
        return None
    return Draft(
        type="direct",
        medium="speech",
        content=(Span(start=quoted.start, end=quoted.end),),
        source=(scene.span(first + 1, stop),),
        cue=(scene.span(first, first + 1),),
        frame=(scene.span(at, stop),),
        rule="direct.so",
    )


# -- before --------------------------------------------------------------------------------------


def _frame_before(article: Article, scene: Scene, quoted: Quoted) -> Draft | None:
    """`X sagte: „…“`, also where the sentence before ends with the colon, and where only a colon leads to it."""
    stop = scene.index_at(quoted.start)
    if stop == 0:
        scene_before = article.ending_before(scene.sentence.start)
        if (
            scene_before is None
            or scene_before.tokens[-1].text != ":"
            or scene_before.sentence.block != scene.sentence.block
        ):
            return None
        scene, stop = scene_before, len(scene_before.tokens)
    if scene.quoted[stop - 1] >= 0 and scene.tokens[stop - 1].text not in ",:":
        return None
    colon = scene.tokens[stop - 1].text == ":"
    if not colon and not (quoted.sentence and scene.tokens[stop - 1].text in ",–-"):
        return None
    leading = [
        s for s in sayings(scene) if s.first < stop and min(s.verbs) < stop and (colon or "direct" in s.cue.takes)
    ]
    if leading:
        saying = ([s for s in leading if s.clause.kind == "main"] or leading)[-1]
        first = saying.first if saying.clause.kind == "main" else 0
        return _direct(saying, quoted, (scene.span(first, stop),), "direct.before")
    return _by_colon(scene, stop, quoted) if colon and quoted.sentence else None


def _by_colon(scene: Scene, stop: int, quoted: Quoted) -> Draft | None:
    """`Sie winkte ab: „…“`: the colon does what a cue does; whoever the clause is about speaks. A label without a verb
    is a speaker or the topic (`Impfstoff: „…“`), of which nobody says it."""
    clauses = [c for c in scene.clauses if c.tokens[0] < stop and c.kind == "main"]
    whole = noun_phrase(scene.shape, 0, stop)
    place = subject(scene, clauses[-1]) if clauses else (0, whole) if whole else None
    if place is None:
        return None
    speaks = _may_be_a_speaker(scene, place) or (bool(clauses) and is_pronoun(scene, place))
    return Draft(
        type="direct",
        medium="speech",
        content=(Span(start=quoted.start, end=quoted.end),),
        source=(scene.span(*place),) if speaks else (),
        frame=(scene.span(0, stop),),
        rule="direct.colon",
    )


def _may_be_a_speaker(scene: Scene, place: tuple[int, int]) -> bool:
    """True for a name or an office, and for one of several (`Eine Nachbarin: „…“`)."""
    one = scene.listed(place[0], "indefinite_articles")
    return one or can_speak(scene, place) or is_role(scene.tokens[place[1] - 1].text, scene.language)


def _by_noun(scene: Scene, quoted: Quoted) -> Draft | None:
    """`riefen Parolen wie „…“`, `unter dem Motto „…“`: a noun for words leads to them; whoever the clause is about says
    them."""
    stop = scene.index_at(quoted.start) % len(scene.tokens)
    at = stop - 2 if stop > 1 and scene.listed(stop - 1, "as", "adverbs") else stop - 1
    if (
        at < 0
        or scene.quoted[at] >= 0
        or not (
            scene.listed_word(scene.tokens[at].lemma, "nouns_for_words") or scene.listed_text(at, "nouns_for_words")
        )
    ):
        return None
    clause = scene.clause_at(at)
    saying = saying_of(scene, clause)
    place = subject(scene, clause)
    source = source_of(saying) if saying else (scene.span(*place),) if place else ()
    return Draft(
        type="direct",
        medium=saying.cue.medium if saying else "speech_writing",
        content=(Span(start=quoted.start, end=quoted.end),),
        source=source,
        cue=cue_spans(saying) if saying else (scene.span(at, at + 1),),
        frame=(scene.span(min(clause.tokens[0], at), stop),),
        rule="direct.noun",
    )


def _direct(saying: Saying, quoted: Quoted, frame: tuple[Span, ...], rule: str) -> Draft:
    source = source_outside(saying, quoted)
    return Draft(
        type="direct",
        medium=saying.cue.medium if saying.cue.medium != "speech_writing" else "speech",
        content=(Span(start=quoted.start, end=quoted.end),),
        source=source,
        cue=cue_spans(saying),
        frame=frame,
        addressee=tuple(a for a in addressee_of(saying) if not any(a.overlaps(s) for s in (*source, quoted))),
        rule=rule,
    )


def _unstopped(scene: Scene, stop: int) -> int:
    return stop - 1 if scene.tokens[stop - 1].text in ".!?" else stop


# -- without a frame -----------------------------------------------------------------------------


def _resumed(article: Article, quoted: Quoted, last: Draft | None) -> Draft | None:
    """The second half behind an inserted frame (`„Die Straße“, sagte X, „ist zu“`)."""
    if last is None or last.rule != "direct.behind" or not last.frame:
        return None
    between = article.parse.text[last.frame[-1].end : quoted.start]
    return _gone_on(last, quoted) if between.strip() == "," or between == " " else None


def _gone_on(last: Draft, quoted: Quoted) -> Draft:
    return replace(last, content=(Span(start=quoted.start, end=quoted.end),), rule="direct.continued")


def _continued(article: Article, quoted: Quoted, last: Draft | None) -> Draft | None:
    """A quotation of whole sentences right behind an utterance (`„…“, sagte X. „…“`) is by the same person."""
    if last is None or not quoted.sentence or quoted.words < SHORTEST or not _is_whole(article.at(quoted), quoted):
        return None
    before = article.ending_before(quoted.start)
    if before is None or "\n\n" in article.parse.text[before.sentence.end : quoted.start]:
        return None
    if not any(span.overlaps(before.sentence) for span in (*last.content, *last.frame)):
        return None
    return _gone_on(last, quoted)


def _is_whole(scenes: Sequence[Scene], quoted: Quoted) -> bool:
    """True where the quotation begins with a sentence and ends with one, or with a comma that a frame follows."""
    begins = any(s.sentence.start == quoted.start or _only_leads_on(s, quoted) for s in scenes)
    return begins and any(abs(s.sentence.end - quoted.end) <= 1 for s in scenes)


def _only_leads_on(scene: Scene, quoted: Quoted) -> bool:
    """`Und: „…“`."""
    before = [t for t in scene.tokens if t.end <= quoted.start]
    return 0 < len(before) <= LONGEST_LINK and before[-1].text == ":" and not any(t.form for t in before)
