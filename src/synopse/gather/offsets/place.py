"""The map of one clean text over the texts of a page or of a part of a container."""

from collections.abc import Iterable

from synopse.gather.offsets.align import Aligned
from synopse.gather.offsets.ask import Extract, ask
from synopse.gather.offsets.characters import characters
from synopse.gather.offsets.confirm import confirm
from synopse.gather.offsets.ink import ink_of
from synopse.gather.offsets.nodes import text_nodes
from synopse.gather.offsets.pieces import place_pieces
from synopse.gather.offsets.references import TWICE
from synopse.gather.offsets.runs import Run, in_bytes
from synopse.gather.offsets.spell import Speller
from synopse.gather.offsets.units import units_of
from synopse.gather.offsets.writing import Writing
from synopse.gather.raw import RawPage
from synopse.model import Raw, RawRun


class PageTexts:
    """The texts of a page: what it prints, and where in its bytes the text stands that was extracted from it."""

    def __init__(self, page: RawPage) -> None:
        self._page, self._raw = page, characters(page.content, page.encoding)
        self.nodes = text_nodes(self._raw.text if self._raw else page.markup)
        """The texts between its tags, each with the character that it begins at."""

    def raw(self, text: str, extract: Extract) -> Raw:
        """Where the text that was extracted from the page stands in its bytes.

        `extract` is asked for the text of the page with a letter changed here and there, where only that can tell
        which of several places it was taken from.
        """
        runs: tuple[RawRun, ...] = ()
        if self._raw:
            read = self._raw.read_again
            found = placed(self.nodes, text, TWICE, (self._raw.text, lambda markup: extract(read(markup))))
            runs = in_bytes(found, text, self._raw)
        page = self._page
        return Raw(digest=page.digest, media_type=page.media_type, encoding=page.encoding, runs=runs)


def placed(
    nodes: Iterable[tuple[str, int]], text: str, writing: Writing, asked: tuple[str, Extract] | None = None
) -> list[Run]:
    """The runs of a clean text in characters of what its nodes were cut out of; `asked` are that markup and how the
    text is extracted from it."""
    units = units_of(text)
    aligned = Aligned(units, ink_of(nodes, writing))
    refuted = ask(aligned, text, *asked) if asked else set()
    aligned.place_by_order(to_the_end=not asked, refuted=refuted)
    pieces = place_pieces(aligned)
    pieces = confirm(pieces, aligned, text, *asked) if asked else pieces
    stretches = [*aligned.placed.values(), *pieces]
    return list(Speller(text, units, aligned.page).runs(stretches))
