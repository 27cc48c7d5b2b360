"""Files that are made to fill memory or time, or to reach what they should not: told of, and the rest goes on."""

import io
import random
import socket
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from synopse.gather import gather
from synopse.gather.json_ld import article_data
from synopse.gather.markup import lines_of_html
from synopse.model import Document, Failure
from tests.gather import samples as s
from tests.gather.test_formats import CASES

SECRET = "GEHEIM"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
ENTITIES = {
    "laughs": f"<!DOCTYPE x [{LAUGHS}]>|&l9;",
    "quadratic": f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>|{"&a;" * 50_000}',
    "file": '<!DOCTYPE x [<!ENTITY a SYSTEM "{secret}">]>|&a;',
    "parameter": '<!DOCTYPE x [<!ENTITY % a SYSTEM "{secret}"> %a;]>|x',
    "spaced": '<!DOCTYPE x [<!\n ENTITY a "b">]>|x',
}
XMLS = {
    "rss": "{}<rss version='2.0'><channel><item><title>{}</title></item></channel></rss>",
    "atom": "{}<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>{}</title></entry></feed>",
    "sitemap": "{}<urlset><url><loc>{}</loc></url></urlset>",
    "nitf": "{}<nitf><body><body.content><p>{}</p></body.content></body></nitf>",
    "newsml": "{}<newsItem><contentSet><inlineData>{}</inlineData></contentSet></newsItem>",
}


@pytest.fixture
def nobody_is_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    def reached(*_: object) -> None:
        raise AssertionError("the network was reached")

    monkeypatch.setattr(socket.socket, "connect", reached)


def gathered(file: Path, content: bytes) -> list[Document | Failure]:
    """What a file gives, and a good one after it, in little time and memory."""
    file.write_bytes(content)
    (file.parent / "good.txt").write_text(s.TEXT)
    tracemalloc.start()
    begun = time.process_time()
    *found, last = gather([file, file.parent / "good.txt"])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(last, Document)
    assert time.process_time() - begun < 5
    assert peak < 150_000_000
    return found


@pytest.mark.usefixtures("nobody_is_reached")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("kind", XMLS)
@pytest.mark.parametrize("entity", ENTITIES)
def test_entities_are_not_expanded(tmp_path: Path, entity: str, kind: str, encoding: str) -> None:
    (tmp_path / "secret").write_text(SECRET)
    before, within = ENTITIES[entity].replace("{secret}", (tmp_path / "secret").as_uri()).split("|")
    xml = f'<?xml version="1.0" encoding="{encoding}"?>' + XMLS[kind].format(before, within)
    (found,) = gathered(tmp_path / "a.xml", xml.encode(encoding))
    assert isinstance(found, Failure)
    assert SECRET not in str(found)
    assert any(what in found.what for what in ("declares entities", "broken XML", "no news format"))


@pytest.mark.usefixtures("nobody_is_reached")
def test_nothing_outside_is_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(SECRET)
    secret = (tmp_path / "secret").as_uri()
    outside = [
        f'<!DOCTYPE nitf SYSTEM "{secret}">{XMLS["nitf"].format("", s.BRIDGE)}',
        f'<!DOCTYPE nitf SYSTEM "http://127.0.0.1/x.dtd">{XMLS["nitf"].format("", s.BRIDGE)}',
        f'<?xml-stylesheet href="{secret}"?>{XMLS["nitf"].format("", s.BRIDGE)}',
        XMLS["nitf"].format(
            "", f'{s.BRIDGE}<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{secret}" parse="text"/>'
        ),
    ]
    for xml in outside:
        (found,) = gathered(tmp_path / "a.xml", xml.encode())
        assert isinstance(found, Document)
        assert found.text == s.BRIDGE


DEEP = {
    "xml.xml": XMLS["nitf"].format("", "<a>" * 100_000 + "x" + "</a>" * 100_000),
    "rss.xml": XMLS["rss"].format("", "<a>" * 100_000),
    "cdata.xml": XMLS["rss"].format("", f"<![CDATA[{'<div>' * 100_000}]]>"),
    "page.html": "<html><body>" + "<div>" * 100_000 + "x",
    "attribute.html": '<html><body><p a="' + "<" * 1_000_000,
    "list.json": "[" * 100_000 + "]" * 100_000,
    "object.json": '{"a":' * 100_000,
    "feed.json": '{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 1000 + "]" * 1000 + "}",
    "groups.rtf": "{\\rtf1 " + "{" * 100_000,
    "comment.xml": "<!--" * 200_000 + "<rss>",
    "processing.xml": "<?" * 200_000 + "<rss>",
}


@pytest.mark.parametrize("name", DEEP)
def test_deep_nesting(tmp_path: Path, name: str) -> None:
    (found,) = gathered(tmp_path / name, DEEP[name].encode())
    assert isinstance(found, Failure) or len(found.text) < 2_000_000


def test_a_document_with_entities_inside(tmp_path: Path) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(s.docx_file(["Hallo"]))) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:document", f"<!DOCTYPE x [{LAUGHS}]><w:document".encode(), 1)
                content = content.replace(b"Hallo", b"&l9;")
            new.writestr(name, content)
    (found,) = gathered(tmp_path / "a.docx", written.getvalue())
    assert isinstance(found, Failure)


SCRIPTS = [
    "[" * 100_000,
    '{"@graph":' * 500 + "1" + "}" * 500,
    "[" + ",".join(['{"@type": "Thing"}'] * 50_000) + "]",
    '{"@type": "NewsArticle", "author": {"@id": "a", "name": {"@id": "a"}}, "publisher": [[[]]], "headline": [1]}',
    '{"@type": ["NewsArticle", 7, null], "datePublished": "gestern", "isAccessibleForFree": "vielleicht"}',
    '{"@type": "NewsArticle", "@id": ["x"], "author": [null, 3, {"name": null}, {"@id": 5}]}',
    "null",
    "",
]


@pytest.mark.parametrize("script", SCRIPTS)
def test_hostile_json_ld(script: str) -> None:
    found = article_data([script])
    assert (found.title, found.outlet, found.published, found.authors, found.free) == (None, None, None, (), None)


def test_a_fragment_is_never_too_broken() -> None:
    for fragment in (
        "<",
        "<!",
        "<!--",
        "<p",
        "&",
        "&#x110000;",
        "\0",
        "<?xml version='1.0' encoding='x'?><p>a",
        "<![CDATA[",
    ):
        assert isinstance(lines_of_html(fragment), list)


@pytest.mark.usefixtures("nobody_is_reached")
@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0/",
        "http://2130706433/",
        "http://10.0.0.1:80/",
        "http://127.0.0.1:22/",
        "file:///etc/passwd",
        "FILE:/etc/passwd",
        "ftp://127.0.0.1/x",
    ],
)
def test_addresses_that_are_never_asked(tmp_path: Path, url: str) -> None:
    evidence = tmp_path / "e.warc.gz"
    (found,) = gather([url], evidence=evidence)
    assert isinstance(found, Failure)
    assert found.uri == url
    assert not evidence.exists()


def test_random_damage_never_brings_a_reader_down(tmp_path: Path) -> None:
    chance = random.Random(7)
    archives: list[tuple[str, bytes]] = [("a.warc.gz", s.packed([s.page_record(1)])), ("a.warc", s.page_record(1))]
    archives.append(("a.wacz", s.zip_file(archive__a_warc_gz=archives[0][1])))
    whole = [(name, content if isinstance(content, bytes) else content.encode()) for name, content, _ in CASES]
    for name, content in (whole + archives) * 12:
        damaged = bytearray(content)
        for _ in range(chance.choice((1, 2, 20))):
            place = chance.randrange(len(damaged))
            damaged[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
        (tmp_path / name).write_bytes(damaged)
        assert all(isinstance(item, Document | Failure) for item in gather([tmp_path / name]))
