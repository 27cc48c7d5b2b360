"""Floors: what each figure must not fall below. They rise with every gain and are lowered only on purpose."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).with_name("floors.toml")
SLACK = 0.0005
"""Figures are kept with three digits; what is lost by that is no fall."""


def read_floors(file: Path = FILE) -> dict[str, float]:
    """The committed floors by figure."""
    return tomllib.loads(file.read_text(encoding="utf-8"))["floors"] if file.is_file() else {}


def fallen(figures: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """One line a figure that is below its floor, or that was not measured though it has one; an empty run fails."""
    if not figures:
        return ["nothing was measured"]
    held = {k: v for k, v in floors.items() if k in figures}
    below = [f"{k}: {figures[k]:.3f} is below its floor {v:.3f}" for k, v in held.items() if figures[k] < v - SLACK]
    missing = [f"{k}: not measured, floor {v:.3f}" for k, v in floors.items() if k not in figures]
    return below + missing


def renewed(figures: Mapping[str, float], floors: Mapping[str, float], *, lower: bool) -> dict[str, float]:
    """Floors raised to the figures; lowered to them too where that is asked for."""
    kept = {} if lower else floors
    return {k: max(round(v, 3), kept.get(k, 0.0)) for k, v in figures.items()}


def write_floors(floors: Mapping[str, float], file: Path = FILE) -> None:
    """Writes the floors in the order of their names."""
    lines = [f'"{name}" = {value:.3f}' for name, value in sorted(floors.items())]
    head = "# `make floors` renews them after a gain; `python -m evals --lower` lowers them: say why in the commit.\n"
    file.write_text(head + "[floors]\n" + "\n".join(lines) + "\n", encoding="utf-8")
