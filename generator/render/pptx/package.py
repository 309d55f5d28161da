"""Parts, relationships and content types of a deck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from urllib.parse import quote as percent

from generator.office.opc import CORE, CORE_LINK, CORE_TYPE, Link, links_name, links_xml, seen_from, types_xml
from generator.records import dataclass

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."
_TYPES = {
    "ppt/presentation.xml": f"{_PRESENTATION}presentation.main+xml",
    "ppt/presProps.xml": f"{_PRESENTATION}presProps+xml",
    "ppt/viewProps.xml": f"{_PRESENTATION}viewProps+xml",
    "ppt/tableStyles.xml": f"{_PRESENTATION}tableStyles+xml",
    "ppt/slides": f"{_PRESENTATION}slide+xml",
    "ppt/slideLayouts": f"{_PRESENTATION}slideLayout+xml",
    "ppt/slideMasters": f"{_PRESENTATION}slideMaster+xml",
    "ppt/notesSlides": f"{_PRESENTATION}notesSlide+xml",
    "ppt/notesMasters": f"{_PRESENTATION}notesMaster+xml",
    "ppt/theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "ppt/charts": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    CORE: CORE_TYPE,
}


@dataclass(slots=True)
class Relations:
    """The relationships of one part while it is written; ids count up in the order of asking."""

    part: str
    rows: list[tuple[str, str, bool]] = field(default_factory=list)

    def to(self, kind: str, target: str) -> str:
        """The id of the relationship to the part ``target``."""
        return self._add((f"{OFFICE}/{kind}", seen_from(self.part.rpartition("/")[0], target), False))

    def to_core(self) -> str:
        """The id of the package's relationship to its core properties."""
        return self._add((CORE_LINK, CORE, False))

    def link(self, url: str) -> str:
        """The id of a hyperlink; empty for an address that is neither web nor mail."""
        if not url.lower().startswith(("http://", "https://", "mailto:")):
            return ""
        return self._add((f"{OFFICE}/hyperlink", percent(url.strip(), safe="%/:=&?~#+!$,;'@()*[]-._"), True))

    def _add(self, row: tuple[str, str, bool]) -> str:
        if row not in self.rows:
            self.rows.append(row)
        return f"rId{self.rows.index(row) + 1}"

    @property
    def name(self) -> str:
        return links_name(self.part)

    def xml(self) -> bytes:
        return links_xml(Link(f"rId{index}", *row) for index, row in enumerate(self.rows, 1))


def content_types(parts: Mapping[str, bytes]) -> bytes:
    """The content types part: defaults by extension, an override for every part that has a type of its own."""
    return types_xml({name: _type_of(name) for name in parts})


def _type_of(name: str) -> str:
    if name.endswith(".rels"):
        return ""
    return _TYPES.get(name) or _TYPES.get(name.rpartition("/")[0], "")
