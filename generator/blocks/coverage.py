"""``coverage``: what the paper rests on: points, sources and independent voices of every part."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import one_sided, topic_points
from generator.model.element import Caption, Column, Element, Grid
from generator.model.inline import Inlines, Text
from generator.model.labels import Labels, upper_first
from generator.model.outline import Topic
from generator.model.witness import voices_of


def _lower(ctx: Context, options: Options) -> Iterable[Element]:
    message = (Text(options.text("message") or ctx.labels.say("How many independent voices carry each part")),)
    alone = one_sided(ctx)
    note = (Text(alone),) if alone else ()
    number = ctx.numbers.get("table-coverage", "")
    caption = Caption(ctx.labels.table, number, message, options.text("label"), note=note)
    rows = tuple(_row(ctx, part.title, part.topics) for part in ctx.outline.parts)
    yield Grid("table-coverage", _columns(ctx.labels), rows, "table", caption)


def _columns(labels: Labels) -> tuple[Column, ...]:
    return (
        Column(labels.say("Part"), width=48),
        Column(labels.say("Points"), "right", 16),
        Column(labels.say("Planned or forecast"), "right", 24),
        Column(labels.say("One voice only"), "right", 22),
        Column(labels.say("Voices heard"), width=50),
    )


def _row(ctx: Context, title: str, topics: tuple[Topic, ...]) -> tuple[Inlines, ...]:
    points = [ctx.points[name] for name in topic_points(ctx, (topic.id for topic in topics))]
    planned = sum(point.status in {"plan", "forecast"} for point in points)
    single = sum(len(_voices(ctx, (point.id,))) < 2 for point in points)
    carried = _carried(ctx, _voices(ctx, tuple(point.id for point in points)))
    texts = (title, str(len(points)), str(planned), str(single), carried)
    return tuple((Text(text),) for text in texts)


def _voices(ctx: Context, points: tuple[str, ...]) -> tuple[str, ...]:
    return voices_of((ctx.points[name] for name in points), ctx.outline)


def _carried(ctx: Context, voices: tuple[str, ...]) -> str:
    """ "Three of four: not NDO"; many that are missing stay unnamed."""
    missing = tuple(voice for voice in ctx.outline.voices if voice not in voices)
    words = ctx.labels.in_words
    values = {"count": words(len(voices)), "total": words(len(ctx.outline.voices))}
    if not 0 < len(missing) <= _NAMED:
        return upper_first(ctx.labels.say("{count} of {total}", **values))
    names = ", ".join(_names(ctx, missing))
    return upper_first(ctx.labels.say("{count} of {total}: not {names}", names=names, **values))


_NAMED = 2


def _names(ctx: Context, voices: tuple[str, ...]) -> list[str]:
    """A voice as citations name its first source, years left to the references: "Tran", "Jandali"."""
    return [
        next((_author(ctx, s.id) for s in ctx.outline.sources.values() if s.voice == voice), voice) for voice in voices
    ]


def _author(ctx: Context, source: str) -> str:
    """A source as citations name it, without its year."""
    return ctx.citer.author(source)


BLOCK = BlockKind(
    name="coverage",
    about="Points, plans, single-voice points and voices of every part, counted from the outline.",
    page=_lower,
    slide=_lower,
    options={"message": "the table's caption", "label": "what it shows"},
    example="::: {.coverage}\n:::",
)
