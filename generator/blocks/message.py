"""``message``: the takeaway of a part or topic, with the voices that carry it and the figures that show it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._figures import figure_label
from generator.blocks._words import joined, sentence_inlines, split_ending, voices_label
from generator.digits import whole
from generator.errors import refuse
from generator.model.element import Element, Prose
from generator.model.inline import CrossRef, Inlines, Mark, Text
from generator.model.outline import Part, Topic


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    owner = _owner(ctx, options)
    if owner.message is None:
        return
    figures = owner.figures if isinstance(owner, Topic) else ()
    words, ending = split_ending(owner.message.text)
    shown = (Text(words), *_shown_in(ctx, figures), Text(ending))
    yield Prose((Mark(owner.message.id, shown),), "lead", voices_label(ctx, owner.message.points))


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    message = _owner(ctx, options).message
    if message is not None:
        yield Prose(sentence_inlines(ctx, message, cite=False), "lead")


def _owner(ctx: Context, options: Options) -> Part | Topic:
    wanted = options.text("of")
    owner = ctx.owner(wanted)
    if owner is not None:
        return owner
    raise refuse(
        "directive", f"no part or topic '{wanted}'", options.where, mend="write of=ID with an id of outline.md"
    )


def _shown_in(ctx: Context, figures: tuple[str, ...]) -> Inlines:
    """ " (Figures 1, 2 and 4; Table 3)": the figures of a topic, by reference."""
    groups = [_group(ctx, label, names) for label, names in _by_label(ctx, figures).items()]
    return (Text(" ("), *joined(groups, "; "), Text(")")) if groups else ()


def _by_label(ctx: Context, figures: tuple[str, ...]) -> dict[str, list[str]]:
    """The numbered figures under what they are called, in the order of their numbers."""
    found: dict[str, list[str]] = {}
    numbered = {name: number for name in figures if (number := whole(ctx.numbers.get(name, ""))) is not None}
    for name in sorted(numbered, key=numbered.__getitem__):
        found.setdefault(figure_label(ctx, ctx.outline.figures[name]), []).append(name)
    return found


def _group(ctx: Context, label: str, names: list[str]) -> Inlines:
    if len(names) == 1:
        return (CrossRef(names[0], f"{label} {ctx.numbers[names[0]]}"),)
    refs: list[Inlines] = [(CrossRef(name, ctx.numbers[name]),) for name in names]
    named = (Text(f"{_several(ctx, label)} "), *joined(refs[:-1], ", "))
    return (*named, Text(f" {ctx.labels.say('and')} "), *refs[-1])


def _several(ctx: Context, label: str) -> str:
    """ "Figures" for "Figure"."""
    return ctx.labels.say("Figures") if label == ctx.labels.figure else ctx.labels.say("Tables")


BLOCK = BlockKind(
    name="message",
    about="The takeaway of a part or topic: one sentence, the voices behind it, its figures.",
    page=_page,
    slide=_slide,
    options={"of": "id of a part or topic"},
    example="::: {.message of=economy}\n:::",
)
