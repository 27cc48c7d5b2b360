"""What pages state about their article in schema.org's words, as a table."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from synopse.gather import gather
from synopse.gather.dates import iso_date
from synopse.gather.json_ld import ArticleData, article_data
from synopse.gather.written_dates import written_date
from synopse.model import Document
from tests.gather import samples as s

FULL = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Brücke  gesperrt",
    "datePublished": "2031-05-06T07:08:09+02:00",
    "dateModified": "2031-05-07",
    "author": {"@type": "Person", "name": "Ada Brandt"},
    "publisher": {"@type": "Organization", "name": "Talkurier"},
    "isAccessibleForFree": False,
}
READ = ArticleData(
    title="Brücke gesperrt",
    outlet="Talkurier",
    published="2031-05-06T07:08:09+02:00",
    modified="2031-05-07",
    authors=("Ada Brandt",),
    free=False,
)
ALIKE: list[Any] = [
    FULL,
    [{"@type": "WebSite", "name": "x"}, FULL],
    {"@graph": [{"@type": "WebPage"}, FULL]},
    {"@type": "WebPage", "mainEntity": FULL},
    FULL | {"@type": "http://schema.org/ReportageNewsArticle"},
    FULL | {"@type": ["Article", "NewsArticle"]},
    FULL | {"@type": "BlogPosting"},
    FULL | {"author": "Ada Brandt", "publisher": ["Talkurier"]},
    FULL | {"author": [{"name": "Ada Brandt"}, {"name": "Ada Brandt"}, {"name": ""}]},
    FULL | {"headline": {"@value": "Brücke gesperrt", "@language": "de"}},
    FULL | {"isAccessibleForFree": "False"},
    FULL | {"isAccessibleForFree": "http://schema.org/False"},
    {"@graph": [FULL | {"author": {"@id": "#a"}}, {"@id": "#a", "@type": "Person", "name": "Ada Brandt"}]},
    FULL | {"datePublished": "Tue, 06 May 2031 07:08:09 +0200"},
]


@pytest.mark.parametrize("data", ALIKE)
def test_ways_to_state_the_same(data: Any) -> None:
    assert article_data(["kaputt {", orjson.dumps(data).decode()]) == READ


@pytest.mark.parametrize(
    "data", [{"@type": "Product", "name": "x"}, {"name": "x"}, 7, "x", [], {}, {"@type": "ArticleList"}]
)
def test_what_is_no_article(data: Any) -> None:
    assert article_data([orjson.dumps(data).decode()]) == ArticleData()


def test_the_page_hands_it_on(tmp_path: Path) -> None:
    script = f'<script type="application/ld+json; charset=utf-8">{orjson.dumps(FULL).decode()}</script>'
    (tmp_path / "a.html").write_text(s.page(head=script))
    (found,) = gather([tmp_path / "a.html"])
    assert isinstance(found, Document)
    assert (found.outlet, found.published, found.modified) == (READ.outlet, READ.published, READ.modified)
    assert (found.authors, found.free) == (READ.authors, False)


DATES = [
    ("2031-05-06", "2031-05-06"),
    (" 2031-05-06T07:08:09Z ", "2031-05-06T07:08:09+00:00"),
    ("20310506", "2031-05-06"),
    ("20310506T070809+0200", "2031-05-06T07:08:09+02:00"),
    ("20310506T0708", "2031-05-06T07:08:00"),
    ("20310506T070809Z", "2031-05-06T07:08:09+00:00"),
    ("Tue, 06 May 2031 07:08:09 +0200", "2031-05-06T07:08:09+02:00"),
    ("20311399", None),
    ("gestern", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("given", "iso"), DATES)
def test_dates(given: str | None, iso: str | None) -> None:
    assert iso_date(given) == iso


WRITTEN = [
    ("6. Mai 2031 Dienstag", "2031-05-06"),
    ("Dienstag 6. Mai 2031", "2031-05-06"),
    ("6 März 2031", "2031-03-06"),
    ("May 6, 2031 Tuesday 7:08 AM GMT", "2031-05-06"),
    ("Tuesday, December 6, 2031", "2031-12-06"),
    ("06.05.2031", "2031-05-06"),
    ("6 Sept. 2031", "2031-09-06"),
    ("31. Februar 2031", None),
    ("6. Brücke 2031", None),
    ("Am 6. Mai 2031 hat die Stadt Querfeld nach langem Streit die alte Brücke gesperrt.", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "iso"), WRITTEN)
def test_dates_in_words(line: str, iso: str | None) -> None:
    assert written_date(line) == iso
