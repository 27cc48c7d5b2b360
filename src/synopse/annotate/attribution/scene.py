"""A sentence as the rules see it: its tokens, their classes, which of them stand in quotation marks, its clauses with
their cues."""

import bisect
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from synopse.annotate.attribution.lexicon import Cue, companions, verb_cues, word_list
from synopse.annotate.attribution.phrases import shape_of
from synopse.annotate.attribution.quotations import Quoted, find_quoted
from synopse.annotate.attribution.shelf import Shelf
from synopse.language import Clause, Parse, Sentence, Token, words
from synopse.model import Span

MOST = 30
"""Reports in one sentence; what has more of them is no sentence, and shall not cost the square of its length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """`quoted[i]` is the number of the quotation that token `i` stands in, or -1; `quotations` has them by number.
    `number` counts sentences from 0."""

    parse: Parse
    sentence: Sentence
    number: int
    shape: str
    quoted: tuple[int, ...]
    quotations: Mapping[int, Quoted] = field(repr=False)
    owner: tuple[int, ...] = field(repr=False)
    told: "list[tuple[Saying, ...]]" = field(default_factory=list, repr=False, compare=False)
    """The sayings, once they were asked for."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return self.sentence.clauses

    @property
    def language(self) -> str:
        return self.parse.language

    def index_at(self, offset: int) -> int:
        """The first token that begins at `offset` or later; their number where none does."""
        return bisect.bisect_left(self.tokens, offset, key=lambda t: t.start)

    def span(self, start: int, end: int) -> Span:
        """The text from token `start` to before token `end`."""
        return Span(start=self.tokens[start].start, end=self.tokens[end - 1].end)

    @property
    def bare_complements(self) -> bool:
        """True in a language that lets a clause follow its verb without a mark (`said it would close`)."""
        return bool(word_list(self.language, "grammar", "bare_complements"))

    @property
    def subject_before_verb(self) -> bool:
        """True in a language whose subject stands right before its verb, behind the content too (`…, she said`)."""
        return bool(word_list(self.language, "grammar", "subject_before_verb"))

    @property
    def verb_final(self) -> bool:
        """True in a language whose subordinate clauses end with the finite verb."""
        return bool(words(self.language, "clauses").get("verb_final"))

    @property
    def judging(self) -> frozenset[str]:
        """Verbs whose object is judged, not said."""
        return word_list(self.language, "grammar", "judging_verbs")

    def listed(self, i: int, key: str, table: str = "grammar") -> bool:
        """True where the word at `i` is in a list of the language."""
        return self.sentence.tokens[i].lower in word_list(self.parse.language, table, key)

    def listed_word(self, word: str, key: str) -> bool:
        """True where `word` is in a list of the language."""
        return word in word_list(self.language, "grammar", key)

    def listed_text(self, i: int, key: str) -> bool:
        """True where the word at `i`, as it is written, is in a list of the language."""
        return self.tokens[i].text in word_list(self.language, "grammar", key)

    def clause_at(self, i: int) -> Clause:
        """The clause that token `i` belongs to."""
        return self.clauses[self.owner[i]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Everything the rules ask for, computed once: the sentences as scenes, and the quotations."""

    parse: Parse
    scenes: tuple[Scene, ...]
    quotations: tuple[Quoted, ...]
    starts: tuple[int, ...]

    def at(self, span: Span) -> tuple[Scene, ...]:
        """The sentences that share a character with `span`."""
        first = max(0, bisect.bisect_right(self.starts, span.start) - 1)
        last = bisect.bisect_left(self.starts, span.end)
        return tuple(s for s in self.scenes[first:last] if s.sentence.overlaps(span))

    def ending_before(self, start: int) -> Scene | None:
        """The last sentence that ends at `start` or before."""
        last = bisect.bisect_left(self.starts, start)
        return next((s for s in reversed(self.scenes[max(0, last - 2) : last]) if s.sentence.end <= start), None)


def stage(parse: Parse) -> Article:
    """A parse made ready for the rules; without sentences for a language that has no tagger."""
    quotations = find_quoted(parse)
    shelf = Shelf(enumerate(quotations), lambda pair: pair[1])
    scenes = tuple(_scene(parse, sentence, n, shelf) for n, sentence in enumerate(parse.sentences) if sentence.tokens)
    starts = tuple(s.sentence.start for s in scenes)
    return Article(parse=parse, scenes=scenes, quotations=quotations, starts=starts)


def scene_at(parse: Parse, start: int) -> Scene:
    """The sentence around a place alone, without its quotations."""
    number = max(0, bisect.bisect_right(parse.sentences, start, key=lambda s: s.start) - 1)
    return _scene(parse, parse.sentences[number], number, Shelf((), lambda pair: pair[1]))


def _scene(parse: Parse, sentence: Sentence, number: int, quotations: Shelf[tuple[int, Quoted]]) -> Scene:
    near = [(n, q) for n, q in quotations.near(sentence.start, sentence.end) if q.overlaps(sentence)]
    owner = [0] * len(sentence.tokens)
    for n, clause in enumerate(sentence.clauses):
        for i in clause.tokens:
            owner[i] = n
    return Scene(
        parse=parse,
        sentence=sentence,
        number=number,
        shape=_with_marks(shape_of(sentence.tokens, parse.language), sentence.tokens, near),
        quoted=_inside(sentence.tokens, near),
        quotations=dict(near),
        owner=tuple(owner),
    )


def _with_marks(shape: str, tokens: Sequence[Token], near: Iterable[tuple[int, Quoted]]) -> str:
    """The shape with `q` for the marks of single quotations too, which by themselves look like apostrophes."""
    bounds = {q.start for _, q in near} | {q.end - 1 for _, q in near}
    return "".join("q" if t.start in bounds and len(t) == 1 else c for c, t in zip(shape, tokens, strict=True))


def _inside(tokens: Sequence[Token], near: Iterable[tuple[int, Quoted]]) -> tuple[int, ...]:
    """Per token the number of its quotation; quotations stand apart and in order."""
    numbers, ordered = [-1] * len(tokens), list(near)
    at = 0
    for i, token in enumerate(tokens):
        while at < len(ordered) and ordered[at][1].end <= token.start:
            at += 1
        if at < len(ordered) and ordered[at][1].covers(token):
            numbers[i] = ordered[at][0]
    return tuple(numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A clause with a cue verb. `verbs` are its tokens, `main` the full verb's, `passive` says that nobody is its
    subject."""

    scene: Scene
    clause: Clause
    cue: Cue
    key: str
    verbs: tuple[int, ...]
    main: int
    passive: bool

    @property
    def first(self) -> int:
        return self.clause.tokens[0]


def sayings(scene: Scene) -> tuple[Saying, ...]:
    """The clauses of a sentence whose verb is a cue and stands in no quotation marks."""
    if not scene.told:
        outside = (s for s in (saying_of(scene, c) for c in scene.clauses) if s and scene.quoted[s.main] < 0)
        scene.told.append(tuple(itertools.islice(outside, MOST)))
    return scene.told[0]


def saying_of(scene: Scene, clause: Clause) -> Saying | None:
    """The clause read as one that reports speech; None where its verb is no cue."""
    state = _state_of(scene, clause)
    if state:
        return state
    chain = _chain(scene, clause)
    if not chain:
        return None
    main = chain[-1] if scene.bare_complements else _main(scene, clause)
    predicate = scene.tokens[main].lemma if scene.bare_complements else clause.predicate
    found = _look_up(scene, clause, predicate)
    if found is None:
        return None
    key, cue, extra = found
    if scene.listed_word(key, "never_reflexive") and any(scene.listed(i, "reflexives") for i in clause.tokens):
        return None
    passive = _passive(scene, chain, cue)
    impersonal = passive or scene.listed_word(key, "impersonal_cues")
    speaks = not impersonal and scene.listed(clause.tokens[0], "expletives")
    verbs = tuple(i for i in _verbs(scene, clause, chain, extra) if i != clause.tokens[0] or not speaks)
    if not extra and key != predicate:
        verbs = tuple(i for i in verbs if not scene.listed(i, "loose_particles"))
    return Saying(scene=scene, clause=clause, cue=cue, key=key, verbs=verbs, main=main, passive=passive)


def _state_of(scene: Scene, clause: Clause) -> Saying | None:
    """`Reed is convinced that …`: a copula with the word that says what somebody holds; not a passive."""
    lexicon = verb_cues(scene.language)
    for i in clause.verbs:
        if not scene.listed_word(scene.tokens[i].lemma, "copulas") or scene.quoted[i] >= 0:
            continue
        for j in range(i + 1, min(i + 3, clause.tokens[-1] + 1)):
            key = f"{scene.tokens[i].lemma} {scene.tokens[j].lower}"
            if key in lexicon and j in clause.tokens:
                before = tuple(v for v in clause.verbs if v < i and scene.tokens[v].pos == "AUX")
                verbs = (*before, i, j)
                return Saying(scene=scene, clause=clause, cue=lexicon[key], key=key, verbs=verbs, main=j, passive=False)
            if scene.shape[j] not in "bt":
                break
    return None


def _main(scene: Scene, clause: Clause) -> int:
    """The full verb: the finite one, else the last."""
    full = [i for i in clause.verbs if scene.tokens[i].form and scene.shape[i] != "p"]
    mains = [i for i in full if scene.tokens[i].pos == "VERB"] or full
    return next((i for i in mains if i == clause.finite), mains[-1])


def _chain(scene: Scene, clause: Clause) -> tuple[int, ...]:
    """The verbs that make one predicate: all of the clause, or, where a bare complement may follow, those up to the
    first full verb."""
    verbs = tuple(i for i in clause.verbs if scene.tokens[i].form and scene.shape[i] != "p")
    if not scene.bare_complements:
        return verbs
    verbs = tuple(i for i in verbs if scene.quoted[i] < 0) or verbs
    full = next((n for n, i in enumerate(verbs) if scene.tokens[i].pos == "VERB"), len(verbs) - 1)
    return verbs[: full + 1]


def _passive(scene: Scene, chain: tuple[int, ...], cue: Cue) -> bool:
    """`wurde gesagt`; `ist aufgefordert` too, where the verb takes a person."""
    aux = word_list(scene.language, "grammar", "passive")
    if cue.addressee:
        aux |= word_list(scene.language, "grammar", "state_passive")
    finite = chain[0]
    participle = any(
        scene.tokens[i].pos == "VERB"
        and (scene.tokens[i].form == "part" or (scene.tokens[i].form == "fin" and i > finite))
        for i in chain
    )
    return participle and any(scene.tokens[i].lemma in aux for i in chain)


def _look_up(scene: Scene, clause: Clause, predicate: str) -> tuple[str, Cue, tuple[int, ...]] | None:
    """The longest cue of a clause: the verb with another word of it, before the verb alone."""
    lexicon, needed = verb_cues(scene.language), companions(scene.language)
    for i in clause.tokens:
        token = scene.tokens[i]
        if token.lower in needed and scene.quoted[i] < 0:
            key = f"{token.lower} {predicate}"
            for candidate in (f"{predicate} {token.lower}", *_with_words_before(scene, i, key)):
                if candidate in lexicon:
                    return candidate, lexicon[candidate], tuple(range(i - candidate.count(" ") + 1, i + 1))
    cue = lexicon.get(predicate)
    if cue is None and clause.finite is not None:
        predicate = _without_loose_particle(scene, predicate)
        cue = lexicon.get(predicate)
    return (predicate, cue, ()) if cue else None


def _without_loose_particle(scene: Scene, predicate: str) -> str:
    """`heißt es weiter` is `heißen`: an adverb that looks like a particle."""
    loose = word_list(scene.language, "grammar", "loose_particles")
    return next((predicate.removeprefix(p) for p in loose if predicate.startswith(p)), predicate)


def _with_words_before(scene: Scene, i: int, key: str) -> list[str]:
    """The key with up to two words before it, longest first (`in frage stellen`)."""
    before = [t.lower for t in scene.tokens[max(0, i - 2) : i]]
    return [" ".join([*before[-n:], key]) for n in range(len(before), 0, -1)] + [key]


def _verbs(scene: Scene, clause: Clause, chain: tuple[int, ...], extra: tuple[int, ...]) -> tuple[int, ...]:
    """The verbs, the particle, the words of a longer cue, and `darauf`, `davon`, `sich` next to them."""
    particles = tuple(i for i in clause.verbs if scene.shape[i] != "p") if not scene.bare_complements else ()
    chosen = {i for i in (*chain, *particles) if scene.quoted[i] < 0} | set(extra)
    for i in clause.tokens:
        beside = i + 1 in chosen or i - 1 in chosen
        if beside and (scene.listed(i, "correlates") or scene.listed(i, "reflexives")):
            chosen.add(i)
    return tuple(sorted(chosen))
