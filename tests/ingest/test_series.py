from __future__ import annotations

import pytest

from generator.ingest.document import Block, Document
from generator.ingest.series import cell_value, data_tables, prose_series, series_of, table_series

PROSE = (
    "Exports to the bloc rose from 64.0 billion dollars in 2018 to 74.5 billion in 2019 and 80.3 in 2020; imports rose"
    " from 119.5 billion dollars in 2018 to 134.8 billion in 2019 and 148.3 billion in 2020."
)


def points(series):
    return [(one.x, one.value) for one in series.points]


def table(*rows):
    text = "\n".join("\t".join(row) for row in rows)
    return Block("table", 0, len(text), rows=rows), text


def test_a_chain_of_values_becomes_a_series():
    """Unit and scale of the first are those of all; each point leads to its print."""
    exports, imports = prose_series(PROSE)

    assert [("2018", 64.0e9), ("2019", 74.5e9), ("2020", 80.3e9)] == points(exports)
    assert ("Exports to the bloc", "USD", 10**9) == (exports.measure, exports.unit, exports.scale)
    assert "148.3 billion" == PROSE[imports.points[-1].evidence.start : imports.points[-1].evidence.end]


def test_series_over_the_same_years_become_one_table():
    """A row a year, a cell a series; a gap is None."""
    more = prose_series(
        "The total, it is said, matters. Trade was worth 1.5 billion dollars in 2014, 2.1 billion"
        " dollars in 2015 and 2.5 billion dollars in 2016.",
        500,
    )
    (joined,) = data_tables(prose_series(PROSE))

    assert ("2018", (64.0e9, 119.5e9)) == joined.rows[0]
    assert ("2018", "2019", "2020") == joined.x
    assert 2 == len(data_tables((*prose_series(PROSE), *more)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya's budget was $1.1 billion in 2019. In 2020 it was $1.2 billion, and in 2021 $1.4 billion.",
         [("2019", 1.1e9), ("2020", 1.2e9), ("2021", 1.4e9)]),
        ("Sales were 4.2, 4.8 and 5.1 billion euros in 2019, 2020 and 2021, respectively.",
         [("2019", 4.2e9), ("2020", 4.8e9), ("2021", 5.1e9)]),
        ("The number of farms dropped from 2.1 million in 1990 to 1.4 million in 2010 and 0.9 million in 2020.",
         [("1990", 2.1e6), ("2010", 1.4e6), ("2020", 0.9e6)]),
        ("In 2015 Malta had 1,240 MW of solar capacity. By 2018 it had 3,100 MW, and in 2021 it reached 5,700 MW.",
         [("2015", 1240), ("2018", 3100), ("2021", 5700)]),
        ("Inflation was 3.1 per cent in 2019, fell to 1.8 per cent a year later and climbed to 6.4 per cent in 2022.",
         [("2019", 3.1), ("2020", 1.8), ("2022", 6.4)]),
        ("Debt was 41 per cent of GDP in 2005, 58 per cent in 2010 and 77 per cent in 2015.",
         [("2005", 41), ("2010", 58), ("2015", 77)]),
        ("Over 2018, 2019 and 2020 the fund paid out 4.1, 4.6 and 5.9 million euros respectively.",
         [("2018", 4.1e6), ("2019", 4.6e6), ("2020", 5.9e6)]),
        ("In 2009 the agency spent $12m on research, in 2013 $19m, and in 2017 $31m.",
         [("2009", 12e6), ("2013", 19e6), ("2017", 31e6)]),
        ("Output amounted to 310,000 vehicles in 2019 (2020: 240,000; 2021: 265,000).",
         [("2019", 310000), ("2020", 240000), ("2021", 265000)]),
        ("In 2015 the share stood at 71 per cent. The share rose to 75 per cent in 2018 and hit 79 per cent in 2022.",
         [("2015", 71), ("2018", 75), ("2022", 79)]),
    ],
)  # fmt: skip
def test_series_in_prose(text, told):
    """Sentence by sentence, in lists, in brackets."""
    (one,) = prose_series(text)

    assert told == points(one)


@pytest.mark.parametrize(
    "text",
    ["Wages rose by 3% in 2020.", "It sold 5 ships in 2019 and 7 planes in 2020.", "Prices were 3% higher.",
     "Output was 40 MW in 2010 and 80 MW in 2012.", "Prices rose 5% in 2019 while wages rose 3% in 2020.",
     "Spain spent $5 million in 2019. Chad spent $6 million in 2020."],
)  # fmt: skip
def test_what_is_no_series(text):
    """One value or two, other units, other measures, no dates, other owners."""
    assert () == prose_series(text)


def test_a_table_with_years_across():
    """Unit and scale stand in a label's brackets; an empty cell is a gap; names lose their unit."""
    block, text = table(
        ("Item (USD billion)", "2019", "2020", "2021"),
        ("Exports", "1.2", "1.3", "–"),
        ("Imports", "2,100.5", "2.2", "2.4"),
    )
    exports, imports = table_series(block, text)

    assert ("Exports", "USD", [("2019", 1.2e9), ("2020", 1.3e9)]) == (exports.measure, exports.unit, points(exports))
    assert ["2,100.5", "2.2", "2.4"] == [text[one.evidence.start : one.evidence.end] for one in imports.points]


def test_a_table_with_years_down():
    """Each column is a series with its own scale."""
    block, text = table(("Year", "Arrivals (thousands)", "Share (%)"), ("2019", "120", "12.5"), ("2020", "80", "9"))
    arrivals, share = table_series(block, text, "Table 2. Visits")

    assert [("2019", 120000), ("2020", 80000)] == points(arrivals)
    assert ("Share", "%", "Table 2. Visits") == (share.measure, share.unit, share.caption)


def test_a_table_of_words_has_no_series():
    """Nor has one without dates."""
    assert () == table_series(*table(("Name", "Place"), ("Ann", "Rome")))
    assert () == table_series(*table(("Name", "A", "B"), ("x", "1", "2")))


def test_the_series_of_a_document_stand_in_its_order():
    """Offsets are the document's, a table's caption is the block beside it."""
    rows = (("Year", "Trees"), ("2019", "5"), ("2020", "7"))
    texts = [PROSE, "Table 1. Trees of the city", "\n".join("\t".join(row) for row in rows)]
    blocks, at = [], 0
    for kind, text in zip(("paragraph", "caption", "table"), texts, strict=True):
        blocks.append(Block(kind, at, at + len(text), rows=rows if kind == "table" else ()))
        at += len(text) + 2
    document = Document("x", "\n\n".join(texts), tuple(blocks))
    found = series_of(document)

    assert ["Exports to the bloc", "imports", "Trees"] == [one.measure for one in found]
    assert "Table 1. Trees of the city" == found[-1].caption
    assert ["5", "7"] == [one.evidence.of(document.text) for one in found[-1].points]


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1,234.5", 1234.5), ("(n/a)", None), ("-3.2%", -3.2), ("$4", 4), ("", None), ("12*", 12), ("5 to 6", None)],
)
def test_cells(cell, value):
    """Numbers with their signs; words, ranges and dashes are none."""
    assert value == cell_value(cell)
