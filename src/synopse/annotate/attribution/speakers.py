"""Who can be taken for a speaker where no verb says that somebody speaks: by the form of the subject."""

from synopse.annotate.attribution.lexicon import word_list
from synopse.annotate.attribution.scene import Scene
from synopse.annotate.names.lexicon import is_role

Place = tuple[int, int]
"""First token and the one after the last."""


def can_speak(scene: Scene, place: Place) -> bool:
    """True where a name is the head of the phrase (`Minister Huber`, not `der Verkauf der Sula AG`) or a noun for
    people, bodies and what is written."""
    head = next((i for i in range(*place) if scene.shape[i] in "npx"), None)
    if head is None:
        return False
    speaking = tuple(word_list(scene.language, "grammar", "speaker_endings"))
    word = scene.tokens[head].lower
    if scene.shape[head] == "n" and speaking and (word.endswith(speaking) or is_role(word, scene.language)):
        return True
    if scene.shape[head + 1 : head + 2] in ("g", "o", "j", "l", "y"):
        return scene.shape[head] == "p"
    return "p" in scene.shape[head : head + 2]


def is_pronoun(scene: Scene, place: Place) -> bool:
    """True for a pronoun that stands for somebody (`sie`; not `es`, `man`)."""
    start, end = place
    alone = end - start == 1 and scene.listed(start, "pronouns")
    return alone and not scene.listed(start, "expletives") and not scene.listed(start, "generic_subjects")
