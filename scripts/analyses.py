"""Write the analyses of the commonest words of each language beside its words: `make analyses`."""

from pathlib import Path

import simplemma
import wordfreq

from synopse.language.ahead import FILE, Ahead, Analysis, write_ahead
from synopse.language.tagger import MODELS, Tagger

WORDS = 120_000
INFLECTED = {"de": ("VV",), "en": ("VV", "NN2")}
"""Beginnings of the tags whose lemmas are mended: German nouns and adjectives are better left alone."""
LEMMA = {"de": "n", "en": ""}
"""What a verb's lemma ends in."""
REGULAR = {"de": (("ten", "n"), ("ten", "en")), "en": ()}
"""Endings of a past tense that was taken for a lemma, and of the lemma."""
IN_USE = 1.5
"""Zipf frequency from which a word is taken to be one."""
LANGUAGES = Path(__file__).parent.parent / "src" / "synopse" / "language"


def main() -> None:
    """All languages that there is a model of; about two minutes."""
    for language in MODELS:
        commonest = [w for w in wordfreq.top_n_list(language, WORDS) if w.isalpha()]
        machine = Tagger(language, Ahead([], []))
        target = LANGUAGES / language / FILE
        write_ahead(target, {word: mended(machine, language, word, machine.analysis(word)) for word in commonest})
        print(f"{target.name} ({language}): {len(commonest)} words, {target.stat().st_size} bytes")


def mended(machine: Tagger, language: str, word: str, analysis: Analysis) -> Analysis:
    """The analysis with other lemmas where the tagger takes a form that it does not know for a lemma (`overthrew`) or
    for a regular verb (`umzingelten`), as simplemma's word list has them."""
    tags = INFLECTED[language]
    return [
        (t, p, _mended(word, lemma, language) if machine.name(t).startswith(tags) else lemma)
        for t, p, lemma in analysis
    ]


def _mended(word: str, lemma: str, language: str) -> str:
    """What simplemma says, where that is a word that is in use and looks like a lemma."""
    known = simplemma.lemmatize(lemma, lang=language)
    unknown = lemma == word or any(known == lemma.removesuffix(past) + own for past, own in REGULAR[language])
    likely = known.islower() and known.endswith(LEMMA[language]) and len(known) <= len(lemma) and known != lemma[2:]
    return known if unknown and likely and wordfreq.zipf_frequency(known, language) >= IN_USE else lemma


if __name__ == "__main__":
    main()
