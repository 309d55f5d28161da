"""What stands beside each example: what it is for, its options, and what one types, on pages and on slides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from generator.blocks import BLOCKS
from generator.charts import CHARTS
from generator.gallery.examples import figure_entry
from generator.gallery.templates import BLOCK, CHART, LAYOUT, SECTIONS, figure_directive
from generator.model import element as e
from generator.model.inline import Code, Inline, Inlines, Text

_COLUMNS = (e.Column("", width=42), e.Column("", width=118))


def explained_pages(briefing: e.Briefing) -> e.Briefing:
    """``briefing`` with a list of labels under each heading of an example."""
    return replace(briefing, elements=tuple(_with_use(briefing.elements)))


def _with_use(elements: Iterable[e.Element]) -> Iterator[e.Element]:
    for element in elements:
        yield element
        match element:
            case e.Heading(id=id) if id.startswith(BLOCK):
                block = BLOCKS.get(id.removeprefix(BLOCK))
                yield _use(id, block.about, block.options, block.example)
            case e.Heading(id=id) if id.startswith(CHART):
                kind = id.removeprefix(CHART)
                yield _use(id, f"{_sentence(CHARTS.get(kind).about)} {_drawn(kind)}", {}, figure_entry(kind))
            case _:
                pass


def _use(name: str, about: str, options: Mapping[str, str], typed: str) -> e.Grid:
    rows: list[tuple[Inlines, ...]] = [((Text("What for"),), (Text(about),))]
    if options:
        rows.append(((Text("Options"),), _options(options)))
    rows.append(((Text("What to type"),), (Code(typed),)))
    return e.Grid(f"use-{name}", _COLUMNS, tuple(rows), "labels")


def _options(options: Mapping[str, str]) -> Inlines:
    """ "limit: the N heaviest; title: a heading for the list"."""
    found: list[Inline] = []
    for name, about in options.items():
        found += [Text("; ")] if found else []
        found += [Code(name), Text(f" {about}")]
    return tuple(found)


def _sentence(about: str) -> str:
    return f"{about[:1].upper()}{about[1:]}."


def _drawn(kind: str) -> str:
    native = CHARTS.get(kind).native is not None
    return "An Office chart." if native else "Drawn as a table, shapes or a picture."


def explained_deck(deck: e.Deck, layouts: str) -> e.Deck:
    """``deck`` with a title on each slide that says what it is for, its layout, and below it what one types."""
    typed = dict(_typed(layouts))
    slides = tuple(_slide(slide, typed) for slide in deck.slides)
    return replace(deck, tracker=SECTIONS, slides=slides)


def _typed(layouts: str) -> Iterator[tuple[str, str]]:
    """The directives of each slide in ``layouts`` by the slide's id."""
    for text in layouts.split("\n## ")[1:] if not layouts.startswith("## ") else ("\n" + layouts).split("\n## ")[1:]:
        head, _, body = text.partition("\n")
        yield head.rpartition("{#")[2].split()[0].rstrip("}"), " ".join(body.split())


def _slide(slide: e.Slide, typed: Mapping[str, str]) -> e.Slide:
    if slide.id.startswith(BLOCK):
        block = BLOCKS.get(slide.id.removeprefix(BLOCK))
        options = tuple((Code(name), Text(f" {about}")) for name, about in block.options.items())
        return _shown(slide, "Blocks", block.name, block.about, block.example, options)
    if slide.id.startswith(CHART):
        kind = slide.id.removeprefix(CHART)
        entry: tuple[Inlines, ...] = ((Code(figure_entry(kind)),),)
        return _shown(slide, "Charts", kind, CHARTS.get(kind).about, figure_directive(kind), entry)
    if slide.id.startswith(LAYOUT):
        return replace(slide, part="Layouts", source=_line(slide.layout, typed[slide.id]))
    return slide


def _shown(slide: e.Slide, part: str, name: str, about: str, typed: str, notes: tuple[Inlines, ...]) -> e.Slide:
    layout = layout_of(slide.elements)
    elements = slide.elements if _visible(slide.elements) else (*slide.elements, e.Prose((Text(about),)))
    return replace(
        slide,
        part=part,
        layout=layout,
        kicker=part,
        title=(Text(f"{name}: {about[:1].lower()}{about[1:].rstrip('.')}"),),
        elements=elements,
        source=_line(layout, typed),
        notes=(*notes, *slide.notes),
    )


def _line(layout: e.Layout, typed: str) -> Inlines:
    """ "layout=chart  ::: {.figure id=trade} :::"."""
    return (Code(f"{{layout={layout}}}"), Text("  "), Code(" ".join(typed.split())))


def _visible(elements: Iterable[e.Element]) -> bool:
    return any(not isinstance(element, e.Note) for element in elements)


def layout_of(elements: Iterable[e.Element]) -> e.Layout:
    """The layout that what a block shows is made for."""
    for element in elements:
        match element:
            case e.Bullets(role="key-messages"):
                return "messages"
            case e.Bullets(role="agenda"):
                return "agenda"
            case e.Grid():
                return _grid_layout(element.role)
            case e.Graphic():
                return _graphic_layout(element)
            case e.Cards():
                return "cards"
            case e.Quote():
                return "quote"
            case e.Bibliography():
                return "table"
            case e.Bullets() | e.Prose() | e.Heading() | e.Note() | e.Contents():
                pass
            case _:
                assert_never(element)
    return "points"


def _grid_layout(role: e.GridRole) -> e.Layout:
    match role:
        case "matrix" | "comparison" | "sources":
            return role
        case _:
            return "table"


def _graphic_layout(graphic: e.Graphic) -> e.Layout:
    """A graphic that is no figure of its own stands on covers."""
    if not graphic.caption.kind:
        return "title"
    return "timeline" if graphic.chart.kind == "timeline" else "chart"
