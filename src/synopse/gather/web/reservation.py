"""Rights that are reserved against text and data mining (TDMRep, W3C Community Group Final Report, 2024).

A reservation in one of the three places - the file of the site, a header, the page's own meta - is one, whatever the
others say. Synopse reads texts to lay them side by side, which is text mining; so a page under a reservation is not
read, and its text is not kept.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from synopse.errors import NotAllowed

PLACE = "/.well-known/tdmrep.json"
META = re.compile(rb"<meta\b[^>]{0,400}?\bname\s*=\s*[\"']?tdm-(reservation|policy)\b[\"']?[^>]{0,400}>", re.IGNORECASE)
CONTENT = re.compile(rb"\bcontent\s*=\s*(?:\"([^\"]{0,400})\"|'([^']{0,400})'|([^\s>\"']{1,400}))", re.IGNORECASE)
HEAD_BYTES = 200_000
MAX_RULES = 1_000


@dataclass(frozen=True, slots=True)
class Rule:
    """What the file of a site says about addresses below a place; `*` stands for anything, `$` for the end."""

    location: str
    reserved: bool
    policy: str | None = None

    def covers(self, target: str) -> bool:
        """True where the rule is about this path and query."""
        parts = self.location.removesuffix("$").split("*")
        place = 0
        for number, part in enumerate(parts):
            found = target.find(part, place) if number else (0 if target.startswith(part) else -1)
            if found < 0:
                return False
            place = found + len(part)
        return not self.location.endswith("$") or place == len(target) or (not parts[-1] and len(parts) > 1)


def read_rules(data: bytes) -> tuple[Rule, ...]:
    """The rules of a tdmrep.json; what is no such file has none."""
    try:
        content = orjson.loads(data)
    except orjson.JSONDecodeError:
        return ()
    listed = content if isinstance(content, list) else [content]
    return tuple(rule for item in listed[:MAX_RULES] if (rule := _rule(item)))


def _rule(item: Any) -> Rule | None:
    if not isinstance(item, dict) or not isinstance(item.get("location"), str):
        return None
    policy = item.get("tdm-policy")
    return Rule(item["location"], _is_one(item.get("tdm-reservation")), policy if isinstance(policy, str) else None)


def _is_one(value: Any) -> bool:
    return value is not None and str(value).strip().lower() in {"1", "true"}


def check_rules(rules: Iterable[Rule], target: str, url: str) -> None:
    """Raises NotAllowed where the first rule about an address reserves the rights."""
    rule = next((rule for rule in rules if rule.covers(target)), None)
    if rule is not None and rule.reserved:
        raise _reserved(f"its site's {PLACE}", rule.policy, url)


def is_reserved(headers: Mapping[str, str]) -> bool:
    """True where the headers (lower case) of an answer reserve the rights."""
    return _is_one(headers.get("tdm-reservation"))


def check_answer(headers: Mapping[str, str], body: bytes, url: str) -> None:
    """Raises NotAllowed where the headers or the meta elements of a page reserve the rights."""
    if is_reserved(headers):
        raise _reserved("a header", headers.get("tdm-policy"), url)
    said = {match[1].decode().lower(): _content(match[0]) for match in META.finditer(body, 0, HEAD_BYTES)}
    if _is_one(said.get("reservation")):
        raise _reserved("the page itself", said.get("policy"), url)


def _content(element: bytes) -> str:
    match = CONTENT.search(element)
    return next((part.decode("utf-8", "replace") for part in match.groups() if part is not None), "") if match else ""


def _reserved(by: str, policy: str | None, url: str) -> NotAllowed:
    what = f"rights reserved against text and data mining, by {by}"
    terms = f" (its terms: {policy[:200]})" if policy else ""
    return NotAllowed(what, where=url, do=f"ask the publisher{terms}, or give the text if you have a licence")
