"""Figures as elements: the caption, the source line, the drawing or the table."""

from __future__ import annotations

from generator.blocks import Context, Options
from generator.blocks._formula import in_words
from generator.model.chart import Chart, Figure, Moment
from generator.model.element import Align, Caption, Column, Element, Graphic, Grid
from generator.model.inline import Inlines, Text
from generator.model.labels import Labels, upper_first
from generator.records import replace

SMALL = 4  # categories
TABLES = {"matrix", "table"}
MATRIX_MARKS = {"yes": "●", "plan": "○", "no": ""}


def turning(options: Options) -> bool | None:
    """Whether a table is asked onto a landscape page (``wide``); None where its words are to decide."""
    return options.flag("wide") if options.text("wide") else None


def figure_element(ctx: Context, figure: Figure, *, beside: bool = False, wide: bool | None = None) -> Element:
    """A figure as a table where its kind is one, else as a drawing; ``beside``: it may share a row if it is small."""
    caption = figure_caption(ctx, figure)
    if figure.chart.kind in TABLES:
        return replace(figure_grid(figure, caption), wide=wide)
    return Graphic(
        figure.id, _dated(ctx, figure.chart), figure.alt, caption, ctx.native, beside and _is_small(figure.chart)
    )


def _dated(ctx: Context, chart: Chart) -> Chart:
    """``chart`` with the dates of its events as the edition's language writes them, unless its points say when."""
    return replace(chart, moments=tuple(_in_language(ctx, moment) for moment in chart.moments))


def _in_language(ctx: Context, moment: Moment) -> Moment:
    point = ctx.points.get(moment.point)
    if point is None or point.when or point.date is None:
        return moment
    return replace(moment, when=upper_first(ctx.day(point.date)))


def _is_small(chart: Chart) -> bool:
    """A single series of few values needs no more than half a page's width."""
    return len(chart.series) == 1 and len(chart.categories) <= SMALL


def figure_label(ctx: Context, figure: Figure) -> str:
    """What a figure is called: those drawn as tables count among the tables."""
    return ctx.labels.table if figure.chart.kind in TABLES else ctx.labels.figure


def figure_caption(ctx: Context, figure: Figure) -> Caption:
    return Caption(
        kind=figure_label(ctx, figure),
        number=ctx.numbers.get(figure.id, ""),
        message=(Text(figure.message),),
        sub=", ".join(part for part in (figure.title, figure.unit) if part),
        source=source_line(ctx, figure),
        derivation=derivation(figure.chart, ctx.labels),
        note=(Text(figure.note),) if figure.note else (),
        legend=_legend(figure.chart, ctx.labels),
    )


def _legend(chart: Chart, labels: Labels) -> str:
    """ "● takes part, ○ planned": what the marks of a matrix or a time line stand for."""
    meanings = [(MATRIX_MARKS[mark], meaning) for mark, meaning in chart.meanings]
    if chart.kind == "timeline" and not all(moment.exact for moment in chart.moments):
        usual = labels.say("Day or month stated"), labels.say("Year only, or planned")
        meanings = list(zip("●○", chart.rows if len(chart.rows) == 2 else usual, strict=True))
    return ", ".join(f"{sign} {meaning}" for sign, meaning in meanings if sign and meaning)


def source_line(ctx: Context, figure: Figure) -> Inlines:
    """The works behind a figure, as its source line names them."""
    return ctx.citer.line(figure.evidence)


def derivation(chart: Chart, labels: Labels) -> str:
    """How computed series were made, in the analyst's words or the formula's: "Total as index, 2019 = 100"."""
    own = dict.fromkeys(one.how for one in chart.series if one.formula and one.how)
    left = (*(one for one in chart.series if not one.how), *((chart.across,) if chart.across else ()))
    return "; ".join((*own, *(in_words(one.name, one.formula, labels) for one in left if one.formula)))


def figure_grid(figure: Figure, caption: Caption) -> Grid:
    chart = figure.chart
    if chart.kind == "matrix":
        first = Column(figure.title.partition(",")[0], width=3)
        groups = chart.groups or ("",) * len(chart.columns)
        named = zip(chart.columns, groups, strict=True)
        columns = (first, *(Column(name, "center", 1, group=group) for name, group in named))
        rows = tuple(
            ((Text(label),), *(((Text(MATRIX_MARKS[mark]),) if MATRIX_MARKS[mark] else ()) for mark in marks))
            for label, marks in zip(chart.rows, chart.marks, strict=True)
        )
        return Grid(figure.id, columns, rows, "matrix", caption, highlight=chart.highlight)
    left: Align = "left"
    aligns: tuple[Align, ...] = chart.aligns or (left,) * len(chart.columns)
    groups = chart.groups or ("",) * len(chart.columns)
    heads = zip(chart.columns, aligns, groups, strict=True)
    columns = tuple(Column(name, align, group=group) for name, align, group in heads)
    cells = tuple(tuple((Text(cell),) for cell in row) for row in chart.cells)
    return Grid(figure.id, columns, cells, "table", caption, highlight=chart.highlight)
