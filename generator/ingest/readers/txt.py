"""Plain text: whatever its encoding, its line ends and its way of telling paragraphs apart."""

from __future__ import annotations

from generator.ingest.document import Raw
from generator.ingest.readers import Reader
from generator.ingest.readers import _plain as plain
from generator.ingest.readers._decode import decode
from generator.ingest.readers._layout import measure

_TRIES = (plain.atx_heading, plain.table, plain.underlined_heading, plain.notes, plain.rule)


def read(data: bytes, name: str) -> Raw:
    """Paragraphs and tables, form feeds as pages; headings only where Markdown's signs mark them."""
    pages = [page.split("\n") for page in decode(data, name).split("\f")]
    layout = measure([line for page in pages for line in page])
    return Raw(plain.blocks_of(pages, _TRIES, layout))


READER = Reader("plain text", (".txt", ".text"), read)
