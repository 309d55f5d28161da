"""Whether a process lives, and waiting until it does not."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE = 60  # seconds until a test gives up; it waits no longer than it has to
SEEN = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="tells processes by /proc")


def is_alive(process: int) -> bool:
    """Neither gone nor a zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def wait(done: Callable[[], bool]) -> None:
    """Until ``done`` or out of patience."""
    end = time.monotonic() + PATIENCE
    while not done() and time.monotonic() < end:
        time.sleep(0.05)
