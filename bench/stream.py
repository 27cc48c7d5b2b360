"""Feeds of our own, served on this machine: sites with articles about invented events, which grow and change."""

import random
import threading
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from synopse.gather.web.addresses import Address
from synopse.gather.web.transport import Exchange, Headers, Network, Wanted

SITES = 4
BEGINNINGS = ("Brack", "Holm", "Oster", "Tann", "Wiesen", "Kalt", "Moor", "Heide", "Lind", "Stein", "Erlen", "Rabben")
ENDINGS = ("witz", "stedt", "rode", "büttel", "hausen", "kirchen", "born", "fehn", "loh", "beck", "koog", "siel")
EVENTS = (
    ("brannte die Lagerhalle einer Möbelfabrik ab", "Das Feuer brach im Spänebunker aus", "Löschkräfte"),
    ("entgleiste ein Güterzug mit Kesselwagen", "Die Lok sprang an einer Weiche aus den Schienen", "Bahnreisende"),
    ("brach der Damm am Mühlbach", "Hochwasser drang in die Keller der Altstadt", "Anwohner"),
    ("stürzte ein Baukran auf eine Turnhalle", "Der Ausleger durchschlug das Dach", "Schüler"),
    ("trat Chlorgas aus einem Schwimmbad aus", "Ein Ventil der Filteranlage war geborsten", "Badegäste"),
    ("kenterte eine Fähre mit Radfahrern", "Eine Böe drückte das Boot gegen den Anleger", "Ausflügler"),
    ("streikten die Fahrer der Müllabfuhr", "Die Gewerkschaft verlangt zwölf Prozent mehr Lohn", "Beschäftigte"),
)
VOICES = ("meldete die Polizei", "sagte ein Sprecher der Feuerwehr", "erklärte der Landrat von", "hieß es im Rathaus")


@dataclass(frozen=True, slots=True)
class Piece:
    """An article of a site. `version` counts from 1; a later one has other figures and a sentence more."""

    site: int
    number: int
    version: int = 1

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://blatt{self.site}.example/{self.number}"

    def html(self) -> str:
        """The page, the same for the same piece on every machine."""
        chance = random.Random(self.number * 31 + self.site)
        what, how, who = EVENTS[self.number % len(EVENTS)]
        town, hurt = _town(self.number), 2 + self.number % 7 + self.version
        lines = [
            f"In {town} {what}. {how}, {chance.choice(VOICES)}.",
            f"{hurt} {who} aus {town} wurden verletzt, {chance.choice(VOICES)} {_town(self.number * 5 + 3)}.",
            f"Ausgabe {self.number}, Blatt {self.site}, Seite {chance.randint(2, 9)}.",
        ]
        lines += [f"In der {n}. Fassung wurde die Zahl der Verletzten berichtigt." for n in range(2, self.version + 1)]
        body = "".join(f"<p>{line}</p>" for line in lines)
        head = f"<title>{town}: {how}</title><meta property='og:site_name' content='Blatt {self.site}'>"
        return f"<html lang='de'><head>{head}</head><body><article><h1>{town}: {how}</h1>{body}</article></body></html>"


def _town(number: int) -> str:
    return BEGINNINGS[number % len(BEGINNINGS)] + ENDINGS[number // len(BEGINNINGS) * 5 % len(ENDINGS)]


@dataclass
class World:
    """What the sites show now. Each event is told by two or three of them."""

    pieces: dict[str, Piece] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def publish(self, number: int) -> None:
        """Puts an event into the feeds."""
        with self.lock:
            for site in range(SITES):
                if (number + site) % SITES:
                    piece = Piece(site, number)
                    self.pieces[piece.url] = piece

    def change(self, number: int) -> None:
        """A site prints a new version of what it told of an event."""
        with self.lock:
            told = sorted(url for url, piece in self.pieces.items() if piece.number == number)
            piece = self.pieces[told[number % len(told)]]
            self.pieces[piece.url] = replace(piece, version=piece.version + 1)

    def answer(self, url: str) -> str | None:
        """What is at an address now."""
        with self.lock:
            if url.endswith("/feed"):
                site = url.removesuffix("/feed")
                return _feed([piece for at, piece in self.pieces.items() if at.startswith(f"{site}/")])
            piece = self.pieces.get(url)
            return piece.html() if piece else None


def feeds() -> tuple[tuple[str, str | None], ...]:
    """The addresses of the feeds."""
    return tuple((f"http://blatt{site}.example/feed", f"Blatt {site}") for site in range(SITES))


def _feed(pieces: list[Piece]) -> str:
    items = "".join(f"<item><title>{p.number}</title><link>{p.url}</link></item>" for p in pieces)
    return f"<rss version='2.0'><channel><title>Blatt</title>{items or '<item/>'}</channel></rss>"


class Server:
    """The sites behind a port of this machine."""

    def __init__(self, world: World) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host = self.headers["Host"].partition(":")[0]
                found = world.answer(f"http://{host}{self.path}")
                body = (found or "").encode()
                self.send_response(200 if found else 404)
                kind = "application/rss+xml" if self.path.endswith("/feed") else "text/html"
                self.send_header("Content-Type", f"{kind}; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Ends it."""
        self._server.shutdown()
        self._server.server_close()


class ToServer:
    """A network in which every host is this server."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._network = Network(resolve=lambda _host, _port: ("127.0.0.1",), allowed=lambda _ip: True)

    def send(self, address: Address, headers: Headers, wanted: Wanted) -> Exchange:
        """See Transport."""
        exchange = self._network.send(replace(address, port=self._port), headers, wanted)
        return replace(exchange, url=address.url)
