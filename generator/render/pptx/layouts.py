"""The named layouts of our own template: which placeholders each has, and where."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.element import LAYOUTS, Layout
from generator.render.pptx.boxes import FIRST_BODY_SLOT, Rect
from generator.render.pptx.compose.frame import NUMBER, PANEL_SOURCE, PANEL_TITLE, SECTION_TITLE, SOURCE, TITLE
from generator.render.pptx.compose.room import PANELS

NAMES: dict[Layout, str] = {
    "title": "Title",
    "section": "Section",
    "messages": "Messages",
    "agenda": "Agenda",
    "points": "Points",
    "two-columns": "Two columns",
    "chart-takeaways": "Chart and takeaways",
    "chart": "Chart",
    "table": "Table",
    "comparison": "Comparison",
    "matrix": "Matrix",
    "cards": "Cards",
    "timeline": "Timeline",
    "quote": "Quote",
    "sources": "Sources",
    "disputes": "Disagreements",
}


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder: its number, name and place; ``kind`` is body, chart or tbl, ``type`` a name of the type scale."""

    index: int
    name: str
    at: Rect
    kind: str = "body"
    type: str = "body"
    bold: bool = False
    color: str = "ink"
    serif: bool = False


def title_at(layout: Layout) -> Rect:
    """Where the layout's title stands."""
    places = {"title": Rect(0.667, 1.55, 11.5, 0.95), "section": SECTION_TITLE, "messages": PANEL_TITLE}
    return places.get(layout, TITLE)


def source_at(layout: Layout) -> Rect:
    """Where the layout's source line stands."""
    return PANEL_SOURCE if layout in PANELS else SOURCE


def number_at() -> Rect:
    """Where the slide number stands, on every layout."""
    return NUMBER


def _body(offset: int, name: str, x: float, y: float, w: float, h: float) -> Holder:
    return Holder(FIRST_BODY_SLOT + offset, name, Rect(x, y, w, h))


def _head(offset: int, name: str, x: float, y: float, w: float, h: float) -> Holder:
    return Holder(FIRST_BODY_SLOT + offset, name, Rect(x, y, w, h), type="head", bold=True, color="primary")


def _reading() -> tuple[Holder, ...]:
    return tuple(_body(i, f"Takeaway {i + 1}", 8.947, 2.09 + 1.56 * i, 3.72, 1.3) for i in range(3))


def _points() -> tuple[Holder, ...]:
    rows = range(4)
    heads = tuple(_head(2 * i, f"Head {i + 1}", 0.667, 2.09 + 1.16 * i, 2.94, 0.9) for i in rows)
    return heads + tuple(_body(2 * i + 1, f"Text {i + 1}", 3.727, 2.09 + 1.16 * i, 8.94, 0.9) for i in rows)


def _agenda() -> tuple[Holder, ...]:
    rows = range(4)
    names = tuple(_head(2 * i, f"Name {i + 1}", 1.537, 2.36 + 1.02 * i, 2.0, 1.02) for i in rows)
    return names + tuple(_body(2 * i + 1, f"Question {i + 1}", 3.627, 2.36 + 1.02 * i, 4.28, 1.02) for i in rows)


def _section() -> tuple[Holder, ...]:
    statement = Holder(FIRST_BODY_SLOT, "Statement", Rect(5.10, 1.12, 7.0, 1.9), type="subtitle", serif=True)
    return (statement, *(_body(i + 1, f"Entry {i + 1}", 5.10, 3.42 + 0.66 * i, 6.6, 0.66) for i in range(4)))


def _title() -> tuple[Holder, ...]:
    subtitle = Holder(
        FIRST_BODY_SLOT, "Subtitle", Rect(0.667, 2.62, 12, 0.6), "body", "subtitle", False, "on_primary", True
    )
    kicker = Holder(FIRST_BODY_SLOT + 1, "Kicker", Rect(0.667, 0.58, 12, 0.32), "body", "head", False, "on_primary")
    return (subtitle, kicker)


def _chart(width: float) -> Holder:
    return Holder(30, "Chart", Rect(0.667, 2.25, width, 4.24), "chart")


def _table(width: float) -> Holder:
    return Holder(31, "Table", Rect(0.667, 1.95, width, 4.65), "tbl")


def _quote() -> Holder:
    at = Rect(1.117, 2.35, 7.02, 2.73)
    return Holder(FIRST_BODY_SLOT + 3, "Quotation", at, type="quote", color="primary", serif=True)


HOLDERS: dict[Layout, tuple[Holder, ...]] = {
    "title": _title(),
    "section": _section(),
    "messages": tuple(_body(i, f"Message {i + 1}", 5.64, 0.7 + 1.185 * i, 5.9, 0.95) for i in range(5)),
    "agenda": _agenda(),
    "points": _points(),
    "two-columns": tuple(_body(i, f"Column {i + 1}", 0.667 + 6.12 * i, 2.09, 5.88, 4.4) for i in range(2)),
    "chart-takeaways": (_chart(7.92), *_reading()),
    "chart": (_chart(12.0),),
    "table": (_table(12.0),),
    "comparison": (_table(12.0),),
    "matrix": (_table(7.82), *_reading()),
    "cards": (),
    "timeline": (),
    "quote": (_quote(), *_reading()),
    "sources": (_table(12.0),),
    "disputes": (),
}


def holder_indices(layout: Layout) -> frozenset[int]:
    """The numbers of the body, chart and table placeholders that the layout has."""
    return frozenset(holder.index for holder in HOLDERS[layout])


def layout_part(layout: Layout) -> str:
    """The part name of ``layout`` in our template."""
    return f"ppt/slideLayouts/slideLayout{LAYOUTS.index(layout) + 1}.xml"
