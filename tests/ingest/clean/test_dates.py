"""What the furniture of pages says of a document's date."""

from __future__ import annotations

from generator.ingest.clean import clean
from generator.ingest.document import Raw, RawBlock
from tests.ingest.pdf_files import invented


def test_date_says_more_than_a_bare_year() -> None:
    """A running head gives the year of a volume; a line with the day of it counts more."""
    blocks = [
        RawBlock("Annals of Ports, Volume 12 Issue 3, 2019", top=0.03, bottom=0.03),
        RawBlock("On quays", "title"),
        RawBlock("DOI: 10.5555/ap.v12.3 ISSN: 1234-5679 Published online: 12 March 2019"),
        RawBlock(invented(1)),
        RawBlock(invented(2)),
    ]

    assert "2019-03-12" == clean(Raw(tuple(blocks)), "a").hints["issued"]
