"""The pages and their gold: `articles-*.txt` put into the layouts of `templates/`.

`python -m evals.pages.render FOLDER` writes them as files, to be looked at."""

import datetime as dt
import json
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.entities import codepoint2name
from pathlib import Path

from babel.dates import format_date
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

FOLDER = Path(__file__).parent
LANGUAGES = ("de", "en")
ENCODINGS = {"agency": "cp1252", "paywall": "cp1252", "tables": "cp1252", "ministry": "latin-1", "plain": "utf-8-sig"}
WIDE_OUTLET = "Harbour Notes"
"""Its pages are UTF-16 with a byte order mark."""
TEASER_SHOWN = {"agency": False}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a heading between paragraphs."""

    text: str
    heading: bool = False

    @property
    def sentence(self) -> str:
        """The first sentence."""
        return self.text.partition(". ")[0].removesuffix(".") + "."

    @property
    def rest(self) -> str:
        """What comes behind it."""
        return self.text.partition(". ")[2]


@dataclass(frozen=True, slots=True)
class Gold:
    """What is to be found on a page. `date` is ISO 8601 with or without a time."""

    layout: str
    language: str
    outlet: str
    author: str
    date: str
    title: str
    teaser: str
    caption: str
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The main text: teaser, headings and paragraphs, as far as the layout shows them."""
        shown = (self.teaser,) if TEASER_SHOWN.get(self.layout, True) else ()
        return "\n".join((*shown, *(block.text for block in self.blocks)))

    @property
    def day(self) -> str:
        """The date as it is printed."""
        return format_date(dt.date.fromisoformat(self.date[:10]), "d. MMMM y", locale=self.language)

    def json_ld(self, kind: str, *, free: bool = True) -> Markup:
        """What the page states about itself in the words of schema.org."""
        stated = {
            "@context": "https://schema.org",
            "@type": kind,
            "headline": self.title,
            "description": self.teaser,
            "datePublished": self.date,
            "author": {"@type": "Person", "name": self.author},
            "publisher": {"@type": "Organization", "name": self.outlet},
            "isAccessibleForFree": free,
        }
        return Markup(json.dumps(stated, ensure_ascii=True))


@cache
def golds() -> tuple[Gold, ...]:
    """The articles in the order of the files, German ones first."""
    return tuple(gold for language in LANGUAGES for gold in _read(language))


@cache
def pages() -> tuple[tuple[Gold, bytes], ...]:
    """Each article with its page in the encoding of the layout."""
    return tuple((gold, _render(number, gold)) for number, gold in enumerate(golds()))


def _read(language: str) -> Iterator[Gold]:
    for article in (FOLDER / f"articles-{language}.txt").read_text(encoding="utf-8").split("\n===\n"):
        head, title, teaser, caption, *lines = article.strip().splitlines()
        layout, outlet, author, date = (part.strip() for part in head.split("|"))
        blocks = tuple(Block(line.removeprefix("## "), line.startswith("## ")) for line in lines)
        yield Gold(layout, language, outlet, author, date, title, teaser, caption, blocks)


def _render(number: int, gold: Gold) -> bytes:
    words = tomllib.loads((FOLDER / "words.toml").read_text(encoding="utf-8"))[gold.language]
    template = _environment().get_template(f"{gold.layout}.html")
    markup = template.render(a=gold, w=words, others=words["others"], n=number)
    encoding = "utf-16" if gold.outlet == WIDE_OUTLET else ENCODINGS.get(gold.layout, "utf-8")
    return markup.encode(encoding)


@cache
def _environment() -> Environment:
    environment = Environment(loader=FileSystemLoader(FOLDER / "templates"), autoescape=True, undefined=StrictUndefined)
    for name in (shy, soft, wrap, linked, boldfirst, entities, numeric):
        environment.filters[name.__name__] = name
    return environment


def shy(text: str) -> Markup:
    """A soft hyphen, as a reference, in every long word."""
    return Markup(" ").join(
        Markup("{}&shy;{}").format(w[:6], w[6:]) if len(w) > 11 else escape(w) for w in text.split(" ")
    )


def soft(text: str) -> str:
    """A soft hyphen, as a character, in every long word."""
    return " ".join(f"{w[:5]}\u00ad{w[5:]}" if len(w) > 10 else w for w in text.split(" "))


def wrap(text: str) -> str:
    """Lines of at most 72 characters, indented by six."""
    return "\r\n      ".join(textwrap.wrap(text, 72))


def linked(text: str) -> Markup:
    """The fourth word as a link."""
    words = text.split(" ")
    return Markup('{} <a href="/thema">{}</a> {}').format(" ".join(words[:3]), words[3], " ".join(words[4:]))


def boldfirst(text: str) -> Markup:
    """The first two words in bold, a no-break space between them."""
    first, second, rest = text.split(" ", 2)
    return Markup("<b>{}&nbsp;{}</b> {}").format(first, second, rest)


def entities(text: str) -> Markup:
    """Every character beyond ASCII as a named reference."""
    return Markup("").join(Markup(f"&{codepoint2name[ord(c)]};") if c > "\x7f" else escape(c) for c in text)


def numeric(text: str) -> Markup:
    """Every character beyond ASCII as a numeric reference."""
    return Markup("").join(Markup(f"&#{ord(c)};") if c > "\x7f" else escape(c) for c in text)


if __name__ == "__main__":
    for number, (gold, page) in enumerate(pages()):
        (Path(sys.argv[1]) / f"{number:02}-{gold.layout}-{gold.language}.html").write_bytes(page)
