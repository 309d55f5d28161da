"""What a paper says of who carries it: the matrix of texts and topics, and parts that rest on one voice."""

from __future__ import annotations

from dataclasses import replace

from generator.blocks import BLOCKS, Options
from generator.errors import Where
from generator.model import element as e
from generator.model.inline import plain
from generator.model.outline import Outline
from generator.model.source import Evidence, Source
from tests.tiny import context, tiny

HERE = Where("briefing.md.j2", 7)


def grid(name: str, outline: Outline) -> e.Grid:
    (found,) = BLOCKS.get(name).page(context(outline), Options({}, HERE))
    assert isinstance(found, e.Grid)
    return found


def cells(found: e.Grid) -> list[list[str]]:
    return [[plain(cell) for cell in row] for row in found.rows]


def many(number: int) -> Outline:
    """The tiny outline with so many texts, each with one point in the first topic."""
    part, *others = tiny().parts
    topic, *rest = part.topics
    sources = {f"s-{n}": replace(tiny().sources["harbour-2024"], id=f"s-{n}", voice=f"v-{n}") for n in range(number)}
    points = tuple(replace(topic.points[0], id=f"p-{n}", evidence=(Evidence(f"s-{n}", "p. 1"),)) for n in range(number))
    topics = (replace(topic, points=points), *(replace(one, points=()) for one in rest))
    bare = (replace(one, topics=()) for one in others)
    return replace(tiny(), sources=sources, parts=(replace(part, topics=topics), *bare), figures={})


def test_marks_say_how_much_a_text_says_of_a_topic() -> None:
    """Filled from three points on, open below, none where it is silent; topics of one voice are marked."""
    found = grid("source-topics", tiny())

    assert "matrix" == found.role
    assert ["harbour-2024", "operator-2023"] == [column.group for column in found.columns[1:]]
    assert [["Before the change", "", "○"], ["Passengers", "●", "●"], ["Boats", "", "○"]] == cells(found)
    assert (0, 2) == found.highlight
    assert found.caption is not None
    assert found.caption.legend.endswith("shaded rows: one voice alone")


def test_many_texts_stand_in_rows() -> None:
    """Beside the parts, so that the table fits a page."""
    found = grid("source-topics", many(13))

    assert ["Text", "Context", "Areas"] == [column.header for column in found.columns]
    assert 13 == len(found.rows)
    assert 1 + 12 == len(grid("source-topics", many(12)).columns)


def test_one_text_needs_no_matrix() -> None:
    """There is nothing to compare."""
    assert () == tuple(BLOCKS.get("source-topics").page(context(many(1)), Options({}, HERE)))


def test_a_part_of_one_voice_says_so() -> None:
    """Under the table of coverage and among the limits; a paper of one voice does not say it of each part."""
    caption = grid("coverage", tiny()).caption
    limits = plain(grid("basis", tiny()).rows[1][1])

    assert caption is not None
    assert "‘Context’ rests on one voice alone." == plain(caption.note)
    assert "‘Context’ rests on one voice alone." in limits
    assert "one voice alone" not in plain(grid("basis", many(1)).rows[1][1])


def test_a_date_that_nobody_knows_is_not_said_to_be_inferred() -> None:
    """Of a text without a date the limits say so; inferred is what has a reason."""
    outline = tiny()
    name, source = next(iter(outline.sources.items()))
    silent = replace(source, not_stated=("issued",), inferred=())
    told = replace(silent, inferred=(("issued", "the stamp of the page"),))

    def limits(one: Source) -> str:
        return plain(grid("basis", replace(outline, sources={**outline.sources, name: one})).rows[1][1])

    assert "No date is known of" in limits(silent)
    assert "inferred" not in limits(silent)
    assert "is inferred" in limits(told)
    assert "No date" not in limits(told)
