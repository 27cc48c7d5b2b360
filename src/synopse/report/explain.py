"""What was found on one stretch of one article, and by which rule or evidence."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from rich.text import Text

from synopse.errors import QueryError
from synopse.model import Article, Attribution, Difference, Place, Raw, RawRun, Row, Span, Statement, Synopsis
from synopse.report import dates
from synopse.report.edition import Edition, account_name, direction_told, editions, file_name
from synopse.report.evidence import damage_told, link_told, note_told, silence_told
from synopse.report.frames import frame_facts
from synopse.report.page.marks import attribution_facts
from synopse.report.plain import printable, shortened
from synopse.report.terminal import difference_line
from synopse.report.wording import Wording, wording

REFERENCE = re.compile(r"(?P<article>.+):(?P<start>[0-9]{1,9})-(?P<end>[0-9]{1,9})", re.DOTALL)
CONTEXT = 120
"""Characters of the text that are shown before and after the stretch."""
CANDIDATES = 12
"""Articles that an error lists."""
FORM = "ARTICLE:START-END, as in a1b2c3:120-180"


@dataclass(frozen=True, slots=True)
class Query:
    """A stretch of an article, in the edition of the story that the article belongs to."""

    edition: Edition
    article: Article
    span: Span
    words: Wording

    def touches(self, spans: Iterable[Span]) -> bool:
        """True where one of the spans shares a character with the stretch."""
        return any(span.overlaps(self.span) for span in spans)

    def touches_place(self, places: Iterable[Place]) -> bool:
        """True where one of the places is in this article and shares a character with the stretch."""
        return self.touches(place for place in places if place.article == self.article.id)


def explain(synopsis: Synopsis, reference: str, ui: str) -> Text:
    """Everything found on `ARTICLE:START-END` (code points, half open), each with its rule or evidence, for printing.

    ARTICLE is an article's id, the beginning of only one id, or its file's name with or without ending. Raises
    QueryError for a reference of another form, an unknown article (it lists those there are), an ambiguous one, and
    a stretch that is empty or reaches out of the text.
    """
    query = _query(synopsis, reference, wording(ui))
    lines = [line for section in SECTIONS for line in section(query)]
    return Text("\n").join([*_head(query), *(lines or [Text(query.words("explain.nothing"))])])


def find_article(articles: tuple[Article, ...], name: str) -> Article:
    """The one article that a name means: its id, its uri or file name, else the beginning of its id.

    Raises QueryError where it means none, or several.
    """
    for means in (_is_id, _is_file, _starts_id):
        found = [article for article in articles if means(article, name)]
        if len(found) == 1:
            return found[0]
        if found:
            raise QueryError("the name means several articles", where=name, do=f"give one of {_listed(found)}")
    raise QueryError("no such article", where=name, do=f"give one of {_listed(articles)}")


def _query(synopsis: Synopsis, reference: str, words: Wording) -> Query:
    parsed = REFERENCE.fullmatch(reference)
    if not parsed:
        raise QueryError("not a reference to a stretch of an article", where=reference, do=f"write it as {FORM}")
    article = find_article(synopsis.articles, parsed["article"])
    span = Span(start=int(parsed["start"]), end=int(parsed["end"]))
    if not span.start < span.end <= len(article.text):
        whole = f"0-{len(article.text)}"
        raise QueryError(
            "the stretch is empty or reaches out of the text", where=reference, do=f"choose within {whole}"
        )
    edition = next(entry for entry in editions(synopsis) if article.id in entry.by_article)
    return Query(edition, article, span, words)


def _is_id(article: Article, name: str) -> bool:
    return article.id == name


def _is_file(article: Article, name: str) -> bool:
    file = file_name(article.uri)
    return name in {article.uri, file, PurePosixPath(file).stem}


def _starts_id(article: Article, name: str) -> bool:
    return article.id.startswith(name)


def _listed(articles: Iterable[Article]) -> str:
    names = [f"{article.id} ({file_name(article.uri)})" for article in articles]
    more = f" and {len(names) - CANDIDATES} more" if len(names) > CANDIDATES else ""
    return ", ".join(names[:CANDIDATES]) + more


def _head(query: Query) -> Iterator[Text]:
    text, span = query.article.text, query.span
    name = printable(account_name(query.article))
    yield Text(query.words("explain.heading", name=name, start=span.start, end=span.end), style="bold")
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    context = Text("  …" if span.start > CONTEXT else "  ", style="dim").append(_flat(before))
    context.append(f"⟦{_flat(span.of(text))}⟧", style="bold reverse not dim")
    yield context.append(_flat(after) + ("…" if span.end + CONTEXT < len(text) else ""))
    if query.article.raw:
        yield _raw(query, query.article.raw)
    yield Text()


def _raw(query: Query, raw: Raw) -> Text:
    """The bytes that the stretch was read from, and how much of what is printed in it came from none that are known."""
    text, words, places = query.article.text, query.words, raw.places(query.span, query.article.text)
    placed = [place.of(text) for place in places]
    printed = len("".join(query.span.of(text).split())) - sum(len("".join(part.split())) for part in placed)
    record = " · ".join(filter(None, (raw.media_type, raw.part, raw.encoding, raw.digest)))
    stretches = ", ".join(f"{start}–{end}" for start, end in _stretches(places)) or words("explain.unplaced")
    line = Text("  ").append(words("explain.raw"), style="bold cyan").append(f"  {printable(stretches)}")
    if places and printed > 0:
        line.append(f" · {words.count('unplaced', printed)}")
    return line.append("\n      ").append(printable(record), style="dim")


def _stretches(places: Iterable[RawRun]) -> list[tuple[int, int]]:
    """Bytes of runs, neighbours as one."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place.raw_start:
            found[-1] = (found[-1][0], place.raw_end)
        else:
            found.append((place.raw_start, place.raw_end))
    return found


def _flat(text: str) -> str:
    return re.sub(r"\s", " ", printable(text))


def _item(query: Query, label: str, quoted: str, facts: Iterable[tuple[str, str]] = (), *, rule: str = "") -> Text:
    """One finding: what it is, the words it stands on, and its facts with the rule last."""
    line = Text(f"  {label[:1].upper()}{label[1:]}", style="bold cyan").append(
        f"  {shortened(printable(quoted), 160)}", style="not bold default"
    )
    shown = [*facts, (query.words("part.rule"), rule)]
    for key, value in shown:
        if value:
            line.append(f"\n      {key}: ", style="dim not bold").append(printable(value), style="not bold default")
    return line


def _layers(query: Query) -> Iterator[Text]:
    article, words = query.article, query.words
    for region in filter(query.span.overlaps, article.regions):
        yield _item(query, words(f"region.{region.kind}"), region.of(article.text), rule=region.rule)
    for sentence in filter(query.span.overlaps, article.sentences):
        yield _item(query, words("layer.sentence"), sentence.of(article.text))
    for name in filter(query.span.overlaps, article.names):
        entity = query.edition.entity_name(name.entity) if name.entity else ""
        facts = [(words("part.holder"), entity)]
        yield _item(query, words(f"one.{name.kind}"), name.of(article.text), facts, rule=name.rule)
    for time in filter(query.span.overlaps, article.times):
        facts = [(words("part.value"), f"{time.value} ({dates.timex(time.value, words)})")]
        yield _item(query, words(f"time.{time.type}"), time.of(article.text), facts, rule=time.rule)
    for quantity in filter(query.span.overlaps, article.quantities):
        facts = [(words("part.value"), dates.amount(quantity, words))]
        yield _item(query, words("difference.quantity"), quantity.of(article.text), facts, rule=quantity.rule)
    for mention in article.concepts:
        if query.touches(mention.parts or (mention,)):
            said = " … ".join(part.of(article.text) for part in mention.parts or (mention,))
            yield _item(
                query, words("layer.concept"), said, [(words("frame.concept"), mention.concept)], rule=mention.rule
            )


def _said(query: Query) -> Iterator[Text]:
    article, words = query.article, query.words
    for attribution in article.attributions:
        if query.touches(_parts(attribution)):
            content = " … ".join(span.of(article.text) for span in attribution.content)
            facts = attribution_facts(query.edition, article, attribution, words)
            yield _item(query, words(f"attribution.{attribution.type}"), content, facts)
    for statement in filter(query.span.overlaps, article.statements):
        facts = _statement_facts(query, statement)
        yield _item(query, words("layer.statement"), statement.of(article.text), facts, rule=statement.rule)
    for defect in filter(query.span.overlaps, article.defects):
        facts = ((words("layer.defect"), damage_told(defect, words)),)
        yield _item(query, words(f"defect.{defect.kind}"), defect.of(article.text), facts, rule=defect.rule)


def _parts(attribution: Attribution) -> tuple[Span, ...]:
    return attribution.content + attribution.source + attribution.cue + attribution.frame + attribution.addressee


def _statement_facts(query: Query, statement: Statement) -> tuple[tuple[str, str], ...]:
    words = query.words
    grounds = " … ".join(span.of(query.article.text) for span in statement.grounds)
    return (
        (words("part.source"), query.edition.chain(statement, words) or words("cell.own_voice")),
        (words("part.certainty"), words(f"certainty.{statement.certainty}")),
        (words("part.grounds"), grounds),
        *frame_facts(query.edition, query.article, statement, words),
    )


def _rows(query: Query) -> Iterator[Text]:
    edition, words = query.edition, query.words
    for row in edition.story.rows:
        if query.touches_place(row.cells):
            letters = " ".join(edition.witnesses(row))
            support = f"{letters} · {words.count('row_origins', row.independent_origins)}"
            facts = [(words(f"status.{row.status}"), support), *_links(query, row), *_silences(query, row)]
            yield _item(query, words("explain.row"), row.gist, facts)
            for difference in edition.differences(row):
                yield _difference(query, difference)
    for difference in edition.differences(None):
        if query.touches_place(difference.values):
            yield _difference(query, difference)


def _links(query: Query, row: Row) -> Iterator[tuple[str, str]]:
    letters = {cell.statement: query.edition.letter(cell) for cell in row.cells}
    for link in row.links:
        pair = f"{letters.get(link.a, link.a)}–{letters.get(link.b, link.b)}"
        yield query.words("explain.links"), f"{pair} {link_told(link, query.words)}"


def _silences(query: Query, row: Row) -> Iterator[tuple[str, str]]:
    for silence in row.silent:
        letter = query.edition.by_article[silence.article].letter
        yield query.words("silence.label"), f"{letter} {silence_told(silence, query.words)}"


def _difference(query: Query, difference: Difference) -> Text:
    line = Text(f"  {query.words('explain.difference')}  ", style="bold cyan")
    line.append_text(difference_line(query.edition, difference, query.words))
    for key, value in (("", note_told(difference, query.words)), (query.words("part.rule"), difference.rule)):
        if value:
            line.append(f"\n      {key}: " if key else "\n      ", style="dim not bold").append(printable(value))
    return line


def _elsewhere(query: Query) -> Iterator[Text]:
    edition, words = query.edition, query.words
    for quotation in edition.story.quotations:
        if query.touches_place(quotation.variants):
            facts = [(edition.letter(place), edition.words(place)) for place in quotation.variants]
            speaker = edition.entity_name(quotation.speaker) if quotation.speaker else words("page.unknown_speaker")
            yield _item(query, words("explain.quotation"), speaker, facts, rule=quotation.rule)
    for origin in edition.story.origins:
        for passage in origin.passages:
            if query.touches_place((passage.a, passage.b)):
                facts = [(edition.letter(place), edition.words(place)) for place in (passage.a, passage.b)]
                facts += [(words("origin.evidence"), edition.evidence(e, words)) for e in origin.evidence]
                facts += [(words("origin.direction"), told) for told in direction_told(origin, edition, words)]
                percent = words("origin.similarity", percent=dates.percent(passage.similarity, words))
                yield _item(query, words("explain.origin"), f"{words(f'origin.{origin.kind}')}, {percent}", facts)
    for moment in edition.story.timeline:
        if query.touches_place(moment.cells):
            yield _item(query, words("explain.timeline"), dates.timex(moment.value, words))
    if query.touches_place(edition.story.brief):
        yield _item(query, words("explain.brief"), edition.story.title)


SECTIONS: tuple[Callable[[Query], Iterator[Text]], ...] = (_layers, _said, _rows, _elsewhere)
