"""`Stadtrat: Brücke bleibt gesperrt`: in a heading a colon stands for `says` behind somebody who speaks in the text."""

from collections.abc import Iterator

from synopse.annotate.attribution.complements import trimmed
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.scene import Article, Scene
from synopse.annotate.attribution.shelf import Shelf
from synopse.annotate.names.lexicon import gender_of_given_name

LONGEST_SOURCE = 4


def find_headings(article: Article, drafts: Shelf[Draft]) -> Iterator[Draft]:
    """Headings and titles of one sentence that begin with a person's full name and a colon, or with any name that the
    account has say something elsewhere: another name there is a place or a topic (`Querfeld: Brücke bleibt zu`)."""
    speaking = {part for d in drafts.things for s in d.source for part in _names(s.of(article.parse.text))}
    for scene in article.scenes:
        if scene.sentence.region not in ("heading", "title"):
            continue
        colon = next((i for i, t in enumerate(scene.tokens) if t.text == ":" and scene.quoted[i] < 0), None)
        if colon is None or not 0 < colon <= LONGEST_SOURCE or not set(scene.shape[:colon]) <= set("pnax"):
            continue
        if not _is_full_name(scene, colon) and not _is_short_for(_label(scene, colon), speaking):
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


def _is_full_name(scene: Scene, colon: int) -> bool:
    """A given name and another name before the colon."""
    given = gender_of_given_name(scene.tokens[colon - 2].text) if colon > 1 else ""
    return bool(given) and scene.shape[colon - 2 : colon] == "pp"


def _is_short_for(label: set[str], speaking: set[str]) -> bool:
    """True where the label, or the abbreviation that it begins with (`USA`, `US-Regierung`), is among who speaks."""
    return bool(label & speaking) or any(name.startswith(s) for s in speaking if s.isupper() for name in label)


def _label(scene: Scene, colon: int) -> set[str]:
    """The last name before the colon, and what it is short for."""
    named = [scene.tokens[i].text for i in range(colon) if scene.shape[i] == "p"]
    return _names(named[-1]) if named else set()


def _names(phrase: str) -> set[str]:
    """The capitalised words of a phrase, and what stands before their first hyphen (`SPD-Fraktion`)."""
    found = {word.strip(',;:()"„“”»«') for word in phrase.split() if word[:1].isupper()}
    return {part for word in found for part in (word, word.partition("-")[0]) if len(part) > 1}
