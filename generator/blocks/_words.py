"""How points and sentences become inlines: their own words, their id, their citation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.blocks import Context
from generator.model.element import Item
from generator.model.inline import Cite, CrossRef, Footnote, Inline, Inlines, Mark, Text, plain
from generator.model.labels import upper_first
from generator.model.outline import Dispute, Point, Sentence
from generator.model.perspective import perspective_of
from generator.model.source import Evidence
from generator.model.witness import voices_of
from generator.text.disputed import QUANTITIES, disputed_by

ENDINGS = (".", "!", "?", "。", "！", "？", "؟")


def split_ending(text: str) -> tuple[str, str]:
    """A sentence without its full stop, and the full stop, so that a citation can stand before it."""
    stripped = text.rstrip()
    for ending in ENDINGS:
        if stripped.endswith(ending):
            return stripped[: -len(ending)], ending
    return stripped, ""


def evidence_of(ctx: Context, points: Iterable[str]) -> tuple[Evidence, ...]:
    """The evidence of several points, each piece once, in order."""
    pieces = (piece for name in points if name in ctx.points for piece in ctx.points[name].evidence)
    return tuple(dict.fromkeys(pieces))


def figure_evidence(ctx: Context, figures: Iterable[str]) -> tuple[Evidence, ...]:
    return tuple(
        dict.fromkeys(
            piece for name in figures if name in ctx.outline.figures for piece in ctx.outline.figures[name].evidence
        )
    )


def point_inlines(ctx: Context, point: Point, *, cite: bool = True, footnotes: bool = False) -> Inlines:
    """A point in its own words under its id, its citation before the full stop."""
    ctx.used[point.id] = None
    return (Mark(point.id, _stated(ctx, point.text, point.evidence if cite else (), _notes(ctx, point, footnotes))),)


def sentence_inlines(ctx: Context, sentence: Sentence, *, cite: bool = True, footnotes: bool = False) -> Inlines:
    """A sentence of the analyst's own under its id, citing the texts it rests on.

    What those texts rely on in turn is told where the points themselves are printed.
    """
    evidence = (*evidence_of(ctx, sentence.points), *figure_evidence(ctx, sentence.figures))
    notes = _footnote(ctx, fresh_disputes(ctx, (sentence,))) if footnotes else ()
    return (Mark(sentence.id, _stated(ctx, sentence.text, texts_only(evidence) if cite else (), notes)),)


def _stated(ctx: Context, text: str, evidence: Iterable[Evidence], notes: Inlines) -> Inlines:
    pieces = tuple(evidence)
    return cited(text, ctx.citer.cite(pieces) if pieces else (), notes)


def cited(text: str, citation: Inlines, notes: Inlines = (), *, ending: str = "") -> Inlines:
    """``text`` with its citation: in brackets before its full stop, a note's mark or a raised number behind it.

    ``notes`` is a footnote of its own or nothing; beside a citation in a note it joins that one. ``ending`` is the
    full stop of a text that has none.
    """
    words, stop = split_ending(text)
    stop = stop or ending
    match citation, notes:
        case ((Footnote(content=said),), (Footnote(content=told),)):
            return (Text(words + stop), Footnote((*said, Text(" "), *told)))
        case ((Footnote() | Cite(raised=True),), _):
            return (Text(words + stop), *citation, *notes)
        case ((), _):
            return (Text(words + stop), *notes)
        case _:
            return (Text(f"{words} "), *citation, Text(stop), *notes)


def beside(ctx: Context, text: str, evidence: Iterable[Evidence]) -> Inlines:
    """``text`` with its citation in boxes and cells, where a note has no foot to stand at."""
    citation = ctx.citer.line(evidence)
    numbered = plain(citation).startswith(("[", "("))
    return cited(text, citation if numbered or not citation else (Text("("), *citation, Text(")")), ending=".")


def _notes(ctx: Context, point: Point, wanted: bool) -> Inlines:
    """A footnote for the first printed point of each accepted dispute about a quantity or date."""
    if not wanted:
        return ()
    return _footnote(ctx, [d for d in ctx.disputes_of(point.id) if d.id not in ctx.footnoted and d.kind in QUANTITIES])


def _footnote(ctx: Context, disputes: Sequence[Dispute]) -> Inlines:
    return (Footnote(dispute_notes(ctx, disputes)),) if disputes else ()


def dispute_notes(ctx: Context, disputes: Sequence[Dispute]) -> Inlines:
    """What a reader has to know of ``disputes`` before quoting a number; told once a document."""
    ctx.footnoted.update(dict.fromkeys(dispute.id for dispute in disputes))
    return (
        Text(f"{ctx.labels.say('Sources differ.')} "),
        *joined([_dispute_note(ctx, dispute) for dispute in disputes]),
    )


def fresh_disputes(ctx: Context, sentences: Iterable[Sentence]) -> list[Dispute]:
    """Those of ``touched`` that this document has not told yet."""
    return [dispute for dispute in touched(ctx, sentences) if dispute.id not in ctx.footnoted]


def touched(ctx: Context, sentences: Iterable[Sentence]) -> tuple[Dispute, ...]:
    """Accepted disputes about what ``sentences`` rest on, over a number that they say."""
    found: dict[str, Dispute] = {}
    for sentence in sentences:
        found |= {one.id: one for one in disputed_by(sentence.text, sentence.points, ctx.homes.differing)}
    return tuple(found.values())


def _dispute_note(ctx: Context, dispute: Dispute) -> Inlines:
    """Why the sources differ, or the box that says so, by its title and section."""
    name = f"dispute-{dispute.id}"
    if name in ctx.numbers:
        words = ctx.labels.say("See the box {box} in section {n}.", n=ctx.numbers[name]) if ctx.numbers[name] else ""
        before, _, after = (words or ctx.labels.say("See the box {box}.")).partition("{box}")
        return (Text(before), CrossRef(name, ctx.labels.say("‘{title}’", title=dispute.title)), Text(after))
    return (Mark(dispute.id, (Text(dispute.why or dispute.title),)),)


def voices(ctx: Context, points: Iterable[str]) -> int:
    """How many independent voices carry these points."""
    return len(voices_of((ctx.points[name] for name in points if name in ctx.points), ctx.outline))


def voices_label(ctx: Context, points: Iterable[str]) -> str:
    """ "Two voices of four"."""
    count, total = voices(ctx, points), len(ctx.outline.voices)
    words = ctx.labels.in_words
    carried = ctx.labels.count(
        "{n} voice of {total}", "{n} voices of {total}", count, n=words(count), total=words(total)
    )
    return upper_first(carried)


def topic_points(ctx: Context, topic_ids: Iterable[str]) -> tuple[str, ...]:
    wanted = set(topic_ids)
    return tuple(point.id for point in ctx.outline.points() if point.topic in wanted)


def one_sided(ctx: Context) -> str:
    """ "‘Drivers’ rests on one voice alone.": the parts that do; "" where none does, or the paper has one voice."""
    parts = [part for part in ctx.outline.parts if perspective_of(part.points(), ctx.outline).one_voice]
    if not parts or len(ctx.outline.voices) < 2:
        return ""
    names = ctx.labels.listed([f"‘{part.title}’" for part in parts])
    return ctx.labels.count(
        "{names} rests on one voice alone.", "{names} rest on one voice alone.", len(parts), names=names
    )


def short_text(point: Point) -> str:
    """The words a slide shows: the short form a person wrote, else the whole sentence."""
    return point.short or point.text


def point_item(ctx: Context, point: Point) -> Item:
    """A point as a list entry on a slide: its label, its short form, no citation (the source line carries it)."""
    ctx.used[point.id] = None
    head: Inlines = (Text(point.head),) if point.head else ()
    return Item(point.id, head, (Mark(point.id, (Text(short_text(point)),)),))


def joined(parts: Sequence[Inlines], separator: str = " ") -> Inlines:
    """Several runs of inlines with a separator between them."""
    result: list[Inline] = []
    for index, part in enumerate(parts):
        if index:
            result.append(Text(separator))
        result.extend(part)
    return tuple(result)


def texts_only(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The texts that were read, each once, without their places and without what they rely on in turn."""
    return tuple(dict.fromkeys(Evidence(piece.source, "") for piece in evidence))
