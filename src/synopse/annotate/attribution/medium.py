"""Spoken or written: what a cue leaves open, its source can tell (`die Zeitung erklärte` is writing, `laut einem
Sprecher` is speech)."""

import functools
from dataclasses import replace

from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.lexicon import accounts
from synopse.annotate.names.lexicon import is_role
from synopse.language import word_set

FIRST = 4
"""Words of a source that tell what it is; what follows tells of whom."""


def with_medium(draft: Draft, text: str, language: str) -> Draft:
    """The draft as written where its source is something that is read, as spoken where `laut` names a person, unless
    the cue is one of thinking."""
    if draft.medium not in ("speech", "speech_writing") or not draft.source:
        return draft
    words = [word.strip('„“".,()') for word in draft.source[0].of(text).split()[:FIRST]]
    if any(_is_read(word, language) for word in words):
        return replace(draft, medium="writing")
    spoken = draft.rule == "prepositional.before" and any(is_role(word, language) for word in words)
    return replace(draft, medium="speech") if spoken and not _is_account(words, language) else draft


def _is_read(word: str, language: str) -> bool:
    """True for a writing (`Studie`), a paper and a page of the web."""
    return word.lower().endswith(_written(language)) or word in word_set(language, "organizations", "media")


def _is_account(words: list[str], language: str) -> bool:
    """True for `Angaben des Sprechers`: what he gave out may be written."""
    return any(word in accounts(language) or word.removesuffix("n") in accounts(language) for word in words)


@functools.cache
def _written(language: str) -> tuple[str, ...]:
    return tuple(w.lower() for w, cue in accounts(language).items() if cue.medium == "writing")
