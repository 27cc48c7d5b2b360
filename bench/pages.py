"""Reading pages with a map to their bytes beside the extraction library alone, on the pages of evals/pages."""

from bench.archive import page
from bench.timing import cpu_seconds
from evals.pages.render import pages
from synopse.gather.html import DATES, raw_page, read_page
from synopse.gather.offsets.place import PageTexts

ROUNDS = 5
"""How often all pages are read, in turn, so that whatever else the machine does falls on both sides."""


def speed() -> tuple[float, float, float]:
    """Pages a second: read to accounts with their maps, by trafilatura alone, and the maps alone."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import

    found = [raw_page(content, "page.html") for _, content in pages()]
    found += [raw_page(page(number), "page.html") for number in range(len(found))]
    texts = [next(read_page(one, "page.html")).text for one in found]
    read = alone = mapped = 0.0
    for _ in range(ROUNDS):
        read += cpu_seconds(lambda: [list(read_page(one, "page.html")) for one in found])
        alone += cpu_seconds(
            lambda: [
                bare_extraction(one.markup, with_metadata=True, include_comments=False, date_extraction_params=DATES)
                for one in found
            ]
        )
        mapped += cpu_seconds(
            lambda: [PageTexts(one).raw(text, lambda _: "") for one, text in zip(found, texts, strict=True)]
        )
    number = ROUNDS * len(found)
    return number / read, number / alone, number / mapped
