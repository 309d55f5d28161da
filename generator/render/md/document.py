"""The Markdown edition: briefing.md and deck.md with their references and pictures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from generator.charts import CHARTS, Canvas
from generator.model.element import Briefing, Deck, Element, Graphic, Meta, Plan, Prose, Slide
from generator.model.inline import plain
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
    records = sorted(references, key=lambda record: str(record.get("id", "")))
    page, slide = Style(plan.briefing.meta.labels), Style(plan.deck.meta.labels, "-slide", notes=True)
    files = {
        "briefing.md": render_briefing(plan.briefing, page).encode(),
        "deck.md": render_deck(plan.deck, slide).encode(),
        "references.json": (json.dumps(records, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode(),
    }
    files |= _pictures(plan.briefing.elements, page, theme, plan.briefing.meta.language)
    return files | _pictures(_on_slides(plan.deck), slide, theme, plan.deck.meta.language)


def render_briefing(briefing: Briefing, style: Style) -> str:
    """briefing.md."""
    writer = Writer(_anchors(briefing.elements))
    body = _joined(blocks(briefing.elements, writer, style))
    return _front_matter(briefing.meta, toc=True) + body


def render_deck(deck: Deck, style: Style) -> str:
    """deck.md: a heading of level 2 is a slide, one of level 1 opens a part."""
    writer = Writer(dict(_anchors(_on_slides(deck))) | {slide.id: identifier(slide.id) for slide in deck.slides})
    parts = [part for slide in deck.slides for part in _slide(slide, writer, style)]
    said = [plain(text) for slide in deck.slides if slide.layout == "title" for text in slide.notes]
    return _front_matter(deck.meta, toc=False, said=tuple(said)) + _joined(parts)


def _on_slides(deck: Deck) -> Iterator[Element]:
    for slide in deck.slides:
        yield from slide.elements


def _anchors(elements: Iterable[Element]) -> Mapping[str, str]:
    return dict(found for element in elements if (found := anchor(element)))


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"


def _pictures(elements: Iterable[Element], style: Style, theme: Theme, language: str) -> dict[str, bytes]:
    scale, (width, height) = (theme.chart_on_slide, SLIDE) if style.notes else (theme.chart_on_page, PAGE)
    canvas = Canvas(theme, scale, width, height, language)
    graphics = [element for element in elements if isinstance(element, Graphic)]
    return {picture_name(item, style): CHARTS.get(item.chart.kind).picture(item.chart, canvas) for item in graphics}


def _front_matter(meta: Meta, *, toc: bool, said: tuple[str, ...] = ()) -> str:
    """YAML metadata. Pandoc reads its strings as Markdown, so their characters are escaped like any text."""
    words = {
        "title": meta.title,
        "subtitle": meta.subtitle,
        "date": meta.date,
        "series": meta.series,
        "edition": meta.edition,
        "cutoff": meta.cutoff,
        "standfirst": plain(meta.standfirst),
        "abstract": meta.abstract if toc else "",
    }
    lines = [f"{key}: {scalar(escape(value).strip())}" for key, value in words.items() if value.strip()]
    lines += _list("keywords", meta.keywords) + _list("notes", said)
    lines += [f"lang: {scalar(meta.language)}", "bibliography: references.json", "link-citations: true"]
    lines += ["toc: true", f"toc-title: {scalar(escape(meta.labels.contents))}"] if toc else ["slide-level: 2"]
    return "\n".join(["---", *lines, "---", "", ""])


def _list(key: str, values: tuple[str, ...]) -> list[str]:
    return [f"{key}:", *(f"- {scalar(escape(value).strip())}" for value in values)] if values else []


def _slide(slide: Slide, writer: Writer, style: Style) -> Iterator[str]:
    if slide.layout == "title":
        return  # Pandoc makes the title slide, with its notes, from the front matter
    yield _slide_heading(slide, writer)
    yield from _opener_body(slide, writer, style) if slide.layout == "section" else _slide_body(slide, writer, style)
    if slide.source:
        yield f"[{escape(style.labels.source)}: {writer.line(slide.source).strip()}]{{.source}}"
    yield from notes(slide.notes, writer)


def _slide_heading(slide: Slide, writer: Writer) -> str:
    level = "#" if slide.layout == "section" else "##"
    key = identifier(slide.id)
    writer.used.add(key)
    return f"{level} {paragraph(slide.title, writer)} {{#{key} .unnumbered}}"


def _opener_body(slide: Slide, writer: Writer, style: Style) -> Iterator[str]:
    """What opens a part, as a slide after its heading: Pandoc gives a heading of level 1 a slide with nothing else."""
    match slide.elements:
        case (Prose() as statement, *rest):
            yield f"## {paragraph(statement.content, writer)} {{.unnumbered}}"
            yield from blocks(rest, writer, style)
        case (_, *_):
            yield f"## {paragraph(slide.title, writer)} {{.unnumbered}}"
            yield from blocks(slide.elements, writer, style)
        case _:
            pass


def _slide_body(slide: Slide, writer: Writer, style: Style) -> Iterator[str]:
    shown = list(blocks(slide.elements[:1], writer, style))
    rest = list(blocks(slide.elements[1:], writer, style))
    if slide.layout not in ("two-columns", "chart-takeaways") or not shown or not rest:
        yield from shown + rest
        return
    columns = (_column(part, width) for part, width in ((shown, 60), (rest, 40)))
    yield ":::::: {.columns}\n" + "\n\n".join(columns) + "\n::::::"


def _column(parts: list[str], width: int) -> str:
    return f'::::: {{.column width="{width}%"}}\n' + "\n\n".join(parts) + "\n:::::"
