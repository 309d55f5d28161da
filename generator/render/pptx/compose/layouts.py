"""Which composer takes which element: each layout's own first, the rest on slides that follow under the same title."""

from __future__ import annotations

from dataclasses import field
from typing import assert_never
from urllib.parse import urlsplit

from generator.model.chart import Chart
from generator.model.element import (
    Align,
    Bibliography,
    Boxes,
    Bullets,
    Cards,
    Column,
    Contents,
    Graphic,
    Grid,
    GridRole,
    Heading,
    Item,
    Layout,
    Note,
    Prose,
    Quote,
    Slide,
)
from generator.model.inline import Inlines, Link, Text, plain
from generator.records import dataclass
from generator.render.pptx.compose.agenda import agenda_pages
from generator.render.pptx.compose.cards import card_pages
from generator.render.pptx.compose.cover import cover_page
from generator.render.pptx.compose.disputes import dispute_pages
from generator.render.pptx.compose.grids import grid_pages
from generator.render.pptx.compose.house import house_cover, house_section
from generator.render.pptx.compose.messages import message_pages, section_page
from generator.render.pptx.compose.pairs import two_column_pages
from generator.render.pptx.compose.points import points_pages
from generator.render.pptx.compose.quote import quote_page
from generator.render.pptx.compose.reading import chart_page, pair_page, reading_column
from generator.render.pptx.compose.room import Page, Room
from generator.render.pptx.compose.timeline import timeline_pages

Drafts = list[tuple[Layout, Page]]
MATRIX_WIDTH = 7.82
GRID_LAYOUTS: dict[str, Layout] = {
    "matrix": "matrix",
    "comparison": "comparison",
    "sources": "sources",
    "disputes": "disputes",
}
GLYPHS = {"yes": "●", "plan": "○", "no": ""}


@dataclass(slots=True)
class Sorted:
    """A slide's elements by what draws them."""

    lists: list[Bullets | Prose] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    graphics: list[Graphic] = field(default_factory=list)
    cards: list[Cards] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    notes: list[Inlines] = field(default_factory=list)


def _sorted(slide: Slide) -> Sorted:
    found = Sorted()
    for element in slide.elements:
        match element:
            case Bullets() | Prose():
                found.lists.append(element)
            case Heading():
                found.lists.append(Prose(element.content))
            case Grid():
                found.grids.append(element)
            case Bibliography():
                found.grids.append(_references(element))
            case Graphic():
                _sort_graphic(element, found)
            case Cards():
                found.cards.append(element)
            case Quote():
                found.quotes.append(element)
            case Boxes():
                found.lists += [Bullets(box.items, title=box.title) for box in element.both]
            case Note():
                found.notes += element.content
            case Contents():
                pass
            case _:
                assert_never(element)
    return found


def _sort_graphic(graphic: Graphic, found: Sorted) -> None:
    """Charts that are tables become tables."""
    if graphic.chart.kind in ("matrix", "table"):
        found.grids.append(_chart_grid(graphic))
    else:
        found.graphics.append(graphic)


def _chart_grid(graphic: Graphic) -> Grid:
    chart = graphic.chart
    rows = _mark_rows(chart) if chart.marks else tuple(tuple(_cell(text) for text in row) for row in chart.cells)
    count = max((len(row) for row in rows), default=len(chart.columns))
    heads = ("",) * (count - len(chart.columns)) + chart.columns
    rest: Align = "center" if chart.marks else "left"
    aligns: tuple[Align, ...] = chart.aligns or ("left", *([rest] * (count - 1)))
    columns = tuple(Column(head, align) for head, align in zip(heads, aligns, strict=False))
    role: GridRole = "matrix" if chart.marks else "table"
    return Grid(graphic.id, columns, rows, role, graphic.caption, highlight=chart.highlight)


def _cell(text: str) -> Inlines:
    return (Text(text),) if text else ()


def _mark_rows(chart: Chart) -> tuple[tuple[Inlines, ...], ...]:
    return tuple(
        (_cell(label), *(_cell(GLYPHS[mark]) for mark in marks))
        for label, marks in zip(chart.rows, chart.marks, strict=True)
    )


def _references(element: Bibliography) -> Grid:
    rows = tuple((short_addresses(entry),) for _, entries in element.groups for _, entry in entries)
    return Grid("references", (Column(""),), rows, "evidence", title=element.title, strong_first=False)


def short_addresses(content: Inlines) -> Inlines:
    """``content`` with addresses printed as their site alone; the link still leads to the page."""
    return tuple(_short(one) if isinstance(one, Link) else one for one in content)


def _short(link: Link) -> Link:
    """A link whose words are its address; other words stay."""
    if plain(link.content).strip() != link.url:
        return link
    return Link(link.url, (Text(urlsplit(link.url).netloc.removeprefix("www.") or link.url),))


def draft_pages(slide: Slide, room: Room) -> Drafts:
    """Every page that ``slide`` needs, each with the layout it takes."""
    found = _sorted(slide)
    drafts = _own(slide, found, room) + _others(slide, found, room)
    drafts = drafts or [(slide.layout if slide.layout != "title" else "points", Page(()))]
    layout, first = drafts[0]
    drafts[0] = (layout, Page(first.shapes, (*found.notes, *first.notes), first.findings))
    return drafts


def _own(slide: Slide, found: Sorted, room: Room) -> Drafts:
    """What the slide's layout is for."""
    match slide.layout:
        case "title":
            lists = tuple(_taken_lists(found))
            page = (
                house_cover(slide, lists, room, room.house)
                if room.house
                else cover_page(slide, tuple(found.graphics), lists, room)
            )
            found.graphics.clear()
            return [("title", page)]
        case "section":
            rest = tuple(found.lists)
            found.lists.clear()
            page = house_section(slide, rest, room, room.house) if room.house else section_page(slide, rest, room)
            return [("section", page)]
        case "messages" | "agenda":
            return _listed(slide, found, room)
        case "two-columns":
            return _two_columns(slide, found, room)
        case (
            "points" | "chart-takeaways" | "chart" | "table" | "comparison" | "matrix" | "cards" | "timeline"
            | "quote" | "sources" | "disputes" | "part-messages"
        ):  # fmt: skip
            return []
        case _:
            assert_never(slide.layout)


def _two_columns(slide: Slide, found: Sorted, room: Room) -> Drafts:
    """Charts by twos, then lists side by side."""
    charts = [graphic for graphic in found.graphics if graphic.chart.kind != "timeline"]
    pairs = [tuple(charts[start : start + 2]) for start in range(0, len(charts) - 1, 2)]
    paired = {graphic.id for pair in pairs for graphic in pair}
    found.graphics = [graphic for graphic in found.graphics if graphic.id not in paired]
    drafts: Drafts = [("two-columns", pair_page(pair, room)) for pair in pairs]
    if len(found.lists) > 1 and not found.graphics:
        drafts += [("two-columns", page) for page in two_column_pages(slide, tuple(found.lists), room)]
        found.lists.clear()
    return drafts


def _taken_lists(found: Sorted) -> list[Bullets]:
    lists = [one for one in found.lists if isinstance(one, Bullets)]
    found.lists = [one for one in found.lists if not isinstance(one, Bullets)]
    return lists


def _listed(slide: Slide, found: Sorted, room: Room) -> Drafts:
    lists = _taken_lists(found)
    if not lists or not lists[0].items:
        return []
    found.lists = [*lists[1:], *found.lists]
    compose = message_pages if slide.layout == "messages" else agenda_pages
    return [(slide.layout, page) for page in compose(slide, lists[0], room)]


def _others(slide: Slide, found: Sorted, room: Room) -> Drafts:
    """Everything by what it is; the first figure, table or quote takes the list beside it."""
    beside = _beside(slide, found, room)
    drafts: Drafts = []
    for quote in found.quotes:
        drafts += _with_column(slide, "quote", quote_page(slide, quote, not beside, room), beside, room)
        beside = ()
    for graphic in found.graphics:
        if graphic.chart.kind == "timeline":
            drafts += [("timeline", page) for page in timeline_pages(slide, graphic, room)]
            continue
        layout: Layout = "chart-takeaways" if beside else "chart"
        drafts += _with_column(slide, layout, chart_page(graphic, not beside, room), beside, room)
        beside = ()
    for grid in found.grids:
        drafts += _grid(slide, grid, beside, room)
        beside = ()
    if found.cards:
        drafts += [("cards", page) for page in card_pages(slide, tuple(found.cards), room)]
    if found.lists or beside:
        lists = (*((Bullets(beside),) if beside else ()), *found.lists)
        layout = "part-messages" if slide.layout == "part-messages" else "points"
        drafts += [(layout, page) for page in points_pages(slide, lists, room)]
    return drafts


def _beside(slide: Slide, found: Sorted, room: Room) -> tuple[Item, ...]:
    """The items of the first list that may stand in a reading column; it is taken off the others."""
    charts = [graphic for graphic in found.graphics if graphic.chart.kind != "timeline"]
    wanted = bool(charts or found.quotes) or (slide.layout == "matrix" and bool(found.grids))
    wanted = wanted and room.field.beside
    lists = _taken_lists(found) if wanted else []
    takeaways = [one for one in lists if one.role == "takeaways"] or lists
    found.lists = [*(one for one in lists if one not in takeaways[:1]), *found.lists]
    return takeaways[0].items if takeaways else ()


def _with_column(slide: Slide, layout: Layout, page: Page, items: tuple[Item, ...], room: Room) -> Drafts:
    if not items:
        return [(layout, page)]
    column = reading_column(slide, items, room)
    return [(layout, _joined(page, column))]


def _joined(page: Page, other: Page) -> Page:
    return Page((*page.shapes, *other.shapes), (*page.notes, *other.notes), (*page.findings, *other.findings))


def _grid(slide: Slide, grid: Grid, beside: tuple[Item, ...], room: Room) -> Drafts:
    layout = GRID_LAYOUTS.get(grid.role, "table")
    if grid.role == "disputes":
        return [(layout, page) for page in dispute_pages(slide, grid, room)]
    field = room.field
    width = (field.across(MATRIX_WIDTH) if grid.role == "matrix" else field.wide) if beside else field.full
    pages = list(grid_pages(slide, grid, width, room))
    if beside:
        pages[0] = _joined(pages[0], reading_column(slide, beside, room))
    return [(layout, page) for page in pages]
