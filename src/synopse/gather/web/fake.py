"""A network that is none: answers by address, for tests and for trying things out."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from synopse.errors import InputError, NoAnswer
from synopse.gather.answer import read_answer
from synopse.gather.web.addresses import Address
from synopse.gather.web.transport import Exchange, Headers, Wanted, request_bytes

NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
Given = bytes | InputError | Callable[[dict[str, str]], bytes]


@dataclass
class FakeNetwork:
    """`answers` by address: bytes as on the wire, an error to raise, or a function of the request's headers; several
    in a list come one after the other. `asked` is every address that was asked, in order."""

    answers: Mapping[str, Given | list[Given]]
    asked: list[str] = field(default_factory=list)

    def send(self, address: Address, headers: Headers, wanted: Wanted) -> Exchange:
        """See Transport."""
        self.asked.append(address.url)
        given = self.answers.get(address.url, NOT_FOUND)
        if isinstance(given, list):
            given = given.pop(0) if given else NoAnswer("nobody there", where=address.url, do="")
        if isinstance(given, InputError):
            raise given
        response = given if isinstance(given, bytes) else given(dict(headers))
        answer = read_answer(response, address.url, limit=10**9)
        head_only = not wanted(answer.status, dict(answer.headers))
        if head_only:
            response = response.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        at = dt.datetime(2031, 5, 6, 7, 8, 9, tzinfo=dt.UTC)
        return Exchange(address.url, at, "192.0.2.1", request_bytes(address, headers), response, head_only)


def answer_bytes(body: bytes | str = b"", status: str = "200 OK", **headers: str) -> bytes:
    """An answer as on the wire; `content_type` stands for `Content-Type`."""
    content = body.encode() if isinstance(body, str) else body
    given = {"content_type": "text/html; charset=utf-8", "content_length": str(len(content))} | headers
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-').title()}: {value}" for name, value in given.items())]
    return "\r\n".join((*lines, "", "")).encode("latin-1") + content


class FakeClock:
    """Time that passes only where somebody waits; `waited` are the waits in seconds."""

    def __init__(self) -> None:
        self.now, self.waited = 0.0, list[float]()

    def seconds(self) -> float:
        """See Clock."""
        return self.now

    def wait(self, seconds: float) -> None:
        """See Clock."""
        self.waited.append(seconds)
        self.now += seconds
