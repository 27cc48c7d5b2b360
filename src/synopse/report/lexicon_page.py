"""The concept lexicon as one self-contained HTML page to browse: concepts by subject, with their words, relations and
examples, and a field to search in."""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from synopse.concepts.source import Concept, Entry, Family

MARKS = {"verb": "v", "noun": "n", "adjective": "a"}
LANGUAGES = {"de": "German", "en": "English"}


@dataclass(frozen=True, slots=True)
class ConceptView:
    """A concept as the page shows it: `words` and `examples` by the name of the language."""

    concept: Concept
    families: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    examples: Mapping[str, tuple[str, ...]]


def lexicon_page(concepts: Iterable[Concept], families: Iterable[Family]) -> str:
    """The page. It fetches nothing; its content security policy allows its own script and style alone."""
    views: dict[str, list[ConceptView]] = {}
    families = tuple(families)
    for concept in concepts:
        views.setdefault(concept.file, []).append(_view(concept, families))
    style, script = _part("lexicon.css"), _part("lexicon.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return (
        _environment()
        .get_template("lexicon.html.j2")
        .render(subjects=views, families=families, style=Markup(style), script=Markup(script), policy=policy)
    )


def _view(concept: Concept, families: Iterable[Family]) -> ConceptView:
    return ConceptView(
        concept=concept,
        families=tuple(f.id for f in families if concept.id in f.members),
        words={LANGUAGES[c]: tuple(printed(e) for e in entries) for c, entries in concept.entries.items()},
        examples={LANGUAGES[c]: texts for c, texts in concept.examples.items()},
    )


def printed(entry: Entry) -> str:
    """An entry as it is written in the file."""
    pos = f"/{MARKS[entry.pos]}" if entry.pos else ""
    near = f" ~ {' '.join(entry.near)}" if entry.near else ""
    far = f" !~ {' '.join(entry.far)}" if entry.far else ""
    return f"{' '.join(entry.words)}{pos}{near}{far}"


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("synopse.report", "lexicon"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def _part(name: str) -> str:
    return (files("synopse.report") / "lexicon" / name).read_text(encoding="utf-8").strip()


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
