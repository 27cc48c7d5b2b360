"""Expressions of time with their TIMEX3 values: found by rules, then worked out from the reference day."""

from synopse.annotate.times.find import find_times

__all__ = ["find_times"]
