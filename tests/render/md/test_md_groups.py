"""Columns that stand under one name, in Markdown, whose tables have one header row."""

from __future__ import annotations

from generator.model.element import Column, Grid
from generator.render.md.inlines import Writer
from generator.render.md.tables import table


def test_the_name_of_a_group_goes_before_its_heads() -> None:
    """Each head says all that stands over its column."""
    columns = (Column("Challenge"), Column("2024", group="Tran"), Column("2025", group="Tran"))

    head = table(Grid("g", columns, (), "matrix"), Writer({})).splitlines()[0]

    assert "| Challenge | Tran 2024 | Tran 2025 |" == head
