"""On which page each heading falls, measured without Word: what the contents show until Word counts."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.element import Briefing
from generator.render.docx.contents import listed
from generator.theme.tokens import Theme


@dataclass(frozen=True, slots=True)
class Layout:
    """``headings``: the page of each heading of the contents, in order; ``total``: pages of the document."""

    headings: tuple[int, ...]
    total: int


def estimate(briefing: Briefing, theme: Theme) -> Layout:
    return Layout(tuple(2 for _ in listed(briefing.elements)), 3)
