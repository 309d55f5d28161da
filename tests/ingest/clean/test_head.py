"""The head of a document: who wrote it and where they work."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    "line",
    [
        "Journal of Harbour Studies, vol. 18, no. 2, pp. 77-91, May 2023",
        "Coastal Letters 31(4), doi:10.5555/coast.2023.314",
    ],
)
def test_the_line_of_an_issue_is_no_heading(line: str) -> None:
    """However short it is and whatever stands below it: it says where the text came out."""
    blocks = (RawBlock("A Survey of Lighthouses", "title"), *map(RawBlock, (line, invented(1), invented(2))))
    document = clean(Raw(blocks), "a")

    assert "heading" not in [block.kind for block in document.blocks]


def test_a_heading_with_one_number_stays() -> None:
    """A volume alone tells no issue."""
    blocks = (RawBlock("A Survey of Lighthouses", "title"), *map(RawBlock, ("The Fleet in Volume 2", invented(1))))

    assert "heading" in [block.kind for block in clean(Raw(blocks), "a").blocks]
