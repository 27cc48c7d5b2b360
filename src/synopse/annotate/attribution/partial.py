"""Words in quotation marks inside a sentence that already has a source: `nannte das „falsch“`, `er sei „froh“, sagte
X`."""

from collections.abc import Iterator, Sequence

from synopse.annotate.attribution.addressees import addressee_of
from synopse.annotate.attribution.complements import cue_spans
from synopse.annotate.attribution.draft import Draft, covered
from synopse.annotate.attribution.quotations import Quoted
from synopse.annotate.attribution.scene import Article, Scene, sayings
from synopse.annotate.attribution.shelf import Shelf
from synopse.annotate.attribution.source_phrases import source_of
from synopse.language import spans_of
from synopse.model import Span

SHORTEST = 2
"""Words from which quoted words inside a noun phrase are marked as such; in a reported clause one is enough."""


def find_partial(article: Article, drafts: Shelf[Draft]) -> Iterator[Draft]:
    """Quotations that no rule took yet: nested in the content of another attribution, or in the clause of a cue
    verb."""
    for number, quoted in enumerate(article.quotations):
        near = drafts.near(quoted.start, quoted.end)
        if any(d.type == "direct" and covered(d.content, quoted.start, quoted.end) * 2 > len(quoted) for d in near):
            continue
        scene = next((s for s in article.at(quoted) if s.sentence.covers(quoted)), None)
        if scene is None or is_name(scene, quoted):
            continue
        if quoted.words < SHORTEST and any(_has_more(d, quoted) for d in near):
            continue
        draft = _nested(quoted, near) or _object(scene, number, quoted)
        if draft:
            yield draft


def _has_more(draft: Draft, quoted: Quoted) -> bool:
    """True where the quoted word is but a part of what was praised or announced."""
    own = any(s.start == quoted.start and s.end == quoted.end for s in draft.content)
    return draft.type == "reported" and draft.stretch().covers(quoted) and not own


def _nested(quoted: Quoted, drafts: Sequence[Draft]) -> Draft | None:
    around = [d for d in drafts if d.type != "direct" and covered(d.content, quoted.start, quoted.end) == len(quoted)]
    if not around:
        return None
    outer = min(around, key=lambda d: d.end - d.start)
    return Draft(
        type="direct",
        medium="speech" if outer.medium == "speech_writing" else outer.medium,
        content=(Span(start=quoted.start, end=quoted.end),),
        source=outer.source,
        cue=outer.cue,
        frame=outer.frame,
        addressee=outer.addressee,
        rule="partial.nested",
    )


def _object(scene: Scene, number: int, quoted: Quoted) -> Draft | None:
    """The quotation is what a cue verb of its own clause takes (`nannte die Pläne „unausgereift“`)."""
    for saying in sayings(scene):
        inside = [i for i in saying.clause.tokens if scene.quoted[i] == number]
        source = source_of(saying)
        if not inside or covered(source, quoted.start, quoted.end):
            continue
        frame = tuple(i for i in saying.clause.tokens if scene.quoted[i] != number and scene.shape[i] != ".")
        return Draft(
            type="direct",
            medium="speech" if saying.cue.medium == "speech_writing" else saying.cue.medium,
            content=(Span(start=quoted.start, end=quoted.end),),
            source=source,
            cue=cue_spans(saying),
            frame=spans_of(scene.tokens, frame),
            addressee=addressee_of(saying),
            rule="partial.object",
        )
    return None


def is_name(scene: Scene, quoted: Quoted) -> bool:
    """True for the name of a paper, a ship, a film: behind a noun of such a thing, or written in capitals
    throughout."""
    places = range(scene.index_at(quoted.start), scene.index_at(quoted.end))
    inner = [i for i in places if scene.shape[i] != "q"]
    before = places[0] - 1 if places else -1
    if before >= 0 and scene.listed_text(before, "titles_before_names"):
        return True
    long = [scene.tokens[i].text for i in inner if len(scene.tokens[i]) > 3]
    begins_small = len(inner) > 1 and scene.tokens[inner[0]].text[:1].islower()
    capitals = all(w[0].isupper() or w[0].isdigit() for w in long) and not quoted.sentence and not begins_small
    marked = before >= 0 and any(scene.listed(before, key) for key in ("as_particles", "indefinite_articles"))
    return capitals and not marked
