"""Descriptions: noun phrases that name an office, a body or a people without a name (`der russische Außenminister`)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from synopse.annotate.entities_forms import (
    Role,
    body_of,
    is_state,
    known,
    role_of,
    state_of_adjective,
    state_of_people,
    state_of_prefix,
)
from synopse.language import Parse, Token, word_set, words
from synopse.model import Name, Span

LONGEST_COMPLEMENT = 8
"""Tokens that may stand between a role and the name after its comma."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description(Span):
    """The words without determiner. `state` is an ISO 3166 code or empty; `holder` the name that stands in apposition.

    `bare` is false for a form that can name nobody by itself (`ihr Kollege`, `früherer Präsident`, a plural).
    """

    kind: Literal["role", "body", "people"]
    base: str
    state: str
    gender: str
    bare: bool
    holder: Name | None = None


def find_descriptions(parse: Parse, names: Sequence[Name]) -> tuple[Description, ...]:
    """The descriptions of a text in order. None lies inside a name, and none overlaps another."""
    by_start, by_end = {n.start: n for n in names}, {n.end: n for n in names}
    inside = {i for n in names for i in range(n.start, n.end)}
    out: list[Description] = []
    for sentence in parse.sentences:
        scan = _Scan(sentence.tokens, parse, by_start, by_end, inside)
        for i, token in enumerate(sentence.tokens):
            found = scan.at(i) if token.text[0].isalpha() else None
            if found is not None and (not out or found.start >= out[-1].end):
                out.append(found)
    return tuple(out)


@dataclass(frozen=True, slots=True)
class _Scan:
    """One sentence's tokens with what is known of names in the text."""

    tokens: Sequence[Token]
    parse: Parse
    names: dict[int, Name]
    by_end: dict[int, Name]
    inside: set[int]

    @property
    def _one_word(self) -> bool:
        """True where an office is one word (`Außenminister`), not several (`foreign minister`)."""
        return bool(words(self.parse.language, "entities").get("offices_are_one_word"))

    def at(self, i: int) -> Description | None:
        """The description whose head noun stands at `i`."""
        word, language = self.tokens[i], self.parse.language
        if word.pos not in ("NOUN", "PROPN", "X", "ADJ"):
            return None
        people = state_of_people(word.text, language)
        if people[0]:
            return self._people(i, *people)
        if word.start in self.inside:
            return None
        role = role_of(word.text, language)
        return self._role(i, role) if role else self._body(i)

    def _people(self, i: int, state: str, gender: str) -> Description | None:
        if not self._determined(i, "definite") or word_set(self.parse.language, "entities", "plural_words") & {
            self.tokens[i - 1].lower
        }:
            return None
        singular = self.tokens[i - 1].lower != "die" or gender == "f"
        return self._description(i, i, "people", "", state, gender, bare=singular)

    def _role(self, i: int, role: Role) -> Description | None:
        """A role with what stands around it: state, apposition, number."""
        language = self.parse.language
        begin, state, qualified = self._left(i)
        base = self._base(begin, i, role.office)
        end, complement = self._complement(i)
        holder = self._holder(i, end)
        past = any(
            t.lower.startswith(tuple(word_set(language, "entities", "past_adjectives"))) for t in self.tokens[begin:i]
        )
        before = self.tokens[begin - 1].lower if begin else ""
        plural = self._plural(before, begin, i, role)
        definite = before in word_set(language, "entities", "definite") or qualified
        if holder is None and (plural or not definite):
            return None
        last = end if complement and not state else i
        usable = definite and not past and not plural and before not in word_set(language, "entities", "possessive")
        return self._description(
            begin,
            last,
            "role",
            base,
            state or complement,
            role.gender,
            bare=usable,
            holder=None if plural or past else holder,
        )

    def _left(self, i: int) -> tuple[int, str, bool]:
        """Where the phrase begins (after its determiner), the state of its adjective or genitive, and whether a genitive
        stands before it."""
        j, state = i, state_of_prefix(self.tokens[i].text, self.parse.language)[0]
        while j > 0 and (self.tokens[j - 1].pos == "ADJ" or self._modifies(j - 1)):
            j -= 1
            state = state or self._adjective_state(j)
        if j > 0 and self.tokens[j - 1].text in ("'s", "’s"):
            j -= 1
        name = self._name_ending(self.tokens[j - 1].end) if j > 0 else None
        if name is not None and name.kind == "place":
            entry = known(name.of(self.parse.text), self.parse.language)
            if entry is not None and is_state(entry.key) and name.start >= self.tokens[0].start:
                while j > 0 and self.tokens[j - 1].start >= name.start:
                    j -= 1
                return j, state or entry.key, True
        return j, state, False

    def _modifies(self, j: int) -> bool:
        """An English modifier of the head noun (`foreign` minister, `North Korean` minister)."""
        if self.tokens[j].start in self.inside:
            return False
        return not self._one_word and (self._adjective_state(j) != "" or self.tokens[j].pos == "NOUN")

    def _adjective_state(self, j: int) -> str:
        language = self.parse.language
        two = f"{self.tokens[j].text} {self.tokens[j + 1].text}" if j + 1 < len(self.tokens) else ""
        return state_of_adjective(two, language) or state_of_adjective(self.tokens[j].text, language)

    def _base(self, begin: int, i: int, office: str) -> str:
        """In English the words before the head belong to the office (`foreign minister`)."""
        if self._one_word:
            return office
        parts = [t.lower for t in self.tokens[begin:i] if t.pos in ("NOUN", "ADJ") and not self._adjective_state_of(t)]
        return " ".join([*parts, office])

    def _adjective_state_of(self, token: Token) -> str:
        return state_of_adjective(token.text, self.parse.language) or ("x" if token.text[0].isupper() else "")

    def _complement(self, i: int) -> tuple[int, str]:
        """The last token of a genitive that names a state (`der Demokratischen Volksrepublik Korea`), and its code."""
        for j in range(i + 1, min(i + 3, len(self.tokens))):
            name = self.names.get(self.tokens[j].start)
            if name is not None and name.kind == "place":
                entry = known(name.of(self.parse.text), self.parse.language)
                last = max(k for k in range(j, len(self.tokens)) if self.tokens[k].start < name.end)
                return (last, entry.key) if entry and is_state(entry.key) else (i, "")
            if self.tokens[j].pos not in ("DET", "ADP"):
                break
        return i, ""

    def _holder(self, i: int, end: int) -> Name | None:
        """The person's name in apposition: right after the role, after its complement and a comma, or before a comma."""
        for j in range(i + 1, min(end + 3, len(self.tokens))):
            name = self.names.get(self.tokens[j].start)
            if name is not None and name.kind == "person":
                return name
            if (
                self.tokens[j].text not in (".", ",")
                and self.tokens[j].start not in self.inside
                and not self._is_title(j)
            ):
                break
        return self._after_comma(i) or self._before_comma(i)

    def _is_title(self, j: int) -> bool:
        return self.tokens[j].text in word_set(self.parse.language, "names", "titles")

    def _after_comma(self, i: int) -> Name | None:
        """`der Sprecher des Ministeriums in Peking, Lin Jian,`: a name between a comma and a mark."""
        for j in range(i + 1, min(i + LONGEST_COMPLEMENT, len(self.tokens) - 1)):
            if self.tokens[j].form or self.tokens[j].pos == "SCONJ":
                return None
            name = self.names.get(self.tokens[j + 1].start)
            if self.tokens[j].text == "," and name is not None and name.kind == "person":
                after = next((t for t in self.tokens[j + 1 :] if t.start >= name.end), None)
                return name if after is None or after.pos == "PUNCT" or after.form == "fin" else None
        return None

    def _before_comma(self, i: int) -> Name | None:
        """`Lin Jian, der Sprecher des Ministeriums,`: a name before a comma and the phrase's determiner."""
        begin = self._left(i)[0]
        j = begin - 2 if begin and self.tokens[begin - 1].pos == "DET" else begin - 1
        if j < 1 or self.tokens[j].text != ",":
            return None
        name = self._name_ending(self.tokens[j - 1].end)
        return name if name is not None and name.kind == "person" else None

    def _name_ending(self, end: int) -> Name | None:
        return self.by_end.get(end)

    def _determined(self, i: int, key: str) -> bool:
        return i > 0 and self.tokens[i - 1].lower in word_set(self.parse.language, "entities", key)

    def _plural(self, before: str, begin: int, i: int, role: Role) -> bool:
        language = self.parse.language
        if {before, *(t.lower for t in self.tokens[begin:i])} & word_set(language, "entities", "plural_words"):
            return True
        if self.tokens[i].lower.endswith(("innen", "ern")) and self._one_word:
            return True
        return before == "die" and role.gender == "m"

    def _body(self, i: int) -> Description | None:
        """`die russische Armee`, `Moskaus Armee`, `US-Regierung`, `das Außenministerium`."""
        language = self.parse.language
        prefix, rest = state_of_prefix(self.tokens[i].text, language)
        begin, state, qualified = self._left(i)
        base = body_of(rest or self.tokens[i].text, language)
        if not base and begin < i:
            two = f"{self.tokens[i - 1].text} {self.tokens[i].text}"
            base = body_of(two, language)
        definite = begin > 0 and self.tokens[begin - 1].lower in word_set(language, "entities", "definite")
        if not base or not (state or definite or qualified):
            return None
        end, complement = self._complement(i)
        begin = i if prefix else begin
        return self._description(begin, i, "body", base, state or complement, "", bare=True)

    def _description(
        self, begin: int, last: int, kind: Literal["role", "body", "people"], base: str, state: str, gender: str, *,
        bare: bool, holder: Name | None = None,
    ) -> Description:  # fmt: skip
        start, end = self.tokens[begin].start, self.tokens[last].end
        return Description(
            start=start, end=end, kind=kind, base=base, state=state, gender=gender, bare=bare, holder=holder
        )
