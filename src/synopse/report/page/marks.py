"""What was found in an article, as marks for its text: the layer, the part in it, and the facts to show."""

from collections.abc import Iterator
from dataclasses import dataclass

from synopse.model import Article, Attribution, Span
from synopse.report import dates
from synopse.report.edition import Edition
from synopse.report.evidence import damage_told
from synopse.report.wording import Wording

SET_APART = frozenset({"boilerplate", "credit", "caption"})
"""Regions that are not the article itself; title and headings are marked by shape, the body not at all."""

PARTS = ("content", "source", "cue", "frame", "addressee")


@dataclass(frozen=True, slots=True)
class Note:
    """One thing found: its name for people, and facts as label and value. Several marks may share one note."""

    label: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark(Span):
    """A stretch of the article that belongs to a layer; `part` is its role there, `note` what is told of it."""

    layer: str
    part: str
    note: Note


def marks(edition: Edition, article: Article, words: Wording) -> tuple[Mark, ...]:
    """All marks of an article, layer by layer."""
    return (
        *_regions(article, words),
        *_attributions(edition, article, words),
        *_names(edition, article, words),
        *_times(article, words),
        *_quantities(article, words),
        *_defects(article, words),
    )


def attribution_facts(
    edition: Edition, article: Article, attribution: Attribution, words: Wording
) -> tuple[tuple[str, str], ...]:
    """Who is meant, by what words, and which rule found it."""
    parent = next((entry for entry in article.attributions if entry.id == attribution.parent), None)
    facts = (
        ("source", _printed(article, attribution.source)),
        ("holder", edition.entity_name(attribution.holder) if attribution.holder else ""),
        ("candidates", ", ".join(edition.entity_name(entity) for entity in attribution.candidates)),
        ("cue", _printed(article, attribution.cue)),
        ("addressee", _printed(article, attribution.addressee)),
        ("medium", words(f"medium.{attribution.medium}") if attribution.medium else ""),
        ("parent", _printed(article, parent.source or parent.cue or parent.content) if parent else ""),
        ("rule", attribution.rule),
    )
    return tuple((words(f"part.{key}"), value) for key, value in facts if value)


def _printed(article: Article, spans: tuple[Span, ...]) -> str:
    return " … ".join(span.of(article.text) for span in spans)


def _note(label: str, words: Wording, **facts: str) -> Note:
    return Note(label, tuple((words(f"part.{key}"), value) for key, value in facts.items() if value))


def _attributions(edition: Edition, article: Article, words: Wording) -> Iterator[Mark]:
    for attribution in article.attributions:
        label = words(f"attribution.{attribution.type}")
        note = Note(label, attribution_facts(edition, article, attribution, words))
        for part in PARTS:
            for span in getattr(attribution, part):
                yield Mark(start=span.start, end=span.end, layer="attribution", part=part, note=note)


def _regions(article: Article, words: Wording) -> Iterator[Mark]:
    for region in article.regions:
        if region.kind == "body":
            continue
        layer = "region" if region.kind in SET_APART else "shape"
        note = _note(words(f"region.{region.kind}"), words, rule=region.rule)
        yield Mark(start=region.start, end=region.end, layer=layer, part=region.kind, note=note)


def _names(edition: Edition, article: Article, words: Wording) -> Iterator[Mark]:
    for name in article.names:
        holder = edition.entity_name(name.entity) if name.entity else ""
        note = _note(words(f"one.{name.kind}"), words, holder=holder, rule=name.rule)
        yield Mark(start=name.start, end=name.end, layer="name", part=name.kind, note=note)


def _times(article: Article, words: Wording) -> Iterator[Mark]:
    for time in article.times:
        shown = dates.timex(time.value, words)
        value = time.value if shown == time.value else f"{shown} ({time.value})"
        note = _note(words(f"time.{time.type}"), words, value=value, rule=time.rule)
        yield Mark(start=time.start, end=time.end, layer="time", part=time.type.lower(), note=note)


def _quantities(article: Article, words: Wording) -> Iterator[Mark]:
    for quantity in article.quantities:
        note = _note(words("difference.quantity"), words, value=dates.amount(quantity, words), rule=quantity.rule)
        yield Mark(start=quantity.start, end=quantity.end, layer="quantity", part=quantity.modifier, note=note)


def _defects(article: Article, words: Wording) -> Iterator[Mark]:
    for defect in article.defects:
        label = f"{words(f'defect.{defect.kind}')}: {damage_told(defect, words)}"
        note = _note(label, words, rule=defect.rule)
        yield Mark(start=defect.start, end=defect.end, layer="defect", part=defect.kind, note=note)
