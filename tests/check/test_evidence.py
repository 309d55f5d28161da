"""A point beside its source: the place must be there, and the passage must say the point's numbers and names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check import RULES
from generator.check._passage import unsaid_names, unsaid_numbers
from generator.check._places import misplaced
from generator.errors import Finding
from generator.model.original import Original
from generator.model.outline import Outline
from generator.model.source import Reference
from tests.tiny import tiny

TEXT = "Fares. The ferry line of Port Lune says it carried 0.6 million people last year. It has four boats."
ISSUED = Reference("r", {"issued": {"date-parts": [[2021, 3]]}})


def beside(text: str, span: tuple[int, int] | tuple[()] = (7, 79)) -> Outline:
    """The tiny outline, read beside an original, with its first point saying ``text``."""
    part, *others = tiny().parts
    topic = part.topics[0]
    point = replace(topic.points[0], text=text, span=span)
    parts = (replace(part, topics=(replace(topic, points=(point, *topic.points[1:])), *part.topics[1:])), *others)
    return replace(tiny(), parts=parts, originals={"operator-2023": Original(TEXT)})


def errors(outline: Outline) -> list[Finding]:
    return [finding for finding in RULES.get("evidence").run(outline) if finding.level != "note"]


def test_a_number_that_the_passage_lacks_is_an_error() -> None:
    """An edited draft may not drift from its source."""
    (finding,) = errors(beside("The crossing carried 0.7 million passengers."))

    assert "error" == finding.level
    assert "'pax-2020' says 0.7 million, which its passage in 'operator-2023' does not" == finding.what


def test_a_name_that_the_source_lacks_is_a_warning() -> None:
    """It may be the same thing by another name, so a person looks."""
    (finding,) = errors(beside("The ferry line of Port Brice carried 0.6 million people."))

    assert ("warning", "'pax-2020' names Brice, which 'operator-2023' never does") == (finding.level, finding.what)


def test_what_the_passage_says_is_silent() -> None:
    """In its own words or shorter."""
    assert [] == errors(beside("The ferry line of Port Lune carried 0.6 million people."))


def test_what_cannot_be_compared_is_said_once() -> None:
    """Points without a span, and those whose original is not there; nothing where nobody looked."""
    notes = [one for one in RULES.get("evidence").run(replace(tiny(), originals={})) if one.level == "note"]

    assert 1 == len(notes)
    assert notes[0].what.startswith(f"{sum(1 for _ in tiny().points())} points could not be held")
    assert [] == list(RULES.get("evidence").run(tiny()))


def test_a_span_beyond_the_text_is_not_compared() -> None:
    """The original has been replaced by a shorter one."""
    assert [] == errors(beside("It carried 0.7 million.", (7, 9_999)))


@pytest.mark.parametrize(
    ("text", "passage", "missing"),
    [
        ("It cost USD 40 million.", "It cost 40 million dollars.", []),
        ("It cost USD 40 million.", "It cost USD 41 million.", ["USD 40 million"]),
        ("It cost EUR 40 million.", "It cost USD 40 million.", ["EUR 40 million"]),
        ("Two boats sank.", "Boats sank.", []),
        ("3 boats sank.", "Three boats sank.", []),
        ("In 2020 it fell.", "It fell last year.", []),
        ("In 2019 it fell.", "It fell last year.", ["2019"]),
        ("It rose by 5%.", "It rose by 5 per cent.", []),
        ("It was signed on 17 February 2021.", "It was signed on February 17, 2021.", []),
    ],
)
def test_numbers_and_dates_of_a_passage(text: str, passage: str, missing: list[str]) -> None:
    """Forms may differ, values may not; relative dates are read by the date of the source."""
    assert missing == list(unsaid_numbers(text, passage, ISSUED))


@pytest.mark.parametrize(
    ("text", "source", "missing"),
    [
        ("The Japanese side agreed.", "Japan agreed.", []),
        ("It joined NATO in spring.", "It joined the North Atlantic Treaty Organization.", []),
        ("It met Mr Lune.", "He met Lune’s envoy.", []),
        ("It met Mr Brice.", "He met Lune’s envoy.", ["Brice"]),
        ("Brice met Lune.", "He met Lune.", []),
    ],
)
def test_names_of_a_source(text: str, source: str, missing: list[str]) -> None:
    """Adjectives and initials of what the source names pass; a sentence's first word is taken for no name."""
    assert missing == list(unsaid_names(text, source))


@pytest.mark.parametrize(
    ("at", "pages", "original", "missing"),
    [
        ("p. 36", "34-41", None, []),
        ("p. 3", "34-41", None, []),
        ("p. 44", "34-41", None, ["p. 44"]),
        ("pp. 36–44", "34–41", None, ["p. 44"]),
        ("p. 44", "", None, []),
        ("p. 44", "", Original("", pages=12), ["p. 44"]),
        ("p. 9", "34-41", Original("", pages=12), []),
        ("§3.2, ¶ 4", "", Original("", ("1. Ports", "3.2. Fares")), []),
        ("§3, ¶ 1", "", Original("", ("3.2. Fares",)), []),
        ("§4; §3.2", "", Original("", ("1. Ports", "3.2. Fares")), ["§4"]),
        ("§4", "", Original("", ("Ports", "Fares")), []),
        ("§4", "", Original("1. Ports\nThey grew.\n2 Fares\n"), ["§4"]),
        ("Abstract; ¶ 7", "1-2", Original("1. Ports"), []),
    ],
)
def test_places_in_a_source(at: str, pages: str, original: Original | None, missing: list[str]) -> None:
    """Printed pages and those counted from the first; sections by their numbers; what nothing tells of passes."""
    reference = Reference("r", {"page": pages} if pages else {})

    assert missing == [place for place, _ in misplaced(at, reference, original)]
