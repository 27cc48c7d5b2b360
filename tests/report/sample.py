"""A small invented story in three accounts, and a lone account beside it."""

from synopse.model import (
    Difference,
    Entity,
    Failure,
    Link,
    Moment,
    Origin,
    Passage,
    Quotation,
    Row,
    Silence,
    Story,
    Synopsis,
)
from tests.report.sample_accounts import (
    BOTE_ARTICLE,
    HOSTILE,
    KURIER_ARTICLE,
    LONE_ARTICLE,
    PRESSE_ARTICLE,
    cell,
    place,
    value,
)

OUTBREAK = "In der alten Papiermühle von Oberfeldstein ist am Dienstag ein Feuer ausgebrochen"


def _rows() -> tuple[Row, ...]:
    return (
        Row(
            id="r1",
            gist="In der Papiermühle ist ein Feuer ausgebrochen",
            cells=(cell(BOTE_ARTICLE, OUTBREAK, "b1"), cell(PRESSE_ARTICLE, OUTBREAK, "p1")),
            status="agreed",
            independent_origins=1,
            links=(Link(a="b1", b="p1", level="identical"),),
        ),
        Row(
            id="r2",
            gist="Menschen wurden verletzt",
            cells=(
                cell(BOTE_ARTICLE, "Zwölf Menschen wurden verletzt", "b2"),
                cell(KURIER_ARTICLE, "sind 19 Menschen verletzt worden", "k1"),
                cell(PRESSE_ARTICLE, "Mehr als 20 Menschen seien verletzt worden", "p2"),
            ),
            status="differs",
            independent_origins=2,
            links=(Link(a="b2", b="k1", level="same_question", evidence="figures: 12 / 19 | Mensch, verletzen"),),
        ),
        Row(
            id="r3",
            gist="Ein Kurzschluss war die Ursache",
            cells=(
                cell(BOTE_ARTICLE, "Die Ursache sei ein Kurzschluss gewesen", "b3"),
                cell(KURIER_ARTICLE, "Ein Kurzschluss habe das Feuer nicht ausgelöst", "k2"),
            ),
            status="disputed",
            independent_origins=2,
            silent=(Silence(article=PRESSE_ARTICLE.id, reason="short", evidence="words: 38"),),
        ),
        Row(
            id="r4",
            gist="Die Straße nach Thalbrück war gesperrt",
            cells=(cell(KURIER_ARTICLE, "Die Straße nach Thalbrück blieb drei Stunden gesperrt", "k3"),),
            status="single",
            independent_origins=1,
        ),
        Row(
            id="r5", gist=HOSTILE, cells=(cell(PRESSE_ARTICLE, HOSTILE, "p3"),), status="single", independent_origins=1
        ),
    )


def _differences() -> tuple[Difference, ...]:
    return (
        Difference(
            row="r2",
            kind="quantity",
            values=(
                value(BOTE_ARTICLE, "Zwölf", "12"),
                value(KURIER_ARTICLE, "19", "19"),
                value(PRESSE_ARTICLE, "Mehr als 20", "> 20"),
            ),
            rule="same unit",
        ),
        Difference(
            row="r3",
            kind="polarity",
            values=(value(BOTE_ARTICLE, "sei", "ja"), value(KURIER_ARTICLE, "nicht", "nein")),
            note="Der Betreiber widerspricht",
        ),
        Difference(
            row="r3",
            kind="attribution",
            values=(value(BOTE_ARTICLE, "die Feuerwehr", "e2"), value(KURIER_ARTICLE, "der Betreiber", "e3")),
        ),
        Difference(row=None, kind="wording", values=(value(KURIER_ARTICLE, "Brand", "Brand"),)),
    )


STORY = Story(
    id="s-mühle",
    title="Feuer in der Papiermühle von Oberfeldstein",
    articles=("bote-1", "kurier-1", "presse-1"),
    language="de",
    independent_origins=2,
    entities=(
        Entity(id="e1", name="Hedda Quandt", kind="person", variants=("Hedda Quandt", "Quandt", "Bürgermeisterin")),
        Entity(id="e2", name="Feuerwehr", kind="other"),
        Entity(id="e3", name="Mühlwerke Ost", kind="organization", variants=("Betreiber",)),
        Entity(id="e4", name="Oberfeldstein", kind="place"),
    ),
    rows=_rows(),
    differences=_differences(),
    quotations=(
        Quotation(
            speaker="e1",
            variants=(
                place(BOTE_ARTICLE, "„Wir danken allen Helfern von Herzen“"),
                place(KURIER_ARTICLE, "„Wir danken allen Helferinnen und Helfern“"),
            ),
            rule="same speaker",
        ),
    ),
    origins=(
        Origin(
            articles=("bote-1", "presse-1"),
            kind="agency",
            passages=(Passage(a=place(BOTE_ARTICLE, OUTBREAK), b=place(PRESSE_ARTICLE, OUTBREAK), similarity=1.0),),
            evidence=("ein Satz mit 12 gleichen Wörtern",),
        ),
    ),
    timeline=(
        Moment(value="2031-10-07", row="r1", cells=(place(BOTE_ARTICLE, "am Dienstag"),)),
        Moment(value="2031-10-07TEV", row=None, cells=(place(KURIER_ARTICLE, "Das sagte Hedda Quandt am Abend"),)),
    ),
    brief=(place(BOTE_ARTICLE, OUTBREAK + "."), place(KURIER_ARTICLE, "Das sagte Hedda Quandt am Abend.")),
)

SYNOPSIS = Synopsis(
    articles=(BOTE_ARTICLE, KURIER_ARTICLE, PRESSE_ARTICLE, LONE_ARTICLE),
    stories=(STORY,),
    failures=(Failure(uri="mühle/leer.txt", what="nothing in it to read", do="leave it out"),),
)
ONE_STORY = Synopsis(articles=SYNOPSIS.articles[:3], stories=(STORY,))
ANNOTATED = Synopsis(articles=(LONE_ARTICLE,))
