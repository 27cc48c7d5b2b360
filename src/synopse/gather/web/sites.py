"""What a site allows: its robots.txt (RFC 9309, by Protego) and its reservation, asked for once."""

from dataclasses import dataclass
from typing import Any

from synopse.errors import NotAllowed
from synopse.gather.web.addresses import Address
from synopse.gather.web.pace import MAX_REST, REST
from synopse.gather.web.reservation import Rule, check_rules

ROBOTS = "/robots.txt"
MAX_ROBOTS = 512_000
"""Bytes of a robots.txt that are read; the standard asks for as many at least."""
NAME = "Synopse"
"""The name that robots.txt knows this program by."""


@dataclass(frozen=True, slots=True)
class Site:
    """`robots` is Protego's reading of robots.txt, None where there is none; `silent` where it could not be had."""

    robots: Any
    rules: tuple[Rule, ...]
    silent: bool = False

    @property
    def rest(self) -> float:
        """Seconds between two pages, as the site asks for, and one at least."""
        return max(REST, self.robots.crawl_delay(NAME) or 0.0) if self.robots else REST

    def check(self, address: Address) -> None:
        """Raises NotAllowed where robots.txt or a reservation keeps an address closed."""
        advice = "ask the publisher, or give the text if you have it"
        if self.silent:
            what = "its robots.txt could not be read, so nothing may be fetched there now"
            raise NotAllowed(what, where=address.url, do="try again later")
        if self.robots and not self.robots.can_fetch(address.url, NAME):
            raise NotAllowed("its robots.txt does not allow it", where=address.url, do=advice)
        if self.rest > MAX_REST:
            what = f"its robots.txt asks for {self.rest:,.0f} seconds between two pages"
            raise NotAllowed(what, where=address.url, do=advice)
        check_rules(self.rules, address.target, address.url)


def read_robots(data: bytes) -> Any:
    """Protego's reading of a robots.txt in whatever bytes."""
    from protego import Protego  # noqa: PLC0415 - needed for fetching alone

    return Protego.parse(data[:MAX_ROBOTS].decode("utf-8", "replace"))
