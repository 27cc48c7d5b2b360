"""Spoken or written: what a cue leaves open, its source can tell (`die Zeitung erklärte` is writing)."""

from dataclasses import replace

from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.lexicon import accounts


def with_medium(draft: Draft, text: str, language: str) -> Draft:
    """The draft as written where its source is something that is read, unless the cue is one of thinking."""
    if draft.medium not in ("speech", "speech_writing") or not draft.source:
        return draft
    words = draft.source[0].of(text).split()
    written = tuple(w.lower() for w, cue in accounts(language).items() if cue.medium == "writing")
    if any(word.lower().strip('„“".,()').endswith(written) for word in words[:4]):
        return replace(draft, medium="writing")
    return draft
