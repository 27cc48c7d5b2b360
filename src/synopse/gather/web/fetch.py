"""Fetching: one polite request a page, its redirections followed a step at a time, each step checked like the first."""

from collections.abc import Callable
from dataclasses import dataclass

from synopse.errors import InputError, NoAnswer, NotAllowed, NotFetched
from synopse.gather.answer import Answer, check_whole, read_answer
from synopse.gather.web.addresses import Address, parse_address
from synopse.gather.web.evidence import Evidence, Known
from synopse.gather.web.pace import MAX_WAIT, Clock, Pace, SystemClock, retry_after
from synopse.gather.web.reservation import PLACE, check_answer, is_reserved, read_rules
from synopse.gather.web.sites import NAME, ROBOTS, Site, read_robots
from synopse.gather.web.transport import Exchange, Network, Transport

ATTEMPTS = 3
MAX_STEPS = 8
REDIRECTIONS = frozenset({301, 302, 303, 307, 308})
BUSY = frozenset({408, 429, 500, 502, 503, 504})
ANSWERED, UNCHANGED, CLIENT_ERRORS = 200, 304, range(400, 500)
ACCEPTED = "text/html, application/xhtml+xml, application/xml, application/json, text/xml;q=0.9, text/plain;q=0.5"
UNREAD_TYPES = ("image/", "video/", "audio/", "font/", "application/pdf", "application/zip")
STATUS_WORDS = {
    401: "it asks for a login",
    402: "it asks for payment",
    403: "it does not allow this program in",
    404: "there is no such page",
    410: "the page is gone",
    429: "it is asked too often",
    451: "it is closed for legal reasons",
}
LOOK = "look at the page in a browser; save it and give the file"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave in the end; `url` is where the last redirection led."""

    url: str
    answer: Answer


class Fetcher:
    """Fetches, keeps every exchange as evidence, and remembers what each site allows."""

    def __init__(self, evidence: Evidence, transport: Transport | None = None, clock: Clock | None = None) -> None:
        self._evidence, self._transport = evidence, transport or Network()
        self._clock = clock or SystemClock()
        self._pace = Pace(self._clock)
        self._sites: dict[str, Site] = {}

    def get(self, url: str) -> Fetched:
        """The answer at an address. Raises NotAllowed, NotFetched, TooLarge or BrokenInput, naming the address."""
        address = parse_address(url)
        return self._follow(address, self._asked_politely)

    def _follow(self, address: Address, ask: Callable[[Address], Answer]) -> Fetched:
        """Asks, and asks again where a redirection leads."""
        been: set[str] = set()
        for _ in range(MAX_STEPS):
            been.add(address.url)
            answer = ask(address)
            place = answer.header("location")
            if answer.status not in REDIRECTIONS or not place:
                return Fetched(address.url, answer)
            address = parse_address(place, address)
            if address.url in been:
                raise NotFetched("its redirections lead in a circle", where=address.url, do=LOOK)
        raise NotFetched(f"more than {MAX_STEPS} redirections", where=address.url, do=LOOK)

    def _asked_politely(self, address: Address) -> Answer:
        """One page: what the site allows is looked up first, and a busy server is waited for."""
        site = self._site(address)
        site.check(address)
        known = self._evidence.known(address.url)
        for attempt in range(ATTEMPTS):
            self._pace.rest(address.host, site.rest)
            try:
                answer = self._exchanged(address, known)
            except NoAnswer:
                if attempt + 1 == ATTEMPTS:
                    raise
                self._clock.wait(retry_after(None, attempt))
                continue
            if answer.status not in BUSY or attempt + 1 == ATTEMPTS:
                break
            self._clock.wait(self._patience(answer, attempt, address))
        if answer.status == UNCHANGED and known:
            return self._evidence.page(known, address.url)
        _check_status(answer, address)
        return answer

    def _patience(self, answer: Answer, attempt: int, address: Address) -> float:
        wait = retry_after(answer.header("retry-after"), attempt)
        if wait > MAX_WAIT:
            what = f"it asks to be left alone for {wait:,.0f} seconds"
            raise NotFetched(what, where=address.url, do="try again after that time")
        return wait

    def _exchanged(self, address: Address, known: Known | None) -> Answer:
        """One request with its answer, kept; of a page whose rights are reserved only the head is kept."""
        exchange = self._transport.send(address, _headers(known), _wanted)
        try:
            answer = read_answer(exchange.response, address.url)
            check_whole(answer, address.url)
            if answer.status == ANSWERED:
                check_answer(dict(answer.headers), answer.body, address.url)
        except NotAllowed:
            self._evidence.keep(exchange, head_only=True)
            raise
        except InputError:
            self._evidence.keep(exchange)
            raise
        self._evidence.keep(exchange, unchanged=known if answer.status == UNCHANGED else None)
        if exchange.head_only:
            what = f"no page, but {answer.media_type or 'something without a type'}"
            raise NotFetched(what, where=address.url, do="give the address of an article, a feed or a sitemap")
        return answer

    def _site(self, address: Address) -> Site:
        if address.origin not in self._sites:
            self._sites[address.origin] = self._asked_site(address)
        return self._sites[address.origin]

    def _asked_site(self, address: Address) -> Site:
        """RFC 9309: without a robots.txt (4xx) all is allowed, with one that cannot be had nothing is."""
        try:
            robots = self._follow(parse_address(ROBOTS, address), self._asked_plainly).answer
        except NotAllowed as error:
            raise NotAllowed(error.what, where=address.url, do=error.do) from error
        except InputError:
            return Site(None, (), silent=True)
        if robots.status not in CLIENT_ERRORS and robots.status != ANSWERED:
            return Site(None, (), silent=True)
        try:
            terms = self._follow(parse_address(PLACE, address), self._asked_plainly).answer
            rules = read_rules(terms.body) if terms.status == ANSWERED else ()
        except InputError:
            rules = ()
        return Site(read_robots(robots.body) if robots.status == ANSWERED else None, rules)

    def _asked_plainly(self, address: Address) -> Answer:
        """A file that says what is allowed; it is kept too."""
        exchange: Exchange = self._transport.send(address, _headers(None), lambda _status, _headers: True)
        self._evidence.keep(exchange)
        return read_answer(exchange.response, address.url)


def _headers(known: Known | None) -> list[tuple[str, str]]:
    from importlib.metadata import version  # noqa: PLC0415

    headers = [("User-Agent", f"{NAME}/{version('synopse')}"), ("Accept", ACCEPTED), ("Accept-Encoding", "gzip")]
    headers += [("If-None-Match", known.etag)] if known and known.etag else []
    headers += [("If-Modified-Since", known.modified)] if known and known.modified else []
    return headers


def _wanted(status: int, headers: dict[str, str]) -> bool:
    """No body whose rights are reserved, and none that is no text."""
    readable = not headers.get("content-type", "").strip().lower().startswith(UNREAD_TYPES)
    return status != ANSWERED or (readable and not is_reserved(headers))


def _check_status(answer: Answer, address: Address) -> None:
    if answer.status == ANSWERED or answer.status in REDIRECTIONS:
        return
    what = STATUS_WORDS.get(answer.status, "it did not give the page")
    raise NotFetched(f"{what} (status {answer.status})", where=address.url, do=LOOK)
