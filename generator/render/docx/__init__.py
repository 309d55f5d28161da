"""The Word briefing: its bytes and the places of its ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.house.word import WordHouse
    from generator.model.element import Briefing
    from generator.model.memo import Memo
    from generator.render.places import Rendered
    from generator.theme.tokens import Theme


def render_docx(briefing: Briefing, theme: Theme, house: WordHouse | None = None, memo: Memo | None = None) -> Rendered:
    """The Word file of ``briefing`` and the bookmark of each id in it; the same input gives the same bytes.

    With a ``house`` it is written into that file, in its styles and the theme that was made from it. ``memo`` is from
    earlier documents: elements that are the same are not written again.
    """
    if house is not None:
        from generator.render.docx.housed import render_in_house

        return render_in_house(briefing, house, memo)
    from generator.render.docx.document import render

    return render(briefing, theme, memo)
