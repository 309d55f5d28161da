"""Numbers of figures, tables and sections, learnt from the elements of a page in their order."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import element as e

OWN_NUMBERS = {"dispute", "labels", "evidence"}


def numbers_of(elements: Iterable[e.Element]) -> dict[str, str]:
    """What prints for an id: "3" for figures and tables, "2.1" for sections; a dispute prints its section's."""
    numbers: dict[str, str] = {}
    figures = tables = 0
    section = ""
    for element in elements:
        match element:
            case e.Heading():
                section = element.number or section
                numbers[element.id] = element.number
            case e.Graphic():
                figures += 1
                numbers[element.id] = str(figures)
            case e.Grid(role="dispute"):
                numbers[element.id] = section
            case e.Grid(caption=e.Caption()) if element.role not in OWN_NUMBERS:
                tables += 1
                numbers[element.id] = str(tables)
            case _:
                pass
    return numbers
