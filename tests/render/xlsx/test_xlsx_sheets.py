"""The evidence workbook of the tiny topic: a row for each witness, number, side, value and work."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache

from generator.model.outline import Outline
from generator.model.proposed import Proposed, ProposedSide
from generator.office.register import Amount, Linked, Table, Value
from generator.render.places import Place, Rendered
from generator.render.xlsx import render_xlsx
from generator.render.xlsx.desk import Desk, desk_of
from generator.render.xlsx.disputes import dispute_table
from generator.render.xlsx.figures import figure_table
from generator.render.xlsx.numbers import number_table
from generator.render.xlsx.points import point_table
from generator.render.xlsx.slides import slide_table
from generator.render.xlsx.sources import source_table
from generator.theme.shipped.institutional import THEME
from tests.tiny import tiny, tiny_plan

DOCUMENTS = {
    "briefing.docx": Rendered(
        b"",
        (
            Place("pax-2023", "/word/document.xml", "pax_2023"),
            Place("pax-2023", "/word/document.xml", "pax_2023_2"),
            Place("pax-2020", "/word/footnotes.xml", "pax_2020"),
            Place("dispute-count", "/word/document.xml", "dispute_count"),
        ),
    ),
    "deck.pptx": Rendered(
        b"",
        (
            Place("pax-2023", "/ppt/slides/slide12.xml", "pt:pax-2023"),
            Place("pax-2023", "/ppt/notesSlides/notesSlide3.xml", "Notes"),
        ),
    ),
}
PROPOSED = Proposed(
    "x", "value", "How dear?", "passengers", ("fare-8",), (ProposedSide("USD 8.", ("fare-8",), "1,208.5"),), "", "W."
)


@cache
def desk() -> Desk:
    return desk_of(with_proposed(), DOCUMENTS)


def with_proposed() -> Outline:
    return replace(tiny(), proposed=(PROPOSED,))


def rows(table: Table, **wanted: str) -> list[dict[str, Value]]:
    """Rows by the heads of their fields, those with the wanted first cell."""
    heads = [field.head for field in table.fields]
    found = [dict(zip(heads, row, strict=True)) for row in table.rows]
    return [row for row in found if all(row[head] == value for head, value in wanted.items())]


def test_a_point_has_a_row_for_each_of_its_sources() -> None:
    """It leads to the source, the dispute, its place on the pages and its slides."""
    (row,) = rows(point_table(desk()), Point="pax-2023")

    assert Linked("Operator, 2023", sheet="Sources", row=list(tiny().sources).index("operator-2023")) == row["Source"]
    assert Linked("How many passengers?", sheet="Disputes", row=0) == row["Disputes"]
    assert Linked("2 places", "briefing.docx", "pax_2023") == row["Briefing"]
    assert Linked("3, 12", "deck.pptx", "3") == row["Slides"]
    assert 2 == len(rows(point_table(desk()), Point="fare-10"))
    assert "in a note" == rows(point_table(desk()), Point="pax-2020")[0]["Briefing"]


def test_links_lead_to_the_row_that_they_name() -> None:
    """The first of a point's rows."""
    table, numbers = point_table(desk()), number_table(desk())
    for row in rows(numbers):
        link = row["Point"]
        assert isinstance(link, Linked)
        assert link.text == table.rows[link.row][0]


def test_numbers_are_values_of_what_is_printed() -> None:
    """Scales are multiplied out; years are no quantities."""
    found = [(row["As printed"], row["Value"], row["Unit"]) for row in rows(number_table(desk()))]

    assert ("USD 40 million", Amount(40_000_000, 0), "USD") in found
    assert all(printed not in {"2020", "2023"} for printed, _, _ in found)


def test_a_dispute_has_a_row_for_each_side() -> None:
    """What a rule proposes stands behind those on record."""
    table = rows(dispute_table(desk()))

    assert [("accepted", Amount(1.2, 1)), ("accepted", Amount(1.1, 1)), ("proposed", Amount(1208.5, 1))] == [
        (row["Status"], row["Value"]) for row in table
    ]
    assert Linked("1 place", "briefing.docx", "dispute_count") == table[0]["Briefing"]


def test_sources_are_those_read_and_those_cited_by_them() -> None:
    """With how many points each carries."""
    table = rows(source_table(desk()))

    assert list(tiny().sources) == [row["Id"] for row in table if row["Read"] == "read"]
    assert "survey-2023" in [row["Id"] for row in table if row["Read"] == "not read"]


def test_figures_show_each_value() -> None:
    """With its unit, data and source."""
    table = rows(figure_table(desk()), Figure="passengers-chart")

    assert table
    assert all(isinstance(row["Value"], Amount) and row["Data"] for row in table)


def test_a_statement_of_a_slide_has_a_row_for_each_point_and_source() -> None:
    """On each slide that shows or tells it; the point leads to its row."""
    found = [row for row in rows(slide_table(desk())) if row["Kind"] == "point" and row["Source"]]
    passengers = [row for row in found if getattr(row["Point"], "text", "") == "pax-2023"]

    assert [Amount(3), Amount(12)] == [row["Slide"] for row in passengers]
    assert {tiny_text("pax-2023")} == {row["Statement"] for row in passengers}
    assert {Linked("How many passengers?", sheet="Disputes", row=0)} == {row["Disputes"] for row in passengers}


def test_without_a_deck_there_are_no_slides() -> None:
    alone = desk_of(with_proposed(), {"briefing.docx": DOCUMENTS["briefing.docx"]})
    assert slide_table(alone).rows == ()


def tiny_text(name: str) -> str:
    return next(point.text for point in tiny().points() if point.id == name)


def test_the_workbook_is_the_same_twice() -> None:
    """Six sheets."""
    data = render_xlsx(with_proposed(), DOCUMENTS, tiny_plan().briefing.meta, THEME)

    assert data == render_xlsx(with_proposed(), DOCUMENTS, tiny_plan().briefing.meta, THEME)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert 6 == sum(name.startswith("xl/worksheets/sheet") for name in archive.namelist())
