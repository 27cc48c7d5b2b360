"""What a verb of speech has as its object, where that shows that no clause is what was said."""

from synopse.annotate.attribution.addressees import is_addressed, objects_of
from synopse.annotate.attribution.lexicon import noun_cues, word_list
from synopse.annotate.attribution.scene import Saying
from synopse.annotate.attribution.source_phrases import source_of, subject
from synopse.annotate.attribution.speakers import Place, can_speak, is_pronoun


def is_idiom(saying: Saying) -> bool:
    """True for a verb that is none of speech here, by its object (`forderte 65 Todesopfer`, `schreibt Geschichte`) or
    by its preposition (`zu zwei Jahren verurteilt`, `spricht für sich`)."""
    scene = saying.scene
    endings = tuple(word_list(scene.language, "objects_without_speech", saying.key))
    prepositions = word_list(scene.language, "prepositions_without_speech", saying.key)
    mine = [i for i in saying.clause.tokens if scene.quoted[i] < 0]
    if any(scene.shape[i] in "npxdb" and scene.tokens[i].lower.endswith(endings) for i in mine if endings):
        return True
    return any(scene.tokens[i].lower in prepositions for i in mine)


def leads_to_content(saying: Saying) -> bool:
    """True where a main clause behind the colon can be what was said: somebody says it, and the verb has no other
    object yet. Behind `klagte ihr Leid:`, `hofft auf Regen:`, `Eine Flut droht:` stands the narrator's explanation."""
    scene = saying.scene
    if is_idiom(saying) or _is_attribute(saying):
        return False
    if not scene.listed_word(saying.key, "impersonal_cues") and not source_of(saying):
        return False
    if scene.listed_word(saying.key, "verbs_of_things") and not _is_somebody(saying):
        return False
    wanted = saying.cue.prepositions()
    if any(scene.tokens[i].lower in wanted and scene.tokens[i].pos == "ADP" for i in saying.clause.tokens):
        return False
    return not any(_is_thing(saying, place) for place in objects_of(saying))


def _is_attribute(saying: Saying) -> bool:
    """`Das erklärte Ziel: …`: a participle that the tagger took for a verb, between a determiner and its noun."""
    scene, main = saying.scene, saying.main
    bare = scene.shape[main - 1 : main] in ("d", "g") and scene.shape[main + 1 : main + 2] == "n"
    place = (main + 1, main + 2)
    return main == saying.first + 1 and bare and scene.shape[main + 2 : main + 3] != "p" and not can_speak(scene, place)


def _is_somebody(saying: Saying) -> bool:
    place = subject(saying.scene, saying.clause)
    return place is not None and (can_speak(saying.scene, place) or is_pronoun(saying.scene, place))


def _is_thing(saying: Saying, place: Place) -> bool:
    """False for whom it was said to, and for a noun that a clause can explain (`schlug eine Idee vor: …`)."""
    scene = saying.scene
    head = next((i for i in range(*place) if scene.shape[i] == "n"), None)
    if head is None or is_addressed(saying, place):
        return False
    return scene.tokens[head].lemma not in noun_cues(scene.language)
