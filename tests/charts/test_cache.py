"""The folder of pictures: whatever happens to it, the pictures are right."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.charts import CHARTS, PICTURES, Canvas, ChartKind, _cache, wanted_height
from generator.charts._cache import cached_height, cached_picture
from generator.model.chart import Chart
from generator.theme.shipped.institutional import THEME
from generator.workspace import CHECKOUT

PAGE = Canvas(THEME, THEME.chart_on_page, 160 / 25.4 * 72, 57 / 25.4 * 72)
SIZE = 1000


def png(number: int) -> bytes:
    """Something that begins and ends as a picture does."""
    return b"\x89PNG\r\n\x1a\n" + bytes([number]) * (SIZE - 48) + b"IEND\xaeB`\x82"


def quick(number: int = 0) -> ChartKind:
    """A kind whose pictures take no time."""
    return replace(CHARTS.get("table"), picture=lambda _chart, _canvas: png(number))


def chart(number: int) -> Chart:
    return Chart("table", columns=(str(number),))


def emptied(entry: Path) -> None:
    entry.write_bytes(b"")


def halved(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[: SIZE // 2])


def another(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[:32] + png(9))


def as_folder(entry: Path) -> None:
    entry.unlink()
    entry.mkdir()


def as_loop(entry: Path) -> None:
    entry.unlink()
    entry.symlink_to(entry)


def closed(entry: Path) -> None:
    entry.unlink()
    entry.parent.chmod(0o555)


@pytest.mark.parametrize("spoil", [emptied, halved, another, as_folder, as_loop, closed])
def test_damage_costs_no_picture(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    """Whatever stands in the place of an entry, the picture is drawn again, and nothing half stays."""
    folder = tmp_path / "pictures"
    cached_picture(quick(), chart(1), PAGE, folder)
    (entry,) = folder.iterdir()
    spoil(entry)

    assert png(0) == cached_picture(quick(), chart(1), PAGE, folder)
    assert png(0) == cached_picture(quick(), chart(1), PAGE, folder)
    folder.chmod(0o755)
    assert not [path for path in folder.iterdir() if path.suffix == ".part"]


def cut(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[:-1])


@pytest.mark.parametrize("spoil", [emptied, cut, another, as_folder, as_loop, closed])
def test_damage_costs_no_height(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    """The height that a chart wants is kept as pictures are, and searched for again where that is damaged."""
    folder, asked = tmp_path / "pictures", list[str]()

    def height(shown: Chart, _canvas: Canvas) -> float:
        asked.append(shown.kind)
        return 0.1

    kind = replace(quick(), searches=True, height=height)
    assert [0.1, 0.1] == [cached_height(kind, chart(1), PAGE, folder) for _ in range(2)]
    assert ["table"] == asked
    (entry,) = folder.iterdir()
    spoil(entry)

    assert 0.1 == cached_height(kind, chart(1), PAGE, folder)
    assert ["table", "table"] == asked
    folder.chmod(0o755)


def test_a_height_that_is_told_at_once_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is one that was searched for where there is no folder."""
    kind = replace(quick(), height=lambda _chart, _canvas: 12.0)
    for searches, folder in ((False, tmp_path), (True, None)):
        found = replace(kind, searches=searches)
        monkeypatch.setattr("generator.charts.CHARTS", SimpleNamespace(get=lambda _name, found=found: found))
        token = PICTURES.set(folder)
        assert 12.0 == wanted_height(chart(1), PAGE)
        PICTURES.reset(token)

    assert set() == entries(tmp_path)


def entries(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_what_was_used_least_lately_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the bound; an entry that was read counts as used."""
    names: list[str] = []
    for number in range(3):
        cached_picture(quick(number), chart(number), PAGE, tmp_path)
        (new,) = entries(tmp_path) - set(names)
        names.append(new)
        os.utime(tmp_path / new, (number, number))
    monkeypatch.setattr(_cache, "PICTURES_BYTES", 3 * SIZE)

    assert png(0) == cached_picture(quick(9), chart(0), PAGE, tmp_path)
    cached_picture(quick(3), chart(3), PAGE, tmp_path)
    assert names[1] not in entries(tmp_path)
    assert {names[0], names[2]} < entries(tmp_path)
    assert 3 == len(entries(tmp_path))


def test_a_picture_beyond_the_bound_is_drawn_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not kept."""
    monkeypatch.setattr(_cache, "PICTURES_BYTES", SIZE // 2)

    assert png(0) == cached_picture(quick(), chart(0), PAGE, tmp_path)
    assert set() == entries(tmp_path)


def test_what_a_killed_build_had_begun_goes(tmp_path: Path) -> None:
    """Once nobody can be writing it any more; what is fresh may be another build's."""
    for name, ago in ((".old.part", 1), (".fresh.part", None)):
        (tmp_path / name).write_bytes(b"ha")
        if ago:
            os.utime(tmp_path / name, (ago, ago))
    (tmp_path / "notes.txt").write_bytes(b"somebody's")
    os.utime(tmp_path / "notes.txt", (1, 1))
    cached_picture(quick(), chart(0), PAGE, tmp_path)

    assert ".old.part" not in entries(tmp_path)
    assert {".fresh.part", "notes.txt"} < entries(tmp_path)


BUSY = """
import sys
from pathlib import Path
from generator.charts import _cache
from tests.charts.test_cache import PAGE, chart, png, quick
_cache.PICTURES_BYTES = 6 * len(png(0))
for turn in range(40):
    for number in range(9):
        assert png(number) == _cache.cached_picture(quick(number), chart(number), PAGE, Path(sys.argv[1])), number
"""


def test_four_processes_share_it(tmp_path: Path) -> None:
    """They write, read and remove the same entries at once; each gets the right pictures."""
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, "-c", BUSY, str(tmp_path)]
    four = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) for _ in range(4)]

    assert [b""] * 4 == [process.communicate()[1] for process in four]
    assert not [name for name in entries(tmp_path) if name.endswith(".part")]
