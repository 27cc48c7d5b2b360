"""Marked-up text that is nothing but an article: its paragraphs, a line each."""

from typing import Any

BLOCKS = frozenset(
    {"address", "article", "aside", "block", "blockquote", "body", "body.content", "br", "caption", "dd", "div", "dl"}
    | {"dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hl1"}
    | {"hl2", "hr", "li", "main", "media", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr", "ul"}
)
UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "title", "iframe", "svg"})


def lines_of(element: Any) -> list[str]:
    """The text of an element, a line for each paragraph, heading, list item or cell; white space as it is shown.

    An element that an XML or HTML parser of lxml made; any depth.
    """
    lines, current = [], ""
    hidden: Any = None
    from lxml import etree  # noqa: PLC0415 - an element was made by it

    for event, node in etree.iterwalk(element, events=("start", "end")):
        name = node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else "script"
        if hidden is None and name in BLOCKS:
            lines.append(current)
            current = ""
        if event == "start" and hidden is None:
            hidden = node if name in UNSEEN else None
            current += (node.text or "") if hidden is None else ""
        elif event == "end":
            hidden = None if hidden is node else hidden
            current += (node.tail or "") if hidden is None and node is not element else ""
    return [line for text in [*lines, current] if (line := " ".join(text.split()))]


def lines_of_html(fragment: str) -> list[str]:
    """The lines of a piece of HTML, however badly it is closed; a text without any tag is its own lines."""
    if "<" not in fragment and "&" not in fragment:
        return [line for raw in fragment.splitlines() if (line := " ".join(raw.split()))]
    from lxml import etree, html  # noqa: PLC0415

    try:
        return lines_of(html.document_fromstring(fragment.replace("\0", "")))
    except (etree.LxmlError, ValueError):  # nothing but comments, or a declaration of an encoding in a text
        return []
