"""Which of two phrases around a verb is its subject: by article, number, and who can speak (`Den Plan lobte Berg`)."""

from synopse.annotate.attribution.lexicon import word_list
from synopse.annotate.attribution.scene import Scene
from synopse.annotate.attribution.speakers import Place, can_speak


def is_clearly_subject(scene: Scene, place: Place) -> bool:
    """`Der Leiter nannte sie …`: a masculine article in the nominative before a noun."""
    return scene.listed(place[0], "clear_nominatives") and "n" in scene.shape[slice(*place)]


def must_be_subject(scene: Scene, before: Place, after: Place) -> bool:
    """True where the phrase behind the verb is nominative beyond doubt, or a name while a thing stands before the
    verb."""
    first = scene.tokens[before[0]].lower
    plural = _is_plural(scene, after[0] - 1, after[0])
    if _is_bare_plural(scene, before) and not plural:
        return True
    if (
        scene.shape[before[0]] in "rp"
        or "p" in scene.shape[slice(*before)]
        or scene.listed(before[0], "clear_nominatives")
    ):
        return False
    if scene.listed(after[0], "clear_nominatives"):
        return True
    if plural and "k" not in scene.shape[slice(*after)]:
        return False
    thing = first in word_list(scene.language, "grammar", "object_determiners")
    body = "p" not in scene.shape[slice(*after)] and can_speak(scene, after) and not can_speak(scene, before)
    named = scene.shape[after[0]] == "p" or scene.shape[after[0] : after[0] + 2] == "np"
    return thing and (named or body)


def _is_bare_plural(scene: Scene, place: Place) -> bool:
    """True for a noun in the plural without an article (`Gerüchten über den Verkauf widersprach Berg`)."""
    head = next((i for i in range(*place) if scene.shape[i] != "a"), place[0])
    if scene.shape[head] != "n" or "k" in scene.shape[slice(*place)]:
        return False
    token = scene.tokens[head]
    return token.text != token.lemma and token.text.startswith(token.lemma[:2]) and not token.lower.endswith("s")


def _is_plural(scene: Scene, start: int, end: int) -> bool:
    """True where the finite verb between two phrases is a plural (`Die Behörden werfen Berg … vor`): no single person
    does that."""
    endings = tuple(word_list(scene.language, "grammar", "plural_verb_endings"))
    return bool(endings) and any(
        scene.tokens[i].form == "fin" and scene.tokens[i].lower.endswith(endings) for i in range(start, end)
    )
