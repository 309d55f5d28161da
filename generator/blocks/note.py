"""``note``: what the speaker says to a slide, in the words of the outline."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, near_id, nothing
from generator.blocks._words import point_inlines, sentence_inlines
from generator.errors import refuse
from generator.model.element import Element, Note
from generator.model.inline import Inlines


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    said = (*_messages(ctx, options), *_points(ctx, options))
    if said:
        yield Note(said)


def _messages(ctx: Context, options: Options) -> Iterable[Inlines]:
    """The messages of the parts and topics that ``of`` names."""
    for name in options.words("of"):
        owner = ctx.owner(name)
        if owner is None:
            raise refuse("directive", f"no part or topic '{name}'", options.where, mend="write of=ID of outline.md")
        if owner.message is not None:
            yield sentence_inlines(ctx, owner.message)


def _points(ctx: Context, options: Options) -> Iterable[Inlines]:
    for name in options.words("points"):
        if name not in ctx.points:
            raise refuse("directive", f"unknown point '{name}'", options.where, mend=near_id(name, ctx.points))
        yield point_inlines(ctx, ctx.points[name])


BLOCK = BlockKind(
    name="note",
    about="Speaker notes of a slide: messages and points in full, each with its citation; nothing on a page.",
    page=nothing,
    slide=_slide,
    options={"of": "ids of parts or topics: their messages", "points": "ids of points"},
    example="::: {.note of=economy}\n:::",
)
