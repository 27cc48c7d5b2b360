"""Who it was said to: by a dative, a preposition, the object of a verb that asks somebody."""

from collections.abc import Iterator

from synopse.annotate.attribution.lexicon import word_list
from synopse.annotate.attribution.phrases import noun_phrases
from synopse.annotate.attribution.scene import Saying, Scene
from synopse.annotate.attribution.source_phrases import (
    after_preposition,
    is_feminine_dative,
    stretches,
    subject,
)
from synopse.annotate.attribution.speakers import Place
from synopse.model import Span


def addressee_of(saying: Saying) -> tuple[Span, ...]:
    """A dative (`teilte dem Sender mit`), the phrase after a preposition (`gegenüber X`, `verlangte von X`, `vor der
    Presse`, `im Gespräch mit X`), the object of `auffordern`, the subject of its passive."""
    scene, clause = saying.scene, saying.clause
    if saying.passive:
        place = subject(scene, clause) if saying.cue.addressee else None
        return (scene.span(*place),) if place else ()
    for i in clause.tokens:
        if scene.quoted[i] < 0 and _leads_to_addressee(saying, i):
            place = after_preposition(scene, i, clause.tokens[-1] + 1)
            if place and _can_hear(scene, place) and _is_fitting(scene, i, place):
                return (scene.span(*place),)
    return next(((scene.span(*p),) for p in objects_of(saying) if is_addressed(saying, p)), ())


def _leads_to_addressee(saying: Saying, i: int) -> bool:
    """True for a preposition that the one spoken to stands behind, by itself, by the verb or by the noun before it."""
    scene = saying.scene
    if scene.tokens[i].pos != "ADP":
        return False
    if scene.listed(i, "addressee_prepositions") or scene.listed(i, "audience_prepositions"):
        return True
    if scene.listed(i, "passive_agent"):
        return scene.listed_word(saying.key, "asking_verbs")
    return i > 0 and scene.listed(i, "talk_prepositions") and scene.listed_text(i - 1, "talk_nouns")


def _is_fitting(scene: Scene, preposition: int, place: Place) -> bool:
    """`vor` leads to listeners alone (`vor der Presse`, not `vor dem Rathaus`)."""
    if not scene.listed(preposition, "audience_prepositions"):
        return True
    return any(scene.listed_text(i, "audience_nouns") for i in range(*place))


def _can_hear(scene: Scene, place: Place) -> bool:
    """False for times and for phrases without a noun or name."""
    shape = scene.shape
    return bool(set(shape[slice(*place)]) & set("npq")) and "z" not in shape[place[0] : place[1] + 1]


def objects_of(saying: Saying) -> Iterator[Place]:
    """The noun phrases of the clause that are neither subject nor part of the cue nor a time."""
    scene, clause = saying.scene, saying.clause
    mine = subject(scene, clause)
    for a, b in stretches(scene, clause):
        for p in noun_phrases(scene.shape, a, b):
            if mine and p[0] < mine[1] and mine[0] < p[1]:
                continue
            if "z" not in scene.shape[p[0] : p[1]] and not any(p[0] <= i < p[1] for i in saying.verbs):
                yield p


def is_addressed(saying: Saying, place: Place) -> bool:
    """By the form (a dative), as listeners (`sagte Reportern`), or as the object of a verb that takes whom it was said
    to (`told reporters`)."""
    scene = saying.scene
    if scene.subject_before_verb:
        return place[0] == saying.main + 1 and scene.listed_word(saying.key, "addressee_verbs")
    if scene.listed(place[0], "dative_determiners") and _is_dative(scene, place):
        return True
    if place[1] - place[0] == 1 and scene.listed_text(place[0], "audience_nouns"):
        return True
    plain = not scene.listed(place[0], "reflexives") and not scene.listed(place[0], "genitive_only")
    return saying.cue.addressee and plain


def _is_dative(scene: Scene, place: Place) -> bool:
    """`den` is a dative before a plural in -n or -s alone, `der` and the like before what can be feminine; a pronoun
    alone (`ihr`, but not `ihr Leid`)."""
    alone = scene.listed(place[0], "oblique_pronouns") and not scene.listed(place[0], "oblique_determiners")
    if alone and place[1] - place[0] > 1:
        return False
    if scene.listed(place[0], "dative_plurals"):
        noun = next((i for i in range(*place) if scene.shape[i] in "npq"), None)
        plural = tuple(word_list(scene.language, "grammar", "dative_plural_endings"))
        return noun is not None and scene.shape[noun] == "n" and scene.tokens[noun].lower.endswith(plural)
    if scene.listed(place[0], "ambiguous_determiners"):
        return is_feminine_dative(scene, place)
    return True
