"""How much of an account there is to read: each rule with what it must find and what it must leave alone."""
# ruff: noqa: E501 - tables of cases, one a line

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.clean import find_regions, find_state
from synopse.model import ArticleState

LEAD = "Die Fähre nach Hollersiel fährt seit Dienstag wieder, wie die Reederei in Querfeld mitteilte."
MORE = "Der Hafenmeister Ole Brink sagte, die Mole sei an zwei Stellen gebrochen und werde geprüft."
LONG = " ".join([LEAD, MORE] * 4)
ENGLISH = "The ferry to Holler has been running again since Tuesday, the company said in Querfield."
COOKIES = (
    "Besuchen Sie bote.example mit Werbung und Tracking. Wir und unsere Partner verwenden Cookies auf Ihrem Gerät.\n\n"
    "Sie können Ihre Einwilligung jederzeit widerrufen. Mehr in der Datenschutzerklärung.\n\nAlle akzeptieren"
)
LINKS = "Fähre fährt wieder\nWer zahlt für die Mole?\nSturm zieht ab\nToll kündigt Rücktritt an\nHafenfest fällt aus\nTaucher finden Wrack"

# (rule, state, language, text, evidence)
FOUND = [
    ("consent", "not_an_article", "de", COOKIES, "Alle akzeptieren"),
    ("consent", "not_an_article", "en", "We and our partners use cookies and tracking on your device.\n\nYou can withdraw your consent.\n\nAccept all", "Accept all"),
    ("error_page", "not_an_article", "de", "Seite nicht gefunden\n\nDie von Ihnen aufgerufene Seite gibt es nicht mehr.", "Seite nicht gefunden"),
    ("error_page", "not_an_article", "en", "Just a moment...\n\nPlease enable JavaScript and cookies to continue.", "Just a moment..."),
    ("login", "not_an_article", "de", "Anmelden\n\nE-Mail-Adresse\n\nPasswort\n\nPasswort vergessen?", "Passwort"),
    ("login", "not_an_article", "en", "Sign in\n\nEmail address\n\nPassword", "Password"),
    ("list_of_links", "not_an_article", "de", LINKS, "Sturm zieht ab"),
    ("empty_shell", "not_an_article", "de", "Anzeige\n\nZur Startseite\n\nImpressum", "Impressum"),
    ("paywall", "paywalled", "de", f"Fähre fährt wieder\n\n{LEAD}\n\nWeiterlesen mit Bote+\n\nJetzt testen", "Weiterlesen mit Bote+"),
    ("paywall", "paywalled", "en", f"{ENGLISH}\n\nThis article is for subscribers only.", "This article is for subscribers only."),
    ("cut", "truncated", "de", f"{LEAD}\n\nAm Abend könnten neue Böen kommen, die […]", "e […]"),
    ("cut", "truncated", "de", f"{LEAD} Am Abend könnten neue Böen kom...", "kom..."),
    ("cut", "truncated", "en", f"{ENGLISH} The harbour mast [+1234 chars]", "[+1234 chars]"),
    ("broken_off", "truncated", "de", f"{LEAD}\n\nAm Abend könnten neue Böen kommen, sagte Brink, und mit ihnen die", "die"),
]  # fmt: skip

# (rule, language, text): whole
WHOLE_TEXTS = [
    ("consent", "de", f"{LEAD} Die Reederei verwendet nun Cookies, sie bat um Einwilligung.\n\n{LONG}"),
    ("consent", "de", f"{LONG}\n\n{COOKIES}"),
    ("error_page", "de", f"404 Fischer sind in Not.\n\n{LONG}"),
    ("login", "de", f"{LEAD}\n\nAnmelden\n\nE-Mail-Adresse\n\nPasswort\n\n{LONG}"),
    ("list_of_links", "de", f"Fähre fährt wieder\n\n{LEAD}\n\n{MORE}"),
    ("list_of_links", "de", "Fähre fährt wieder\nWer zahlt für die Mole?"),
    ("empty_shell", "de", LEAD),
    ("paywall", "de", f"{LEAD}\n\nWeiterlesen mit Bote+\n\n{LONG}"),
    ("cut", "de", f"{LEAD}\n\nUnd dann, sagte Brink, war es still."),
    ("cut", "de", f"„Das war […] schön“, sagte Brink. {LEAD}"),
    ("broken_off", "de", f"{LEAD}\n\nDer Betrieb, so teilte die Reederei mit, laufe in diesem Jahr wieder an"),
]  # fmt: skip


def state_of(text: str, language: str, title: str | None = None, free: bool | None = None) -> ArticleState:
    return find_state(text, language, find_regions(text, language, title), title, free)


@pytest.mark.parametrize(
    ("rule", "value", "language", "text", "shown"), FOUND, ids=[f"{c[0]}-{n}" for n, c in enumerate(FOUND)]
)
def test_state_is_found_with_its_evidence(rule: str, value: str, language: str, text: str, shown: str) -> None:
    found = state_of(text, language)
    assert (found.value, found.rule) == (value, rule)
    assert shown in [span.of(text) for span in found.evidence]


@pytest.mark.parametrize(
    ("rule", "language", "text"), WHOLE_TEXTS, ids=[f"{c[0]}-{n}" for n, c in enumerate(WHOLE_TEXTS)]
)
def test_whole_article(rule: str, language: str, text: str) -> None:
    assert state_of(text, language) == ArticleState(value="whole")


def test_every_rule_has_an_example_and_a_counter_example() -> None:
    assert {c[0] for c in FOUND} == {c[0] for c in WHOLE_TEXTS}


@pytest.mark.parametrize(
    ("text", "title", "free", "value", "rule"),
    [
        (LEAD, None, False, "paywalled", "not_free"),
        (LEAD, None, True, "whole", ""),
        (LEAD, None, None, "whole", ""),
        (" ".join([LONG] * 3), None, False, "whole", ""),
        ("Fähre fährt wieder", "Fähre fährt wieder", None, "not_fetched", "title_alone"),
        (LEAD, "Fähre fährt wieder", None, "whole", ""),
    ],
)
def test_what_the_page_says_of_itself(text: str, title: str | None, free: bool | None, value: str, rule: str) -> None:
    found = state_of(text, "de", title, free)
    assert (found.value, found.rule) == (value, rule)


@given(st.text(max_size=300), st.sampled_from(["de", "en", "fr"]), st.sampled_from([None, True, False]))
def test_any_text_has_a_state_and_its_evidence_lies_inside(text: str, language: str, free: bool | None) -> None:
    found = state_of(text, language, None, free)
    assert all(0 <= span.start < span.end <= len(text) for span in found.evidence)
