"""`python -m evals.grouping [--data FOLDER]`: grouping beside a plain peer on the press days, and stories poured into
articles that have nothing to do with them.

The peer is the usual one: TF-IDF with average linkage, at the threshold that is best on these very articles.
"""

import argparse
import json
import math
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from evals.data import add_data, is_missing
from synopse.group import group
from synopse.group.linkage import average_linkage
from synopse.group.terms import find_terms, find_words, similarities
from synopse.model import Article, Document
from synopse.read import Source, read_articles

STORIES = Path(__file__).with_name("stories")
POURED = ("de-1", "de-2", "de-3", "de-4", "de-5", "de-6", "en-1", "en-2")
THRESHOLDS = [n / 100 for n in range(4, 40, 2)]
Groups = Sequence[Sequence[str]]


def main() -> None:
    """B-cubed and pairs of each on the press, then the poured stories."""
    parser = argparse.ArgumentParser(prog="python -m evals.grouping", description="Grouping beside a peer.")
    add_data(parser)
    data = parser.parse_args().data
    if is_missing(data):
        return
    articles = _press(data)
    peers = {t: _score(data, articles, tf_idf(articles, t)) for t in THRESHOLDS}
    best = max(peers, key=lambda t: peers[t]["b_cubed"])
    _show("press: Synopse", _score(data, articles, group(articles)))
    _show(f"press: TF-IDF, average linkage at {best}", peers[best])
    _show("press: every article alone", _score(data, articles, [[a.id] for a in articles]))
    _show("poured: Synopse", measure_poured(data))


def measure_poured(data: Path) -> dict[str, float]:
    """B-cubed over the accounts of the project's stories, grouped among the articles of the quotation corpus; and
    precision over all of these, as if each other article told its own story, which a few do not."""
    lines = (data / "quotes" / "train.jsonl").read_text(encoding="utf-8").splitlines()
    beside = [json.loads(line) for line in lines]
    sources: list[Source] = [Document(uri=a["name"], text=a["text"], language="de") for a in beside]
    own = [path for name in POURED for path in sorted(STORIES.glob(f"{name}-*/*.txt"))]
    articles = read_articles([*sources, *own], workers=2).articles
    told = {a.id: Path(a.uri).parent.name for a in articles if a.uri.endswith(".txt")}
    assert len(told) == len(own), "an account was not read"
    gold = {a.id: told.get(a.id, a.id) for a in articles}
    groups = group(articles)
    return _b_cubed(gold, groups, list(told)) | {"precision of all": _b_cubed(gold, groups, list(gold))["precision"]}


def tf_idf(articles: Sequence[Article], threshold: float) -> Groups:
    """The groups of the peer."""
    texts = [find_terms(find_words(a.text), a.language) for a in articles]
    holding = Counter(term for text in texts for term in text)
    vectors = [{t: tf * math.log(len(texts) / holding[t]) for t, (tf, _) in text.items()} for text in texts]
    lengths = [math.sqrt(math.fsum(x * x for x in v.values())) or 1.0 for v in vectors]
    units = [{t: x / n for t, x in v.items()} for v, n in zip(vectors, lengths, strict=True)]
    clusters = average_linkage(len(articles), similarities(units, 0.01), threshold)
    return [[articles[n].id for n in cluster] for cluster in clusters]


def _press(data: Path) -> Sequence[Article]:
    with TemporaryDirectory() as folder:
        _run(data, "press/articles.json", "--texts", folder)
        return read_articles([folder], workers=2).articles


def _score(data: Path, articles: Sequence[Article], groups: Groups) -> dict[str, float]:
    """What the scorer of the press days says of groups, as F1."""
    found = {
        "articles": [{"id": a.id, "uri": a.uri} for a in articles],
        "stories": [{"articles": list(ids)} for ids in groups],
    }
    with TemporaryDirectory() as folder:
        file = Path(folder) / "out.json"
        file.write_text(json.dumps(found), encoding="utf-8")
        scores = json.loads(_run(data, "press/articles.json", str(data / "press/gold.json"), str(file), "--json"))
    return {name: scores[name]["f"] for name in ("b_cubed", "b_cubed of stories", "pairs")}


def _run(data: Path, articles: str, *rest: str) -> str:
    command = (sys.executable, str(data / "score_stories.py"), str(data / articles), *rest)
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _b_cubed(gold: Mapping[str, str], groups: Groups, over: Sequence[str]) -> dict[str, float]:
    """Precision, recall and F1 of the groups, averaged over some articles (Bagga and Baldwin 1998)."""
    system = {a: frozenset(ids) for ids in groups for a in ids}
    right = {a: sum(gold[b] == gold[a] for b in system[a]) for a in over}
    sizes = Counter(gold.values())
    precision, recall = (
        fmean(n / len(system[a]) for a, n in right.items()),
        fmean(right[a] / sizes[gold[a]] for a in over),
    )
    return {"precision": precision, "recall": recall, "b_cubed": 2 * precision * recall / (precision + recall)}


def _show(name: str, figures: Mapping[str, float]) -> None:
    print(f"{name:40} " + "  ".join(f"{figure} {value:.3f}" for figure, value in figures.items()), flush=True)


if __name__ == "__main__":
    main()
