"""The head of a document: who wrote it and where they work."""

from __future__ import annotations

from generator.ingest.clean import clean
from generator.ingest.document import Raw, RawBlock
from tests.ingest.pdf_files import invented


def test_second_line_of_where_an_author_works_is_no_heading() -> None:
    """A line that ends with a comma goes on in the next one, which is short and would else pass for a heading."""
    lines = ["Ada Quill", "Institute of Rivers and Harbours, University of Nether Quay,", "Sandholm"]
    blocks = (
        RawBlock("A Survey of Lighthouses", "title"), *map(RawBlock, lines), *(RawBlock(invented(at)) for at in (1, 2)),
    )  # fmt: skip
    document = clean(Raw(blocks), "a")

    assert ["title", "byline", "byline", "byline", "paragraph", "paragraph"] == [
        block.kind for block in document.blocks
    ]
