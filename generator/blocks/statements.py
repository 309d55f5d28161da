"""``statements``: sentences of the outline's own, a label each: what changed, what it means, what is uncertain."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import BlockKind, Context, Options
from generator.blocks._words import evidence_of, joined, point_inlines, sentence_inlines, texts_only, voices
from generator.errors import refuse
from generator.formats.outline_blocks import STATEMENTS
from generator.model.element import Bullets, Element, Item, Prose
from generator.model.inline import Inlines, Mark, Text
from generator.model.labels import N_
from generator.model.outline import BlockItem, Part, Point, Topic

SPOKEN = 3  # topics of a part whose heaviest point speaks for them where nothing was written
OURS = N_("Our judgements, drawn from the texts named.")
OUR_OWN = N_("Our judgement.")


def _page(ctx: Context, options: Options) -> Iterable[Element]:
    """Labelled paragraphs, of what is said in brief a list."""
    kind, items = options.text("kind"), _items(ctx, options)
    alike = len({_is_ours(item) for item in items}) == 1
    if items and alike and _is_ours(items[0]):
        yield Prose((Text(ctx.labels.say(OURS)),), "small")
    paragraphs = [(group[0], _paragraph(ctx, group, marked=not alike)) for group in _grouped(items)]
    if kind == "brief":
        yield Bullets(tuple(Item(first.id, (), words) for first, words in paragraphs))
    else:
        yield from (Prose(words, label=first.head) for first, words in paragraphs)


def _slide(ctx: Context, options: Options) -> Iterable[Element]:
    """The first sentence of each paragraph, with the voices behind it; what no text says has none."""
    groups = _grouped(_items(ctx, options))
    total = 0 if options.text("kind") == "limits" else len(ctx.outline.voices)
    if groups:
        yield Bullets(tuple(_row(ctx, group[0], total) for group in groups))


def _row(ctx: Context, item: BlockItem, total: int) -> Item:
    content = (Mark(item.id, (Text(item.options.get("short", item.text)),)),)
    return Item(
        item.id, (Text(item.head),) if item.head else (), content, "", voices(ctx, item.points) if total else 0, total
    )


def _items(ctx: Context, options: Options) -> tuple[BlockItem, ...]:
    kind = options.text("kind")
    if kind not in STATEMENTS:
        what = f"unknown kind of statements '{kind}'; have: {', '.join(STATEMENTS)}"
        raise refuse("directive", what, options.where, mend=f"write kind={STATEMENTS[0]}")
    found = tuple(item for block in ctx.blocks_for(kind) for item in block.items)
    return found or tuple(_messages(ctx, options.words("role")))


def _messages(ctx: Context, roles: tuple[str, ...]) -> Iterable[BlockItem]:
    """What the topics of some parts come to, as if it had been written for this audience."""
    for part in ctx.outline.parts:
        for topic in part.topics if part.role in roles else ():
            if topic.message is not None:
                said = topic.message
                yield BlockItem(said.id, said.text, said.points, said.figures, topic.title)
        yield from _heaviest(ctx, part) if part.role in roles else ()


def _heaviest(ctx: Context, part: Part) -> Iterable[BlockItem]:
    """Of the topics without a message, as drafts have none, the heaviest point, for those that have the heaviest."""
    mute = [topic for topic in part.topics if topic.message is None]
    best = [max(taken, key=lambda point: point.weight) for topic in mute if (taken := _taken(ctx, topic))]
    chosen = sorted(best, key=lambda point: -point.weight)[:SPOKEN]
    titles = {topic.id: topic.title for topic in mute}
    yield from (BlockItem(one.id, one.text, (one.id,), (), titles[one.topic]) for one in best if one in chosen)


def _taken(ctx: Context, topic: Topic) -> list[Point]:
    return [point for point in topic.points if ctx.takes(point)]


def _grouped(items: Iterable[BlockItem]) -> list[list[BlockItem]]:
    """Paragraphs: an item without a label goes on with the one above it."""
    groups: list[list[BlockItem]] = []
    for item in items:
        if item.head or not groups:
            groups.append([])
        groups[-1].append(item)
    return groups


def _paragraph(ctx: Context, group: list[BlockItem], *, marked: bool) -> Inlines:
    """Sentences in a row that rest on the same texts cite them once, at the end."""
    texts = [texts_only(evidence_of(ctx, item.points)) for item in group]
    last = [one != following for one, following in zip(texts, [*texts[1:], None], strict=True)]
    return joined([_said(ctx, item, cite=cite, marked=marked) for item, cite in zip(group, last, strict=True)])


def _said(ctx: Context, item: BlockItem, *, cite: bool, marked: bool) -> Inlines:
    if item.id in ctx.points:
        return point_inlines(ctx, ctx.points[item.id], cite=cite, footnotes=True)
    words = sentence_inlines(ctx, ctx.sentences[item.id], cite=cite, footnotes=True)
    return (*words, Text(f" {ctx.labels.say(OUR_OWN)}")) if marked and _is_ours(item) else words


def _is_ours(item: BlockItem) -> bool:
    return item.options.get("status") == "judgement"


BLOCK = BlockKind(
    name="statements",
    about="Sentences written for this audience, each with its label, citation and, where sources differ, a footnote.",
    page=_page,
    slide=_slide,
    options={
        "kind": "brief, background, changes, commitments, meaning, oversight or uncertain",
        "role": "parts (context, drivers ...) whose messages stand in where the outline has none of the kind",
    },
    example="::: {.statements kind=changes}\n:::",
)
