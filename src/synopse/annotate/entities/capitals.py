"""Capitals that stand for their states (`Moskau dementiert`)."""

from collections.abc import Sequence

from synopse.annotate.entities.figures import Figures
from synopse.annotate.entities.forms import capitals, known
from synopse.language import Parse, word_set
from synopse.model import Name


def move_capitals(figures: Figures, names: Sequence[Name]) -> None:
    """A capital that says, denies or demands stands for its state, where the article names the state too."""
    for name in names:
        figure = figures.of_span.get((name.start, name.end))
        state = _state_of_capital(name.of(figures.parse.text), figures.language)
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


def _state_of_capital(text: str, language: str) -> str:
    entry = known(text, language)
    return capitals(language).get(entry.name, "") if entry is not None else ""
