"""What checks found before is read again where nothing has changed, and looked for again where anything has."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import Finding, Where
from generator.kept import SUFFIX, kept
from generator.limits import CHECKED_FILES

FOUND = (Finding("warning", "numbers", "8 became 9", Where("briefing.docx", 3), "why", "mend"),)


def looked(folder: Path | None, made_of: bytes, times: list[int]) -> tuple[Finding, ...]:
    def look() -> tuple[Finding, ...]:
        times.append(1)
        return FOUND

    return kept(folder, made_of, tuple[Finding, ...], look)


def test_the_same_is_not_looked_at_twice(tmp_path: Path) -> None:
    """The findings are equal, place and all, and the look is taken once."""
    times: list[int] = []
    assert looked(tmp_path / "checked", b"a", times) == looked(tmp_path / "checked", b"a", times) == FOUND
    assert len(times) == 1


def test_another_content_is_looked_at(tmp_path: Path) -> None:
    """One byte more is something else."""
    times: list[int] = []
    looked(tmp_path, b"a", times)
    looked(tmp_path, b"ab", times)
    assert len(times) == 2


@pytest.mark.parametrize("damage", [b"", b"no entry", b"\0" * 200])
def test_a_damaged_entry_is_looked_for_again(tmp_path: Path, damage: bytes) -> None:
    """What is no entry of ours is not believed."""
    times: list[int] = []
    looked(tmp_path, b"a", times)
    for place in tmp_path.glob(f"*{SUFFIX}"):
        place.write_bytes(damage)
    assert looked(tmp_path, b"a", times) == FOUND
    assert len(times) == 2


def test_a_folder_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    """A file stands where the folder would be."""
    (tmp_path / "checked").write_text("a file", "utf-8")
    times: list[int] = []
    assert looked(tmp_path / "checked", b"a", times) == looked(None, b"a", times) == FOUND
    assert len(times) == 2


def test_the_oldest_goes_beyond_the_bound(tmp_path: Path) -> None:
    """No more than so many entries are kept."""
    for number in range(CHECKED_FILES + 3):
        (tmp_path / f"{number:04}{SUFFIX}").write_bytes(b"")
    looked(tmp_path, b"a", [])
    assert len(list(tmp_path.glob(f"*{SUFFIX}"))) == CHECKED_FILES


def test_what_changed_under_the_look_is_not_kept(tmp_path: Path) -> None:
    """A file that was saved while it was looked at is looked at again."""
    times: list[int] = []

    def look() -> tuple[Finding, ...]:
        times.append(1)
        return FOUND

    for _ in range(2):
        assert kept(tmp_path, b"a", tuple[Finding, ...], look, still=lambda: False) == FOUND
    assert len(times) == 2
