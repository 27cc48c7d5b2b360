"""Languages as formats name them."""

import re

LANGUAGE_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8}){0,4}")


def language_of(tag: str | None) -> str | None:
    """The language of a BCP 47 tag, `de` for `de-AT`; None where nothing is given or it is no tag."""
    match = LANGUAGE_TAG.fullmatch((tag or "").strip())
    return match.group(1).lower() if match else None
