"""Building an outline from its files."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from generator.errors import InputError
from generator.formats.notes import NotesFile
from generator.formats.outline_file import OutlineFile
from generator.formats.topic import TopicFiles, load_topic
from generator.model.outline import Outline
from generator.outline.build import build_outline
from tests.tiny import FOLDER, tiny


@pytest.fixture
def files() -> TopicFiles:
    return load_topic(FOLDER, "tiny")


def built(files: TopicFiles, written: OutlineFile | None, notes: tuple[NotesFile, ...] | None = None) -> Outline:
    return build_outline("tiny", files.notes if notes is None else notes, written, files.references, files.figures)[0]


def outline_of(files: TopicFiles) -> OutlineFile:
    assert files.outline is not None
    return files.outline


def test_points_of_all_notes_meet_in_one_topic() -> None:
    """A topic holds what every source says on it."""
    passengers = next(topic for topic in tiny().topics() if topic.id == "passengers")

    assert {"operator-2023", "harbour-2024"} == {piece.source for p in passengers.points for piece in p.evidence}


def test_points_said_to_be_the_same_are_one() -> None:
    """``same=`` joins the fares: one point, two pieces of evidence, both ids."""
    fare = next(point for point in tiny().points() if point.id == "fare-10")

    assert ("fare-10-b",) == fare.also
    assert {"operator-2023", "harbour-2024"} == {piece.source for piece in fare.evidence}


def test_a_message_that_names_no_points_rests_on_all_of_its_topic() -> None:
    """So do those of parts, on all points of all their topics."""
    for part in tiny().parts:
        assert part.message is not None
        assert tuple(point.id for topic in part.topics for point in topic.points) == part.message.points
        for topic in part.topics:
            assert topic.message is not None
            assert tuple(point.id for point in topic.points) == topic.message.points


def test_a_figure_stands_in_the_topic_it_names() -> None:
    """Where the outline places no figure, its own topic takes it."""
    assert {"before": (), "passengers": ("passengers-chart",), "boats-topic": ()} == {
        topic.id: topic.figures for topic in tiny().topics()
    }


def test_a_placed_figure_stands_there_only(files: TopicFiles) -> None:
    """What the outline places in another topic leaves the one that the figure names; before any topic: the first."""
    written = outline_of(files)
    context, areas = written.parts
    elsewhere = replace(context, topics=(replace(context.topics[0], figures=("passengers-chart",)),))
    leading = replace(areas, figures=("passengers-chart",))

    for parts, topic_id in (((elsewhere, areas), "before"), ((context, leading), "passengers")):
        outline = built(files, replace(written, parts=parts))

        assert [topic_id] == [topic.id for topic in outline.topics() if topic.figures]


def test_a_topic_without_place_in_the_outline_is_told(files: TopicFiles) -> None:
    """Points are never lost silently: the note's line and the heading to add are named."""
    written = outline_of(files)
    short = replace(written, parts=written.parts[:1])
    _, findings = build_outline("tiny", files.notes, short, files.references, files.figures)

    assert ["passengers", "passengers", "boats-topic"] == [finding.what.split("'")[1] for finding in findings]
    assert all(finding.level == "error" and finding.where.line and "## " in finding.mend for finding in findings)


def test_notes_alone_give_an_outline(files: TopicFiles) -> None:
    """Parts by role, topics in the notes' order, the heavy points as key messages, the latest source's date."""
    outline = built(files, None)

    assert [("context", ["before"]), ("areas", ["passengers", "boats-topic"])] == [
        (part.role, [topic.id for topic in part.topics]) for part in outline.parts
    ]
    assert {"pax-2020", "pax-2023", "boats-40"} == {name for m in outline.key_messages for name in m.points}
    assert "2024-01" == outline.date.iso
    assert {point.id for point in tiny().points()} == {point.id for point in outline.points()}


def test_sources_without_dates_still_give_a_draft(files: TopicFiles) -> None:
    """The date of such a draft is a fixed one, not that of the day."""
    undated = {
        name: replace(reference, csl={key: value for key, value in reference.csl.items() if key != "issued"})
        for name, reference in files.references.items()
    }
    outline, _ = build_outline("tiny", files.notes, None, undated, files.figures)

    assert "1970" == outline.date.iso


def test_no_notes_is_told(files: TopicFiles) -> None:
    """There is nothing to build from."""
    with pytest.raises(InputError, match="has no notes"):
        built(files, None, notes=())


def test_an_id_that_stands_in_two_notes_is_told(files: TopicFiles) -> None:
    """Both places are named."""
    again = replace(files.notes[0], front=msgspec.structs.replace(files.notes[0].front, id="third"))

    with pytest.raises(InputError, match="also stands in"):
        built(files, files.outline, notes=(*files.notes, again))


def test_a_source_without_a_record_is_told(files: TopicFiles) -> None:
    """A source must be citable."""
    with pytest.raises(InputError, match="'harbour-2024' has no bibliographic record"):
        build_outline("tiny", files.notes, files.outline, {}, files.figures)


def test_the_same_files_give_the_same_outline(files: TopicFiles) -> None:
    """Nothing depends on the run."""
    assert built(files, files.outline) == built(load_topic(FOLDER, "tiny"), files.outline) == tiny()
