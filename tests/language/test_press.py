"""The open tables of agencies and newsrooms: well formed, and found by outlet and by domain."""

import tomllib
from importlib import resources

import pytest

from synopse.language.press import agencies, newsroom_of, picture_agencies

TABLES = resources.files("synopse.language") / "press"


@pytest.mark.parametrize(
    ("outlet", "url", "house", "office"),
    [
        ("RND", None, "Madsack", "RedaktionsNetzwerk Deutschland (RND)"),
        (None, "https://www.lvz.de/politik/1.html", "Madsack", "RedaktionsNetzwerk Deutschland (RND)"),
        ("kölner stadt-anzeiger", None, "DuMont", "RedaktionsNetzwerk Deutschland (RND)"),
        ("Irgendein Blatt", "https://www.waz.de/", "Funke", "Funke Zentralredaktion"),
        ("Münchner Merkur", None, "Ippen", "Ippen.Media Zentralredaktion"),
        (None, "https://sport.tagesanzeiger.ch/x", "TX Group", "Tamedia"),
        (None, "https://www.sueddeutsche.de/x", "SWMH", None),
    ],
)
def test_newsroom(outlet: str | None, url: str | None, house: str, office: str | None) -> None:
    found = newsroom_of(outlet, url)
    assert found is not None
    assert (found.house, found.office) == (house, office)


@pytest.mark.parametrize(
    ("outlet", "url"),
    [(None, None), ("Querfelder Bote", "https://bote.example/1"), ("", "http://[broken"), (None, "https://notwaz.de/")],
)
def test_unknown_outlet_has_none(outlet: str | None, url: str | None) -> None:
    assert newsroom_of(outlet, url) is None


def test_marks_name_agencies() -> None:
    wanted = {"dpa": "dpa", "afp": "AFP", "rtr": "Reuters", "kna": "KNA", "epd": "epd", "sid": "SID", "ap": "AP"}
    assert wanted.items() <= agencies().items()
    assert {"apa": "APA", "sda": "sda", "dts": "dts", "ots": "ots"}.items() <= agencies().items()


def test_who_supplies_pictures_alone_is_no_agency() -> None:
    assert "getty images" in picture_agencies()
    assert picture_agencies().isdisjoint(agencies())


def test_no_domain_stands_twice_and_all_are_plain() -> None:
    rows = tomllib.loads((TABLES / "newsrooms.toml").read_text(encoding="utf-8"))["house"]
    domains = [domain for row in rows for domain in row["domains"]]
    assert len(domains) == len(set(domains))
    assert all(domain == domain.lower() and not domain.startswith("www.") and "/" not in domain for domain in domains)
