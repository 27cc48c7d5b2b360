"""Lists of feeds: what is read, and what is refused."""

from pathlib import Path

import pytest

from synopse.errors import BrokenInput, EmptyInput, InputError, MissingInput
from synopse.gather.opml import read_opml

LIST = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Meine</title></head><body>
<outline text="Norden"><outline type="rss" text="Bote" xmlUrl="https://bote.example/feed"/>
<outline title="Kurier" text="k" xmlURL=" https://kurier.example/rss "/></outline>
<outline text="doppelt" xmlUrl="https://bote.example/feed"/>
<outline text="Skript" xmlUrl="javascript:alert(1)"/><outline text="Seite" htmlUrl="https://x.example/"/>
</body></opml>"""


def test_feeds_are_found_however_deep(tmp_path: Path) -> None:
    path = tmp_path / "feeds.opml"
    path.write_text(LIST, encoding="utf-8")
    assert dict(read_opml(str(path))) == {
        "https://bote.example/feed": "doppelt",
        "https://kurier.example/rss": "Kurier",
    }


WRONG: list[tuple[str | None, type[InputError]]] = [
    (None, MissingInput),
    ("<rss/>", BrokenInput),
    ("<opml><body>", BrokenInput),
    ("<opml><body><outline text='leer'/></body></opml>", EmptyInput),
    ('<!DOCTYPE x [<!ENTITY a "b">]><opml/>', BrokenInput),
]


@pytest.mark.parametrize(("content", "error"), WRONG)
def test_what_is_no_list_of_feeds(content: str | None, error: type[InputError], tmp_path: Path) -> None:
    path = tmp_path / "feeds.opml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(error):
        read_opml(str(path))
