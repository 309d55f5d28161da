"""The package as a user gets it: built, installed elsewhere, run outside the checkout, the same bytes everywhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

NEEDED = ("pyproject.toml", "README.md", "LICENSE", "generator", "templates", "seeds")
TOPIC = "us-japan-2021-2025"


@pytest.fixture(scope="module")
def checkout(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the build needs, with an original in the topic, as an analyst has it."""
    if not (root / "generator" / "cli.py").exists():
        pytest.skip("generator/cli.py is not there yet")
    copy = tmp_path_factory.mktemp("checkout")
    ignore = shutil.ignore_patterns("__pycache__", "originals", "_bundled")
    for name in NEEDED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=ignore)
        else:
            shutil.copy(source, copy / name)
    originals = copy / "seeds" / TOPIC / "originals"
    originals.mkdir(exist_ok=True)
    (originals / "theirs.txt").write_text("other people's words")
    return copy


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without isolation: nothing is fetched."""
    pytest.importorskip("build", reason="the package 'build' is not installed")
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(checkout)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked into a folder of its own."""
    target = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    return target


def policybrief(code: Path, folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command of the package at ``code`` in ``folder``."""
    start = f"import sys; sys.path.insert(0, {str(code)!r}); from generator.cli import main; sys.exit(main())"
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **environment}
    command = [sys.executable, "-P", "-c", start, *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=170, check=False)


def built(code: Path, folder: Path, **environment: str) -> dict[str, bytes]:
    """The files that a build of the bundled topic leaves in ``folder``/out."""
    run = policybrief(code, folder, "build", "-o", str(folder / "out"), **environment)
    assert 0 == run.returncode, run.stdout + run.stderr
    out = folder / "out"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def test_wheel_holds_what_a_user_needs(wheel: Path) -> None:
    """Templates, the bundled topic and the licence are in the wheel; originals and tests are not."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    assert [] == [name for name in names if "originals/" in name or name.startswith("tests/") or name.endswith(".pyc")]
    assert any(name.startswith("generator/_bundled/templates/") for name in names)
    assert any(name.startswith(f"generator/_bundled/seeds/{TOPIC}/") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_wheel_holds_every_file_of_the_package(checkout: Path, wheel: Path) -> None:
    """Width tables, catalogues, the gallery's topic, the starter topic: what the code opens goes with it."""
    files = (path for path in (checkout / "generator").rglob("*") if path.is_file() and path.suffix != ".pyc")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())

    assert [] == sorted(name for path in files if (name := path.relative_to(checkout).as_posix()) not in names)


def test_help_of_the_installed_command(installed: Path, tmp_path: Path) -> None:
    """The installed command answers outside the checkout."""
    run = policybrief(installed, tmp_path, "--help")

    assert (0, "") == (run.returncode, run.stderr)
    assert "build" in run.stdout


def test_installed_command_builds_the_bundled_topic(installed: Path, tmp_path: Path) -> None:
    """Without a topic or templates of her own, a user gets the bundled briefing and deck."""
    names = {name.rpartition("/")[2] for name in built(installed, tmp_path)}

    assert {"briefing.docx", "deck.pptx", "evidence.json"} <= names


def test_same_input_gives_the_same_bytes(checkout: Path, installed: Path, tmp_path: Path) -> None:
    """Two builds in different places, homes, time zones, locales and hash seeds are the same byte for byte."""
    one, other = tmp_path / "one", tmp_path / "a" / "longer path"
    for folder in (one, other):
        folder.mkdir(parents=True)
    first = built(checkout, one, HOME=str(one), TZ="Asia/Tokyo", PYTHONHASHSEED="1", LC_ALL="C")
    second = built(installed, other, HOME=str(other), TZ="America/Lima", PYTHONHASHSEED="2", LC_ALL="C.UTF-8")

    assert first.keys() == second.keys()
    assert [] == [name for name in first if first[name] != second[name]]
