"""A build in a process that has built before, beside pandoc's two runs, which know nothing of the last ones."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from tests.bench.ground import Ground
from tests.bench.rows import Row, middle_ratio
from tests.bench.runs import FailedError, in_turn

MOST = 0.25
WAYS = {"saved": "warm, a sentence saved", "anew": "warm, all made again"}


def _measured(ground: Ground) -> Iterator[Row]:
    with _resident(ground) as build:
        build("anew")
        for way, part in WAYS.items():
            pairs = in_turn(partial(build, way), ground.pandocs, ground.pairs)
            seconds = [(ours, theirs.cpu) for ours, theirs in pairs]
            middle = sorted(seconds)[len(seconds) // 2][0]
            yield Row(part, middle_ratio(seconds), MOST, how=f"{middle:.2f} s of processor in one process")


@contextmanager
def _resident(ground: Ground) -> Iterator[Callable[[str], float]]:
    """A process that builds when it is asked to, and says how many seconds of processor that took."""
    command = (sys.executable, "-m", "tests.bench.resident")
    with subprocess.Popen(command, cwd=ground.folder, env=ground.environment, text=True, bufsize=1,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # fmt: skip
        asked, said = process.stdin, process.stdout
        assert asked is not None
        assert said is not None

        def build(way: str) -> float:
            print(way, file=asked, flush=True)
            if not (line := said.readline()):
                raise FailedError("the process that was to build ended")
            return float(line)

        yield build


PART = _measured
