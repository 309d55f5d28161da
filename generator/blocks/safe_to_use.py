"""``safe-to-use``: what can be printed as it stands beside what needs care, in two boxes."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import beside, evidence_of, short_text, texts_only
from generator.model.element import Box, Boxes, Bullets, Element, Item
from generator.model.inline import Inlines, Mark, Text
from generator.model.labels import N_
from generator.model.outline import Dispute
from generator.model.safe import is_safe
from generator.model.source import Evidence

SAFE, CARE = N_("Safe to use: two or more voices"), N_("Handle with care")
FIRST = ("number", "currency", "sum", "date", "status", "name", "framing")  # what is quoted most comes first


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    left, right = _boxes(ctx, options, cite=True)
    if left.items and right.items:
        yield Boxes(left, right)
    else:
        yield from (Bullets(box.items, title=box.title) for box in (left, right) if box.items)


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    yield from (Bullets(box.items, title=box.title) for box in _boxes(ctx, options, cite=False) if box.items)


def _boxes(ctx: Context, options: Options, *, cite: bool) -> tuple[Box, Box]:
    limit = options.number("limit", 4)
    say = ctx.labels.say
    care = tuple(_care(ctx, dispute, cite=cite) for dispute in _disputes(ctx, options)[:limit])
    return Box(say(SAFE), _safe(ctx, cite=cite)[:limit]), Box(say(CARE), care, caution=True)


def _safe(ctx: Context, *, cite: bool) -> tuple[Item, ...]:
    """What the outline words for this, where it holds; else the heaviest points that do."""
    worded = [item for block in ctx.blocks_for("safe") for item in block.items]
    held = [item for item in worded if is_safe((ctx.points[name] for name in item.points), ctx.outline)]
    if worded:
        return tuple(_item(ctx, one.id, one.head, one.text, evidence_of(ctx, one.points), cite=cite) for one in held)
    points = [point for point in ctx.outline.points() if ctx.takes(point) and is_safe((point,), ctx.outline)]
    points.sort(key=lambda point: -point.weight)
    return tuple(_item(ctx, one.id, one.head, short_text(one), one.evidence, cite=cite) for one in points)


def _disputes(ctx: Context, options: Options) -> list[Dispute]:
    """Those named, else accepted ones: numbers first."""
    accepted = [one for one in ctx.outline.disputes if one.status == "accepted" and one.treatment]
    named = options.words("disputes")
    if named:
        by_id = {one.id: one for one in accepted}
        return [by_id[name] for name in named if name in by_id]
    return sorted((one for one in accepted if one.kind in FIRST), key=lambda one: FIRST.index(one.kind))


def _care(ctx: Context, dispute: Dispute, *, cite: bool) -> Item:
    points = tuple(name for side in dispute.sides for name in side.points)
    return _item(ctx, dispute.id, dispute.title, dispute.treatment, evidence_of(ctx, points), cite=cite)


def _item(ctx: Context, name: str, head: str, text: str, evidence: tuple[Evidence, ...], *, cite: bool) -> Item:
    words: Inlines = beside(ctx, text, texts_only(evidence)) if cite else (Text(text),)
    return Item(name, (Text(head),) if head else (), (Mark(name, words),))


BLOCK = BlockKind(
    name="safe-to-use",
    about="Two boxes: statements of two or more voices without a dispute, and what sources disagree on.",
    page=_page,
    slide=_slide,
    options={"limit": "at most N in each, 4 if left out", "disputes": "ids, in order; left out: numbers first"},
    example="::: {.safe-to-use limit=2}\n:::",
)
