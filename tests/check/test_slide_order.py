"""The order in which a screen reader tells a slide: by the direction of the slides, not by that of a text."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pptx
import pytest
from pptx.enum.text import PP_ALIGN
from pptx.presentation import Presentation
from pptx.slide import Slide

from generator.check.documents import inspect_file
from generator.model.chart import Chart, Moment
from generator.model.element import Caption, Deck, Graphic
from generator.model.element import Slide as Planned
from generator.model.inline import Text
from generator.render.pptx import render_pptx
from generator.theme.shipped.institutional import THEME
from tests.check.office_files import change, saved, slides, speaking
from tests.check.test_slide_rules import box
from tests.render.pptx.pptx_sample_words import PARTS, meta

Draw = Callable[[Presentation], None]
ARABIC, HEBREW = "العلاقة بين البلدين", "היחסים בין המדינות"
LEFTWARDS = change("ppt/presentation.xml", "<p:presentation ", '<p:presentation rtl="1" ')
WIDE = (1.0, 5.0, 4.0, 0.5)


def order_of(path: Path) -> list[str]:
    return [finding.what for finding in inspect_file(path) if finding.rule == "slide-order"]


def _set(slide: Slide, text: str, at: tuple[float, float, float, float], side: PP_ALIGN) -> None:
    """A box whose text runs leftwards where it is in Arabic or Hebrew."""
    shape = box(slide, text, at)
    for paragraph in shape.text_frame.paragraphs:  # type: ignore[attr-defined]
        paragraph.alignment = side
        if text in (ARABIC, HEBREW):
            paragraph._p.get_or_add_pPr().set("rtl", "1")


def _pair(first: float, second: float, *texts: str, side: PP_ALIGN = PP_ALIGN.LEFT) -> Draw:
    """Two boxes in a row, ``first`` and ``second`` inches from the left."""

    def draw(deck: Presentation) -> None:
        for text, x in zip(texts, (first, second), strict=True):
            _set(deck.slides[1], text, (x, 5, 3, 0.5), side)

    return draw


def _pile(low: str, high: str, side: PP_ALIGN, wide: float) -> Draw:
    """Two boxes over each other with a common left edge, the lower one read first; the upper one is ``wide`` inches."""

    def draw(deck: Presentation) -> None:
        right = WIDE[0] + WIDE[2]
        _set(deck.slides[1], low, WIDE, side)
        start = {PP_ALIGN.RIGHT: right - wide, PP_ALIGN.CENTER: (WIDE[0] + right - wide) / 2}.get(side, WIDE[0])
        _set(deck.slides[1], high, (start, 4.2, wide, 0.5), side)

    return draw


def _swap_cards(deck: Presentation) -> None:
    """A row of three cards, the first two of which changed places in the order of reading."""
    for x in (5, 1, 9):
        box(deck.slides[1], f"card at {x}", (x, 5, 3, 0.5))


FAULTS: dict[str, tuple[Draw, Sequence[Callable[[dict[str, bytes]], None]]]] = {
    "two cards of a row": (_swap_cards, ()),
    "Arabic cards from the right in an English deck": (_pair(8, 2, ARABIC, HEBREW, side=PP_ALIGN.RIGHT), ()),
    "Arabic cards from the left in an Arabic deck": (_pair(2, 8, ARABIC, HEBREW, side=PP_ALIGN.RIGHT), (LEFTWARDS,)),
    "an English pair from the left in an Arabic deck": (_pair(2, 8, "first", "second"), (LEFTWARDS,)),
    "a column set from the right": (_pile(ARABIC, "short", PP_ALIGN.RIGHT, 2.5), ()),
    "a column set from the middle": (_pile("some words", "and above", PP_ALIGN.CENTER, 2.5), ()),
    "frames over each other": (_pile(ARABIC, "a", PP_ALIGN.RIGHT, 4), ()),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_read_too_late_is_found(tmp_path: Path, name: str) -> None:
    """A card, a line of a column, an item of a row that is read after what stands behind it is told."""
    draw, edits = FAULTS[name]
    deck = slides()
    draw(deck)

    assert 1 == len(order_of(saved(deck, tmp_path / "a.pptx", speaking, *edits)))


def _by_chance(deck: Presentation) -> None:
    """Words set from the left, then others over them that end at a line on their right and begin as far left."""
    _set(deck.slides[1], "words of an event", (1, 5, 3, 0.5), PP_ALIGN.LEFT)
    _set(deck.slides[1], "words of an event", (0.4, 4.2, 2.43, 0.5), PP_ALIGN.RIGHT)


USUAL: dict[str, tuple[Draw, Sequence[Callable[[dict[str, bytes]], None]]]] = {
    "Arabic cards from the left in an English deck": (_pair(2, 8, ARABIC, HEBREW, side=PP_ALIGN.RIGHT), ()),
    "a number before Arabic words": (_pair(2, 6, "1", ARABIC), ()),
    "Arabic cards from the right in an Arabic deck": (_pair(8, 2, ARABIC, HEBREW, side=PP_ALIGN.RIGHT), (LEFTWARDS,)),
    "words that begin in one place by chance": (_by_chance, ()),
}


@pytest.mark.parametrize("name", USUAL)
def test_what_is_in_order_is_left_alone(tmp_path: Path, name: str) -> None:
    """Words in another script do not turn a slide around; words set from different edges are in no column."""
    draw, edits = USUAL[name]
    deck = slides()
    draw(deck)

    assert [] == order_of(saved(deck, tmp_path / "a.pptx", speaking, *edits))


def _time_line() -> Presentation:
    """A deck of one time line, eight events in four years."""
    moments = tuple(
        Moment(f"e{i}", 2021 + i / 2, f"{1 + i} March {2021 + i // 2}", f"Event {i} of all", True) for i in range(8)
    )
    graphic = Graphic("t", Chart("timeline", moments=moments), "Events", Caption("Figure", "1", (Text("Events"),)))
    planned = Planned("s", "timeline", (Text("Eight steps in four years"),), (graphic,))
    return pptx.Presentation(io.BytesIO(render_pptx(Deck(meta(), PARTS, (planned,)), THEME).data))


def test_time_line_in_no_order_is_found(tmp_path: Path) -> None:
    """The flags of a time line are read by time; in another order they are told, however it came about."""
    deck = _time_line()
    path = tmp_path / "a.pptx"
    deck.save(str(path))
    by_time = order_of(path)
    tree = deck.slides[0].shapes._spTree
    flags = [shape._element for shape in deck.slides[0].shapes if shape.name.startswith("pt:e")]
    for flag in Random(3).sample(flags, len(flags)):
        tree.append(flag)
    deck.save(str(path))

    assert 8 == len(flags)
    assert [] == by_time
    assert order_of(path)
