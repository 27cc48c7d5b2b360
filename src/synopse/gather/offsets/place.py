"""The map of one clean text over the texts of a page or of a part of a container."""

from collections.abc import Iterable

from synopse.gather.offsets.align import Aligned
from synopse.gather.offsets.ask import Extract, ask
from synopse.gather.offsets.characters import characters
from synopse.gather.offsets.ink import ink_of
from synopse.gather.offsets.nodes import text_nodes
from synopse.gather.offsets.pieces import place_pieces
from synopse.gather.offsets.references import TWICE
from synopse.gather.offsets.runs import Run, in_bytes
from synopse.gather.offsets.spell import Speller
from synopse.gather.offsets.units import units_of
from synopse.gather.offsets.writing import Writing
from synopse.gather.raw import RawPage
from synopse.model import Raw


def raw_of_page(page: RawPage, text: str, extract: Extract) -> Raw:
    """Where the text that was extracted from a page stands in its bytes.

    `extract` is asked for the text of the page with a letter changed here and there, where only that can tell which
    of several places it was taken from.
    """
    raw = characters(page.content, page.encoding)
    if raw is None:
        return Raw(digest=page.digest, media_type=page.media_type, encoding=page.encoding)
    nodes = text_nodes(raw.text)
    runs = placed(nodes, text, TWICE, (raw.text, extract))
    return Raw(digest=page.digest, media_type=page.media_type, encoding=page.encoding, runs=in_bytes(runs, text, raw))


def placed(
    nodes: Iterable[tuple[str, int]], text: str, writing: Writing, asked: tuple[str, Extract] | None = None
) -> list[Run]:
    """The runs of a clean text in characters of what its nodes were cut out of; `asked` are that markup and how the
    text is extracted from it."""
    units = units_of(text)
    aligned = Aligned(units, ink_of(nodes, writing))
    refuted = ask(aligned, text, *asked) if asked else set()
    aligned.place_by_order(to_the_end=not asked, refuted=refuted)
    stretches = [*aligned.placed.values(), *place_pieces(aligned)]
    return list(Speller(text, units, aligned.page).runs(stretches))
