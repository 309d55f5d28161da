"""What every slide carries beside its body: the source line and the speaker notes with the fuller points."""

from __future__ import annotations

from collections.abc import Iterable

from generator.blocks import Context
from generator.model import element as e
from generator.model.index import stated
from generator.model.inline import Inlines, Mark, Strong, Text, marks, plain
from generator.model.labels import Labels
from generator.model.outline import Point
from generator.model.source import Evidence
from generator.model.walk import ids_of
from generator.records import replace
from generator.text.disputed import disputed_by

SOURCE_LIMIT = 230  # characters that fit two lines of a source line
MARKS = ("●", "○")

Group = tuple[Inlines, tuple[str, ...]]  # a heading, empty where none is needed, and the ids printed under it


def dressed(slide: e.Slide, ctx: Context) -> e.Slide:
    """``slide`` with its source line and notes, unless its template wrote its own notes."""
    groups = _groups(ctx, slide)
    names = dict.fromkeys(name for _, group in groups for name in group)
    evidence = () if slide.layout in ("title", "agenda") else _evidence(ctx, names)
    notes = slide.notes or (
        *_opening(ctx, slide),
        *_notes(ctx, groups),
        *((Text(one),) for one in _cautions(slide, ctx.labels)),
    )
    source = _source(ctx, slide, evidence)
    return replace(slide, source=source, notes=(*notes, *_differing(ctx, slide)))


def _groups(ctx: Context, slide: e.Slide) -> list[Group]:
    """The ids of a slide under the heads they stand under; those of the title last."""
    if slide.layout == "agenda":  # its ids are those of parts
        return []
    found = [group for element in slide.elements for group in _element_groups(ctx, element)]
    return [*found, ((Text(ctx.labels.say("Behind the title")),) if found else (), marks(slide.title))]


def _element_groups(ctx: Context, element: e.Element) -> list[Group]:
    match element:
        case e.Bullets(items=items):
            return [(() if item.id in ctx.points else item.head, _item_ids(item)) for item in items]
        case e.Grid(rows=rows) if _row_ids(rows):
            whole: Group = ((), ids_of(element))
            return [*((row[0], tuple(m for cell in row for m in marks(cell))) for row in rows), whole]
        case _:
            return [((), ids_of(element))]


def _item_ids(item: e.Item) -> tuple[str, ...]:
    return tuple(dict.fromkeys([item.id, *marks(item.head), *marks(item.content)]))


def _row_ids(rows: Iterable[tuple[Inlines, ...]]) -> bool:
    return any(marks(cell) for row in rows for cell in row)


def _points(ctx: Context, names: Iterable[str]) -> tuple[Point, ...]:
    """The points that ids name, and those that sentences, cells, figures and disputes rest on."""
    found: dict[str, Point] = {}
    for name in names:
        for point_id in (name, *_rests_on(ctx, name)):
            point = ctx.points.get(point_id)
            if point is not None:
                found.setdefault(point.id, point)
    return tuple(found.values())


def _rests_on(ctx: Context, name: str) -> tuple[str, ...]:
    sentence = ctx.sentences.get(name)
    if sentence is not None:
        return sentence.points
    if name in ctx.homes.disputes:
        return ctx.homes.disputes[name].points
    figure = ctx.outline.figures.get(name)
    return figure.points if figure else ()


def _evidence(ctx: Context, names: Iterable[str]) -> tuple[Evidence, ...]:
    shown = [piece for point in _points(ctx, names) for piece in point.evidence]
    drawn = [piece for name in names if name in ctx.outline.figures for piece in ctx.outline.figures[name].evidence]
    return tuple(dict.fromkeys([*shown, *drawn]))


def _source(ctx: Context, slide: e.Slide, evidence: tuple[Evidence, ...]) -> Inlines:
    """ "Sources: Tran, 2024; Jandali, 2024.", how to read the slide, and the figure's caution where it fits."""
    labels = list(dict.fromkeys(ctx.outline.sources[piece.source].label for piece in evidence))
    named = ctx.labels.count("Source: {names}", "Sources: {names}", len(labels), names="; ".join(labels))
    text = (named if named.endswith(".") else f"{named}.") if labels else ""
    for addition in (*_keys(ctx, slide), *_cautions(slide, ctx.labels)):
        if len(text) + len(addition) < SOURCE_LIMIT:
            text = f"{text} {addition}".strip()
    return (Text(text),) if text else ()


def _keys(ctx: Context, slide: e.Slide) -> Iterable[str]:
    """What marks, circles and counts on the slide stand for."""
    say, total = ctx.labels.say, ctx.labels.in_words(len(ctx.outline.voices))
    if slide.layout == "agenda":
        yield say("Points: separate statements recorded from the texts; their number depends on that reading.")
        yield say("Voices heard: independent authors or outlets, {n} in all.", n=total)
    if slide.layout == "messages":
        yield from (item.text for block in ctx.blocks_for("cut-off") for item in block.items)
    if slide.layout == "sources":
        yield say("A voice is an independent author or outlet: texts by one author count once.")
    items = [item for element in slide.elements if isinstance(element, e.Bullets) for item in element.items]
    if slide.layout in ("points", "part-messages", "two-columns") and any(item.of for item in items):
        yield say("Circles: voices behind the message, out of {n}.", n=total)
    if slide.layout == "points" and any(item.note and not item.of for item in items):
        yield say("At the right: how the source puts it, where not as a fact.")
    for element in slide.elements:
        yield from _mark_key(element, ctx.labels)
        yield from _card_key(element, ctx.labels)


def _mark_key(element: e.Element, labels: Labels) -> Iterable[str]:
    """What the marks of a matrix mean: its legend, else the deck's own use of them."""
    match element:
        case e.Grid(role="matrix", caption=e.Caption(legend=legend)) if legend:
            yield f"{legend}."
        case e.Grid(role="matrix", rows=rows) if any(plain(cell) == MARKS[1] for row in rows for cell in row):
            yield labels.say("{filled} stated, {open} planned or considered.", filled=MARKS[0], open=MARKS[1])
        case _:
            pass


def _card_key(element: e.Element, labels: Labels) -> Iterable[str]:
    match element:
        case e.Cards(items=cards) if len({card.filled for card in cards}) == 2:
            yield labels.say("Filled cards: stated or agreed; open cards: planned, expected or claimed.")
        case _:
            pass


def _cautions(slide: e.Slide, labels: Labels) -> Iterable[str]:
    for element in slide.elements:
        match element:
            case e.Graphic(caption=caption) | e.Grid(caption=e.Caption() as caption):
                if caption.derivation:
                    yield labels.say("Calculated: {how}.", how=caption.derivation)
                if caption.note:
                    yield plain(caption.note)
            case _:
                pass


def _opening(ctx: Context, slide: e.Slide) -> Iterable[Inlines]:
    """What the speaker says on the cover (question and abstract) and to the agenda (the message of each part)."""
    if slide.layout == "title":
        yield from ((Text(text),) for text in (ctx.outline.question, ctx.outline.abstract) if text)
    if slide.layout == "agenda":
        for part in ctx.outline.parts:
            if part.message is not None:
                yield (Strong((Text(f"{ctx.labels.colon(part.label or part.title)} "),)), Text(part.message.text))


def _differing(ctx: Context, slide: e.Slide) -> Iterable[Inlines]:
    """Where sources differ over a number that the slide says and does not say so itself, for whoever presents it."""
    names = dict.fromkeys((*marks(slide.title), *(name for element in slide.elements for name in ids_of(element))))
    said = [found for name in names if (found := stated(name, ctx.points, ctx.sentences))]
    touched = dict.fromkeys(one for text, rests in said for one in disputed_by(text, rests, ctx.homes.differing))
    head = ctx.labels.colon(ctx.labels.say("Sources differ"))
    for dispute in touched:
        if dispute.id not in names:
            words = Text(f"{dispute.title} {dispute.treatment}".rstrip())
            yield (Mark(dispute.id, (Strong((Text(f"{head} "),)), words)),)


def _notes(ctx: Context, groups: Iterable[Group]) -> Iterable[Inlines]:
    """Each point in full with its evidence, once, under the head it stands under on the slide."""
    told: set[str] = set()
    for head, names in groups:
        points = [point for point in _points(ctx, names) if point.id not in told]
        told.update(point.id for point in points)
        if head and points:
            yield (Strong(head),)
        for point in points:
            yield (Text(f"{point.text} "), *_cited(ctx, point))


def _cited(ctx: Context, point: Point) -> Inlines:
    """Citation and places: "(Tran, 2024) [§3.2; status: plan]"."""
    places = "; ".join(dict.fromkeys(piece.at for piece in point.evidence if piece.at))
    status = "" if point.status == "fact" else f"; {ctx.labels.status(point.status)}"
    return (*ctx.citer.cite(point.evidence), Text(f" [{places}{status}]"))
