"""``figure``: one figure, or all figures of a topic."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, near_id
from generator.blocks._figures import figure_element, turning
from generator.errors import refuse
from generator.model.chart import Figure
from generator.model.element import Element


def _lower(ctx: Context, options: Options) -> Iterable[Element]:
    for figure in _figures(ctx, options):
        yield figure_element(ctx, figure, beside=options.flag("beside"), wide=turning(options))


def _figures(ctx: Context, options: Options) -> Iterable[Figure]:
    for name in _names(ctx, options):
        figure = _figure(ctx, name, options)
        if options.number("lightest", 1) <= figure.weight <= options.number("heaviest", 3):
            yield figure


def _names(ctx: Context, options: Options) -> Iterable[str]:
    if options.words("id"):
        return options.words("id")
    return ctx.topic(options).figures if options.text("topic") else ctx.outline.figures


def _figure(ctx: Context, name: str, options: Options) -> Figure:
    if name not in ctx.outline.figures:
        have = ", ".join(ctx.outline.figures)
        what = f"unknown figure '{name}'; have: {have}"
        raise refuse("directive", what, options.where, mend=near_id(name, ctx.outline.figures))
    return ctx.outline.figures[name]


BLOCK = BlockKind(
    name="figure",
    about="A figure with its message, source, derivation and note; or all of a topic, or of the outline.",
    page=_lower,
    slide=_lower,
    options={
        "id": "one or more figure ids",
        "topic": "id of a topic: all its figures",
        "lightest": "only figures of this weight or more",
        "heaviest": "only figures of this weight or less",
        "beside": "yes: two small charts may share a row of the page",
        "wide": "yes or no: a table on a landscape page; left out: where its words need it",
    },
    example="::: {.figure id=trade}\n:::",
)
