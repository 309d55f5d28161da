"""``bottom-line``: what a reader with a minute has to know, in a panel before all else."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import voices_label
from generator.model.element import Bullets, Element, Item, Quote
from generator.model.inline import Mark, Text
from generator.model.labels import N_
from generator.model.outline import BlockItem

TITLE = N_("Bottom line")
JUDGEMENT = N_("Our judgement")


def _page(ctx: Context, _options: Options) -> Iterable[Element]:
    for title, item in _items(ctx):
        content = (Mark(item.id, (Text(item.text),)),)
        yield Bullets((Item(item.id, (), content, _whose(ctx, item)),), "bottom-line", title or ctx.labels.say(TITLE))


def _slide(ctx: Context, _options: Options) -> Iterable[Element]:
    """On a panel of its own, with the voices behind it."""
    for title, item in _items(ctx):
        carried = ctx.labels.say("Resting on {voices}", voices=_lower(voices_label(ctx, item.points)))
        yield Quote(
            item.id,
            (Mark(item.id, (Text(item.text),)),),
            (Text(f"{_whose(ctx, item) or title or ctx.labels.say(TITLE)}\n{carried}"),),
        )


def _items(ctx: Context) -> Iterable[tuple[str, BlockItem]]:
    """Labels and sentences."""
    for block in ctx.blocks_for("bottom-line"):
        yield from ((block.label, item) for item in block.items)


def _whose(ctx: Context, item: BlockItem) -> str:
    return ctx.labels.say(JUDGEMENT) if item.options.get("status") == "judgement" else ""


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


BLOCK = BlockKind(
    name="bottom-line",
    about="The one sentence for a reader with a minute; a judgement is marked as ours.",
    page=_page,
    slide=_slide,
    options={},
    example="::: {.bottom-line}\n:::",
)
