"""The figure of a frame: which question it answers, and what a bare one counts (`Er hatte von 23 gesprochen`)."""

from collections.abc import Sequence
from dataclasses import replace

from synopse.concepts import Lexicon
from synopse.model import Answer, ConceptMention, Frame, Quantity, Statement

MONEY_LETTERS = 3
SUM = 1e5
"""A bare figure from here on is a sum (`von bis zu 240 Millionen`)."""
COUNT, AGE = "count", "age"
SORTS = {
    "money": "money",
    "percent": "share",
    "percentage_points": "share",
    "metres": "length",
    "kilometres": "length",
    "mm": "length",
    "kmh": "speed",
    "hectares": "area",
    "tonnes": "weight",
    "litres": "volume",
    "barrels": "volume",
    "degrees": "temperature",
    "watts": "power",
    "years": "duration",
    "days": "duration",
    "hours": "duration",
}
"""The units of the lexicon that are no counts."""
MEASURES = {
    "share": ("%", "pp", "‰"),
    "money": ("Krone", "Pfund", "Cent", "cent", "franc"),
    "length": ("km", "m", "cm", "mm", "mi", "sm", "ft", "in", "yd"),
    "speed": ("km/h", "kn", "mph"),
    "area": ("km²", "m²", "ha", "mi²", "ft²", "ac"),
    "weight": ("t", "kg", "g", "mg", "oz", "pound"),
    "volume": ("l", "hl", "ml", "m³", "bbl", "gal"),
    "temperature": ("°C", "°F", "°"),
    "power": ("W", "kW", "MW", "GW", "PS"),
    "energy": ("kWh", "MWh", "TWh"),
    "voltage": ("V",),
    "pressure": ("hPa",),
    "loudness": ("dB",),
    "data": ("MB", "GB", "TB"),
    AGE: ("year",),
}
"""The units of quantities that are no counts."""
MEASURED = {unit: sort for sort, units in MEASURES.items() for unit in units}
BASE = {
    "t": ("kg", 1e3), "g": ("kg", 1e-3), "mg": ("kg", 1e-6), "km": ("m", 1e3), "cm": ("m", 1e-2), "mm": ("m", 1e-3),
    "ha": ("m²", 1e4), "km²": ("m²", 1e6), "hl": ("l", 1e2), "ml": ("l", 1e-3), "m³": ("l", 1e3),
    "kW": ("W", 1e3), "MW": ("W", 1e6), "GW": ("W", 1e9), "MWh": ("kWh", 1e3), "TWh": ("kWh", 1e9),
}  # fmt: skip
"""Units that are multiples of another one, with it and how many of it they are (SI prefixes)."""
BACK = 4
"""Statements before a bare figure in which what it counts is looked for."""
SIZE = 3.0
"""A figure more than this many times another one counts something else."""


def answer(here: Sequence[Quantity], mention: ConceptMention, lexicon: Lexicon) -> Answer | None:
    """The first of a clause's figures that may answer the concept's question; without a question the first one."""
    fitting = may_answer(here, mention, lexicon)
    found = next(iter(fitting or here), None)
    if found is None:
        return None
    asked = f"{mention.concept}: {lexicon.measure(mention.concept)[0]}" if fitting else ""
    return Answer(start=found.start, end=found.end, value=found.value, unit=found.unit, question=asked)


def may_answer(here: Sequence[Quantity], mention: ConceptMention, lexicon: Lexicon) -> list[Quantity]:
    """Those of a clause's figures that are of what the concept measures; none where it measures nothing."""
    question, unit = lexicon.measure(mention.concept)
    return [q for q in here if question and SORTS.get(unit, COUNT) == sort_of(q)]


def sort_of(quantity: Quantity) -> str:
    """What a quantity is of: money, a share, a length …; COUNT where it tells how many."""
    unit = quantity.unit
    if unit is None:
        return "money" if quantity.value >= SUM and quantity.modifier != "vague" else COUNT
    return "money" if len(unit) == MONEY_LETTERS and unit.isupper() else MEASURED.get(unit, COUNT)


def in_base_unit(quantity: Quantity) -> Quantity:
    """The same in the unit that others of its sort are told in too (`eine halbe Tonne`: 500 kg)."""
    unit, times = BASE.get(quantity.unit or "", (quantity.unit, 1.0))
    high = None if quantity.high is None else quantity.high * times
    return replace(quantity, value=quantity.value * times, high=high, unit=unit)


def is_measure(quantity: Quantity) -> bool:
    """True for what its unit says is measured (money, shares, weights), not counted one by one."""
    return quantity.unit is not None and sort_of(quantity) not in (COUNT, AGE)


def fill_bare(bare: Quantity, before: Sequence[Statement]) -> Frame | None:
    """The frame of a statement that says nothing but a figure: that of the figures which answer a question right before
    it, where these are all of one concept and of its size."""
    frames = [s.frame for s in before[-BACK:] if s.frame and s.frame.figure and s.frame.figure.question]
    alike = [(f, f.figure) for f in frames if f.figure and of_one_size(f.figure.value, bare.value)]
    if not alike or len({f.concept for f, _ in alike}) > 1:
        return None
    frame, known = alike[-1]
    figure = replace(known, start=bare.start, end=bare.end, value=bare.value)
    return Frame(concept=frame.concept, words=frame.words, figure=figure)


def of_one_size(a: float, b: float) -> bool:
    """True for two figures near enough to answer one question."""
    low, high = sorted((a, b))
    return high <= SIZE * low
