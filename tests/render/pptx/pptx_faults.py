"""What is wrong with placed slides: text beyond its box, anything off the slide, text on text."""

from __future__ import annotations

from generator.render.pptx.boxes import (
    Block,
    ChartBox,
    Composed,
    Paragraph,
    PlacedSlide,
    Rect,
    Rule,
    Table,
    TextBox,
)
from generator.render.pptx.compose.fit import height_of
from generator.theme.tokens import Theme


def faults(composed: Composed, theme: Theme) -> list[str]:
    """What is wrong with placed slides: text beyond its box, anything off the slide, text on text."""
    return [
        f"{n} {slide.id}: {fault}"
        for n, slide in enumerate(composed.slides, 1)
        for fault in _slide_faults(slide, theme)
    ]


def _slide_faults(slide: PlacedSlide, theme: Theme) -> list[str]:
    found: list[str] = []
    solid: list[tuple[str, Rect]] = []
    for shape in slide.shapes:
        match shape:
            case TextBox():
                found += _box_faults(shape.name, shape.paragraphs, shape.at.w, shape.at.h, theme)
                solid.append((shape.name, shape.at))
            case Table():
                found += _table_faults(shape, theme)
                solid.append((shape.name, shape.at))
            case ChartBox():
                solid.append((shape.name, shape.at))
            case Rule():
                solid_line = Rect(min(shape.x1, shape.x2), min(shape.y1, shape.y2), 0, 0)
                found += _off("rule", solid_line)
            case Block():
                found += _off("area", shape.at)
    found += [fault for name, at in solid for fault in _off(name, at)]
    pairs = ((a, b) for i, a in enumerate(solid) for b in solid[i + 1 :])
    return found + [f"{a[0]} on {b[0]}" for a, b in pairs if _overlap(a[1], b[1])]


def _box_faults(name: str, paragraphs: tuple[Paragraph, ...], width: float, height: float, theme: Theme) -> list[str]:
    found = []
    if height_of(paragraphs, width, theme) > height + 0.005:
        found.append(f"{name}: text is higher than its box ({height_of(paragraphs, width, theme):.2f} > {height:.2f})")
    if not any(run.text for one in paragraphs for run in one.runs):
        found.append(f"{name}: empty")
    sizes = [run.style.size for one in paragraphs for run in one.runs]
    if min(sizes, default=12) < 12:
        found.append(f"{name}: {min(sizes)} pt")
    return found


def _table_faults(table: Table, theme: Theme) -> list[str]:
    found = []
    for row, high in zip(table.rows, table.heights, strict=True):
        for cell, width in zip(row, table.widths, strict=True):
            room = high - cell.top - cell.bottom
            tall = height_of(cell.paragraphs, width - cell.left - cell.right, theme)
            if tall > room + 0.005:
                found.append(f"{table.name}: cell {cell.paragraphs} is higher than its row ({tall:.2f} > {room:.2f})")
    return found


def _off(name: str, at: Rect) -> list[str]:
    inside = at.x >= -0.01 and at.y >= -0.01 and at.x + at.w <= 13.34 and at.y + at.h <= 7.51
    return [] if inside and at.w >= 0 and at.h >= 0 else [f"{name}: off the slide {at}"]


def _overlap(a: Rect, b: Rect) -> bool:
    slack = 0.011
    beside = a.x + a.w <= b.x + slack or b.x + b.w <= a.x + slack
    return not (beside or a.y + a.h <= b.y + slack or b.y + b.h <= a.y + slack)
