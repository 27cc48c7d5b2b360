"""Damage done to a text on its way here. It is reported; the text is never altered."""

from collections.abc import Sequence

from synopse.clean.broken_lines import find_broken_lines, find_doubled_words
from synopse.clean.damage import find_damage, find_gaps, find_mojibake
from synopse.clean.duplicates import find_duplicates
from synopse.clean.quotation_marks import find_broken_quotations
from synopse.clean.translation import find_translation_marks
from synopse.model import Defect, Region

ARTICLE = ("title", "teaser", "heading", "body", "caption")
PARAGRAPHS = ("teaser", "body")


def find_defects(text: str, language: str, regions: Sequence[Region]) -> tuple[Defect, ...]:
    """The damaged places of an article, sorted; `regions` are those of `find_regions`.

    `note` says what a place probably was, `rule` what found it. Outside the article (boilerplate, credits) only
    passages that stand twice are looked for. Of two findings of one kind that overlap the earlier one stays.
    """
    article = [(region.of(text), region.start) for region in regions if region.kind in ARTICLE]
    paragraphs = [region for region in regions if region.kind in PARAGRAPHS]
    found: list[Defect] = []
    for stretch, offset in article:
        found += find_damage(stretch, offset, language)
        found += find_mojibake(stretch, offset)
        found += find_doubled_words(stretch, offset, language)
        found += find_translation_marks(stretch, offset, language)
    found += find_broken_lines(text, language, [region for region in regions if region.kind in ARTICLE])
    found += find_gaps(article, language)
    found += find_broken_quotations(text, list(paragraphs))
    found += find_duplicates(text, language, regions)
    return _disjoint_by_kind(found)


def _disjoint_by_kind(found: list[Defect]) -> tuple[Defect, ...]:
    kept: list[Defect] = []
    last: dict[str, Defect] = {}
    for defect in sorted(found, key=lambda defect: (defect.start, defect.end, defect.kind, defect.rule)):
        before = last.get(defect.kind)
        if before is None or not before.overlaps(defect):
            last[defect.kind] = defect
            kept.append(defect)
    return tuple(kept)
