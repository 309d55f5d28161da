"""Inputs tried in a process of its own: what raises is told, what hangs or kills the process as well.

An input is a function of target, seed and number, so that a process that ended tells by its last number what ended it.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random

from generator.errors import InputError
from generator.workspace import CHECKOUT
from tests.fuzz.targets import Target, targets

HANG = 5.0  # CPU seconds of one input
SILENCE = 120.0  # seconds without a word, for what waits and spends no time
MEMORY = 3 * 1024**3
_ENDS = (signal.SIGPROF, signal.SIGKILL)


@dataclass(frozen=True, slots=True)
class Fault:
    """What one input did: ``kind`` in a few words with the place, ``told`` the whole traceback."""

    target: str
    data: bytes
    kind: str
    told: str

    @property
    def name(self) -> str:
        """A file name for the input."""
        return f"{self.target}-{sha256(self.data).hexdigest()[:12]}"


def input_of(name: str, target: Target, seed: int, number: int) -> bytes:
    """The input with ``number``: a whole file, spoilt."""
    chance = Random(f"{name} {seed} {number}")
    samples = target.samples()
    return target.mutant(chance, chance.choice(samples), samples)


def fault_of(read: Callable[[bytes], object], data: bytes) -> tuple[str, str] | None:
    """What ``read`` raises that is no refusal: in a few words, and the traceback."""
    try:
        read(data)
    except InputError:
        return None
    except BaseException as error:  # a panic of a library is no Exception
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        return f"{type(error).__name__} at {_place(error)}", "".join(traceback.format_exception(error))[-6000:]
    return None


def _place(error: BaseException) -> str:
    """The innermost line of the package that the error came through."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if f"{os.sep}generator{os.sep}" in frame.filename] or frames
    return f"{Path(own[-1].filename).name}:{own[-1].name}"


def try_one(name: str, data: bytes, hang: float = HANG) -> Fault | None:
    """The fault of one input, tried in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input"
        path.write_bytes(data)
        end = time.monotonic() + SILENCE + hang
        found = [one for one in _told(name, hang, ["file", str(path)], end, lambda _: data) if isinstance(one, Fault)]
    return found[0] if found else None


def tried(name: str, seed: int, seconds: float, count: int = 10**9, hang: float = HANG) -> Iterator[Fault | int]:
    """Inputs one after the other, for so many seconds at most: each fault, and at the end how many inputs there were.

    An input that takes more than ``hang`` CPU seconds is a fault.
    """
    target, end, number = targets()[name], time.monotonic() + seconds, 0
    while time.monotonic() < end and number < count:
        ended = number - 1
        asked = [str(seed), str(number), str(count)]
        for one in _told(name, hang, asked, end, lambda at: input_of(name, target, seed, at)):
            if isinstance(one, int):
                ended = one
            else:
                yield one
        if ended < number:  # it did not even begin
            break
        number = ended + 1
    yield number


def _told(
    name: str, hang: float, arguments: list[str], end: float, data: Callable[[int], bytes]
) -> Iterator[Fault | int]:
    """What a child says, and how it ended; the last number it had begun comes last."""
    command = [sys.executable, "-m", "tests.fuzz.child", name, str(hang), *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    number, stopped = -1, False
    with (
        tempfile.TemporaryFile("w+") as aside,
        subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=aside, env=environment) as child,
    ):
        assert child.stdout is not None
        for line in _lines(child.stdout, end):
            if line is None:
                child.kill()
                stopped = time.monotonic() >= end
                break
            match json.loads(line):
                case int() as number:
                    pass
                case [kind, told]:
                    yield Fault(name, data(number), kind, told)
        code = child.wait()
        if code and not stopped:
            aside.seek(0)
            yield Fault(name, data(number), _how(code), aside.read()[-6000:])
    yield number


def _how(code: int) -> str:
    if code > 0:
        return f"ended with {code}"
    return "hang" if -code in _ENDS else f"ended by {signal.Signals(-code).name}"


def _lines(stream: object, end: float) -> Iterator[str | None]:
    """Lines as they come; None where the time is over or nothing is said for too long."""
    held, descriptor = b"", stream.fileno()  # type: ignore[attr-defined]
    while True:
        wait = min(SILENCE, end - time.monotonic())
        if wait <= 0 or not select.select([descriptor], [], [], wait)[0]:
            yield None
            return
        piece = os.read(descriptor, 1 << 16)
        if not piece:
            return
        held += piece
        *whole, held = held.split(b"\n")
        yield from (line.decode() for line in whole)
