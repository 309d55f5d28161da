"""The Markdown renderer: a plan as files in Pandoc's dialect."""

from __future__ import annotations

from generator.render.md.document import render_md

__all__ = ["render_md"]
