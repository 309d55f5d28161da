"""The deck of a review copy: its slides are the deck's, its notes tell what they rest on."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache

from pptx import Presentation
from pptx.util import Inches

from generator.model.inline import Text
from generator.office.package import read_package
from generator.render.pptx import render_pptx
from generator.render.remarks import Note, Told
from generator.theme.shipped.institutional import THEME
from tests.tiny import tiny_plan

HEADING = "What the statements of this slide rest on"
REST = "What finds no room here stands in evidence.xlsx, sheet Slides."
PAX = Told("pax-2023", (Text("Said of 2023."),), (Text("Said of 2023. Passage of 2023."),))
REMARKS = {"pax-2023": Note((), (PAX,)), "back": Note((Text("Said of back."),), (PAX,))}


@cache
def deck(*, remarks: bool) -> bytes:
    return reviewed(REMARKS if remarks else {})


def reviewed(remarks: Mapping[str, Note]) -> bytes:
    return render_pptx(tiny_plan().deck, THEME, None, remarks).data


def long_note(points: int, words: int = 25) -> Mapping[str, Note]:
    """What a statement that rests on so many points is told to."""
    told = tuple(
        Told(f"p{number}", (Text(f"Point {number} " + "stands here " * words),), (Text("A passage " * 4 * words),))
        for number in range(points)
    )
    return {"back": Note((Text("Said of back."),), told)}


def sizes(data: bytes) -> set[int]:
    """The type of the notes of slides that tell what they rest on, in hundredths of a point."""
    slides = [one.notes_slide for one in Presentation(io.BytesIO(data)).slides if one.has_notes_slide]
    told = [one for one in slides if HEADING in one.notes_text_frame.text]
    return {int(size) for one in told for size in one.element.xpath("//a:rPr/@sz")}


def notes(data: bytes) -> list[str]:
    """The notes of each slide, empty for none."""
    slides = Presentation(io.BytesIO(data)).slides
    return [one.notes_slide.notes_text_frame.text if one.has_notes_slide else "" for one in slides]


def test_the_slides_are_the_same() -> None:
    """Nothing of what is shown differs."""
    before, after = (read_package(deck(remarks=flag), "deck") for flag in (False, True))
    shown = [name for name in before if name.startswith("ppt/slides/slide")]

    assert shown
    assert [before[name] for name in shown] == [after[name] for name in shown]


def test_remarks_stand_under_what_the_speaker_says() -> None:
    """On each slide with the statement, set off by a line; other notes stay as they are."""
    before, after = notes(deck(remarks=False)), notes(deck(remarks=True))

    told = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert told
    assert all(other.startswith(one) and HEADING in other[len(one) :] for one, other in told)
    assert any("Said of back." in other for _, other in told)
    assert any(HEADING not in other for other in after)


def test_a_point_is_told_once_on_a_slide() -> None:
    """Though two statements of the slide rest on it."""
    both = [text for text in notes(deck(remarks=True)) if HEADING in text]
    assert both
    assert all(text.count("Said of 2023.") <= 1 for text in both)


def test_passages_stand_where_there_is_room() -> None:
    few, many = (max(notes(reviewed(long_note(points))), key=len) for points in (2, 12))
    assert "A passage" in few
    assert "Point 11 stands here" in many
    assert "A passage" not in many


def test_a_full_page_is_set_smaller() -> None:
    """Never so small that nobody could read it."""
    assert max(sizes(reviewed(long_note(1)))) == 1000
    assert min(sizes(reviewed(long_note(16)))) in {700, 800, 900}


def test_what_finds_no_room_is_told_to_stand_elsewhere() -> None:
    """As much as the page holds stands there."""
    text = max(notes(reviewed(long_note(300))), key=len)
    assert text.endswith(REST)
    assert "Point 9 stands here" in text
    assert "Point 150 stands here" not in text


def test_the_slide_leaves_room_for_a_full_page() -> None:
    """The picture of the slide stands above the words, which end above the page's foot."""
    page = next(
        one.notes_slide
        for one in Presentation(io.BytesIO(reviewed(long_note(300)))).slides
        if HEADING in (one.notes_slide.notes_text_frame.text if one.has_notes_slide else "")
    )
    picture, words = page.shapes
    assert picture.top + picture.height <= words.top
    assert words.top + words.height <= Inches(10)
