"""Checking the topic and its documents in a process that has checked before."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench.ground import Ground
from tests.bench.rows import Row

MOST = 0.5


def _measured(ground: Ground) -> Iterator[Row]:
    ground.build()
    with ground.resident() as ask:
        first = ask("check")
        seconds = median(ask("check") for _ in range(ground.pairs))
        anew = median(ask("check anew") for _ in range(ground.pairs))
    yield Row("check, warm", seconds, MOST, "s", f"the topic, its .docx and .pptx; the first time {first:.2f} s")
    yield Row("check, documents changed", anew, None, "s", "both looked at from the beginning")


PART = _measured
