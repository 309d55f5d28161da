"""Processes that never outlive the one that started them, and what to do when somebody ends that one."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import FrameType

_CONTEXT = get_context("spawn")  # the only way there is on every system
_ENDED = ("SIGTERM", "SIGHUP")  # what ends a program that does not ask to be told


@contextlib.contextmanager
def pool(count: int) -> Iterator[ProcessPoolExecutor]:
    """``count`` processes on a leash: a pipe that only we hold open. It closes when we are killed, too."""
    held, leash = _CONTEXT.Pipe(duplex=False)
    workers = ProcessPoolExecutor(count, mp_context=_CONTEXT, initializer=_follow, initargs=(held,))
    try:
        yield workers
    except BaseException:
        leash.close()  # whatever they are doing now is for nothing
        raise
    finally:
        workers.shutdown(cancel_futures=True)
        leash.close()
        held.close()


def _follow(held: Connection) -> None:
    """Run in each process: leave Ctrl-C to the one that waits for us, and end when it lets go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(held,), daemon=True).start()


def _end_with(held: Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        held.recv_bytes()
    os._exit(1)


@contextlib.contextmanager
def told_of_end() -> Iterator[None]:
    """Inside, being asked to end raises SystemExit, so that what was begun is cleared away."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [number for name in _ENDED if (number := getattr(signal, name, None)) is not None]
    before = {number: signal.signal(number, _leave) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Inside, Ctrl-C and requests to end wait until it is over; where the system cannot hold them they do not."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    held = {signal.SIGINT, *(getattr(signal, name) for name in _ENDED)}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
