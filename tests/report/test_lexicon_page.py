"""The page of the concept lexicon: all of it, escaped, fetching nothing."""

from synopse.concepts.source import Concept, Entry, Family, own_files, read_concepts, read_families
from synopse.report.lexicon_page import lexicon_page

HOSTILE = Concept(
    id="trick",
    file="mine",
    definition="<script>alert(1)</script>",
    opposite="treat",
    entries={"de": (Entry(("list", "<b>"), "noun", ("a",), ("b",)),), "en": ()},
    examples={"de": ("Er & sie",), "en": ()},
    counters={"de": (), "en": ()},
)


def test_words_are_shown_as_written_and_escaped() -> None:
    page = lexicon_page([HOSTILE], [Family("tricks", "All tricks.", ("trick",))])
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "list &lt;b&gt;/n ~ a !~ b" in page
    assert "Er &amp; sie" in page
    assert 'href="#family-tricks"' in page


def test_every_concept_and_family_has_its_place() -> None:
    concepts = [c for file in own_files() for c in read_concepts(file)]
    page = lexicon_page(concepts, read_families())
    assert all(f'<details id="{c.id}">' in page for c in concepts)
    assert all(f'<details id="family-{f.id}">' in page for f in read_families())
    assert "http-equiv" in page
    assert "http://" not in page
    assert "https://" not in page
