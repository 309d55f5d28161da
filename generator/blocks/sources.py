"""``sources``: the texts that were read, grouped by voice, with their vantage point."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.model.element import Caption, Column, Element, Grid
from generator.model.inline import Inlines, Link, Text
from generator.model.labels import N_, Labels
from generator.model.source import Evidence, Source

NAMES = {
    "author": N_("author"),
    "issued": N_("date"),
    "outlet": N_("outlet"),
}  # a record's fields as a reader calls them


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    message = (
        Text(options.text("message") or ctx.labels.say("The texts, the voices behind them and where they stand")),
    )
    caption = Caption(ctx.labels.table, ctx.numbers.get("table-sources", ""), message)
    yield _grid(ctx, caption, links=True)


def _slide(ctx: Context, _options: Options) -> Iterable[Element]:
    yield _grid(ctx, None, links=False)


def _grid(ctx: Context, caption: Caption | None, *, links: bool) -> Grid:
    say = ctx.labels.say
    columns = (
        Column(say("Voice"), width=10),
        Column(say("Text"), width=80),
        Column(say("Vantage point and use"), width=70),
    )
    rows: list[tuple[Inlines, ...]] = []
    for number, voice in enumerate(ctx.outline.voices, 1):
        texts = [source for source in ctx.outline.sources.values() if source.voice == voice]
        rows += [
            _row(ctx, str(number) if index == 0 else "", source, links=links) for index, source in enumerate(texts)
        ]
    return Grid("table-sources", columns, tuple(rows), "sources", caption)


def _row(ctx: Context, number: str, source: Source, *, links: bool) -> tuple[Inlines, ...]:
    """A slide leaves the addresses to the reference list."""
    entry = tuple(item for item in _entry(ctx, source) if links or not isinstance(item, Link))
    return ((Text(number),) if number else (), entry, (Text(_vantage(ctx.labels, source, full=links)),))


def _entry(ctx: Context, source: Source) -> Inlines:
    """The reference as the style prints it."""
    ctx.citer.line((Evidence(source.id, ""),))
    for _heading, entries in ctx.citer.bibliography():
        for key, entry in entries:
            if key == source.id:
                return entry
    return (Text(source.reference.title or source.label),)


def _vantage(labels: Labels, source: Source, *, full: bool) -> str:
    """Where a text stands, what it does not state, and what of its record was inferred; ``full``: for what reason."""
    missing = [labels.say(NAMES[name]) for name in source.not_stated if name in NAMES]
    inferred = [(labels.say(NAMES[name]), reason) for name, reason in source.inferred if name in NAMES]
    parts = [source.vantage]
    if missing:
        parts.append(labels.say("The text states no {names}.", names=labels.either(missing)))
    if inferred and full:
        reasons = "; ".join(f"{name} ({reason.rstrip('.')})" for name, reason in inferred)
        parts.append(labels.say("Inferred: {names}.", names=reasons))
    elif inferred:
        parts.append(labels.say("Inferred: {names}.", names=", ".join(name for name, _ in inferred)))
    return " ".join(part for part in parts if part)


BLOCK = BlockKind(
    name="sources",
    about="The texts read, voice by voice: a reference and its vantage point.",
    page=_page,
    slide=_slide,
    options={"message": "the table's caption"},
    example="::: {.sources}\n:::",
)
