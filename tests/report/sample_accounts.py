"""The accounts of the sample story, with every layer filled and hostile words in one, and a lone account."""

from synopse.model import (
    Article,
    Attribution,
    Cell,
    Defect,
    Entity,
    Name,
    Place,
    Quantity,
    ReferenceDate,
    Region,
    Span,
    Statement,
    Time,
    Value,
)

HOSTILE = "<script>alert(1)</script> </script><!-- & \"x' <img src=x onerror=alert(2)>"

BOTE = (
    "Feuer in der Papiermühle von Oberfeldstein\n\n"
    "In der alten Papiermühle von Oberfeldstein ist am Dienstag ein Feuer ausgebrochen. "
    "Zwölf Menschen wurden verletzt, sagte Bürgermeisterin Hedda Quandt. "
    "„Wir danken allen Helfern von Herzen“, sagte Quandt. "
    "Die Ursache sei ein Kurzschluss gewesen, teilte die Feuerwehr mit.\n\n"
    "Lesen Sie auch: Zehn Ausflüge für den Herbst"
)
KURIER = (
    "Nach einem Brand in der Papiermühle von Oberfeldstein sind 19 Menschen verletzt worden. "
    "Das sagte Hedda Quandt am Abend. "
    "„Wir danken allen Helferinnen und Helfern“, so die Bürgermeisterin. "
    "Ein Kurzschluss habe das Feuer nicht ausgelöst, betonte der Betreiber Mühlwerke Ost. "
    "Die Straße nach Thalbrück blieb drei Stunden gesperrt."
)
PRESSE = (
    "In der alten Papiermühle von Oberfeldstein ist am Dienstag ein Feuer ausgebrochen. "
    "Mehr als 20 Menschen seien verletzt worden, hieß es. "
    f"{HOSTILE} "
    "Der Schaden betrage 3 Millionen Euro."
)
LONE = "Der Chor von Thalbrück singt wieder. Die Leitung sprach von einem vollen Haus."


def span(text: str, words: str) -> Span:
    """Where the words stand first."""
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def place(article: Article, words: str) -> Place:
    found = span(article.text, words)
    return Place(article=article.id, start=found.start, end=found.end)


def cell(article: Article, words: str, statement: str | None = None) -> Cell:
    found = span(article.text, words)
    return Cell(article=article.id, start=found.start, end=found.end, statement=statement)


def value(article: Article, words: str, means: str) -> Value:
    found = span(article.text, words)
    return Value(article=article.id, start=found.start, end=found.end, value=means)


def _statement(text: str, key: str, words: str, **more: object) -> Statement:
    found = span(text, words)
    return Statement(id=key, start=found.start, end=found.end, **more)  # type: ignore[arg-type]


def _quantity(text: str, words: str, amount: float, **more: object) -> Quantity:
    found = span(text, words)
    return Quantity(start=found.start, end=found.end, value=amount, rule="numeral", **more)  # type: ignore[arg-type]


def _name(text: str, words: str, kind: str, entity: str) -> Name:
    found = span(text, words)
    return Name(start=found.start, end=found.end, kind=kind, entity=entity, rule="capitals")  # type: ignore[arg-type]


def _bote() -> Article:
    furniture = span(BOTE, "Lesen Sie auch: Zehn Ausflüge für den Herbst")
    title = span(BOTE, "Feuer in der Papiermühle von Oberfeldstein")
    dienstag = span(BOTE, "Dienstag")
    return Article(
        id="bote-1",
        uri="mühle/bote.txt",
        text=BOTE,
        language="de",
        outlet="Feldsteiner Bote",
        title="Feuer in der Papiermühle von Oberfeldstein",
        url="https://bote.example/feuer?a=1&b=2",
        published="2031-10-07T18:30:00+02:00",
        reference_date=ReferenceDate(value="2031-10-07", basis="given"),
        regions=(
            Region(start=title.start, end=title.end, kind="title", rule="first line"),
            Region(start=furniture.start, end=furniture.end, kind="boilerplate", rule="read also"),
        ),
        sentences=(span(BOTE, "Zwölf Menschen wurden verletzt, sagte Bürgermeisterin Hedda Quandt."),),
        names=(
            _name(BOTE, "Oberfeldstein", "place", "e4"),
            _name(BOTE, "Hedda Quandt", "person", "e1"),
        ),
        times=(Time(start=dienstag.start, end=dienstag.end, type="DATE", value="2031-10-07", rule="weekday"),),
        quantities=(_quantity(BOTE, "Zwölf Menschen", 12.0, unit="Mensch"),),
        attributions=(
            Attribution(
                id="q1",
                type="indirect",
                medium="speech",
                content=(span(BOTE, "Zwölf Menschen wurden verletzt"),),
                source=(span(BOTE, "Bürgermeisterin Hedda Quandt"),),
                cue=(span(BOTE, "sagte"),),
                holder="e1",
                rule="content, cue source",
            ),
            Attribution(
                id="q2",
                type="reported",
                medium="speech_writing",
                content=(span(BOTE, "Die Ursache sei ein Kurzschluss gewesen"),),
                source=(span(BOTE, "die Feuerwehr"),),
                cue=(span(BOTE, "teilte"), span(BOTE, "mit.")),
                candidates=("e2", "e3"),
                parent="q1",
                rule="split cue",
            ),
        ),
        statements=(
            _statement(BOTE, "b1", "In der alten Papiermühle von Oberfeldstein ist am Dienstag ein Feuer ausgebrochen"),
            _statement(
                BOTE,
                "b2",
                "Zwölf Menschen wurden verletzt",
                according_to=("e1",),
                certainty="reported",
                attributions=("q1",),
                rule="clause",
            ),
            _statement(
                BOTE,
                "b3",
                "Die Ursache sei ein Kurzschluss gewesen",
                according_to=("e1", ("e2", "e3")),
                certainty="alleged",
                attributions=("q2",),
                grounds=(span(BOTE, "sei"),),
            ),
        ),
        defects=(Defect(start=dienstag.start, end=dienstag.end, kind="typo", note="wohl Mittwoch", rule="calendar"),),
    )


def _kurier() -> Article:
    abend = span(KURIER, "Abend")
    return Article(
        id="kurier-1",
        uri="mühle/kurier.txt",
        text=KURIER,
        language="de",
        reference_date=ReferenceDate(value="2031-10-08", basis="inferred", evidence=(abend,)),
        names=(_name(KURIER, "Hedda Quandt", "person", "e1"),),
        times=(Time(start=abend.start, end=abend.end, type="TIME", value="2031-10-07TEV", rule="part of day"),),
        quantities=(_quantity(KURIER, "19 Menschen", 19.0), _quantity(KURIER, "drei Stunden", 3.0)),
        statements=(
            _statement(KURIER, "k1", "sind 19 Menschen verletzt worden", according_to=("e1",), certainty="reported"),
            _statement(
                KURIER,
                "k2",
                "Ein Kurzschluss habe das Feuer nicht ausgelöst",
                according_to=("e3",),
                certainty="denied",
            ),
            _statement(KURIER, "k3", "Die Straße nach Thalbrück blieb drei Stunden gesperrt"),
        ),
        notes=("wording_only",),
    )


def _presse() -> Article:
    return Article(
        id="presse-1",
        uri="javascript:alert(3)",
        text=PRESSE,
        language="de",
        outlet="Presse <b>Ost</b>",
        title=HOSTILE,
        url="javascript:alert(4)",
        quantities=(
            _quantity(PRESSE, "Mehr als 20 Menschen", 20.0, modifier="more_than"),
            _quantity(PRESSE, "3 Millionen Euro", 3_000_000.0, unit="EUR"),
        ),
        statements=(
            _statement(
                PRESSE, "p1", "In der alten Papiermühle von Oberfeldstein ist am Dienstag ein Feuer ausgebrochen"
            ),
            _statement(PRESSE, "p2", "Mehr als 20 Menschen seien verletzt worden", certainty="unconfirmed"),
            _statement(PRESSE, "p3", HOSTILE),
            _statement(PRESSE, "p4", "Der Schaden betrage 3 Millionen Euro"),
        ),
    )


def _lone() -> Article:
    return Article(
        id="chor-1",
        uri="chor.txt",
        text=LONE,
        language="de",
        title="Der Chor singt",
        entities=(Entity(id="c1", name="Leitung", kind="other"),),
        statements=(
            _statement(LONE, "c-s1", "Der Chor von Thalbrück singt wieder"),
            _statement(LONE, "c-s2", "von einem vollen Haus", according_to=("c1",), certainty="reported"),
        ),
    )


BOTE_ARTICLE, KURIER_ARTICLE, PRESSE_ARTICLE, LONE_ARTICLE = _bote(), _kurier(), _presse(), _lone()
