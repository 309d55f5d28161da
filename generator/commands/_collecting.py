"""When Python looks for what nobody holds any more: between two builds, not in the middle of one."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected(*, last: bool = False) -> Iterator[None]:
    """Nothing is collected inside: a build makes a million objects and hardly a cycle, and looking costs a quarter.

    ``last``: the process ends soon after, so that what was made is not looked through at its end, either.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if last:
            gc.freeze()
        if was:
            gc.enable()
