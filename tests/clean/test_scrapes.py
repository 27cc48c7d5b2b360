"""Whole pages as bad scrapers leave them: the title, the credits and what is left of the text are all right."""

from dataclasses import dataclass

import pytest

from synopse.clean import find_credits, find_regions, find_state

LEAD = "Die Fähre nach Hollersiel hat am Montag nach drei Tagen wieder abgelegt."
MORE = "Am Abend könnten neue Böen Querfeld erreichen, warnte der Wetterdienst."
ENGLISH = "The ferry to Hollersiel left again on Monday after three days."
ENGLISH_MORE = "The weather service warned of new gusts in the evening."


@dataclass(frozen=True, slots=True)
class Scrape:
    """A page of one outlet's making, and what has to come of it; `text` is what is left, a paragraph a line."""

    name: str
    language: str
    page: str
    title: str
    text: tuple[str, ...]
    credits: tuple[tuple[str, str], ...]


SCRAPES = (
    Scrape(
        "regional paper",
        "de",
        f"""Startseite › Politik › Ausland
Fähre fährt wieder
Von Jana Toll
3. April 2031, 14:05 Uhr
Facebook Twitter WhatsApp E-Mail
{LEAD}
Anzeige
Lesen Sie auch: Wer zahlt für die neue Mole?
Newsletter: Der Morgen in Querfeld
Jeden Morgen die wichtigsten Nachrichten. Jetzt kostenlos anmelden.
{MORE}
Über die Autorin: Jana Toll ist Redakteurin im Ressort Küste.
Mehr von Jana Toll
Kommentare (12)
Schlagworte: Fähre, Sturm
© 2031 Querfelder Bote
""",
        "Fähre fährt wieder",
        (LEAD, MORE),
        (("author", "Jana Toll"),),
    ),
    Scrape(
        "Markdown",
        "de",
        f"""# Fähre fährt wieder

**Von Jana Toll und Ole Brink**

{LEAD}

![Die Fähre](https://bote.example/1.jpg)

{MORE}

* [Wer zahlt für die Mole?](https://bote.example/2)

mk/rs (dpa, afp, rtr)
""",
        "Fähre fährt wieder",
        (LEAD, MORE),
        (
            ("author", "Jana Toll"),
            ("author", "Ole Brink"),
            ("author", "mk"),
            ("author", "rs"),
            ("agency", "dpa"),
            ("agency", "AFP"),
            ("agency", "Reuters"),
        ),
    ),
    Scrape(
        "agency's report with its picture, and the neighbours in the list",
        "de",
        f"""Fähre fährt wieder

Fähre fährt wieder nach Hollersiel Foto: Ole Brink/dpa

Querfeld (KNA) - {LEAD}

{MORE} (KNA)

PREV Sturm zieht ab
NEXT Hafenfest fällt aus
""",
        "Fähre fährt wieder",
        ("Fähre fährt wieder nach Hollersiel", f"Querfeld (KNA) - {LEAD}", MORE),
        (("photo", "Ole Brink/dpa"), ("agency", "KNA"), ("agency", "KNA")),
    ),
    Scrape(
        "English page",
        "en",
        f"""Home > News > World
Ferry sails again
By Jane Toll
Published 3 April 2031
Share on Facebook Share on Twitter Email Print
{ENGLISH}
Read more: Who pays for the new pier?
ADVERTISEMENT
{ENGLISH_MORE}
Jane Toll is a reporter at the Herald.
More from Jane Toll
Copyright 2031 Herald. All rights reserved.
""",
        "Ferry sails again",
        (ENGLISH, ENGLISH_MORE),
        (("author", "Jane Toll"),),
    ),
)


@pytest.mark.parametrize("scrape", SCRAPES, ids=[scrape.name for scrape in SCRAPES])
def test_scrape(scrape: Scrape) -> None:
    regions = find_regions(scrape.page, scrape.language)
    left = [r for r in regions if r.kind in ("teaser", "body", "caption", "heading")]
    assert [r.of(scrape.page) for r in regions if r.kind == "title"] == [scrape.title]
    assert tuple(r.of(scrape.page) for r in left) == scrape.text
    assert tuple((c.kind, c.name) for c in find_credits(scrape.page, scrape.language, regions)) == scrape.credits
    assert find_state(scrape.page, scrape.language, regions).value == "whole"
