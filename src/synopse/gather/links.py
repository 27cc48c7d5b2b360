"""An address that a feed or a sitemap names, with what it says about the page there."""

from dataclasses import dataclass, replace

from synopse.model import Document


@dataclass(frozen=True, slots=True)
class Link:
    """`outlet` is the real publisher where the list names one; `published` is ISO 8601."""

    url: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()


NO_LINK = Link("")


def completed(document: Document, link: Link) -> Document:
    """The account of the page, with what only the list says about it: the page's own word goes first."""
    return replace(
        document,
        title=document.title or link.title,
        outlet=document.outlet or link.outlet,
        published=document.published or link.published,
        language=document.language or link.language,
        authors=document.authors or link.authors,
    )
