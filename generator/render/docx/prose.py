"""How a paragraph of text is set: its style, and where its label stands. Writing and measuring both ask here."""

from __future__ import annotations

from typing import Literal

from generator.model.element import Prose
from generator.model.inline import plain
from generator.records import dataclass
from generator.render.docx.geometry import points
from generator.render.docx.scripts import is_right_to_left
from generator.text.metrics import text_width
from generator.theme.tokens import Theme

_PROSE = {
    "lead": ("Lead", "Lead", "MarginLabel"),
    "body": ("BodyText", "LabelledBody", "RowLabel"),
    "small": ("SmallText", "LabelledNote", "NoteLabel"),
    "line": ("Line", "Line", "Secondary"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """``style`` of the paragraph and ``label`` of its label, which ``stands`` in the margin, above, or nowhere."""

    style: str
    label: str
    stands: Literal["beside", "above", ""]


def prose_setting(prose: Prose, theme: Theme) -> Setting:
    """A label stands on a line of its own where it is too long for the margin, or the text runs from the right."""
    flat, hanging, label = _PROSE[prose.role]
    if not prose.label:
        return Setting(flat, label, "")
    room = points((theme.sheet.heads if hanging == "Line" else theme.sheet.indent) - 1)
    wide = text_width(prose.label, theme.fonts.apparatus, theme.page.row_label.size, True) > room
    above = wide or is_right_to_left(plain(prose.content))
    return Setting(flat, label, "above") if above else Setting(hanging, label, "beside")
