"""The process that reads inputs: it says each number before it tries it, so that its end can be laid to one of them."""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import sys
from pathlib import Path
from typing import TextIO

from generator.errors import InputError
from tests.fuzz.targets import Target, targets
from tests.fuzz.watch import MEMORY, fault_of, input_of


def main(arguments: list[str]) -> int:
    """``NAME HANG SEED START COUNT``: the inputs from START up to COUNT. ``NAME HANG file PATH``: one."""
    name, hang, first, *rest = arguments
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what a reader prints is no answer
    target = targets()[name]
    _warm(target)
    _bounded()
    if first == "file":
        _try(target, Path(rest[0]).read_bytes(), float(hang), out)
        return 0
    for number in range(*map(int, rest)):
        data = input_of(name, target, int(first), number)
        print(number, file=out, flush=True)
        _try(target, data, float(hang), out)
    return 0


def _warm(target: Target) -> None:
    """Imports and tables are no part of an input's time."""
    try:
        target.read(target.samples()[0])
    except InputError:
        return


def _bounded() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    faulthandler.enable()
    faulthandler.register(signal.SIGPROF, all_threads=False, chain=True)  # tells where it hangs, then ends it


def _try(target: Target, data: bytes, hang: float, out: TextIO) -> None:
    signal.setitimer(signal.ITIMER_PROF, hang)
    found = fault_of(target.read, data)
    signal.setitimer(signal.ITIMER_PROF, 0)
    if found:
        print(json.dumps(found), file=out, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
