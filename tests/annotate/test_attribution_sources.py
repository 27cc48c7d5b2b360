"""Which words name the source: where the phrase ends, whose verb it is, who goes on."""

# ruff: noqa: E501 - tables of cases, one a line

import pytest

from synopse.annotate.attribution import find_attributions
from tests.annotate.marked import parsed


def sources(text: str, rule: str, language: str = "de") -> list[str]:
    """The source words of the attributions that one rule found."""
    found = find_attributions(parsed(text, language), "a1")
    return [span.of(text) for a in found if a.rule == rule for span in a.source]


PHRASES = [
    # an apposition reaches to its comma, with the places in it
    ("prepositional.before", "Nach Meinung von Tim Borg, Professor am Institut für Physik, zerfällt der Stern.", ["Meinung von Tim Borg, Professor am Institut für Physik"]),
    ("indirect.dass", "Huber, Leiter der Schule, sagte, dass der Unterricht ausfällt.", ["Huber, Leiter der Schule"]),
    ("direct.before", "Rita Lohr, Chefin von Haus 90/Die Roten, kritisierte: „Das war ganz falsch.“", ["Rita Lohr, Chefin von Haus 90/Die Roten"]),
    ("indirect.dass", "Das neue Komitee (NK) der Läufer betonte, dass es regnet.", ["Das neue Komitee (NK) der Läufer"]),
    # adjectives joined; a measure before the adjective
    ("indirect.dass", "Große und kleine Betriebe betonten, dass es regnet.", ["Große und kleine Betriebe"]),
    ("indirect.dass", "Der 30 Seiten starke Bericht betont, dass es regnet.", ["Der 30 Seiten starke Bericht"]),
    # a name in quotation marks may hold anything
    ("reported", "Die „Aktion für ein Freies Moor“ kritisierte den Bau.", ["Die „Aktion für ein Freies Moor“"]),
    # `der` before a masculine noun begins the next phrase
    ("prepositional.before", "Dann müsste laut Satzung der Präsident gehen.", ["Satzung"]),
    ("prepositional.before", "Dann müsste laut Satzung der Stadt einer gehen.", ["Satzung der Stadt"]),
    # behind the verb a place is none of a name's
    ("direct.behind", "„Es reicht“, sagte Lohr in Bonn.", ["Lohr"]),
    ("direct.behind", "„Es reicht“, sagte Ole Zimt bei der Vorstellung des Programms.", ["Ole Zimt"]),
    ("direct.behind", "„Es reicht“, sagte ein Sprecher in Bonn.", ["ein Sprecher in Bonn"]),
    ("direct.behind", "„Es reicht“, sagte ein Bewohner des Hauses aus Bonn.", ["ein Bewohner des Hauses aus Bonn"]),
]  # fmt: skip

LABELS = [
    # before the colon stands who says it, or what it is about
    ("de", "Anna Reed: „Wir haben nichts gesehen.“", ["Anna Reed"]),
    ("de", "Bürgermeister: „Wir haben nichts gesehen.“", ["Bürgermeister"]),
    ("de", "Eine Anwohnerin: „Wir haben nichts gesehen.“", ["Eine Anwohnerin"]),
    ("de", "Impfstoff: „Wir liefern im Mai.“", []),
    ("de", "Rauchwolke über dem Markt: „Wir haben nichts gesehen.“", []),
    ("de", "Der nächste Schritt sei wichtig: „Wir müssen nun reden.“", []),  # who said so stands before
    ("de", "Huber winkte ab: „Wir müssen nun reden.“", ["Huber"]),
    ("de", "Sie winkte ab: „Wir müssen nun reden.“", ["Sie"]),
    ("en", "Mayor: “We saw nothing.”", ["Mayor"]),
    ("en", "A neighbour: “We saw nothing.”", ["A neighbour"]),
    ("en", "Vaccine: “We will deliver in May.”", []),
]

VERBS = [
    ("direct.before", "Ihr Vorsitzender Emil Brandt erklärte: „Die Sicherheit ist nicht gegeben.“", ["Ihr Vorsitzender Emil Brandt"]),
    ("indirect.dass", "Maier sagte, dass er geht.", ["Maier"]),  # no month
    ("indirect.dass", "Verbliebenen Gästen sagte Präsident Lohr, dass sie bleiben dürfen.", ["Präsident Lohr"]),
    ("indirect.zu", "Zudem wurde die Stadt vom Mieterbund aufgefordert, zu handeln.", ["Mieterbund"]),
    ("direct.behind", "„Es reicht“, hieß es vom Leiter Rolf Lutz.", ["Leiter Rolf Lutz"]),
    ("reported", "Die Zahl der Verletzten beziffert die Polizei auf 34 Menschen.", ["die Polizei"]),
    ("indirect.zu", "Die Gewerkschaft Stein und Glas warf der Firma vor, zu sparen.", ["Die Gewerkschaft Stein und Glas"]),
    ("anaphoric", "Die Brücke bleibt zu. Das jedenfalls teilte die Stadt mit.", ["die Stadt"]),
    ("anaphoric", "Die Brücke bleibt zu. Das erfahren die Leute hier aus dem Radio.", []),  # they are told it
    # a second verb of one subject, and a frame behind what was said
    ("indirect.dass", "Die Roten lobten den Plan, sprachen aber davon, dass Geld fehle.", ["Die Roten"]),
    ("indirect.before", "Das Werk bleibe offen, sagte dagegen Huber.", ["Huber"]),
    # behind a colon the relative clause between is passed over
    ("indirect.mood", "Die Lage ist trübe, sagt Anwältin Lohr, die viele vertritt: Mehr werde es kaum geben.", ["Anwältin Lohr"]),
    ("indirect.mood", "Darin sieht Lohr einen Fehler, es koste zu viel.", ["Lohr"]),
]  # fmt: skip

ON = [
    # a relative clause that reports does not take the word from whom the sentence is about
    ("Die Regierung gab Zahlen heraus, die den Angaben widersprechen. Der Verlust sei klein.", ["Die Regierung"]),
    # a thing is no speaker; a document is, where it says so itself
    ("Huber sprach von Betrug. Das Haus ist alt. Die Miete sei hoch.", ["Huber"]),
    ("Huber sprach von Betrug. In einer Analyse der Bank wird der Kurs als hoch bezeichnet. Er sei nicht zu halten.", ["einer Analyse der Bank"]),
    ("Huber sprach von Betrug. Das neue Institut sieht keine Gefahr. Die Werte seien gut.", ["Das neue Institut"]),
    ("Laut Huber brannte es. Zwei Gäste wurden verletzt, die Tür sei zu gewesen.", ["Huber"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "found"), LABELS)
def test_a_label_before_a_quotation(language: str, text: str, found: list[str]) -> None:
    assert sources(text, "direct.colon", language) == found


@pytest.mark.parametrize(("rule", "text", "source"), PHRASES + VERBS)
def test_source_words(rule: str, text: str, source: list[str]) -> None:
    assert sources(text, rule) == source


@pytest.mark.parametrize(("text", "source"), ON)
def test_who_goes_on(text: str, source: list[str]) -> None:
    assert sources(text, "free.subjunctive") == source


SILENT = [
    ("prepositional.behind", "Huber fordert freie Sicht nach draußen."),  # a sight, no view
    ("direct.behind", "Die „Aktion für ein Freies Moor“ berichtete über den Bau."),  # a name, no utterance
    ("indirect.mood", "Bomben trafen das Haus, das nach Angaben der Stadt leer sei."),  # bombs say nothing
    ("prepositional.before", "Kurz nach der Ankündigung der Firma standen alle auf."),  # a time
    ("anaphoric", "Huber ging. Das Land habe der Firma Geld versprochen."),  # an article, and no pronoun
    ("indirect.before", "Sie räumten Fehler ein, sprachen aber von einem Erfolg."),
]


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_counter_example(rule: str, text: str) -> None:
    assert sources(text, rule) == []
