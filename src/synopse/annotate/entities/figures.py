"""Figures: the entities of an article in the making, each with its mentions."""

from collections import Counter
from dataclasses import dataclass, field

from synopse.language import Parse
from synopse.model import NameKind, Span


@dataclass(slots=True)
class Figure:
    """Somebody or something in the making of an entity. `key` is what a known name or a body is filed under."""

    key: str
    kinds: Counter[NameKind] = field(default_factory=Counter)
    mentions: list[Span] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    described: Counter[str] = field(default_factory=Counter)
    offices: set[tuple[str, str]] = field(default_factory=set)
    gender: str = ""

    @property
    def kind(self) -> NameKind:
        return max(sorted(self.kinds), key=lambda k: self.kinds[k])

    @property
    def first(self) -> int:
        return min(m.start for m in self.mentions)

    def tells_gender(self, gender: str) -> None:
        """Keeps what is said first; `?` says nothing."""
        if gender in ("m", "f", "n") and not self.gender:
            self.gender = gender

    def add(self, mention: Span, text: str, kind: NameKind) -> None:
        """A mention by name."""
        self.mentions.append(mention)
        self.forms[text] += 1
        self.kinds[kind] += 1

    def describe(self, mention: Span, text: str) -> None:
        """A mention by a description."""
        self.mentions.append(mention)
        self.described[text] += 1


@dataclass(slots=True)
class Figures:
    """Figures in the making, and which mention belongs to which."""

    parse: Parse
    all: list[Figure] = field(default_factory=list)
    of_span: dict[tuple[int, int], Figure] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.parse.language

    def keyed(self, key: str) -> Figure:
        """The figure with this key, made where there is none yet."""
        found = self.find(key)
        if found is None:
            found = Figure(key)
            self.all.append(found)
        return found

    def find(self, key: str) -> Figure | None:
        """The figure with this key."""
        return next((f for f in self.all if f.key == key), None)

    def people(self) -> list[Figure]:
        """The figures that are persons."""
        return [f for f in self.all if f.kinds and f.kind == "person"]

    def merge(self, a: Figure, b: Figure) -> None:
        """Makes all that is `b` part of `a`."""
        if a is b:
            return
        a.kinds.update(b.kinds)
        a.forms.update(b.forms)
        a.described.update(b.described)
        a.mentions += b.mentions
        a.offices |= b.offices
        a.tells_gender(b.gender)
        for key, figure in self.of_span.items():
            if figure is b:
                self.of_span[key] = a
        self.all.remove(b)
