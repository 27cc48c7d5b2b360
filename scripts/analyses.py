"""Write the analyses of the commonest words of each language beside its words: `make analyses`."""

import gzip
from pathlib import Path

import msgspec
import wordfreq

from synopse.language.tagger import FILE, MODELS, Tagger

WORDS = 50_000


def main() -> None:
    for language in MODELS:
        commonest = [w for w in wordfreq.top_n_list(language, WORDS) if w.isalpha()]
        target = Path(__file__).parent.parent / "src" / "synopse" / "language" / language / FILE
        target.write_bytes(gzip.compress(msgspec.msgpack.encode(Tagger(language, {}).analyses(commonest)), mtime=0))
        print(f"{target.name} ({language}): {len(commonest)} words, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
