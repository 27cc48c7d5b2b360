"""Sentences of the brief stand alone; what is best attested comes first."""

import pytest

from synopse.annotate import annotate
from synopse.compare import compare
from synopse.compare.accounts import read_accounts
from synopse.compare.align import Aligned, make_rows
from synopse.compare.alone import stands_alone
from synopse.compare.brief import find_brief
from synopse.compare.claims import make_claims
from synopse.model import Document


@pytest.mark.parametrize(
    ("language", "text", "alone"),
    [
        ("de", "Der Rat beschloss am Abend den Bau.", True),
        ("de", "Es gab neun Verletzte.", True),
        ("de", "In Lauterfeld schloss er das Werk.", True),
        # words that point back
        ("de", "Er beschloss den Bau.", False),
        ("de", "Zudem beschloss der Rat den Bau.", False),
        ("de", "Am Freitag hatte sie ihren Kollegen getroffen.", False),
        ("de", "Es sei aus Rom gekommen.", False),
        # no sentences
        ("de", "Rat beschließt Bau", False),
        ("de", "Neun Verletzte nach dem Brand im Hafen.", False),
        ("de", "Wer soll den Bau bezahlen?", False),
        ("de", "„Wir haben den Bau beschlossen.“", False),
        ("en", "The council approved the plan on Monday.", True),
        ("en", "There was no warning before the storm.", True),
        ("en", "But the council approved the plan.", False),
        ("en", "They approved the plan.", False),
    ],
)
def test_stands_alone(language: str, text: str, alone: bool) -> None:
    (account,) = read_accounts([annotate(Document(uri="a.txt", text=text), language=language)])
    assert stands_alone(account, account.article.sentences[0]) is alone


def test_the_best_attested_comes_first() -> None:
    texts = [
        "Der Chor probte im Saal der Gemeinde. In Karlsmünde ist am Dienstag ein Baugerüst eingestürzt.",
        "Die Bäckerei am Markt feierte Geburtstag. Ein Baugerüst stürzte am Dienstag in Karlsmünde ein.",
        "Eine Malerin zeigte Aquarelle in der Bank. Am Dienstag stürzte in Karlsmünde ein Baugerüst ein.",
    ]
    articles = [annotate(Document(uri=f"{n}.txt", text=t), language="de") for n, t in enumerate(texts)]
    story, _ = compare("t", articles)
    by_id = {a.id: a.text for a in articles}
    assert "Baugerüst" in story.brief[0].of(by_id[story.brief[0].article])
    assert len(story.brief) >= 3


def test_what_several_accounts_lead_with_comes_before_what_they_tell_later() -> None:
    texts = [
        "Brand in Lohau\n\nIn Lohau brannte am Montag das Rathaus. Der Stadtrat vertagte die Sitzung auf Mai.",
        "Rathaus in Flammen\n\nAm Montag brannte in Lohau das Rathaus. Der Stadtrat hat die Sitzung auf Mai vertagt.",
    ]
    articles = [annotate(Document(uri=f"{n}.txt", text=t), language="de") for n, t in enumerate(texts)]
    story, _ = compare("t", articles)
    by_id = {a.id: a.text for a in articles}
    assert "Rathaus" in story.brief[0].of(by_id[story.brief[0].article])


MAIN = "In Lohau brannte am Montag das Rathaus."
OPENINGS = [
    f"Rathaus in Lohau brennt\n\n{MAIN} Die Feuerwehr kam mit zwölf Wagen. Der Stadtrat vertagte die Sitzung auf Mai.",
    "Brand in Lohau\n\nDer Rat vertagte die Sitzung auf Mai. Am Montag stand in Lohau das Rathaus in Flammen.",
    "Feuer im Rathaus\n\nFlammen schlugen am Montag aus dem Dach, als in Lohau das Rathaus brannte.",
]


def test_the_first_sentence_is_most_like_what_the_accounts_open_with() -> None:
    story, _ = compare("t", [annotate(Document(uri=f"{n}.txt", text=t), language="de") for n, t in enumerate(OPENINGS)])
    assert story.brief[0].of(OPENINGS[int(story.articles.index(story.brief[0].article))]) == MAIN


def test_what_may_be_another_thing_can_be_the_main_thing() -> None:
    articles = [annotate(Document(uri=f"{n}.txt", text=t), language="de") for n, t in enumerate(OPENINGS)]
    claims = make_claims(read_accounts(articles))
    groups = [[c for c in claims if "Rathaus" in c.text and c.region == "body"]]
    aligned = Aligned(groups, {}, frozenset(c.number for c in groups[0]))
    (first,) = find_brief(make_rows("t", aligned, ()), aligned)
    assert first.of(OPENINGS[0]) == MAIN


@pytest.mark.parametrize(
    ("headline", "outlet", "title"),
    [
        ("Brücke gesperrt - BOTE", "Bote", "Brücke gesperrt"),
        ("Brücke gesperrt | Bote", "Bote", "Brücke gesperrt"),
        ("Brücke gesperrt – Stau", "Bote", "Brücke gesperrt – Stau"),
        ("Brücke gesperrt - Bote", None, "Brücke gesperrt - Bote"),
    ],
)
def test_the_title_is_not_signed(headline: str, outlet: str | None, title: str) -> None:
    text = f"{headline}\n\nIn Lohau ist die Brücke am Montag gesperrt worden."
    documents = [Document(uri=f"{n}.txt", text=text, outlet=outlet) for n in range(2)]
    story, _ = compare("t", [annotate(d, language="de") for d in documents])
    assert story.title == title
