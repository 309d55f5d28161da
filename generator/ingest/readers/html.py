"""Web pages: the text without what stands around it, and what the page says of itself."""

from __future__ import annotations

from generator import limits
from generator.errors import Where, refuse
from generator.ingest.document import Raw, RawBlock
from generator.ingest.readers import Reader
from generator.ingest.readers._html_blocks import Item, Walk
from generator.ingest.readers._html_choice import chosen
from generator.ingest.readers._html_hints import hints_of
from generator.ingest.readers._html_tree import tree_of
from generator.ingest.readers._html_zones import Zones, main_of
from generator.ingest.readers._tables import table_block

RULE = "ingest"


def read(data: bytes, name: str) -> Raw:
    """Headings, paragraphs, items, tables, captions and notes in the order of the page; nothing is fetched."""
    tree = tree_of(data, name)
    found = tree.find("body")
    body = found if found is not None else tree
    zones = Zones(body)
    items = Walk(zones).read(body)
    if len(items) > limits.DOCUMENT_BLOCKS:
        what = f"the page has more than {limits.DOCUMENT_BLOCKS:,} paragraphs"
        raise refuse(RULE, what, Where(name), mend="split it into documents")
    hints = hints_of(tree)
    kept = chosen(items, main_of(body, zones), tree, hints)
    return Raw(tuple(_block(item, at) for at, item in enumerate(kept, 1)), hints)


def _block(item: Item, number: int) -> RawBlock:
    if item.rows:
        return table_block(item.rows, paragraph=number)
    return RawBlock(
        item.text, item.kind, item.level, paragraph=number, bold=item.bold, marks=item.marks, italics=item.italics
    )


READER = Reader("web page", (".html", ".htm", ".xhtml"), read)
