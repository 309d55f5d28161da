"""How time grows with the outline: four times the topics should take four times as long."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from tests.bench.ground import Ground
from tests.bench.rows import Row, exponent
from tests.bench.runs import FailedError

MOST = 1.1
SIZES = (4, 16, 64)


def _measured(ground: Ground) -> Iterator[Row]:
    for form in ("docx", "pptx"):
        seconds = [_seconds(ground, size, form) for size in SIZES]
        told = ", ".join(f"{size}×: {found:.1f} s" for size, found in zip(SIZES, seconds, strict=True))
        *_, small, large = seconds
        yield Row(f"growth, {form}", exponent(small, large, SIZES[-1] / SIZES[-2]), MOST, "", told)


def _seconds(ground: Ground, size: int, form: str) -> float:
    command = (sys.executable, "-m", "tests.bench.larger", str(size), form)
    done = subprocess.run(command, cwd=ground.folder, env=ground.environment, capture_output=True, text=True)
    if done.returncode:
        raise FailedError(f"{form} {size}×: {done.stderr.strip()[-300:]}")
    return float(done.stdout)


PART = _measured
