"""Part of speech and lemma of every word, from the Hanover Tagger (Wartena, "A probabilistic morphology model for
German lemmatization", KONVENS 2019).

Analysing a word it has not seen costs the tagger most of its time, so the analyses of the commonest words are done
ahead (`make analyses`, kept in `language/<code>/analyses.gz`) and the others are cached.
"""

import functools
from collections.abc import Sequence
from typing import Any

from synopse.language.ahead import Ahead, Analysis, analyses_of
from synopse.language.viterbi import best_tags
from synopse.language.words import word_set, words

MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
CACHED_WORDS = 200_000
UNLIKELY = 12.0
"""Tags whose log probability lies this far below a word's best one are not kept: no context brings them back."""
RARE = -25.0
"""Log probability at which a word's likeliest reading is a guess; common nouns have -8 to -15."""
CLEARLY = 3.0
"""Log probability by which a reading as a noun must lead, for a word to lend it to its compounds."""
SHORTEST_MODIFIER, SHORTEST_HEAD = 3, 6
"""Of a compound, in letters; shorter heads are too often endings (`terror-is-tisch`)."""
LONGEST_WORD = 60
"""Letters from which a word is no word; its analysis would cost the square of its length."""


class Tagger:
    """Tags sentences of one language; the same words give the same tags, whatever was tagged before."""

    def __init__(self, language: str, ahead: Ahead) -> None:
        from HanTa.HanoverTagger import HanoverTagger  # noqa: PLC0415 - loads numpy; other languages need neither

        self._machine: Any = HanoverTagger(MODELS[language])
        self._ahead = ahead
        self._names = words(language, "tags")
        self._no_heads = word_set(language, "tokens", "endings_that_look_like_nouns")
        self._forward = self._machine.analyze_forward
        self._machine.analyze_forward = functools.lru_cache(CACHED_WORDS)(self._likely_tags)
        self._tag_word = self._machine._tag_word
        self._machine._tag_word = functools.lru_cache(CACHED_WORDS)(self._tag_as_head)
        self._is_noun = functools.lru_cache(CACHED_WORDS)(self._reads_as_noun)
        self._lemma = functools.lru_cache(CACHED_WORDS)(self._find_lemma)

    def tag(self, tokens: Sequence[str]) -> list[tuple[str, str, str, str]]:
        """Lemma, Universal POS, verb form and the tagger's own tag of each token of one sentence."""
        numbers = best_tags(self._machine, tokens) if tokens else []
        return [self._one(token, number) for token, number in zip(tokens, numbers, strict=True)]

    def _one(self, token: str, number: int) -> tuple[str, str, str, str]:
        tag = self._machine.int2tag[number]
        if not any(c.isalnum() for c in token):
            return token, "PUNCT", "", tag
        pos, _, form = self._names.get(tag, "X").partition(".")
        if token[0].isdigit():
            return token, "NUM" if token[-1].isdigit() else "NOUN", "", tag
        return self._lemma(token, number), pos, form, tag

    def _likely_tags(self, word: str) -> list[tuple[int, float]]:
        known = self._ahead.get(word)
        return [(tag, p) for tag, p, _ in known] if known else self._forward(word)

    def _tag_as_head(self, word: str, *settings: bool, **more: bool) -> list[tuple[int, float]]:
        if len(word) > LONGEST_WORD:
            word = word[:LONGEST_WORD]
        head = word[self._head_of(word) :]
        tags: list[tuple[int, float]] = self._tag_word(word if head == word else head.capitalize(), *settings, **more)
        return tags

    def _find_lemma(self, word: str, number: int) -> str:
        if len(word) > LONGEST_WORD:
            return word
        start = self._head_of(word)
        if start:
            head = self._find_lemma(word[start:], number)
            return word[:start] + (head if word[start - 1] == "-" else head.lower())
        known = next((lemma for tag, _, lemma in self._ahead.get(word.lower()) if tag == number), "")
        if not known and self._names.get(self._machine.int2tag[number]) == "PROPN":
            return word  # a name that nobody knows has no form but the printed one
        return known or _as_printed(word, str(self._machine._analyze(word, number, 1)[0]))

    def _head_of(self, word: str) -> int:
        """Where the head of a compound noun begins, if the compound is not known itself; else 0."""
        low = word.lower()
        if not word[:1].isupper() or low in self._ahead or low in self._machine.cache:
            return 0
        places = [*range(SHORTEST_MODIFIER, len(low) - SHORTEST_HEAD + 1), low.rfind("-") + 1]
        return next((i for i in places if i and low[i:] not in self._no_heads and self._is_noun(low[i:])), 0)

    def _reads_as_noun(self, word: str) -> bool:
        """True where a word that was analysed ahead is a noun, and nothing else is nearly as likely."""
        known = self._ahead.get(word)
        nouns = {tag: self._names.get(self._machine.int2tag[tag]) == "NOUN" for tag, _, _ in known}
        return bool(known) and nouns[known[0][0]] and all(nouns[t] or p < known[0][1] - CLEARLY for t, p, _ in known)

    def name(self, number: int) -> str:
        """The tagger's own tag by its number."""
        return str(self._machine.int2tag[number])

    def is_rare(self, word: str) -> bool:
        """True for a word that the model has hardly met, and whose class is guessed from its letters."""
        return max((float(p) for _, p in self._machine.analyze_forward(word.lower())), default=RARE) <= RARE

    def analysis(self, word: str) -> Analysis:
        """All that may be said of a lower-case word, to be kept for the next time."""
        tags = [(tag, float(p)) for tag, p in self._machine.cache.get(word) or self._forward(word)]
        best = max(p for _, p in tags)
        likely = sorted(((p, tag) for tag, p in tags if tag > 0 and p > best - UNLIKELY), reverse=True)
        return [(tag, round(p, 2), str(self._machine._analyze(word, tag, 1)[0])) for p, tag in likely]


def _as_printed(word: str, lemma: str) -> str:
    """The lemma with all parts before its last hyphen as they are in the word (`US-Dollar`, not `Us-dollar`)."""
    start, hyphen, last = lemma.rpartition("-")
    if not hyphen or word[len(start) : len(start) + 1] != "-":
        return lemma
    return word[: len(start) + 1] + (last.capitalize() if word[len(start) + 1 :][:1].isupper() else last)


@functools.cache
def tagger(language: str) -> Tagger | None:
    """The tagger of a language, loaded once (about 0.1 s); None for a language that there is no model of."""
    return Tagger(language, analyses_of(language)) if language in MODELS else None
