"""``agenda``: the parts, their questions, how many points and voices carry each."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.blocks._words import topic_points, voices
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Text
from generator.model.outline import Part
from generator.text.headings import names_a_subject

_LONGEST = 70  # characters of topics beside a part's name: two lines


def _slide(ctx: Context, _options: Options) -> Iterable[Element]:
    yield Bullets(tuple(_item(ctx, part) for part in ctx.outline.parts), "agenda", _heads(ctx))


def _heads(ctx: Context) -> str:
    return f"{ctx.labels.say('Points recorded')} | {ctx.labels.say('Voices heard')}"


def _item(ctx: Context, part: Part) -> Item:
    points = topic_points(ctx, (topic.id for topic in part.topics))
    return Item(
        id=part.id,
        head=(Text(part.label or part.title),),
        content=(Text(part.question or _about(part)),),
        note=str(len(points)),
        count=voices(ctx, points),
        of=len(ctx.outline.voices),
    )


def _about(part: Part) -> str:
    """What a part without a question is about: its title, or where that stands beside it already, its topics."""
    if part.title != (part.label or part.title):
        return part.title
    told: list[str] = []
    for topic in (topic for topic in part.topics if names_a_subject(topic.title)):
        if told and sum(map(len, told)) + len(topic.title) > _LONGEST:
            break
        told.append(topic.title)
    return "; ".join(told) or part.title


BLOCK = BlockKind(
    name="agenda",
    about="The structure of the outline with the weight of evidence behind each part.",
    page=nothing,
    slide=_slide,
    options={},
    example="::: {.agenda}\n:::",
)
