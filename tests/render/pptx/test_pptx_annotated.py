"""The deck of a review copy: its slides are the deck's, its notes tell what they rest on."""

from __future__ import annotations

import io
from functools import cache

from pptx import Presentation

from generator.model.inline import Inlines, Text
from generator.office.package import read_package
from generator.render.pptx import render_pptx
from generator.theme.shipped.institutional import THEME
from tests.tiny import tiny_plan

HEADING = "What the statements of this slide rest on"
REMARKS: dict[str, tuple[Inlines, ...]] = {"pax-2023": ((Text("Said of 2023."),),), "back": ((Text("Said of back."),),)}


@cache
def deck(*, remarks: bool) -> bytes:
    return render_pptx(tiny_plan().deck, THEME, None, REMARKS if remarks else {}).data


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
