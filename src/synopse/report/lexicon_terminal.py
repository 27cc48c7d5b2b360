"""What the concept lexicon has on a word, as lines for the terminal."""

from collections.abc import Iterable, Iterator

from synopse.concepts.source import Concept
from synopse.report.lexicon_page import printed


def entries_with(asked: str, concepts: Iterable[Concept]) -> Iterator[str]:
    """For every concept that is called so or has an entry with all words asked for: its id, definition and entries."""
    wanted = set(asked.lower().split())
    for concept in concepts:
        found = [
            e for entries in concept.entries.values() for e in entries if wanted <= {w.strip("-") for w in e.words}
        ]
        if found or concept.id == asked:
            shown = found or [e for entries in concept.entries.values() for e in entries]
            yield f"{concept.id}: {concept.definition}\n  {', '.join(printed(e) for e in shown)}"
