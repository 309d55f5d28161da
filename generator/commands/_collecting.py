"""When Python looks for what nobody holds any more: between builds, not in the middle of one."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

_SELDOM = 16  # topics whose templates wait to be looked for: each holds less than a megabyte
_ended = count(1)


@contextmanager
def uncollected(*, last: bool = False) -> Iterator[None]:
    """Nothing is collected inside: a build makes a million objects and hardly a cycle, and looking costs a quarter.

    ``last``: the process ends soon after, so that what was made is not looked through at its end, either. Inside
    another one, as in a process that does nothing but build, it is looked through after every few: what was there
    before is not looked through again.
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
        elif not next(_ended) % _SELDOM:
            gc.collect()
            gc.freeze()
