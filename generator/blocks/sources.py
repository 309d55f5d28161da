"""``sources``: the texts that were read, grouped by voice, with their vantage point."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from generator.blocks import BlockKind, Context, Options
from generator.model.element import Caption, Column, Element, Grid
from generator.model.inline import Inline, Inlines, Link, Text, plain
from generator.model.labels import N_, Labels, upper_first
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
    shown = 3 if any(plain(row[2]) for row in rows) else 2  # drafted notes know no vantage point
    return Grid("table-sources", columns[:shown], tuple(row[:shown] for row in rows), "sources", caption)


def _row(ctx: Context, number: str, source: Source, *, links: bool) -> tuple[Inlines, ...]:
    """A slide leaves the addresses to the reference list."""
    entry = _entry(ctx, source)
    shown = entry if links else unaddressed(entry)
    return ((Text(number),) if number else (), shown, (Text(_vantage(ctx.labels, source, full=links)),))


def unaddressed(entry: Inlines) -> Inlines:
    """``entry`` without its addresses, and without the signs that led to them or closed behind them."""
    kept: list[Inline] = []
    behind = False
    for item in entry:
        if isinstance(item, Link):
            kept, behind = _closed(kept), True
            continue
        kept.append(_behind(item, plain(tuple(kept))) if behind else item)
        behind = False
    return tuple(item for item in kept if plain((item,)))


def _closed(kept: list[Inline]) -> list[Inline]:
    match kept:
        case [*before, Text(text, lang)]:
            return [*before, Text(text.rstrip(" ,;:"), lang)]
        case _:
            return kept


def _behind(item: Inline, before: str) -> Inline:
    match item:
        case Text(text, lang) if before.endswith("."):
            return Text(text.removeprefix("."), lang)
        case _:
            return item


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
    inferred = {name: reason for name, reason in source.inferred if name in NAMES}
    absent = [labels.say(NAMES[name]) for name in source.not_stated if name in NAMES and name not in inferred]
    parts = [source.vantage]
    if absent:
        parts.append(labels.say("The text states no {names}.", names=labels.either(absent)))
    if inferred:
        found = [labels.say(NAMES[name]) for name in inferred]
        said = labels.count("{names} is inferred", "{names} are inferred", len(found), names=labels.listed(found))
        parts.append(f"{upper_first(said)}{_unprinted(labels, source, inferred)}.")
    if full:
        parts += [f"{labels.colon(upper_first(labels.say(NAMES[name])))} {why}" for name, why in inferred.items()]
    return " ".join(part for part in parts if part)


def _unprinted(labels: Labels, source: Source, inferred: Collection[str]) -> str:
    """ "; the text prints none": said where it holds for all that was inferred."""
    return labels.say("; the text prints none") if set(inferred) <= set(source.not_stated) else ""


BLOCK = BlockKind(
    name="sources",
    about="The texts read, voice by voice: a reference and its vantage point.",
    page=_page,
    slide=_slide,
    options={"message": "the table's caption"},
    example="::: {.sources}\n:::",
)
