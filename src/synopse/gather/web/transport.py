"""The one way into the network: a request to a checked address, and every byte that came back."""

import datetime as dt
import http.client
import io
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, cast

from synopse.errors import NoAnswer, NotFetched, TooLarge
from synopse.gather.limits import MAX_HTML_BYTES, MAX_SECONDS
from synopse.gather.web.addresses import Address, Resolve, is_public, public_addresses, resolve_host

SILENCE = 15.0
"""Seconds without a byte after which nobody is taken to be there."""
CHUNK = 1 << 16
Headers = Sequence[tuple[str, str]]
Wanted = Callable[[int, dict[str, str]], bool]
"""Told status and headers (lower case) before the body comes; False leaves the body unread."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer, as they went over the wire; `at` is when it was sent (UTC), `ip` who answered.

    `head_only` where the body was not wanted.
    """

    url: str
    at: dt.datetime
    ip: str
    request: bytes = field(repr=False)
    response: bytes = field(repr=False)
    head_only: bool = False


class Transport(Protocol):
    """What a fetcher needs of the network."""

    def send(self, address: Address, headers: Headers, wanted: Wanted) -> Exchange:
        """Asks once, without redirections or retries. Raises NotAllowed, NoAnswer, NotFetched or TooLarge."""


class Network:
    """The internet, by sockets. It connects to the very address that was checked, so that a name that changes its
    meaning in between leads nowhere else."""

    def __init__(self, resolve: Resolve = resolve_host, allowed: Callable[[str], bool] = is_public) -> None:
        self._resolve, self._allowed = resolve, allowed

    def send(self, address: Address, headers: Headers, wanted: Wanted) -> Exchange:
        """See Transport."""
        ips = public_addresses(address, self._resolve, self._allowed)
        request = request_bytes(address, headers)
        at = dt.datetime.now(dt.UTC)
        try:
            with _connect(ips, address) as line:
                line.sendall(request)
                response, head_only = _answer(line, address, wanted)
                ip = str(line.getpeername()[0])
        except ssl.SSLCertVerificationError as error:
            what = f"its certificate does not hold: {error.verify_message}"
            raise NotFetched(what, where=address.url, do="look at the page in a browser") from error
        except (OSError, http.client.HTTPException) as error:
            what = f"no whole answer: {_reason(error)}"
            raise NoAnswer(what, where=address.url, do="try again later, or save the page and give the file") from error
        return Exchange(address.url, at, ip, request, response, head_only)


def request_bytes(address: Address, headers: Headers) -> bytes:
    """A GET request as it is sent (RFC 9112)."""
    lines = [f"GET {address.target} HTTP/1.1", f"Host: {address.authority}"]
    lines += [f"{name}: {value}" for name, value in headers] + ["Connection: close"]
    return "\r\n".join((*lines, "", "")).encode("latin-1")


def _reason(error: Exception) -> str:
    if isinstance(error, http.client.IncompleteRead):
        return f"it broke off after {len(error.partial):,} bytes"
    if isinstance(error, TimeoutError):
        return "it took too long"
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()


def _connect(ips: Sequence[str], address: Address) -> socket.socket:
    """A line to the first address that takes it, encrypted where the scheme says so."""
    failed: OSError | None = None
    for ip in ips:
        try:
            line = socket.create_connection((ip, address.port), timeout=SILENCE)
        except OSError as error:
            failed = error
            continue
        if address.scheme == "http":
            return line
        return ssl.create_default_context().wrap_socket(line, server_hostname=address.host)
    raise failed or ConnectionError("nobody there")


def _answer(line: socket.socket, address: Address, wanted: Wanted) -> tuple[bytes, bool]:
    """Every byte of the answer; the head alone where the body is not wanted."""
    wire = Wire(line, address.url)
    answer = http.client.HTTPResponse(cast(socket.socket, wire), method="GET")
    answer.begin()
    head = wire.kept.find(b"\r\n\r\n") + 4
    if head < 4:
        raise http.client.HTTPException("its head broke off")
    if not wanted(answer.status, {name.lower(): value for name, value in answer.getheaders()}):
        return bytes(wire.kept[:head]), True
    length = answer.length
    while answer.read(CHUNK):
        pass
    if answer.length:
        raise http.client.IncompleteRead(bytes(wire.kept), answer.length)
    return bytes(wire.kept if length is None else wire.kept[: head + length]), False


class Wire(io.RawIOBase):
    """A socket to read from that keeps what was read, and ends where it is too much or takes too long."""

    def __init__(self, line: socket.socket, url: str) -> None:
        self.line, self.url, self.kept = line, url, bytearray()
        self.until = time.monotonic() + MAX_SECONDS

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What http.client asks of a socket."""
        return io.BufferedReader(self, CHUNK)

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Some bytes, as they come."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.line.settimeout(min(SILENCE, left))
        number = self.line.recv_into(buffer)
        self.kept += buffer[:number]
        if len(self.kept) > MAX_HTML_BYTES:
            what = f"an answer of more than {MAX_HTML_BYTES:,} bytes"
            raise TooLarge(what, where=self.url, do="no page is that long; save what you need of it")
        return number
