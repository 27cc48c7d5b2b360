"""The texts that speed is measured on: news of the corpora where they are, else the project's own examples."""

import json
from pathlib import Path

from synopse.gather import gather
from synopse.model import Document


def news(data: Path) -> tuple[str, list[Document]]:
    """What the texts are, in words, and the texts: 150 German news articles, or the examples over and over."""
    file = data / "quotes" / "dev.jsonl"
    if file.is_file():
        texts = [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines()]
        return "150 German news articles", documents(texts)
    examples = [d.text for d in gather(["examples/story"]) if isinstance(d, Document)]
    return "the German example, thirty times over", documents(examples * 30)


def documents(texts: list[str]) -> list[Document]:
    """Documents of bare German texts."""
    return [Document(uri=f"{n}.txt", text=text, language="de") for n, text in enumerate(texts)]
