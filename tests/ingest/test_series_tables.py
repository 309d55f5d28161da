from __future__ import annotations

import pytest

from generator.ingest.document import Block
from generator.ingest.series_tables import cell_value, table_series


def points(series):
    return [(one.x, one.value) for one in series.points]


def table(*rows):
    text = "\n".join("\t".join(row) for row in rows)
    return Block("table", 0, len(text), rows=rows), text


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


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1,234.5", 1234.5), ("(n/a)", None), ("-3.2%", -3.2), ("$4", 4), ("", None), ("12*", 12), ("5 to 6", None)],
)
def test_cells(cell, value):
    """Numbers with their signs; words, ranges and dashes are none."""
    assert value == cell_value(cell)
