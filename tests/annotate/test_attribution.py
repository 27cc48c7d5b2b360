"""Every rule of attribution with examples that it must match and counter-examples that it must not."""
# ruff: noqa: E501 - tables of cases, one a line

import pytest

from synopse.annotate.attribution import find_attributions
from synopse.language import Parse, parse
from synopse.model import Attribution, Region, RegionKind, Span


def parsed(text: str, language: str, kind: RegionKind = "body") -> Parse:
    return parse(text, language, [Region(start=0, end=len(text), kind=kind)])


def found(text: str, language: str = "de", kind: RegionKind = "body") -> list[Attribution]:
    return list(find_attributions(parsed(text, language, kind), "a1"))


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [s.of(text) for s in spans]


# rule, type, text, content, source, cue
GERMAN = [
    ("direct.behind", "direct", "„Wir öffnen im Mai“, sagte Bürgermeisterin Anna Berg.", ["„Wir öffnen im Mai“"], ["Bürgermeisterin Anna Berg"], ["sagte"]),
    ("direct.behind", "direct", "»Wir öffnen im Mai«, sagte Anna Berg.", ["»Wir öffnen im Mai«"], ["Anna Berg"], ["sagte"]),
    ("direct.behind", "direct", '"Wir öffnen im Mai", fügte Berg hinzu.', ['"Wir öffnen im Mai"'], ["Berg"], ["fügte", "hinzu"]),
    ("direct.behind", "direct", "„Er rief ‚Halt!‘ und lief fort“, erzählte Berg.", ["„Er rief ‚Halt!‘ und lief fort“"], ["Berg"], ["erzählte"]),
    ("direct.behind", "direct", "„Es ist vorbei. Wir geben auf“, sagte Berg.", ["„Es ist vorbei. Wir geben auf“"], ["Berg"], ["sagte"]),
    ("direct.behind", "direct", "„Es reicht“, wie Berg am Abend betonte.", ["„Es reicht“"], ["Berg"], ["betonte"]),
    ("direct.so", "direct", "„Das Werk bleibt offen“, so Sprecher Karl Huber.", ["„Das Werk bleibt offen“"], ["Sprecher Karl Huber"], ["so"]),
    ("direct.before", "direct", "Der Sprecher sagte: „Das Werk bleibt offen.“", ["„Das Werk bleibt offen.“"], ["Der Sprecher"], ["sagte"]),
    ("direct.before", "direct", "Der Sprecher sagte: „Das Werk bleibt offen.", ["„Das Werk bleibt offen."], ["Der Sprecher"], ["sagte"]),
    ("direct.colon", "direct", "Berg winkte ab: „Davon weiß ich nichts.“", ["„Davon weiß ich nichts.“"], ["Berg"], []),
    ("direct.continued", "direct", "„Das war knapp“, sagte Berg. „Wir hatten einfach Glück.“", ["„Wir hatten einfach Glück.“"], ["Berg"], ["sagte"]),
    ("indirect.dass", "indirect", "Die Firma teilte mit, dass das Werk im Herbst schließt.", ["dass das Werk im Herbst schließt"], ["Die Firma"], ["teilte mit"]),
    ("indirect.dass", "indirect", "Berg, die seit Mai regiert, wies darauf hin, dass die Kasse leer ist.", ["dass die Kasse leer ist"], ["Berg"], ["wies darauf hin"]),
    ("indirect.dass", "indirect", "Huber ist der Ansicht, dass die Brücke hält.", ["dass die Brücke hält"], ["Huber"], ["ist", "Ansicht"]),
    ("indirect.zu", "indirect", "Die Firma kündigte an, 200 Stellen zu streichen.", ["200 Stellen zu streichen"], ["Die Firma"], ["kündigte an"]),
    ("indirect.zu", "indirect", "Der Staatsanwalt wirft ihm vor, die Akten vernichtet zu haben.", ["die Akten vernichtet zu haben"], ["Der Staatsanwalt"], ["wirft", "vor"]),
    ("indirect.zu", "indirect", "Der Mann wird verdächtigt, zwei Häuser angezündet zu haben.", ["zwei Häuser angezündet zu haben"], [], ["wird verdächtigt"]),
    ("indirect.v2", "indirect", "Huber sagte, er habe davon nichts gewusst.", ["er habe davon nichts gewusst"], ["Huber"], ["sagte"]),
    ("indirect.before", "indirect", "Das Werk werde im Herbst geschlossen, sagte Huber dem „Talboten“.", ["Das Werk werde im Herbst geschlossen"], ["Huber"], ["sagte"]),
    ("indirect.as", "indirect", "Wie die Stadt mitteilte, bleibt die Brücke gesperrt.", ["bleibt die Brücke gesperrt"], ["die Stadt"], ["Wie", "mitteilte"]),
    ("indirect.as", "indirect", "Die Brücke bleibt gesperrt, wie die Stadt mitteilte.", ["Die Brücke bleibt gesperrt"], ["die Stadt"], ["wie", "mitteilte"]),
    ("indirect.mood", "indirect", "Huber zuckte mit den Schultern, das sei nicht seine Sache.", ["das sei nicht seine Sache"], ["Huber"], []),
    ("prepositional.before", "indirect", "Nach Angaben der Polizei wurden vier Menschen verletzt.", ["wurden vier Menschen verletzt"], ["Angaben der Polizei"], ["Nach"]),
    ("prepositional.before", "indirect", "Vier Menschen wurden laut Huber verletzt.", ["Vier Menschen wurden", "verletzt"], ["Huber"], ["laut"]),
    ("prepositional.behind", "indirect", "Medienberichten zufolge tritt Huber zurück.", ["tritt Huber zurück"], ["Medienberichten"], ["zufolge"]),
    ("prepositional.behind", "indirect", "Seiner Meinung nach ist die Brücke sicher.", ["ist die Brücke sicher"], ["Seiner Meinung"], ["nach"]),
    ("prepositional.so", "indirect", "Die Brücke ist sicher, so der Sprecher der Stadt.", ["Die Brücke ist sicher"], ["der Sprecher der Stadt"], ["so"]),
    ("prepositional.adverb", "indirect", "Nach Angaben der Stadt hält die Brücke. Sie wird demnach im Mai geöffnet.", ["Sie wird", "im Mai geöffnet"], ["demnach"], ["demnach"]),
    ("prepositional.relying", "indirect", "Unter Berufung auf Ermittler meldete der „Talbote“, dass der Fahrer geflohen ist.", ["dass der Fahrer geflohen ist"], ["Ermittler"], ["Unter Berufung auf"]),
    ("anaphoric", "indirect", "Die Brücke bleibt gesperrt. Das teilte die Stadt am Montag mit.", ["Die Brücke bleibt gesperrt"], ["die Stadt"], ["teilte", "mit"]),
    ("nominal.clause", "indirect", "Es gibt Mutmaßungen, dass der Fahrer geflohen ist.", ["dass der Fahrer geflohen ist"], [], ["Mutmaßungen"]),
    ("nominal.clause", "indirect", "Die Behauptung der Firma, das Werk sei sicher, überzeugte niemanden.", ["das Werk sei sicher"], ["der Firma"], ["Behauptung"]),
    ("nominal.phrase", "reported", "Es gibt Berichte über einen Unfall im Werk.", ["einen Unfall im Werk"], ["Berichte"], ["Berichte"]),
    ("nominal.relative", "indirect", "Es gab Gerüchte, wonach der Fahrer geflohen ist.", ["der Fahrer geflohen ist"], ["Gerüchte"], ["wonach"]),
    ("reported", "reported", "Berg lobte die gute Arbeit der Feuerwehr.", ["die gute Arbeit der Feuerwehr"], ["Berg"], ["lobte"]),
    ("reported", "reported", "Huber warnte vor einem Einsturz der Brücke.", ["vor einem Einsturz der Brücke"], ["Huber"], ["warnte"]),
    ("reported", "reported", "Der Minister dementierte den Vorgang.", ["den Vorgang"], ["Der Minister"], ["dementierte"]),
    ("free.modal", "free_indirect", "Der Fahrer soll nach dem Unfall geflohen sein.", ["Der Fahrer soll nach dem Unfall geflohen sein"], [], ["soll"]),
    ("free.subjunctive", "indirect_free_indirect", "Huber sagte, die Lage sei ernst. Man müsse handeln. Die Stadt habe kein Geld.", ["Man müsse handeln. Die Stadt habe kein Geld."], ["Huber"], []),
    ("partial.nested", "direct", "Huber sagte, die Lage sei „sehr, sehr ernst“.", ["„sehr, sehr ernst“"], ["Huber"], ["sagte"]),
    ("partial.object", "direct", "Berg bezeichnete den Plan als „völlig unausgereift“.", ["„völlig unausgereift“"], ["Berg"], ["bezeichnete"]),
]  # fmt: skip

ENGLISH = [
    ("direct.behind", "direct", "“We will fight on,” said Tom Hall.", ["“We will fight on,”"], ["Tom Hall"], ["said"]),
    ("direct.behind", "direct", '"It is over," Reed told the Daily Post.', ['"It is over,"'], ["Reed"], ["told"]),
    ("direct.before", "direct", "Hall added: “This is the end.”", ["“This is the end.”"], ["Hall"], ["added"]),
    ("direct.continued", "direct", "“We will fight,” said Tom Hall. “And we will win.”", ["“And we will win.”"], ["Tom Hall"], ["said"]),
    ("indirect.dass", "indirect", "Officials told reporters that nobody had died.", ["that nobody had died"], ["Officials"], ["told"]),
    ("indirect.dass", "indirect", "Officials said that nobody had died, adding that the fire was out.", ["that the fire was out"], ["Officials"], ["adding"]),
    ("indirect.bare", "indirect", "The firm said it would close the plant.", ["it would close the plant"], ["The firm"], ["said"]),
    ("indirect.bare", "indirect", "The union has urged workers to stay home.", ["to stay home"], ["The union"], ["has urged"]),
    ("indirect.bare", "indirect", "He added that the firm planned to stay.", ["that the firm planned to stay"], ["He"], ["added"]),
    ("indirect.bare", "indirect", "She told the crowd what she thought.", ["what she thought"], ["She"], ["told"]),
    ("indirect.dass", "indirect", "The chief toured the plant and promised the night shift that it would stay.", ["that it would stay"], ["The chief"], ["promised"]),
    ("indirect.before", "indirect", "The bridge will reopen soon, a spokeswoman said.", ["The bridge will reopen soon"], ["a spokeswoman"], ["said"]),
    ("indirect.as", "indirect", "As the city announced, the pool will close.", ["the pool will close"], ["the city"], ["As", "announced"]),
    ("prepositional.before", "indirect", "According to the police, four people were hurt.", ["four people were hurt"], ["the police"], ["According to"]),
    ("reported", "reported", "The minister accused the company of hiding the report.", ["of hiding the report"], ["The minister"], ["accused"]),
    ("reported", "reported", "The company denied having hidden the report.", ["having hidden the report"], ["The company"], ["denied"]),
    ("reported", "reported", "She warned of a new war.", ["of a new war"], ["She"], ["warned"]),
]  # fmt: skip

CASES = [("de", *case) for case in GERMAN] + [("en", *case) for case in ENGLISH]


@pytest.mark.parametrize(("language", "rule", "kind", "text", "content", "source", "cue"), CASES)
def test_example(
    language: str, rule: str, kind: str, text: str, content: list[str], source: list[str], cue: list[str]
) -> None:
    roles = [
        (a.rule, a.type, words(text, a.content), words(text, a.source), words(text, a.cue))
        for a in found(text, language)
    ]
    assert (rule, kind, content, source, cue) in roles


NOTHING = [
    ("de", "Die Zeitung „Talbote“ erscheint seit 1890."),  # a name in quotation marks
    ("de", "Nach dem Spiel fuhren alle nach Hause."),  # a time, no source
    ("de", "Wenn es regnet, sagt Berg die Feier ab."),  # another verb: absagen
    ("de", "Wie immer kam Berg zu spät."),
    ("de", "Die Feuerwehr löschte den Brand."),
    ("de", "Im Mai soll die Brücke wieder öffnen."),  # a plan, nobody reports
    ("de", "Das Schiff „Morgenstern“ lief gestern aus."),
    ("de", "Weder Berg noch Huber haben den Vorgang dementiert."),  # nothing was said
    ("de", "Der Verdacht hat sich bestätigt."),
    ("de", "Die Stadt schreibt Geschichte: Zum ersten Mal regiert dort eine Frau."),  # an idiom
    ("de", "Der Verein schreibt rote Zahlen: Im Mai fehlten zwei Millionen Euro."),
    ("de", "Das Ergebnis spricht für sich: Nur drei Wähler kamen."),
    ("de", "Die Zahl sagt wenig: Damals wurde kaum geprüft."),
    ("de", "Ein Nachbar rief die Polizei: Aus der Wohnung kam Rauch."),
    ("de", "Wochenlang klagte Huber ihr Leid: Die Wohnung war nass."),  # the object is what was said
    ("de", "Das Land hofft auf Regen: Die Felder sind trocken."),
    ("de", "Eine zweite Flut droht: Der Regen lässt nicht nach."),  # things do that, too
    ("de", "Das erklärte Ziel: Die Stadt wird sauber."),
    ("de", "Gut informiert durch den Winter: Die Stadt streut wieder Salz."),
    ("de", "Die Feuerwehr sucht weiter: Wer etwas sah, soll sich melden."),
    ("en", "The ship “Morning Star” sailed yesterday."),
    ("en", "The firm closed the plant in May."),
    ("en", "He runs as fast as he can."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_counter_example(language: str, text: str) -> None:
    assert found(text, language) == []


HEADINGS = [
    ("Anna Berg: Brücke bleibt gesperrt", "", ["Anna Berg"]),
    ("Berg: Brücke bleibt gesperrt", "Die Brücke bleibe zu, sagte Ministerin Berg.", ["Berg"]),
    ("SPD: Brücke bleibt gesperrt", "Die Brücke bleibe zu, sagte die SPD-Fraktion.", ["SPD"]),
    ("USA: Brücke bleibt gesperrt", "Die Brücke bleibe zu, teilte die US-Regierung mit.", ["USA"]),
    ("Querfeld: Brücke bleibt gesperrt", "Die Brücke bleibe zu, sagte Ministerin Berg.", None),
    ("Masked Dancer: Brücke bleibt gesperrt", "", None),
]


@pytest.mark.parametrize(("heading", "body", "source"), HEADINGS)
def test_heading_with_a_colon_names_its_source(heading: str, body: str, source: list[str] | None) -> None:
    text = f"{heading}\n\n{body}".rstrip()
    regions = [Region(start=0, end=len(heading), kind="heading")]
    regions += [Region(start=len(heading) + 2, end=len(text), kind="body")] if body else []
    told = [a for a in find_attributions(parse(text, "de", regions), "a") if a.rule == "heading.colon"]
    assert [words(text, a.source) for a in told] == ([] if source is None else [source])
    assert all(words(text, a.content) == ["Brücke bleibt gesperrt"] for a in told)


def test_colon_in_the_body_is_no_source() -> None:
    assert found("Anna Berg: Brücke bleibt gesperrt", kind="body") == []


SPOKEN = [
    ("Der Wetterdienst warnt: Es kommt Sturm.", ["Der Wetterdienst"]),
    ("Das Gericht entschied: Die Brücke bleibt offen.", ["Das Gericht"]),
    ("Der Minister schlug eine Idee vor: Die Brücke bleibt offen.", ["Der Minister"]),
    ("Huber sagte dem Talboten: Die Brücke bleibt offen.", ["Huber"]),
    ("Dazu heißt es: Die Brücke bleibt offen.", []),
]


@pytest.mark.parametrize(("text", "source"), SPOKEN)
def test_clause_behind_a_colon_is_said(text: str, source: list[str]) -> None:
    assert [words(text, a.source) for a in found(text) if a.rule == "indirect.v2"] == [source]


FRAMES = [
    ("Die Firma teilte dem Sender mit, dass das Werk schließt.", ["Die Firma teilte dem Sender mit,"], ["dem Sender"]),
    ("Das Werk werde geschlossen, sagte Huber.", [", sagte Huber"], []),
    ("Nach Angaben der Polizei floh der Mann.", ["Nach Angaben der Polizei"], []),
    ("Wie die Stadt mitteilte, bleibt die Brücke zu.", ["Wie die Stadt mitteilte,"], []),
    ("Der Minister forderte die Firma auf, das Werk zu öffnen.", ["Der Minister forderte die Firma auf,"], ["die Firma"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "frame", "addressee"), FRAMES)
def test_frame_and_addressee(text: str, frame: list[str], addressee: list[str]) -> None:
    one = found(text)[0]
    assert (words(text, one.frame), words(text, one.addressee)) == (frame, addressee)


SUBJECTS = [
    ("Die Äußerungen nannte Huber falsch.", ["Huber"]),  # the thing stands first, the person speaks
    ("Die Firma teilte der Zeitung mit, dass sie schließt.", ["Die Firma"]),  # a feminine dative
    ("Ein Sprecher in Bonn sagte, das Werk sei zu.", ["Ein Sprecher in Bonn"]),
    ("Kurz vor 8:20 Uhr MEZ verkündete die Agentur, das Werk sei zu.", ["die Agentur"]),
    ("Der Leiter der Behörde, Karl Huber, sagte, das Werk sei zu.", ["Der Leiter der Behörde, Karl Huber"]),
    ("In dem Bericht heißt es, dass das Werk zu ist.", ["dem Bericht"]),
    ("Der Minister sprach von 50 Toten.", ["Der Minister"]),
    ("Wie Bergs Meinung nach zu hören war, sagte Huber, das Werk sei zu.", ["Huber"]),
    ("Berg sagte und betonte, das Werk sei zu.", ["Berg"]),
]


@pytest.mark.parametrize(("text", "source"), SUBJECTS)
def test_source(text: str, source: list[str]) -> None:
    assert words(text, found(text)[0].source) == source


def test_the_inner_attribution_names_the_outer_as_its_parent() -> None:
    text = "Laut Huber geht die Stadt davon aus, dass die Brücke hält."
    outer, inner = found(text)
    assert (words(text, outer.source), words(text, inner.source)) == (["Huber"], ["die Stadt"])
    assert (outer.parent, inner.parent) == (None, outer.id)


def test_ids_count_in_text_order() -> None:
    text = "Huber sagte, es sei spät. Berg sagte, es sei früh."
    assert [a.id for a in found(text)] == ["a1.q1", "a1.q2"]


def test_what_somebody_is_told_to_say_is_his_not_the_articles() -> None:
    text = "Huber sagte, die Firma habe versprochen, dass sie bleibt."
    assert [words(text, a.source) for a in found(text)] == [["Huber"]]


@pytest.mark.parametrize("language", ["fr", "und", "xx"])
def test_a_language_without_words_has_no_attributions(language: str) -> None:
    assert found("« Nous partons », a dit Anna Berg.", language) == []
