"""``agenda``: the parts, their questions, how many points and voices carry each."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.blocks._words import topic_points, voices
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Text
from generator.model.outline import Part


def _slide(ctx: Context, _options: Options) -> Iterable[Element]:
    yield Bullets(tuple(_item(ctx, part) for part in ctx.outline.parts), "agenda", _heads(ctx))


def _heads(ctx: Context) -> str:
    return f"{ctx.labels.say('Points recorded')} | {ctx.labels.say('Voices heard')}"


def _item(ctx: Context, part: Part) -> Item:
    points = topic_points(ctx, (topic.id for topic in part.topics))
    return Item(
        id=part.id,
        head=(Text(part.label or part.title),),
        content=(Text(part.question or part.title),),
        note=str(len(points)),
        count=voices(ctx, points),
        of=len(ctx.outline.voices),
    )


BLOCK = BlockKind(
    name="agenda",
    about="The structure of the outline with the weight of evidence behind each part.",
    page=nothing,
    slide=_slide,
    options={},
    example="::: {.agenda}\n:::",
)
