"""Part of speech and lemma of every word, from the Hanover Tagger (Wartena, "A probabilistic morphology model for
German lemmatization", KONVENS 2019).

Analysing a word it has not seen costs the tagger most of its time, so the analyses of the commonest words are done
ahead (`make analyses`, kept in `language/<code>/analyses.msgpack.gz`) and the others are cached.
"""

import functools
import gzip
from collections.abc import Iterable, Sequence
from importlib import resources
from typing import Any

import msgspec

from synopse.language.words import word_set, words

MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
FILE = "analyses.msgpack.gz"
CACHED_WORDS = 200_000
UNLIKELY = 12.0
"""Tags whose log probability lies this far below a word's best one are not kept: no context brings them back."""
SHORTEST_MODIFIER, SHORTEST_HEAD = 3, 6
"""Of a compound, in letters; shorter heads are too often endings (`terror-is-tisch`)."""

Analyses = dict[str, list[tuple[int, float, str]]]
"""A lower-case word -> the tagger's tag numbers, each with its log probability and lemma, the likeliest first."""


class Tagger:
    """Tags sentences of one language; the same words give the same tags, whatever was tagged before."""

    def __init__(self, language: str, ahead: Analyses) -> None:
        from HanTa.HanoverTagger import HanoverTagger  # noqa: PLC0415 - loads numpy; other languages need neither

        self._machine: Any = HanoverTagger(MODELS[language])
        self._ahead = ahead
        self._forward = self._machine.analyze_forward
        self._names = words(language, "tags")
        self._no_heads = word_set(language, "tokens", "endings_that_look_like_nouns")
        self._machine.analyze_forward = functools.lru_cache(CACHED_WORDS)(self._likely_tags)
        self._lemma = functools.lru_cache(CACHED_WORDS)(self._find_lemma)

    def tag(self, tokens: Sequence[str]) -> list[tuple[str, str, str, str]]:
        """Lemma, Universal POS, verb form and the tagger's own tag of each token of one sentence."""
        numbers = self._machine.tag_sent_viterbi(tokens, True) if tokens else []
        return [self._one(token, number) for token, number in zip(tokens, numbers, strict=True)]

    def _one(self, token: str, number: int) -> tuple[str, str, str, str]:
        tag = self._machine.int2tag[number]
        if not any(c.isalnum() for c in token):
            return token, "PUNCT", "", tag
        pos, _, form = self._names.get(tag, "X").partition(".")
        if token[0].isdigit():
            return token, "NUM" if token[-1].isdigit() else "NOUN", "", tag
        return self._lemma(token.lower(), number), pos, form, tag

    def _likely_tags(self, word: str) -> list[tuple[int, float]]:
        known = self._known(word)
        return [(tag, p) for tag, p, _ in known] if known else self._forward(word)

    def _find_lemma(self, word: str, number: int) -> str:
        known = next((lemma for tag, _, lemma in self._known(word) if tag == number), "")
        return known or str(self._machine._analyze(word, number, 1)[0])

    def _known(self, word: str) -> list[tuple[int, float, str]]:
        """What was analysed ahead of the word, or of the noun that is its head if it is a compound."""
        if word in self._ahead or word in self._machine.cache:
            return self._ahead.get(word, [])
        for i in range(SHORTEST_MODIFIER, len(word) - SHORTEST_HEAD + 1):
            head = self._ahead.get(word[i:], []) if word[i:] not in self._no_heads else []
            if head and all(self._names.get(self._machine.int2tag[tag]) == "NOUN" for tag, _, _ in head):
                return [(tag, p, word[:i].capitalize() + lemma.lower()) for tag, p, lemma in head]
        return []

    def analyses(self, commonest: Iterable[str]) -> Analyses:
        """The analyses of lower-case words, to be kept for the next time."""
        return {word: self._analysis(word) for word in sorted(set(commonest))}

    def _analysis(self, word: str) -> list[tuple[int, float, str]]:
        tags = [(tag, float(p)) for tag, p in self._machine.cache.get(word) or self._forward(word)]
        best = max(p for _, p in tags)
        likely = sorted(((p, tag) for tag, p in tags if tag > 0 and p > best - UNLIKELY), reverse=True)
        return [(tag, round(p, 2), self._find_lemma(word, tag)) for p, tag in likely]


def _read_ahead(language: str) -> Analyses:
    file = resources.files(__package__) / language / FILE
    return msgspec.msgpack.decode(gzip.decompress(file.read_bytes()), type=Analyses) if file.is_file() else {}


@functools.cache
def tagger(language: str) -> Tagger | None:
    """The tagger of a language, loaded once (about 0.1 s); None for a language that there is no model of."""
    return Tagger(language, _read_ahead(language)) if language in MODELS else None
