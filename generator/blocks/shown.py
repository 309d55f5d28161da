"""``shown``: what the slides of a part show, for the slide that opens it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options, nothing
from generator.errors import refuse
from generator.model.element import Bullets, Element, Item
from generator.model.inline import Text

SLIDE = "slide-"  # a slide that shows one thing is called by the thing's id


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    names = options.words("id")
    if names:
        yield Bullets(tuple(Item(SLIDE + name, (), (Text(_label(ctx, name, options)),)) for name in names))


def _label(ctx: Context, name: str, options: Options) -> str:
    """What a figure or block of the outline finds; its label where it has no message."""
    figure = ctx.outline.figures.get(name)
    if figure is not None:
        return figure.message
    found = next((block for block in ctx.outline.blocks if block.id == name), None)
    if found is None:
        raise refuse("directive", f"no figure or block '{name}'", options.where, mend="use an id of the outline")
    return found.title or found.label


BLOCK = BlockKind(
    name="shown",
    about="The figures and blocks that a part's slides show, with the numbers of their slides (slide-ID).",
    page=nothing,
    slide=_slide,
    options={"id": "ids of figures, comparisons, quotes and numbers at a glance, in the slides' order"},
    example='::: {.shown id="trade milestones before-after"}\n:::',
)
