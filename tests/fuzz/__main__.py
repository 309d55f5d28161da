"""``make fuzz MINUTES=10 ONLY=pdf``: spoilt files through every reader; what fails is kept as a file.

``python -m tests.fuzz --minutes 10 --only pdf --seed 3 --keep DIR``. A file in ``tests/fuzz/kept`` is tried by the
tests from then on. The table says how many inputs each reader took and what it made of them.
"""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.targets import targets
from tests.fuzz.watch import Fault, tried

KEPT = Path(__file__).parent / "kept"


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 1 where a fault was found."""
    names = sorted(targets())
    parser = ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="in all (10)")
    parser.add_argument("--only", action="append", choices=names, help="readers (all of them)")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="another one gives other inputs")
    parser.add_argument("--keep", type=Path, default=KEPT, help="where inputs that fail are kept")
    arguments = parser.parse_args(argv)
    chosen, faults = arguments.only or names, 0
    print(f"{'reader':16}{'inputs':>10}{'seconds':>10}  faults (seed {arguments.seed})")
    for name in chosen:
        faults += _run(name, arguments.seed, 60 * arguments.minutes / len(chosen), arguments.keep)
    return int(faults > 0)


def _run(name: str, seed: int, seconds: float, keep: Path) -> int:
    """Try one reader and print its line; returns how many different faults there were."""
    began, found, number = time.monotonic(), dict[str, Fault](), 0
    for one in tried(name, seed, seconds):
        if isinstance(one, Fault):
            if one.kind not in found:
                _keep(one, keep)
            found.setdefault(one.kind, one)
        else:
            number = one
    print(f"{name:16}{number:>10}{time.monotonic() - began:>10.0f}  {len(found)}", flush=True)
    for kind, fault in found.items():
        print(f"    {kind}: {fault.name}", flush=True)
    return len(found)


def _keep(fault: Fault, keep: Path) -> None:
    keep.mkdir(parents=True, exist_ok=True)
    (keep / fault.name).write_bytes(fault.data)
    print(f"{fault.name}\n{fault.told}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
