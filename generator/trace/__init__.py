"""Where a number, a phrase or a place of a finished document comes from."""

from __future__ import annotations

from generator.trace.answer import Answer, Cell, Hit, Near
from generator.trace.asking import Ground, trace_ids, trace_words

__all__ = ["Answer", "Cell", "Ground", "Hit", "Near", "trace_ids", "trace_words"]
