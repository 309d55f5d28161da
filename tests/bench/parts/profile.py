"""Where the time of a cold build goes, stage by stage: nothing is asked of it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from tests.bench.ground import Ground
from tests.bench.rows import Row
from tests.bench.runs import FailedError


def _measured(ground: Ground) -> Iterator[Row]:
    modules = _stages(ground, (), "")
    runs = [json.loads(_stages(ground, ("timed",), modules)) for _ in range(ground.pairs)]
    whole = median(sum(run.values()) for run in runs)
    for stage in runs[0]:
        seconds = median(run.get(stage, 0.0) for run in runs)
        yield Row(f"profile: {stage}", seconds, unit="s", how=f"{seconds / whole:.0%}")


def _stages(ground: Ground, arguments: tuple[str, ...], given: str) -> str:
    command = (sys.executable, "-m", "tests.bench.stages", *arguments)
    done = subprocess.run(
        command, cwd=ground.folder, env=ground.environment, input=given, capture_output=True, text=True
    )
    if done.returncode:
        raise FailedError(done.stderr.strip()[-300:])
    return done.stdout


PART = _measured
