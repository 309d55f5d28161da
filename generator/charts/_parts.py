"""Pieces of DrawingML charts as strings: fills, lines, text properties, references with their caches."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from generator.charts import Canvas
from generator.charts._scene import Label, Run
from generator.office.workbook import column_letters, number_code, number_digits
from generator.office.xml import escape, quote
from generator.text.catalogue import office_language

C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_FIELDS = (
    f'<c:extLst><c:ext uri="{{CE6537A1-D6FC-4f65-9D91-7224C49458BB}}" xmlns:c15="{C15}">'
    "<c15:dlblFieldTable/></c:ext></c:extLst>"
)
_CELLS = (
    f'<c:extLst><c:ext uri="{{CE6537A1-D6FC-4f65-9D91-7224C49458BB}}" xmlns:c15="{C15}">'
    '<c15:showDataLabelsRange val="1"/></c:ext></c:extLst>'
)
# LibreOffice draws a line from a moved label to its point unless it is told not to.
NO_LEADERS = (
    f'<c:extLst><c:ext uri="{{CE6537A1-D6FC-4f65-9D91-7224C49458BB}}" xmlns:c15="{C15}">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)
_BODY = '<a:bodyPr wrap="none" lIns="19050" tIns="9525" rIns="19050" bIns="9525" anchor="ctr"/>'
EMU = 12_700  # in a point
NOTHING = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def line(colour: str, points: float, dash: str = "") -> str:
    """A line's look; ``dash`` is a preset name ("sysDash") or empty."""
    preset = f'<a:prstDash val="{dash}"/>' if dash else ""
    return f'<a:ln w="{round(points * EMU)}" cap="{"flat" if dash else "rnd"}">{solid(colour)}{preset}<a:round/></a:ln>'


def unseen(colour: str) -> str:
    """A line that nobody sees; LibreOffice takes the colour of a single mark from its line."""
    paint = f'<a:solidFill><a:srgbClr val="{colour}"><a:alpha val="0"/></a:srgbClr></a:solidFill>'
    return f'<a:ln w="0">{paint}</a:ln>'


def shape(fill: str = "", stroke: str = "") -> str:
    """Shape properties; empty means none of it."""
    inside = solid(fill) if fill else "<a:noFill/>"
    return f"<c:spPr>{inside}{stroke or '<a:ln><a:noFill/></a:ln>'}</c:spPr>"


def run_properties(tag: str, size: float, colour: str, canvas: Canvas, *, bold: bool = False, lang: bool = True) -> str:
    """``a:rPr`` or ``a:defRPr`` with the apparatus face for every script."""
    fonts = canvas.theme.fonts
    language = f" lang={quote(canvas.language)}" if lang else ""
    return (
        f'<a:{tag}{language} sz="{round(size * 100)}" b="{int(bold)}">{solid(colour)}'
        f"<a:latin typeface={quote(fonts.apparatus)}/><a:ea typeface={quote(fonts.east_asian)}/>"
        f"<a:cs typeface={quote(fonts.complex_script)}/></a:{tag}>"
    )


def text_properties(size: float, colour: str, canvas: Canvas, *, bold: bool = False, turn: int | None = None) -> str:
    """``c:txPr``; ``turn`` in degrees, anticlockwise."""
    body = f'<a:bodyPr rot="{-turn * 60_000}" vert="horz"/>' if turn is not None else _BODY
    run = run_properties("defRPr", size, colour, canvas, bold=bold, lang=False)
    end = f"<a:endParaRPr lang={quote(canvas.language)}/>"
    return f"<c:txPr>{body}<a:lstStyle/><a:p><a:pPr>{run}</a:pPr>{end}</a:p></c:txPr>"


def rich_text(label: Label, canvas: Canvas) -> str:
    paragraphs = "".join(_paragraph(runs, canvas) for runs in label.lines)
    return f"<c:tx><c:rich>{_BODY}<a:lstStyle/>{paragraphs}</c:rich></c:tx>"


def field_extension(label: Label) -> str:
    """What Office wants beside a label whose words come from fields."""
    return _FIELDS if any(run.field for runs in label.lines for run in runs) else ""


def cell_extension(label: Label) -> str:
    """What Office wants beside a label whose words come from a column of names."""
    return _CELLS if any(run.field == "CELLRANGE" for runs in label.lines for run in runs) else ""


def names_range(cells: str, names: Sequence[str]) -> str:
    """The end of a series whose labels are names out of ``cells``."""
    cache = f'<c:ptCount val="{len(names)}"/>{_texts(names)}'
    return (
        f'<c:extLst><c:ext uri="{{02D57815-91ED-43cb-92C2-25804820EDAC}}" xmlns:c15="{C15}"><c15:datalabelsRange>'
        f"<c15:f>Sheet1!{cells}</c15:f><c15:dlblRangeCache>{cache}</c15:dlblRangeCache></c15:datalabelsRange>"
        "</c:ext></c:extLst>"
    )


def _paragraph(runs: Sequence[Run], canvas: Canvas) -> str:
    first = run_properties("defRPr", runs[0].size, runs[0].colour, canvas, bold=runs[0].bold, lang=False)
    return f"<a:p><a:pPr>{first}</a:pPr>{''.join(_run(run, canvas) for run in runs)}</a:p>"


def _run(run: Run, canvas: Canvas) -> str:
    look = run_properties("rPr", run.size, run.colour, canvas, bold=run.bold)
    words = f"<a:t>{escape(run.text)}</a:t>"
    if not run.field:
        return f"<a:r>{look}{words}</a:r>"
    return f'<a:fld id="{_field_id(run)}" type="{run.field}">{look}{words}</a:fld>'


def _field_id(run: Run) -> str:
    """A GUID made from the run itself: Office wants one, and the same chart must give the same bytes."""
    digits = hashlib.sha256(f"{run.field}|{run.text}".encode()).hexdigest().upper()
    return f"{{{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}}}"


def category_reference(categories: Sequence[str]) -> str:
    cache = f'<c:strCache><c:ptCount val="{len(categories)}"/>{_texts(categories)}</c:strCache>'
    return f"<c:cat><c:strRef><c:f>Sheet1!{column_cells(0, len(categories))}</c:f>{cache}</c:strRef></c:cat>"


def _texts(texts: Sequence[str]) -> str:
    return "".join(f'<c:pt idx="{i}"><c:v>{escape(text)}</c:v></c:pt>' for i, text in enumerate(texts))


def name_reference(name: str, cell: str) -> str:
    """``c:tx`` of a series; ``cell`` as "$B$1"."""
    cache = f'<c:strCache><c:ptCount val="1"/>{_texts([name])}</c:strCache>'
    return f"<c:tx><c:strRef><c:f>Sheet1!{cell}</c:f>{cache}</c:strRef></c:tx>"


def shown_code(decimals: int, language: str) -> str:
    """The number format of what a chart prints: with the separators of ``language`` where the program heeds it."""
    code, number = number_code(decimals), office_language(language)
    return ";".join(f"[$-{number:X}]{section}" for section in code.split(";")) if number else code


def number_reference(tag: str, values: Sequence[float | None], cells: str, decimals: int) -> str:
    """``c:val``, ``c:xVal`` or ``c:yVal``; ``cells`` as "$B$2:$B$5"."""
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{number_digits(value)}</c:v></c:pt>'
        for i, value in enumerate(values)
        if value is not None
    )
    cache = (
        f"<c:numCache><c:formatCode>{escape(number_code(decimals))}</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache>'
    )
    return f"<c:{tag}><c:numRef><c:f>Sheet1!{cells}</c:f>{cache}</c:numRef></c:{tag}>"


def column_cells(column: int, count: int) -> str:
    """The cells of a column under its header: "$B$2:$B$5"."""
    letters = column_letters(column)
    return f"${letters}$2:${letters}${count + 1}"
