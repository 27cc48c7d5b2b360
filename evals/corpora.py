"""The corpora that Synopse is measured on, and the scorer of each. They stand beside the project, never in it."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from evals.grouping import measure_poured
from evals.names_wikinews import write_gold
from evals.pages.measure import measure_pages
from evals.press_rows import STORIES as PRESS_STORIES
from evals.press_rows import write_press_story

STORIES = Path(__file__).with_name("stories")
SYNOPSE = (sys.executable, "-m", "synopse")


@dataclass(frozen=True, slots=True)
class Corpus:
    """`texts` is what the scorer writes the articles from, `gold` what it holds them against; paths below the data.

    `folder` is a story of this project with its articles and its gold, in place of both; `made` writes
    the gold where it is kept apart from its texts, `laid` a story's `texts` and `gold.json` into a folder. `own`
    measures what needs no scorer from elsewhere, given the data.
    """

    name: str
    scorer: str = ""
    command: str = ""
    gold: str = "../seeds/gold.json"
    texts: str | None = None
    folder: Path | None = None
    made: Callable[[Path, Path], None] | None = None
    laid: Callable[[Path, Path], None] | None = None
    own: Callable[[Path], dict[str, float]] | None = None


CORPORA = (
    Corpus("story", "score_synopsis.py", "read"),
    *(
        Corpus(name, "score_synopsis.py", "read", folder=STORIES / name)
        for name in ("de-1-tribuene", "de-2-uferbahn", "de-3-glaswerk", "en-1-lifeboat")
    ),
    *(
        Corpus(f"press-rows {name}", "score_synopsis.py", "read", laid=partial(write_press_story, name))
        for name in PRESS_STORIES
    ),
    Corpus("quotes", "score_quotes.py", "annotate", "quotes/dev.jsonl", "quotes/dev.jsonl"),
    Corpus("times zeit", "score_times.py", "annotate", "times/diezeit.jsonl", "times/diezeit.jsonl"),
    Corpus("times dolomiten", "score_times.py", "annotate", "times/dolomiten42.jsonl", "times/dolomiten42.jsonl"),
    Corpus("names pud", "score_names.py", "annotate", "names/pud.jsonl", "names/pud.jsonl"),
    Corpus("names germeval", "score_names.py", "annotate", "names/germeval-dev.jsonl", "names/germeval-dev.jsonl"),
    Corpus("names wikinews", "score_names.py", "annotate", made=write_gold),
    Corpus("press", "score_stories.py", "read", "press/gold.json", "press/articles.json"),
    Corpus("poured", own=measure_poured),
    Corpus("pages", own=lambda _: measure_pages()),
)

ASIDE = tuple(
    Corpus(name, "score_synopsis.py", "read", folder=STORIES / name)
    for name in ("de-4-sturzflut", "de-5-grenzabkommen", "de-6-dopingfall", "en-2-ticket-breach")
)
"""Stories that nobody works with: they are measured for reports and have no floors."""

LEARNING = tuple(
    Corpus(name, "score_synopsis.py", "read", folder=STORIES / name)
    for name in ("de-7-streik", "de-8-chemie", "de-9-wahl", "de-10-urteil", "en-3-earthquake", "en-4-takeover")
)
"""Stories that the weights of agreement are learned from, beside those of CORPORA: measured when named, no floors."""

CHECKING = tuple(
    Corpus(name, "score_synopsis.py", "read", folder=STORIES / name)
    for name in (
        "de-11-ruecktritt",
        "de-12-sparkasse",
        "de-13-gipfel",
        "de-14-rueckruf",
        "de-15-klinik",
        "de-16-havarie",
        "en-5-ferry",
        "en-6-budget",
    )
)
"""Stories that may be read and are in no weights: how much the weights are shrunk was chosen with them."""

READ = (*CORPORA, *LEARNING, *CHECKING)
"""All that may be worked with."""


def measure(corpus: Corpus, data: Path, workers: int) -> dict[str, float]:
    """Every figure of one corpus by its name, between 0 and 1 (F1 or accuracy).

    Raises CalledProcessError where Synopse or the scorer fails: a broken run must not look like a bad one.
    """
    if corpus.own:
        return {f"{corpus.name}: {figure}": value for figure, value in corpus.own(data).items()}
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        texts, gold = _lay_out(corpus, data, Path(folder))
        run(*SYNOPSE, corpus.command, str(texts), "--json", str(out), "--quiet", "--workers", str(workers))
        given = [str(data / corpus.texts)] if corpus.scorer == "score_stories.py" and corpus.texts else []
        scored = run(sys.executable, str(data / corpus.scorer), *given, str(gold), str(out), "--json")
    return {f"{corpus.name}: {figure}": value for figure, value in _flat(json.loads(scored))}


def _lay_out(corpus: Corpus, data: Path, folder: Path) -> tuple[Path, Path]:
    """Where the articles to read are and the gold to hold them against; what has to be written goes into `folder`."""
    if corpus.laid:
        corpus.laid(data, folder)
        return folder / "texts", folder / "gold.json"
    texts = (corpus.folder or data / "../seeds") / "*.txt"
    gold = corpus.folder / "gold.json" if corpus.folder else data / corpus.gold
    if corpus.made:
        gold = folder / "gold.jsonl"
        corpus.made(data, gold)
    if corpus.made or corpus.texts:
        texts, source = folder / "texts", gold if corpus.made else data / str(corpus.texts)
        run(sys.executable, str(data / corpus.scorer), str(source), "--texts", str(texts))
    return texts, gold


def run(*command: str) -> str:
    """What a command prints. Raises CalledProcessError, its complaint shown, where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stderr)
        done.check_returncode()
    return done.stdout


def _flat(scores: Mapping[str, Any]) -> Iterator[tuple[str, float]]:
    """F1 or accuracy of each figure; recall too where the figure is a share of what there is to find."""
    for figure, value in scores.items():
        if isinstance(value, Mapping):
            key = next(k for k in ("f1", "f", "accuracy") if k in value)
            yield figure, float(value[key])
            if figure == "differences":
                yield f"{figure} recall", float(value["r"])
