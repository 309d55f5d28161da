"""``source-topics``: which text carries which topic, as a matrix of marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.blocks import BlockKind, Context, Options, nothing
from generator.model.element import Caption, Column, Element, Grid
from generator.model.inline import Inlines, Text
from generator.model.outline import Topic
from generator.model.perspective import perspective_of
from generator.model.source import Source

MOST_COLUMNS = 12  # more texts than these stand in rows, and parts take the place of topics
FULL = 3  # points
_SPELLED = 12  # beyond it both numbers of a sentence stand in digits
_NAMED = 24  # characters over a column of marks
FILLED, OPEN = "●", "○"


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    topics = [topic for topic in ctx.outline.topics() if topic.points]
    if not topics or len(ctx.outline.sources) < 2:
        return  # there is nothing to compare
    alone = tuple(index for index, topic in enumerate(topics) if perspective_of(topic.points, ctx.outline).one_voice)
    message = options.text("message") or _message(ctx, len(alone), len(topics))
    say = ctx.labels.say
    number = ctx.numbers.get("table-source-topics", "")
    tinted = [say("shaded rows: one voice alone")] if alone else []
    legend = ", ".join((say("● three or more points, ○ one or two"), *tinted))
    caption = Caption(ctx.labels.table, number, (Text(message),), say("Points by topic and text"), legend=legend)
    sources = _by_voice(ctx)
    if len(sources) > MOST_COLUMNS:
        yield _by_part(ctx, sources, caption)
    else:
        yield _by_topic(ctx, topics, sources, caption, alone)


def _message(ctx: Context, alone: int, all_of_them: int) -> str:
    """The finding: how many topics nobody else bears out."""
    labels = ctx.labels
    words = labels.in_words if all_of_them <= _SPELLED else str
    if not alone:
        return labels.say("Every topic is carried by two independent voices or more")
    return labels.count(
        "Of {total} topics {n} rests on one voice alone",
        "Of {total} topics {n} rest on one voice alone",
        alone,
        n=words(alone),
        total=words(all_of_them),
    )


def _by_voice(ctx: Context) -> list[Source]:
    """The texts, those of one voice beside each other."""
    sources = ctx.outline.sources.values()
    return [source for voice in ctx.outline.voices for source in sources if source.voice == voice]


def _by_topic(
    ctx: Context, topics: Sequence[Topic], sources: Sequence[Source], caption: Caption, alone: tuple[int, ...]
) -> Grid:
    heads = (Column(_year(ctx, source), "center", 1, group=_author(ctx, source)) for source in sources)
    columns = (Column(ctx.labels.say("Topic"), width=3), *heads)
    rows = tuple(_row(topic.title, (_count([topic], source) for source in sources)) for topic in topics)
    return Grid("table-source-topics", columns, rows, "matrix", caption, highlight=alone)


def _author(ctx: Context, source: Source) -> str:
    """As citations name it; a text without an author by the first words of its title."""
    name = ctx.citer.author(source.id)
    return name if len(name) <= _NAMED else f"{name[:_NAMED].rpartition(' ')[0] or name[:_NAMED]} …"


def _by_part(ctx: Context, sources: Sequence[Source], caption: Caption) -> Grid:
    parts = ctx.outline.parts
    columns = (Column(ctx.labels.say("Text"), width=3), *(Column(part.label, "center", 1) for part in parts))
    rows = tuple(_row(ctx.citer.name(source.id), (_count(part.topics, source) for part in parts)) for source in sources)
    return Grid("table-source-topics", columns, rows, "matrix", caption)


def _row(title: str, counts: Iterable[int]) -> tuple[Inlines, ...]:
    marks = (FILLED if count >= FULL else OPEN if count else "" for count in counts)
    return ((Text(title),), *(((Text(mark),) if mark else ()) for mark in marks))


def _count(topics: Iterable[Topic], source: Source) -> int:
    points = (point for topic in topics for point in topic.points)
    return sum(any(piece.source == source.id for piece in point.evidence) for point in points)


def _year(ctx: Context, source: Source) -> str:
    return str(source.reference.issued[0]) if source.reference.issued else ctx.labels.say("n.d.")


BLOCK = BlockKind(
    name="source-topics",
    about="Which text carries which topic: a mark where it has points, counted from the outline.",
    page=_page,
    slide=nothing,
    options={"message": "the table's caption"},
    example="::: {.source-topics}\n:::",
)
