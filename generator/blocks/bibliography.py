"""``bibliography``: the reference list: texts read, then works reached only through them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.model.element import Bibliography, Element


def _lower(ctx: Context, options: Options) -> Iterable[Element]:
    """A compact list of one group needs no heading over the group."""
    title, groups = options.text("title") or ctx.labels.say("References"), ctx.citer.bibliography()
    compact = options.flag("compact")
    if compact and len(groups) == 1:
        groups = (("", groups[0][1]),)
    yield Bibliography(title, groups, compact)


BLOCK = BlockKind(
    name="bibliography",
    about="The reference list of everything this document cites, in the edition's CSL style.",
    page=_lower,
    slide=_lower,
    options={"title": "its heading", "compact": "yes: in small type under a small heading"},
    example="::: {.bibliography}\n:::",
)
