from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from generator.model.element import Box, Boxes, Bullets, Caption, Column, Contents, Grid, Heading, Item, Prose
from generator.model.inline import Text, plain
from generator.render.docx.headers import Running, running_header
from generator.render.docx.splitting import split_wide
from generator.text.metrics import text_width
from generator.theme.shipped.institutional import THEME
from tests.render.docx.docx_reading import W, body_of, text_of
from tests.render.docx.docx_sample_words import META

WORD = "commitments"


def wide(columns: int, cell: str = WORD) -> Grid:
    heads = tuple(Column(f"{WORD}{number}") for number in range(columns))
    rows = tuple(tuple((Text(f"{cell} {number}"),) for number in range(columns)) for _ in range(3))
    caption = Caption("Table", "1", (Text("Everything at once"),))
    return Grid("everything", heads, rows, "table", caption)


def test_a_table_too_wide_for_a_landscape_page_comes_in_parts() -> None:
    """Twenty columns of long words stand in several tables: each with the first column, no column twice or lost."""
    grid = wide(20)
    parts = [part for part in split_wide((grid,), THEME) if isinstance(part, Grid)]
    heads = [[column.header for column in part.columns] for part in parts]

    assert len(parts) > 1
    assert {grid.columns[0].header} == {names[0] for names in heads}
    assert [column.header for column in grid.columns[1:]] == [name for names in heads for name in names[1:]]
    assert [grid.rows[0][0]] * len(parts) == [part.rows[0][0] for part in parts]
    assert ["everything", *[""] * (len(parts) - 1)] == [part.id for part in parts]
    assert [True, *[False] * (len(parts) - 1)] == [part.caption is not None for part in parts]


def test_columns_of_scripts_that_break_anywhere_do_not_shrink_to_a_letter() -> None:
    """Chinese words would fit any width; twenty columns of them come in parts all the same."""
    parts = tuple(split_wide((wide(20, "美国与日本的安全合作"), wide(20, "合")), THEME))

    assert 10 >= max(len(part.columns) for part in parts if isinstance(part, Grid))


def test_no_gap_stands_before_contents_that_open_a_page() -> None:
    """At the foot of a full page it would open an empty one."""

    contents = (Contents("Contents"), Heading(1, (Text("A part"),), "part", "1"))
    bodies = (body_of(Prose((Text(f"{WORD} " * words),)), wide(3), *contents) for words in range(150, 400, 25))
    opened = [xml for body in bodies if "pageBreakBefore" in (xml := etree.tostring(body).decode())]

    assert opened
    assert [] == [xml for xml in opened if re.search(r'"Gap"/></w:pPr></w:p><w:sdt>', xml)]


def test_a_table_that_fits_stays_whole() -> None:
    """Six columns are one table."""
    assert (wide(6),) == tuple(split_wide((wide(6),), THEME))


def test_a_row_higher_than_a_page_may_break_over_pages() -> None:
    """Else its end would be cut off at the page's foot; other rows stay whole."""
    short, long = ((Text("one"),), (Text("two"),)), ((Text("one"),), (Text(f"{WORD} " * 300),))
    body = body_of(Grid("g", (Column("A"), Column("B")), (short, long)))
    rows = body.findall(f".//{W}tr")[-2:]

    assert [True, False] == [row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows]
    assert not rows[1].findall(f".//{W}keepNext")


def test_a_box_nearly_as_high_as_a_page_has_a_row_for_each_text() -> None:
    """Wide letters fill a page with few of them; in one row the box would leave the page before it white."""
    low, high, steep = (
        body_of(Bullets((Item("a", (), (Text(text),)),) * 5, "key-messages", "Five"))
        for text in ("x" * 300, "日" * 300, "日" * 1500)
    )

    assert [1, 5, 5] == [len(one.findall(f".//{W}tr")) for one in (low, high, steep)]
    assert [True, True, False] == [one.find(f".//{W}trPr/{W}cantSplit") is not None for one in (low, high, steep)]


def test_side_boxes_as_high_as_a_page_have_a_row_for_each_pair_of_items() -> None:
    """LibreOffice cuts off at the foot of the page what stays whole and is higher; no item is lost."""
    few, many = (
        body_of(Boxes(Box("Safe", (Item("a", (), (Text("word " * 30),)),) * count), Box("Care", (), caution=True)))
        for count in (3, 30)
    )

    assert [1, 30] == [len(one.findall(f".//{W}tr")) for one in (few, many)]
    assert [3 * 30, 30 * 30] == [text_of(one).count("word") for one in (few, many)]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in many.iter(f"{W}tr"))


def test_a_table_of_few_words_that_is_high_is_not_kept_whole() -> None:
    """Narrow columns of Chinese make it higher than a page: kept on one, it would leave the page before empty."""
    words = "美国与日本的安全合作"
    grid = Grid("g", (Column(words),) * 8, (((Text(words * 2),) * 8,),) * 6, wide=True)
    rows = body_of(grid).findall(f".//{W}tr")[1:]

    assert [False] * 5 == [bool(row.findall(f".//{W}keepNext")) for row in rows[1:]]


def test_two_high_rows_are_not_kept_together() -> None:
    """With the heads and the gap above them they would need more than a page."""
    high = (Text("one"),), (Text(f"{WORD} " * 60),)
    rows = body_of(Grid("g", (Column("A"), Column("B")), (high, high, high))).findall(f".//{W}tr")[1:]

    assert [False] * 3 == [bool(row.findall(f".//{W}keepNext")) for row in rows]


def test_a_long_title_keeps_to_one_line_of_the_header() -> None:
    """The running title is cut where the section's name begins, so the header never pushes the text down."""

    meta = replace(META, title=f"{WORD} " * 40, running_title="")
    header = etree.fromstring(running_header(meta, THEME, Running("3", f"{WORD} " * 20, True, "1"), 9072))
    words = [node.text or "" for node in header.iter(f"{W}t")]
    size = THEME.page.margin_label.size

    assert any(word.endswith("…") for word in words)
    assert text_width("".join(words), THEME.fonts.apparatus, size) < 9072 / 20


def test_no_word_of_a_wide_table_is_lost() -> None:
    """All cells stand in the document."""
    grid = wide(20, "cell")
    text = "".join(node.text or "" for node in body_of(grid).iter(f"{W}t")).replace("\u00a0", " ")

    assert [] == [plain(cell) for row in grid.rows for cell in row if plain(cell) not in text]
