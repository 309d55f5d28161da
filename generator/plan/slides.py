"""What every slide carries beside its body: the source line and the speaker notes with the fuller points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.blocks import Context
from generator.model import element as e
from generator.model.inline import Inlines, Text, marks, plain
from generator.model.outline import Point
from generator.model.source import Evidence
from generator.model.walk import ids_of

SOURCE_LIMIT = 230  # characters that fit two lines of a source line
QUIET: tuple[e.Layout, ...] = ("title", "agenda")


def dressed(slide: e.Slide, ctx: Context) -> e.Slide:
    """``slide`` with its source line and notes, unless its template wrote its own notes."""
    names = _ids(slide)
    points = _points(ctx, names)
    evidence = _evidence(ctx, names, points)
    source = () if slide.layout in QUIET else _source(ctx, slide, evidence)
    notes = slide.notes or tuple(_notes(ctx, slide, points))
    return replace(slide, source=source, notes=notes)


def _ids(slide: e.Slide) -> tuple[str, ...]:
    inner = [name for element in slide.elements for name in ids_of(element)]
    return tuple(dict.fromkeys([*marks(slide.title), *inner]))


def _points(ctx: Context, names: Iterable[str]) -> tuple[Point, ...]:
    """The points a slide prints, then those its sentences, cells and disputes rest on."""
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
    for dispute in ctx.outline.disputes:
        if dispute.id == name:
            return dispute.points
    figure = ctx.outline.figures.get(name)
    return figure.points if figure else ()


def _evidence(ctx: Context, names: Iterable[str], points: Iterable[Point]) -> tuple[Evidence, ...]:
    shown = [piece for point in points for piece in point.evidence]
    drawn = [piece for name in names if name in ctx.outline.figures for piece in ctx.outline.figures[name].evidence]
    return tuple(dict.fromkeys([*shown, *drawn]))


def _source(ctx: Context, slide: e.Slide, evidence: tuple[Evidence, ...]) -> Inlines:
    """ "Sources: Tran, 2024; Jandali, 2024." and the figure's caution where it fits."""
    labels = list(dict.fromkeys(ctx.outline.sources[piece.source].label for piece in evidence))
    if not labels:
        return ()
    text = f"{ctx.labels.source if len(labels) == 1 else ctx.labels.source + 's'}: {'; '.join(labels)}"
    text = text if text.endswith(".") else f"{text}."
    for addition in _cautions(slide):
        if len(text) + len(addition) < SOURCE_LIMIT:
            text = f"{text} {addition}"
    return (Text(text),)


def _cautions(slide: e.Slide) -> Iterable[str]:
    for element in slide.elements:
        match element:
            case e.Graphic(caption=caption) | e.Grid(caption=e.Caption() as caption):
                if caption.derivation:
                    yield f"Calculated: {caption.derivation}."
                if caption.note:
                    yield plain(caption.note)
            case _:
                pass


def _notes(ctx: Context, slide: e.Slide, points: Iterable[Point]) -> Iterable[Inlines]:
    for point in points:
        yield (Text(f"{point.text} "), *_cited(ctx, point))
    for caution in _cautions(slide):
        yield (Text(caution),)


def _cited(ctx: Context, point: Point) -> Inlines:
    """Citation and places: "(Tran, 2024) [§3.2; status: plan]"."""
    places = "; ".join(dict.fromkeys(piece.at for piece in point.evidence if piece.at))
    status = "" if point.status == "fact" else f"; {point.status}"
    return (*ctx.citer.cite(point.evidence), Text(f" [{places}{status}]"))
