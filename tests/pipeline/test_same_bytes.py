"""Two clones on two machines: whatever differs around them, the editions are the same to the byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.workspace import CHECKOUT
from tests.commands.working_folder import TEMPLATES, TINY

AUDIENCES = ("analyst", "academic", "press")
ASKED = ["build", "tiny", *(word for name in AUDIENCES for word in ("-a", name)), "-f", "docx,pptx,md,xlsx", "--review"]
HERE: Mapping[str, str] = {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0", "HOME": "home"}
THERE: Mapping[str, str] = {
    "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "vi_VN.UTF-8", "LANGUAGE": "vi:fr",
    "PYTHONHASHSEED": "4242", "HOME": "another home/of 日本", "USER": "somebody", "LOGNAME": "somebody",
    "COLUMNS": "40", "NO_COLOR": "1", "SOURCE_DATE_EPOCH": "1", "PYTHONUTF8": "0", "PYTHONOPTIMIZE": "1",
}  # fmt: skip


def clone(root: Path) -> Path:
    """The package, its templates and the small topic, copied to ``root``."""
    ignored = shutil.ignore_patterns("__pycache__", "_bundled")
    shutil.copytree(CHECKOUT / "generator", root / "generator", ignore=ignored)
    shutil.copytree(TEMPLATES, root / "templates")
    shutil.copytree(TINY, root / "seeds" / "tiny")
    return root


def standing(root: Path) -> dict[str, bytes]:
    """All files under the output of ``root``, by path."""
    paths = (path for path in sorted((root / "output").rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def built(root: Path, told: Mapping[str, str], umask: int) -> dict[str, bytes]:
    """All files that a clone builds with these variables around it, by path."""
    home = root.parent / told["HOME"]
    home.mkdir(parents=True)
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    environment = {**kept, **told, "HOME": str(home), "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "generator.cli", *ASKED]
    where = "import generator; print(generator.__file__)"
    found = subprocess.run([sys.executable, "-c", where], cwd=root, env=environment, capture_output=True, check=True)
    assert str(root).encode() in found.stdout
    subprocess.run(command, cwd=root, env=environment, capture_output=True, check=True, umask=umask)
    return standing(root)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask, and names its home otherwise")
def test_two_clones_build_the_same_bytes(tmp_path: Path) -> None:
    """Path, HOME, time zone, locale, hash seed, umask and user differ; every file of three editions is the same."""
    one = built(clone(tmp_path / "a" / "clone"), HERE, 0o022)
    other = built(clone(tmp_path / "elsewhere" / "my clone é" / "x"), THERE, 0o077)

    documents = {"briefing.docx", "deck.pptx", "briefing.md", "deck.md", "evidence.json", "evidence.xlsx",
                 "briefing.review.docx", "deck.review.pptx"}  # fmt: skip
    assert {f"output/tiny/{audience}/{name}" for audience in AUDIENCES for name in documents} <= one.keys()
    assert one.keys() == other.keys()
    assert [] == [name for name, data in one.items() if data != other[name]]


def test_four_builds_at_once_are_as_one(tmp_path: Path) -> None:
    """In one folder, with one cache of pictures and one place for the edition: the same files, and nothing else."""
    root = tmp_path / "work"
    shutil.copytree(TINY, root / "seeds" / "tiny")
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, "-m", "generator.cli", "build", "tiny", "-f", "docx,md"]
    four = [subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.PIPE) for _ in range(4)]
    assert [b""] * 4 == [process.communicate()[1] for process in four]
    at_once = standing(root)
    shutil.rmtree(root / "output")
    subprocess.run(command, cwd=root, env=environment, capture_output=True, check=True)

    assert at_once == standing(root)
    assert not [path for path in (root / ".cache").rglob("*") if path.suffix == ".part"]
