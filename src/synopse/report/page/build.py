"""The page put together: views, templates, style and script in one HTML file that fetches nothing.

The content security policy forbids every request and every script and style but the two that stand in the file, by
their hashes. All words of the articles pass through the templates' escaping or stand in JSON with `<` escaped.
"""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from synopse.model import Failure, Synopsis
from synopse.report.edition import editions
from synopse.report.page.article_view import ArticleData, article_view
from synopse.report.page.sheet import Sheet
from synopse.report.page.story_view import story_view
from synopse.report.page.views import StoryView
from synopse.report.summary import STATUS_SIGNS
from synopse.report.wording import Wording, wording

STYLES = ("palette", "base", "table", "sections", "reader", "narrow", "print")
SCRIPTS = ("theme", "text", "reader", "filter", "route")
READER_TEXTS = ("page.original", "page.detail", "page.shown")


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that one page shows."""

    stories: tuple[StoryView, ...]
    articles: dict[int, ArticleData]
    failures: tuple[Failure, ...]


def page(synopsis: Synopsis, ui: str) -> str:
    """The synopsis as a self-contained HTML page with its interface in `ui` (`de` or `en`).

    Raises QueryError for an interface language that there are no texts for.
    """
    words = wording(ui)
    style, script = _joined("style", STYLES, "css"), _script()
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            contents=contents(synopsis, words),
            words=words,
            signs=STATUS_SIGNS,
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
            texts={key: words(key) for key in READER_TEXTS},
        )
    )


def contents(synopsis: Synopsis, words: Wording) -> Contents:
    """The views of all stories, several accounts first, and the articles by their number in the synopsis."""
    ordered = sorted(editions(synopsis), key=lambda edition: len(edition.accounts) < 2)
    articles = {
        account.number: article_view(edition, account, words) for edition in ordered for account in edition.accounts
    }
    stories = tuple(story_view(Sheet(edition, f"s{number}", words)) for number, edition in enumerate(ordered, 1))
    return Contents(stories, articles, synopsis.failures)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("synopse.report.page", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    return environment


@cache
def _joined(folder: str, names: tuple[str, ...], ending: str) -> str:
    room = files("synopse.report.page") / folder
    return "\n".join((room / f"{name}.{ending}").read_text(encoding="utf-8").strip() for name in names)


def _script() -> str:
    return f'(() => {{\n"use strict";\n{_joined("script", SCRIPTS, "js")}\n}})();'


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
