from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from generator.gallery import render_gallery
from tests.pictures.compare import DRAWN, differences, reduced, same

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "tests" / "golden" / "pictures"
ASIDE = ROOT / "output" / "differing-pages"


@pytest.fixture(scope="module")
def drawn(
    to_pdf: Callable[[Path], Path], pdftoppm: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Image.Image]:
    """The gallery's pages and slides, as LibreOffice draws them."""
    folder = tmp_path_factory.mktemp("gallery")
    files, _ = render_gallery("institutional", ("docx", "pptx"))
    pages: dict[str, Image.Image] = {}
    for name, data in files.items():
        if not name.endswith((".docx", ".pptx")):
            continue
        (folder / name).write_bytes(data)
        pdf, stem = to_pdf(folder / name), "page" if name.endswith("docx") else "slide"
        command = [pdftoppm, "-r", str(DRAWN), "-gray", "-png", str(pdf), str(folder / stem)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        pages |= {path.stem: Image.open(path) for path in sorted(folder.glob(f"{stem}-*.png"))}
    return pages


def test_pages_look_as_they_were_kept(drawn: dict[str, Image.Image]) -> None:
    """Each page and slide of the gallery shows what it showed when somebody looked; UPDATE_GOLDEN=1 keeps new ones."""
    small = {name: reduced(picture) for name, picture in drawn.items()}
    if os.environ.get("UPDATE_GOLDEN"):
        _keep(small)
    found = differences(KEPT, small, ASIDE)

    assert [] == found, f"{len(found)} pages differ; see {ASIDE.relative_to(ROOT)} (kept, now, differences in red)"


def _keep(pages: dict[str, Image.Image]) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    for path in KEPT.glob("*.png"):
        path.unlink()
    for name, picture in pages.items():
        picture.save(KEPT / f"{name}.png", optimize=True)


def test_the_pictures_stay_small() -> None:
    """All kept pictures together take less than a megabyte."""
    assert 1_000_000 > sum(path.stat().st_size for path in KEPT.glob("*.png"))


PAGE = (1280, 720)
LINE, MARK, FRAME = (120, 200, 700, 214), (900, 500, 917, 517), (120, 300, 620, 600)


def page(line: tuple[int, int, int, int] = LINE, mark: tuple[int, int, int, int] = MARK) -> Image.Image:
    """A slide with a line of text, a mark and a frame, drawn at ``DRAWN``."""
    picture = Image.new("L", PAGE, 255)
    draw = ImageDraw.Draw(picture)
    for left in range(line[0], line[2], 9):
        draw.rectangle((left, line[1], left + 5, line[3]), fill=30)
    draw.ellipse(mark, fill=30)
    draw.rectangle(FRAME, outline=30, width=2)
    return picture


@pytest.mark.parametrize(("across", "down"), [(1, 0), (0, 1), (-1, 1)])
def test_what_a_program_shifts_by_a_hair_is_the_same(across: int, down: int) -> None:
    """Everything three quarters of a point to the side or lower, in a slightly other grey, is the same page."""
    moved = ImageChops.offset(page(), across, down).point(lambda level: min(level + 6, 255))

    assert same(reduced(page()), reduced(moved))


def moved(box: tuple[int, int, int, int], by: int) -> tuple[int, int, int, int]:
    return box[0], box[1] + by, box[2], box[3] + by


@pytest.mark.parametrize("by", [18, -30, 400])
def test_a_line_that_moved_is_seen(by: int) -> None:
    """A line of text a line lower, higher or far away is another page."""
    assert not same(reduced(page()), reduced(page(line=moved(LINE, by))))


@pytest.mark.parametrize("box", [LINE, MARK])
def test_what_is_missing_is_seen(box: tuple[int, int, int, int]) -> None:
    """A page without its line of text, or without one mark of a sixth of an inch, is another page."""
    picture = page()
    ImageDraw.Draw(picture).rectangle(box, fill=255)

    assert not same(reduced(page()), reduced(picture))


def test_differing_pages_are_left_side_by_side(tmp_path: Path) -> None:
    """What is new, gone or changed is named, and left as it was beside as it is."""
    kept, aside = tmp_path / "kept", tmp_path / "aside"
    kept.mkdir()
    for name in ("page-1", "page-2", "page-3"):
        reduced(page()).save(kept / f"{name}.png")
    now = {"page-1": reduced(page()), "page-2": reduced(page(mark=(*MARK[:2], 905, 505))), "page-4": reduced(page())}

    assert ["page-2", "page-3", "page-4"] == differences(kept, now, aside)
    assert ["page-2.png", "page-3.png", "page-4.png"] == sorted(path.name for path in aside.iterdir())


def test_the_same_pages_leave_nothing_behind(tmp_path: Path) -> None:
    """Nothing is written where nothing differs."""
    reduced(page()).save(tmp_path / "page-1.png")

    assert [] == differences(tmp_path, {"page-1": reduced(page())}, tmp_path / "aside")
    assert not (tmp_path / "aside").exists()
