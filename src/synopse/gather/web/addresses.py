"""Addresses in the web, and which of them may be asked at all: http and https, usual ports, public hosts."""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from synopse.errors import NoAnswer, NotAllowed

PORTS = {"http": 80, "https": 443}
MAX_LENGTH = 4_000
PATH, QUERY = "/%:@!$&'()*+,;=~", "/?%:@!$&'()*+,;=~[]"
"""Characters that stand as they are in the parts of an address; all others are escaped."""
GIVE_OTHER = "give an address that begins with http:// or https://"
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

Resolve = Callable[[str, int], tuple[str, ...]]
"""A host and a port to its addresses in figures."""


@dataclass(frozen=True, slots=True)
class Address:
    """One address: `host` in ASCII, `target` what is asked for there (path and query)."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, as robots.txt and reservations go by."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """The host as it is written in an address, with the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.origin}{self.target}"


def parse_address(url: str, base: Address | None = None) -> Address:
    """The parts of an address, a relative one seen from `base`; fragments are dropped.

    Raises NotAllowed for other schemes, for names and passwords in the address, and for ports but 80 and 443.
    """
    try:
        parts = urlsplit(urljoin(base.url, url.strip()) if base else url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port or PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise NotAllowed(f"no web address: {error}", where=url[:200], do=GIVE_OTHER) from error
    if parts.scheme not in PORTS or not host or len(url) > MAX_LENGTH:
        raise NotAllowed("no address of a web page", where=url[:200], do=GIVE_OTHER)
    if parts.username or parts.password:
        raise NotAllowed("a name or a password in the address", where=parts.hostname or "", do="leave it out")
    if port not in PORTS.values():
        raise NotAllowed(f"port {port} is not asked", where=url[:200], do="only 80 and 443 are")
    query = f"?{quote(parts.query, safe=QUERY)}" if parts.query else ""
    target = quote(parts.path or "/", safe=PATH) + query
    return Address(parts.scheme, _ascii(host, url), port, target)


def _ascii(host: str, url: str) -> str:
    """The host in ASCII (IDNA 2008, so that `ß` stays what it is); figures as they are."""
    if host.isascii():
        return host.lower()
    import idna  # noqa: PLC0415 - few hosts have letters that need it

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except idna.IDNAError as error:
        raise NotAllowed(f"no host can have this name: {error}", where=url[:200], do=GIVE_OTHER) from error


def resolve_host(host: str, port: int) -> tuple[str, ...]:
    """The addresses of a host, as the system finds them. Raises NoAnswer where there is none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NoAnswer("no host of this name was found", where=host, do="check the address and the network") from error
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """True for an address of the public internet; addresses inside of addresses (IPv4 in IPv6) are looked at too."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        inner = inner or (ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in NAT64 else None)
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not ip.is_unspecified


def public_addresses(address: Address, resolve: Resolve, allowed: Callable[[str], bool]) -> tuple[str, ...]:
    """The addresses that a host has in figures. Raises NotAllowed where a single one of them is not public: a name that
    leads to both is made to be asked at the wrong one."""
    found = resolve(address.host, address.port)
    private = next((one for one in found if not allowed(one)), None)
    if private is not None or not found:
        what = f"{address.host} leads into a private network ({private})"
        raise NotAllowed(what, where=address.url, do="only public addresses are asked; save the page and give the file")
    return found
