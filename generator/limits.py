"""How much of anything is read: every bound on the size, depth and time of an input, with what it was measured against.

What is beyond a bound is refused with a message, or left out and told; nothing is cut in silence.
"""

from __future__ import annotations

MB = 1024 * 1024

# What analysts write

TEXT_BYTES = 5_000_000
"""Of one text file: notes, outline, figures, references, data, a template; a note is some ten thousand."""

TEXT_LINE = 20_000
"""Characters of one line or value; a point is some hundred."""

YAML_DEPTH = 200
"""Collections inside each other."""

DATA_ROWS = 10_000
"""Of one CSV; a figure shows a few dozen."""

FORMULA_LENGTH = 500
"""Characters of a formula."""

FORMULA_DEPTH = 30
"""Brackets inside each other in a formula."""

BIBTEX_ENTRY = 100_000
"""Characters of one BibTeX entry; one with a long abstract has five thousand."""

BIBTEX_FAULTS = 100
"""Faults of a BibTeX file that are told before the rest is left unread."""

AUDIENCE_CHAIN = 8
"""Audiences that extend each other."""

ORIGINAL_BYTES = 40_000_000
"""Of the clean text of a source, and of its map; a book has three million characters."""

# What templates do

TEMPLATE_TICKS = 20_000
"""Loop turns and calls in all; the largest template of our own takes a few hundred."""

TEMPLATE_TEXT = 1_000_000
"""Characters in all that a template prints or joins."""

TEMPLATE_ITEMS = 1_000
"""Of one list."""

TEMPLATE_NUMBER = 10**15
"""The largest number that a template may count with."""

# Office files

PACKAGE_PARTS = 20_000
"""Of any Office file."""

PACKAGE_BYTES = 512 * MB
"""Of any Office file, unpacked."""

HOUSE_BYTES = 96 * MB
"""Of a house file, packed or unpacked: ten times a template with full-page photographs."""

LINK_ID = 255
"""Characters of the id of a relationship in a house file; Office writes five."""

CHECKED_CELLS = 20_000
"""Of a range in a chart's workbook that is compared with the chart; a longer one is a whole column."""

CHECKED_WORKBOOK = 32 * MB
"""Of the workbook behind a chart, unpacked; one of ours has ten thousand bytes."""

OFFICE_SECONDS = 180
"""For LibreOffice to make a PDF of one document."""

# Documents to ingest: a book of a thousand pages has some three million characters and, in Word, some ten megabytes

DOCUMENT_BYTES = 64 * MB
"""Of a file as it lies on the disk; photographs in a report make the most of it."""

DOCUMENT_SECONDS = 120
"""For one file; a thousand pages of PDF take about a minute."""

DOCUMENT_UNPACKED = 128 * MB
"""Of the parts of a packed file that are read, unpacked; pictures are never unpacked."""

DOCUMENT_RATIO = 400
"""Unpacked bytes for each packed one; Word's own XML comes to some thirty, long tables to a hundred."""

DOCUMENT_CHARACTERS = 8_000_000
"""Of the text of one document."""

DOCUMENT_LINE = 500_000
"""Characters of one line or paragraph; a paragraph of a paper has a thousand, a report saved as one line a few
hundred thousand."""

DOCUMENT_BLOCKS = 100_000
"""Paragraphs, headings, items and tables of one document."""

DOCUMENT_CELLS = 100_000
"""Of one table; what stands beyond them is left out, and told."""

DOCUMENT_DEPTH = 200
"""How deep elements of XML or HTML may stand in each other; a text box in a table in a box needs some forty."""

STYLE_CHAIN = 20
"""Styles of Word that are based on each other."""

QUOTE_DEPTH = 8
"""Quotations inside each other in Markdown."""

PAGE_RECORD_DEPTH = 12
"""Entries inside each other in what a web page says of itself (JSON-LD)."""

DOCUMENT_SAMPLE = 200_000
"""Bytes from which the encoding of a text is guessed, and lines' lengths are measured."""

REFERENCE_LENGTH = 4_000
"""Characters of an entry in a list of references; what is longer is no entry and is read only so far."""

MARKUP = 24 * MB
"""Characters of a web page with its scripts and styles; a long one with pictures inside it has five million."""

PDF_PAGES = 5_000
"""Of one PDF; a book has a thousand."""

PDF_PAGE = 8 * MB
"""Bytes of what draws one page, repeated parts counted each time; a page of text has ten thousand, a detailed map a
few millions."""

PDF_DRAWINGS = 24
"""Drawings inside each other."""

PDF_OBJECTS = 20_000_000
"""Look-ups of parts of a PDF by their number, with the entries in them; a thousand pages need some hundred thousand."""

PDF_READ_AHEAD = 16 * MB
"""Bytes that a PDF may be read beyond twice its size: damaged files are read more than once."""

STATEMENT = 4_000
"""Characters of a point that is held against others; a sentence has two hundred, and what has more is a text."""

FIGURES_OF_A_STATEMENT = 100
"""Figures of one point that are held against others; what has more is a table, and a sentence has three."""

# What is kept

CHECKED_FILES = 512
"""Findings of checks that are kept, and as many lists of citations; of a topic a few, some kilobytes each."""

PICTURES_BYTES = 256 * MB
"""Of the pictures kept between builds; those that were used least lately go first. A chart is some fifty thousand."""
