"""Text can be read in both schemes: contrast by WCAG 2.2, at least 4.5 to 1 (AA)."""

import re
from importlib.resources import files

import pytest

PALETTE = (files("synopse.report.page") / "style" / "palette.css").read_text(encoding="utf-8")
COLOURS = {
    name: (light, dark)
    for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", PALETTE)
}
GROUNDS = ("paper", "sheet", "shade")
PAIRS = [
    *((ink, ground) for ink in ("ink", "soft", "link") for ground in GROUNDS),
    *((ink, ground) for ink in ("name", "speech") for ground in ("sheet", "speech-tint")),
    ("agreed", "agreed-tint"),
    ("differs", "differs-tint"),
    ("disputed", "disputed-tint"),
    ("differs", "paper"),
    ("differs", "sheet"),
    ("mark-ink", "mark"),
    ("mark-ink", "passage"),
    ("ink", "speech-tint"),
    ("paper", "ink"),
    ("paper", "link"),
]


def luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour (WCAG 2.2)."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(ink: str, ground: str, scheme: int) -> None:
    assert contrast(COLOURS[ink][scheme], COLOURS[ground][scheme]) >= 4.5


def test_every_colour_stands_in_the_palette() -> None:
    style = files("synopse.report.page") / "style"
    for sheet in style.iterdir():
        content = sheet.read_text(encoding="utf-8")
        assert set(re.findall(r"var\(--([\w-]+)", content)) <= {*COLOURS, "veil", "serif", "sans", "gap"}
