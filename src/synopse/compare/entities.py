"""The entities of a story: those of its accounts, joined where they are the same."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from synopse.annotate.entities.forms import fold
from synopse.compare.entities_keys import Traits, same_entity, traits_of
from synopse.model import Article, Entity, NameKind

GUESS = "run-of-names"
"""The rule that takes a word for a name and has nothing that tells what it names."""


@dataclass(slots=True)
class _Group:
    """Entities of several accounts that are one, with what is known of all of them."""

    members: list[tuple[int, Entity]]
    traits: Traits

    @property
    def accounts(self) -> int:
        return len({account for account, _ in self.members})


def join_entities(articles: Sequence[Article], story: str) -> tuple[tuple[Entity, ...], Mapping[str, str]]:
    """The entities of a story, those of most accounts first and then in the order of their mention, with the ids
    `<story>.e1` and so on; and for each entity of an article the story's entity that it is part of.

    Joined are: the same known name; the same name but for accents, hyphens, transliteration; a full name and its
    surname; a description and who holds the office. What could be two is left apart. Names go first, so that
    descriptions and surnames meet everybody whom they could mean.
    """
    groups: list[_Group] = []
    kinds = _told_kinds(articles)
    entities = [(n, _told(e, a, kinds), a.language) for n, a in enumerate(articles) for e in a.entities]
    ranked = sorted(entities, key=lambda item: traits_of(item[1], item[2]).rank)
    for account, entity, language in ranked:
        _place(groups, account, entity, traits_of(entity, language))
    order = {e.id: k for k, (_, e, _) in enumerate(entities)}
    groups.sort(key=lambda g: (-g.accounts, min(order[e.id] for _, e in g.members)))
    joined, renamed = [], {}
    for n, group in enumerate(groups, 1):
        joined.append(_entity(f"{story}.e{n}", group, order))
        renamed.update({e.id: f"{story}.e{n}" for _, e in group.members})
    return tuple(joined), renamed


def _told_kinds(articles: Sequence[Article]) -> Mapping[str, NameKind]:
    """What each name names by the accounts that tell it by more than a guess; nothing where they do not agree.

    The first word of an organisation's name stands for it."""
    kinds: dict[str, set[NameKind]] = {}
    for article in articles:
        guessed = _guessed(article)
        for entity in article.entities:
            if entity.kind != "other" and entity.id not in guessed:
                first = entity.name.split()[:1] if entity.kind == "organization" else []
                for form in (entity.name, *first):
                    kinds.setdefault(fold(form), set()).add(entity.kind)
    return {form: found.pop() for form, found in kinds.items() if len(found) == 1}


def _guessed(article: Article) -> frozenset[str | None]:
    """Entities whose every mention by name is a name that nothing tells the kind of."""
    told = {name.entity for name in article.names if name.rule != GUESS}
    return frozenset(name.entity for name in article.names if name.rule == GUESS) - told


def _told(entity: Entity, article: Article, kinds: Mapping[str, NameKind]) -> Entity:
    """The entity of the kind that other accounts tell, where its own account only guessed."""
    kind = kinds.get(fold(entity.name))
    return replace(entity, kind=kind) if kind and entity.id in _guessed(article) else entity


def _place(groups: list[_Group], account: int, entity: Entity, traits: Traits) -> None:
    """Into the only group it fits best; into one of its own where several fit equally."""
    levels = [(same_entity(traits, group.traits), group) for group in groups]
    best = max((level for level, _ in levels), default=0)
    fits = [group for level, group in levels if level == best] if best else []
    if len(fits) == 1:
        fits[0].members.append((account, entity))
        fits[0].traits = fits[0].traits.with_(traits)
    else:
        groups.append(_Group([(account, entity)], traits))


def _entity(name: str, group: _Group, order: Mapping[str, int]) -> Entity:
    members = [e for _, e in sorted(group.members, key=lambda m: order[m[1].id])]
    variants = dict.fromkeys(v for e in members for v in e.variants)
    kinds: Counter[NameKind] = Counter(e.kind for e in members if e.kind != "other") or Counter(e.kind for e in members)
    kind = max(sorted(kinds), key=lambda k: kinds[k])
    return Entity(id=name, name=_name(members, group.traits), kind=kind, variants=tuple(variants))


def _name(members: Sequence[Entity], traits: Traits) -> str:
    """The name that most accounts have, a real one before a description; of equally common ones the first."""
    real = [e.name for e in members if e.name in traits.names] or [e.name for e in members]
    full = [n for n in real if " " in n] if any(e.kind == "person" for e in members) else []
    return _most_common(full or real)


def _most_common(names: Iterable[str]) -> str:
    counts = Counter(names)
    return max(counts, key=lambda n: counts[n])
