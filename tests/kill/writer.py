"""A process that writes two editions in turn until it is killed."""

from __future__ import annotations

import sys
from itertools import cycle
from pathlib import Path

from generator.output import write_files
from tests.kill.kills import standing


def main(store: Path, folder: Path) -> None:
    """Editions "0" and "1" of ``store`` into ``folder``; a line before the first."""
    editions = [standing(store / name) for name in ("0", "1")]
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for edition in cycle(editions):
        write_files(folder, edition)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
