"""The evidence workbook: points, their numbers, disputes, sources and figures, to sort and filter."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.element import Meta
from generator.model.outline import Outline
from generator.office.register import About, Look, Table, without_empty_fields, write_register
from generator.render.places import Rendered
from generator.render.properties import issued
from generator.render.xlsx.desk import desk_of
from generator.render.xlsx.disputes import dispute_table
from generator.render.xlsx.figures import figure_table
from generator.render.xlsx.numbers import number_table
from generator.render.xlsx.points import point_table
from generator.render.xlsx.slides import slide_table
from generator.render.xlsx.sources import source_table
from generator.theme.tokens import Theme

__all__ = ["render_xlsx"]


def render_xlsx(outline: Outline, documents: Mapping[str, Rendered], meta: Meta, theme: Theme) -> bytes:
    """The workbook of an edition; its links lead to the ``documents`` beside it, by file name."""
    desk = desk_of(outline, documents)
    tables = (point_table, number_table, dispute_table, figure_table, source_table, slide_table)
    book: list[Table] = [without_empty_fields(make(desk)) for make in tables]
    palette = theme.palette
    look = Look(theme.fonts.apparatus, palette.ink, palette.primary, palette.paper, palette.hairline, palette.accent)
    about = About(meta.title, meta.edition, meta.series, issued(meta.iso_date).date().isoformat())
    return write_register([table for table in book if table.rows], look, about)
