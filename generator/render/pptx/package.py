"""Parts, relationships and content types of a deck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from posixpath import relpath
from urllib.parse import quote as percent

from generator.office.xml import quote
from generator.render.pptx.template import HEAD

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
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
}
_DEFAULTS = {
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
}


@dataclass(slots=True)
class Relations:
    """The relationships of one part while it is written; ids count up in the order of asking."""

    part: str
    rows: list[tuple[str, str, bool]] = field(default_factory=list)

    def to(self, kind: str, target: str) -> str:
        """The id of the relationship to the part ``target``."""
        return self._add((f"{OFFICE}/{kind}", relpath(target, self.part.rpartition("/")[0] or "."), False))

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
        folder, _, file = self.part.rpartition("/")
        return f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"

    def xml(self) -> str:
        rows = "".join(
            f'<Relationship Id="rId{index}" Type="{kind}" Target={quote(target)}{_mode(outside)}/>'
            for index, (kind, target, outside) in enumerate(self.rows, 1)
        )
        return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def _mode(outside: bool) -> str:
    return ' TargetMode="External"' if outside else ""


def content_types(parts: Mapping[str, bytes]) -> str:
    """The content types part: defaults by extension, an override for every part that has a type of its own."""
    ends = sorted({name.rpartition(".")[2] for name in parts} & set(_DEFAULTS) | {"rels", "xml"})
    defaults = "".join(f'<Default Extension="{end}" ContentType="{_DEFAULTS[end]}"/>' for end in ends)
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name in sorted(parts) if (kind := _type_of(name))
    )
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{defaults}{overrides}</Types>'


def _type_of(name: str) -> str:
    if name.endswith(".rels"):
        return ""
    return _TYPES.get(name) or _TYPES.get(name.rpartition("/")[0], "")
