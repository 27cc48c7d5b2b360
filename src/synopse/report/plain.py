"""Words of an article for one line, and safe to print: a text may hold sequences that command the terminal."""

import unicodedata

SPACE = frozenset("\n\t")
UNPRINTABLE = "\N{REPLACEMENT CHARACTER}"


def printable(text: str) -> str:
    """The text with every control character but newline and tab replaced, one for one, so that offsets stay."""
    if text.isprintable():
        return text
    return "".join(UNPRINTABLE if unicodedata.category(sign) == "Cc" and sign not in SPACE else sign for sign in text)


def shortened(text: str, limit: int) -> str:
    """The text in one line, runs of white space as one blank, cut with an ellipsis where it is longer than `limit`."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 2].rstrip() + " …"
