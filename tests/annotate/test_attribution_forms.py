"""Every form in which German and English name a source; who is spoken to; how it was said."""

import pytest

from synopse.annotate.attribution import find_attributions
from synopse.language import parse
from synopse.model import Attribution, Region, Span
from tests.annotate import attribution_cases_de, attribution_cases_en


def found(text: str, language: str) -> list[Attribution]:
    return list(find_attributions(parse(text, language, [Region(start=0, end=len(text), kind="body")]), "a1"))


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [s.of(text) for s in spans]


FORMS = [("de", *c) for c in attribution_cases_de.FORMS] + [("en", *c) for c in attribution_cases_en.FORMS]


@pytest.mark.parametrize(("language", "rule", "kind", "text", "content", "source", "cue"), FORMS)
def test_form(
    language: str, rule: str, kind: str, text: str, content: list[str], source: list[str], cue: list[str]
) -> None:
    roles = [
        (a.rule, a.type, words(text, a.content), words(text, a.source), words(text, a.cue))
        for a in found(text, language)
    ]
    assert (rule, kind, content, source, cue) in roles


NOTHING = [("de", t) for t in attribution_cases_de.NOTHING] + [("en", t) for t in attribution_cases_en.NOTHING]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_nobody_says_anything(language: str, text: str) -> None:
    assert found(text, language) == []


def test_english_has_sixty_cases() -> None:
    assert len({case[2] for case in attribution_cases_en.FORMS}) >= 60


ADDRESSEES = [
    ("de", "Huber teilte dem Sender mit, dass er geht.", ["dem Sender"]),
    ("de", "Huber sagte gegenüber dem Sender, er gehe.", ["dem Sender"]),
    ("de", "Huber sagte vor der Presse, er gehe.", ["der Presse"]),
    ("de", "Huber sagte Reportern, er gehe.", ["Reportern"]),
    ("de", "Huber sagte im Interview mit dem „Talboten“, er gehe.", ["dem „Talboten“"]),
    ("de", "Berg verlangte von der Regierung, dass sie handelt.", ["der Regierung"]),
    ("de", "Die Stadt ist aufgefordert, den Plan zu ändern.", ["Die Stadt"]),
    ("en", "Hall told parliament that the law had failed.", ["parliament"]),
    ("en", "Hall said in an interview with the Daily Post that he would go.", ["the Daily Post"]),
    # nobody is spoken to
    ("de", "Huber ist der Ansicht, dass er geht.", []),
    ("de", "Huber bestätigte den Verdacht, er sei geflohen.", []),
    ("de", "Huber sagte vor dem Rathaus, er gehe.", []),
    ("de", "Das Zentrum der Stadt geht davon aus, dass es regnet.", []),
    ("en", "Hall said that the law had failed.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "addressee"), ADDRESSEES)
def test_who_is_spoken_to(language: str, text: str, addressee: list[str]) -> None:
    assert words(text, found(text, language)[0].addressee) == addressee


MEDIA = [
    ("de", "Huber sagte, er gehe.", "speech"),
    ("de", "Huber schrieb, er gehe.", "writing"),
    ("de", "Die Zeitung berichtete, er gehe.", "writing"),  # by its source
    ("de", "In dem Bericht heißt es, er gehe.", "writing"),
    ("de", "Huber glaubt, dass er geht.", "speech_thought"),
    ("de", "Nach Ansicht von Huber ist das falsch.", "speech_thought"),
    ("de", "Nach Angaben von Huber ist das falsch.", "speech_writing"),
    ("de", "Laut dem „Spiegel“ ist das falsch.", "writing"),  # a paper by its name
    ("de", "Laut einem Sprecher ist das falsch.", "speech"),
    ("de", "Laut Angaben eines Sprechers ist das falsch.", "speech_writing"),
    ("de", "Nach Worten von Huber ist das falsch.", "speech"),
    ("en", "Hall said he would go.", "speech"),
    ("en", "Hall tweeted that he would go.", "writing"),
    ("en", "Hall believes that he can go.", "speech_thought"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "medium"), MEDIA)
def test_medium(language: str, text: str, medium: str) -> None:
    assert found(text, language)[0].medium == medium
