"""The one way into the network, over real sockets to a server on this machine that says what it is told to."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from synopse.errors import InputError, NoAnswer, NotAllowed, TooLarge
from synopse.gather.answer import read_answer
from synopse.gather.limits import MAX_HTML_BYTES
from synopse.gather.web import transport
from synopse.gather.web.addresses import Address, is_public
from synopse.gather.web.transport import Exchange, Network
from tests.gather import samples as s

PAGE = s.page().encode()
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


class Server:
    """Answers each line with the same bytes, the last of them `times` times over."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.socket.getsockname()[1]
        self.asked: list[bytes] = []
        self.sent = 0
        self.says: tuple[bytes, ...] = (b"",)
        self.times = 1
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self.socket.accept()
                with line, suppress(OSError):
                    self.asked.append(line.recv(4096))
                    for part in (*self.says, *self.says[-1:] * (self.times - 1)):
                        line.sendall(part)
                        self.sent += len(part)


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.socket.close()


def ask(server: Server, *, scheme: str = "http", wanted: bool = True) -> Exchange:
    network = Network(resolve=lambda _host, _port: ("127.0.0.1",), allowed=lambda _ip: True)
    address = Address(scheme, "talkurier.example", server.port, "/1?a=b")
    return network.send(address, [("Accept", "text/html")], lambda _status, _headers: wanted)


CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nHallo\r\n0\r\n\r\n"
WHOLE = [
    HEAD + b"Content-Length: 5\r\n\r\nHallo",
    HEAD + b"\r\nHallo",
    CHUNKED,
    b"HTTP/1.0 200 OK\r\n\r\nHallo",
]


@pytest.mark.parametrize("says", WHOLE, ids=["length", "until it ends", "chunks", "http/1.0"])
def test_every_byte_is_kept(server: Server, says: bytes) -> None:
    server.says = (says,)
    found = ask(server)
    assert (found.response, found.ip, found.head_only) == (says, "127.0.0.1", False)
    assert read_answer(found.response, "x").body == b"Hallo"
    assert server.asked == [found.request]
    assert found.request.startswith(f"GET /1?a=b HTTP/1.1\r\nHost: talkurier.example:{server.port}\r\nAccept:".encode())


def test_a_length_that_is_too_short_is_believed(server: Server) -> None:
    server.says = (HEAD + b"Content-Length: 3\r\n\r\nHallo",)
    assert read_answer(ask(server).response, "x").body == b"Hal"


BROKEN = {
    "too long a length": HEAD + b"Content-Length: 500\r\n\r\nHallo",
    "chunks that break off": CHUNKED[:-12],
    "no chunks": HEAD + b"Transfer-Encoding: chunked\r\n\r\nHallo",
    "nothing": b"",
    "no head": b"Hallo\r\n\r\n",
    "half a head": HEAD[:-10],
    "no protocol": b"SSH-2.0-OpenSSH\r\n",
    "endless head": HEAD + b"X: " + b"x" * 100_000,
    "many headers": HEAD + b"X: y\r\n" * 10_000 + b"\r\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_answers(server: Server, name: str) -> None:
    server.says = (BROKEN[name],)
    with pytest.raises(NoAnswer) as error:
        ask(server)
    assert error.value.do


@pytest.mark.parametrize("head", [HEAD + b"\r\n", HEAD + b"Content-Length: 200000000\r\n\r\n"])
def test_a_page_of_200_megabytes_is_not_read_to_its_end(server: Server, head: bytes) -> None:
    server.says, server.times = (head, b"x" * 1_000_000), 200
    with pytest.raises(TooLarge):
        ask(server)
    assert server.sent < MAX_HTML_BYTES + 20_000_000


def test_a_body_that_is_not_wanted_is_not_kept(server: Server) -> None:
    server.says = (HEAD + b"\r\n", PAGE)
    found = ask(server, wanted=False)
    assert (found.response, found.head_only) == (HEAD + b"\r\n", True)


@pytest.mark.parametrize("says", [(HEAD,), (HEAD + b"\r\n", b"x")], ids=["in the head", "in the body"])
def test_an_answer_that_takes_too_long(
    server: Server, monkeypatch: pytest.MonkeyPatch, says: tuple[bytes, ...]
) -> None:
    monkeypatch.setattr(transport, "MAX_SECONDS", 0.0)
    server.says = says
    with pytest.raises(NoAnswer, match="took too long"):
        ask(server)


def test_a_server_that_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "SILENCE", 0.05)
    network = Network(resolve=lambda _host, _port: ("127.0.0.1",), allowed=lambda _ip: True)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = Address("http", "t.example", silent.getsockname()[1], "/")
        with pytest.raises(NoAnswer, match="took too long"):
            network.send(address, [], lambda _status, _headers: True)


def test_no_encryption_where_it_is_promised(server: Server) -> None:
    server.says = (HEAD + b"\r\nHallo",)
    with pytest.raises(NoAnswer):
        ask(server, scheme="https")
    assert b"GET" not in b"".join(server.asked)


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    network = Network(resolve=lambda _host, _port: ("127.0.0.1",), allowed=lambda _ip: True)
    with pytest.raises(NoAnswer, match="refused"):
        network.send(Address("http", "t.example", port, "/"), [], lambda _status, _headers: True)


@pytest.mark.parametrize("ips", [("127.0.0.1",), ("93.184.215.14", "127.0.0.1"), ("::1",), ("::ffff:127.0.0.1",), ()])
def test_a_name_that_leads_to_this_machine_reaches_nobody(server: Server, ips: tuple[str, ...]) -> None:
    network = Network(resolve=lambda _host, _port: ips, allowed=is_public)
    with pytest.raises(NotAllowed):
        network.send(Address("http", "talkurier.example", server.port, "/"), [], lambda _status, _headers: True)
    assert server.asked == []


def test_the_address_that_was_checked_is_the_one_that_is_asked(server: Server) -> None:
    """A name is looked up once; what it means the next time does not matter."""
    meanings = [("127.0.0.1",), ("10.0.0.1",)]
    network = Network(resolve=lambda _host, _port: meanings.pop(0), allowed=lambda ip: ip == "127.0.0.1")
    server.says = (HEAD + b"\r\nHallo",)
    address = Address("http", "talkurier.example", server.port, "/")
    assert network.send(address, [], lambda _status, _headers: True).ip == "127.0.0.1"
    assert len(meanings) == 1
    with pytest.raises(InputError):
        network.send(address, [], lambda _status, _headers: True)
