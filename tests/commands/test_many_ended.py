"""A build of many editions ended by somebody amid its work: no process stays, and no half edition."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from tests.commands.processes import PATIENCE, SEEN, is_alive, wait

SLOW = """
import os, sys, time
from pathlib import Path
from generator.writing import moving

whole = moving.staged

def slow(folder, files):
    if folder.parent.name == "two":
        (folder / ".new-begun").mkdir()
        (folder / ".new-begun" / "briefing.md").write_text("half")
        (Path("at") / str(os.getpid())).touch()
        time.sleep(600)
    return whole(folder, files)

import generator.output
generator.output.staged = slow

if __name__ == "__main__":
    from generator.cli import main
    sys.exit(main(["build", "tiny", "two", "-a", "analyst,press", "-f", "md", "--jobs", "2"]))
"""

pytestmark = SEEN


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_no_process_and_no_half_edition_stays(name: str, topic: Path) -> None:
    """What was done is whole, what was begun is gone, and the exit code says that it was ended."""
    here = topic.parents[1]
    shutil.copytree(topic, topic.with_name("two"))
    (here / "at").mkdir()
    (here / "slow.py").write_text(SLOW)
    started = subprocess.Popen(
        [sys.executable, "slow.py"],
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(Path(main.__code__.co_filename).parents[1])},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    try:
        wait(lambda: len(list((here / "at").iterdir())) == 2)
        builders = [int(path.name) for path in (here / "at").iterdir()]
        started.send_signal(getattr(signal, name))
        started.wait(PATIENCE)
        wait(lambda: not any(map(is_alive, builders)))
    finally:
        started.kill()

    assert 2 == len(builders)
    assert not any(map(is_alive, builders))
    assert 0 != started.returncode
    assert not list((here / "output").rglob(".new-*"))
    assert not list((here / "output" / "two").rglob("*.md"))
    assert {"analyst", "press"} == {path.parent.name for path in (here / "output" / "tiny").rglob("briefing.md")}
