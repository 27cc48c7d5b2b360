"""docs/gathering.md: every command on it runs, and every name on it exists."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from synopse.cli import app
from synopse.gather.formats import SUFFIXES, suffix_of
from synopse.gather.web import fetch
from synopse.gather.web.fake import FakeClock, FakeNetwork, Given, answer_bytes
from tests.gather import samples as s
from tests.gather.test_formats import parquet

PAGE = Path(__file__).parents[2] / "docs" / "gathering.md"
CONTENT = PAGE.read_text(encoding="utf-8")
COMMANDS = re.findall(r"(?:`|^    )(synopse (?:read|gather) [^`\n]+)", CONTENT, re.M)
FILES: dict[str, bytes | str] = {
    "account.txt": s.TEXT,
    "page.html": s.page(),
    "accounts.jsonl": '{"text": "Ein Satz."}\n',
    "feed.xml": s.RSS,
    "feed.json": s.JSON_FEED,
    "ninjs.json": s.NINJS_3,
    "newsml.xml": s.NEWSML,
    "nitf.xml": s.NITF,
    "sitemap.xml": s.SITEMAP,
    "news.warc.gz": s.packed([s.page_record(1)]),
    "news.wacz": s.zip_file(archive__a_warc_gz=s.packed([s.page_record(1)])),
    "nexis.docx": s.docx_file(s.NEXIS),
    "factiva.rtf": s.rtf_file(s.FACTIVA),
    "table.csv": s.CSV,
    "table.parquet": parquet(),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_command(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    site = "https://talkurier.example"
    answers: dict[str, Given | list[Given]] = {
        f"{site}/1": answer_bytes(s.page()),
        f"{site}/feed": answer_bytes(s.RSS, content_type="application/rss+xml"),
        f"{site}/sitemap": answer_bytes(s.SITEMAP, content_type="application/xml"),
    }
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(fetch, "Network", lambda: FakeNetwork(answers))
    monkeypatch.setattr(fetch, "SystemClock", FakeClock)
    result = CliRunner().invoke(app, shlex.split(command)[1:])
    assert result.exit_code == 0, result.output


def test_the_commands_show_every_format() -> None:
    shown = {suffix_of(word) for command in COMMANDS for word in command.split() if "/" not in word}
    alike = {".text", ".md", ".markdown", ".htm", ".tsv", ".ndjson", ".rss", ".atom", ".nitf", ".xhtml", ".warc", ".gz"}
    assert shown >= SUFFIXES - alike


def test_what_was_kept_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://talkurier.example/1"
    monkeypatch.setattr(fetch, "Network", lambda: FakeNetwork({url: answer_bytes(s.page())}))
    call = ["gather", url, "https://talkurier.example/2", "-o", str(tmp_path / "a.warc.gz"), "--ui", "en"]
    result = CliRunner().invoke(app, call)
    assert result.exit_code == 1
    assert url in result.output
    assert "1 account kept in" in result.output
    assert "there is no such page (status 404)" in " ".join(result.output.split())


def test_evidence_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://talkurier.example/1"
    monkeypatch.setattr(fetch, "Network", lambda: FakeNetwork({url: answer_bytes(s.page())}))
    result = CliRunner().invoke(app, ["gather", url, "-o", str(tmp_path / "nowhere" / "a.warc.gz")])
    assert result.exit_code != 0
    assert "no such file" in str(result.exception)
