"""Namespaces as they are declared on the roots of parts."""

from __future__ import annotations

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org"
RELATIONSHIPS = f"{_OFFICE}/officeDocument/2006/relationships"
WORD = f'xmlns:w="{_OFFICE}/wordprocessingml/2006/main"'
BODY = " ".join((
    WORD,
    f'xmlns:r="{RELATIONSHIPS}"',
    f'xmlns:wp="{_OFFICE}/drawingml/2006/wordprocessingDrawing"',
    f'xmlns:a="{_OFFICE}/drawingml/2006/main"',
    f'xmlns:c="{_OFFICE}/drawingml/2006/chart"',
    f'xmlns:pic="{_OFFICE}/drawingml/2006/picture"',
))  # fmt: skip
