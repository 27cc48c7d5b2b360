"""One small file of every format, with invented news."""

import gzip
import io
import zipfile
from collections.abc import Sequence

import docx

BRIDGE = "Die Stadt Querfeld hat am Montag die alte Brücke über die Weide gesperrt, weil Gutachter Risse fanden."
MAYOR = "Bürgermeisterin Jana Toll sagte, die Sperrung dauere mindestens sechs Wochen, und bat um Geduld."
TEXT = f"{BRIDGE}\n{MAYOR}"
TITLE = "Brücke in Querfeld gesperrt"
LD = """<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Brücke in Querfeld gesperrt","datePublished":"2031-05-06T10:00:00+02:00","author":{"name":"Ada Brandt"},
"publisher":{"@type":"Organization","name":"Talkurier"}}</script>"""


def page(number: int = 0, head: str = LD, title: str = TITLE) -> str:
    """A page with an article; `number` makes it another one."""
    return f"""<!doctype html><html lang="de"><head><title>{title}</title>{head}</head><body><nav>Start Politik</nav>
<article><h1>{title}</h1><p>{BRIDGE}</p><p>{MAYOR}</p><p>Es war die Meldung Nummer {number} aus dem Rathaus, hieß es am
Abend in einer Mitteilung.</p></article><footer>Impressum</footer></body></html>"""


RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Sammelblatt</title><link>https://sammelblatt.example/</link><language>de-de</language>
<item><title>Brücke in Querfeld &lt;b&gt;gesperrt&lt;/b&gt;</title><link>https://talkurier.example/1</link>
<description>Kurz.</description><content:encoded><![CDATA[<p>{BRIDGE}</p><p>{MAYOR}</p>]]></content:encoded>
<pubDate>Tue, 06 May 2031 07:08:09 +0200</pubDate><dc:creator>Ada Brandt</dc:creator>
<source url="https://talkurier.example/feed">Talkurier</source></item></channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Sammelblatt</title>
<entry><title>{TITLE}</title><link href="https://talkurier.example/1"/><published>2031-05-06T07:08:09+02:00</published>
<author><name>Ada Brandt</name></author><source><title>Talkurier</title></source>
<content type="html">&lt;p&gt;{BRIDGE}&lt;/p&gt;&lt;p&gt;{MAYOR}&lt;/p&gt;</content></entry></feed>"""

JSON_FEED = f"""{{"version": "https://jsonfeed.org/version/1.1", "title": "Talkurier", "language": "de", "items": [
{{"id": "1", "url": "https://talkurier.example/1", "title": "{TITLE}", "content_html": "<p>{BRIDGE}</p><p>{MAYOR}</p>",
"date_published": "2031-05-06T07:08:09+02:00", "authors": [{{"name": "Ada Brandt"}}]}}]}}"""

SITEMAP = f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://talkurier.example/1</loc><news:news><news:publication><news:name>Talkurier</news:name>
<news:language>de</news:language></news:publication><news:publication_date>2031-05-06T07:08:09+02:00</news:publication_date>
<news:title>{TITLE}</news:title></news:news></url></urlset>"""

NITF = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf><head><title>bruecke</title><docdata><date.issue norm="20310506T070809+0200"/></docdata>
<pubdata name="Weidepost"/></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline>
<byline>Von <person>Ada Brandt</person></byline><distributor><org>nda</org></distributor></body.head>
<body.content><block><p>{BRIDGE[:30]}<em>{BRIDGE[30:]}</em></p>
<p>{MAYOR}</p></block></body.content></body></nitf>"""

NEWSML_ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:nda:1" version="2" xml:lang="de">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:nda"/>
<versionCreated>2031-05-06T08:00:00+02:00</versionCreated>
<firstCreated>2031-05-06T07:08:09+02:00</firstCreated></itemMeta><contentMeta><headline>{title}</headline>
<by>Ada Brandt</by><language tag="de-DE"/></contentMeta><contentSet>{content}</contentSet></newsItem>"""
XHTML = f"""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title>
</head><body><p>{BRIDGE}</p><p>{MAYOR}</p></body></html></inlineXML>"""
NEWSML = NEWSML_ITEM.format(title=TITLE, content=XHTML)
NEWSML_PICTURE = NEWSML_ITEM.format(title="Bild", content='<remoteContent href="a.jpg" contenttype="image/jpeg"/>')
NEWSML_NITF = NEWSML_ITEM.format(title=TITLE, content="<inlineXML>" + NITF.partition('.dtd">')[2] + "</inlineXML>")
NEWSML_PLAIN = NEWSML_ITEM.format(title=TITLE, content=f"<inlineData>{BRIDGE}</inlineData>")
NEWSML_MESSAGE = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{NEWSML}{NEWSML_PICTURE}
{NEWSML_NITF}{NEWSML_PLAIN}</itemSet></newsMessage>"""

NINJS_1 = f"""{{"uri": "https://nda.example/1", "type": "text", "versioncreated": "2031-05-06T08:00:00+02:00",
"firstcreated": "2031-05-06T07:08:09+02:00", "byline": "Ada Brandt", "language": "de", "headline": "{TITLE}",
"copyrightholder": "nda", "body_html": "<p>{BRIDGE}</p><p>{MAYOR}</p>"}}"""
NINJS_3 = f"""{{"uri": "urn:nda:1", "type": "text", "versioncreated": "2031-05-06T08:00:00+02:00", "language": "de",
"firstcreated": "2031-05-06T07:08:09+02:00", "by": "Ada Brandt", "headlines": [{{"role": "main", "value": "{TITLE}"}}],
"infosources": [{{"name": "nda"}}],
"bodies": [{{"contenttype": "text/html", "value": "<p>{BRIDGE}</p><p>{MAYOR}</p>"}}]}}"""

CSV = f'Titel;Datum;Quelle;Autor;Text;Nr\n{TITLE};2031-05-06T07:08:09+02:00;Talkurier;Ada Brandt;"{TEXT}";7\n'

NEXIS = [TITLE, "Talkurier", "6. Mai 2031 Dienstag", "Stadtausgabe", "Copyright 2031 Talkurier Alle Rechte vorbehalten",
         "Rubrik: LOKALES; S. 3", "Länge: 31 Wörter", "Autor: Ada Brandt", "Body", BRIDGE, MAYOR,
         "Language: GERMAN; DEUTSCH",
         "Load-Date: May 7, 2031", "End of Document"]  # fmt: skip
NEXIS_OLD = ["2 of 50 DOCUMENTS", "Talkurier", "6. Mai 2031 Dienstag", TITLE, "AUTOR: Ada Brandt",
             "RUBRIK: LOKALES; S. 3",
             "LÄNGE: 31 Wörter", BRIDGE, MAYOR, "UPDATE: 7. Mai 2031", "SPRACHE: GERMAN; DEUTSCH",
             "PUBLICATION-TYPE: Zeitung", "Copyright 2031 Talkurier"]  # fmt: skip
FACTIVA = [TITLE, "Von Ada Brandt", "31 Wörter", "6 Mai 2031", "07:08", "Talkurier", "TALKU", "3", "Deutsch",
           "Copyright 2031, Talkurier", BRIDGE, MAYOR, "Dokument TALKU00020310506er5600012"]  # fmt: skip
FACTIVA_CODED = ["HD", TITLE, "BY", "Ada Brandt", "WC", "31 words", "PD", "6 May 2031", "SN", "Talkurier", "SC",
                 "TALKU",
                 "LA", "German", "CY", "(c) 2031", "LP", BRIDGE, "TD", MAYOR, "AN",
                 "Document TALKU00020310506er5600012"]  # fmt: skip


def docx_file(lines: Sequence[str]) -> bytes:
    """A DOCX with a paragraph for each line."""
    document, written = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(written)
    return written.getvalue()


def rtf_file(lines: Sequence[str]) -> bytes:
    """An RTF with a paragraph for each line."""
    escaped = ("".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line) for line in lines)
    return ("{\\rtf1\\ansi\\ansicpg1252\\uc1 " + "\\par\n".join(escaped) + "\\par}").encode("ascii")


def html_file(lines: Sequence[str], maker: str) -> bytes:
    """An HTML export with a paragraph for each line."""
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f'<html><head><meta charset="utf-8"><title>{maker}</title></head><body>{body}</body></html>'.encode()


def zip_file(**files: bytes) -> bytes:
    """A ZIP file; `__` in a name stands for a slash, `_` for a dot."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return written.getvalue()


def http_answer(body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = "") -> bytes:
    """An HTTP answer as in a WARC record."""
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body


def warc_record(
    block: bytes,
    number: int = 0,
    kind: str = "response",
    length: int | str | None = None,
    media: str = "application/http",
) -> bytes:
    """One WARC record; `length` is what its head claims."""
    head = f"""WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r
WARC-Date: 2031-05-06T07:08:09Z\r\nWARC-Target-URI: https://talkurier.example/{number}\r\nContent-Type: {media}\r
Content-Length: {len(block) if length is None else length}\r\n\r\n"""
    return head.encode() + block + b"\r\n\r\n"


def page_record(number: int) -> bytes:
    """A record with a page of its own."""
    return warc_record(http_answer(page(number).encode()), number)


def packed(records: Sequence[bytes]) -> bytes:
    """Records compressed one by one."""
    return b"".join(gzip.compress(record, mtime=0) for record in records)
