"""`python -m bench [--data FOLDER] [--million]`: prints every figure; decides nothing, as machines are noisy."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench import archive, grouping, growth, layers, pages, peers, store
from bench.texts import news
from bench.timing import RUNS, process
from synopse.model import Document
from synopse.read import read_articles


def main() -> None:
    """Layers, whole processes, growth, archives, peers."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Speed, memory and growth, beside peers.")
    parser.add_argument("--data", type=Path, default=Path("../shared/eval"), help="where the corpora are")
    parser.add_argument("--million", action="store_true", help="a million arrivals for grouping too: some 20 minutes")
    asked = parser.parse_args()
    data = asked.data
    kind, documents = news(data)
    print(f"articles a second on one core ({kind}, {len(documents[0].text)} characters the first)")
    print(f"  {'every layer, words unseen':34} {layers.whole(documents):8.1f}")
    _print(layers.layers(documents))
    _processes(data)
    print("\ngrowth of `annotate` with the number of articles (milliseconds an article, MB at the peak)")
    for number, milliseconds, megabytes in growth.annotate(documents):
        print(f"  {number:6} articles {milliseconds:8.1f} ms {megabytes:8.0f} MB")
    print(
        "\ngrowth of `compare` with the accounts of one story, read before (seconds of processor time, MB at the peak)"
    )
    for number, seconds, megabytes in growth.compare():
        print(f"  {number:6} accounts {seconds:8.2f} s {megabytes:8.0f} MB")
    _grouping(million=asked.million)
    _archive()
    _pages()
    _store(documents)
    print(f"\nbeside peers ({peers.SAMPLE} articles; pairs of the example's accounts)")
    _print(peers.times(documents))
    _print(peers.passages(read_articles(["examples/story"]).articles))


def _store(documents: Sequence[Document]) -> None:
    print(
        f"\na store of {store.ARTICLES:,} articles (what is found; milliseconds: fastest and median of {store.TIMES})"
    )
    for database, question, found, fastest, median in store.times(documents):
        print(f"  {database:10} {question:30} {found:4} {fastest:8.1f} {median:8.1f}")


def _grouping(*, million: bool) -> None:
    counts = (*grouping.COUNTS, grouping.MILLION) if million else grouping.COUNTS
    print(f"\ngrouping {grouping.DAILY:,} invented arrivals a day (articles a second on one core; MB at the peak)")
    for number, speed, megabytes in grouping.growth(counts):
        print(f"  {number:9,} articles {speed:8.0f} {megabytes:8.0f} MB")
    found = grouping.features(read_articles(["examples/story"]).articles)
    print(f"  {'finding their features':34} {found:8.0f}")


def _archive() -> None:
    read, extracted = archive.speed()
    print(f"\nreading a web archive of {archive.RECORDS:,} pages (records a second on one core; MB at the peak)")
    print(f"  {'Synopse, from the archive':34} {read:8.1f}   {read / extracted:.0%} of")
    print(f"  {'trafilatura alone, from memory':34} {extracted:8.1f}")
    for number, megabytes in archive.memory():
        print(f"  {number:6} records {megabytes:20.0f} MB")


def _pages() -> None:
    read, alone, mapped = pages.speed()
    print("\nreading pages with the map of their text to their bytes (pages a second on one core)")
    print(f"  {'Synopse, with the map':34} {read:8.1f}   {read / alone:.0%} of")
    print(f"  {'trafilatura alone':34} {alone:8.1f}")
    print(f"  {'the map alone':34} {mapped:8.1f}")


def _processes(data: Path) -> None:
    story = data.parent / "seeds"
    paths = sorted(map(str, story.glob("*.txt"))) or ["examples/story"]
    print(f"\nwhole processes (median of {RUNS}, seconds and MB): five accounts, imports alone, Python alone")
    commands = {
        "synopse read": [sys.executable, "-m", "synopse", "read", *paths, "--quiet"],
        "import synopse": [sys.executable, "-c", "import synopse, synopse.cli"],
        "python": [sys.executable, "-c", "pass"],
    }
    for name, command in commands.items():
        found = process(command)
        print(f"  {name:34} {found.seconds:8.2f} {found.megabytes:8.0f}")


def _print(figures: Iterable[tuple[str, float]]) -> None:
    for name, value in figures:
        print(f"  {name:34} {value:8.1f}")


if __name__ == "__main__":
    main()
