"""A series or a table of a source as a figure with its data."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.ingest.draft.data import DraftFigure, draft_figures
from generator.ingest.draft.types import Card, Drafted, DraftTable
from generator.model.outline import Point
from generator.model.source import Evidence

TABLE = DraftTable(
    title="Ferries to the islands, Buses of the coast, All journeys in the county",
    unit="thousand",
    scale=1,
    columns=("Ferries to the islands", "Buses of the coast", "All journeys in the county"),
    rows=(("2019", (None, None, 31.0)), ("2020", (10.0, 20.0, 30.0)), ("2021", (12.01, 21.02, 33.02))),
    start=10,
    end=90,
)
POINT = Point("p1", "Ferries carried more.", (Evidence("hale-2021", "¶ 1", ""),), topic="ferries", span=(0, 95))


def _figure(table: DraftTable) -> DraftFigure:
    drafted = Drafted(Card("hale.txt", {}), "", {}, (), (table,))
    (found,) = draft_figures("hale-2021", drafted, [POINT], set())
    return found


def test_parts_and_their_total_are_columns_and_a_line() -> None:
    """The total is told by adding up, rounding allowed, not by its name, and the parts stand before it."""
    rows = tuple((x, (row[2], *row[:2])) for x, row in TABLE.rows)
    spec = _figure(replace(TABLE, columns=(TABLE.columns[2], *TABLE.columns[:2]), rows=rows)).spec
    assert "column-line" == spec.chart
    assert [(one.name, one.draw) for one in spec.series] == [
        ("Ferries", None),
        ("Buses", None),
        ("All journeys", "line"),
    ]
    assert spec.message == "All journeys rose by 6.5%: 31 in 2019, 33.02 in 2021 (thousand)"
    assert "2021: 33.03, not 33.02" in spec.note


@pytest.mark.parametrize("rows", [TABLE.rows[:2], (*TABLE.rows, ("2022", (1.0, 2.0, 4.0)))])
def test_what_does_not_add_up_twice_is_no_total(rows: tuple[tuple[str, tuple[float | None, ...]], ...]) -> None:
    """One year may be chance, and one year that differs is enough."""
    assert "column" == _figure(replace(TABLE, rows=rows)).spec.chart


def test_a_title_names_the_series_and_the_years() -> None:
    """Without what follows a preposition, and no word is cut in two, in the file's name neither."""
    found = _figure(TABLE)
    assert "Ferries, Buses, All journeys, 2019 to 2021" == found.spec.title
    assert "hale-2021-ferries-buses-all-journeys-2019-to-2021" == found.spec.id


def test_names_that_only_their_ends_tell_apart_stay_whole() -> None:
    """ "Journeys to the north" and "Journeys to the south"."""
    columns = ("Journeys to the north", "Journeys to the south", "Journeys")
    assert list(columns) == [one.name for one in _figure(replace(TABLE, columns=columns)).spec.series]


def test_a_printed_caption_is_the_title() -> None:
    """A caption that has room says more than the names of columns."""
    assert "Journeys made" == _figure(replace(TABLE, title="Journeys made")).spec.title


def test_a_share_has_no_rate_of_growth() -> None:
    """From 10% to 12% is two points, which "rose by 20%" would hide."""
    table = replace(TABLE, unit="%", columns=("Share",), rows=(("2019", (10.0,)), ("2020", (12.0,))))
    assert "Share: 10% in 2019, 12% in 2020" == _figure(table).spec.message


def test_members_are_compared_and_not_told_as_a_change() -> None:
    """A message over names lists their values; "rose from one country to another" would be no sentence."""
    rows = (("Malta", (30.0,)), ("Chad", (25.0,)), ("Peru", (12.0,)))
    table = replace(TABLE, title="Share of the catch", columns=("Share of the catch",), rows=rows, of_members=True)
    spec = _figure(replace(table, unit="%")).spec

    assert ("column", "Share of the catch: Malta and 2 more") == (spec.chart, spec.title)
    assert "Share of the catch: Malta 30%, Chad 25%, Peru 12%" == spec.message


def test_a_message_tells_the_peak_between_two_ends() -> None:
    """ "Rose: 10 in 2019, 14 in 2022" would hide that it was 60 in 2020; a bend of little is none."""
    rows = (("2019", (10.0,)), ("2020", (60.0,)), ("2021", (15.0,)), ("2022", (14.0,)))
    table = replace(TABLE, unit="", columns=("Visits",), rows=rows)
    flat = replace(table, rows=(rows[0], ("2020", (14.5,)), rows[3]))

    assert "Visits rose by 40.0%: 10 in 2019, 60 in 2020, 14 in 2022" == _figure(table).spec.message
    assert "Visits rose by 40.0%: 10 in 2019, 14 in 2022" == _figure(flat).spec.message


def test_a_unit_that_is_the_name_of_the_series_is_said_once() -> None:
    """Heat pumps are counted in heat pumps."""
    table = replace(TABLE, unit="night ferries", columns=("Night ferries",), rows=(("2019", (1.0,)), ("2020", (2.0,))))
    spec = _figure(table).spec

    assert ("", "Night ferries rose by 100.0%: 1 in 2019, 2 in 2020") == (spec.unit, spec.message)
