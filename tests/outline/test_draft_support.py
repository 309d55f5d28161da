"""Which drafted points bear each other out."""

from __future__ import annotations

from generator.outline.draft_support import borne_out
from tests.outline.drafting import material, point

PAYS = "The council of Ostra pays 310 million crowns for the new ferry line."


def _borne(*texts: tuple[str, str]) -> list[str]:
    """The ids that bear the first of (source, text) out, itself among them."""
    points = [point(f"p{n}", text, source=source) for n, (source, text) in enumerate(texts)]
    return [one.id for one in borne_out(material(*points))["p0"]]


def test_two_sources_that_tell_one_number_of_one_thing() -> None:
    """In other words, in another order."""
    assert ["p0", "p1"] == _borne(("a", PAYS), ("b", "For the ferry line of Ostra 310 million crowns are paid."))


def test_one_number_of_two_things_is_chance() -> None:
    """Nor does another number of the same thing bear it out, nor the same source."""
    assert ["p0"] == _borne(("a", PAYS), ("b", "A school in Brack received 310 million crowns last week."))
    assert ["p0"] == _borne(("a", PAYS), ("b", PAYS.replace("310", "320")))
    assert ["p0"] == _borne(("a", PAYS), ("a", PAYS))


def test_small_counts_and_years_are_no_anchor() -> None:
    """Two countries and the year 2021 stand in every text."""
    told = "The two islands renewed the ferry line of Ostra in 2021."
    assert ["p0"] == _borne(("a", told), ("b", told))


def test_one_day_of_one_event() -> None:
    """A date bears out where both points are events."""
    one = point("p0", "The council of Ostra opened the ferry line on 3 May 2021.", source="a", date="2021-05-03")
    other = point("p1", "The ferry line of Ostra was opened on May 3.", source="b", date="2021-05-03")
    assert ["p0", "p1"] == [found.id for found in borne_out(material(one, other))["p0"]]
