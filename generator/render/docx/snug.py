"""A last page of a few lines is spared where a little more height on every page holds them."""

from __future__ import annotations

from generator.model.element import Briefing
from generator.model.memo import Memo
from generator.records import replace
from generator.render.docx.geometry import points
from generator.render.docx.paging import Paged, measured, on_sheets
from generator.theme.sheet import Sheet
from generator.theme.tokens import Theme

_FEW = 0.2  # of a last page, under which it looks like a mistake
_STEPS = (2.0, 4.0)  # millimetres that the margins at head and foot give up: the running lines keep clear of the text


def snugly(briefing: Briefing, theme: Theme, memo: Memo | None = None) -> tuple[Paged, Theme]:
    """The pages of ``briefing`` and the theme of their sheets: with lower margins where that spares a page.

    ``memo`` is from earlier documents.
    """
    ready = measured(briefing, theme, memo=memo)
    paged = on_sheets(ready, theme.sheet)
    if paged.total < 2 or paged.filled > _FEW * points(theme.sheet.tall):
        return paged, theme
    for step in _STEPS:
        if paged.filled > points(2 * step) * (paged.total - 1):
            continue
        closer = _closer(theme.sheet, step)
        tighter = on_sheets(ready, closer)
        if tighter.total < paged.total:
            return tighter, replace(theme, sheet=closer)
    return paged, theme


def _closer(sheet: Sheet, step: float) -> Sheet:
    return replace(sheet, top=sheet.top - step, bottom=sheet.bottom - step)
