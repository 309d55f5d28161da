"""What counts as a hang: tests watch for work without end, never for speed, which the benchmarks measure."""

from __future__ import annotations

HANG = 60.0  # CPU seconds, many times what any hostile input needs on a slow machine
SLACK = 5.0  # CPU seconds over the ratio of a short and a long run, for whatever else the machine does
