"""Times that bear repeating: medians over several runs, whole processes with their peak memory."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

RUNS = 5


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
    begun = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return time.monotonic() - begun, usage.ru_maxrss / 1024
