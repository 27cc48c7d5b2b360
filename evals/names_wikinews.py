"""Names of 60 whole articles of German Wikinews, marked by hand, with their texts, which stand beside the project.

`names-wikinews.json` has, for each article of `quotes/train.jsonl` that a seeded draw picked, its line (from 0), the
SHA-256 of its text and [start, end, kind] of every name of a person, organisation or place.

They were marked by close reading before the rules were measured on them: outer names, with a genitive's -s, without
titles; states are places whoever acts for them, clubs organisations where the club is meant and not the town;
adjectives and parts of compounds are not marked.
"""

import json
from hashlib import sha256
from pathlib import Path

OFFSETS = Path(__file__).with_name("names-wikinews.json")


def write_gold(data: Path, file: Path) -> None:
    """Writes the articles as the scorer of names wants them, one a line. Raises ValueError where a text is another."""
    texts = [
        json.loads(line)["text"] for line in (data / "quotes/train.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    rows = []
    for entry in json.loads(OFFSETS.read_text(encoding="utf-8")):
        text = texts[entry["article"]]
        if sha256(text.encode()).hexdigest() != entry["sha256"]:
            raise ValueError(f"article {entry['article']} of quotes/train.jsonl has another text than the names are of")
        names = [{"start": start, "end": end, "kind": kind} for start, end, kind in entry["names"]]
        rows.append(json.dumps({"text": text, "names": names}, ensure_ascii=False))
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
