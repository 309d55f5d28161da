"""The cells of a workbook that is embedded behind a chart."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from generator.errors import InputError
from generator.limits import CHECKED_CELLS, CHECKED_WORKBOOK
from generator.office.inspect import Node, parse
from generator.office.package import read_some
from generator.records import dataclass

CELL = re.compile(r"^\$?([A-Z]{1,3})\$?([0-9]{1,7})$")
_INDEX = re.compile(r"[0-9]{1,9}")
RANGE = re.compile(r"^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$")


@dataclass(frozen=True, slots=True)
class Workbook:
    """The cells of each sheet by their place ("B2"), as text."""

    sheets: Mapping[str, Mapping[str, str]]

    def cells(self, reference: str) -> tuple[str, ...] | None:
        """What "Sheet1!$B$2:$B$9" holds, an empty text for an empty cell; None where it cannot be told."""
        found: list[str] = []
        for piece in _pieces(reference):
            named = RANGE.match(piece)
            sheet = None if named is None else self.sheets.get((named[1] or named[2]).replace("''", "'"))
            places = () if named is None else _places(named[3])
            if sheet is None or not places:
                return None
            found += [sheet.get(place, "") for place in places]
        return tuple(found)


def read_workbook(data: bytes) -> Workbook | None:
    """The workbook in ``data``; None where it is none that can be read."""
    try:
        parts = read_some(data, "workbook", lambda name: name.startswith("xl/"), CHECKED_WORKBOOK, CHECKED_WORKBOOK)
    except InputError:
        return None
    book = parse(parts.get("xl/workbook.xml", b""))
    links = _links(parts)
    if book is None:
        return None
    shared = _shared(parts)
    return Workbook({name: _cells(parts.get(links.get(key, ""), b""), shared) for name, key in _sheets(book)})


def _sheets(book: Node) -> Iterator[tuple[str, str]]:
    for node in _all(book, "sheet"):
        key = next((str(value) for name, value in node.items() if str(name).endswith("}id")), "")
        yield str(node.get("name", "")), key


def _links(parts: Mapping[str, bytes]) -> dict[str, str]:
    root = parse(parts.get("xl/_rels/workbook.xml.rels", b""))
    found = [] if root is None else _all(root, "Relationship")
    return {
        str(node.get("Id")): posixpath.normpath(posixpath.join("/xl", str(node.get("Target"))))[1:] for node in found
    }


def _shared(parts: Mapping[str, bytes]) -> list[str]:
    root = parse(parts.get("xl/sharedStrings.xml", b""))
    return [] if root is None else [_text(node) for node in _all(root, "si")]


def _cells(data: bytes, shared: list[str]) -> dict[str, str]:
    root = parse(data)
    return {} if root is None else {str(node.get("r")): _value(node, shared) for node in _all(root, "c")}


def _value(cell: Node, shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _text(cell)
    value = next((node.text or "" for node in _all(cell, "v")), "")
    if cell.get("t") == "s":
        return shared[int(value)] if _INDEX.fullmatch(value) and int(value) < len(shared) else ""
    return value


def _text(node: Node) -> str:
    return "".join(piece.text or "" for piece in _all(node, "t"))


def _all(node: Node, name: str) -> list[Node]:
    """The elements called ``name``, in whichever of the two namespaces of spreadsheets."""
    return [found for found in node.iter() if str(found.tag).rpartition("}")[2] == name]


def _pieces(reference: str) -> list[str]:
    """The ranges of "(A!$B$2,A!$B$4)"; most references are one."""
    return reference.strip("()").split(",") if reference.startswith("(") else [reference]


def _places(span: str) -> tuple[str, ...]:
    """The places of "$B$2:$B$9", row by row."""
    first, _, last = span.partition(":")
    start, end = CELL.match(first), CELL.match(last or first)
    if start is None or end is None:
        return ()
    columns = range(_column(start[1]), _column(end[1]) + 1)
    rows = range(int(start[2]), int(end[2]) + 1)
    if len(columns) * len(rows) > CHECKED_CELLS:
        return ()
    return tuple(f"{_letters(column)}{row}" for row in rows for column in columns)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
