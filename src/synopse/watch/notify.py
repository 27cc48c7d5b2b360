"""Telling what is new: to a command, a webhook, or by e-mail through the system's sendmail."""

import http.client
import os
import shlex
import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from email.utils import formatdate

import orjson

from synopse.errors import QueryError
from synopse.report.wording import Wording
from synopse.store.notices import NoticeKind, Waiting, last_notice, waiting
from synopse.store.states import keep_state, read_state
from synopse.watch.work import Work

KINDS: tuple[NoticeKind, ...] = ("account", "difference", "denial", "figure")
TIMEOUT = 15
"""Seconds that a command, a server or sendmail has for one notice."""
AT_ONCE = 100
"""Notices of a round to one channel; the rest follows in the next."""
SENDMAIL = ("/usr/sbin/sendmail", "/usr/lib/sendmail")
MAILTO, HTTP = "mailto:", ("http://", "https://")


class NotDelivered(Exception):
    """A channel did not take a notice; it is offered again in the next round."""


def check_channel(channel: str) -> None:
    """Raises QueryError where nothing can be told over a channel."""
    if channel.startswith(HTTP):
        return
    if channel.startswith(MAILTO):
        if "@" not in channel or not channel.isprintable() or _sendmail() is None:
            raise QueryError("no e-mail can be sent", where=channel, do="give mailto:NAME@HOST, and install sendmail")
        return
    try:
        command = shlex.split(channel)
    except ValueError as error:
        raise QueryError(f"no command: {error}", where=channel, do="check its quotation marks") from error
    if not command or shutil.which(command[0]) is None:
        raise QueryError("no such command", where=channel, do="give a command, https://… or mailto:…")


def open_channels(work: Work, channels: Sequence[str]) -> None:
    """A channel that is new is told what comes from now on."""
    with work.memory.writing() as connection:
        for channel in channels:
            if read_state(connection, _name(channel)) is None:
                keep_state(connection, _name(channel), str(last_notice(connection)).encode())


def notify_all(work: Work, channels: Sequence[str], kinds: Sequence[NoticeKind], words: Wording) -> int:
    """Offers every channel the notices that it has not had; returns how many were taken.

    A channel remembers the last one it took. What it does not take it is offered again, and nothing overtakes it.
    """
    return sum(_notify(work, channel, kinds, words) for channel in channels)


def _notify(work: Work, channel: str, kinds: Sequence[NoticeKind], words: Wording) -> int:
    with work.memory.reading() as connection:
        last = int(read_state(connection, _name(channel)) or b"0")
        found = waiting(connection, last, AT_ONCE)
    taken = 0
    try:
        for batch in _batches(channel, [w for w in found if w.notice.kind in kinds]):
            if work.stop.is_set():
                return taken
            _deliver(channel, batch, words)
            taken += len(batch)
            _note(work, channel, batch[-1].id)
    except NotDelivered as error:
        work.say("undelivered", {"to": channel, "what": str(error)})
    else:
        if found:
            _note(work, channel, found[-1].id)
    return taken


def _note(work: Work, channel: str, last: int) -> None:
    with work.memory.writing() as connection:
        keep_state(connection, _name(channel), str(last).encode())


def _name(channel: str) -> str:
    return f"told:{channel}"


def _batches(channel: str, found: Sequence[Waiting]) -> Iterator[Sequence[Waiting]]:
    """One e-mail for all; everything else is told one by one."""
    if channel.startswith(MAILTO):
        yield from [found] if found else []
    else:
        yield from ([one] for one in found)


def _deliver(channel: str, batch: Sequence[Waiting], words: Wording) -> None:
    if channel.startswith(MAILTO):
        _run([_sendmail() or SENDMAIL[0], "-t", "-i"], _mail(channel.removeprefix(MAILTO), batch, words))
    elif channel.startswith(HTTP):
        _post(channel, _json(batch[0], words))
    else:
        _run(shlex.split(channel), _json(batch[0], words))


def _sendmail() -> str | None:
    return shutil.which("sendmail") or next((path for path in SENDMAIL if os.access(path, os.X_OK)), None)


def _run(command: Sequence[str], given: bytes) -> None:
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=TIMEOUT, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotDelivered(f"{command[0]}: {error}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()[:200]
        raise NotDelivered(f"{command[0]} left with {done.returncode}: {said}")


def _post(url: str, content: bytes) -> None:
    """One POST of JSON; whoever gives the address may name a server of their own network."""
    headers = {"Content-Type": "application/json", "User-Agent": "Synopse"}
    request = urllib.request.Request(url, data=content, headers=headers, method="POST")
    try:
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=TIMEOUT).close()
    except (OSError, ValueError, http.client.HTTPException) as error:  # HTTPError and URLError are OSErrors
        raise NotDelivered(str(error)) from error


def _mail(to: str, batch: Sequence[Waiting], words: Wording) -> bytes:
    """One e-mail with a line for each notice."""
    mail = EmailMessage()
    mail["To"] = to
    mail["Date"] = formatdate()
    mail["Subject"] = " ".join(f"Synopse: {words.count('notices', len(batch))}".split())
    mail.set_content("\n\n".join(notice_line(one, words) for one in batch) + "\n")
    return mail.as_bytes()


def _json(one: Waiting, words: Wording) -> bytes:
    notice = one.notice
    said = [{"account": account, "words": said} for account, said in notice.said]
    value = {
        "id": one.id,
        "at": one.at,
        "kind": notice.kind,
        "story": notice.story,
        "title": notice.title,
        "what": notice.what,
        "gist": notice.gist,
        "said": said,
        "url": notice.url,
        "line": notice_line(one, words),
    }
    return orjson.dumps(value) + b"\n"


def notice_line(one: Waiting, words: Wording) -> str:
    """A notice in one line, in the language of the interface."""
    notice = one.notice
    what = words(f"difference.{notice.what}") if notice.kind == "difference" else words(f"notice.{notice.kind}")
    if notice.kind == "figure":  # one account, before and after
        (account, before), (_, after) = notice.said
        said = f"{account}: {before} → {after}"
    else:
        said = " · ".join(f"{account}: {said}" if said else account for account, said in notice.said)
    gist = f" ({notice.gist})" if notice.gist else ""
    url = f" {notice.url}" if notice.url else ""
    return f"{notice.title} [{notice.story}] – {what}: {said}{gist}{url}"
