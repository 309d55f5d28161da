"""The Word briefing: ``render_docx`` for its bytes, ``render`` for its bytes and the places of its ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.element import Briefing
    from generator.render.places import Rendered
    from generator.theme.tokens import Theme


def render(briefing: Briefing, theme: Theme) -> Rendered:
    """The Word file of ``briefing`` and the bookmark of each id in it."""
    from generator.render.docx.briefing import render as write

    return write(briefing, theme)


def render_docx(briefing: Briefing, theme: Theme) -> bytes:
    """The Word file of ``briefing``; the same briefing and theme give the same bytes."""
    return render(briefing, theme).data
