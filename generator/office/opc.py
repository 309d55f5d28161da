"""What an Office package says of its own parts: their relationships and content types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.office.xml import quote
from generator.records import dataclass

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_USUAL = {
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
}
TYPES = "[Content_Types].xml"
CORE = "docProps/core.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_LINK = f"{_PACKAGE}/relationships/metadata/core-properties"


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship: ``target`` is an address ``outside`` the package, or a part as seen from the owner's folder."""

    id: str
    type: str
    target: str
    outside: bool = False


def links_name(part: str) -> str:
    """The part that holds the relationships of ``part``; "" stands for the package."""
    folder, slash, file = part.rpartition("/")
    return f"{folder}{slash}_rels/{file}.rels"


def seen_from(folder: str, part: str) -> str:
    """The target of a relationship: ``part`` as seen from ``folder``, both as the package names them."""
    here, there = [name for name in folder.split("/") if name], [name for name in part.split("/") if name]
    same = next(
        (at for at, (one, other) in enumerate(zip(here, there, strict=False)) if one != other),
        min(len(here), len(there)),
    )
    return "/".join([*[".."] * (len(here) - same), *there[same:]])


def links_xml(links: Iterable[Link]) -> bytes:
    """The relationships of one part, in their order."""
    rows = "".join(
        f"<Relationship Id={quote(link.id)} Type={quote(link.type)} Target={quote(link.target)}{_mode(link)}/>"
        for link in links
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'.encode()


def _mode(link: Link) -> str:
    return ' TargetMode="External"' if link.outside else ""


def types_xml(types: Mapping[str, str]) -> bytes:
    """The content types of the parts by name: by extension where that is what one expects, else part by part.

    A part with an empty type has its extension's.
    """
    ends = {name: name.rpartition(".")[2] for name in types}
    by_end = {end for name, end in ends.items() if end in _USUAL and types[name] in ("", _USUAL[end])}
    defaults = "".join(
        f'<Default Extension="{end}" ContentType="{_USUAL[end]}"/>' for end in sorted(by_end | {"rels", "xml"})
    )
    overrides = "".join(
        f"<Override PartName={quote(f'/{name}')} ContentType={quote(kind)}/>"
        for name, kind in sorted(types.items())
        if kind not in ("", _USUAL.get(ends[name]))
    )
    return f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'.encode()
