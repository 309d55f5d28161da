"""``policybrief cache``: what is kept, and removing it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main


@pytest.fixture
def kept(topic: Path) -> Path:
    """Two pictures, a reading, what a check found, citations, what a killed process left, and a file of somebody."""
    cache = topic.parents[1] / ".cache"
    for name in ("pictures/a.picture", "pictures/b.picture", "pictures/.c.part", "ingest/d.reading", "pictures/notes",
                 "checked/e.checked", "citations/f.checked"):  # fmt: skip
        (cache / name).parent.mkdir(parents=True, exist_ok=True)
        (cache / name).write_bytes(bytes(512 * 1024))
    return cache


def test_it_tells_place_and_size(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line a folder; nothing is removed."""
    assert 0 == main(["cache"])
    first, second, third, fourth = capsys.readouterr().out.splitlines()

    assert f"{kept / 'pictures'}: 3 files, 1.5 MB of at most 256 MB (charts as pictures)" == first
    assert f"{kept / 'ingest'}: 1 file, 0.5 MB (documents that were read)" == second
    assert f"{kept / 'checked'}: 1 file, 0.5 MB (what checks found)" == third
    assert f"{kept / 'citations'}: 1 file, 0.5 MB (citations as styles print them)" == fourth
    assert 7 == len([path for path in kept.rglob("*") if path.is_file()])


def test_clearing_removes_what_is_ours(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing else."""
    assert 0 == main(["cache", "--clear"])

    assert "3 files removed, 1.5 MB (charts as pictures)" in capsys.readouterr().out
    assert ["notes"] == [path.name for path in kept.rglob("*") if path.is_file()]


def test_without_a_cache_there_is_nothing(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fresh folder."""
    assert 0 == main(["cache", "--clear"])
    assert "0 files removed, 0.0 MB" in capsys.readouterr().out


def test_a_build_after_clearing_is_the_same(topic: Path) -> None:
    """Byte for byte: pictures come from the cache, or are drawn again."""
    output = topic.parents[1] / "output" / "tiny" / "analyst"
    main(["build", "-f", "md"])
    drawn = {path.name: path.read_bytes() for path in output.rglob("*.png")}
    main(["build", "-f", "md"])
    assert drawn == {path.name: path.read_bytes() for path in output.rglob("*.png")}
    main(["cache", "--clear"])
    main(["build", "-f", "md"])

    assert drawn
    assert drawn == {path.name: path.read_bytes() for path in output.rglob("*.png")}
