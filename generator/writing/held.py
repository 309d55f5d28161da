"""Who else works in a folder: another build of the same edition, or a person who has a document open."""

from __future__ import annotations

import contextlib
import hashlib
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

_ENDS = ("SIGINT", "SIGTERM", "SIGHUP")

if sys.platform == "win32":
    import msvcrt

    def _lock(folder: Path) -> int:
        name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]
        descriptor = os.open(Path(tempfile.gettempdir()) / f"policybrief-{name}.lock", os.O_RDWR | os.O_CREAT)
        with contextlib.suppress(OSError):  # after ten seconds
            msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
        return descriptor

else:
    import fcntl

    def _lock(folder: Path) -> int:
        descriptor = os.open(folder, os.O_RDONLY)
        with contextlib.suppress(OSError):  # some network file systems know no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        return descriptor


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Inside, no other process of ours writes into ``folder``; it waits. The system lets go when we are killed."""
    descriptor = _lock(folder)
    try:
        yield
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Inside, Ctrl-C and requests to end wait until it is over; where the system cannot hold them they do not."""
    if not hasattr(signal, "pthread_sigmask") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {getattr(signal, name) for name in _ENDS})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def lock_file(path: Path) -> str:
    """The name of the file by which Word, PowerPoint, Excel or LibreOffice says that it has ``path`` open, or "".

    Word leaves out the first one or two letters of a long name.
    """
    names = (f"~${path.name}", f"~${path.name[1:]}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    return next((name for name in names if (path.parent / name).exists()), "")


def can_be_replaced(path: Path) -> bool:
    """False where the system refuses: open in Office on Windows, or write-protected. Other faults are OSErrors."""
    try:
        path.open("r+b").close()
    except FileNotFoundError:
        return True
    except PermissionError:
        return False
    return True
