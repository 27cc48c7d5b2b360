"""Times that bear repeating: medians over several runs, whole processes with their peak memory."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

RUNS = 5
LAUNCHER = """
import resource, subprocess, sys, time
begun = time.monotonic()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
print(time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""Runs a command from a small process: a child is charged with the memory of the one that it was forked from."""


@dataclass(frozen=True, slots=True)
class Process:
    """Median seconds and greatest memory (MB) of a command over `RUNS` runs."""

    seconds: float
    megabytes: float


def cpu_seconds(work: Callable[[], object]) -> float:
    """Processor time that one call takes: what other programs do meanwhile does not count."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def process(command: Sequence[str], runs: int = RUNS) -> Process:
    """A command run several times from start to end. Raises CalledProcessError where it fails."""
    measured = [_once(command) for _ in range(runs)]
    return Process(statistics.median(s for s, _ in measured), max(m for _, m in measured))


def _once(command: Sequence[str]) -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-S", "-c", LAUNCHER, *command], capture_output=True, text=True, check=True)
    seconds, kilobytes = done.stdout.split()
    return float(seconds), float(kilobytes) / 1024
