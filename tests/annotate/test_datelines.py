"""What opens a report and says only where it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.annotate.datelines import find_datelines
from synopse.language import parse
from synopse.model import Region


def datelines(text: str, language: str = "de") -> list[str]:
    parsed = parse(text, language, [Region(start=0, end=len(text), kind="body")])
    return [d.of(text) for d in find_datelines(parsed)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Neustadt (dpa) – Der Rat tagt.", ["Neustadt (dpa) – "]),
        ("de", "Bad Lauterfeld (dpa/lni) - Der Rat tagt.", ["Bad Lauterfeld (dpa/lni) - "]),
        ("de", "Bad Lauterfeld (dpa). Der Rat tagt.", ["Bad Lauterfeld (dpa). "]),
        ("de", "Neustadt (mkr). Der Rat tagt.", ["Neustadt (mkr). "]),
        ("de", "Neustadt (mkr) – Der Rat tagt.", ["Neustadt (mkr) – "]),
        ("de", "Neustadt, 3. Mai 2031. Der Rat tagt.", ["Neustadt, 3. Mai 2031. "]),
        ("en", "Holler, May 3, 2031 - The mayor left.", ["Holler, May 3, 2031 - "]),
        ("en", "HOLLER, 3 May 2031 (XNA) - The mayor left.", ["HOLLER, 3 May 2031 (XNA) - "]),
        ("en", "HOLLER, Westmark, 3 May 2031 (XNA) - The mayor left.", ["HOLLER, Westmark, 3 May 2031 (XNA) - "]),
        ("de", "Neustadt, Freitag, 3. Mai 2031. Der Rat tagt.", ["Neustadt, Freitag, 3. Mai 2031. "]),
        ("de", "Rom/Wien. Der Rat tagt.", ["Rom/Wien. "]),
        ("en", "LONDON, June 3 (Reuters) - The mayor left.", ["LONDON, June 3 (Reuters) - "]),
        ("en", "BRISTOL — The mayor left.", ["BRISTOL — "]),
        # no agency in the brackets, no place before the dash, a word that is printed large
        ("de", "Der Verein (gegründet 1950) – er hat neun Mitglieder – tagt.", []),
        ("de", "Der Rat tagt – und schweigt.", []),
        ("de", "Berlin bleibt kalt.", []),
        ("de", "Die Agentur (dpa) meldet nichts.", []),
        ("de", "Das meldet die Agentur (dpa). Der Rat tagt.", []),
        ("de", "Neustadt, 3. Mai 2031, ein Samstag. Der Rat tagt.", []),
        ("de", "Neustadt (alt) – eine Wüstung.", []),
    ],
)
def test_datelines(language: str, text: str, found: list[str]) -> None:
    assert datelines(text, language) == found


@given(st.text(max_size=80))
def test_laws(text: str) -> None:
    parsed = parse(text, "de", [Region(start=0, end=len(text), kind="body")] if text else [])
    spans = find_datelines(parsed)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert list(spans) == sorted(spans, key=lambda s: s.start)
