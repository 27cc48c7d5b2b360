"""Descriptions given to figures: who holds which office, and which bare description means whom."""

from collections.abc import Sequence

from synopse.annotate.entities.descriptions import Description
from synopse.annotate.entities.figures import Figure, Figures
from synopse.annotate.entities.forms import body_key, is_state, same_office
from synopse.language import word_set
from synopse.model import NameKind, Span

FARTHEST_OFFICE = 400
"""Characters between an office and its mention as a counterpart's."""


def place_descriptions(figures: Figures, descriptions: Sequence[Description]) -> None:
    """Those in apposition say who holds which office; then the others go where exactly one figure fits."""
    for n, d in enumerate(descriptions):
        figure = figures.of_span.get((d.holder.start, d.holder.end)) if d.holder else None
        if figure is not None:
            _hold(figures, figure, d)
            if d.base in word_set(figures.language, "entities", "relational"):
                figure.offices |= {(office, d.state) for office in _office_before(figures, descriptions[:n], d)}
    for d in descriptions:
        if (d.start, d.end) not in figures.of_span and d.bare:
            _refer(figures, d)


def _hold(figures: Figures, figure: Figure, d: Description) -> None:
    figure.describe(d, _text(figures, d))
    figure.offices.add((d.base, d.state))
    figure.tells_gender(d.gender if d.gender == "f" else "")
    figures.of_span[d.start, d.end] = figure


def _office_before(figures: Figures, earlier: Sequence[Description], d: Description) -> list[str]:
    """The office that a counterpart shares (`die Außenministerin … ihren Amtskollegen`): the one last spoken of."""
    relational = word_set(figures.language, "entities", "relational")
    roles = [e for e in earlier if e.kind == "role" and e.base not in relational and d.start - e.end < FARTHEST_OFFICE]
    return [roles[-1].base] if roles else []


def _text(figures: Figures, span: Span) -> str:
    return " ".join(span.of(figures.parse.text).split())


def _refer(figures: Figures, d: Description) -> None:
    if d.kind == "body":
        _refer_body(figures, d)
        return
    fits = holders_of(figures.people(), d)
    if len(fits) == 1:
        fits[0].describe(d, _text(figures, d))
        if d.kind == "role" and d.state:
            fits[0].offices.add((d.base, d.state))
        figures.of_span[d.start, d.end] = fits[0]
    elif not fits and d.kind == "role" and d.state:
        figure = figures.keyed(f"{d.state}:{d.base}")
        figure.add(d, _text(figures, d), "person")
        figure.offices.add((d.base, d.state))
        figures.of_span[d.start, d.end] = figure


def holders_of(people: Sequence[Figure], d: Description) -> list[Figure]:
    """The persons who hold the described office, or belong to the described people, where the gender agrees. Those of
    the very office and state come before those of whom one of the two is not told."""
    agree = [f for f in people if not (f.gender and d.gender in ("m", "f") and f.gender != d.gender)]
    if d.kind == "people":
        return [f for f in agree if any(state == d.state for _, state in f.offices)]
    exact = [f for f in agree if d.state and (d.base, d.state) in f.offices]
    return exact or [f for f in agree if any(_may_be(d, office, state) for office, state in f.offices)]


def _may_be(d: Description, office: str, state: str) -> bool:
    return same_office(d.base, office) and (not d.state or not state or state == d.state)


def _refer_body(figures: Figures, d: Description) -> None:
    """A body with its state is a figure of its own; one without goes to the only body of its class."""
    if d.state:
        figure = figures.keyed(body_key(d.state, d.base))
        kind: NameKind = "place" if is_state(figure.key) else "organization"
        figure.add(d, _text(figures, d), kind)
    else:
        noun = _text(figures, d).casefold()
        fits = [f for f in figures.all if ":" in f.key and any(same_noun(noun, form) for form in f.forms)]
        if len(fits) != 1:
            return
        figure = fits[0]
        figure.describe(d, _text(figures, d))
    figures.of_span[d.start, d.end] = figure


def same_noun(noun: str, form: str) -> bool:
    """True where the last word of a form is the noun, a genitive's -s apart (`Außenministeriums`)."""
    last = form.casefold().split()[-1]
    return noun.removesuffix("s") == last.removesuffix("s")
