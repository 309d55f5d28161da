"""A build that is killed at any moment: the earlier output is whole, and the next build clears up after it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from generator.output import digest, write_files
from generator.workspace import CHECKOUT
from tests.kill.kills import begun, ground, killed_builds, killed_writes, standing

DIES = """
import os, sys
from pathlib import Path
from generator.output import write_files
moves, rename = int(sys.argv[2]), Path.replace
def replace(path, target):
    global moves
    moves -= 1
    if moves < 0:
        os._exit(9)
    return rename(path, target)
Path.replace = replace
write_files(Path(sys.argv[1]), {"a.docx": b"new a", "b.pptx": b"new b", "evidence.json": b"{}", "figures/f.png": b"f"})
"""
NEW = {"a.docx": b"new a", "b.pptx": b"new b", "figures/f.png": b"f"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes in another way")
def test_a_dozen_kills(tmp_path: Path) -> None:
    """Builds and mere writing; ``python -m tests.kill 200`` does more of both."""
    place = ground(tmp_path)

    assert [] == [*killed_builds(place, 6, Random(1)), *killed_writes(place, 6, Random(2))]


def record(**documents: bytes) -> bytes:
    entries = {name.replace("_", "."): {"sha256": digest(data)} for name, data in documents.items()}
    return json.dumps({"documents": entries}).encode()


@pytest.mark.parametrize("moves", range(4))
def test_the_next_build_finishes_what_was_ready(tmp_path: Path, moves: int) -> None:
    """Killed between two moves: no document is taken for an edited one, and none of the two editions is lost."""
    old = {"a.docx": b"old a", "b.pptx": b"old b"}
    write_files(tmp_path, {**old, "evidence.json": record(a_docx=b"old a", b_pptx=b"old b")})
    command = [sys.executable, "-c", DIES, str(tmp_path), str(moves)]
    died = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(CHECKOUT)}, check=False)
    seen = standing(tmp_path)

    assert 9 == died.returncode
    assert all(seen.get(name, b"") in (old.get(name, b""), NEW[name]) for name in NEW)
    assert () == write_files(tmp_path, {"c.md": b"c", "evidence.json": record(c_md=b"c")})
    assert {**NEW, "c.md": b"c"} == {name: data for name, data in standing(tmp_path).items() if name != "evidence.json"}
    assert [] == begun(tmp_path)


def test_what_a_person_changed_before_the_next_build_is_kept(tmp_path: Path) -> None:
    """After the kill the old document was edited; finishing the edition does not cost it."""
    write_files(tmp_path, {"a.docx": b"old a", "evidence.json": record(a_docx=b"old a")})
    command = [sys.executable, "-c", DIES, str(tmp_path), "0"]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": str(CHECKOUT)}, check=False)
    (tmp_path / "a.docx").write_bytes(b"hers")

    (note,) = write_files(tmp_path, {"c.md": b"c"})
    assert "a.edited-1.docx" in note.what
    assert b"hers" == (tmp_path / "a.edited-1.docx").read_bytes()
    assert b"new a" == (tmp_path / "a.docx").read_bytes()


def test_what_was_only_begun_is_cleared(tmp_path: Path) -> None:
    """A folder that a build was killed amid writing is worth nothing."""
    (tmp_path / ".new-abc").mkdir()
    (tmp_path / ".new-abc" / "a.docx").write_bytes(b"ha")

    write_files(tmp_path, {"b.pptx": b"b"})
    assert [] == begun(tmp_path)
    assert {"b.pptx": b"b"} == standing(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no signals of this kind")
def test_writers_take_turns(tmp_path: Path) -> None:
    """Two processes that write the same edition at once: neither takes the other's work for something left behind."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom generator.output import write_files\n"
        "for n in range(60): assert not write_files(Path(sys.argv[1]), {'a.png': sys.argv[2].encode() * 9999, "
        "'b.png': sys.argv[2].encode() * 9999})"
    )
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, "-c", code, str(tmp_path)]
    both = [subprocess.Popen([*command, letter], env=environment, stderr=subprocess.PIPE) for letter in "xy"]
    said = [process.communicate()[1] for process in both]

    assert [b"", b""] == said
    assert 1 == len(set(standing(tmp_path).values()))
    assert [] == begun(tmp_path)
