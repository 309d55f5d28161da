"""What is in the repository: nothing that ties it to one machine or one registry."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

TEXT_LIMIT = 5_000_000  # bytes
# Spelt in pieces, so that this file does not find itself.
HOSTS = ("pypi" + ".org/simple", "files.python" + "hosted.org", "registry.npm" + "js.org", "registry.yarn" + "pkg.com")
OPTIONS = ("--index" + "-url", "--extra-index" + "-url", "--trusted" + "-host", "--find" + "-links ")
HOMES = re.compile("/(?:home|Users|root)" + r"/\w|[A-Z]:\\Users\\")


@pytest.fixture(scope="module")
def tracked(root: Path) -> list[Path]:
    """The files that git tracks or would add."""
    if shutil.which("git") is None or not (root / ".git").exists():
        pytest.skip("not a git checkout")
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    return [root / name for name in listed if name and (root / name).is_file()]


def texts(files: list[Path]) -> dict[str, str]:
    small = [path for path in files if path.stat().st_size < TEXT_LIMIT]
    read = {path: path.read_bytes() for path in small}
    return {str(path): data.decode("utf-8", "replace") for path, data in read.items() if b"\0" not in data}


def test_no_registry_is_named(tracked: list[Path]) -> None:
    """No file names the host of a package registry or an option that would."""
    found = [(path, sign) for path, text in texts(tracked).items() for sign in (*HOSTS, *OPTIONS) if sign in text]

    assert [] == found


def test_no_path_of_a_machine_is_named(tracked: list[Path], root: Path) -> None:
    """No file holds the path of a home folder or of this checkout."""
    found = [path for path, text in texts(tracked).items() if HOMES.search(text) or f"{root.parent}/" in text]

    assert [] == found


def test_no_file_is_left_over(tracked: list[Path], root: Path) -> None:
    """Outputs, caches and originals stay out of the repository."""
    unwanted = re.compile(
        r"(^|/)(originals/|\.venv/|node_modules/|__pycache__/|output/(?!\.gitkeep))|\.(pyc|orig|rej)$"
    )
    names = [path.relative_to(root).as_posix() for path in tracked]

    assert [] == [name for name in names if unwanted.search(name)]
