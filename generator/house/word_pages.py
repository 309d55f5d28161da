"""The pages of a house's Word file: its sections, their paper and margins, what stands at their heads and feet."""

from __future__ import annotations

from collections.abc import Sequence

from generator.office.inspect import Node, element, first, select, to_number
from generator.records import dataclass, replace
from generator.theme.sheet import A4, Sheet

_WIDE_ENOUGH = 140.0  # mm between the margins, from which labels have their full column
_SHARE = A4.label / A4.live
_LEAST_LABEL = 24.0
_LABELS_BESIDE = 25.0  # mm that a house must indent its own text so that labels fit beside it


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its properties, the index of the body's child that ends it, whether its pages are landscape."""

    node: Node
    end: int
    landscape: bool


def house_sections(body: Node) -> tuple[Section, ...]:
    """The sections of a document's body in order; the last one's properties stand in the body itself."""
    found: list[Section] = []
    for index, child in enumerate(body):
        inside = child if child.tag.endswith("}sectPr") else element(child, "self::w:p/w:pPr/w:sectPr")
        if inside is not None:
            found.append(Section(inside, index, _is_landscape(inside)))
    return tuple(found)


def _is_landscape(node: Node) -> bool:
    size = element(node, "w:pgSz")
    return size is not None and to_number(size.get(_W + "w")) > to_number(size.get(_W + "h"))


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_section(sections: Sequence[Section], mark: int | None) -> Section | None:
    """The section that running text goes into: that of the mark (a child's index), else the last upright one."""
    if mark is not None:
        return next((section for section in sections if section.end >= mark), None)
    upright = [section for section in sections if not section.landscape]
    return next(reversed(upright or list(sections)), None)


def turned_section(sections: Sequence[Section], text: Section | None) -> Section | None:
    """The house's own landscape section, if its text stands upright."""
    if text is None or text.landscape:
        return None
    return next((section for section in reversed(sections) if section.landscape), None)


def house_sheet(text: Section | None, turned: Section | None, indent: float) -> Sheet:
    """The sheet of ``text``; ``indent`` is how far the house moves its own text in, in mm."""
    sheet = _margins(text.node) if text is not None else A4
    beside = indent >= _LABELS_BESIDE
    label = indent if beside else A4.label if sheet.live >= _WIDE_ENOUGH else max(sheet.live * _SHARE, _LEAST_LABEL)
    if text is not None and text.landscape:
        across, deep = sheet.live, sheet.tall
    elif turned is not None:
        wide = _margins(turned.node)
        across, deep = wide.live, wide.tall
    else:
        across, deep = sheet.height - sheet.left - sheet.right, sheet.width - sheet.top - sheet.bottom
    return replace(sheet, label=round(label, 1), indent=round(indent, 1) if beside else 0.0, across=across, deep=deep)


def _margins(node: Node) -> Sheet:
    def mm(path: str, usual: float) -> float:
        value = first(node, path)
        return abs(to_number(value)) * 25.4 / 1440 if value else usual

    gutter = mm("w:pgMar/@w:gutter", 0)
    sheet = Sheet(
        width=mm("w:pgSz/@w:w", A4.width),
        height=mm("w:pgSz/@w:h", A4.height),
        left=mm("w:pgMar/@w:left", A4.left) + gutter,
        right=mm("w:pgMar/@w:right", A4.right),
        top=mm("w:pgMar/@w:top", A4.top),
        bottom=mm("w:pgMar/@w:bottom", A4.bottom),
        header=mm("w:pgMar/@w:header", A4.header),
        footer=mm("w:pgMar/@w:footer", A4.footer),
    )
    return sheet if sheet.live >= 50 and sheet.tall >= 50 else replace(A4, header=sheet.header, footer=sheet.footer)


def references(sections: Sequence[Section], own: Section | None) -> dict[tuple[str, str], Node]:
    """The references to headers and footers that hold in ``own``: its own, else those of the sections before it.

    By what it is ("header") and where ("default", "first", "even").
    """
    found: dict[tuple[str, str], Node] = {}
    for section in sections:
        if own is None or section.end > own.end:
            break
        for kind in KINDS:
            for node in select(section.node, f"w:{kind}Reference"):
                found[kind, first(node, "@w:type") or "default"] = node
    return found


KINDS = ("header", "footer")
