"""The Markdown edition: briefing.md and deck.md with their references and pictures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from generator.charts import Canvas, picture
from generator.model.element import (
    Bibliography,
    Briefing,
    Caption,
    Deck,
    Element,
    Graphic,
    Grid,
    Meta,
    Plan,
    Prose,
    Slide,
)
from generator.model.inline import plain
from generator.records import replace
from generator.render.md.citations import key
from generator.render.md.elements import Style, anchor, blocks, notes, paragraph, picture_name
from generator.render.md.escape import escape, identifier, scalar
from generator.render.md.inlines import Writer
from generator.theme.tokens import Theme

Csl = Mapping[str, object]

PAGE = (334.5, 161.6)  # points: 118 × 57 mm, a figure on a page
SLIDE = (570.2, 328.3)  # points: 7.92 × 4.56 in, a figure on a slide


def render_md(plan: Plan, references: Iterable[Csl], theme: Theme) -> dict[str, bytes]:
    """Files of the Markdown edition by relative name.

    ``references`` are CSL-JSON records; each chart becomes a PNG in ``figures/``, once for the page and once, with
    "-slide" in its name, for the deck.
    """
    everything = sorted(references, key=lambda record: str(record.get("id", "")))
    works = {str(record.get("id", "")): _work(record) for record in everything}
    # One work under two keys would be told apart by letters ("2024b"), so the record that only points stays here.
    records = [record for record in everything if _work(record) == str(record.get("id", ""))]
    page, slide = Style(plan.briefing.meta.labels), Style(plan.deck.meta.labels, slide=True)
    files = {
        "briefing.md": render_briefing(plan.briefing, page, works).encode(),
        "deck.md": render_deck(plan.deck, slide, works).encode(),
        "references.json": (json.dumps(records, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode(),
    }
    files |= _pictures(plan.briefing.elements, page, theme, plan.briefing.meta.language)
    return files | _pictures(_on_slides(plan.deck), slide, theme, plan.deck.meta.language)


def _work(record: Csl) -> str:
    """The reference that stands for ``record``: itself, or the topic's own source that it is (``same-as``)."""
    match record.get("custom"):
        case {"same-as": str(name)} if name:
            return name
        case _:
            return str(record.get("id", ""))


def render_briefing(briefing: Briefing, style: Style, works: Mapping[str, str]) -> str:
    """briefing.md."""
    writer = Writer(_anchors(briefing.elements), works, printed=_is_printed(briefing.meta))
    body = _joined(blocks(briefing.elements, writer, style))
    lines = ["toc: true", f"toc-title: {scalar(escape(briefing.meta.labels.contents))}", *_listed(briefing, works)]
    return _front_matter(briefing.meta, [*_abstract(briefing.meta), *lines]) + body


def _abstract(meta: Meta) -> list[str]:
    return [f"abstract: {scalar(escape(meta.abstract).strip())}"] if meta.abstract.strip() else []


def _listed(briefing: Briefing, works: Mapping[str, str]) -> list[str]:
    """Every entry of the plan's reference list, whether or not a citation names it by its key."""
    lists = (element for element in briefing.elements if isinstance(element, Bibliography))
    names = dict.fromkeys(
        key(works.get(name, name)) for item in lists for _, entries in item.groups for name, _ in entries
    )
    return [f"nocite: {scalar(', '.join(names))}"] if names and not _is_printed(briefing.meta) else []


def _is_printed(meta: Meta) -> bool:
    """Whether citations stand as the style prints them: Pandoc's own makes neither full notes nor numbers."""
    return meta.citations != "in-text"


def render_deck(deck: Deck, style: Style, works: Mapping[str, str]) -> str:
    """deck.md: a heading of level 2 is a slide, one of level 1 opens a part."""
    anchors = dict(_anchors(_on_slides(deck))) | {slide.id: identifier(slide.id) for slide in deck.slides}
    writer = Writer(anchors, works, printed=_is_printed(deck.meta))
    parts = [part for slide in deck.slides for part in _slide(slide, writer, style)]
    said = [escape(plain(text)) for slide in deck.slides if slide.layout == "title" for text in slide.notes]
    lines = ["slide-level: 2", "suppress-bibliography: true"]
    lines += [f"notes: {scalar(chr(10).join(f'{text}{chr(10)}' for text in said))}"] if said else []
    return _front_matter(deck.meta, lines) + _joined(parts)


def _on_slides(deck: Deck) -> Iterator[Element]:
    for slide in deck.slides:
        yield from slide.elements


def _anchors(elements: Iterable[Element]) -> Mapping[str, str]:
    return dict(found for element in elements if (found := anchor(element)))


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"


def _pictures(elements: Iterable[Element], style: Style, theme: Theme, language: str) -> dict[str, bytes]:
    scale, (width, height) = (theme.chart_on_slide, SLIDE) if style.slide else (theme.chart_on_page, PAGE)
    canvas = Canvas(theme, scale, width, height, language)
    graphics = [element for element in elements if isinstance(element, Graphic)]
    return {picture_name(item, style): picture(item.chart, canvas) for item in graphics}


def _front_matter(meta: Meta, more: list[str]) -> str:
    """YAML metadata. Pandoc reads its strings as Markdown, so their characters are escaped like any text."""
    words = {
        "title": meta.title,
        "subtitle": meta.subtitle,
        "date": meta.date,
        "series": meta.series,
        "edition": meta.edition,
        "cutoff": meta.cutoff,
        "standfirst": plain(meta.standfirst),
    }
    lines = [f"{name}: {scalar(escape(value).strip())}" for name, value in words.items() if value.strip()]
    lines += ["keywords:", *(f"- {scalar(escape(word))}" for word in meta.keywords)] if meta.keywords else []
    lines.append(f"lang: {scalar(meta.language)}")
    lines += [] if _is_printed(meta) else ["bibliography: references.json", "link-citations: true"]
    return "\n".join(["---", *lines, *more, "---", "", ""])


def _slide(slide: Slide, writer: Writer, style: Style) -> Iterator[str]:
    if slide.layout == "title":
        return  # Pandoc makes the title slide, with its notes, from the front matter
    yield _slide_heading(slide, writer)
    elements = _sourced(slide)
    if slide.layout == "section":
        yield from _opener(slide, elements, writer, style)
    else:
        shown, rest = (list(blocks(some, writer, style)) for some in (elements[:1], elements[1:]))
        yield from _in_columns(slide, shown, rest, _own_source(slide, elements, writer))
    yield from notes(slide.notes, writer)


def _own_source(slide: Slide, elements: tuple[Element, ...], writer: Writer) -> list[str]:
    """The source line, unless the caption of a figure or table says it."""
    told = not slide.source or any(isinstance(element, Graphic | Grid) for element in elements)
    return [] if told else [f"[{writer.line(slide.source).strip()}]{{.source}}"]


def _sourced(slide: Slide) -> tuple[Element, ...]:
    """The elements; the caption of the first figure or table gives the slide's source, and no title once more."""
    for index, element in enumerate(slide.elements):
        if isinstance(element, Graphic | Grid):
            caption = _slide_caption(slide, element.caption or Caption("", "", ()))
            return (*slide.elements[:index], replace(element, caption=caption), *slide.elements[index + 1 :])
    return slide.elements


def _slide_caption(slide: Slide, caption: Caption) -> Caption:
    message = () if plain(caption.message) == plain(slide.title) else caption.message
    if not slide.source:
        return replace(caption, message=message)
    # The source line of a slide has its word and the cautions in it already.
    sub = " · ".join(part for part in (caption.shown, plain(slide.source)) if part)
    return replace(caption, message=message, sub=sub, source=(), derivation="", note=())


def _slide_heading(slide: Slide, writer: Writer) -> str:
    level = "#" if slide.layout == "section" else "##"
    key = identifier(slide.id)
    writer.used.add(key)
    return f"{level} {paragraph(slide.title, writer)} {{#{key} .unnumbered}}"


def _opener(slide: Slide, elements: tuple[Element, ...], writer: Writer, style: Style) -> Iterator[str]:
    """What opens a part, as a slide after its heading: Pandoc gives a heading of level 1 a slide with nothing else."""
    match elements:
        case (Prose() as statement, *rest):
            yield f"## {paragraph(statement.content, writer)} {{.unnumbered}}"
            yield from blocks(rest, writer, style)
        case (_, *_):
            yield f"## {paragraph(slide.title, writer)} {{.unnumbered}}"
            yield from blocks(elements, writer, style)
        case _:
            pass


def _in_columns(slide: Slide, shown: list[str], rest: list[str], source: list[str]) -> Iterator[str]:
    # Pandoc starts a new slide after a picture or table, except within columns, and after columns whatever follows.
    aside = slide.layout == "two-columns" or any(isinstance(item, Graphic | Grid) for item in slide.elements[:1])
    if not (aside and shown and rest):
        yield from shown + rest + source
        return
    columns = (_column(part, width) for part, width in ((shown, 60), (rest + source, 40)))
    yield ":::::: {.columns}\n" + "\n\n".join(columns) + "\n::::::"


def _column(parts: list[str], width: int) -> str:
    return f'::::: {{.column width="{width}%"}}\n' + "\n\n".join(parts) + "\n:::::"
