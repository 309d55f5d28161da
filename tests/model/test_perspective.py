"""From how many sides points are told."""

from __future__ import annotations

from dataclasses import replace

from generator.check import RULES
from generator.model.outline import Outline
from generator.model.perspective import perspective_of
from tests.tiny import tiny


def placed(**countries: str) -> Outline:
    """The tiny outline whose sources state a country: operator_2023="VN"."""
    given = {name.replace("_", "-"): country for name, country in countries.items()}
    sources = {name: replace(one, country=given.get(name, "")) for name, one in tiny().sources.items()}
    return replace(tiny(), sources=sources)


def test_everybody_who_carries_points_is_counted() -> None:
    """Sources, their voices and what their notes state, each once."""
    seen = perspective_of(tiny().points(), placed(operator_2023="VN"))

    assert {"operator-2023", "harbour-2024"} == set(seen.sources)
    assert {"operator", "harbour"} == set(seen.voices)
    assert (("VN",), ("harbour-2024",)) == (seen.countries, seen.unplaced)
    assert ("The ferry operator's own report.",) == seen.vantages


def test_one_voice_and_one_country_are_told() -> None:
    """A source that states no country may be from elsewhere."""
    both = placed(operator_2023="VN", harbour_2024="VN")

    assert "operator" == perspective_of(tiny().parts[0].points(), tiny()).one_voice
    assert "" == perspective_of(tiny().points(), tiny()).one_voice
    assert "VN" == perspective_of(both.points(), both).one_country
    assert "" == perspective_of(both.points(), placed(operator_2023="VN")).one_country


def test_a_copy_beside_its_original_is_one_witness() -> None:
    """A source that depends on another adds no voice, and a part of the two rests on one."""
    harbour = tiny().sources["harbour-2024"]
    sources = {**tiny().sources, "harbour-2024": replace(harbour, depends_on=("operator-2023",))}
    outline = replace(tiny(), sources=sources)
    fares = [point for point in outline.points() if point.id == "fare-10"]

    assert ("operator",) == perspective_of(fares, outline).voices
    assert {"operator-2023", "harbour-2024"} == set(perspective_of(fares, outline).sources)


def test_a_part_told_from_one_country_is_a_warning() -> None:
    """With the sources from elsewhere that might say something on it, where there are any."""
    outline = placed(operator_2023="VN", harbour_2024="VN")
    (found,) = [one for one in RULES.get("perspective").run(outline) if "one country" in one.what]

    assert ("warning", "add a source from elsewhere") == (found.level, found.mend)
    assert "told from one country, VN (2 sources, 2 voices, 0 outlets stated)" in found.what
