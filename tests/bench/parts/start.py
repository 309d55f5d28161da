"""How long it takes to answer at all."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.ground import Ground
from tests.bench.rows import Row
from tests.bench.runs import middle

MOST = 0.15


def _measured(ground: Ground) -> Iterator[Row]:
    ground.policybrief("--help")
    run = middle([ground.policybrief("--help") for _ in range(ground.pairs)])
    yield Row("start", run.wall, MOST, "s", f"policybrief --help, wall clock; {run.cpu:.2f} s of processor")


PART = _measured
