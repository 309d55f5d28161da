"""``scope``: the period studied and when its sources were published, for the cover of a deck."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.digits import whole
from generator.model.chart import Band, Chart, Moment
from generator.model.element import Caption, Element, Graphic
from generator.model.inline import Text
from generator.model.outline import Outline
from generator.model.source import Source
from generator.text.numbers import numbers


def _slide(ctx: Context, _options: Options) -> Iterable[Element]:
    bands, moments = _bands(ctx.outline), _moments(ctx.outline)
    if bands:
        chart = Chart("timeline", bands=bands, moments=moments)
        alt = _alt(ctx, len(moments))
        yield Graphic("scope", chart, alt, Caption("", "", (Text(alt),)))


def _alt(ctx: Context, sources: int) -> str:
    start, _, end = ctx.outline.period.partition("/")
    period = ctx.labels.say("{start} to {end}", start=start, end=end) if end else start
    return ctx.labels.count(
        "Period studied, {period}, and the date of {n} source.",
        "Period studied, {period}, and the dates of {n} sources.",
        sources,
        period=period,
    )


def _bands(outline: Outline) -> tuple[Band, ...]:
    """The period; and what came before it, where a timeline of the outline has a band that ends there."""
    start, _, end = outline.period.partition("/")
    first, last = whole(start[:4]), whole(end[:4])
    if first is None or last is None:
        return ()
    for figure in outline.figures.values():
        if figure.chart.bands:
            return tuple(band for band in figure.chart.bands if band.role != "context")
    return (Band(first, last + 1, outline.period.replace("/", "–"), "main"),)


def _moments(outline: Outline) -> tuple[Moment, ...]:
    found = [(_position(source), source) for source in outline.sources.values()]
    return tuple(
        Moment(source.id, position, "", _name(source), "issued" not in dict(source.inferred))
        for position, source in sorted(found, key=lambda pair: (pair[0], pair[1].id))
        if position
    )


def _name(source: Source) -> str:
    return source.label.rsplit(",", 1)[0]


def _position(source: Source) -> float:
    """The month a record states or that was inferred for it, in years; 0 where there is none."""
    match source.reference.issued or _inferred(source):
        case (year, month, *_):
            return year + (month - 0.5) / 12
        case (year,):
            return year + 6.5 / 12
        case _:
            return 0.0


def _inferred(source: Source) -> tuple[int, ...]:
    """Year and month that the reason for an inferred date names first."""
    said = numbers(dict(source.inferred).get("issued", ""))
    first = {unit: next((int(one.value) for one in said if one.unit == unit), 0) for unit in ("year", "month")}
    return tuple(value for value in (first["year"], first["month"]) if value) if first["year"] else ()


BLOCK = BlockKind(
    name="scope",
    about="The period studied as a band and the dates of the sources as marks, open where a date is inferred.",
    page=nothing,
    slide=_slide,
    options={},
    example="::: {.scope}\n:::",
)
