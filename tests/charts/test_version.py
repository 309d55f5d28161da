"""When kept pictures are out of date."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.charts import CHARTS, Canvas, _version
from generator.charts._cache import picture_key
from generator.charts._version import font_digest, source_digest
from generator.theme.shipped.institutional import THEME

DRAWN = ("charts/column.py", "text/metrics.py", "text/widths/carlito.txt", "theme/tokens.py", "errors.py")
PAGE = Canvas(THEME, THEME.chart_on_page, 300, 160)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package whose charts import text and, through it, theme; render draws nothing."""
    files = {
        "charts/column.py": "from generator.text.metrics import wide\n",
        "text/metrics.py": "def wide():\n    from generator.theme.tokens import SIZE\n    return SIZE\n",
        "text/widths/carlito.txt": "a 0.5\n",
        "theme/tokens.py": "import generator.errors\nSIZE = 9\n",
        "errors.py": "",
        "render/docx.py": "from generator.charts.column import wide\n",
    }
    for name, words in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(words)
    return tmp_path


@pytest.mark.parametrize("name", DRAWN)
def test_whatever_drawing_imports_makes_pictures_anew(package: Path, name: str) -> None:
    """Code and tables count alike, also where they are reached over other packages or inside functions."""
    before = source_digest(package)
    file = package / name
    file.write_text(file.read_text() + "# another\n")

    assert before != source_digest(package)


def test_a_table_under_another_name_makes_pictures_anew(package: Path) -> None:
    """Where nothing but a name has changed another table is read."""
    before = source_digest(package)
    (package / "text/widths/carlito.txt").rename(package / "text/widths/caladea.txt")

    assert before != source_digest(package)


def test_what_draws_nothing_leaves_pictures_alone(package: Path) -> None:
    """Writers use charts and not the other way round; what Python compiles is no source."""
    before = source_digest(package)
    (package / "render/docx.py").write_text("another\n")
    (package / "charts/__pycache__").mkdir()
    (package / "charts/__pycache__/column.cpython-311.pyc").write_bytes(b"compiled")

    assert before == source_digest(package)


def test_real_drawing_rests_on_its_tables() -> None:
    """Widths, tokens and number formats are among what is read, what writes documents is not."""
    found = {file.relative_to(_version.PACKAGE).as_posix() for file in _version.source_files(_version.PACKAGE)}

    assert {"text/widths/carlito-bold.txt", "text/catalogue.py", "theme/tokens.py", "charts/_paper.py"} <= found
    assert not any(name.startswith(("render/", "commands/", "plan/")) for name in found)


def test_a_font_that_comes_goes_or_changes_makes_pictures_anew(tmp_path: Path) -> None:
    """Fonts of the machine count by place, size and time; folders that are not there count for nothing."""
    folder = tmp_path / "fonts" / "truetype"
    folder.mkdir(parents=True)
    (folder / "Gone.ttf").symlink_to(folder / "nowhere")
    font, folders = folder / "Carlito.ttf", (tmp_path / "fonts", tmp_path / "missing")

    seen = [font_digest(folders)]
    font.write_bytes(b"one")
    seen.append(font_digest(folders))
    font.write_bytes(b"other")
    seen.append(font_digest(folders))
    os.utime(font, ns=(1, 1))
    seen.append(font_digest(folders))

    assert 4 == len(set(seen))
    assert seen[-1] == font_digest(folders)


def test_a_user_without_a_home_gets_pictures_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no home can be told, the machine's own fonts count."""

    def homeless(_: Path) -> Path:
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "expanduser", homeless)

    assert _version.drawing_version.__wrapped__()


def test_another_library_makes_pictures_anew(tmp_path: Path) -> None:
    """It is told by what installing leaves behind; what draws nothing does not count."""
    for name in ("numpy-2.1.0.dist-info", "Babel-2.16.egg-info", "rich-13.0.dist-info", "numpy"):
        (tmp_path / name).mkdir()

    assert ["Babel-2.16.egg-info", "numpy-2.1.0.dist-info"] == [*_version._installed((str(tmp_path), "missing"))]
    assert any(name.startswith("matplotlib-") for name in _version._installed(sys.path))


def test_key_of_a_picture_holds_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of what draws is another picture."""
    kind = CHARTS.get("column")
    before = picture_key(kind, kind.example, PAGE)
    monkeypatch.setattr("generator.charts._cache.drawing_version", lambda: "another")

    assert before != picture_key(kind, kind.example, PAGE)


def test_native_charts_read_no_version() -> None:
    """Who draws no picture does not load, let alone work out, what pictures depend on."""
    code = (
        "import sys\nfrom generator.charts import CHARTS, Canvas\nfrom generator.theme import THEMES\n"
        "look = THEMES.get('institutional')\n"
        "for name in CHARTS.names():\n"
        "    kind = CHARTS.get(name)\n"
        "    kind.native and kind.native(kind.example, Canvas(look, look.chart_on_page, 300, 160))\n"
        "print([name for name in sys.modules if name.endswith(('charts._version', 'charts._cache'))])"
    )

    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "[]\n" == found.stdout
