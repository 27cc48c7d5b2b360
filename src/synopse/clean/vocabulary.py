"""The words of `language/<code>/regions.toml`, compiled into the patterns that the rules ask."""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from synopse.language import words
from synopse.language.press import agencies, picture_agencies

Pattern = re.Pattern[str]

NEVER = re.compile(r"(?!)")
DECORATION = r"[\s►>»▶•·*#\[\(–—-]{0,6}"
"""What may stand before a label: an arrow, a bullet, a bracket."""
OPENERS = ("openers", "openers_before_small", "openers_of_addresses", "titles_with_article")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Patterns that match from the beginning of a block, unless the name says otherwise; sets are lower case."""

    read_also: Pattern
    link_list: Pattern
    tail_section: Pattern
    neighbour: Pattern
    furniture_line: Pattern
    furniture_start: Pattern
    summary_label: Pattern
    byline: Pattern
    crumb: Pattern
    phrase_inside: Pattern
    permalink_inside: Pattern
    end_marker_inside: Pattern
    read_also_inside: Pattern
    photo_inside: Pattern
    photo_at_end: Pattern
    credit_at_end: Pattern
    credit_line: Pattern
    action_line: Pattern
    labelled_tail: Pattern
    more_from: Pattern
    author_box: Pattern
    paywall: Pattern
    paywall_offer: Pattern
    newsletter: Pattern
    author_words: frozenset[str]
    consent: tuple[str, ...]
    error_page: Pattern
    login_page: Pattern
    cut_ends: tuple[str, ...]
    cookies: frozenset[str]
    page_actions: tuple[str, ...]
    sections: frozenset[str]
    stamp_words: frozenset[str]
    outlet_heads: tuple[str, ...]
    goes_on: frozenset[str]
    past: frozenset[str]
    open_line_ends: frozenset[str]
    parted_prefixes: frozenset[str]
    days: frozenset[str]
    sentence_opener: Pattern
    before_titles: Pattern


@functools.cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language; of one without data, patterns that never match and empty sets."""
    table: dict[str, list[str]] = words(language, "regions")
    get = functools.partial(_words_of, table)
    label = rf"{DECORATION}(?:WORDS)"
    return Vocabulary(
        read_also=_compiled(rf"({label})(?![\w-])\s*:?(?P<rest>.*)", get("read_also"), re.DOTALL),
        link_list=_compiled(rf"({label})\s*:?\s*", get("link_lists")),
        tail_section=_compiled(rf"({label})\s*:?\s*", get("tail_sections")),
        neighbour=_compiled(rf"{label}(?![\w-])[:\s].{{1,300}}", get("neighbours")),
        furniture_line=_compiled(rf"{label}\W*", get("furniture_lines")),
        furniture_start=_compiled(rf"{DECORATION}(?:©|WORDS)(?![\w-])", get("furniture_starts")),
        summary_label=_compiled(rf"{label}\s*:?\s*", get("summary_labels"), re.IGNORECASE),
        byline=_byline(table),
        crumb=_compiled(r"(?:(?:WORDS)(?:\s*[>»/|›–-]\s*|\s+|$)){1,6}", get("sections")),
        phrase_inside=_compiled(r"(?:WORDS)", get("phrases")),
        permalink_inside=_permalink(table),
        end_marker_inside=_compiled(r"(?:WORDS)", get("end_markers")),
        read_also_inside=_compiled(
            r"(?<=[.!?…“”\"»]\s)[\[>]{0,3}(?:WORDS)(?::|(?=\s[A-ZÄÖÜ„\"“»\d]))", get("read_also")
        ),
        photo_inside=_photo_inside(table),
        photo_at_end=_compiled(r"\(?(?<![\w-])(?:WORDS)(?::|\s©)\s?[^.!?]{2,80}$", get("photo_labels")),
        credit_at_end=_credit_at_end(table),
        credit_line=_credit_line(table),
        action_line=_compiled(
            rf"{DECORATION}(?:(?:WORDS)(?![\w-])\s{{0,3}}(?:\(\d{{1,5}}[^()\n]{{0,15}}\))?[\s|·•,/]{{0,6}}){{1,12}}",
            get("furniture_lines") + get("tail_sections"),
        ),
        labelled_tail=_compiled(rf"{label}:\s", get("tail_sections")),
        more_from=_compiled(rf"{label}\s", get("more_from")),
        author_box=_compiled(rf"{label}(?:\s*:.{{0,400}})?", get("author_boxes"), re.DOTALL),
        paywall=_compiled(rf"{label}(?![\w-])", get("paywall")),
        paywall_offer=_compiled(rf"{label}", get("paywall") + get("paywall_offers")),
        newsletter=_compiled(rf"{DECORATION}[\w-]{{0,20}}(?:WORDS)s?(?:\s?[:–|-]\s|$)", ["Newsletter", "newsletter"]),
        author_words=frozenset(get("author_words")),
        consent=tuple(get("consent")),
        error_page=_compiled(rf"{DECORATION}(?:WORDS)(?![\w-])", get("error_pages"), re.IGNORECASE),
        login_page=_compiled(rf"{label}(?![\w-])\W*", get("login_pages")),
        cut_ends=tuple(get("cut_ends")),
        cookies=frozenset(get("cookies")),
        page_actions=tuple(get("page_actions")),
        sections=_lower(get("sections")),
        stamp_words=_lower(get("stamp_words")),
        outlet_heads=tuple(get("outlet_heads")),
        goes_on=_lower(get("goes_on")),
        past=_lower(get("past")),
        open_line_ends=_lower(get("open_line_ends")),
        parted_prefixes=_lower(get("parted_prefixes")),
        days=_lower(get("days")),
        sentence_opener=_sentence_opener(table),
        before_titles=_compiled(r"(?:\b|(?<=\w))(?:WORDS)$", get("before_titles"), re.IGNORECASE),
    )


def _words_of(table: dict[str, list[str]], key: str) -> list[str]:
    return table.get(key, [])


def _lower(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in listed)


def _alternatives(listed: Iterable[str]) -> str:
    """Longest first, so that no phrase hides a longer one; any white space stands for a blank."""
    ordered = sorted(listed, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered)


def _compiled(template: str, listed: list[str], flags: int = 0) -> Pattern:
    return re.compile(template.replace("WORDS", _alternatives(listed)), flags) if listed else NEVER


def _agency() -> str:
    """One of the agencies, in any case (`afp`)."""
    return rf"(?i:{_alternatives({*picture_agencies(), *agencies()})})(?![\w-])"


def _byline(table: dict[str, list[str]]) -> Pattern:
    """A label and names of two capitalised words or more: `Von Jana Toll und Ole Brink, Querfeld`."""
    if not table:
        return NEVER
    joints = _alternatives(table["byline_joints"])
    name = rf"(?!(?i:{_alternatives(table['open_line_ends'])})\s)[A-ZÄÖÜ][\w.’'-]{{0,30}}"
    between = rf"(?:\s+|,\s*|\s+(?:{joints})\s+)"
    labels = _alternatives(table["byline_labels"])
    return re.compile(rf"(?i:{labels})(?::\s*|\s+){name}(?:\s+|,\s+){name}(?:{between}{name}){{0,7}}\s*")


def _permalink(table: dict[str, list[str]]) -> Pattern:
    """A reading time, a link to the page itself, or both: `3 Min. Permalink: https://…`."""
    if not table:
        return NEVER
    time = rf"\d{{1,3}}\s(?:{_alternatives(table['reading_time'])})(?!\w)"
    link = rf"(?:{_alternatives(table['permalinks'])}):\s?https?://\S{{1,300}}"
    return re.compile(rf"(?<!\w)(?:{time}\s+)?{link}")


def _sentence_opener(table: dict[str, list[str]]) -> Pattern:
    """A word that is large only where a sentence begins, behind words that no mark closes or glued to them
    (`GeschäftDer`)."""
    if not table:
        return NEVER
    listed = {key: _alternatives(table[key]) or "(?!)" for key in OPENERS}
    return re.compile(
        rf"(?:(?<=[\w%)?!…“”\"»])\s|(?<=[a-zäöüß])(?=(?:{listed['openers']})\s))(?!(?:{listed['titles_with_article']})(?!\w))"
        rf"(?:(?:{listed['openers']})(?=\s)|(?:{listed['openers_before_small']})(?=\s[a-zäöü])"
        rf"|(?P<address>{listed['openers_of_addresses']})(?=\s))"
    )


def _photo_inside(table: dict[str, list[str]]) -> Pattern:
    """`Foto: Jana Toll / dpa`: a label, at most five words, and an agency that closes it."""
    if not table:
        return NEVER
    labels, agency = _alternatives(table["photo_labels"]), _agency()
    return re.compile(
        rf"(?<![\w-])(?:{labels}):\s?(?:[^\s.!?:]{{1,30}}\s){{0,5}}?(?:[^\s.!?:/]{{1,30}}/)?{agency}(?:\s?[/,]\s?{agency}){{0,3}}"
    )


def _credit_list() -> str:
    """Agencies and initials, at least one agency: `dpa, afp`, `RND/dpa`, `jt/ob (dpa)`."""
    agency, other = _agency(), r"[A-Za-z.]{2,12}(?![\w-])"
    joint = r"(?:\s?[/,;]\s?|\s(?:und|and)\s)"
    return rf"(?:{other}{joint}){{0,3}}{agency}(?:{joint}(?:{agency}|{other})){{0,5}}"


def _credit_at_end(table: dict[str, list[str]]) -> Pattern:
    """The credit behind the last sentence of a block: `(dpa, afp)`, `RND/dpa`, `Quelle: talkurier.example, jt`."""
    if not table:
        return NEVER
    listed, sources = _credit_list(), _alternatives(table["source_labels"])
    material = rf"(?:{_alternatives(table['material'])})[^.!?]{{0,80}}"
    led = rf"(?:(?:{_alternatives(table['credit_joints'])})\s)?{listed}"
    after_sentence = rf"\({listed}\)|(?<=\s){led}|(?<=\s)(?:{sources}):\s[^!?]{{2,60}}|(?<=\s){material}"
    anywhere = rf"(?<=\s)(?:{_alternatives(table['material'])})\s[^.!?]{{0,40}}{_agency()}"
    return re.compile(rf"(?:(?<=[.!?…“”\"»)])\s*(?P<after>{after_sentence})|(?P<list>{anywhere}))\.?$")


def _credit_line(table: dict[str, list[str]]) -> Pattern:
    """A block that is nothing but a credit: `jt/ob (dpa, afp)`, `Quelle: dpa`, `Mit Material von dpa`."""
    if not table:
        return NEVER
    listed, sources = _credit_list(), _alternatives(table["source_labels"])
    labels, material = _alternatives(table["photo_labels"]), _alternatives(table["material"])
    joints = _alternatives(table["credit_joints"])
    initials = r"[a-z]{2,4}(?:\s?/\s?[a-z]{2,4}){0,3}"
    return re.compile(
        rf"(?:{initials}\s)?\({listed}\)|(?:(?:{joints})\s)?{listed}|{initials}\s/\s{listed}"
        r"|[a-z]{2,4}/[a-z]{2,4}(?:\s\([\w/, -]{2,40}\))?"
        rf"|(?:{sources}):\s[^!?]{{2,80}}|(?:{labels}):\s?[^!?]{{2,80}}|(?:{material})[^!?]{{0,80}}"
        rf"|\(?(?:{_alternatives(table['photo_by'])})\s[A-ZÄÖÜ][^!?.]{{2,80}}\)?"
    )
