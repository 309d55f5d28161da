"""A last page of a few lines is spared where a little more height on every page holds them."""

from __future__ import annotations

from dataclasses import replace

from generator.model.element import Briefing
from generator.render.docx.geometry import points
from generator.render.docx.paging import Paged, paginate
from generator.theme.tokens import Theme

_FEW = 0.2  # of a last page, under which it looks like a mistake
_STEPS = (2.0, 4.0)  # millimetres that the margins at head and foot give up: the running lines keep clear of the text


def snugly(briefing: Briefing, theme: Theme) -> tuple[Paged, Theme]:
    """The pages of ``briefing`` and the theme they are laid out in: with lower margins where that spares a page."""
    paged = paginate(briefing, theme)
    if paged.total < 2 or paged.filled > _FEW * points(theme.sheet.tall):
        return paged, theme
    for step in _STEPS:
        closer = _closer(theme, step)
        if paged.filled > points(2 * step) * (paged.total - 1):
            continue
        tighter = paginate(briefing, closer)
        if tighter.total < paged.total:
            return tighter, closer
    return paged, theme


def _closer(theme: Theme, step: float) -> Theme:
    sheet = theme.sheet
    return replace(theme, sheet=replace(sheet, top=sheet.top - step, bottom=sheet.bottom - step))
