"""Plain text: encodings, line ends, pages, paragraphs, tables."""

from __future__ import annotations

import pytest

from generator import limits
from generator.errors import InputError
from generator.ingest.document import RawBlock
from generator.ingest.readers.txt import read

WRAPPED = """\
The harbour was dredged in 1912 and again in 1958, when the second
quay was built beside the fish market. Since then the water has been
deep enough for the ferries that cross to the islands twice a day.
A third quay was planned but never paid for.

In 1974 the town sold the old quay to a company that wanted to build
a hotel there. The hotel opened four years later and closed in 1991,
after two owners had failed to fill it.
"""


def _texts(text: str) -> list[str]:
    return [block.text for block in read(text.encode(), "a.txt").blocks]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Lines that end where the page was full belong together; their ends stay in the raw."""
    first, second = read(WRAPPED.encode(), "a.txt").blocks

    assert first.text.count("\n") == 3
    assert second.text.startswith("In 1974")
    assert (1, 2) == (first.paragraph, second.paragraph)


def test_one_line_paragraphs_without_empty_lines_stay_apart() -> None:
    """Where each line is a whole sentence or more, each is a paragraph."""
    lines = [
        "The council met on Monday and agreed to close the bridge for repairs until the end of the summer season.",
        "Shopkeepers said they had not been asked.",
        "A spokesman for the council said that letters had been sent to everyone in the streets around the bridge.",
        "The bridge was last repaired in 1987.",
    ]

    assert lines == _texts("\n".join(lines))


def test_an_indented_first_line_begins_a_paragraph() -> None:
    """A wrapped text without empty lines breaks where a line is indented."""
    text = WRAPPED.replace("\n\n", "\n").replace("The harbour", "   The harbour").replace("In 1974", "   In 1974")

    assert 2 == len(_texts(text))


def test_hanging_entries_are_a_paragraph_each() -> None:
    """In a list of works whose second lines are indented, each line at the margin begins an entry."""
    text = (
        "Arden, P. (2011). The price of salt in northern ports, and how it was\n"
        "    fixed by decree. Port Papers, 3(2), 14-31.\n"
        "Brook, L. (2015). Ferries and their subsidies: a short history of one\n"
        "    island line. Salt Press.\n"
        "Cole, M. (2019). What the dredgers found under the second quay of the\n"
        "    harbour, and where it went. Mud Review, 7, 1-9.\n"
    )

    assert ["Arden", "Brook", "Cole,"] == [entry[:5] for entry in _texts(text)]


def test_double_spaced_text_is_joined() -> None:
    """Where an empty line follows every line, paragraphs have more than one between them."""
    paragraphs = [paragraph.splitlines() for paragraph in WRAPPED.split("\n\n")]
    text = "\n\n\n".join("\n\n".join(lines) for lines in paragraphs)

    assert 2 == len(_texts(text))


def test_form_feeds_are_pages() -> None:
    """Pages count from 1, paragraphs from 1 on each."""
    blocks = read(b"One stands here.\n\nTwo stands here.\fThree stands here.", "a.txt").blocks

    assert [(1, 1), (1, 2), (2, 1)] == [(block.page, block.paragraph) for block in blocks]


def test_a_recurring_line_stands_alone() -> None:
    """A running header within wrapped paragraphs is a block of its own, whatever its page number."""
    lines = WRAPPED.splitlines()
    text = "\n".join(
        [*lines[:2], "Harbour Notes  12", *lines[2:6], "Harbour Notes  13", lines[6], lines[7], "Harbour Notes  14"]
    )

    assert 3 == sum(text.startswith("Harbour Notes") for text in _texts(text))


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "Ægir’s café costs 5 €"),
        ("utf-8-sig", "Ægir’s café costs 5 €"),
        ("utf-16", "Ægir’s café costs 5 €"),
        ("utf-16-le", "The cafe costs five, she said"),
        ("utf-16-be", "The cafe costs five, she said"),
        ("cp1252", "Mr Ægir’s café at the quay costs 5 € – “more than before”, said André, the owner of the place."),
        (
            "cp1251",
            "Порт открыт с 1912 года, и с тех пор вода здесь достаточно глубока для паромов, которые ходят на острова.",
        ),
        (
            "shift_jis",
            "港は一九一二年に浚渫されました。"
            "それ以来、島へ渡るフェリーには"
            "十分な深さがあります。"
            "橋は夏の終わりまで閉鎖されます。",
        ),
    ],
)
def test_encodings_are_found(encoding: str, text: str) -> None:
    """The characters come out as they were saved, whatever the encoding."""
    assert (RawBlock(text, paragraph=1),) == read(text.encode(encoding), "a.txt").blocks


def test_line_ends_of_all_kinds() -> None:
    """Windows, old Mac and Unix line ends are the same."""
    assert ["One is here.", "Two is here."] == _texts("One is here.\r\n\r\nTwo is here.")
    assert ["One is here.", "Two is here."] == _texts("One is here.\r\rTwo is here.")


@pytest.mark.parametrize(
    "drawn",
    [
        "Year | Ferries | Quays\n2019 | 12 | 2\n2020 | 9 | 2",
        "| Year | Ferries | Quays |\n|------|--------:|---|\n| 2019 | 12 | 2 |\n| 2020 | 9 | 2 |",
        "Year\tFerries\tQuays\n2019\t12\t2\n2020\t9\t2",
        "Year    Ferries   Quays\n2019         12       2\n2020          9       2",
        "+------+---------+-------+\n| Year | Ferries | Quays |\n+======+=========+=======+\n"
        "| 2019 | 12      | 2     |\n+------+---------+-------+\n"
        "| 2020 | 9       | 2     |\n+------+---------+-------+",
    ],
)
def test_tables_are_rows(drawn: str) -> None:
    """Pipes, tabs, aligned columns and grids are cells; the text is the cells joined."""
    before = "The table shows what the port counted in both years, ferries and quays alike.\n\n"
    table = read((before + drawn).encode(), "a.txt").blocks[1]

    assert "table" == table.kind
    assert (("Year", "Ferries", "Quays"), ("2019", "12", "2"), ("2020", "9", "2")) == table.rows
    assert "Year\tFerries\tQuays\n2019\t12\t2\n2020\t9\t2" == table.text


def test_an_empty_cell_keeps_its_column() -> None:
    """In aligned columns a value stands under the heading that it belongs to."""
    drawn = "Port        2019     2020\nNorth         12        9\nSouth                 14\nEast           7        8"
    rows = read(drawn.encode(), "a.txt").blocks[0].rows

    assert ("South", "", "14") == rows[2]


def test_justified_prose_is_no_table() -> None:
    """Words that two spaces keep apart to fill the line are a paragraph."""
    text = (
        "The  harbour was dredged  in 1912 and  again in 1958,  when the second\n"
        "quay  was built  beside the  fish market.  Since then  the water  has\n"
        "been deep  enough for  the ferries  that cross  to the  islands twice.\n"
    )

    assert ["paragraph"] == [block.kind for block in read(text.encode(), "a.txt").blocks]


def test_marked_headings_are_headings() -> None:
    """Markdown's signs are understood in plain text, too: converters leave them."""
    blocks = read(
        b"## The quay\n\nIt was built long ago and stands still.\n\nThe market\n==========\nFish.", "a.txt"
    ).blocks

    assert [("heading", 2), ("paragraph", 0), ("heading", 1), ("paragraph", 0)] == [
        (one.kind, one.level) for one in blocks
    ]


def test_binary_is_refused() -> None:
    """Bytes that are no text end with a message that names the file."""
    with pytest.raises(InputError, match=r"a\.txt.*no text"):
        read(bytes(range(256)) * 20, "a.txt")


def test_an_endless_line_is_refused() -> None:
    """A line beyond the bound is told with its number."""
    with pytest.raises(InputError, match=r"a\.txt:2"):
        read(b"a\n" + b"word " * (limits.DOCUMENT_LINE // 5 + 1), "a.txt")
