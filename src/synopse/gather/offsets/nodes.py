"""The texts of a marked-up page with their places.

Parsers of HTML forget places: lxml knows the line of a tag, html5lib and selectolax not even that, and `html.parser`
takes longer than the extraction. Only where texts begin and end is needed here, not the tree, and for that the
tokenizer of the HTML standard (WHATWG, 13.2.5) is one pattern. It never goes back: every part is possessive, and
what is not closed reaches to the end of the page, as the standard has it.
"""

import re
from itertools import accumulate

ATTRIBUTES = r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])))*+"""
TAG = rf"<(?:[A-Za-z]|/[A-Za-z]){ATTRIBUTES}(?:>|\Z)"
UNCLOSED = r"<(?:[A-Za-z]|/[A-Za-z])[\s\S]*+"
COMMENT = r"<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>|\Z))"
BOGUS = r"<(?:[!?]|/[^A-Za-z])[^>]*+(?:>|\Z)"
OPAQUE = "|".join(
    rf"<{name}(?=[\s/>]){ATTRIBUTES}>(?:[^<]++|<(?!/{name}[\s/>]))*+"
    for name in ("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp")
)
MARKUP = re.compile(f"({COMMENT}|{OPAQUE}|{TAG}|{BOGUS}|{UNCLOSED})", re.IGNORECASE)


def text_nodes(markup: str) -> list[tuple[str, int]]:
    """The texts between the tags of an HTML page, each with the place that it begins at, in the page's order.

    References are not resolved, white space stands as it does. Not among them: comments, declarations, CDATA (a comment
    in HTML), and what is in scripts, styles, `title`, `textarea` and frames.
    """
    parts = MARKUP.split(markup)
    ends = accumulate(map(len, parts))
    return [(text, end - len(text)) for text, end in zip(parts[::2], list(ends)[::2], strict=True) if text]
