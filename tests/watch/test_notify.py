"""What is new in a story, and how it is told: to a command, a webhook, by e-mail."""

import email
import email.policy
import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from synopse.errors import QueryError
from synopse.report.wording import wording
from synopse.store.memory import Memory
from synopse.store.notices import Notice, Waiting, waiting
from synopse.watch.notify import KINDS, check_channel, notice_line
from tests.watch.stream import FEED, HOST, World, feed, page

FIVE = "Am Mühlbach in Neufeld brach der Damm.\nFünf Anwohner wurden verletzt, sagte Bürgermeisterin Ada Brandt."
SEVEN = FIVE.replace("Fünf", "Sieben")
NINE = "Am Mühlbach in Neufeld brach ein Damm.\nNeun Anwohner wurden verletzt, sagte Bürgermeisterin Ada Brandt."
DENIAL = "\nDer Betreiber wies zurück, dass die Warnung zu spät gekommen sei."


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(str(tmp_path / "s.db"), tmp_path)
    made.network.answers = {FEED: feed(f"{HOST}/1"), f"{HOST}/1": page(FIVE)}
    return made


@pytest.fixture
def told(world: World) -> tuple[str, Path]:
    """A command that keeps what it is told in a file, a line each."""
    file = world.folder / "told"
    script = world.folder / "tell.py"
    script.write_text(f"import sys\nopen({str(file)!r}, 'ab').write(sys.stdin.buffer.read())\n", encoding="utf-8")
    return f"{sys.executable} {script}", file


def lines(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_bytes().splitlines()] if file.exists() else []


def publish(world: World, **pages: str) -> None:
    content = {f"{HOST}/{n.removeprefix('n')}": page(text) for n, text in pages.items()}
    world.network.answers = {**world.network.answers, FEED: feed(f"{HOST}/1", *content), **content}
    world.later(minutes=61)


def notices(world: World) -> list[Notice]:
    with Memory(world.place) as memory, memory.reading() as connection:
        return [w.notice for w in waiting(connection, 0, 99)]


def test_a_story_that_one_account_tells_has_no_news(world: World) -> None:
    world.watch()
    assert notices(world) == []


def test_a_second_account_and_another_figure(world: World) -> None:
    world.watch()
    publish(world, n2=NINE)
    world.watch()
    found = notices(world)
    assert [(n.kind, n.url) for n in found if n.kind == "account"] == [("account", f"{HOST}/2")]
    assert ("quantity", ("Fünf", "Neun")) in [(n.what, tuple(s for _, s in n.said)) for n in found]
    before = len(found)
    world.later(minutes=61)
    world.watch()
    assert len(notices(world)) == before  # nothing is told twice


def test_a_third_account_with_a_reading_that_is_known_is_no_new_difference(world: World) -> None:
    publish(world, n2=NINE)
    world.watch()
    publish(world, n3=NINE.replace("sagte", "erklärte") + "\nDie Schule bleibt zu.")
    before = len(notices(world))
    world.watch()
    new = notices(world)[before:]
    assert [n.url for n in new if n.kind == "account"] == [f"{HOST}/3"]
    assert [n for n in new if n.what == "quantity"] == []


def test_a_denial(world: World) -> None:
    world.watch()
    publish(world, n2=NINE + DENIAL)
    world.watch()
    (notice,) = (n for n in notices(world) if n.kind == "denial")
    assert "Warnung zu spät" in notice.said[0][1]


def test_a_figure_that_changed_in_an_account(world: World) -> None:
    world.watch()
    publish(world, n1=SEVEN)
    world.watch()
    (notice,) = notices(world)
    assert (notice.kind, [words for _, words in notice.said]) == ("figure", ["Fünf", "Sieben"])


def test_a_command_is_told_each_thing_once(world: World, told: tuple[str, Path]) -> None:
    command, file = told
    world.watch(channels=[command])
    publish(world, n2=NINE)
    world.watch(channels=[command])
    found = lines(file)
    assert [line["kind"] for line in found][:1] == ["account"]
    assert len(found) == len(notices(world))
    world.later(minutes=61)
    world.watch(channels=[command])
    assert lines(file) == found


def test_a_channel_is_told_nothing_of_before(world: World, told: tuple[str, Path]) -> None:
    command, file = told
    publish(world, n2=NINE)
    world.watch()
    world.watch(channels=[command])
    assert lines(file) == []


def test_what_a_channel_does_not_take_is_offered_again(world: World, told: tuple[str, Path]) -> None:
    command, file = told
    script = Path(command.split()[-1])
    working = script.read_text(encoding="utf-8")
    world.watch(channels=[command])
    script.write_text("import sys\nsys.exit('no room')\n", encoding="utf-8")
    publish(world, n2=NINE)
    world.watch(channels=[command])
    assert "no room" in str(world.said("undelivered")[0]["what"])
    script.write_text(working, encoding="utf-8")
    world.watch(channels=[command])
    assert len(lines(file)) == len(notices(world)) > 0


@pytest.fixture
def webhook() -> Iterator[tuple[str, list[bytes]]]:
    """A server that keeps what is posted to it."""
    posted: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            posted.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", posted
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_webhook(world: World, webhook: tuple[str, list[bytes]]) -> None:
    url, posted = webhook
    world.watch(channels=[url])
    publish(world, n1=SEVEN)
    world.watch(channels=[url])
    (body,) = (json.loads(content) for content in posted)
    assert (body["kind"], [s["words"] for s in body["said"]], body["id"]) == ("figure", ["Fünf", "Sieben"], 1)


def test_a_mail(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    sendmail = world.folder / "sendmail"
    sent = world.folder / "mail"
    sendmail.write_text(f"#!/bin/sh\ncat > {sent}\n", encoding="utf-8")
    sendmail.chmod(0o755)
    monkeypatch.setenv("PATH", f"{world.folder}:/usr/bin:/bin")
    check_channel("mailto:desk@bote.example")
    world.watch(channels=["mailto:desk@bote.example"])
    publish(world, n2=NINE)
    world.watch(channels=["mailto:desk@bote.example"])
    mail = email.message_from_bytes(sent.read_bytes(), policy=email.policy.default)
    assert mail["To"] == "desk@bote.example"
    assert mail["Subject"] == f"Synopse: {len(notices(world))} notices"
    assert f"{HOST}/2" in mail.get_content()


WRONG = ["mailto:niemand", "mailto:a@b\nBcc: c@d", "gibtsnicht-xyz --tell", "'offen", ""]


@pytest.mark.parametrize("channel", WRONG)
def test_a_channel_that_cannot_be_told_is_refused_at_once(channel: str) -> None:
    with pytest.raises(QueryError):
        check_channel(channel)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_line_for_each_kind(language: str) -> None:
    for kind in KINDS:
        notice = Notice(
            kind=kind, story="t1", title="Damm", what="quantity", said=(("Bote", "fünf"), ("Kurier", "neun"))
        )
        line = notice_line(Waiting(1, "2031-05-06T12:00:00Z", notice), wording(language))
        assert line.startswith("Damm [t1] – ")
        assert line.endswith("Bote: fünf → neun" if kind == "figure" else "Bote: fünf · Kurier: neun")
