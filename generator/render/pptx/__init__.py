"""PowerPoint: ``compose`` decides the slides, ``render_pptx`` writes them."""

from __future__ import annotations

from generator.render.pptx.compose import compose
from generator.render.pptx.render import RenderedDeck, render_pptx

__all__ = ["RenderedDeck", "compose", "render_pptx"]
