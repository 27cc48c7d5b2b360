"""Clauses as a table: a sentence, and its clauses as `kind predicate: words`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.language import Parse, parse, spans_of
from synopse.model import Region

GERMAN = [
    # what is said besides belongs to the clause before, not to the verb behind; unless that has no subject of its own
    (
        "Neun wurden verletzt, drei von ihnen schwer, sagte Huber.",
        ["main verletzen: Neun wurden verletzt, drei von ihnen schwer,", "main sagen: sagte Huber."],
    ),
    ("Am Abend, kurz nach acht, brannte der Stall.", ["main brennen: Am Abend, kurz nach acht, brannte der Stall."]),
    ("Dach bricht ein: zwei Verletzte", ["main einbrechen: Dach bricht ein:", "fragment : zwei Verletzte"]),
    ("Firma gibt Standort auf – Proteste", ["main aufgeben: Firma gibt Standort auf –", "fragment : Proteste"]),
    # a conjunction that looks like a preposition, told by the verb at the end
    (
        "Als Jan Berg ins Amt kam, versprach er viel, bis Lena Huber ihn ablöste.",
        [
            "subordinate kommen: Als Jan Berg ins Amt kam,",
            "main versprechen: versprach er viel,",
            "subordinate ablösen: bis Lena Huber ihn ablöste.",
        ],
    ),
    ("Als Grund nannte Berg die Brücke.", ["main nennen: Als Grund nannte Berg die Brücke."]),
    (
        "„Das war sehr knapp […] „Wir machen alle weiter“, sagte sie.",
        [
            "main sein: „Das war sehr knapp […]",
            "main machen: „Wir machen alle weiter“,",
            "main sagen: sagte sie.",
        ],
    ),
    (
        "„Das war falsch. Wir zahlen allen Mietern und Nachbarn die Hälfte. Am Ende bleibt Geld übrig“, sagte sie.",
        [
            "main sein: „Das war falsch.",
            "main zahlen: Wir zahlen allen Mietern und Nachbarn die Hälfte.",
            "main übrigbleiben: Am Ende bleibt Geld übrig“,",
            "main sagen: sagte sie.",
        ],
    ),
    (
        "Firmen, die EU-Fristen nicht einhalten, droht eine Strafe.",
        ["main drohen: Firmen, … droht eine Strafe.", "relative einhalten: die EU-Fristen nicht einhalten,"],
    ),
    (
        "Er kann heute, die Schule räumen, sagte sie.",
        ["main räumen: Er kann heute, die Schule räumen,", "main sagen: sagte sie."],
    ),
    (
        "„Es eilt, weil leider wenig Zeit. Wir danken allen“, sagte sie.",
        [
            "main eilen: „Es eilt,",
            "subordinate : weil leider wenig Zeit.",
            "main danken: Wir danken allen“,",
            "main sagen: sagte sie.",
        ],
    ),
    ("„Am 3. Mai kam C.Y. Leung nach A. Dorf.“", ["main kommen: „Am 3. Mai kam C.Y. Leung nach A. Dorf.“"]),
    ("Sie kam (…) heute an.", ["main ankommen: Sie kam (…) heute an."]),
    ("Er sprach mit: niemandem", ["main mitsprechen: Er sprach mit:", "fragment : niemandem"]),
    (
        "Der Mann, der gestern nach Halle gekommen war, sagte, er habe nichts gesehen und wolle heimgehen.",
        [
            "main sagen: Der Mann, … sagte,",
            "relative kommen: der gestern nach Halle gekommen war,",
            "main sehen: er habe nichts gesehen",
            "main heimgehen: und wolle heimgehen.",
        ],
    ),
    (
        "Er sagte, dass von den 12 Kisten, die ankamen, bis zu acht leer seien.",
        [
            "main sagen: Er sagte,",
            "subordinate sein: dass von den 12 Kisten, … bis zu acht leer seien.",
            "relative ankommen: die ankamen,",
        ],
    ),
    (
        "Am Montag, dem 4. November, kam Dr. Weber z. B. nach Kiel.",
        ["main kommen: Am Montag, dem 4. November, kam Dr. Weber z. B. nach Kiel."],
    ),
    (
        "Die Behörde kündigte an, die Brücke zu sperren, um Unfälle zu verhindern.",
        [
            "main ankündigen: Die Behörde kündigte an,",
            "infinitive sperren: die Brücke zu sperren,",
            "infinitive verhindern: um Unfälle zu verhindern.",
        ],
    ),
    (
        "Vor Ort zieht sich die Feuerwehr, der es an Wasser mangelt, an mehreren Stellen zurück.",
        [
            "main zurückziehen: Vor Ort zieht sich die Feuerwehr, … an mehreren Stellen zurück.",
            "relative mangeln: der es an Wasser mangelt,",
        ],
    ),
    (
        "Nachdem der Sturm abgezogen war, kehrten die Bewohner zurück und räumten auf.",
        [
            "subordinate abziehen: Nachdem der Sturm abgezogen war,",
            "main zurückkehren: kehrten die Bewohner zurück",
            "main aufräumen: und räumten auf.",
        ],
    ),
    (
        "Die Stadt hoffe nach wie vor, dass die „Helfer bleiben und weiter mitarbeiten“, fügte Weber hinzu.",
        [
            "main hoffen: Die Stadt hoffe nach wie vor,",
            "subordinate mitarbeiten: dass die „Helfer bleiben und weiter mitarbeiten“,",
            "main hinzufügen: fügte Weber hinzu.",
        ],
    ),
    (
        "Kiel: 40 Kisten nach Oslo verschickt",
        ["fragment : Kiel:", "fragment verschicken: 40 Kisten nach Oslo verschickt"],
    ),
    ("Die „Null“-Linie hält.", ["main halten: Die „Null“-Linie hält."]),
]
ENGLISH = [
    # a relative clause behind the subject, which goes on with its own verb
    (
        "The man who looked after the money was jailed.",
        ["main jail: The man … was jailed.", "relative look: who looked after the money"],
    ),
    (
        "The man who said he fled was caught.",
        ["main catch: The man … was caught.", "relative say: who said he fled"],
    ),
    (
        "The fund that has grown and now intends to leave is small.",
        ["main be: The fund … is small.", "subordinate grow: that has grown", "main intend: and now intends to leave"],
    ),
    # a preposition that is a conjunction, and one that is none
    (
        "The shares had lost a third since May after wool prices doubled.",
        ["main lose: The shares had lost a third since May", "subordinate double: after wool prices doubled."],
    ),
    ("A cut came after talks held in Rome.", ["main come: A cut came after talks held in Rome."]),
    # a second verb that looks like a participle, and a participle
    (
        "The probe began in May and involved ten people.",
        ["main begin: The probe began in May", "main involve: and involved ten people."],
    ),
    ("She has planted and watered ten trees.", ["main water: She has planted and watered ten trees."]),
    # `and` inside a number, before the verb of another clause
    (
        "He got five and a half years after jurors found him guilty.",
        ["main get: He got five and a half years", "subordinate find: after jurors found him guilty."],
    ),
    # a frame inside the clause that it is said of
    (
        "A check by experts, he added, was not needed.",
        ["main need: A check by experts, … was not needed.", "main add: he added,"],
    ),
    (
        "The minister, who resigned on Monday, told reporters that she hadn't read the report.",
        [
            "main tell: The minister, … told reporters",
            "relative resign: who resigned on Monday,",
            "subordinate read: that she hadn't read the report.",
        ],
    ),
    (
        "“We will fight,” said Jane Hale, adding that 1,200 jobs were at risk.",
        [
            "main fight: “We will fight,”",
            "main say: said Jane Hale,",
            "participle add: adding",
            "subordinate be: that 1,200 jobs were at risk.",
        ],
    ),
]
MOODS = [
    ("Sie komme morgen.", "subjunctive1"),
    ("Er sei krank.", "subjunctive1"),
    ("Das wäre schön.", "subjunctive2"),
    ("Sie kommt morgen.", "indicative"),
    ("Ich habe Zeit.", "indicative"),
    ("Er sagte nichts.", "indicative"),
]


def read(text: str, language: str) -> Parse:
    return parse(text, language, [Region(start=0, end=len(text), kind="body")])


def clauses(text: str, language: str) -> list[str]:
    return [
        f"{c.kind} {c.predicate}: {' … '.join(x.of(text) for x in spans_of(s.tokens, c.tokens))}"
        for s in read(text, language).sentences
        for c in s.clauses
    ]


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_german_clauses(text: str, expected: list[str]) -> None:
    assert clauses(text, "de") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_clauses(text: str, expected: list[str]) -> None:
    assert clauses(text, "en") == expected


@pytest.mark.parametrize(("text", "mood"), MOODS)
def test_mood(text: str, mood: str) -> None:
    assert read(text, "de").sentences[0].clauses[0].mood == mood


@pytest.mark.parametrize(
    ("text", "negated"), [("Er kam nicht.", True), ("Kein Haus brannte.", True), ("Er kam.", False)]
)
def test_negation(text: str, negated: bool) -> None:
    assert read(text, "de").sentences[0].clauses[0].negated is negated


@given(st.text(alphabet=st.sampled_from("aäßDer die,.„“:;–-()'\n 12z sagte dass"), max_size=120))
def test_every_token_stands_in_one_clause(text: str) -> None:
    for language in ("de", "en"):
        for sentence in read(text, language).sentences:
            held = sorted(i for c in sentence.clauses for i in c.tokens)
            assert held == list(range(len(sentence.tokens)))


@given(st.text(max_size=200))
def test_laws_of_sentences_and_tokens(text: str) -> None:
    for language in ("de", "en", "fr"):
        last = 0
        for sentence in read(text, language).sentences:
            assert last <= sentence.start < sentence.end <= len(text)
            assert sentence.of(text) == sentence.of(text).strip()
            last = sentence.end
            place = sentence.start
            for token in sentence.tokens:
                assert not text[place : token.start].strip(), "only white space lies between tokens"
                place = token.end
                assert token.text
            assert not sentence.tokens or place == sentence.end
