"""Processes that never outlive the one that started them, and what to do when somebody ends that one."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from types import FrameType
from typing import Any, TypeVar

Asked = TypeVar("Asked")
Answered = TypeVar("Answered")
_CONTEXT = get_context("spawn")  # the only way there is on every system
_AHEAD = 4  # pieces of work that wait for each process
_NOT_STARTED = (EOFError, ConnectionError)  # the process that others are forked from has ended
_ENDED = ("SIGTERM", "SIGHUP")  # what ends a program that does not ask to be told


@contextlib.contextmanager
def pool(count: int, context: BaseContext | None = None) -> Iterator[ProcessPoolExecutor]:
    """``count`` processes on a leash: a pipe that only we hold open. It closes when we are killed, too."""
    context = context or _CONTEXT
    held, leash = context.Pipe(duplex=False)
    workers = ProcessPoolExecutor(count, mp_context=context, initializer=_follow, initargs=(held,))
    try:
        yield workers
    except BaseException:
        leash.close()  # whatever they are doing now is for nothing
        raise
    finally:
        workers.shutdown(cancel_futures=True)
        leash.close()
        held.close()


@contextlib.contextmanager
def forked_from(module: str, variable: str, told: str) -> Iterator[BaseContext]:
    """A way to start processes: as copies of one that has loaded ``module``, which found ``told`` in ``variable``.

    That one ends with the run, so that another run has its own, and so that its time counts as ours.
    """
    from multiprocessing import forkserver

    one: Any = forkserver._forkserver  # the library has no other way to end it and to wait for it
    context = get_context("forkserver")
    context.set_forkserver_preload([module])
    os.environ[variable] = told
    try:
        forkserver.ensure_running()
        os.environ.pop(variable)
        yield context
    except BaseException:
        with contextlib.suppress(OSError, TypeError):  # it may have ended, or never begun
            os.kill(one._forkserver_pid, signal.SIGKILL)
        raise
    finally:
        os.environ.pop(variable, None)
        one._stop()


def _follow(held: Connection) -> None:
    """Run in each process: leave Ctrl-C to the one that waits for us, and end when it lets go."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(held,), daemon=True).start()


def _end_with(held: Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        held.recv_bytes()
    os._exit(1)


def in_order(
    workers: ProcessPoolExecutor, work: Callable[[Asked], Answered], asked: Sequence[Asked], ahead: int
) -> Iterator[Answered]:
    """``work`` of each of ``asked`` in their order; at most ``ahead`` are waiting or done before they are taken."""
    waiting: deque[Future[Answered]] = deque()
    following = iter(asked)
    while True:
        waiting += (workers.submit(work, one) for one in islice(following, ahead - len(waiting)))
        if not waiting:
            return
        yield waiting.popleft().result()


def spread(
    work: Callable[[Asked], Answered],
    asked: Sequence[Asked],
    count: int,
    lost: Callable[[Asked], Answered],
    context: BaseContext | None = None,
) -> Generator[Answered, None, None]:
    """``work`` of each of ``asked`` in ``count`` processes, in their order.

    Where a process is ended, what was under way is done again, each by itself; ``lost`` answers for one that ends its
    process even so. ``context`` is how the first processes are started.
    """
    left = list(asked)
    while left:
        done = 0
        with contextlib.suppress(BrokenProcessPool, *_NOT_STARTED), pool(count, context) as workers:
            for one in in_order(workers, work, left, count * _AHEAD):
                yield one
                done += 1
            return
        context = None
        suspects, left = left[done : done + count * _AHEAD], left[done + count * _AHEAD :]
        yield from (_by_itself(work, one, lost) for one in suspects)


def _by_itself(work: Callable[[Asked], Answered], one: Asked, lost: Callable[[Asked], Answered]) -> Answered:
    try:
        with pool(1) as workers:
            return workers.submit(work, one).result()
    except BrokenProcessPool:
        return lost(one)


def cores() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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
