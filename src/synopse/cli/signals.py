"""Stopping on SIGINT and SIGTERM.

A signal only sets a flag that loops look at: what a handler raises is lost where it meets a destructor, in which Python
ignores it. Whoever cannot wait for the step at hand sends a second signal.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SIGNALS = (signal.SIGINT, signal.SIGTERM)
STANDARD_ERROR = 2


@contextmanager
def stopping(stop: threading.Event, note: str = "") -> Iterator[Callable[[], int | None]]:
    """The first signal sets `stop` and writes `note` to standard error; a second one, of either kind, ends the process
    at once.

    Gives a function that names the signal that came, if one did.
    """
    came: list[int] = []

    def handle(number: int, _frame: object) -> None:
        came.append(number)
        stop.set()
        for each in SIGNALS:
            signal.signal(each, signal.SIG_DFL)
        if note:
            os.write(STANDARD_ERROR, f"{note}\n".encode())  # past every buffer, which may be in use just now

    before = {number: signal.signal(number, handle) for number in SIGNALS}
    try:
        yield lambda: came[0] if came else None
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
