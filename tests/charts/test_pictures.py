"""Pictures of charts, and where they are kept."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from generator.charts import CHARTS, Canvas
from generator.charts._cache import cached_picture, picture_key
from generator.errors import InputError
from generator.model.chart import Chart
from generator.theme.shipped.institutional import THEME

SLIDE = Canvas(THEME, THEME.chart_on_slide, 7.92 * 72, 4.56 * 72)
PAGE = Canvas(THEME, THEME.chart_on_page, 160 / 25.4 * 72, 57 / 25.4 * 72)


@pytest.mark.parametrize("kind", CHARTS.names())
def test_example_has_a_picture_of_the_canvas_size(kind: str) -> None:
    """Every kind draws its example at 200 dots an inch, the same bytes twice, without a maker's name."""
    plugin = CHARTS.get(kind)

    data = plugin.picture(plugin.example, SLIDE)

    picture = Image.open(io.BytesIO(data))
    assert data == plugin.picture(plugin.example, SLIDE)
    assert (1584, 912) == picture.size
    assert {"dpi"} == set(picture.info)
    assert len(picture.convert("RGB").getcolors(1 << 20) or ()) > 2


@pytest.mark.parametrize("kind", CHARTS.names())
def test_name_and_example_belong_to_the_kind(kind: str) -> None:
    """A kind is found under its own name and its example is of its own kind."""
    plugin = CHARTS.get(kind)

    assert (kind, kind) == (plugin.name, plugin.example.kind)


def test_importing_charts_leaves_matplotlib_out() -> None:
    """Whoever wants native charts does not pay for the library of pictures."""
    code = (
        "import sys\nfrom generator.charts import CHARTS\n"
        "for name in CHARTS.names(): CHARTS.get(name)\n"
        "print([name for name in ('matplotlib', 'numpy', 'lxml', 'docx', 'pptx') if name in sys.modules])"
    )

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]\n" == found.stdout


@pytest.mark.parametrize("kind", ["bar", "matrix", "stacked-bar", "table", "timeline"])
def test_kinds_that_grow_say_how_tall_they_want_to_be(kind: str) -> None:
    """A narrower canvas never makes a kind want less height."""
    plugin = CHARTS.get(kind)
    assert plugin.height is not None

    wide, narrow = (plugin.height(plugin.example, replace(PAGE, width=width)) for width in (453.0, 250.0))

    assert 0 < wide <= narrow


@pytest.mark.parametrize(
    "chart",
    [
        Chart("timeline"),
        Chart("matrix", columns=("a", "b"), rows=("r",), marks=()),
        Chart("table", columns=("a", "b"), cells=(("only one",),)),
    ],
    ids=lambda chart: chart.kind,
)
def test_what_cannot_be_drawn_is_refused(chart: Chart) -> None:
    """Missing marks, cells or events are told, not drawn."""
    with pytest.raises(InputError):
        CHARTS.get(chart.kind).picture(chart, SLIDE)


def test_table_on_a_low_canvas_grows_instead_of_squeezing() -> None:
    """Rows keep their height; the picture is as tall as the kind says it wants to be."""
    kind = CHARTS.get("table")
    assert kind.height is not None

    picture = Image.open(io.BytesIO(kind.picture(kind.example, replace(PAGE, height=20))))

    assert picture.height == pytest.approx(kind.height(kind.example, PAGE) * 200 / 72, abs=1)


def test_cache_draws_once(tmp_path: Path) -> None:
    """The second time the picture comes from the folder."""
    kind, drawn = CHARTS.get("table"), []
    counting = replace(kind, picture=lambda chart, canvas: drawn.append(1) or kind.picture(chart, canvas))  # type: ignore[func-returns-value]

    first = cached_picture(counting, kind.example, PAGE, tmp_path)
    second = cached_picture(counting, kind.example, PAGE, tmp_path)

    assert first == second == kind.picture(kind.example, PAGE)
    assert [1] == drawn


@pytest.mark.parametrize("damage", [b"", b"not a picture", None])
def test_cache_draws_a_damaged_entry_again(tmp_path: Path, damage: bytes | None) -> None:
    """An entry that is empty, foreign or has one byte flipped is replaced by a whole one."""
    kind = CHARTS.get("table")
    good = cached_picture(kind, kind.example, PAGE, tmp_path)
    (entry,) = tmp_path.iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-40] + bytes([whole[-40] ^ 1]) + whole[-39:] if damage is None else damage)

    again = cached_picture(kind, kind.example, PAGE, tmp_path)

    assert good == again
    assert whole == entry.read_bytes()
    assert [entry] == list(tmp_path.iterdir())


def test_cache_that_cannot_be_written_costs_no_picture(tmp_path: Path) -> None:
    """Where the folder is a file the picture is drawn all the same."""
    kind, folder = CHARTS.get("table"), tmp_path / "file"
    folder.write_text("in the way")

    assert kind.picture(kind.example, PAGE) == cached_picture(kind, kind.example, PAGE, folder)


def test_key_changes_with_all_that_is_seen() -> None:
    """Another value, canvas or kind is another picture."""
    kind = CHARTS.get("column")
    other = replace(kind.example, highlight=(0,))

    keys = {
        picture_key(kind, kind.example, PAGE),
        picture_key(kind, other, PAGE),
        picture_key(kind, kind.example, SLIDE),
        picture_key(CHARTS.get("line"), kind.example, PAGE),
    }

    assert 4 == len(keys)
