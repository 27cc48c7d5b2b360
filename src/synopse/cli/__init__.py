"""The command `synopse`.

Exit codes: 0 all read, 1 some inputs failed, 2 nothing could be read or the call is wrong, 130 stopped by Ctrl-C.
"""

import io
import sys

from synopse.cli import comparing, desk, explaining, reading, watching
from synopse.cli.app import NOTHING_READ, STOPPED, app, errors
from synopse.errors import SynopseError

__all__ = ["STOPPED", "app", "comparing", "desk", "explaining", "main", "reading", "watching"]

IN_HELP = ("read", "explain", "annotate", "diff", "concepts", "gather", "watch", "add", "stories", "show", "search")
"""Commands in the order in which a reader needs them; registered they are in that of the imports."""

app.registered_commands.sort(key=lambda command: (*IN_HELP, command.name).index(command.name))


def main() -> None:
    """Runs the command line; every error that was raised on purpose is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that knows no umlauts still gets an answer
    try:
        app()
    except SynopseError as error:
        errors.print(f"synopse: {error}", style="red", markup=False, highlight=False, soft_wrap=True)
        raise SystemExit(NOTHING_READ) from error
