"""A source after a preposition (`laut X`, `nach Angaben von X`, `X zufolge`, `so X`), or in an adverb (`demnach`)."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from synopse.annotate.attribution.complements import leaves, trimmed
from synopse.annotate.attribution.draft import Draft
from synopse.annotate.attribution.lexicon import accounts, word_list
from synopse.annotate.attribution.phrases import noun_phrase
from synopse.annotate.attribution.scene import MOST, Article, Scene, saying_of, sayings
from synopse.language import Clause
from synopse.model import Medium, Span


def find_prepositional(article: Article) -> Iterator[Draft]:
    """Every source in a prepositional phrase or an adverb, outside quotation marks."""
    for scene in article.scenes:
        yield from itertools.islice(_of_scene(scene), MOST)


def _of_scene(scene: Scene) -> Iterator[Draft]:
    for i in range(len(scene.tokens)):
        if scene.quoted[i] < 0:
            draft = (
                _preposition(scene, i) or _behind(scene, i) or _so(scene, i) or _adverb(scene, i) or _relying(scene, i)
            )
            if draft:
                yield draft


def _preposition(scene: Scene, i: int) -> Draft | None:
    """`laut X` for any X; `nach X` where X is an account, a view or the like."""
    pair = " ".join(t.lower for t in scene.tokens[i : i + 2]) in word_list(scene.language, "prepositions", "two_words")
    plain = pair or scene.listed(i, "before", "prepositions")
    if not plain and not scene.listed(i, "with_noun", "prepositions"):
        return None
    if i and not plain and (scene.shape[i - 1] == "z" or _belongs_before(scene, i)):
        return None  # `zwei Monate nach dem Urteil`, `die Suche nach der Zeitung`
    if i and scene.listed(i - 1, "shortly"):
        return None  # `kurz nach der Ankündigung`
    start = i + 2 if pair else i + 1
    stop = noun_phrase(scene.shape, start, len(scene.tokens)) if start < len(scene.tokens) else None
    if stop is None:
        return None
    account = account_of(scene, start, stop)
    if not plain and (account is None or (scene.listed(i, "of_view", "prepositions") and not _is_view(scene, i, stop))):
        return None
    if scene.listed(i, "of_view", "prepositions") and saying_of(scene, scene.clause_at(i)):
        return None  # `aus Kreisen der Stadt hieß es, …`: the verb has the content
    frame = (i, _with_relative(scene, stop))
    draft = _draft(scene, frame, (start, stop), i, account or "speech_writing", "prepositional.before")
    return replace(draft, cue=(scene.span(i, start),)) if draft else None


def _belongs_before(scene: Scene, i: int) -> bool:
    """`ihre Forderung nach einem Vertrag`: the noun before asks for the preposition; not `in dieser Frage nach Ansicht
    von X`."""
    bare = i + 1 < len(scene.tokens) and _medium_of(scene, i + 1) is not None
    return scene.listed_text(i - 1, "nouns_before_after") and not bare


def _with_relative(scene: Scene, stop: int) -> int:
    """One past the relative clause that tells more of the source (`laut Huber, der dabei war, …`)."""
    first = stop + 1 if stop < len(scene.tokens) and scene.shape[stop] == "," else stop
    if first >= len(scene.tokens):
        return stop
    clause = scene.clause_at(first)
    if clause.kind != "relative" or clause.tokens[0] != first or clause.mood == "subjunctive1":
        return stop
    return clause.tokens[-1] + 1


def _is_view(scene: Scene, i: int, stop: int) -> bool:
    """`aus Sicht der Firma`, `aus Kreisen der Partei`; `aus einem Bericht` needs a verb that says so."""
    return any(scene.listed_text(j, "view_nouns") for j in range(i + 1, stop))


def account_of(scene: Scene, start: int, stop: int) -> Medium | None:
    """The medium of the first noun of a phrase where it is an account; compounds count by their last part."""
    nouns = [i for i in range(start, stop) if scene.shape[i] in "npx"]
    if len(nouns) > 1 and scene.shape[nouns[0]] == "p" and nouns[0] == start:
        nouns = nouns[1:]  # `nach Bergs Meinung`
    return _medium_of(scene, nouns[0]) if nouns else None


def _medium_of(scene: Scene, i: int) -> Medium | None:
    table = accounts(scene.language)
    token = scene.tokens[i]
    for form in (token.lemma, token.text):
        if form in table:
            return table[form].medium
        tail = form.rsplit("-", 1)[-1]
        cue = next(
            (table[n] for n in table if len(n) > 4 and len(form) > len(n) and form.lower().endswith(n.lower())), None
        )
        if tail in table or cue:
            return (table.get(tail) or cue).medium  # type: ignore[union-attr]
    return None


def _behind(scene: Scene, i: int) -> Draft | None:
    """`X zufolge`, `seiner Meinung nach`."""
    if not scene.listed(i, "behind", "prepositions") or i == 0:
        return None
    always = scene.listed(i, "always_behind", "prepositions")
    start = _phrase_before(scene, i)
    if start is None:
        return None
    account = account_of(scene, start, i)
    fixed = any(scene.listed_text(j, "always_before_preposition") for j in range(start, i))
    dative = not scene.tokens[start].lower.endswith(tuple(word_list(scene.language, "grammar", "accusative_endings")))
    if not always and (account is None or not (fixed or (dative and _ends_there(scene, i)))):
        return None  # `die Sicht nach vorn`
    return _draft(scene, (start, i + 1), (start, i), i, account or "speech_writing", "prepositional.behind")


def _ends_there(scene: Scene, i: int) -> bool:
    """True where no noun phrase follows, so that the preposition belongs to the one before."""
    return noun_phrase(scene.shape, i + 1, len(scene.tokens)) is None or scene.shape[i + 1] == "r"


def _phrase_before(scene: Scene, i: int) -> int | None:
    """Where the longest noun phrase that ends right before `i` begins."""
    found = None
    for start in range(i - 1, max(-1, i - 14), -1):
        if scene.shape[start] in "vu.,":
            break
        stop = noun_phrase(scene.shape, start, i, apposition=False)
        if stop == i and not (start and scene.shape[start - 1] in "iojl"):
            found = start
    return found


def _so(scene: Scene, i: int) -> Draft | None:
    """`…, so X.` and `…, so X, …`."""
    if not scene.listed(i, "so", "adverbs") or i == 0 or scene.shape[i - 1] not in ",q-":
        return None
    stop = noun_phrase(scene.shape, i + 1, len(scene.tokens))
    if stop is None:
        return None
    while stop < len(scene.tokens) and scene.shape[stop] in "bzioljdgcpnayw" and scene.quoted[stop] < 0:
        stop += 1  # `so der Sprecher weiter am Montag`
    if stop < len(scene.tokens) and scene.shape[stop] not in ",.q)-":
        return None
    source = noun_phrase(scene.shape, i + 1, stop) or stop
    comma = i - 1 if scene.shape[i - 1] == "," else i
    draft = _draft(scene, (comma, stop), (i + 1, source), i, "speech", "prepositional.so")
    closes = all(scene.shape[j] in ".q" for j in range(stop, len(scene.tokens)))
    if draft is None or not closes:
        return draft
    start, end = trimmed(scene, 0, comma)
    return replace(draft, content=(scene.span(start, end),)) if start < end else draft


def _adverb(scene: Scene, i: int) -> Draft | None:
    """`demnach`: goes on with the source of the sentence before, and is the word that stands for it."""
    if not scene.listed(i, "continuing", "adverbs"):
        return None
    if i + 1 < len(scene.tokens) and scene.shape[i - 1 : i] == "," and scene.clause_at(i).kind != "main":
        return None
    return _draft(scene, (i, i + 1), (i, i + 1), i, "speech_writing", "prepositional.adverb")


def _relying(scene: Scene, i: int) -> Draft | None:
    """`unter Berufung auf X`: X is where the other source of the sentence has it from."""
    if scene.listed(i, "citing", "prepositions"):
        return _citing(scene, i)
    if i + 2 >= len(scene.tokens) or not scene.listed(i, "reference_before", "prepositions"):
        return None
    noun = next((j for j in (i + 1, i + 2) if scene.listed_text(j, "reference_nouns")), None)
    if noun is None or noun + 1 >= len(scene.tokens) or not scene.listed(noun + 1, "after_reference", "prepositions"):
        return None
    stop = noun_phrase(scene.shape, noun + 2, len(scene.tokens))
    if stop is None:
        return None
    draft = _draft(scene, (i, stop), (noun + 2, stop), i, "speech_writing", "prepositional.relying")
    return replace(draft, cue=(scene.span(i, noun + 2),)) if draft else None


def _citing(scene: Scene, i: int) -> Draft | None:
    """`The Post, citing two officials, reported …`: relied on where the sentence reports; else it names reasons."""
    stop = noun_phrase(scene.shape, i + 1, len(scene.tokens)) if i + 1 < len(scene.tokens) else None
    if stop is None or not any(s.main != i and "dass" in s.cue.takes for s in sayings(scene)):
        return None
    return _draft(scene, (i, stop), (i + 1, stop), i, "speech_writing", "prepositional.relying")


def _draft(
    scene: Scene, frame: tuple[int, int], source: tuple[int, int], cue: int, medium: Medium, rule: str
) -> Draft | None:
    content = content_around(scene, *frame)
    if not content:
        return None
    return Draft(
        type="indirect",
        medium=medium,
        content=content,
        source=(scene.span(*source),),
        cue=(scene.span(cue, cue + 1),),
        frame=(scene.span(*frame),),
        rule=rule,
    )


def content_around(scene: Scene, start: int, stop: int) -> tuple[Span, ...]:
    """What the phrase between `start` and `stop` is said of: the clause around it, with what depends on that."""
    clause = scene.clause_at(min(start + 1, len(scene.tokens) - 1) if scene.shape[start] == "," else start)
    first, last = bounds(scene, clause, start)
    parts = [trimmed(scene, first, start), trimmed(scene, max(stop, first), last)]
    kept = [p for p in parts if p[0] < p[1] and any(scene.shape[i] not in ".,q-k" for i in range(*p))]
    return tuple(scene.span(*p) for p in kept)


def bounds(scene: Scene, clause: Clause, at: int) -> tuple[int, int]:
    """First token and one past the last of what is said: a subordinate clause alone, else its sentence up to a
    break."""
    if clause.kind in ("subordinate", "relative") and clause.tokens[0]:
        opener = clause.opener if clause.opener is not None and clause.kind == "subordinate" else clause.tokens[0] - 1
        return opener + 1, _dependents_end(scene, clause)
    first, last = 0, len(scene.tokens)
    for other in scene.clauses:
        if other.kind != "main" or other is clause or not _breaks(scene, other):
            continue
        if other.tokens[0] > at:
            last = min(last, other.tokens[0])
    if clause.kind == "main" and clause.tokens[0] <= at and _breaks(scene, clause):
        first = clause.tokens[0] + 1
    return first, last


def _breaks(scene: Scene, clause: Clause) -> bool:
    return scene.listed(clause.tokens[0], "breaking_conjunctions") or (
        clause.tokens[0] > 0 and scene.tokens[clause.tokens[0] - 1].text == ";"
    )


def _dependents_end(scene: Scene, clause: Clause) -> int:
    """One past the clause and the clauses that hang on it."""
    end = clause.tokens[-1] + 1
    while end < len(scene.tokens):
        follower = scene.clause_at(end)
        if (follower.kind == "main" and leaves(scene, follower, clause)) or follower.tokens[0] < clause.tokens[0]:
            break
        end = max(follower.tokens[-1] + 1, end + 1)
    return end
