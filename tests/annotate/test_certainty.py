"""How surely something is said: one table a level, read as text, what it rests on."""
# ruff: noqa: E501 - tables of cases, one a line

import pytest

from synopse.annotate.attribution import find_attributions
from synopse.annotate.statements import find_statements
from synopse.language import parse
from synopse.model import Region, Statement


def statements(text: str, language: str = "de") -> dict[str, Statement]:
    parsed = parse(text, language, [Region(start=0, end=len(text), kind="body")])
    found = find_statements(parsed, find_attributions(parsed, "a"), "a")
    return {s.of(text): s for s in found}


CASES = [
    # asserted: the outlet's own voice
    ("de", "Die Brücke ist gesperrt.", "Die Brücke ist gesperrt", "asserted", []),
    ("de", "Berg lobte die Feuerwehr.", "Berg lobte die Feuerwehr", "asserted", []),
    ("de", "Der Rat wird am Montag tagen.", "Der Rat wird am Montag tagen", "asserted", []),
    # reported: somebody's words without further doubt, promises included
    ("de", "Huber sagte, die Brücke sei sicher.", "die Brücke sei sicher", "reported", ["sagte"]),
    ("de", "Die Firma kündigte an, sie werde bleiben.", "sie werde bleiben", "reported", ["kündigte an"]),
    ("de", "Berg lobte die Feuerwehr.", "die Feuerwehr", "reported", ["lobte"]),
    ("en", "Hall said the bridge was safe.", "the bridge was safe", "reported", ["said"]),
    ("de", "Die Polizei sprach von 1.100 Gästen.", "Die Polizei sprach von 1.100 Gästen", "reported", ["sprach"]),
    ("de", "Berg forderte mehr Lohn.", "Berg forderte mehr Lohn", "asserted", []),
    # alleged: accusation, suspicion, hearsay
    ("de", "Der Fahrer soll geflohen sein.", "Der Fahrer soll geflohen sein", "alleged", ["soll"]),
    ("de", "Er wird verdächtigt, ein Haus angezündet zu haben.", "ein Haus angezündet zu haben", "alleged", ["wird verdächtigt"]),
    ("de", "Berg warf ihm vor, er habe gelogen.", "er habe gelogen", "alleged", ["warf", "vor"]),
    ("de", "Der Fahrer ist angeblich geflohen.", "Der Fahrer ist angeblich geflohen", "alleged", ["angeblich"]),
    ("en", "The driver allegedly fled.", "The driver allegedly fled", "alleged", ["allegedly"]),
    ("en", "She accused him of lying.", "of lying", "alleged", ["accused"]),
    # a clause beside it is none, and a date makes a plan of `soll`
    ("de", "Ein Wagen soll gebrannt haben, ein Mann kam ins Krankenhaus.", "ein Mann kam ins Krankenhaus", "asserted", []),
    ("de", "Die Stadt teilte mit, sie warte. Am 20. Juli soll der Rat die Leiterin wählen.", "Am 20. Juli soll der Rat die Leiterin wählen", "expected", ["soll"]),
    ("de", "Er soll am Montag geflohen sein.", "Er soll am Montag geflohen sein", "alleged", ["soll"]),
    # denied: the content of a denial
    ("de", "Huber bestritt, dass er dort war.", "er dort war", "denied", ["bestritt"]),
    ("de", "Huber wies den Vorwurf zurück.", "den Vorwurf", "denied", ["wies", "zurück"]),
    ("en", "The firm denied having known it.", "having known it", "denied", ["denied"]),
    ("de", "Der Chef habe gelogen. Berg wies das zurück.", "Berg wies das zurück", "denied", ["wies", "zurück"]),
    ("de", "Die Firma, die das abstreitet, schweigt.", "die das abstreitet", "denied", ["abstreitet"]),
    ("en", "The firm rejects that.", "The firm rejects that", "denied", ["rejects"]),
    # what is said against it is the denier's own word
    ("de", "Berg bestreitet das: Der Chef sei krank.", "Der Chef sei krank", "reported", ["bestreitet"]),
    ("de", "„Der Chef ist krank“, widersprach Berg.", "Der Chef ist krank", "reported", ["widersprach"]),
    ("de", "Dass der Chef krank sei, bestritt Berg.", "der Chef krank sei", "denied", ["bestritt"]),
    # unconfirmed: nobody stands for it
    ("de", "Die Polizei bestätigte nicht, dass der Fahrer floh.", "der Fahrer floh", "unconfirmed", ["bestätigte"]),
    ("de", "Huber wies einen Bericht zurück, wonach er dort war.", "er dort war", "denied", ["wies", "zurück"]),
    ("de", "Huber wies einen Bericht, wonach er dort war, zurück.", "er dort war", "denied", ["wies", "zurück"]),
    # negated: a negative statement
    ("de", "Weder Berg noch Huber haben das dementiert.", "Weder Berg noch Huber haben das dementiert", "negated", ["Weder"]),
    ("de", "Huber sagte, er habe niemanden gesehen.", "er habe niemanden gesehen", "negated", ["niemanden"]),
    ("de", "Der Chor singt, sollte es nicht regnen.", "Der Chor singt, sollte es nicht regnen", "asserted", []),
    ("de", "Es ist gut, dass es nicht regnet.", "Es ist gut, dass es nicht regnet", "negated", ["nicht"]),
    ("de", "Das Amt hat nicht geantwortet und neun Proben genommen.", "neun Proben genommen", "asserted", []),
    ("de", "Der Mann könnte das Haus verlassen und den Hund gesucht haben.", "den Hund gesucht haben", "possible", ["könnte"]),
    ("en", "Nobody was hurt.", "Nobody was hurt", "negated", ["Nobody"]),
    # possible: könnte, möglicherweise, a question
    ("de", "Die Brücke könnte einstürzen.", "Die Brücke könnte einstürzen", "possible", ["könnte"]),
    ("de", "Ob die Brücke hält, weiß niemand.", "Ob die Brücke hält, weiß niemand", "possible", ["Ob"]),
    ("de", "Hält die Brücke?", "Hält die Brücke", "possible", ["?"]),
    ("de", "Huber schloss nicht aus, dass die Brücke fällt.", "die Brücke fällt", "possible", ["schloss", "aus"]),
    ("de", "Huber schloss weitere Entlassungen nicht aus.", "Huber schloss weitere Entlassungen nicht aus", "possible", ["schloss", "aus"]),
    ("en", "Reed did not rule out that the bridge will fall.", "the bridge will fall", "possible", ["did", "rule out"]),
    ("en", "The bridge might collapse.", "The bridge might collapse", "possible", ["might"]),
    ("en", "Hall asked whether the bridge would hold.", "the bridge would hold", "possible", ["whether"]),
    ("en", "Is the bridge safe?", "Is the bridge safe", "possible", ["?"]),
    # unconfirmed: nobody stands for it, whoever reports it
    ("de", "Dass der Mann floh, ist nicht bestätigt.", "der Mann floh", "unconfirmed", ["ist", "bestätigt"]),
    ("de", "Berichte, wonach der Mann floh, wurden weder bestätigt noch dementiert.", "der Mann floh", "unconfirmed", ["wurden", "bestätigt", "dementiert"]),
    ("de", "Unbestätigten Berichten zufolge floh der Mann.", "floh der Mann", "unconfirmed", ["Unbestätigten"]),
    ("en", "The police did not confirm that the driver fled.", "the driver fled", "unconfirmed", ["did", "confirm"]),
    ("en", "According to unconfirmed reports, the driver fled.", "the driver fled", "unconfirmed", ["unconfirmed"]),
    # asserted, reported, alleged, denied, negated in English
    ("en", "The bridge is closed.", "The bridge is closed", "asserted", []),
    ("en", "The driver reportedly fled.", "The driver reportedly fled", "alleged", ["reportedly"]),
    ("en", "The driver is said to have fled to Spain.", "The driver is said to have fled to Spain", "alleged", ["is said to"]),
    ("en", "The mayor denied that the bridge was closed.", "the bridge was closed", "denied", ["denied"]),
    ("en", "The bridge is not closed.", "The bridge is not closed", "negated", ["not"]),
    ("en", "The claim could not be independently verified.", "The claim could not be independently verified", "negated", ["not"]),
    # alleged: what somebody claims of himself
    ("de", "Der Zeuge will den Mann gesehen haben.", "Der Zeuge will den Mann gesehen haben", "alleged", ["will"]),
    # expected: plans with a time, forecasts in any tense
    ("de", "Die Firma will bis 2026 zwei Werke bauen.", "Die Firma will bis 2026 zwei Werke bauen", "expected", ["will"]),
    ("de", "Die Firma plant, zwei Werke zu bauen.", "zwei Werke zu bauen", "expected", ["plant"]),
    ("de", "Die Stadt rechnet damit, dass die Brücke im Mai öffnet.", "die Brücke im Mai öffnet", "expected", ["rechnet damit"]),
    ("en", "The bridge will probably open in May.", "The bridge will probably open in May", "expected", ["probably", "will"]),
    ("en", "The bridge is expected to open in May.", "The bridge is expected to open in May", "expected", ["expected", "to"]),
    ("en", "The firm plans to build two plants by 2026.", "The firm plans to build two plants by 2026", "expected", ["plans to", "to"]),
    # expected: a forecast about others
    ("de", "Huber geht davon aus, dass der Rat zustimmen wird.", "der Rat zustimmen wird", "expected", ["geht davon aus", "wird"]),
    ("de", "Der Rat wird voraussichtlich zustimmen.", "Der Rat wird voraussichtlich zustimmen", "expected", ["voraussichtlich", "wird"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "statement", "certainty", "grounds"), CASES)
def test_level(language: str, text: str, statement: str, certainty: str, grounds: list[str]) -> None:
    one = statements(text, language)[statement]
    assert (one.certainty, [g.of(text) for g in one.grounds]) == (certainty, grounds)


COUNTER = [
    ("de", "Der mutmaßliche Täter floh.", "Der mutmaßliche Täter floh", "asserted"),  # the man is alleged, not the flight
    ("de", "Nicht Berg, sondern Huber war da.", "Nicht Berg, sondern Huber war da", "asserted"),  # it puts a name right
    ("de", "Nicht Berg, sondern Huber habe niemanden gerufen.", "Nicht Berg, sondern Huber habe niemanden gerufen", "negated"),
    ("de", "Der Fluss stieg wie nie zuvor.", "Der Fluss stieg wie nie zuvor", "asserted"),
    ("de", "Der Pegel stieg so stark wie seit Mai nicht mehr.", "Der Pegel stieg so stark wie seit Mai nicht mehr", "asserted"),
    ("de", "So voll wie seit dem 3. Mai nicht war die Halle.", "So voll wie seit dem 3. Mai nicht war die Halle", "asserted"),
    ("de", "Der Pegel stieg seit Mai nicht mehr.", "Der Pegel stieg seit Mai nicht mehr", "negated"),
    ("de", "Huber schloss aus, dass die Brücke fällt.", "die Brücke fällt", "denied"),
    ("en", "The river rose like never before.", "The river rose like never before", "asserted"),
    ("en", "No fewer than nine boats sank.", "No fewer than nine boats sank", "asserted"),
    ("de", "Nicht nur Berg war da.", "Nicht nur Berg war da", "asserted"),  # negative in form alone
    ("de", "Die Leute sollen nach Hause gehen.", "Die Leute sollen nach Hause gehen", "asserted"),  # an order
    ("de", "Huber will nach Hause gehen.", "Huber will nach Hause gehen", "asserted"),  # a wish without a time
    ("de", "Die Polizei bestätigte, dass der Mann floh.", "der Mann floh", "reported"),  # confirmed
    ("de", "Huber bestritt den Vorwurf nicht.", "Huber bestritt den Vorwurf nicht", "negated"),  # the denial is negated
    ("de", "Huber vermutet, dass der Mann krank ist.", "der Mann krank ist", "reported"),  # not about what is to come
    ("en", "The suspected driver fled.", "The suspected driver fled", "asserted"),  # the man is suspected
    ("en", "The police confirmed that the driver fled.", "the driver fled", "reported"),
    ("en", "Not only Hall was there.", "Not only Hall was there", "asserted"),
    ("en", "Hall sold nothing but air.", "Hall sold nothing but air", "asserted"),
    ("de", "Hall verkaufte nichts als Luft.", "Hall verkaufte nichts als Luft", "asserted"),
    ("en", "The firm said that it would close.", "it would close", "reported"),  # a promise of one's own
    ("en", "Hall did not deny the report.", "Hall did not deny the report", "negated"),
    ("en", "The bridge opens in May.", "The bridge opens in May", "asserted"),  # a month
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "statement", "certainty"), COUNTER)
def test_counter_example(language: str, text: str, statement: str, certainty: str) -> None:
    assert statements(text, language)[statement].certainty == certainty


def test_what_runs_on_from_an_accusation_is_an_accusation() -> None:
    text = "Er wird verdächtigt, ein Haus angezündet zu haben. Zudem habe er Zeugen bedroht."
    assert statements(text)["Zudem habe er Zeugen bedroht"].certainty == "alleged"
