"""``python -m tests.kill 200``: builds and writes killed at random moments; exit code 1 for a fault."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from tests.kill.kills import ground, killed_builds, killed_writes


def main(arguments: list[str]) -> int:
    """Print each fault and a line of figures."""
    count, seed = (int(one) for one in [*arguments, *("200", "1")[len(arguments) :]])
    with tempfile.TemporaryDirectory() as folder:
        place = ground(Path(folder))
        chance = Random(seed)
        found = [*killed_builds(place, count, chance), *killed_writes(place, count, chance)]
    for fault in found:
        sys.stdout.write(f"{fault}\n")
    sys.stdout.write(f"{count} builds and {count} writes killed (seed {seed}), {len(found)} faults\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
