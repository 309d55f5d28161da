"""A time line: bands of years on a bar, events as flags above and below it, open where only the year is known."""

from __future__ import annotations

import math

from generator.charts import Canvas, ChartKind
from generator.charts._flags import Flag, Ribbon, free_flags, lifted, place_flags
from generator.charts._inks import text_on
from generator.charts._paper import Align, Paper
from generator.charts._scene import LINE, Box, is_page
from generator.errors import refuse
from generator.model.chart import Band, Chart, Moment
from generator.records import replace
from generator.text.metrics import text_width

BAR = 3.5  # height of the bar, in ems
EDGE = 2.0  # points between the outermost words and the edge of the picture
DOT = 0.95
INSET = 0.6  # from the bar's top to the words in it, clear of the marks on its edge

EXAMPLE = Chart(
    kind="timeline",
    bands=(
        Band(2017, 2021.05, "Trump term"),
        Band(2021.05, 2025.05, "Biden term", role="main"),
        Band(2025.05, 2026, "Plans", role="context"),
    ),
    moments=(
        Moment("strategy-2017", 2017.5, "2017", "US security strategy asks allies to share burdens", exact=False),
        Moment("trade-deal", 2020.06, "Early 2020", "Trade agreement in force", exact=True),
        Moment("inauguration", 2021.05, "20 January 2021", "Biden takes office; back to the Paris deal", exact=True),
        Moment("cost-deal", 2021.13, "17 February 2021", "One-year hosting deal, USD 1.9 billion", exact=True),
        Moment("suga", 2021.29, "Mid-April 2021", "Suga is the first leader received", exact=True),
        Moment("kishida", 2022.39, "23 May 2022", "Biden meets Kishida in Japan", exact=True),
        Moment("strategy-2022", 2022.79, "October 2022", "US strategy names China the chief rival", exact=True),
        Moment("space", 2023.04, "January 2023", "Defence cover extends to space", exact=True),
        Moment("camp-david", 2023.5, "2023", "Camp David summit with South Korea", exact=False),
        Moment(
            "summit", 2024.27, "10 April 2024", "Summit, 70+ agreements; first summit with Manila that week",
            exact=True, highlight=True,
        ),
        Moment("tomahawks", 2025.5, "2025", "Tomahawks at sea, yearly drills with the UK", exact=False),
    ),
)  # fmt: skip


def ribbon_of(chart: Chart, canvas: Canvas) -> Ribbon:
    """The bar of ``chart``: whole years from the first to the last band or moment, in the middle of the canvas."""
    years = [year for band in chart.bands for year in (band.start, band.end)]
    years += [moment.position for moment in chart.moments]
    if not years:
        raise refuse("chart", "a time line has neither bands nor events", mend="give the figure bands or events")
    start, end = math.floor(min(years)), math.ceil(max(years))
    height = BAR * canvas.scale.label
    top = (canvas.height - height) / 2
    return Ribbon(canvas, Box(0, top, canvas.width, top + height), start, max(end, start + 1))


def _height(chart: Chart, canvas: Canvas) -> float:
    ribbon, flags = _trimmed(chart, canvas)
    return max([ribbon.bar.bottom + canvas.scale.label, *(flag.box.bottom + EDGE for flag in flags)])


def laid(chart: Chart, canvas: Canvas) -> tuple[Ribbon, tuple[Flag, ...]]:
    """On a page, whose height follows the words, without room that no flag takes; else in the middle."""
    if is_page(canvas):
        return _trimmed(chart, canvas)
    ribbon = ribbon_of(chart, canvas)
    return ribbon, place_flags(chart.moments, ribbon)


def _trimmed(chart: Chart, canvas: Canvas) -> tuple[Ribbon, tuple[Flag, ...]]:
    """Bar and flags as high up as they go."""
    ribbon, flags = free_flags(chart.moments, ribbon_of(chart, replace(canvas, height=0)))
    spare = min([ribbon.bar.top - canvas.scale.label, *(flag.box.top - EDGE for flag in flags)])
    bar = replace(ribbon.bar, top=ribbon.bar.top - spare, bottom=ribbon.bar.bottom - spare)
    return replace(ribbon, bar=bar), tuple(lifted(flag, spare) for flag in flags)


def _picture(chart: Chart, canvas: Canvas) -> bytes:
    ribbon, flags = laid(chart, canvas)
    paper = Paper(canvas)
    paper.rectangle(ribbon.bar, canvas.theme.palette.neutral_tint)
    for band in chart.bands:
        _band(paper, ribbon, band)
    _years(paper, ribbon, chart)
    for flag in flags:
        _flag(paper, flag)
    for flag in flags:
        _mark(paper, flag)
    return paper.png()


def _fill(paper: Paper, band: Band) -> str:
    """The band's colour, empty for an open one."""
    palette = paper.canvas.theme.palette
    return {"main": palette.primary, "accent": palette.accent, "muted": palette.steel, "context": ""}[band.role]


def _band(paper: Paper, ribbon: Ribbon, band: Band) -> None:
    palette, size = paper.canvas.theme.palette, paper.canvas.scale.label
    fill = _fill(paper, band)
    box = Box(ribbon.x_of(band.start) + 0.75, ribbon.bar.top, ribbon.x_of(band.end) - 0.75, ribbon.bar.bottom)
    paper.rectangle(box, fill or palette.paper, "" if fill else palette.muted)
    if text_width(band.label, paper.canvas.theme.fonts.apparatus, size, bold=True) + size * 0.6 <= box.width:
        colour = text_on(fill, palette) if fill else palette.slate
        paper.text(box.left + size * 0.5, box.top + size * INSET, band.label, size, colour, bold=True)


def _years(paper: Paper, ribbon: Ribbon, chart: Chart) -> None:
    """A tick and its year, as often as there is room."""
    palette, size = paper.canvas.theme.palette, paper.canvas.scale.label
    room = ribbon.bar.width / (ribbon.end - ribbon.start)
    step = next((n for n in (1, 2, 5, 10, 20, 50) if n * room >= 3.0 * size), 100)
    top = ribbon.bar.top + size * (INSET + LINE)
    for year in range(int(ribbon.start), int(ribbon.end)):
        x, colour = ribbon.x_of(year), _year_colour(paper, chart, year)
        if year > ribbon.start and not any(abs(band.start - year) * room < size for band in chart.bands):
            paper.line([x, x], [ribbon.bar.bottom - size * 1.4, ribbon.bar.bottom], colour or palette.muted, 0.75)
        if year % step == 0 or step == 1:
            paper.text(_year_left(ribbon, chart, year, size), top, str(year), size, colour or palette.slate)


def _year_left(ribbon: Ribbon, chart: Chart, year: int, size: float) -> float:
    """Beside the tick, or beside the edge of a band that starts within the year's first weeks."""
    starts = [band.start for band in chart.bands if 0 <= band.start - year < 0.12]
    return ribbon.x_of(max([year, *starts])) + size * 0.5


def _year_colour(paper: Paper, chart: Chart, year: int) -> str:
    palette = paper.canvas.theme.palette
    under = next((band for band in chart.bands if band.start <= year + 0.12 and band.end > year + 0.12), None)
    if under is None:
        return palette.ink
    return text_on(_fill(paper, under), palette) if _fill(paper, under) else ""


def _flag(paper: Paper, flag: Flag) -> None:
    palette, size = paper.canvas.theme.palette, paper.canvas.scale.label
    lit = flag.moment.highlight
    paper.line([flag.x, flag.x], [flag.foot, flag.tip], palette.accent if lit else palette.muted, 1.5 if lit else 1)
    x = flag.box.right if flag.leftwards else flag.box.left
    align: Align = "right" if flag.leftwards else "left"
    head = palette.accent if lit else palette.primary
    for row, (line, bold) in enumerate(((flag.moment.when, True), *((line, False) for line in flag.lines))):
        top = flag.box.top + row * size * LINE
        paper.text(
            x, top, line, size, head if bold else palette.ink, bold=bold, align="right" if align == "right" else "left"
        )


def _mark(paper: Paper, flag: Flag) -> None:
    palette, size = paper.canvas.theme.palette, paper.canvas.scale.label
    colour = palette.accent if flag.moment.highlight else palette.primary
    if flag.moment.exact:
        paper.circle(flag.x, flag.foot, DOT * size, colour, palette.paper, 1.5)
    else:
        paper.circle(flag.x, flag.foot, DOT * size, palette.paper, colour, 1.5)


KIND = ChartKind(
    name="timeline",
    about="events as flags on a bar of years, at most twelve",
    native=None,
    picture=_picture,
    example=EXAMPLE,
    height=_height,
    searches=True,
)
