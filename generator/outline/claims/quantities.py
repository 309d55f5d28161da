"""The quantities of a sentence, read once for all that ask for them."""

from __future__ import annotations

from functools import lru_cache

from generator.text.quantities import quantities as read

quantities = lru_cache(maxsize=16384)(read)
