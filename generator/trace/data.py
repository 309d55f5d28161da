"""The CSV files behind figures, line by line."""

from __future__ import annotations

from pathlib import Path

from generator.errors import InputError
from generator.formats.report import Report
from generator.formats.table import parse_table
from generator.formats.textfile import read_text
from generator.model.outline import Outline

Rows = tuple[tuple[int, tuple[str, ...]], ...]


def read_data(folder: Path, outline: Outline) -> dict[str, Rows]:
    """Each row with its line, by the file's name in the topic's ``folder``; a file with faults has none."""
    names = dict.fromkeys(figure.data_file for figure in outline.figures.values() if figure.data_file)
    return {name: _rows(folder, name) for name in names}


def _rows(folder: Path, name: str) -> Rows:
    try:
        table = parse_table(read_text(folder / name, name), Report(name))
    except InputError:
        return ()
    return tuple((row.line, row.cells) for row in table.rows) if table else ()
