"""What stands in the page: its data and its markup, without a browser."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest

from synopse.errors import QueryError
from synopse.model import Article, Synopsis
from synopse.report.edition import editions
from synopse.report.page import page
from synopse.report.page.article_view import article_view
from synopse.report.page.sheet import Sheet
from synopse.report.page.story_view import story_view
from synopse.report.page.views import Excerpt
from synopse.report.wording import wording
from tests.report.sample import ANNOTATED, ONE_STORY, SYNOPSIS
from tests.report.sample_accounts import HOSTILE

VOID = {"meta", "link", "input", "br", "col", "img"}
PAGE = page(SYNOPSIS, "de")
DE = wording("de")
VIEW = story_view(Sheet(editions(SYNOPSIS)[0], "s1", DE))


class Outline(HTMLParser):
    """Elements with their attributes, and whether every element is closed where it must be."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(content)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"{tag} closes another element, after {self.open[-4:]}"

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]


OUTLINE = Outline(PAGE)


def words(excerpt: Excerpt) -> str:
    return "".join(piece.text for piece in excerpt.pieces)


def test_the_markup_is_well_formed() -> None:
    assert OUTLINE.open == []
    ids = OUTLINE.values("id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("attribute", ["aria-labelledby", "aria-describedby"])
def test_labels_point_at_something(attribute: str) -> None:
    assert set(OUTLINE.values(attribute)) <= set(OUTLINE.values("id"))


def test_nothing_is_fetched() -> None:
    assert not OUTLINE.values("src")
    for tag, attributes in OUTLINE.elements:
        assert tag not in {"img", "iframe", "object", "embed", "base"}
        assert (attributes.get("href") or "#").startswith(("#", "data:image/svg+xml"))
    assert "url(" not in PAGE
    assert "@import" not in PAGE


def test_the_policy_names_the_script_and_the_style_by_their_hashes() -> None:
    (policy,) = [a["content"] or "" for _, a in OUTLINE.elements if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    for tag in ("script", "style"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", PAGE, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_no_markup_of_an_article_reaches_the_page() -> None:
    assert HOSTILE not in PAGE
    assert "<img" not in PAGE
    assert "<b>Ost" not in PAGE
    assert "<!--" not in PAGE
    executed = [attributes for tag, attributes in OUTLINE.elements if tag == "script" and "type" not in attributes]
    assert len(executed) == 1
    assert not any(name.startswith("on") for _, attributes in OUTLINE.elements for name in attributes)
    assert not any(value.strip().startswith("javascript:") for value in OUTLINE.values("href"))


def test_articles_stand_in_the_page_as_they_were_printed() -> None:
    for number, article in enumerate(SYNOPSIS.articles, 1):
        (data,) = re.findall(rf'<script type="application/json" id="a{number}">(.*?)</script>', PAGE, re.DOTALL)
        segments = json.loads(data)["segments"]
        assert "".join(segment[1] for segment in segments) == article.text
        assert all(article.text.startswith(segment[1], segment[0]) for segment in segments)


def test_only_web_addresses_are_handed_to_the_reader() -> None:
    edition = editions(SYNOPSIS)[0]
    found = [article_view(edition, account, DE)["address"] for account in edition.accounts]
    assert found == ["https://bote.example/feuer?a=1&b=2", None, None]


def test_the_counts_stand_by_story_and_row() -> None:
    assert VIEW.support == "3 Darstellungen · 2 unabhängige Ursprünge"
    assert VIEW.tally == "1 übereinstimmend · 1 abweichend · 1 widersprochen · 2 nur in einer"
    assert [row.support for row in VIEW.rows][:2] == ["2 Darstellungen · 1 Ursprung", "3 Darstellungen · 2 Ursprünge"]


def test_every_row_has_a_cell_for_every_account_empty_where_it_is_silent() -> None:
    shown = [[bool(cell.said) for cell in row.cells] for row in VIEW.rows]
    assert shown[0] == [True, False, True]
    assert shown[1] == [True, True, True]
    assert shown[3] == [False, True, False]
    assert [cell.silence for cell in VIEW.rows[2].cells] == ["", "", "kurze Meldung (38 Wörter)"]
    assert "– <small>kurze Meldung (38 Wörter)</small>" in PAGE
    unexplained = sum(not cell.said and not cell.silence for row in VIEW.rows for cell in row.cells)
    assert PAGE.count('<span class="sr">hier nichts dazu gesagt</span>') == unexplained


def test_cells_quote_with_source_and_certainty() -> None:
    (said,) = VIEW.rows[2].cells[0].said
    assert words(said.excerpt) == "Die Ursache sei ein Kurzschluss gewesen"
    assert said.chain == "laut Hedda Quandt › Feuerwehr und Mühlwerke Ost"
    assert said.certainty == "angeblich"
    (plain,) = VIEW.rows[0].cells[0].said
    assert (plain.chain, plain.certainty) == ("", "")


def test_differing_words_are_marked_in_their_cells_and_beside_them() -> None:
    (said,) = VIEW.rows[1].cells[2].said
    assert [(piece.text, piece.marks, piece.ends) for piece in said.excerpt.pieces] == [
        ("Mehr als 20", ("Zahl",), (1,)),
        (" Menschen seien verletzt worden", (), ()),
    ]
    (denied,) = VIEW.rows[2].cells[1].said
    assert [(number, words(excerpt)) for number, excerpt in denied.nearby] == [(2, "der Betreiber")]


def test_the_apparatus_gives_the_value_where_the_words_do_not() -> None:
    (figure,) = VIEW.rows[1].differences
    assert [(words(excerpt), value) for excerpt, value in figure.values] == [
        ("Zwölf", "12"),
        ("19", ""),
        ("Mehr als 20", "> 20"),
    ]


def test_dates_say_what_they_rest_on() -> None:
    assert [(account.date, account.basis) for account in VIEW.accounts] == [
        ("7. Oktober 2031, 18:30 Uhr", "angegeben"),
        ("8. Oktober 2031", "aus dem Text erschlossen"),
        ("", "Datum unbekannt"),
    ]


def test_wordings_side_by_side() -> None:
    (quotation,) = VIEW.quotations
    own = [[piece.text for piece in excerpt.pieces if "own" in piece.marks] for excerpt in quotation.variants]
    assert (quotation.speaker, own) == ("Hedda Quandt", [["von Herzen"], ["Helferinnen und"]])
    (origin,) = VIEW.origins
    assert (origin.letter, origin.kind, origin.passages[0][2]) == ("α", "Agenturtext", "100\xa0% gleich")


def test_entities_with_their_other_names_and_who_names_them() -> None:
    people = dict(VIEW.entities)["Personen"]
    assert [(entity.name, entity.variants, entity.letters) for entity in people] == [
        ("Hedda Quandt", ("Quandt", "Bürgermeisterin"), ("A", "B"))
    ]


def test_quoted_words_bear_the_language_of_their_article() -> None:
    assert all(attributes.get("lang") == "de" for tag, attributes in OUTLINE.elements if tag == "q")
    assert 'lang="en"' in page(SYNOPSIS, "en")[:40]


def test_several_stories_have_an_index_one_has_none() -> None:
    assert "index" in OUTLINE.values("id")
    assert "index" not in Outline(page(ONE_STORY, "de")).values("id")


def test_a_single_account_shows_its_statements_with_their_sources() -> None:
    content = page(ANNOTATED, "de")
    assert "von einem vollen Haus" in content
    assert "laut Leitung" in content
    assert "<table" not in content


def test_an_empty_synopsis_says_so() -> None:
    assert "Keine Darstellung wurde gelesen" in page(Synopsis(articles=()), "de")


def test_the_same_synopsis_gives_the_same_page() -> None:
    assert page(SYNOPSIS, "de") == PAGE


def test_a_page_of_a_hundred_long_accounts_stays_small_enough() -> None:
    text = "Der Rat tagte am Montag in Thalbrück und beschloss den Haushalt. " * 60
    articles = tuple(Article(id=f"a{n}", uri=f"{n}.txt", text=text, language="de") for n in range(100))
    assert len(page(Synopsis(articles=articles), "de")) < 100 * len(text) * 2


def test_an_unknown_interface_language_is_refused() -> None:
    with pytest.raises(QueryError, match="xx"):
        page(SYNOPSIS, "xx")
