"""Running a command as a process of its own and reading what it took from the operating system."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")
CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of processor and of wall clock, and the most memory at any time in megabytes."""

    cpu: float
    wall: float
    memory: float

    def __add__(self, other: Run) -> Run:
        """Both, one after the other."""
        return Run(self.cpu + other.cpu, self.wall + other.wall, max(self.memory, other.memory))


class FailedError(Exception):
    """A command that was to be measured ended with an error: what it said."""


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Run:
    """Run ``command`` in ``folder``, whatever it prints thrown away; FailedError where it fails."""
    began = perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode:
        raise FailedError(f"{' '.join(command[:4])} ended with {process.returncode}: {said.strip()[-300:]}")
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Run(used.ru_utime + used.ru_stime, perf_counter() - began, used.ru_maxrss / unit)


def in_turn(ours: Callable[[], T], theirs: Callable[[], T], pairs: int) -> list[tuple[T, T]]:
    """``pairs`` results of each, by turns, after one of each that does not count."""
    ours(), theirs()
    return [(ours(), theirs()) for _ in range(pairs)]


def middle(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    return Run(median(r.cpu for r in runs), median(r.wall for r in runs), median(r.memory for r in runs))
