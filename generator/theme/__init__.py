"""One theme: tokens that drive Word styles, the slide master, native charts and pictures."""

from __future__ import annotations

from generator.registry import Registry
from generator.theme.tokens import Theme

THEMES: Registry[Theme] = Registry("theme", "generator.theme.shipped", "THEME")
