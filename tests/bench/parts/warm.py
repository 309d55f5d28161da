"""A build in a process that has built before, beside pandoc's two runs, which know nothing of the last ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.bench.ground import Ground
from tests.bench.rows import Row, middle_ratio
from tests.bench.runs import in_turn

MOST = 0.25
WAYS = {"saved": "warm, a sentence saved", "anew": "warm, all made again"}


def _measured(ground: Ground) -> Iterator[Row]:
    with ground.resident() as build:
        build("anew")
        for way, part in WAYS.items():
            pairs = in_turn(partial(build, way), ground.pandocs, ground.pairs)
            seconds = [(ours, theirs.cpu) for ours, theirs in pairs]
            middle = sorted(seconds)[len(seconds) // 2][0]
            yield Row(part, middle_ratio(seconds), MOST, how=f"{middle:.2f} s of processor in one process")


PART = _measured
