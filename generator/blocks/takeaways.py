"""``takeaways``: up to three labelled points beside a figure on a slide."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.blocks._words import point_item
from generator.errors import refuse
from generator.model.element import Bullets, Element
from generator.model.outline import Point

ENOUGH = 2  # takeaways of the figure's own: then points that merely share its topic stay away


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    points = _chosen(ctx, options)
    if points:
        yield Bullets(tuple(point_item(ctx, point) for point in points), "takeaways")


def _chosen(ctx: Context, options: Options) -> list[Point]:
    """Labelled points: those the figure names, in its order, then what its topic holds and no slide has shown."""
    figure = ctx.outline.figures.get(options.text("figure"))
    if figure is None:
        raise refuse("directive", f"unknown figure '{options.text('figure')}'", options.where, mend="write figure=ID")
    own = [ctx.points[name] for name in figure.points if name in ctx.points]
    near = [point for point in ctx.points_of(figure.topic) if point.id not in ctx.used]
    labelled = [point for point in dict.fromkeys([*own, *near]) if point.head and ctx.takes(point)]
    shown = [point for point in labelled if point in own or point.figure == figure.id]
    others = [point for point in labelled if point not in shown]
    ranked = [*shown, *sorted(others, key=lambda point: -point.weight)[: max(ENOUGH - len(shown), 0)]]
    return ranked[: options.number("limit", 3)]


BLOCK = BlockKind(
    name="takeaways",
    about="What to read off a figure: the labelled points of its topic that fit it best.",
    page=nothing,
    slide=_slide,
    options={"figure": "id of a figure", "limit": "at most so many, 3 if left out"},
    example="::: {.takeaways figure=trade}\n:::",
)
