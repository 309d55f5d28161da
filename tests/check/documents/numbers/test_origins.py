"""Every number of an edition has an origin: a point, data, a reference, a numbering, a count or a template's words."""

from __future__ import annotations

from dataclasses import replace

from generator.check.documents.numbers.origins import trace
from generator.model import element as e
from generator.model.inline import Cite, CrossRef, Mark, Text
from tests.tiny import tiny, tiny_plan


def origins(*elements: e.Element) -> dict[str, str]:
    """Number → origin, of a page of these elements."""
    plan = tiny_plan()
    page = replace(plan, briefing=replace(plan.briefing, elements=elements))
    shown = {line_of for element in elements for line_of in _texts(element)}
    return {one.token.text: one.origin for one in trace(page, tiny()) if one.line.text in shown}


def _texts(element: e.Element) -> list[str]:
    assert isinstance(element, e.Prose)
    return ["".join(getattr(item, "text", "") or getattr(item.content[0], "text", "") for item in element.content)]  # type: ignore[union-attr]


def test_every_number_of_the_tiny_edition_has_an_origin() -> None:
    """And there are some of each kind that it prints."""
    traced = trace(tiny_plan(), tiny())
    assert [one.line.text for one in traced if not one.origin] == []
    assert {"point", "data", "reference", "numbering"} <= {one.origin.partition(" ")[0] for one in traced}


def test_a_number_under_a_point_is_the_points() -> None:
    said = (Mark("boats-old", (Text("The operator ran four old boats in 2020."),)),)
    assert origins(e.Prose(said)) == {"four": "point boats-old", "2020": "point boats-old"}


def test_another_number_under_a_point_is_from_nowhere() -> None:
    said = (Mark("boats-old", (Text("The operator ran 77 old boats."),)),)
    assert origins(e.Prose(said)) == {"77": ""}


def test_a_citation_and_a_reference_to_a_figure_need_no_point() -> None:
    said = (Text("See "), CrossRef("fares", "Figure 7"), Cite(" (Operator, 1999)", (("operator-2023", ""),)))
    assert origins(e.Prose(said)) == {"7": "numbering", "1999": "reference operator-2023"}
