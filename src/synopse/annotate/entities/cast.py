"""The entities of one article, and who is meant by a phrase: names, surnames, acronyms, descriptions, pronouns.

Doubt is a value: `resolve` gives every candidate that is left, and none where nobody is known (after the resolution of
short citations in eyecite; the order of trust is name, description, pronoun).
"""

from collections.abc import Sequence
from dataclasses import replace

from synopse.annotate.entities.descriptions import find_descriptions
from synopse.annotate.entities.figures import Figure
from synopse.annotate.entities.forms import fold, is_state, known
from synopse.annotate.entities.gather import gather_figures
from synopse.annotate.entities.reference import References
from synopse.language import Parse, word_set
from synopse.model import Entity, Name, Span


def find_entities(parse: Parse, names: Sequence[Name], article: str) -> tuple[tuple[Entity, ...], tuple[Name, ...]]:
    """The entities that the names and descriptions of an article name, in the order of their first mentions, with the
    ids `<article>.e1` and so on; and the names with `entity` set where exactly one is meant."""
    cast = Cast(parse, names, article)
    return cast.entities(), cast.names


class Cast:
    """Who is spoken of in one article. What `resolve` and `other` say depends on the arguments alone; `other` adds."""

    def __init__(self, parse: Parse, names: Sequence[Name], article: str) -> None:
        self._parse, self._article = parse, article
        self._figures = gather_figures(parse, names, find_descriptions(parse, names))
        ordered = sorted((f for f in self._figures.all if f.mentions), key=lambda f: (f.first, f.key))
        self._ids = {id(f): f"{article}.e{n}" for n, f in enumerate(ordered, 1)}
        self._entities = [_entity(f, self._ids[id(f)], parse.language) for f in ordered]
        self._others: dict[str, str] = {}
        mentions = sorted(
            ((Span(start=s, end=e), f) for (s, e), f in self._figures.of_span.items()),
            key=lambda m: (m[0].start, m[0].end),
        )
        self._references = References(self._figures, mentions)
        self.names: tuple[Name, ...] = tuple(self._with_entity(n) for n in names)

    def entities(self) -> tuple[Entity, ...]:
        """Every entity so far, those that `other` added last."""
        return tuple(self._entities)

    def resolve(self, span: Span) -> tuple[str, ...]:
        """The ids of the entities that the phrase may stand for, best first; empty where none is known."""
        return tuple(self._ids[id(f)] for f in self._references.resolve(span))

    def other(self, span: Span) -> str:
        """The id of the entity that carries a phrase's words, without determiner: `Beobachter`, `die Polizei`. The same
        words are the same entity; a phrase that is resolved to one entity gives that one's id."""
        found = self.resolve(span)
        if len(found) == 1:
            return found[0]
        text = self._without_determiner(span)
        key = fold(text)
        if key not in self._others:
            self._others[key] = f"{self._article}.e{len(self._entities) + 1}"
            self._entities.append(Entity(id=self._others[key], name=text, kind="other", variants=(text,)))
        return self._others[key]

    def _with_entity(self, name: Name) -> Name:
        figure = self._figures.of_span.get((name.start, name.end))
        return replace(name, entity=self._ids[id(figure)]) if figure is not None else name

    def _without_determiner(self, span: Span) -> str:
        parts = span.of(self._parse.text).split()
        while len(parts) > 1 and parts[0].lower() in word_set(self._parse.language, "names", "determiners"):
            parts = parts[1:]
        return " ".join(parts).strip(' ,;:."„“”»«')


def _entity(figure: Figure, name: str, language: str) -> Entity:
    """`name` is the fullest form, in the nominative; `variants` are the forms as printed, those by name first."""
    forms = [form for form, n in figure.forms.items() if n > 0] or list(figure.described)
    variants = dict.fromkeys([*forms, *figure.described])
    own = [form for form in forms if figure.kind == "person" or figure.key == _filed(form, language)] or forms
    plain = {form: _plain(form, forms, language) for form in own}
    fullest = max(own, key=lambda f: (_words(plain[f], figure), figure.forms[f], -own.index(f)))
    return Entity(id=name, name=plain[fullest], kind=figure.kind, variants=tuple(variants))


def _words(form: str, figure: Figure) -> int:
    """How full a person's name is; of other names the one printed most often is taken."""
    return len(form.split()) if figure.kind == "person" else 0


def _filed(form: str, language: str) -> str:
    entry = known(form, language)
    if entry is None:
        return fold(form)
    return entry.key if is_state(entry.key) else fold(entry.name)


def _plain(form: str, forms: Sequence[str], language: str) -> str:
    entry = known(form, language)
    if entry is not None:
        return entry.name
    stripped = form.removesuffix("s")
    return stripped if stripped in forms else form
