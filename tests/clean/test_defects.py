"""Damage done to a text: each rule with what it must find and what it must leave alone."""
# ruff: noqa: E501 - tables of cases, one a line

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.clean import find_defects, find_regions
from synopse.clean.damage import damage_rules
from synopse.model import Defect
from synopse.report.evidence import damage_told
from synopse.report.wording import wording

# (rule, kind, language, text, damaged place)
FOUND = [
    ("exponent_on_word", "lost_superscript", "de", "Das Moor verlor 40 Quadratkilometer verloren2 seit dem Sommer.", "40 Quadratkilometer verloren2"),
    ("exponent_on_word", "lost_superscript", "de", "Der Stausee liegt auf fast 90 km nun2 im Tal.", "90 km nun2"),
    ("exponent_on_word", "lost_superscript", "en", "The fire burned some 40 km of2 forest.", "40 km of2"),
    ("gap_after_article", "missing_word", "de", "Das sagte die Reederin der  . Mehr sagte sie nicht.", "der  ."),
    ("gap_after_article", "missing_word", "en", "The mayor told the , which printed it.", "the ,"),
    ("gap_before_stop", "missing_word", "de", "Das sagte die Reederin der dänischen Zeitung . Mehr sagte sie nicht.", "der dänischen Zeitung ."),
    ("gap_before_stop", "missing_word", "en", "She told the local newspaper , which printed it.", "the local newspaper ,"),
    ("foreign_address", "translation_error", "de", "Dann sprach Mme Toll zu den Fischern.", "Mme Toll"),
    ("doubled_capital", "translation_error", "de", "FFrau Toll sprach zu den Fischern.", "FFrau Toll"),
    ("article_and_adjective", "typo", "de", "Die neuen Bürgermeisterin kommt aus Querfeld.", "Die neuen Bürgermeisterin"),
    ("article_and_adjective", "typo", "de", "Am Abend traf er der dänische Präsidentin.", "der dänische Präsidentin"),
    ("wrong_encoding", "encoding", "de", "Die FÃ¤hre fÃ¤hrt wieder.", "FÃ¤hre"),
    ("lost_character", "encoding", "de", "Die F\ufffdhre ruht.", "F\ufffdhre"),
    ("entity", "encoding", "de", "Toll &amp; Brink zahlen.", "&amp;"),
    ("wrong_encoding", "encoding", "de", "Der Kutter fuhr â€žtrotz Sturmâ€œ hinaus.", "â€žtrotz"),
    ("gap_between_words", "missing_word", "de", "Das sei falsch, wie die  berichtete. Mehr ist nicht bekannt.", "die  berichtete"),
    ("gap_between_words", "missing_word", "en", "The ferry is late, the  said. Nobody was hurt.", "the  said"),
    ("empty_brackets", "missing_word", "de", "Die Reederei Toll ( ) schweigt.", "Toll ( )"),
    ("empty_brackets", "missing_word", "de", "Der Kutter „“ lief aus.", "Kutter „“"),
    ("foreign_word", "translation_error", "de", "Sie kam heim and die anderen blieben.", "and"),
    ("foreign_word", "translation_error", "de", "Er fuhr dans der Nacht hinaus.", "dans"),
    ("foreign_word", "translation_error", "en", "They sailed out und the others stayed.", "und"),
    ("wrong_government", "translation_error", "de", "Die Truppen, die nach Querland einmarschierten, zogen ab.", "nach Querland einmarschierten"),
    ("doubled_word", "typo", "de", "Sie wurde von von der Küste aus gesehen.", "von von"),
    ("doubled_word", "typo", "en", "It was the the best trip of all.", "the the"),
    ("soft_hyphen", "line_break", "de", "Die Fähr\u00adgesell\u00adschaft zahlt.", "Fähr\u00adgesell\u00adschaft"),
    ("parted_word", "line_break", "de", "Die Regie- rung zahlt nicht.", "Regie- rung"),
    ("parted_word", "line_break", "de", "Nun zahlt die Ge-\nmeinde für alle mit.", "Ge-\nmeinde"),
    ("parted_word", "line_break", "en", "The har- bour is shut.", "har- bour"),
    ("paragraph_inside_sentence", "line_break", "de", "Die Fähre fuhr am Abend mit den Leuten aus der\n\nkleinen Stadt hinaus auf den Sund. Dort blieb sie liegen.", "der\n\nkleinen"),
    ("printed_hyphen", "encoding", "de", "Die Ge¬ meinde zahlt.", "Ge¬ meinde"),
    ("anew_after_omission", "broken_quotation", "de", "„Das gilt […] „Wir bleiben dabei“, sagte Toll.", "gilt […] „Wir"),
    ("anew_after_omission", "broken_quotation", "de", "Er lobte die „gute Fahrt“, was alle freute […] „auch im Sturm“.", "freute […] „auch"),
    ("never_closed", "broken_quotation", "de", "Toll sagte: „Wir fahren heute wieder hinaus.", "sagte: „Wir"),
    ("never_closed", "broken_quotation", "de", "„Das gilt, sagte sie. „Wir bleiben dabei“, fügte Toll an.", "sie. „Wir"),
    ("never_closed", "broken_quotation", "en", "“We sail today, said Toll.", "“We"),
    ("never_closed", "broken_quotation", "de", 'Toll sagte: "Wir fahren heute wieder hinaus.', 'sagte: "Wir'),
    ("same_line", "duplicate_passage", "de", "Fähre nach Hollersiel fährt wieder\n\nFähre nach Hollersiel fährt wieder\n\nSie legte am Morgen ab.", "Fähre nach Hollersiel fährt wieder"),
    ("same_words", "duplicate_passage", "de", "Sie legte am frühen Morgen mit zehn Leuten ab, hieß es. Zeugen sagten: Sie legte am frühen Morgen mit zehn Leuten ab.", "Sie legte am frühen Morgen mit zehn Leuten ab"),
    ("teaser_said_again", "duplicate_passage", "de", "Die Fähre nach Hollersiel hat ihren Betrieb wieder aufgenommen.\n\nDie Fähre nach Hollersiel hat nach dem Sturm ihren Betrieb wieder aufgenommen. Das freut viele.", "Die Fähre nach Hollersiel hat nach dem Sturm ihren Betrieb wieder aufgenommen."),
]  # fmt: skip

# (rule, language, text): nothing is found in it
SOUND = [
    ("exponent_on_word", "de", "Der Verkehr stößt auf 40 Kilometer Strecke CO2 aus."),
    ("exponent_on_word", "de", "Über 40 km Autobahn A2 und die Spieler MP3 und Typ3 redete niemand."),
    ("exponent_on_word", "de", "Der Acker misst 40 m² und ist 3 km entfernt."),
    ("gap_after_article", "de", "Was kostet das? Sie weiß es, die Reederin."),
    ("gap_after_article", "de", "Er kam, sah, und ... ging an Bord. Das war die . . . Wende."),
    ("gap_before_stop", "de", "Das sagte sie der Zeitung. Er schwieg ."),
    ("gap_before_stop", "de", "Sie schrieb der Zeitung , dem Sender , dem Verein , dem Verband , und niemand kam."),
    ("foreign_address", "de", "Frau Toll und Herr Brink sprachen zu den Fischern."),
    ("foreign_address", "en", "Mrs Toll spoke to the fishermen."),
    ("doubled_capital", "de", "Die EU Kommission und das AAusland."),
    ("doubled_capital", "de", "Im HSVnetz spielt Ole Brink, Aachen schaut zu."),
    ("article_and_adjective", "de", "Die neue Bürgermeisterin dankte der dänischen Präsidentin."),
    ("article_and_adjective", "de", "Die neuen Bürgermeisterinnen zahlen die letzten Termine und die alten Berliner Schulden."),
    ("article_and_adjective", "de", "Es waren Fehler, die jungen Lehrerin Toll nicht unterlaufen."),
    ("gap_between_words", "de", "Die  Fähre fuhr, sagte die  Reederin."),
    ("gap_between_words", "en", "The  ferry sailed."),
    ("empty_brackets", "de", "Die Funktion f() und die Reederei (Toll) schweigen."),
    ("foreign_word", "de", "Das Stück „Sail and the sea“ lief in Querfeld, dazu Menüs à la carte."),
    ("foreign_word", "de", "Die Firma Toll and Brink zahlt; sie spielten Fall of the Sea."),
    ("foreign_word", "en", "Die Zeitung, said the fishermen, is a paper; das und der Rest."),
    ("wrong_government", "de", "Truppen, die in Querland einmarschierten, flohen nach Hollersiel und marschierten heim."),
    ("doubled_word", "de", "Wer die die Fähre sah, den den Sturm traf, und, und, und."),
    ("soft_hyphen", "de", "Die Fährgesellschaft zahlt."),
    ("parted_word", "de", "Vor- und Nachteile, Ein- oder Ausfuhr, Nord- bis Südküste, zwei- bis dreimal."),
    ("parted_word", "en", "Pre- and post-war boats."),
    ("paragraph_inside_sentence", "de", "Die Fähre fuhr am Abend hinaus.\n\nam Sund blieb sie liegen, bis der Morgen kam."),
    ("wrong_encoding", "de", "Die Straße von SÃO führt über Ångström nach Ærø, 20° und »gut«."),
    ("lost_character", "de", "Die Fähre ruht?"),
    ("entity", "de", "Toll & Brink; R&B & mehr."),
    ("printed_hyphen", "de", "Die Gemein-\nSache zahlt ¬ nicht."),
    ("anew_after_omission", "de", "„Das gilt […] auch für uns“, sagte Toll."),
    ("never_closed", "de", "„Wir fahren hinaus.\n\n„Und wir kommen wieder“, sagte Toll."),
    ("never_closed", "de", "„Wir fahren hinaus.\n\nWir kommen wieder“, sagte Toll."),
    ("never_closed", "de", "„Der Film „Sund“ ist gut“, sagte Toll. „Die Möwe\" auch."),
    ("never_closed", "de", "»Wir fahren«, sagte Toll. «Wir kommen», sagte Brink. \"Ja\", sagte sie."),
    ("never_closed", "de", "Ein Brett von 5\" Länge und ein Rohr von 3 \" Breite."),
    ("never_closed", "en", "“We sail today,” said Toll. “Come along.”"),
    ("same_line", "de", "Lesen Sie auch:\nNeue Mole am Sund\n\nSie legte ab.\n\nLesen Sie auch:\nWer zahlt das alles?"),
    ("same_words", "de", "Die Reederei in Querfeld zahlt. Die Reederei in Querfeld zahlt auch nicht."),
    ("same_words", "de", "Tor 1 2 3 4 5 6 7 und mehr, sagte er. Tor 1 2 3 4 5 6 7 und mehr."),
    ("teaser_said_again", "de", "Die Fähre nach Hollersiel hat ihren Betrieb wieder aufgenommen.\n\nDie Reederei teilte mit, dass die Fähre bald auch im Winter fahren könne."),
]  # fmt: skip


def defects(text: str, language: str) -> tuple[Defect, ...]:
    return find_defects(text, language, find_regions(text, language))


@pytest.mark.parametrize(
    ("rule", "kind", "language", "text", "place"), FOUND, ids=[f"{case[0]}-{i}" for i, case in enumerate(FOUND)]
)
def test_rule_finds(rule: str, kind: str, language: str, text: str, place: str) -> None:
    found = defects(text, language)
    assert (rule, kind, place) in [(defect.rule, defect.kind, defect.of(text)) for defect in found]
    for defect, ui in product(found, ("de", "en")):
        assert damage_told(defect, wording(ui)) not in ("", defect.note)


@pytest.mark.parametrize(("rule", "language", "text"), SOUND, ids=[f"{case[0]}-{i}" for i, case in enumerate(SOUND)])
def test_rule_leaves_alone(rule: str, language: str, text: str) -> None:
    assert [(defect.rule, defect.of(text)) for defect in defects(text, language)] == []


def test_every_rule_has_an_example_and_a_counter_example() -> None:
    rules = {rule.name for rule in damage_rules("de")} | {case[0] for case in FOUND} | {case[0] for case in SOUND}
    assert rules == {case[0] for case in FOUND} == {case[0] for case in SOUND}


def test_note_says_what_it_probably_was() -> None:
    (defect, other) = defects("Die FÃ¤hre und die Ge¬ meinde.", "de")
    assert defect.note == "wrong_encoding: Fähre"
    assert other.note == "printed_hyphen: Gemeinde"
    assert damage_told(other, wording("de")) == "am Zeilenende getrennt, wohl „Gemeinde“"


def test_in_furniture_only_repetition_is_reported() -> None:
    text = (
        "Die Fähre legt heute ab.\n\nLesen Sie auch: Toll &amp; Brink zahlen die Mole\n\nSie kommt am Abend zurück.\n\n"
    )
    text += "Lesen Sie auch: Toll &amp; Brink zahlen die Mole"
    assert [(defect.kind, defect.start) for defect in defects(text, "de")] == [
        ("duplicate_passage", text.rindex("Lesen"))
    ]


def test_language_without_words() -> None:
    text = "Il capitano parlò a la città .\n\nIl capitano parl\ufffd a la città ."
    assert {defect.rule for defect in defects(text, "it")} <= {"lost_character", "same_line", "same_words"}


PIECES = ["„", "“", "”", '"', "»", "«", "[…] ", "Wort ", "der ", " .", "km ", "vor2 ", "Ã¼", "\ufffd", "¬", "&amp;", "\n\n", "Die neuen Lehrerin ", "MMich Toll ", "eins zwei drei vier fünf sechs sieben acht ", ". "]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)),
    st.sampled_from(["de", "en", "it"]),
)
def test_laws_of_defects(text: str, language: str) -> None:
    found = defects(text, language)
    assert all(0 <= defect.start < defect.end <= len(text) and defect.rule and defect.note for defect in found)
    assert list(found) == sorted(found, key=lambda defect: (defect.start, defect.end))
    for kind in {defect.kind for defect in found}:
        same = [defect for defect in found if defect.kind == kind]
        assert all(a.end <= b.start for a, b in pairwise(same))


@pytest.mark.parametrize(
    "piece", ["„", '" ', "A", "a ", "Ã", "¬", "km a ", "eins zwei drei ", "&", "„Ja “", "x\n", "[…] „", "MM"]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    text = piece * 30_000
    assert len(defects(text, "de")) < len(text)
