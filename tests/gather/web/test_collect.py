"""Lists that lead to pages: feeds and sitemaps, over a network that is none."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from synopse.errors import InputError, NotAllowed
from synopse.gather import fetch, gather
from synopse.gather.web.fake import Given, answer_bytes
from synopse.model import Document, Failure
from tests.gather import samples as s
from tests.gather.web.world import BOTH, SITE, URL, World, failure, world


def test_a_feed_leads_to_its_pages(tmp_path: Path) -> None:
    for name, feed in (("rss", s.RSS), ("atom", s.ATOM), ("json", s.JSON_FEED), ("sitemap", s.SITEMAP)):
        kind = "application/json" if name == "json" else "application/xml"
        bare = answer_bytes(s.page(head=""))
        here = world(tmp_path, bare, feed=answer_bytes(feed, content_type=kind))
        (found,) = here.gather(f"{SITE}/feed")
        assert isinstance(found, Document), name
        assert (found.uri, found.title, found.outlet, found.language) == (URL, s.TITLE, "Talkurier", "de")
        assert found.published == "2031-05-06T07:08:09+02:00"
        assert "Meldung Nummer 0" in found.text


def test_what_a_feed_said_is_known_from_the_evidence_too(tmp_path: Path) -> None:
    here = world(tmp_path, answer_bytes(s.page(head="")), feed=answer_bytes(s.RSS, content_type="application/rss+xml"))
    (fetched,) = here.gather(f"{SITE}/feed")
    (read,) = gather([here.file])
    assert isinstance(fetched, Document)
    assert isinstance(read, Document)
    assert (read.outlet, read.published, read.text) == ("Talkurier", fetched.published, fetched.text)


def test_an_index_of_sitemaps(tmp_path: Path) -> None:
    places = "".join(f"<sitemap><loc>{SITE}/{name}</loc></sitemap>" for name in ("news.xml.gz", "index"))
    index = f"<sitemapindex>{places}</sitemapindex>"
    packed = answer_bytes(gzip.compress(s.SITEMAP.encode()), content_type="application/x-gzip")
    here = world(tmp_path, index=answer_bytes(index, content_type="text/xml"), news__xml__gz=packed)
    (found,) = here.gather(f"{SITE}/index")
    assert isinstance(found, Document)
    assert found.uri == URL


def five_hundred() -> Iterator[tuple[str, bool]]:
    """The entries of a feed, and whether each can be read: twenty are broken, in every way."""
    for n in range(500):
        link, title, text = f"<link>{SITE}/{n}</link>", f"Meldung {n}", "<![CDATA[<p>Kurz.</p>]]>"
        broken = n % 25 == 3
        if broken:
            kind = n // 25 % 5
            link = ["", "<link>file:///etc/passwd</link>", "<link>nichts</link>", link, link][kind]
        if n % 25 == 4:
            title, text = "Müller & Söhne <b> offen", "<p>nicht zu &nbsp; &foo; <br>"
        yield f"<item><title>{title}</title>{link}<description>{text}</description></item>", not broken


def test_a_feed_of_five_hundred_entries_of_which_twenty_are_broken(tmp_path: Path) -> None:
    entries = list(five_hundred())
    feed = f"<rss version='2.0'><channel><title>Talkurier</title>{''.join(item for item, _ in entries)}</channel></rss>"
    pages: dict[str, Given | list[Given]] = {f"{SITE}/{n}": answer_bytes(s.page(n)) for n in range(500)}
    for n in range(78, 500, 125):
        pages[f"{SITE}/{n}"] = answer_bytes(status="404 Gone")
    for n in range(103, 500, 125):
        pages[f"{SITE}/{n}"] = answer_bytes("<html></html>")
    here = World(tmp_path, pages | {f"{SITE}/feed": answer_bytes(feed, content_type="application/rss+xml")})
    found = here.gather(f"{SITE}/feed")
    assert [isinstance(item, Document) for item in found] == [readable for _, readable in entries]
    assert len([item for item in found if isinstance(item, Failure)]) == 20
    assert len(set(here.network.asked)) == len(here.network.asked)


def test_the_list_may_lie_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(s.RSS)
    (tmp_path / "page.html").write_text(s.page())
    here = world(tmp_path)
    paths = [str(tmp_path / name) for name in ("feed.xml", "page.html", "nowhere.xml")]
    page, no_list, missing = fetch(paths, fetcher=here.fetcher)
    assert isinstance(page, Document)
    assert isinstance(no_list, Failure)
    assert no_list.what == "no feed and no sitemap"
    assert isinstance(missing, Failure)


def test_a_longer_list_is_told_of(tmp_path: Path) -> None:
    urls = "".join(f"<url><loc>{SITE}/{n}</loc></url>" for n in range(1200))
    here = world(tmp_path, feed=answer_bytes(f"<urlset>{urls}</urlset>", content_type="text/xml"))
    found = here.gather(f"{SITE}/feed")
    assert len(found) == 1001
    assert isinstance(found[-1], Failure)
    assert found[-1].what.startswith("more than 1,000 entries")


def test_errors_name_the_page(tmp_path: Path) -> None:
    here = World(tmp_path, {BOTH[0]: NotAllowed("x leads into a private network", where="else", do="y")})
    assert failure(here.gather(URL)).uri == URL
    assert issubclass(NotAllowed, InputError)
