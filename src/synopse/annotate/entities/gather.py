"""The figures of an article put together: full names first, then what refers to them."""

import itertools
import re
from collections.abc import Iterable, Sequence

from synopse.annotate.entities.capitals import move_capitals
from synopse.annotate.entities.descriptions import Description
from synopse.annotate.entities.figures import Figure, Figures
from synopse.annotate.entities.forms import (
    alias,
    body_key,
    body_of,
    fold,
    is_state,
    known,
    same_person,
    state_of_prefix,
)
from synopse.annotate.entities.offices import place_descriptions
from synopse.annotate.names.lexicon import gender_of_given_name
from synopse.language import Parse, word_set
from synopse.model import Name

DAMAGED = re.compile(r"[A-Z]{2,3}[a-z]+ ")
"""A title or first name spoilt on its way here (`MMich Paek`): the surname after it tells who is meant."""


def gather_figures(parse: Parse, names: Sequence[Name], descriptions: Sequence[Description]) -> Figures:
    """Full names first, then what refers to them: surnames, acronyms, capitals, descriptions."""
    figures = Figures(parse)
    texts = {(n.start, n.end): " ".join(n.of(parse.text).split()) for n in names}
    nominative = {key: _nominative(text, texts.values(), parse.language) for key, text in texts.items()}
    waiting = []
    for name in names:
        text = nominative[name.start, name.end]
        short = " " not in text and known(text, parse.language) is None
        if name.kind in ("person", "organization") and (short or DAMAGED.match(text)):
            waiting.append(name)
        else:
            _add(figures, name, texts[name.start, name.end], _key(text, name, figures))
    _short_names(figures, waiting, texts, nominative)
    _acronyms(figures, names)
    move_capitals(figures, names)
    place_descriptions(figures, descriptions)
    return figures


def _add(figures: Figures, name: Name, text: str, key: str) -> None:
    figure = figures.keyed(key)
    figure.add(name, text, name.kind)
    figures.of_span[name.start, name.end] = figure
    if name.kind == "person":
        figure.tells_gender(gender_of_given_name(text.split(maxsplit=1)[0]))
        figure.tells_gender(_titled_gender(figures.parse, name))


def _titled_gender(parse: Parse, name: Name) -> str:
    """By the word right before the name (`Frau Koch`, `Mr Doe`)."""
    before = parse.text[max(0, name.start - 30) : name.start].split()
    if not before:
        return ""
    if before[-1] in word_set(parse.language, "names", "feminine_titles"):
        return "f"
    return "m" if before[-1] in word_set(parse.language, "names", "masculine_titles") else ""


def _nominative(text: str, others: Iterable[str], language: str) -> str:
    """Without a genitive's -s where the form without it is another mention, a known name or a first name."""
    plain = text[:-1] if text.endswith("s") else text.removesuffix("'").removesuffix("’")
    if plain == text or len(plain) < 2:
        return text
    entry, other = known(text, language), known(plain, language)
    if other is not None and (entry is None or entry.key == other.key):
        return plain
    folded = {fold(o) for o in others}
    if fold(plain) in folded or any(o.endswith(" " + fold(plain)) for o in folded):
        return plain
    return plain if gender_of_given_name(plain) and not gender_of_given_name(text) else text


def _key(text: str, name: Name, figures: Figures) -> str:
    """What a name is filed under: the code of a state, the class of a body, else its folded form."""
    entry = known(text, figures.language)
    if entry is not None:
        return entry.key if is_state(entry.key) else fold(alias(entry.name, figures.language))
    state, rest = state_of_prefix(text, figures.language)
    if is_state(state) and body_of(rest, figures.language):
        return body_key(state, body_of(rest, figures.language))
    if name.kind != "person":
        head, space, rest = text.partition(" ")
        return fold(rest if space and head in word_set(figures.language, "entities", "droppable_heads") else text)
    same = [f for f in figures.people() if any(same_person(text, form) for form in f.forms)]
    return same[0].key if len(same) == 1 else fold(text)


def _short_names(
    figures: Figures, waiting: Sequence[Name], texts: dict[tuple[int, int], str], nominative: dict[tuple[int, int], str]
) -> None:
    """Surnames go to the only person of that name, first words to the only organisation; where several people have a
    surname it goes to none."""
    full = [f for f in figures.all if f.kinds]
    for name in waiting:
        text, plain = texts[name.start, name.end], nominative[name.start, name.end]
        bears = _bears if name.kind == "person" else _begins
        same = [f for f in full if f.kind == name.kind]
        bearers = [f for f in same if any(bears(DAMAGED.sub("", plain), form) for form in f.forms)]
        if len(bearers) == 1:
            _add_short(figures, bearers[0], name, text)
        elif not bearers or name.kind != "person":
            _add(figures, name, text, _key(plain, name, figures))


def _add_short(figures: Figures, figure: Figure, name: Name, text: str) -> None:
    figure.add(name, text, name.kind)
    figures.of_span[name.start, name.end] = figure
    figure.tells_gender(_titled_gender(figures.parse, name))


def _bears(short: str, full: str) -> bool:
    """True for a surname: the last word of a full name, or the first where that is no first name (`Paek Son Hui`); a
    first name counts too."""
    parts = [fold(word) for word in full.split()]
    low = fold(short)
    return len(parts) > 1 and (low in (parts[-1], parts[0]) or f"{parts[-1]}s" == low)


def _begins(short: str, full: str) -> bool:
    """True for the first word of an organisation's name of several words (`Bexolin`, `Bexolin Holdings`)."""
    return " " in full and fold(full.split(maxsplit=1)[0]) == fold(short)


def _acronyms(figures: Figures, names: Sequence[Name]) -> None:
    """`Internationale Atomenergieorganisation (IAEA)`: a name and the one in brackets after it are one."""
    text = figures.parse.text
    for long, short in itertools.pairwise(names):
        if text[long.end : short.start].strip() != "(" or text[short.end : short.end + 1] != ")":
            continue
        letters = short.of(text)
        if (
            letters.isupper()
            and len(letters) > 1
            and letters[0] == long.of(text)[0].upper()
            and long.kind == short.kind
        ):
            figures.merge(figures.of_span[long.start, long.end], figures.of_span[short.start, short.end])
