"""Builds that are killed, and what stands on the disk afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import monotonic

from generator.cli import main
from generator.workspace import CHECKOUT
from tests.commands.working_folder import TEMPLATES, TINY, edit

TITLES = ("Ferries and fares", "Ferries, boats and fares")
ASKED = ("build", "tiny", "-f", "docx,pptx,md,xlsx", "--review")
WRITER = ("-m", "tests.kill.writer")

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Ground:
    """A working folder, the two editions that are built in it in turn, and the seconds that a build takes here."""

    root: Path
    editions: tuple[Files, Files]
    seconds: float

    @property
    def folder(self) -> Path:
        return self.root / "output" / "tiny" / "analyst"

    def turn(self, number: int) -> None:
        """Let the outline be that of edition 0 or 1."""
        path = self.root / "seeds" / "tiny" / "outline.md"
        for title in TITLES:
            if f"\ntitle: {title}\n" in path.read_text("utf-8"):
                edit(path, f"\ntitle: {title}\n", f"\ntitle: {TITLES[number]}\n")
                return


def ground(root: Path) -> Ground:
    """Both editions, built in ``root`` undisturbed; the first stands in the output in the end."""
    shutil.copytree(TINY, root / "seeds" / "tiny")
    shutil.copytree(TEMPLATES, root / "templates")
    made = Ground(root, ({}, {}), 0.0)
    found = []
    for number in (1, 0):
        made.turn(number)
        began = monotonic()
        run([*ASKED], root).check_returncode()
        found.append(standing(made.folder))
    return Ground(root, (found[1], found[0]), monotonic() - began)


def run(arguments: Sequence[str], root: Path) -> subprocess.CompletedProcess[str]:
    """The command line in ``root``, to its end."""
    command = [sys.executable, "-m", main.__module__, *arguments]
    return subprocess.run(command, cwd=root, env=_environment(), capture_output=True, text=True, check=False)


def standing(folder: Path) -> dict[str, bytes]:
    """The files that a person sees, by name."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    found = {path.relative_to(folder).as_posix(): path for path in paths}
    return {name: path.read_bytes() for name, path in found.items() if not name.startswith(".")}


def begun(folder: Path) -> list[str]:
    """What killed builds left behind."""
    return sorted(path.name for path in folder.glob(".*"))


def faults(place: Ground) -> Iterator[str]:
    """What is wrong with the output after a kill: files that are of neither edition, or missing, or of both editions
    without what the next build needs to finish the one; more than one thing left behind.
    """
    now = standing(place.folder)
    names = place.editions[0].keys()
    yield from (f"{name} is missing" for name in sorted(names - now.keys()))
    yield from (f"{name} is not ours" for name in sorted(now.keys() - names))
    known = [{number for number in (0, 1) if place.editions[number].get(name) == now[name]} for name in now]
    yield from (f"{name} is no whole file" for name, of in zip(now, known, strict=True) if not of)
    left = begun(place.folder)
    if not set.intersection({0, 1}, *known) and not any(name.startswith(".ready-") for name in left):
        yield "files of both editions, and nothing to finish one of them with"
    if len(left) > 1:
        yield f"left behind: {', '.join(left)}"


def killed_builds(place: Ground, count: int, chance: Random) -> Iterator[str]:
    """The faults after each of ``count`` builds that were killed somewhere between their start and their end."""
    for number in range(count):
        place.turn(number % 2)
        _kill_after([sys.executable, "-m", main.__module__, *ASKED], place.root, chance.uniform(0, place.seconds))
        yield from (f"kill {number}: {fault}" for fault in faults(place))
    yield from _ended(place)


def killed_writes(place: Ground, count: int, chance: Random) -> Iterator[str]:
    """The same for a process that does nothing but write the two editions in turn, so that most kills hit a write."""
    store = place.root / "store"
    for number, files in enumerate(place.editions):
        for name, data in files.items():
            (store / str(number) / name).parent.mkdir(parents=True, exist_ok=True)
            (store / str(number) / name).write_bytes(data)
    for number in range(count):
        command = [sys.executable, *WRITER, str(store), str(place.folder)]
        _kill_after(command, CHECKOUT, chance.uniform(0, 0.05), ready=True)
        yield from (f"kill {number}: {fault}" for fault in faults(place))
    yield from _ended(place)


def _ended(place: Ground) -> Iterator[str]:
    """What a last build, that nobody kills, leaves wrong."""
    place.turn(0)
    said = run(ASKED, place.root)
    if said.returncode or "edited" in said.stderr:
        yield f"the last build ended with {said.returncode}: {said.stderr}"
    if standing(place.folder) != place.editions[0]:
        yield "the last build did not write its edition"
    if begun(place.folder):
        yield f"the last build left behind: {', '.join(begun(place.folder))}"


def _kill_after(command: Sequence[str], where: Path, seconds: float, *, ready: bool = False) -> None:
    """Start ``command`` and kill it after ``seconds``, counted from its first line where it says that it is ready."""
    process = subprocess.Popen(
        command, cwd=where, env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )  # fmt: skip
    with process:
        if ready and process.stdout:
            process.stdout.readline()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(CHECKOUT)}
