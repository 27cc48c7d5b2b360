"""The rules in their order, and what they found made into attributions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from synopse.annotate.attribution.anaphoric import find_anaphoric
from synopse.annotate.attribution.bare import find_bare
from synopse.annotate.attribution.direct import find_direct
from synopse.annotate.attribution.draft import Draft, covered
from synopse.annotate.attribution.free import find_evidential, find_free
from synopse.annotate.attribution.headings import find_headings
from synopse.annotate.attribution.indirect import find_indirect
from synopse.annotate.attribution.medium import with_medium
from synopse.annotate.attribution.nominal import find_nominal
from synopse.annotate.attribution.partial import find_partial
from synopse.annotate.attribution.prepositional import find_prepositional
from synopse.annotate.attribution.reported import find_reported
from synopse.annotate.attribution.scene import stage
from synopse.language import Parse
from synopse.model import Attribution


def find_attributions(parse: Parse, article: str) -> tuple[Attribution, ...]:
    """Every attribution of an article in text order; `holder` and `candidates` are filled by `attach_sources`.

    The order of the rules: those that need the most evidence first, as a later rule leaves alone what an earlier one took.
    """
    staged = stage(parse)
    drafts: list[Draft] = []
    for found in (
        find_direct,
        find_headings,
        find_indirect,
        find_bare,
        find_anaphoric,
        find_prepositional,
        find_nominal,
    ):
        drafts += _new(found(staged), drafts)
    drafts += _new(find_reported(staged, drafts), drafts)
    drafts += _new(find_free(staged, drafts), drafts)
    drafts += _new(find_evidential(staged, drafts), drafts)
    drafts += _new(find_partial(staged, drafts), drafts)
    drafts = [d for d in drafts if not _is_told(d, drafts)]
    drafts = [_inside_report(d, drafts) for d in drafts]
    drafts = [with_medium(d, parse.text, parse.language) for d in drafts]
    return _numbered(sorted(drafts, key=Draft.order), article)


def _new(found: Iterable[Draft], drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts that say something which none before says: another content, or the same one by another source."""
    out: list[Draft] = []
    for draft in found:
        if not any(_same(draft, other) for other in (*drafts, *out)):
            out.append(draft)
    return out


def _is_told(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True where the cue stands in what somebody else is reported to say: his words report, not the article's."""
    if not draft.cue or draft.rule.split(".")[0] not in ("indirect", "reported"):
        return False
    cue = draft.cue[0]
    return any(
        covered(d.content, cue.start, cue.end) and d.rule.startswith(("indirect", "free", "heading"))
        for d in drafts
        if d is not draft
    )


def _inside_report(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """`Unter Berufung auf X sagte Y, dass …`: what X is relied on for is what Y says, not that he says it."""
    if draft.rule != "prepositional.relying":
        return draft
    phrase = draft.frame[0]
    told = [d for d in drafts if d is not draft and d.type != "reported" and covered(d.frame, phrase.start, phrase.end)]
    return replace(draft, content=told[0].content) if told else draft


def _same(a: Draft, b: Draft) -> bool:
    return a.content == b.content and (a.cue == b.cue or a.source == b.source or not a.source)


def _numbered(drafts: Sequence[Draft], article: str) -> tuple[Attribution, ...]:
    out = []
    for n, draft in enumerate(drafts, 1):
        out.append(
            Attribution(
                id=f"{article}.q{n}",
                type=draft.type,
                medium=draft.medium,
                content=draft.content,
                source=draft.source,
                cue=draft.cue,
                frame=draft.frame,
                addressee=draft.addressee,
                parent=_parent(draft, n, drafts, article),
                rule=draft.rule,
            )
        )
    return tuple(out)


def _parent(draft: Draft, n: int, drafts: Sequence[Draft], article: str) -> str | None:
    """The narrowest other attribution whose content holds all of this one's."""
    around = [
        (other.end - other.start, m)
        for m, other in enumerate(drafts, 1)
        if m < n and all(covered(other.content, s.start, s.end) == len(s) for s in draft.content)
    ]
    return f"{article}.q{min(around)[1]}" if around else None
