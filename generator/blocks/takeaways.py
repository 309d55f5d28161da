"""``takeaways``: up to three labelled points beside a figure on a slide."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.blocks._words import point_item
from generator.errors import refuse
from generator.model.element import Bullets, Element
from generator.model.outline import Point


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    points = _chosen(ctx, options)
    if points:
        yield Bullets(tuple(point_item(ctx, point) for point in points), "takeaways")


def _chosen(ctx: Context, options: Options) -> list[Point]:
    """Points the figure names or its topic holds: labelled, the figure's own first, heaviest first, then in order."""
    figure = ctx.outline.figures.get(options.text("figure"))
    if figure is None:
        raise refuse("directive", f"unknown figure '{options.text('figure')}'", options.where, mend="write figure=ID")
    own = set(figure.points)
    near = [p for p in ctx.points_of(figure.topic) if p.head and p.id not in ctx.used and ctx.takes(p)]
    ranked = sorted(near, key=lambda p: (p.id not in own and p.figure != figure.id, -p.weight))
    kept = {point.id for point in ranked[: options.number("limit", 3)]}
    return [point for point in near if point.id in kept]


BLOCK = BlockKind(
    name="takeaways",
    about="What to read off a figure: the labelled points of its topic that fit it best.",
    page=nothing,
    slide=_slide,
    options={"figure": "id of a figure", "limit": "at most so many, 3 if left out"},
    example="::: {.takeaways figure=trade}\n:::",
)
