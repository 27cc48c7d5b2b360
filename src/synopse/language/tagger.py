"""Part of speech and lemma of every word, from the Hanover Tagger (Wartena, "A probabilistic morphology model for German
lemmatization", KONVENS 2019). Word analyses are cached: they cost most of its time, and most words come again."""

import functools
from collections.abc import Sequence
from typing import Any

from synopse.language.words import words

MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
CACHED_WORDS = 200_000


class Tagger:
    """Tags sentences of one language; the same words give the same tags, whatever was tagged before."""

    def __init__(self, language: str) -> None:
        from HanTa.HanoverTagger import HanoverTagger  # noqa: PLC0415 - loads numpy; other languages need neither

        self._tagger: Any = HanoverTagger(MODELS[language])
        self._tagger._tag_word = functools.lru_cache(CACHED_WORDS)(self._tagger._tag_word)
        self._lemma = functools.lru_cache(CACHED_WORDS)(self._tagger._analyze)
        self._names = words(language, "tags")

    def tag(self, tokens: Sequence[str]) -> list[tuple[str, str, str, str]]:
        """Lemma, Universal POS, verb form and the tagger's own tag of each token of one sentence."""
        return [self._one(token, number) for token, number in zip(tokens, self._numbers(tokens), strict=True)]

    def _numbers(self, tokens: Sequence[str]) -> list[int]:
        return list(self._tagger.tag_sent_viterbi(tokens, True)) if tokens else []

    def _one(self, token: str, number: int) -> tuple[str, str, str, str]:
        tag = self._tagger.int2tag[number]
        if not any(c.isalnum() for c in token):
            return token, "PUNCT", "", tag
        pos, _, form = self._names.get(tag, "X").partition(".")
        if token[0].isdigit():
            return token, "NUM" if token[-1].isdigit() else "NOUN", "", tag
        return str(self._lemma(token, number, 1)[0]), pos, form, tag


@functools.cache
def tagger(language: str) -> Tagger | None:
    """The tagger of a language, loaded once (about 0.1 s); None for a language that there is no model of."""
    return Tagger(language) if language in MODELS else None
