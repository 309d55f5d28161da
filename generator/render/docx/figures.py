"""Figures: an Office chart with its workbook, or a picture, in line with the text."""

from __future__ import annotations

from functools import lru_cache

from generator.charts import CHARTS, Canvas, native, picture, wanted_height
from generator.model.chart import Chart
from generator.model.element import Graphic
from generator.model.inline import plain
from generator.office.xml import quote
from generator.render.docx.captions import caption_label, caption_paragraphs, source_notes
from generator.render.docx.geometry import emu, points
from generator.render.docx.ledger import NewPart, Pen, Relation
from generator.render.docx.paragraphs import paragraph, properties
from generator.render.docx.xmlns import RELATIONSHIPS
from generator.theme.tokens import Theme

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEIGHT_MM, LEAST_MM, MOST_MM = 57.0, 12.0, 200.0


def graphic_xml(graphic: Graphic, pen: Pen) -> str:
    """Caption, what is shown, the chart, source and notes, kept on one page."""
    notes = source_notes(graphic.caption, pen)
    last = None if notes else False
    drawn = drawing_runs(graphic, chart_size(graphic.chart, pen.theme, pen.labels.language), pen)
    drawing = paragraph("Figure", drawn, direct=properties(keep_next=last))
    return caption_paragraphs(graphic.id, graphic.caption, pen) + drawing + notes


def chart_size(chart: Chart, theme: Theme, language: str) -> tuple[float, float]:
    """Width and height in mm: the text column, and as high as the kind wants it.

    ``language`` is the one its numbers are written in: where they are wider, a row may wrap.
    """
    width = theme.sheet.text
    return width, min(wanted_mm(chart, theme, width, language) or HEIGHT_MM, MOST_MM)


@lru_cache(maxsize=4096)  # a timeline searches for its height, and layout asks for it four times
def wanted_mm(chart: Chart, theme: Theme, width: float, language: str) -> float:
    """The height that the kind of ``chart`` wants on ``width`` mm; 0 where any will do."""
    canvas = Canvas(theme, theme.chart_on_page, points(width), points(HEIGHT_MM), language)
    height = wanted_height(chart, canvas)
    return 0.0 if height is None else max(points_to_mm(height), LEAST_MM)


def drawing_runs(graphic: Graphic, size: tuple[float, float], pen: Pen) -> str:
    """The run that holds the chart or its picture; ``size`` is its width and height in mm."""
    kind = CHARTS.get(graphic.chart.kind)
    width, height = size
    canvas = Canvas(pen.theme, pen.theme.chart_on_page, points(width), points(height), pen.language)
    drawn = graphic.native and kind.native is not None
    inner = _native(graphic, canvas, pen) if drawn else _picture(graphic, canvas, pen)
    return _inline(graphic, inner, emu(width), emu(height), pen)


def _native(graphic: Graphic, canvas: Canvas, pen: Pen) -> str:
    chart = native(graphic.chart, canvas)
    number = pen.ledger.next_chart()
    workbook = NewPart(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx", WORKBOOK_TYPE, chart.workbook)
    part = NewPart(f"/word/charts/chart{number}.xml", CHART_TYPE, chart.xml,
                   (Relation("rId1", f"{RELATIONSHIPS}/package", workbook),))  # fmt: skip
    relation = pen.ledger.relate(pen.story.part, f"{RELATIONSHIPS}/chart", part)
    return f'<a:graphicData uri="{_DRAWING}/chart"><c:chart r:id={quote(relation)}/></a:graphicData>'


def _picture(graphic: Graphic, canvas: Canvas, pen: Pen) -> str:
    number = pen.ledger.next_picture()
    image = NewPart(f"/word/media/image{number}.png", "image/png", picture(graphic.chart, canvas))
    relation = pen.ledger.relate(pen.story.part, f"{RELATIONSHIPS}/image", image)
    width, height = emu(points_to_mm(canvas.width)), emu(points_to_mm(canvas.height))
    name = quote(caption_label(graphic.caption))
    return (
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic><pic:nvPicPr>'
        f"<pic:cNvPr id={quote(str(number))} name={name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f"<pic:blipFill><a:blip r:embed={quote(relation)}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    )


def points_to_mm(value: float) -> float:
    """Millimetres."""
    return value * 25.4 / 72


def _inline(graphic: Graphic, inner: str, width: int, height: int, pen: Pen) -> str:
    alt = graphic.alt or plain(graphic.caption.message)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{pen.ledger.next_drawing()}" name={quote(caption_label(graphic.caption))} descr={quote(alt)}/>'
        f"<wp:cNvGraphicFramePr/><a:graphic>{inner}</a:graphic></wp:inline></w:drawing></w:r>"
    )
