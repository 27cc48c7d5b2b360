"""Write the analyses of the commonest words of each language beside its words: `make analyses`."""

from pathlib import Path

import wordfreq

from synopse.language.ahead import FILE, Ahead, write_ahead
from synopse.language.tagger import MODELS, Tagger

WORDS = 120_000
LANGUAGES = Path(__file__).parent.parent / "src" / "synopse" / "language"


def main() -> None:
    """All languages that there is a model of; about two minutes."""
    for language in MODELS:
        commonest = [w for w in wordfreq.top_n_list(language, WORDS) if w.isalpha()]
        machine = Tagger(language, Ahead([], []))
        target = LANGUAGES / language / FILE
        write_ahead(target, {word: machine.analysis(word) for word in commonest})
        print(f"{target.name} ({language}): {len(commonest)} words, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
