"""The Word briefing: its bytes and the places of its ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.element import Briefing
    from generator.render.places import Rendered
    from generator.theme.tokens import Theme


def render_docx(briefing: Briefing, theme: Theme) -> Rendered:
    """The Word file of ``briefing`` and the bookmark of each id in it; the same input gives the same bytes."""
    from generator.render.docx.document import render

    return render(briefing, theme)
