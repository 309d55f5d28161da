"""Which tables need a landscape page, and what goes there with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.element import Element, Grid, Heading, Prose
from generator.records import replace
from generator.render.docx.contents import as_heading
from generator.render.docx.geometry import columns
from generator.render.docx.widths import fits
from generator.theme.tokens import Theme


def turned(elements: Iterable[Element], theme: Theme) -> tuple[Element, ...]:
    """``elements`` with every table's direction settled; those that turn the page follow the text of their part."""
    done: list[Element] = []
    late: list[Element] = []
    for element in elements:
        if _is_chapter(element):
            done, late = [*done, *late], []
        one = settled(element, theme)
        (late if is_wide(one) else done).append(one)
    return (*done, *late)


def settled(element: Element, theme: Theme) -> Element:
    """``element`` with its direction settled, where it is a table."""
    if not isinstance(element, Grid) or element.wide is not None:
        return element
    return replace(element, wide=element.role not in {"dispute", "labels"} and not _fits(element, theme))


def _fits(grid: Grid, theme: Theme) -> bool:
    """Whether the words of a table hold in the width of an upright page, in the smallest size of tables."""
    return fits(grid, columns(theme.sheet).live, theme, theme.page.table_small.size)


def is_wide(element: object) -> bool:
    """Whether an element stands on a landscape page by itself."""
    return isinstance(element, Grid) and bool(element.wide)


def directions(elements: Sequence[Element]) -> tuple[bool, ...]:
    """Whether each element stands on a landscape page: the wide tables, and the heading and lead right above one."""
    wide = [is_wide(element) for element in elements]
    for index in range(len(elements) - 1, 0, -1):
        before = elements[index - 1]
        if wide[index] and not is_wide(before) and _leads(elements, index):
            wide[index - 1] = True
    return tuple(wide)


def _leads(elements: Sequence[Element], end: int) -> bool:
    """Whether nothing but a lead, or under a Heading 1 nothing but text, stands between a heading and the table."""
    only_leads = True
    for index in range(end - 1, -1, -1):
        element = elements[index]
        match element:
            case Heading():
                return only_leads or _is_chapter(element)
            case Prose():
                only_leads = only_leads and element.role == "lead"
            case _:
                return False
    return False


def _is_chapter(element: Element) -> bool:
    heading = as_heading(element)
    return heading is not None and heading.level == 1
