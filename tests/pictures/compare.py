"""Pages as small grey pictures, and whether two of them show the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

DRAWN, KEPT = 96, 32  # pixels to the inch: as drawn, as compared
BLUR = 1.0  # pixels of the compared picture: what another version of a program moves stays under it
STEP = 8  # levels of grey that count as one, so that the files stay small
APART = 36  # levels by which a pixel must differ
MOST = 14  # such pixels that a page may have: less than a word


def reduced(picture: Image.Image) -> Image.Image:
    """A page drawn at ``DRAWN`` as it is kept and compared."""
    size = (round(picture.width * KEPT / DRAWN), round(picture.height * KEPT / DRAWN))
    small = picture.convert("L").resize(size, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(BLUR))
    return small.point(lambda level: min(round(level / STEP) * STEP, 255))


def differing(kept: Image.Image, drawn: Image.Image) -> int:
    """How many pixels differ visibly; every one where the sizes are not the same."""
    if kept.size != drawn.size:
        return max(kept.width * kept.height, drawn.width * drawn.height)
    return int(np.count_nonzero(_apart(kept, drawn)))


def same(kept: Image.Image, drawn: Image.Image) -> bool:
    """Whether a reader would see the same page."""
    return differing(kept, drawn) <= MOST


def _apart(kept: Image.Image, drawn: Image.Image) -> np.ndarray:
    before, after = (np.asarray(one, dtype=np.int16) for one in (kept, drawn))
    return np.abs(before - after) > APART


def beside(kept: Image.Image, drawn: Image.Image) -> Image.Image:
    """What was kept, what is drawn now, and in red where they differ."""
    width, height = max(kept.width, drawn.width), max(kept.height, drawn.height)
    sheet = Image.new("RGB", (3 * width + 20, height), "gray")
    marked = drawn.convert("RGB")
    if kept.size == drawn.size:
        apart = _apart(kept, drawn)
        marked = Image.composite(Image.new("RGB", drawn.size, "red"), marked, Image.fromarray(apart))
    for index, picture in enumerate((kept, drawn, marked)):
        sheet.paste(picture.convert("RGB"), (index * (width + 10), 0))
    return sheet


def differences(kept: Path, drawn: dict[str, Image.Image], aside: Path) -> list[str]:
    """Names of the pages that differ, are new or are gone; each is left in ``aside`` beside what was kept."""
    blank = Image.new("L", (1, 1), 255)
    found: list[str] = []
    for name in sorted({path.stem for path in kept.glob("*.png")} | set(drawn)):
        old = Image.open(kept / f"{name}.png") if (kept / f"{name}.png").is_file() else blank
        new = drawn.get(name, blank)
        if not same(old, new):
            aside.mkdir(parents=True, exist_ok=True)
            beside(old, new).save(aside / f"{name}.png")
            found.append(name)
    return found
