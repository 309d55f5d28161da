"""Makes the width tables in ``widths/``: ``python -m generator.text._measure`` (needs fonttools and the fonts).

A table is text: the em in units, then one line for each run of neighbouring characters: the first one's code point in
hexadecimal and the advance of every character of the run. Kerning and ligatures are left out; both mostly make
lines shorter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

HERE = Path(__file__).parent / "widths"
FONTS = Path("/usr/share/fonts/truetype")

_LATIN = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x1E00, 0x1EFF)]
_GREEK_CYRILLIC = [(0x370, 0x3FF), (0x400, 0x52F)]
_SIGNS = [(0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF)]
_SHAPES = [(0x2500, 0x25FF), (0x2600, 0x266F), (0xFB00, 0xFB06)]
MAIN = [*_LATIN, *_GREEK_CYRILLIC, *_SIGNS, *_SHAPES]
SERIF = [(0x180, 0x24F), (0x1E00, 0x1EFF), *_GREEK_CYRILLIC]

# A table's name, the file it is measured from without its style, what it holds.
FACES = {
    "carlito": ("crosextra/Carlito", MAIN),
    "caladea": ("crosextra/Caladea", MAIN),
    "liberationsans": ("liberation2/LiberationSans", MAIN),
    "liberationserif": ("liberation2/LiberationSerif", MAIN),
    "serif": ("noto/NotoSerif", SERIF),
}

# Scripts that no twin has, each from the face that stands in for it.
SCRIPTS = {
    "NotoSansArmenian": [(0x530, 0x58F)],
    "NotoSansHebrew": [(0x590, 0x5FF)],
    "NotoSansArabic": [(0x600, 0x6FF), (0x750, 0x77F)],
    "NotoSansDevanagari": [(0x900, 0x97F)],
    "NotoSansBengali": [(0x980, 0x9FF)],
    "NotoSansTamil": [(0xB80, 0xBFF)],
    "NotoSansThai": [(0xE00, 0xE7F)],
    "NotoSansGeorgian": [(0x10A0, 0x10FF)],
}

Ranges = Iterable[tuple[int, int]]


def read_widths(file: Path, ranges: Ranges) -> tuple[int, dict[int, int]]:
    """The em of the font ``file`` and the advances of its characters in ``ranges``, in units."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    font = TTFont(file, lazy=True)
    advances, names = font["hmtx"].metrics, font.getBestCmap()
    wanted = (code for first, last in ranges for code in range(first, last + 1) if code in names)
    return font["head"].unitsPerEm, {code: advances[names[code]][0] for code in sorted(wanted)}


def print_table(em: int, widths: Mapping[int, int]) -> str:
    lines: list[str] = []
    last = -2
    for code, width in sorted(widths.items()):
        if code == last + 1:
            lines[-1] += f" {width}"
        else:
            lines.append(f"{code:X} {width}")
        last = code
    return "\n".join([str(em), *lines, ""])


def _scripts(style: str) -> dict[int, int]:
    merged: dict[int, int] = {}
    for face, ranges in SCRIPTS.items():
        em, widths = read_widths(FONTS / f"noto/{face}-{style}.ttf", ranges)
        merged |= {code: round(width * 1000 / em) for code, width in widths.items()}
    return merged


def main() -> None:
    for style in ("Regular", "Bold"):
        for stem, (name, ranges) in FACES.items():
            table = print_table(*read_widths(FONTS / f"{name}-{style}.ttf", ranges))
            (HERE / f"{stem}-{style.lower()}.txt").write_text(table, "ascii")
        (HERE / f"scripts-{style.lower()}.txt").write_text(print_table(1000, _scripts(style)), "ascii")


if __name__ == "__main__":
    main()
