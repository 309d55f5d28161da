"""Elements as blocks of Pandoc's Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.model.element import (
    Bibliography,
    Box,
    Boxes,
    Bullets,
    Caption,
    Card,
    Cards,
    Contents,
    Element,
    Graphic,
    Grid,
    Heading,
    Item,
    Note,
    Prose,
    Quote,
)
from generator.model.inline import Inlines, Text
from generator.model.labels import Labels
from generator.records import dataclass
from generator.render.md.escape import attribute, escape, identifier, opening
from generator.render.md.inlines import Writer
from generator.render.md.tables import table

NUMBERED = ("key-messages", "questions", "agenda")


@dataclass(frozen=True, slots=True)
class Style:
    """How one document writes: its fixed words, and whether it is a deck.

    On a slide, Pandoc's PowerPoint writer starts a new slide after a picture or table: all that belongs to it
    stands in its caption. That caption is the picture's description, too, so the alternative text becomes its title.
    """

    labels: Labels
    slide: bool = False


def anchor(element: Element) -> tuple[str, str] | None:
    """The id of an element that can be referred to, and the target of a link to it."""
    match element:
        case Graphic():
            return element.id, f"fig-{identifier(element.id)}"
        case Grid():
            return element.id, f"tbl-{identifier(element.id)}"
        case Heading():
            return element.id, identifier(element.id)
        case _:
            return None


def picture_name(graphic: Graphic, style: Style) -> str:
    """Where the picture of a chart stands, from the Markdown file."""
    return f"figures/{identifier(graphic.id)}{'-slide' if style.slide else ''}.png"


def blocks(elements: Iterable[Element], writer: Writer, style: Style) -> Iterator[str]:
    """The blocks of ``elements``; a blank line belongs between each two."""
    for element in elements:
        yield from _blocks(element, writer, style)


def _blocks(element: Element, writer: Writer, style: Style) -> Iterator[str]:
    match element:
        case Heading():
            yield heading(element, writer)
        case Prose():
            yield _prose(element, writer)
        case Bullets():
            yield from _bullets(element, writer)
        case Grid():
            yield from _grid(element, writer, style)
        case Graphic():
            yield from _graphic(element, writer, style)
        case Cards():
            yield from _cards(element, writer, style)
        case Quote():
            yield _quote(element, writer)
        case Boxes():
            yield from (_box(box, writer) for box in element.both)
        case Note():
            yield from notes(element.content, writer) if style.slide else ()
        case Contents():
            pass  # Pandoc makes the contents itself (toc: true)
        case Bibliography():
            yield from _bibliography(element, writer)
        case _:
            assert_never(element)


def paragraph(content: Inlines, writer: Writer) -> str:
    """One paragraph's text."""
    return opening(writer.line(content))


def notes(paragraphs: tuple[Inlines, ...], writer: Writer) -> Iterator[str]:
    """What the speaker says."""
    said = [text for text in (paragraph(item, writer) for item in paragraphs) if text]
    if said:
        yield div("notes", said)


def div(name: str, parts: Iterable[str]) -> str:
    """Blocks in a fenced block of class ``name``."""
    return f"::: {{.{name}}}\n" + "\n\n".join(parts) + "\n:::"


def heading(item: Heading, writer: Writer) -> str:
    """A heading of a page, with its id."""
    # The number is the plan's own; ".unnumbered" keeps --number-sections from adding a second one.
    number = f"[{escape(item.number)}]{{.number}} " if item.number else ""
    writer.used.add(identifier(item.id))
    return f"{'#' * item.level} {number}{writer.line(item.content).strip()} {{#{identifier(item.id)} .unnumbered}}"


def _prose(item: Prose, writer: Writer) -> str:
    label = f"[{escape(item.label)}:]{{.label}} " if item.label else ""
    text = opening(label + writer.line(item.content))
    return text if item.role == "body" else div(item.role, [text])


def _bullets(item: Bullets, writer: Writer) -> Iterator[str]:
    if item.title:
        yield f"**{opening(escape(item.title))}**"
    numbered = item.role in NUMBERED
    lines = (
        f"{f'{index}.' if numbered else '-'} {_entry(entry, writer)}" for index, entry in enumerate(item.items, start=1)
    )
    yield "\n".join(lines)


def _entry(item: Item, writer: Writer) -> str:
    head = f"**{writer.line(item.head).strip()}** " if item.head else ""
    note = f" ([{escape(item.note)}]{{.note}})" if item.note else ""
    return opening(head + _under(item.id, writer.line(item.content).strip(" "), writer) + note)


def _under(identity: str, markdown: str, writer: Writer) -> str:
    """``markdown`` under an id, where it does not stand under it already."""
    return writer.span(identity, markdown) if markdown and identifier(identity) not in writer.used else markdown


def _caption(caption: Caption, writer: Writer, style: Style) -> str:
    """What stands beside a figure or table: its number, the finding, what is shown; on a slide its source, too."""
    number = f"[{escape(f'{caption.kind} {caption.number}.')}]{{.number}}" if caption.number else ""
    message = writer.line(caption.message).strip(" ")
    ended = "." if message and caption.shown and message[-1] not in ".?!" else ""
    parts = [number, message + ended, escape(caption.shown)]
    parts += _apparatus(caption, writer, style.labels) if style.slide else []
    return " ".join(part for part in parts if part)


def _apparatus(caption: Caption, writer: Writer, labels: Labels) -> list[str]:
    """Source, calculation, note: those that there are."""
    lines = (
        (labels.source, caption.source),
        (labels.derivation, (Text(caption.derivation),) if caption.derivation else ()),
        (labels.note, caption.note),
    )
    return [f"**{escape(label)}** {writer.line(content).strip(' ')}" for label, content in lines if content]


def _below(caption: Caption, writer: Writer, style: Style) -> Iterator[str]:
    """The lines under a figure or table on a page."""
    said = [] if style.slide else _apparatus(caption, writer, style.labels)
    if said:
        yield div("source", said)


def _grid(item: Grid, writer: Writer, style: Style) -> Iterator[str]:
    if item.title:
        yield f"**{opening(escape(item.title))}**"
    caption = _caption(item.caption, writer, style) if item.caption else ""
    yield f"{table(item, writer)}\n\n: {caption} {{#tbl-{identifier(item.id)}}}".replace(":  {", ": {")
    if item.caption:
        yield from _below(item.caption, writer, style)


def _graphic(item: Graphic, writer: Writer, style: Style) -> Iterator[str]:
    caption, key = _caption(item.caption, writer, style), f"fig-{identifier(item.id)}"
    target = picture_name(item, style)
    if style.slide:
        yield f"![{caption}]({target} {attribute(item.alt)}){{#{key}}}"
    else:
        yield f"![{caption}]({target}){{#{key} alt={attribute(item.alt)}}}"
    yield from _below(item.caption, writer, style)


def _cards(item: Cards, writer: Writer, style: Style) -> Iterator[str]:
    if item.title:
        yield f"**{opening(escape(item.title))}**"
    yield "\n".join(f"- {_card(card, writer, style.labels)}" for card in item.items)


def _card(card: Card, writer: Writer, labels: Labels) -> str:
    figure = " ".join(part for part in (card.prefix, card.value, card.unit) if part)
    sign = "●" if card.filled else "○"
    what = writer.line(card.content).strip(" ")
    source = f"{escape(labels.colon(labels.source))} {escape(card.source)}" if card.source else ""
    after = "; ".join(part for part in (escape(card.when), source) if part)
    text = f"{sign} **{escape(figure)}** {what}" + (f" ({after})" if after else "")
    return _under(card.id, text, writer)


def _quote(item: Quote, writer: Writer) -> str:
    said = f"> {opening(writer.span(item.id, writer.line(item.content).strip(' ')))}"
    return f"{said}\n>\n> — {writer.line(item.attribution).strip(' ')}" if item.attribution else said


def _box(item: Box, writer: Writer) -> str:
    """A box by itself: Markdown sets nothing side by side."""
    return div("caution" if item.caution else "summary", _bullets(Bullets(item.items, title=item.title), writer))


def _bibliography(item: Bibliography, writer: Writer) -> Iterator[str]:
    yield f"# {escape(item.title)} {{#references .unnumbered}}"
    if not writer.printed:
        # The entries are Pandoc's to make from references.json; groups of the plan become one list there.
        yield "::: {#refs}\n:::"
        return
    for title, entries in item.groups:
        yield from (f"**{opening(escape(title))}**",) if title else ()
        yield from (opening(writer.span(f"ref-{name}", writer.line(entry))) for name, entry in entries)
