"""``takeaways``: up to three labelled points or sentences beside a figure or quotation on a slide."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.blocks._words import point_item, sentence_inlines
from generator.errors import refuse
from generator.model.chart import Figure
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Text
from generator.model.outline import Point, Sentence

ENOUGH = 2  # takeaways of the figure's own: then points that merely share its topic stay away


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    chosen = _chosen(ctx, options)[: options.number("limit", 3)]
    if chosen:
        yield Bullets(tuple(_item(ctx, one) for one in chosen), "takeaways")


def _item(ctx: Context, one: Point | Sentence) -> Item:
    match one:
        case Point():
            return point_item(ctx, one)
        case Sentence():
            return Item(one.id, (Text(one.head),), sentence_inlines(ctx, one, cite=False))


def _chosen(ctx: Context, options: Options) -> list[Point | Sentence]:
    if options.text("of"):
        return [*_labelled(ctx, _names(ctx, options))]
    figure = ctx.outline.figures.get(options.text("figure"))
    if figure is None:
        raise refuse("directive", f"unknown figure '{options.text('figure')}'", options.where, mend="write figure=ID")
    read = _readings(ctx, figure)
    return [*read, *(_points(ctx, figure) if len(read) < ENOUGH else ())]


def _names(ctx: Context, options: Options) -> tuple[str, ...]:
    """The points that a part's or topic's message, or a block, rests on."""
    name = options.text("of")
    owner = ctx.owner(name)
    if owner is not None:
        return owner.message.points if owner.message else ()
    found = next((block for block in ctx.outline.blocks if block.id == name), None)
    if found is not None:
        return found.points
    raise refuse("directive", f"no part, topic or block '{name}'", options.where, mend="write of=ID with such an id")


def _labelled(ctx: Context, names: Iterable[str]) -> list[Point]:
    points = dict.fromkeys(ctx.points[name] for name in names if name in ctx.points)
    return [point for point in points if point.head and ctx.takes(point)]


def _readings(ctx: Context, figure: Figure) -> list[Sentence]:
    """What the analyst reads off the figure: labelled sentences of the prose that name it first."""
    return [*ctx.homes.readings.get(figure.id, ())]


def _points(ctx: Context, figure: Figure) -> list[Point]:
    """Labelled points: those the figure names, in its order, then what its topic holds and no slide has shown."""
    near = (point.id for point in ctx.points_of(figure.topic) if point.id not in ctx.used)
    labelled = _labelled(ctx, [*figure.points, *near])
    named = {ctx.points[name].id for name in figure.points if name in ctx.points}
    own = [point for point in labelled if point.id in named or point.figure == figure.id]
    others = sorted((point for point in labelled if point not in own), key=lambda point: -point.weight)
    return [*own, *others[: max(ENOUGH - len(own), 0)]]


BLOCK = BlockKind(
    name="takeaways",
    about="What to read off a figure: the analyst's labelled sentences on it, else labelled points that fit it best.",
    page=nothing,
    slide=_slide,
    options={
        "figure": "id of a figure",
        "of": "instead: id of a part, topic or block, for the labelled points that it rests on",
        "limit": "at most so many, 3 if left out",
    },
    example="::: {.takeaways figure=trade}\n:::",
)
