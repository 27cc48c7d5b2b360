"""The figures of one article: who and what is spoken of, each with its mentions, from names and descriptions."""

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from synopse.annotate.entities_descriptions import Description
from synopse.annotate.entities_forms import (
    body_of,
    capitals,
    fold,
    is_state,
    known,
    same_office,
    state_of_prefix,
)
from synopse.annotate.names_lexicon import gender_of_given_name
from synopse.language import Parse, word_set, words
from synopse.model import Name, NameKind, Span

DAMAGED = re.compile(r"[A-Z]{2,3}[a-z]+ ")
"""A title or first name spoilt on its way here (`MMich Choe`): the surname after it tells who is meant."""

FARTHEST_OFFICE = 400
"""Characters between an office and its mention as a counterpart's."""


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


def gather_figures(parse: Parse, names: Sequence[Name], descriptions: Sequence[Description]) -> Figures:
    """Full names first, then what refers to them: surnames, acronyms, capitals, descriptions."""
    figures = Figures(parse)
    texts = {(n.start, n.end): " ".join(n.of(parse.text).split()) for n in names}
    nominative = {key: _nominative(text, texts.values(), parse.language) for key, text in texts.items()}
    waiting = []
    for name in names:
        text = nominative[name.start, name.end]
        if name.kind == "person" and (" " not in text or DAMAGED.match(text)):
            waiting.append(name)
        else:
            _add(figures, name, texts[name.start, name.end], _key(text, name, figures))
    _short_names(figures, waiting, texts, nominative)
    _acronyms(figures, names)
    _capitals(figures, names)
    _descriptions(figures, descriptions)
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


@functools.cache
def alias(name: str, language: str) -> str:
    """The name that a known name's entity is filed under (`UN`: Vereinte Nationen)."""
    rows = words(language, "entities").get("alias", ())
    return next((row[0] for row in rows if name in row), name)


def body_key(state: str, body: str) -> str:
    """A government stands for its state; other bodies of a state for themselves."""
    return state if body == "government" and state else f"{state}:{body}"


def same_person(a: str, b: str) -> bool:
    """True for two full names with the same first and last word, initials and middle names apart, in any spelling."""
    x, y = fold(a).split(), fold(b).split()
    if len(x) < 2 or len(y) < 2:
        return x == y
    shorter, longer = sorted((x, y), key=len)
    return x == y or (x[0] == y[0] and x[-1] in (y[-1], y[-1] + "s") and set(shorter) <= set(longer) | {x[-1]})


# -- what refers to a full name -------------------------------------------------------------------


def _short_names(
    figures: Figures, waiting: Sequence[Name], texts: dict[tuple[int, int], str], nominative: dict[tuple[int, int], str]
) -> None:
    """Surnames go to the only person of that name; where several have it they go to none."""
    full = figures.people()
    for name in waiting:
        text, plain = texts[name.start, name.end], nominative[name.start, name.end]
        bearers = [f for f in full if any(_bears(DAMAGED.sub("", plain), form) for form in f.forms)]
        if len(bearers) == 1:
            _add_short(figures, bearers[0], name, text)
        elif not bearers:
            _add(figures, name, text, _key(plain, name, figures))


def _add_short(figures: Figures, figure: Figure, name: Name, text: str) -> None:
    figure.add(name, text, "person")
    figures.of_span[name.start, name.end] = figure
    figure.tells_gender(_titled_gender(figures.parse, name))


def _bears(short: str, full: str) -> bool:
    """True for a surname: the last word of a full name, or the first where that is no first name (`Choe Son Hui`); a
    first name counts too."""
    parts = [fold(word) for word in full.split()]
    low = fold(short)
    return len(parts) > 1 and (low in (parts[-1], parts[0]) or f"{parts[-1]}s" == low)


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
            _merge(figures, figures.of_span[long.start, long.end], figures.of_span[short.start, short.end])


def _merge(figures: Figures, a: Figure, b: Figure) -> None:
    if a is b:
        return
    a.kinds.update(b.kinds)
    a.forms.update(b.forms)
    a.described.update(b.described)
    a.mentions += b.mentions
    a.offices |= b.offices
    a.tells_gender(b.gender)
    for key, figure in figures.of_span.items():
        if figure is b:
            figures.of_span[key] = a
    figures.all.remove(b)


def _capitals(figures: Figures, names: Sequence[Name]) -> None:
    """A capital that says, denies or demands stands for its state, where the article names the state too."""
    for name in names:
        figure = figures.of_span.get((name.start, name.end))
        state = capitals(figures.language).get(_nominative(name.of(figures.parse.text), (), figures.language), "")
        target = figures.find(state) if state else None
        if figure is None or target is None or target is figure or not _acts(figures.parse, name):
            continue
        text = name.of(figures.parse.text)
        figure.mentions.remove(name)
        figure.forms[text] -= 1
        if not figure.mentions:
            figures.all.remove(figure)
        target.add(name, text, name.kind)
        figures.of_span[name.start, name.end] = target


def _acts(parse: Parse, name: Name) -> bool:
    """`Moskau dementiert`, `Angaben Washingtons`, `Moskaus Armee`, `Peking: …`; not `in Moskau`."""
    sentence = next((s for s in parse.sentences if s.covers(name)), None)
    if sentence is None:
        return False
    i = next((k for k, t in enumerate(sentence.tokens) if t.start == name.start), None)
    if i is None:
        return False
    before = sentence.tokens[i - 1] if i else None
    after = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    nouns = word_set(parse.language, "entities", "metonym_nouns")
    genitive = name.of(parse.text).endswith("s")
    if any(t is not None and t.lower in nouns for t in (before, after)) and genitive:
        return True
    if before is None and after is not None and after.text == ":":
        return True
    if before is not None and before.pos == "ADP":
        return False
    clause = next((c for c in sentence.clauses if i in c.tokens), None)
    verbs = word_set(parse.language, "entities", "metonym_verbs") | word_set(parse.language, "names", "say_verbs")
    return clause is not None and clause.predicate in verbs


# -- descriptions ---------------------------------------------------------------------------------


def _descriptions(figures: Figures, descriptions: Sequence[Description]) -> None:
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
