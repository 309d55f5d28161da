"""How much of a document is read: every bound of this stage, with what it was measured against.

A book of a thousand pages has some three million characters and, as a Word file, some ten megabytes.
"""

from __future__ import annotations

BYTES = 64 * 1024 * 1024
"""Of a file as it lies on the disk; photographs in a report make the most of it."""

UNPACKED = 128 * 1024 * 1024
"""Of the parts of a packed file that are read, unpacked; pictures are never unpacked."""

RATIO = 400
"""Unpacked bytes for each packed one; Word's own XML comes to some thirty, long tables to a hundred."""

CHARACTERS = 8_000_000
"""Of the text of one document."""

LINE = 500_000
"""Characters of one line or paragraph; a paragraph of a paper has a thousand, a report saved as one line a few
hundred thousand."""

BLOCKS = 100_000
"""Paragraphs, headings, items and tables of one document."""

CELLS = 100_000
"""Of one table; what stands beyond them is left out, and told."""

DEPTH = 200
"""How deep elements of XML or HTML may stand in each other; a text box in a table in a box needs some forty."""

SAMPLE = 200_000
"""Bytes from which the encoding of a text is guessed, and lines' lengths are measured."""

PAGES = 5_000
"""Of one PDF; a book has a thousand."""

PAGE = 8 * 1024 * 1024
"""Bytes of what draws one page, repeated parts counted each time; a page of text has ten thousand, a detailed map a
few millions."""

OBJECTS = 20_000_000
"""Look-ups of parts of a PDF by their number, with the entries in them; a thousand pages need some hundred thousand."""

READ_AHEAD = 16 * 1024 * 1024
"""Bytes that a PDF may be read beyond twice its size: damaged files are read more than once."""

MARKUP = 24 * 1024 * 1024
"""Characters of a web page with its scripts and styles; a long one with pictures inside it has five million."""
