"""``policybrief ingest`` ended by somebody amid its work: no process and no half file stays."""

from __future__ import annotations

import os
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
from generator.ingest import reading
from generator.ingest.document import Raw
from generator.ingest.readers import Reader

def slow(data, name):
    (Path("read") / str(os.getpid())).touch()
    (Path(".cache") / "ingest").mkdir(parents=True, exist_ok=True)
    (Path(".cache") / "ingest" / f".{os.getppid()}-begun.part").touch()
    time.sleep(600)
    return Raw(())

reading.reader_of = lambda data, name: Reader("slow", (), slow)

if __name__ == "__main__":
    from generator.cli import main
    sys.exit(main(["ingest", "ferries", "--jobs", "2", "papers"]))
"""

pytestmark = SEEN


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a topic, six documents, and a program that reads each of them for ten minutes."""
    monkeypatch.chdir(tmp_path)
    main(["new", "topic", "ferries"])
    (tmp_path / "papers").mkdir()
    (tmp_path / "read").mkdir()
    for number in range(6):
        (tmp_path / "papers" / f"{number}.txt").write_text(f"Ferry {number} sails.\n")
    (tmp_path / "slow.py").write_text(SLOW)
    return tmp_path


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_no_process_and_no_half_file_stays(name: str, here: Path) -> None:
    """Whoever ends it, its processes end with it, and the topic is as it was."""
    before = _files(here / "seeds")
    code = Path(main.__code__.co_filename).parents[1]
    started = subprocess.Popen(
        [sys.executable, "slow.py"],
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(code)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    try:
        wait(lambda: len(list((here / "read").iterdir())) == 2)
        readers = [int(path.name) for path in (here / "read").iterdir()]
        started.send_signal(getattr(signal, name))
        started.wait(PATIENCE)
        wait(lambda: not any(map(is_alive, readers)))
    finally:
        started.kill()

    assert len(readers) == 2
    assert not any(map(is_alive, readers))
    assert started.returncode != 0
    assert _files(here / "seeds") == before
    assert name == "SIGKILL" or not list((here / ".cache").rglob("*.part"))
