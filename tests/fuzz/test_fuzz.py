"""Spoilt files through every reader: nothing but refusals. ``make fuzz`` tries many more of them."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from generator.errors import InputError
from tests.fuzz import watch
from tests.fuzz.mutate import bytes_mutant
from tests.fuzz.targets import Target, targets
from tests.fuzz.watch import Fault, input_of, tried, try_one
from tests.hang import HANG

KEPT = sorted((Path(__file__).parent / "kept").iterdir())
FEW = {"topic": 3, "slide-house": 9, "word-house": 9, "docx": 4, "html": 4, "txt": 4, "md": 4, "finished-pptx": 9,
       "finished-docx": 9, "pdf": 9, "template": 9}  # fmt: skip
TEXTS_READ = (
    "notes",
    "outline",
    "data",
    "figures",
    "references",
    "bibtex",
    "formula",
    "audience",
    "style",
    "originals",
)
MANY = 25  # of the others

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows bounds no process in this way")


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_what_once_failed_is_refused_or_read(path: Path) -> None:
    """Each input that a run of the fuzzer found."""
    fault = try_one(path.name.rpartition("-")[0], path.read_bytes(), HANG)

    assert fault is None, fault


@pytest.mark.parametrize("name", sorted(targets()))
def test_spoilt_files_are_refused_or_read(name: str) -> None:
    """The same few of them every time."""
    count = FEW.get(name, MANY)

    assert [count] == list(tried(name, 1, 600, count, HANG))


def test_an_input_is_a_function_of_its_number() -> None:
    """So that a fault can be had again."""
    target = targets()["notes"]

    assert input_of("notes", target, 1, 7) == input_of("notes", target, 1, 7)
    assert input_of("notes", target, 1, 7) != input_of("notes", target, 1, 8)


def refuses(_data: bytes) -> None:
    raise InputError(())


def fails(_data: bytes) -> None:
    raise KeyError("a")


def test_a_refusal_is_no_fault_and_all_else_is() -> None:
    """The fault has its kind, its place and its traceback."""
    told = watch.fault_of(fails, b"")

    assert watch.fault_of(refuses, b"") is None
    assert told is not None
    assert "KeyError at test_fuzz.py:fails" == told[0]
    assert "Traceback" in told[1]


CHILD = """
import os, sys, time
from tests.fuzz import child, targets
from tests.fuzz.mutate import bytes_mutant
def read(data):
    if ends: ENDS
ends = False
made = targets.Target(lambda: (b"x",), bytes_mutant, read)
child.targets = lambda: {"notes": made}
warm = child._warm
def warmed(target):
    global ends
    warm(target)
    ends = True
child._warm = warmed
sys.exit(child.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("ends", "kind"),
    [("os._exit(3)", "ended with 3"), ("os.abort()", "ended by SIGABRT"), ("\n        while True: pass", "hang"),
     ("print('words'); raise MemoryError", "MemoryError at <string>:read")],
    ids=["exit", "abort", "hang", "memory"],
)  # fmt: skip
def test_an_input_that_ends_its_process_is_told(monkeypatch: pytest.MonkeyPatch, ends: str, kind: str) -> None:
    """By what it did, and the next input is tried all the same."""
    popen = watch.subprocess.Popen

    def changed(command: list[str], **more: object) -> object:
        return popen([command[0], "-c", CHILD.replace("ENDS", ends), *command[3:]], **more)

    monkeypatch.setattr(watch.subprocess, "Popen", changed)
    first, second, count = tried("notes", 1, 600, 2, 0.5)

    assert (2, kind, kind) == (count, *(one.kind for one in (first, second) if isinstance(one, Fault)))


def test_a_run_ends_in_time() -> None:
    """Whatever is left of its inputs."""
    began = time.monotonic()
    (count,) = tried("formula", 1, 3.0)

    assert isinstance(count, int)
    assert time.monotonic() - began < HANG


def test_a_target_begins_with_files_that_are_read() -> None:
    """Nothing of them is refused, or the fuzzer would only try the first line of a reader."""
    whole = Target(lambda: (b"x",), bytes_mutant, refuses)
    assert watch.fault_of(whole.read, b"x") is None
    for name in (*TEXTS_READ, "finished-docx", "finished-pptx", "slide-house", "word-house"):
        for sample in targets()[name].samples():
            targets()[name].read(sample)
