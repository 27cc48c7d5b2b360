"""A small web: a fetcher over given answers, its clock and its evidence."""

from pathlib import Path

from synopse.gather import gather
from synopse.gather.records import records
from synopse.gather.web.evidence import Evidence
from synopse.gather.web.fake import FakeClock, FakeNetwork, Given, answer_bytes
from synopse.gather.web.fetch import Fetcher
from synopse.model import Document, Failure
from tests.gather import samples as s

SITE = "https://talkurier.example"
URL = f"{SITE}/1"
PAGE = answer_bytes(s.page())
BOTH = [f"{SITE}/robots.txt", f"{SITE}/.well-known/tdmrep.json"]


class World:
    """A fetcher over given answers, its clock and its evidence."""

    def __init__(self, folder: Path, answers: dict[str, Given | list[Given]]) -> None:
        self.file = folder / "e.warc.gz"
        self.network, self.clock = FakeNetwork(answers), FakeClock()
        self.fetcher = Fetcher(Evidence(self.file), self.network, self.clock)

    def gather(self, *urls: str) -> list[Document | Failure]:
        return list(gather(urls, fetcher=self.fetcher))

    def kept(self) -> list[bytes]:
        with self.file.open("rb") as file:
            return [one.content for one in records(file)]


def world(folder: Path, first: Given | list[Given] = PAGE, **more: Given | list[Given]) -> World:
    """A site with one page, and other answers by path (`__` for a dot, `_` for a slash)."""
    others = {f"{SITE}/{path.replace('__', '.').replace('_', '/')}": given for path, given in more.items()}
    return World(folder, {URL: first, **others})


def failure(found: list[Document | Failure]) -> Failure:
    (item,) = found
    assert isinstance(item, Failure), item
    assert item.do
    return item
