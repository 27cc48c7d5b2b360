"""The rules in their order, and what they found made into attributions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from synopse.annotate.attribution.anaphoric import find_anaphoric
from synopse.annotate.attribution.bare import find_bare
from synopse.annotate.attribution.claims import find_claims
from synopse.annotate.attribution.direct import find_direct
from synopse.annotate.attribution.draft import Draft, covered
from synopse.annotate.attribution.free import find_evidential, find_free
from synopse.annotate.attribution.headings import find_headings
from synopse.annotate.attribution.indirect import find_indirect
from synopse.annotate.attribution.lone import find_lone
from synopse.annotate.attribution.medium import with_medium
from synopse.annotate.attribution.nominal import find_nominal
from synopse.annotate.attribution.partial import find_partial
from synopse.annotate.attribution.prepositional import find_prepositional
from synopse.annotate.attribution.reported import find_reported
from synopse.annotate.attribution.scene import stage
from synopse.annotate.attribution.shelf import Shelf
from synopse.language import Parse
from synopse.model import Attribution

ALONE = (
    find_direct,
    find_indirect,
    find_bare,
    find_anaphoric,
    find_prepositional,
    find_nominal,
    find_claims,
)
"""Rules that look at the text alone."""
AFTER_OTHERS = (find_headings, find_reported, find_lone, find_free, find_evidential, find_partial)
"""Rules that take what the others left, or go on with it."""


def find_attributions(parse: Parse, article: str) -> tuple[Attribution, ...]:
    """Every attribution of an article in text order; `holder` and `candidates` are filled by `attach_sources`.

    The order of the rules: those that need the most evidence first, as a later rule leaves alone what an earlier one
    took.
    """
    staged = stage(parse)
    shelf: Shelf[Draft] = Shelf((), Draft.stretch)
    for find in ALONE:
        _put_new(shelf, find(staged))
    for after in AFTER_OTHERS:
        _put_new(shelf, after(staged, shelf))
    kept = [d for d in shelf.things if not _is_told(d, shelf)]
    kept = [with_medium(_inside_report(d, shelf), parse.text, parse.language) for d in kept]
    return _numbered(sorted(kept, key=Draft.order), article)


def _put_new(shelf: Shelf[Draft], found: Iterable[Draft]) -> None:
    """Keeps drafts that say something which none before says: another content, or the same one by another source."""
    for draft in list(found):
        if not any(_same(draft, other) for other in shelf.near(draft.start, draft.end)):
            shelf.put(draft)


def _is_told(draft: Draft, shelf: Shelf[Draft]) -> bool:
    """True where the cue stands in what somebody else is reported to say: his words report, not the article's."""
    if not draft.cue or draft.rule.split(".")[0] not in ("indirect", "reported"):
        return False
    cue = draft.cue[0]
    return any(
        covered(d.content, cue.start, cue.end)
        and d.rule.startswith(("indirect", "free", "heading", "nominal"))
        and d.rule != "indirect.as"
        for d in shelf.near(cue.start, cue.end)
        if d is not draft
    )


def _inside_report(draft: Draft, shelf: Shelf[Draft]) -> Draft:
    """`Unter Berufung auf X sagte Y, dass …`: what X is relied on for is what Y says, not that he says it."""
    if draft.rule != "prepositional.relying":
        return draft
    phrase = draft.frame[0]
    near = shelf.near(phrase.start, phrase.end)
    told = [d for d in near if d is not draft and d.type != "reported" and covered(d.frame, phrase.start, phrase.end)]
    return replace(draft, content=told[0].content) if told else draft


def _same(a: Draft, b: Draft) -> bool:
    if a.cue and a.cue == b.cue and a.rule.startswith("indirect") and b.rule.startswith("indirect"):
        return a.start < b.end and b.start < a.end
    return a.content == b.content and (a.cue == b.cue or a.source == b.source or not a.source)


def _numbered(drafts: Sequence[Draft], article: str) -> tuple[Attribution, ...]:
    numbers = {id(draft): n for n, draft in enumerate(drafts, 1)}
    shelf = Shelf(drafts, Draft.stretch)
    return tuple(
        Attribution(
            id=f"{article}.q{n}",
            type=draft.type,
            medium=draft.medium,
            content=draft.content,
            source=draft.source,
            cue=draft.cue,
            frame=draft.frame,
            addressee=draft.addressee,
            parent=_parent(draft, shelf, numbers, article),
            rule=draft.rule,
        )
        for n, draft in enumerate(drafts, 1)
    )


def _parent(draft: Draft, shelf: Shelf[Draft], numbers: dict[int, int], article: str) -> str | None:
    """The narrowest attribution before this one whose content holds all of this one's."""
    around = [
        (other.end - other.start, numbers[id(other)])
        for other in shelf.near(draft.start, draft.end)
        if numbers[id(other)] < numbers[id(draft)]
        and all(covered(other.content, s.start, s.end) == len(s) for s in draft.content)
    ]
    return f"{article}.q{min(around)[1]}" if around else None
