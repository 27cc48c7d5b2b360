"""The story in three to seven sentences, taken as they stand, and the title it goes by."""

import itertools
from collections.abc import Mapping, Sequence

from synopse.compare.accounts import Account
from synopse.compare.align import Aligned
from synopse.compare.alone import says_of_whom, stands_alone
from synopse.compare.claims import Claim
from synopse.compare.likeness import LEAST, product, terms_of, vectors
from synopse.compare.meanings import Pair
from synopse.group.terms import Terms, similarities
from synopse.model import Place, Row, Span

LONGEST_BRIEF, SHORTEST_BRIEF = 7, 3
WORDS = range(5, 46)
TOO_ALIKE = 0.3
ATTESTED = 2
"""Independent origins from which a row is worth a sentence beyond the first three."""
WELL_ATTESTED = 3
CLOSE = 0.5
"""Likeness of two accounts' cells from which they surely say one thing."""
OPENING = 4
"""Sentences of running text in which an account tells the main thing."""
LATER = 0.85
"""What each sentence further down is worth beside the one before it, when the main thing is looked for."""
TOLD = frozenset({"body", "teaser"})
SIGNING = (" | ", " - ", " – ", " — ")
"""What stands between a headline and the outlet's name."""


def find_brief(rows: Sequence[Row], aligned: Aligned) -> tuple[Place, ...]:
    """Sentences that hold what most independent accounts say, each thing once, the best attested first.

    The first tells what the story is, by what the accounts open with. Then comes what three independent accounts say,
    then what two say, nearer to the top before further down; between three and seven where the story has them. Each
    account that leads with what another says too counts as one more; a row whose cells are little alike counts as one
    account's, and one whose sentences all open with something that they do not name (`Das Schiff …`) as one account
    less. There, what may be another thing is left out.
    """
    groups = [[c for c in group if c.number not in aligned.doubtful] for group in aligned.groups]
    attested = [_attested(row, group, aligned.alike) for row, group in zip(rows, groups, strict=True)]
    main = _main(aligned.groups)
    chosen: list[tuple[int, Account, Span]] = [main] if main else []
    leads = [len({c.account.id for c in group if _is_lead(c)}) if _is_shared(group) else 0 for group in groups]
    vague = [not any(says_of_whom(c.account, c.account.sentence_of(c.span)) for c in group) for group in groups]
    ranked = sorted(range(len(rows)), key=lambda n: (vague[n] - attested[n] - leads[n], n))
    for n in ranked:
        enough = len(chosen) >= SHORTEST_BRIEF and attested[n] + leads[n] - vague[n] < ATTESTED
        if len(chosen) == LONGEST_BRIEF or enough:
            break
        sentence = _sentence(groups[n], chosen)
        if sentence and all(n != told for told, _, _ in chosen):
            chosen.append((n, *sentence))
    return tuple(Place(article=a.id, start=s.start, end=s.end) for _, a, s in chosen)


def _main(groups: Sequence[Sequence[Claim]]) -> tuple[int, Account, Span] | None:
    """The sentence that tells what the story is: of those that open an account, hold what two accounts say and can
    stand alone, the one that is most like the titles and openings of the others; None where there is no such one.

    Here a cell that may say another thing than its row does no harm: what the accounts open with is the main thing.
    """
    shared = [(n, c) for n, group in enumerate(groups) if _is_shared(group) for c in group]
    accounts = sorted({c.account.number: c.account for _, c in shared}.items())
    openings = {number: _opening(account) for number, account in accounts}
    options: dict[tuple[int, Span], tuple[int, Account, Span]] = {}
    for n, claim in shared:
        number, sentence = claim.account.number, claim.account.sentence_of(claim.span)
        if sentence in openings[number] and _is_good(claim.account, sentence):
            options.setdefault((number, sentence), (n, claim.account, sentence))
    told = [options[key] for key in sorted(options, key=lambda key: (key[0], key[1].start))]
    texts = [_terms(a, [s]) for _, a, s in told] + [_terms(a, [*_titles(a), *openings[n]]) for n, a in accounts]
    found = vectors(texts)
    others = [(found[len(told) + n], account) for n, (_, account) in enumerate(accounts)]
    scores = [
        sum(product(found[i], v) for v, a in others if a is not account)
        * LATER ** openings[account.number].index(sentence)
        for i, (_, account, sentence) in enumerate(told)
    ]
    return told[max(range(len(told)), key=lambda i: (scores[i], -i))] if told else None


def _is_good(account: Account, sentence: Span) -> bool:
    """True for a sentence of its account's own words that tells of whom it speaks."""
    return (
        _length(account, sentence) in WORDS
        and stands_alone(account, sentence)
        and says_of_whom(account, sentence)
        and not _is_speech(account, sentence)
    )


def _opening(account: Account) -> list[Span]:
    """The first sentences of running text."""
    told = (s for s in account.article.sentences if account.region_of(s) in TOLD and _length(account, s) in WORDS)
    return list(itertools.islice(told, OPENING))


def _titles(account: Account) -> list[Span]:
    return [s for s in account.article.sentences if account.region_of(s) == "title"]


def _terms(account: Account, spans: Sequence[Span]) -> Terms:
    return terms_of([t for s in spans for t in account.tokens_in(s)], account.article.language)


def _attested(row: Row, group: Sequence[Claim], alike: Mapping[Pair, float]) -> int:
    """Independent origins of a row up to `WELL_ATTESTED`; 1 where most of its accounts have no cell like another's."""
    close, every = ({c.account.id for c in cells} for cells in (_close(group, alike), group))
    return min(row.independent_origins, WELL_ATTESTED) if 2 * len(close) >= len(every) else 1


def _close(group: Sequence[Claim], alike: Mapping[Pair, float]) -> list[Claim]:
    """The cells that one of another account is much like."""
    pairs = itertools.combinations(sorted(group, key=lambda c: c.number), 2)
    near = [(a, b) for a, b in pairs if a.account is not b.account and alike.get((a.number, b.number), 0.0) >= CLOSE]
    return [c for c in group if any(c is a or c is b for a, b in near)]


def _is_shared(group: Sequence[Claim]) -> bool:
    return len({c.account.id for c in group}) > 1


def _is_lead(claim: Claim) -> bool:
    """In its account's title or first sentence of running text, which tell what it holds for the main thing."""
    account = claim.account
    told = (s for s in account.article.sentences if account.region_of(s) in TOLD and _length(account, s) in WORDS)
    lead = next(told, None)
    return claim.region == "title" or (lead is not None and lead.covers(claim.span))


def _sentence(group: Sequence[Claim], chosen: Sequence[tuple[int, Account, Span]]) -> tuple[Account, Span] | None:
    """The shortest sentence of the row that is long enough, can stand alone, and tells nothing that is told already;
    one that names what it opens with before one that does not, and the account's own words before a quotation."""
    options = [(c.account, c.account.sentence_of(c.span)) for c in group if c.region in TOLD]
    good = [(a, s) for a, s in options if _length(a, s) in WORDS and stands_alone(a, s) and not _told(a, s, chosen)]
    return min(
        good, key=lambda o: (not says_of_whom(*o), _is_speech(*o), _length(*o), o[0].number, o[1].start), default=None
    )


def _is_speech(account: Account, sentence: Span) -> bool:
    return any(map(account.is_speech, account.tokens_in(sentence)))


def _length(account: Account, sentence: Span) -> int:
    return sum(t.pos != "PUNCT" for t in account.tokens_in(sentence))


def _told(account: Account, sentence: Span, chosen: Sequence[tuple[int, Account, Span]]) -> bool:
    texts = [(account, sentence), *((a, s) for _, a, s in chosen)]
    near = similarities(vectors([terms_of(a.tokens_in(s), a.article.language) for a, s in texts]), LEAST)
    return any(i == 0 and s >= TOO_ALIKE for (i, _), s in near.items())


def find_title(accounts: Sequence[Account], rows: Sequence[Row]) -> str:
    """The account's title that is most like the other accounts' openings; the first row's gist where none has one."""
    titles = [(a, title) for a in accounts if (title := _title(a))]
    if not titles:
        return rows[0].gist if rows else ""
    texts = [_title_terms(a, t) for a, t in titles] + [_opening_terms(a) for a in accounts]
    near = similarities(vectors(texts), 0.0)
    scores = [
        sum(near.get((i, len(titles) + n), 0.0) for n, other in enumerate(accounts) if other is not account)
        for i, (account, _) in enumerate(titles)
    ]
    best = max(range(len(titles)), key=lambda i: (scores[i], -i))
    return titles[best][1]


def _title(account: Account) -> str:
    """The headline in one line, without the outlet that signs it (`Brücke gesperrt - Bote`)."""
    region = next((r for r in account.article.regions if r.kind == "title"), None)
    title = " ".join((account.article.title or (region.of(account.text) if region else "")).split())
    headline, mark, signed = title.rpartition(next((m for m in SIGNING if m in title), SIGNING[0]))
    return headline if mark and signed.casefold() == (account.article.outlet or "").casefold() else title


def _title_terms(account: Account, title: str) -> dict[str, tuple[float, float]]:
    tokens = {t.lower: t for t in account.tokens}
    return terms_of([tokens[w] for w in title.lower().split() if w in tokens], account.article.language)


def _opening_terms(account: Account) -> dict[str, tuple[float, float]]:
    return terms_of(account.tokens[:120], account.article.language)
