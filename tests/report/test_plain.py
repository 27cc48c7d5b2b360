"""Words made safe to print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synopse.report.plain import printable, shortened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grüße\n\tan alle", "Grüße\n\tan alle"),
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("\x07\x9b\x7f\x00", "\ufffd" * 4),
        ("a\u00a0b\u2028c", "a\u00a0b\u2028c"),
    ],
)
def test_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


@given(st.text())
def test_offsets_stay(text: str) -> None:
    assert len(printable(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [("a  b\nc", 10, "a b c"), ("abcdefghij", 10, "abcdefghij"), ("abcdefghijk", 10, "abcdefgh …"), ("", 5, "")],
)
def test_shortened(text: str, limit: int, expected: str) -> None:
    assert shortened(text, limit) == expected
