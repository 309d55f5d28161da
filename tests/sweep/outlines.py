"""Whole outlines by number: the same number gives the same outline."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from generator.charts import CHARTS
from generator.model.chart import Figure
from generator.model.outline import (
    ROLES,
    STATUSES,
    Block,
    BlockItem,
    Dispute,
    Outline,
    Paragraph,
    Part,
    PartialDate,
    Point,
    Sentence,
    Side,
    Topic,
)
from generator.model.source import Evidence, Reference, Source
from tests.sweep.drawings import described, drawing
from tests.sweep.speech import Speech

MOST_POINTS = 60  # of an outline of several topics; one topic alone may have as many


def outline(number: int) -> Outline:
    """Outline ``number``."""
    rng = Random(number)
    speech = Speech.of(rng)
    sources = _sources(speech)
    parts = _parts(speech, tuple(sources))
    points = tuple(point for part in parts for topic in part.topics for point in topic.points)
    figures, parts = _with_figures(number, parts, points, speech)
    topics = tuple(topic.id for part in parts for topic in part.topics)
    disputes = tuple(_dispute(points, rng.choice(topics), speech) for _ in range(rng.choice((0, 1, 4))))
    period = rng.choice(("", "2021/2025", "1950/2025"))
    return Outline(
        id=f"sweep-{number}",
        title=speech.text(5, rng.choice((40, 100, 500))),
        subtitle=rng.choice(("", speech.text(5, 60), speech.text(5, 300))),
        running_title=rng.choice(("", speech.label(40))),
        standfirst=rng.choice(("", speech.sentence(20, 400))),
        abstract=speech.sentence(20, 400),
        keywords=(speech.label(20),),
        question=speech.sentence(20, 200),
        date=PartialDate(2025, rng.randint(0, 12)),
        period=period,
        language="en-GB",
        parts=parts,
        key_messages=tuple(_sentence(points, speech) for _ in range(rng.randint(1, 8))),
        blocks=_blocks(points, topics, speech),
        disputes=disputes,
        figures={figure.id: figure for figure in figures},
        sources=sources,
        references={name: source.reference for name, source in sources.items()},
    )


def _sources(speech: Speech) -> dict[str, Source]:
    count = speech.rng.choice((1, 3, 5, 9))
    return {source.id: source for source in (_source(speech, index) for index in range(count))}


def _source(speech: Speech, index: int) -> Source:
    name = f"s{index}"
    csl = {
        "id": name,
        "type": "article-journal",
        "title": speech.text(10, speech.rng.choice((60, 200))),
        "author": [{"family": speech.label(20), "given": "A."}],
        "issued": {"date-parts": [[2019 + index % 6]]},
        "container-title": speech.label(60),
        "URL": "https://example.org/" + "long-path/" * speech.rng.choice((1, 12)),
    }
    voice = f"v{index % 4}"
    return Source(name, Reference(name, csl), speech.label(25), voice, speech.label(30), "Japan", speech.label(120))


def _parts(speech: Speech, sources: tuple[str, ...]) -> tuple[Part, ...]:
    rng = speech.rng
    shapes = ((1, (1,), (60,)), (1, (1, 3), (1, 12)), (3, (1, 2, 4), (1, 3, 6)), (5, (1, 2), (1, 4)), (8, (1,), (1, 3)))
    count, topics, points = rng.choice(shapes)
    roles = [ROLES[index % len(ROLES)] for index in range(count)]
    return tuple(_part(speech, role, rng.choice(topics), points, sources) for role in roles)


def _part(speech: Speech, role: str, topics: int, points: tuple[int, ...], sources: tuple[str, ...]) -> Part:
    made = tuple(_topic(speech, points, sources) for _ in range(topics))
    own = tuple(point for topic in made for point in topic.points)
    return Part(
        id=speech.id("part"),
        role=role,  # type: ignore[arg-type]
        title=speech.text(3, speech.rng.choice((30, 200))),
        label=speech.rng.choice(("", speech.label(10), speech.label(30))),
        question=speech.rng.choice(("", speech.sentence(10, 250))),
        message=_sentence(own, speech) if speech.rng.random() < 0.8 else None,
        topics=made,
    )


def _topic(speech: Speech, counts: tuple[int, ...], sources: tuple[str, ...]) -> Topic:
    name = speech.id("topic")
    points = tuple(_point(speech, name, sources) for _ in range(speech.rng.choice(counts)))
    title = speech.text(3, speech.rng.choice((30, 60, 300)))
    message = _sentence(points, speech) if speech.rng.random() < 0.8 else None
    return Topic(name, title, message, points, _prose(points, speech))


def _prose(points: tuple[Point, ...], speech: Speech) -> tuple[Paragraph, ...]:
    """No prose, or paragraphs of four points with a sentence of the analyst's own before them."""
    if speech.rng.random() < 0.5:
        return ()
    starts = range(0, len(points), 4)
    ids = [tuple(point.id for point in points[start : start + 4]) for start in starts]
    return tuple(Paragraph((_sentence(points, speech), *names)) for names in ids)


def _point(speech: Speech, topic: str, sources: tuple[str, ...]) -> Point:
    rng = speech.rng
    names = rng.sample(sources, min(rng.choice((1, 1, 2, 5)), len(sources)))
    places = tuple(Evidence(name, rng.choice(("p. 3", "§ 2.1", speech.label(40)))) for name in names)
    return Point(
        id=speech.id("point"),
        text=speech.sentence(),
        evidence=places,
        topic=topic,
        weight=rng.choice((1, 2, 2, 3)),
        status=rng.choice(STATUSES),
        head=rng.choice(("", speech.label(30), speech.label(90))),
        short=rng.choice(("", "", speech.sentence(3, 80))),
    )


def _sentence(points: tuple[Point, ...], speech: Speech) -> Sentence:
    rests = tuple(point.id for point in speech.rng.sample(points, min(2, len(points))))
    head = speech.rng.choice(("", speech.label(40)))
    return Sentence(speech.id("sentence"), speech.sentence(10, speech.rng.choice((120, 500))), rests, head=head)


def _with_figures(
    number: int, parts: tuple[Part, ...], points: tuple[Point, ...], speech: Speech
) -> tuple[tuple[Figure, ...], tuple[Part, ...]]:
    """Up to three figures; over the numbers every kind of chart comes round."""
    kinds = CHARTS.names()
    count = speech.rng.choice((1, 2, 3))
    chosen = [kinds[(number * 3 + index) % len(kinds)] for index in range(count)]
    topics = [topic for part in parts for topic in part.topics]
    homes = [speech.rng.choice(topics).id for _ in chosen]
    figures = tuple(_figure(kind, home, points, speech) for kind, home in zip(chosen, homes, strict=True))
    placed = {home: tuple(figure.id for figure in figures if figure.topic == home) for home in homes}
    done = tuple(
        replace(part, topics=tuple(replace(topic, figures=placed.get(topic.id, ())) for topic in part.topics))
        for part in parts
    )
    return figures, done


def _figure(kind: str, topic: str, points: tuple[Point, ...], speech: Speech) -> Figure:
    rng = speech.rng
    chosen = rng.choice(points)
    figure = Figure(
        id=speech.id("figure"),
        message=speech.sentence(10, rng.choice((100, 400))),
        title=speech.label(rng.choice((40, 160))),
        unit=speech.label(30),
        chart=drawing(kind, speech),
        evidence=chosen.evidence,
        topic=topic,
        alt=speech.sentence(10, 120),
        note=rng.choice(("", speech.sentence(10, 300))),
        points=tuple(point.id for point in rng.sample(points, min(3, len(points)))),
        weight=rng.choice((1, 2, 2, 3, 3)),
    )
    return replace(figure, alt=f"{described(figure.chart)} {figure.alt}")


def _dispute(points: tuple[Point, ...], topic: str, speech: Speech) -> Dispute:
    rng = speech.rng
    rests = tuple(point.id for point in rng.sample(points, min(2, len(points))))
    sides = tuple(Side(speech.sentence(5, 200), (name,), speech.label(20)) for name in (rests * 2)[:2])
    kind = rng.choice(("number", "currency", "date"))
    title = speech.label(rng.choice((40, 120)))
    words = (speech.sentence(5, 250), speech.sentence(5, 250))
    return Dispute(speech.id("dispute"), title, kind, "accepted", topic, rests, sides, *words)


def _blocks(points: tuple[Point, ...], topics: tuple[str, ...], speech: Speech) -> tuple[Block, ...]:
    rng = speech.rng
    cards = tuple(_card(points, speech) for _ in range(rng.choice((0, 1, 4, 6))))
    blocks = [Block("glance", speech.id("glance"), "", speech.sentence(10, 150), "", items=cards)] if cards else []
    if rng.random() < 0.5:
        blocks.append(_comparison(points, rng.choice(topics), speech))
    return tuple(blocks)


def _card(points: tuple[Point, ...], speech: Speech) -> BlockItem:
    rng = speech.rng
    options = {
        "value": rng.choice(("9.3", "211", "1.9 to 2.4", speech.label(30))),
        "unit": rng.choice(("", "billion", speech.label(25))),
        "prefix": rng.choice(("", "USD")),
        "when": rng.choice(("", "2024", speech.label(40))),
    }
    text = speech.sentence(5, rng.choice((60, 300)))
    return BlockItem(speech.id("card"), text, (rng.choice(points).id,), options=options)


def _comparison(points: tuple[Point, ...], topic: str, speech: Speech) -> Block:
    rng = speech.rng
    columns, rows = rng.choice(((3, 4), (4, 6), (4, 12), (5, 3)))
    most = rng.choice((30, 150))
    cells = tuple(tuple(_compared(points, speech, most) for _ in range(columns)) for _ in range(rows + 1))
    return Block("comparison", speech.id("comparison"), topic, speech.sentence(10, 120), "", rows=cells)


def _compared(points: tuple[Point, ...], speech: Speech, most: int) -> BlockItem:
    return BlockItem(speech.id("cell"), speech.text(2, most), (speech.rng.choice(points).id,))
