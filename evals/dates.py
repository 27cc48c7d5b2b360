"""`python -m evals.dates [--data FOLDER]`: articles whose day is known, dated with the day withheld.

An article's day is in reach where its words name the very year and a day that is counted from it (`heute`, `gestern`,
`morgen`): without the one or the other no words tell the day. `wrong` is what was stated as certain and is not the day.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from evals.data import add_data, is_missing
from synopse.annotate.reference_date import UNKNOWN, reference_date
from synopse.annotate.story_dates import infer_together
from synopse.annotate.times.mentions import find_mentions
from synopse.clean import find_regions
from synopse.language import parse
from synopse.model import ReferenceDate

CORPORA = ("times/dolomiten42.jsonl", "times/diezeit.jsonl", "quotes/train.jsonl", "press/articles.json")
PRESS = "press/articles.json"
Dated = tuple[date, str]


def main() -> int:
    """Prints a line a corpus, or a word where there are none; exit code 1 where nothing was measured."""
    parser = argparse.ArgumentParser(prog="python -m evals.dates", description=__doc__)
    add_data(parser)
    data = parser.parse_args().data
    if is_missing(data):
        return 0
    print(f"{'':24} articles  in reach  dated  right  wrong  in reach and right")
    measured = [name for name in CORPORA if (data / name).is_file()]
    for name in measured:
        _show(name, list(_articles(data / name)))
    if (data / PRESS).is_file():
        _show_stories(data)
    return 0 if measured else 1


def _show_stories(data: Path) -> None:
    """Of each story of the press, the days of every second account withheld."""
    by_id = {a["id"]: a for a in json.loads((data / PRESS).read_text(encoding="utf-8"))}
    stories = json.loads((data / "press/gold.json").read_text(encoding="utf-8"))["stories"]
    withheld, right, wrong = 0, 0, 0
    for articles in ([by_id[i] for i in sorted(story["articles"])] for story in stories):
        parses = [parse(a["text"], "de", find_regions(a["text"], "de", None)) for a in articles]
        given = [ReferenceDate(value=a["date"], basis="given") for a in articles]
        asked = [UNKNOWN if n % 2 else day for n, day in enumerate(given)]
        found = infer_together(parses, asked)
        told = [(f.value, g.value) for f, g, a in zip(found, given, asked, strict=True) if a == UNKNOWN]
        withheld += len(told)
        right += sum(f == g for f, g in told)
        wrong += sum(f not in (None, g) for f, g in told)
    print(f"stories of the press     {withheld:8}  {'':8}  {right + wrong:5}  {right:5}  {wrong:5}")


def _show(name: str, articles: list[Dated]) -> None:
    found = [(day, *_dated(day, text)) for day, text in articles]
    dated = [(day, value, reach) for day, value, reach in found if value]
    right = [reach for day, value, reach in dated if value == day.isoformat()]
    reach = sum(r for _, _, r in found)
    wrong = len(dated) - len(right)
    share = f"{sum(right)}/{reach} = {sum(right) / reach:.2f}" if reach else "none"
    print(f"{name:24} {len(articles):8}  {reach:8}  {len(dated):5}  {len(right):5}  {wrong:5}  {share}")


def _dated(day: date, text: str) -> tuple[str | None, bool]:
    parsed = parse(text, "de", find_regions(text, "de", None))
    mentions = find_mentions(parsed)
    year = any(str(m.slots.get("year")) == str(day.year) for m in mentions)
    reach = year and any(m.kind == "deictic" for m in mentions)
    return reference_date(text, None, None, parsed).value, reach


def _articles(file: Path) -> Iterator[Dated]:
    """The day and text of each article; the day of a Wikinews article stands in its name."""
    text = file.read_text(encoding="utf-8")
    rows = json.loads(text) if file.suffix == ".json" else [json.loads(line) for line in text.splitlines() if line]
    for row in rows:
        stated = row.get("dct") or row.get("date") or row["name"]
        day = re.search(r"\d{4}-\d\d-\d\d", stated)
        if day:
            yield date.fromisoformat(day[0]), row["text"]


if __name__ == "__main__":
    sys.exit(main())
