"""One account, from its text to every layer that is found in it. The order of the layers is the order of the lines."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from synopse.annotate.attribution import find_attributions
from synopse.annotate.entities import Cast
from synopse.annotate.frames import Layers, frame_statements
from synopse.annotate.hearsay import find_hearsay_conditionals
from synopse.annotate.names import find_names
from synopse.annotate.quantities import find_quantities
from synopse.annotate.reference_date import reference_date
from synopse.annotate.sources import attach_sources
from synopse.annotate.statements import find_statements
from synopse.annotate.story_dates import infer_together
from synopse.annotate.times import find_times
from synopse.clean import find_credits, find_defects, find_regions, find_state
from synopse.concepts import Lexicon, find_concepts, lexicon
from synopse.language import SUPPORTED, Parse, detect, parse
from synopse.model import Article, Attribution, Defect, Document, Time

WORDING_ONLY = "wording_only"
"""Note on an account in a language that there are no words and rules for: it is compared by wording alone."""


def annotate(
    document: Document, *, language: str | None = None, date: dt.date | None = None, concepts: Sequence[str] = ()
) -> Article:
    """Everything that one account says, and how it says it.

    `language` (ISO 639-1) overrules what the document states and what is detected. `date` is the day that the account
    is taken to be from where it does not say so itself. `concepts` are files that are added to the concept lexicon;
    raises LexiconError for one that cannot be used, and nothing on any text.
    """
    text, code = document.text, (language or document.language or detect(document.text)).lower()[:2]
    regions = find_regions(text, code, document.title)
    parsed = parse(text, code, regions)
    reference = reference_date(text, document.published, date, parsed)
    times = find_times(parsed, reference)
    article = identify(document)
    cast = Cast(parsed, find_names(parsed), article)
    attributions = find_attributions(parsed, article)
    statements = find_statements(parsed, attributions, article)
    attributions, statements, entities = attach_sources(parsed, attributions, statements, cast)
    known = lexicon(tuple(Path(file) for file in concepts))
    layers = _layers(parsed, cast, times, attributions, known)
    return replace(
        _article(document, article, code),
        reference_date=reference,
        state=find_state(text, code, regions, document.title, document.free),
        regions=regions,
        credits=find_credits(text, code, regions),
        sentences=tuple(parsed.spans()),
        names=cast.names,
        times=times,
        quantities=layers.quantities,
        attributions=attributions,
        statements=frame_statements(parsed, statements, layers, cast, known),
        concepts=layers.concepts,
        defects=_sorted((*find_defects(text, code, regions), *find_hearsay_conditionals(parsed, attributions))),
        entities=entities,
    )


def _layers(
    parsed: Parse, cast: Cast, times: tuple[Time, ...], attributions: Sequence[Attribution], known: Lexicon
) -> Layers:
    """What frames are put together from."""
    return Layers(
        names=cast.names,
        times=times,
        quantities=find_quantities(parsed, times),
        concepts=find_concepts(parsed, known, [n for n in cast.names if n.kind in ("person", "place")]),
        sources=tuple(s for a in attributions for s in a.source),
    )


def _article(document: Document, name: str, language: str) -> Article:
    """What is known of an account before anything was found in it; `name` is the article's id."""
    return Article(
        id=name,
        uri=document.uri,
        outlet=document.outlet,
        title=document.title,
        url=document.url,
        language=language,
        published=document.published,
        raw=document.raw,
        text=document.text,
        notes=() if language in SUPPORTED else (WORDING_ONLY,),
    )


def _sorted(defects: Iterable[Defect]) -> tuple[Defect, ...]:
    return tuple(sorted(defects, key=lambda d: (d.start, d.end, d.kind)))


def date_together(articles: Sequence[Article]) -> tuple[Article, ...]:
    """One story's accounts, the undated ones dated by the others where one day alone remains, and their times too."""
    if all(a.reference_date.value for a in articles):
        return tuple(articles)
    parses = [parse(a.text, a.language, a.regions) for a in articles]
    references = infer_together(parses, [a.reference_date for a in articles])
    return tuple(
        a if a.reference_date == found else replace(a, reference_date=found, times=find_times(parsed, found))
        for a, parsed, found in zip(articles, parses, references, strict=True)
    )


def identify(document: Document) -> str:
    """The article's id: the same text at the same place has the same one, on every machine."""
    return "a" + blake2b(f"{document.uri}\0{document.text}".encode(errors="surrogatepass"), digest_size=5).hexdigest()
