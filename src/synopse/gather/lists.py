"""Lists of pages, in whichever format: feeds and sitemaps."""

import io
from collections.abc import Iterator

import orjson

from synopse.errors import InputError
from synopse.gather.feeds import links_of_feed
from synopse.gather.formats import BEGINNING, COMPRESSED, FEED, JSON, SITEMAP, tell_format, tell_object
from synopse.gather.json_feed import links_of_json_feed
from synopse.gather.links import Link
from synopse.gather.packed import unpacked
from synopse.gather.sitemaps import links_of_sitemap


def links_in(data: bytes, uri: str) -> Iterator[Link | InputError] | None:
    """The entries of a feed or a sitemap; None for anything else."""
    if data.startswith(COMPRESSED):
        data = unpacked(io.BytesIO(data), uri)
    found = tell_format(data[:BEGINNING], "")
    if found is FEED:
        return links_of_feed(data, uri)
    if found is SITEMAP:
        return links_of_sitemap(data, uri)
    if found is JSON:
        try:
            value = orjson.loads(data)
        except orjson.JSONDecodeError:
            return None
        return links_of_json_feed(value, uri) if tell_object(value) == "json feed" else None
    return None
