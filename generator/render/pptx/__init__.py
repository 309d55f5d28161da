"""PowerPoint: decide the slides (``compose``), then write them."""

from __future__ import annotations

from generator.render.pptx.compose import compose
from generator.render.pptx.render import render_pptx

__all__ = ["compose", "render_pptx"]
