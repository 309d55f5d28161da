"""Tables that a page's end broke in two."""

from __future__ import annotations

from generator.ingest.clean import clean
from generator.ingest.document import Raw, RawBlock
from generator.ingest.readers._tables import table_block

_HEAD = ("Port", "Ships", "Tonnes")
_FIRST = (_HEAD, ("Arn", "12", "3,400"), ("Bel", "7", "910"))
_REST = (("Cor", "31", "8,200"), ("Dun", "4", "122"))


def _read(*blocks: RawBlock) -> list[tuple[tuple[str, ...], ...]]:
    document = clean(Raw((RawBlock("Ships of the year were counted in each of the ports.", page=1), *blocks)), "a")
    for block in document.blocks:
        if block.rows:
            assert ["\t".join(row) for row in block.rows] == document.words(block).split("\n")
    return [block.rows for block in document.blocks if block.rows]


def test_rows_of_the_next_page_belong_to_the_table() -> None:
    """With or without its head printed again, over three pages, and with a notice that it goes on."""
    first = table_block(_FIRST, 1, 2)
    bare, headed = table_block(_REST, 2, 1), table_block((_HEAD, *_REST), 2, 2)
    notice = RawBlock("Table 1 (continued)", page=2, paragraph=1)
    third = table_block((_HEAD, ("Eck", "9", "77")), 3, 1)

    assert [_FIRST + _REST] == _read(first, bare)
    assert [_FIRST + _REST] == _read(first, headed)
    assert [_FIRST + _REST] == _read(first, notice, headed)
    assert [(*_FIRST, *_REST, ("Eck", "9", "77"))] == _read(first, headed, third)


def test_another_table_stays_another() -> None:
    """Other columns, a page between, a caption of its own or text between them: two tables."""
    first, other = table_block(_FIRST, 1, 2), table_block(_REST, 2, 2)
    caption = RawBlock("Table 2. Ships of the year before", "caption", page=2, paragraph=1)
    text = RawBlock("The other ports were counted a year later, and by other means.", page=2, paragraph=1)

    assert 2 == len(_read(first, table_block((("a", "1"), ("b", "2")), 2, 1)))
    assert 2 == len(_read(first, table_block(_REST, 3, 1)))
    assert 2 == len(_read(first, caption, other))
    assert 2 == len(_read(first, text, other))
    assert 2 == len(_read(table_block(_FIRST), table_block(_REST)))


def test_a_joined_table_leads_back_to_both_pages() -> None:
    """Each cell stands in the block of the file that it came from."""
    raw = Raw((RawBlock("Ships were counted in the ports.", page=1), table_block(_FIRST, 1, 2), table_block(_REST, 2)))
    document = clean(raw, "a")
    at = document.text.index("8,200")
    (place,) = document.sources_of(at, at + 5)

    assert "8,200" == raw.blocks[place.block].text[place.raw_start : place.raw_end]
