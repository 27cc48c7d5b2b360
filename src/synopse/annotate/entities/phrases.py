"""What stands around the noun of a description: its determiner, the state it belongs to, a name in apposition."""

from collections.abc import Sequence
from dataclasses import dataclass

from synopse.annotate.entities.forms import capitals, state_of_adjective, state_of_place, state_of_prefix
from synopse.language import Parse, Token, word_set, words
from synopse.model import Name

LONGEST_COMPLEMENT = 8
"""Tokens that may stand between a role and the name after its comma."""


@dataclass(frozen=True, slots=True)
class Before:
    """The part of a phrase before its noun: index of its first word after the determiner, of the word that tells its
    state, that state's code, and whether a genitive takes the determiner's place."""

    begin: int
    state_at: int
    state: str
    genitive: bool


class Phrases:
    """The phrases of one sentence, with what is known of the names in the text."""

    def __init__(
        self, tokens: Sequence[Token], parse: Parse, names: Sequence[Name], surnames: frozenset[str] = frozenset()
    ) -> None:
        self.tokens, self.parse, self.surnames = tokens, parse, surnames
        self.by_start = {n.start: n for n in names}
        self.by_end = {n.end: n for n in names}
        self.inside = {i for n in names for i in range(n.start, n.end)}

    def listed(self, i: int, key: str) -> bool:
        """True for a word of one list of the language's `entities` table."""
        return self.tokens[i].lower in word_set(self.parse.language, "entities", key)

    @property
    def one_word(self) -> bool:
        """True where an office is one word (`Außenminister`), not several (`foreign minister`)."""
        return bool(words(self.parse.language, "entities").get("offices_are_one_word"))

    def before(self, i: int) -> Before:
        """What stands before the noun at `i`."""
        state = state_of_prefix(self.tokens[i].text, self.parse.language)[0]
        j = at = i
        while j > 0 and self._modifies(j - 1):
            j -= 1
            code = self.adjective_state(j)
            at, state = (j, code) if code and not state else (at, state)
        end = j - 1 if j > 1 and self._is_possessive(j - 1) else j
        name = self.by_end.get(self.tokens[end - 1].end) if end > 0 else None
        code = state_of_place(name.of(self.parse.text), self.parse.language) if name else ""
        if name is None or not code or not self._is_genitive(name, j):
            return Before(j, at, state, False)
        begin = next((k for k in range(end) if self.tokens[k].start == name.start), j)
        return Before(begin, begin, state or code, begin < j)

    def _is_possessive(self, j: int) -> bool:
        return self.tokens[j].text in ("'s", "’s", "'", "’")

    def _is_genitive(self, name: Name, j: int) -> bool:
        """`Nordkoreas` before its noun; in English with a token of its own between."""
        return name.of(self.parse.text).endswith("s") if self.one_word else self._is_possessive(j - 1)

    def _modifies(self, j: int) -> bool:
        """An adjective; in English also a noun (`defence minister`) and a capital word for a state (`North Korean`)."""
        if self.tokens[j].start in self.inside:
            return False
        if self.tokens[j].pos == "ADJ" or (not self.one_word and self.tokens[j].pos == "NOUN"):
            return True
        return not self.one_word and bool(self.adjective_state(j))

    def adjective_state(self, j: int) -> str:
        """The state that an adjective of one or two words belongs to."""
        language = self.parse.language
        pairs = [(j, j + 1), (j - 1, j)]
        two = [f"{self.tokens[a].text} {self.tokens[b].text}" for a, b in pairs if a >= 0 and b < len(self.tokens)]
        codes = [state_of_adjective(form, language) for form in (*two, self.tokens[j].text)]
        return next((code for code in codes if code), "")

    def complement(self, i: int) -> tuple[int, str]:
        """The last token of what names the state after the noun (`der Demokratischen Volksrepublik Korea`, `in Peking`,
        not `in Russland`), and the state's code."""
        for j in range(i + 1, min(i + 3, len(self.tokens))):
            name = self.by_start.get(self.tokens[j].start)
            if name is not None:
                text = name.of(self.parse.text)
                code = state_of_place(text, self.parse.language)
                locative = j > i + 1 and self._is_locative(j - 1)
                fits = code and (not locative or text in capitals(self.parse.language))
                last = max(k for k in range(j, len(self.tokens)) if self.tokens[k].start < name.end)
                return (last, code) if fits else (i, "")
            if self.tokens[j].pos not in ("DET", "ADP"):
                break
        return i, ""

    def _is_locative(self, j: int) -> bool:
        return self.tokens[j].lower in word_set(self.parse.language, "names", "place_prepositions")

    def holder(self, i: int, begin: int, end: int) -> Name | None:
        """The person's name in apposition: right after the role or its complement, after a comma, or before one."""
        for j in range(i + 1, min(end + 3, len(self.tokens))):
            name = self.by_start.get(self.tokens[j].start)
            if name is not None and name.kind == "person":
                return None if j == i + 1 and self._depends(name) else name
            passable = self.tokens[j].text in (".", ",") or self.tokens[j].start in self.inside or self._is_title(j)
            if not passable and j > end:
                break
        return self._after_comma(i) or self._before_comma(begin)

    def _depends(self, name: Name) -> bool:
        """`ein Sprecher Musters`: a genitive, where the article has the name without its -s too."""
        return (
            self.one_word
            and name.of(self.parse.text).split()[-1].removesuffix("s") in self.surnames
            and name.of(self.parse.text).endswith("s")
        )

    def _is_title(self, j: int) -> bool:
        return self.tokens[j].text in word_set(self.parse.language, "names", "titles")

    def _after_comma(self, i: int) -> Name | None:
        """`der Sprecher des Ministeriums in Peking, Bo Liang,`: a name between a comma and a mark."""
        for j in range(i + 1, min(i + LONGEST_COMPLEMENT, len(self.tokens) - 1)):
            if self.tokens[j].form or self.tokens[j].pos == "SCONJ":
                return None
            name = self.by_start.get(self.tokens[j + 1].start)
            if self.tokens[j].text == ",":
                return name if name is not None and name.kind == "person" and self._ends_phrase(name) else None
        return None

    def _ends_phrase(self, name: Name) -> bool:
        after = next((t for t in self.tokens if t.start >= name.end), None)
        return after is None or after.pos == "PUNCT" or after.form == "fin"

    def _before_comma(self, begin: int) -> Name | None:
        """`Bo Liang, der Sprecher des Ministeriums,`: a name before a comma and the phrase's determiner."""
        j = begin - 2 if begin and self.tokens[begin - 1].pos == "DET" else begin - 1
        if j < 1 or self.tokens[j].text != ",":
            return None
        name = self.by_end.get(self.tokens[j - 1].end)
        return name if name is not None and name.kind == "person" else None
