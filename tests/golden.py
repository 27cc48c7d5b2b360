"""The golden synopses of the examples: `make golden` renews them after a wanted change."""

from contextlib import chdir
from pathlib import Path

import synopse
from synopse.report.contract import to_json

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"
EXAMPLES = ("story", "story-en")


def made(example: str) -> bytes:
    """The synopsis file of an example as Synopse writes it now; uris as seen from the project's folder."""
    with chdir(ROOT):
        return to_json(synopse.read([f"examples/{example}"]))


def main() -> None:
    """Writes every golden file."""
    GOLDEN.mkdir(exist_ok=True)
    for example in EXAMPLES:
        (GOLDEN / f"{example}.json").write_bytes(made(example))


if __name__ == "__main__":
    main()
