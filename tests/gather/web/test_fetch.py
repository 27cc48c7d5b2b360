"""Fetching over a network that is none: what is asked, how often, what is kept and what is said."""

import gzip
from pathlib import Path

import pytest

from synopse.errors import NoAnswer, TooLarge
from synopse.gather import gather
from synopse.gather.web.evidence import Evidence
from synopse.gather.web.fake import FakeClock, FakeNetwork, Given, answer_bytes
from synopse.gather.web.fetch import Fetcher
from synopse.model import Document, Failure
from tests.gather import samples as s
from tests.gather.web.world import BOTH, PAGE, SITE, URL, World, failure, world


def test_a_page_is_asked_once_and_kept_byte_for_byte(tmp_path: Path) -> None:
    here = world(tmp_path)
    (found,) = here.gather(URL, URL)
    assert isinstance(found, Document)
    assert (found.uri, found.url, found.title, found.authors) == (URL, URL, s.TITLE, ("Ada Brandt",))
    assert here.network.asked == [*BOTH, URL]
    assert here.clock.waited == []
    about, *pairs = here.kept()
    assert b"software: Synopse" in about
    assert len(pairs) == 6
    assert pairs[5].endswith(b"\r\n\r\n" + PAGE + b"\r\n\r\n")
    assert b"GET /1 HTTP/1.1\r\nHost: talkurier.example\r\nUser-Agent: Synopse/" in pairs[4]
    assert b"WARC-IP-Address: 192.0.2.1" in pairs[5]
    (again,) = gather([here.file])
    assert isinstance(again, Document)
    assert (again.text, again.url) == (found.text, found.url)


ROBOTS = [
    (answer_bytes("User-agent: *\nDisallow: /"), False),
    (answer_bytes("User-agent: *\nDisallow: /\n\nUser-agent: Synopse\nAllow: /"), True),
    (answer_bytes("User-agent: synopse\nDisallow: /1"), False),
    (answer_bytes("User-agent: *\nDisallow: /privat"), True),
    (answer_bytes(b"\xff\xfe\x00 quatsch"), True),
    (answer_bytes(status="403 Forbidden"), True),
    (answer_bytes(status="503 Busy"), False),
    (NoAnswer("nobody there", where="x", do="y"), False),
    (answer_bytes("User-agent: *\nCrawl-delay: 100000"), False),
    (answer_bytes(status="301 Moved", location="http://127.0.0.1:22/"), False),
]


@pytest.mark.parametrize(("robots", "allowed"), ROBOTS)
def test_robots(tmp_path: Path, robots: Given, allowed: bool) -> None:
    here = world(tmp_path, robots__txt=robots)
    (found,) = here.gather(URL)
    assert isinstance(found, Document) is allowed
    assert (URL in here.network.asked) is allowed


RULE = '{"location": "%s", "tdm-reservation": %s}'
RESERVED: list[dict[str, Given | list[Given]]] = [
    {"first": answer_bytes(s.page(), tdm_reservation="1", tdm_policy="https://talkurier.example/lizenz")},
    {"first": answer_bytes(s.page(head='<meta name="tdm-reservation" content="1"><meta content=x name=tdm-policy>'))},
    {"first": answer_bytes(s.page(head="<META CONTENT='1' NAME='TDM-Reservation'>"))},
    {"_well-known_tdmrep__json": answer_bytes('[{"location": "/", "tdm-reservation": 1}]')},
    {"_well-known_tdmrep__json": answer_bytes(f"[{RULE % ('/2', 0)}, {RULE % ('/*', 1)}]")},
]  # fmt: skip
FREE: list[dict[str, Given | list[Given]]] = [
    {"first": answer_bytes(s.page(), tdm_reservation="0")},
    {"first": answer_bytes(s.page(head='<meta name="tdm-reservation" content="0">'))},
    {"_well-known_tdmrep__json": answer_bytes('[{"location": "/2", "tdm-reservation": 1}]')},
    {"_well-known_tdmrep__json": answer_bytes(f"[{RULE % ('/1', 0)}, {RULE % ('/', 1)}]")},
    {"_well-known_tdmrep__json": answer_bytes('[{"location": "/*.pdf$", "tdm-reservation": 1}, 7, {"location": 3}]')},
    {"_well-known_tdmrep__json": answer_bytes("quatsch")},
    {"_well-known_tdmrep__json": answer_bytes(status="500 Oh")},
]  # fmt: skip


def site(folder: Path, answers: dict[str, Given | list[Given]]) -> World:
    places = {"first": URL, "_well-known_tdmrep__json": BOTH[1]}
    return World(folder, {URL: PAGE} | {places[name]: given for name, given in answers.items()})


@pytest.mark.parametrize("answers", RESERVED)
def test_reserved_rights(tmp_path: Path, answers: dict[str, Given | list[Given]]) -> None:
    here = site(tmp_path, answers)
    assert "rights reserved against text and data mining" in failure(here.gather(URL)).what
    assert s.MAYOR.encode() not in b"".join(here.kept())


@pytest.mark.parametrize("answers", FREE)
def test_rights_that_are_not_reserved(tmp_path: Path, answers: dict[str, Given | list[Given]]) -> None:
    (found,) = site(tmp_path, answers).gather(URL)
    assert isinstance(found, Document)


def test_pages_of_one_host_come_at_a_pace(tmp_path: Path) -> None:
    pages: dict[str, Given | list[Given]] = {f"{SITE}/{n}": answer_bytes(s.page(n)) for n in range(3)}
    here = World(tmp_path, pages | {"https://anders.example/": PAGE})
    assert len(here.gather(*pages, "https://anders.example/")) == 4
    assert here.clock.waited == [1.0, 1.0]
    slow = World(tmp_path, pages | {BOTH[0]: answer_bytes("User-agent: *\nCrawl-delay: 7")})
    slow.gather(*pages)
    assert slow.clock.waited == [7.0, 7.0]


BUSY = answer_bytes(status="503 Busy")
RETRIES: list[tuple[list[Given], bool, list[float]]] = [
    ([BUSY, PAGE], True, [2.0]),
    ([BUSY, BUSY, PAGE], True, [2.0, 4.0]),
    ([BUSY, BUSY, BUSY, PAGE], False, [2.0, 4.0]),
    ([NoAnswer("broke off", where=URL, do="x"), PAGE], True, [2.0]),
    ([NoAnswer("broke off", where=URL, do="x")] * 4, False, [2.0, 4.0]),
    ([answer_bytes(status="429 Slow", retry_after="30"), PAGE], True, [30.0]),
    ([answer_bytes(status="429 Slow", retry_after="Tue, 06 May 1997 07:08:09 GMT"), PAGE], True, [0.0, 1.0]),
    ([answer_bytes(status="429 Slow", retry_after="quatsch"), PAGE], True, [2.0]),
    ([answer_bytes(status="429 Slow", retry_after="86400"), PAGE], False, []),
    ([answer_bytes(status="404 Gone"), PAGE], False, []),
    ([TooLarge("an answer of more than 7 bytes", where=URL, do="x"), PAGE], False, []),
]


@pytest.mark.parametrize(("answers", "read", "waited"), RETRIES)
def test_retries(tmp_path: Path, answers: list[Given], read: bool, waited: list[float]) -> None:
    here = world(tmp_path, list(answers))
    (found,) = here.gather(URL)
    assert isinstance(found, Document) is read
    assert here.clock.waited == waited


def test_redirections_are_followed_and_checked_each(tmp_path: Path) -> None:
    other = "https://neu.example/1"
    here = World(tmp_path, {URL: answer_bytes(status="301 Moved", location=other), other: PAGE})
    (found,) = here.gather(URL)
    assert isinstance(found, Document)
    assert (found.uri, found.url) == (URL, other)
    assert "https://neu.example/robots.txt" in here.network.asked
    closed = {"https://neu.example/robots.txt": answer_bytes("User-agent: *\nDisallow: /")}
    here = World(tmp_path, {URL: answer_bytes(status="302 Found", location=other), other: PAGE, **closed})
    assert "robots.txt does not allow" in failure(here.gather(URL)).what
    assert other not in here.network.asked


PLACES = [
    ("/1", "circle"),
    ("/2", "circle"),
    ("/endlos", "more than 8 redirections"),
    ("file:///etc/passwd", "no address of a web page"),
    ("http://talkurier.example:22/", "port 22"),
    ("https://ada:x@talkurier.example/", "password"),
]


@pytest.mark.parametrize(("place", "what"), PLACES)
def test_redirections_that_lead_nowhere(tmp_path: Path, place: str, what: str) -> None:
    def further(number: int) -> bytes:
        return answer_bytes(status="302 Found", location=f"/endlos{number}")

    answers: dict[str, Given | list[Given]] = {f"{SITE}/endlos{n}": further(n + 1) for n in range(20)}
    answers |= {f"{SITE}/endlos": further(0), f"{SITE}/2": answer_bytes(status="307 Temporary", location="/1")}
    here = World(tmp_path, answers | {URL: answer_bytes(status="302 Found", location=place)})
    assert what in failure(here.gather(URL)).what
    assert len(here.network.asked) < 15


ANSWERS: list[tuple[Given, str]] = [
    (answer_bytes(b"\x89PNG", content_type="image/png"), "no page, but image/png"),
    (answer_bytes(b"%PDF", content_type="application/pdf"), "no page, but application/pdf"),
    (answer_bytes(gzip.compress(bytes(30_000_000)), content_encoding="gzip"), "more than 20,000,000 bytes"),
    (answer_bytes(s.page(), content_encoding="gzip")[:-9], ""),
    (answer_bytes("<html><body></body></html>"), "no article found"),
    (answer_bytes("<html>" + "<div>" * 100_000), "no article found"),
    (answer_bytes(""), "no article found"),
    (answer_bytes("", content_type="text/plain"), "nothing in it"),
    (answer_bytes(status="401 No"), "asks for a login (status 401)"),
    (answer_bytes(status="404 No"), "there is no such page (status 404)"),
    (answer_bytes(status="451 No"), "closed for legal reasons"),
    (answer_bytes(status="304 Not Modified"), "did not give the page (status 304)"),
    (answer_bytes(status="999 Odd"), "did not give the page (status 999)"),
]


@pytest.mark.parametrize(("given", "what"), ANSWERS)
def test_answers_that_are_no_article(tmp_path: Path, given: Given, what: str) -> None:
    here = world(tmp_path, given)
    (found,) = here.gather(URL)
    assert isinstance(found, Document) if not what else what in failure([found]).what
    assert found.uri == URL
    (tmp_path / "a.txt").write_text(s.TEXT)
    assert isinstance(list(gather([URL, tmp_path / "a.txt"], fetcher=here.fetcher))[-1], Document)


def test_what_did_not_change_is_not_sent_again(tmp_path: Path) -> None:
    def answer(headers: dict[str, str]) -> bytes:
        if headers.get("If-None-Match") == '"v1"' and headers.get("If-Modified-Since") == "Tue, 06 May 2031":
            return answer_bytes(status="304 Not Modified")
        return answer_bytes(s.page(), etag='"v1"', last_modified="Tue, 06 May 2031")

    (first,) = world(tmp_path, answer).gather(URL)
    here = world(tmp_path, answer)
    (second,) = here.gather(URL)
    assert first == second
    revisit = here.kept()[-1]
    assert b"WARC-Type: revisit" in revisit
    assert b"server-not-modified" in revisit
    assert b"Brandt" not in revisit
    assert len([item for item in gather([here.file]) if isinstance(item, Document)]) == 1


def test_evidence_that_was_damaged_is_gone_on_with(tmp_path: Path) -> None:
    world(tmp_path).gather(URL)
    file = tmp_path / "e.warc.gz"
    file.write_bytes(file.read_bytes()[:-100])
    other = f"{SITE}/2"
    here = World(tmp_path, {other: answer_bytes(s.page(2), etag='"2"')})
    assert isinstance(here.gather(other)[0], Document)
    assert [type(item) for item in gather([file])] == [Failure, Document]


def test_evidence_without_compression(tmp_path: Path) -> None:
    file, clock = tmp_path / "e.warc", FakeClock()
    network = FakeNetwork({URL: [answer_bytes(s.page(), etag="x"), answer_bytes(status="304 Same")]})
    for _ in range(2):
        (found,) = gather([URL], fetcher=Fetcher(Evidence(file), network, clock))
        assert isinstance(found, Document)
    assert file.read_bytes().startswith(b"WARC/1.1\r\n")
