"""Rows of three stories of the German press, marked by hand, with their texts, which stand beside the project.

`press-rows.json` has, for each story, the ids and SHA-256 of its articles in `press/articles.json` and its gold with
offsets alone: an article is the number of its place in the list, a span is [article, start, end], a cell may have
labels behind it (`according_to` by ids of entities, `certainty`); conventions are those of `stories/README.md`.
The names of an entity are what stands at its spans.

The gold was made by close reading before any output of Synopse on these texts was seen. The publishers have the
copyright in the texts: they are measured on and quoted nowhere, and no weights are learned from them.
"""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

OFFSETS = Path(__file__).with_name("press-rows.json")
STORIES = ("suez", "doses", "easter")
Json = dict[str, Any]


def write_press_story(name: str, data: Path, folder: Path, offsets: Path = OFFSETS) -> None:
    """Writes the articles of a story as `texts/ID.json`, each its whole text with its day, and `gold.json` as the
    scorer of synopses wants it. Raises ValueError where an article has another text than the gold is of."""
    items = {a["id"]: a for a in json.loads((data / "press/articles.json").read_text(encoding="utf-8"))}
    story = json.loads(offsets.read_text(encoding="utf-8"))[name]
    (folder / "texts").mkdir()
    for article, digest in story["articles"]:
        item = items[article]
        if sha256(item["text"].encode()).hexdigest() != digest:
            raise ValueError(f"article {article} of press/articles.json has another text than the rows are of")
        told = {"published": item["date"], "outlet": item["outlet"], "language": "de", "text": item["text"]}
        (folder / "texts" / f"{article}.json").write_text(json.dumps(told), encoding="utf-8")
    texts = {article: items[article]["text"] for article, _ in story["articles"]}
    (folder / "gold.json").write_text(json.dumps(_gold(story, texts)), encoding="utf-8")


def _gold(story: Json, texts: Mapping[str, str]) -> Json:
    ids = list(texts)

    def span(place: Sequence[Any]) -> Json:
        return {"article": ids[place[0]], "start": place[1], "end": place[2], **(place[3] if len(place) > 3 else {})}

    def filled(key: str, inner: str) -> list[Json]:
        return [{**entry, inner: [span(place) for place in entry[inner]]} for entry in story[key]]

    return {
        "articles": {article: {"text": text} for article, text in texts.items()},
        "entities": [
            {**e, "variants": [texts[ids[n]][start:end] for n, start, end in e["variants"]]} for e in story["entities"]
        ],
        "rows": filled("rows", "cells"),
        "differences": filled("differences", "values"),
        "quotations": filled("quotations", "variants"),
        "origins": [{**origin, "articles": [ids[n] for n in origin["articles"]]} for origin in story["origins"]],
    }
