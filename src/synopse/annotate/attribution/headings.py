"""`Stadtrat: Brücke bleibt gesperrt`: in a heading a colon stands for `says`."""

from collections.abc import Iterator

from synopse.annotate.attribution.complements import trimmed
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.scene import Article

LONGEST_SOURCE = 4


def find_headings(article: Article) -> Iterator[Draft]:
    """Headings and titles of one sentence that begin with a name or an office and a colon."""
    for scene in article.scenes:
        if scene.sentence.region not in ("heading", "title"):
            continue
        colon = next((i for i, t in enumerate(scene.tokens) if t.text == ":" and scene.quoted[i] < 0), None)
        if colon is None or not 0 < colon <= LONGEST_SOURCE or not set(scene.shape[:colon]) <= set("pnax"):
            continue
        if "p" not in scene.shape[:colon]:
            continue
        start, end = trimmed(scene, colon + 1, len(scene.tokens))
        if start < end:
            yield Draft(
                type="indirect",
                medium="speech_writing",
                content=(scene.span(start, end),),
                source=(scene.span(0, colon),),
                cue=(scene.span(colon, colon + 1),),
                frame=(scene.span(0, colon + 1),),
                rule="heading.colon",
            )
