"""How many articles a second each layer of one account takes on one core, on news that no word was seen of before."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bench.timing import cpu_seconds
from synopse.annotate import annotate
from synopse.annotate.attribution import find_attributions
from synopse.annotate.names import find_names
from synopse.annotate.quantities import find_quantities
from synopse.annotate.statements import find_statements
from synopse.annotate.times import find_times
from synopse.clean import find_defects, find_regions
from synopse.language import parse
from synopse.model import Document, ReferenceDate

DAY = ReferenceDate(value="2024-11-01", basis="given")


def whole(documents: Sequence[Document]) -> float:
    """Articles a second for every layer of an account together, words seen for the first time; what is loaded once is
    loaded before."""
    annotate(Document(uri="warm", text="Am Montag sagte Ada Brandt, zwölf Boote seien da.", language="de"))
    return len(documents) / cpu_seconds(lambda: [annotate(d) for d in documents])


def layers(documents: Sequence[Document]) -> Iterator[tuple[str, float]]:
    """Articles a second for each layer by itself, given what it builds on."""
    regions = [find_regions(d.text, "de", d.title) for d in documents]
    parses = [parse(d.text, "de", r) for d, r in zip(documents, regions, strict=True)]
    times = [find_times(p, DAY) for p in parses]
    attributions = [find_attributions(p, "a") for p in parses]
    both: list[Any] = list(zip(parses, times, strict=True))
    said: list[Any] = list(zip(parses, attributions, strict=True))
    work: dict[str, Callable[[], object]] = {
        "regions": lambda: [find_regions(d.text, "de", d.title) for d in documents],
        "parse (words seen before)": lambda: [parse(d.text, "de", r) for d, r in zip(documents, regions, strict=True)],
        "times": lambda: [find_times(p, DAY) for p in parses],
        "quantities": lambda: [find_quantities(p, t) for p, t in both],
        "names": lambda: [find_names(p) for p in parses],
        "attributions": lambda: [find_attributions(p, "a") for p in parses],
        "statements": lambda: [find_statements(p, a, "a") for p, a in said],
        "defects": lambda: [find_defects(d.text, "de", r) for d, r in zip(documents, regions, strict=True)],
    }
    for name, do in work.items():
        yield name, len(documents) / cpu_seconds(do)
