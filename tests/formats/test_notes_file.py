from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import InputError, Where
from generator.formats.attributes import Attributes, write_attributes
from generator.formats.blocks import read_blocks
from generator.formats.notes import (
    NoteFront,
    NotePart,
    NotesFile,
    NoteTopic,
    make_source,
    parse_notes,
    read_notes,
    write_notes,
)
from generator.formats.report import Report
from generator.formats.textfile import unwrap
from generator.model.outline import ROLES, STATUSES, PartialDate, Point
from generator.model.source import Evidence, Reference

NOTE = """---
format: 1
id: tran-2024
type: article-journal
title: A title
author: [{family: Tran, given: Anh Cong}]
issued: 2024-11
depends-on: [jandali-2024]
---

# Areas of adjustment {role=areas}

## Economy and trade {#economy}

- [Two-way trade passed its
  pre-pandemic level in 2022. [@statista-2024; @meti-2023]]{#trade-passed at="§3.2" weight=3 figure=trade}
- [The deal was reached in February 2021.]{.event date=2021-02-17 at="§3.3" head="Hosting deal" same=other-point}
"""


def parse(text):
    return parse_notes(text, Report("notes/tran-2024.md"))


def faults(text):
    with pytest.raises(InputError) as refused:
        parse(text)
    return [(finding.where.line, finding.what) for finding in refused.value.findings]


def test_a_note_becomes_points_with_evidence():
    """Every cited key is a piece of evidence at the same place; wrapped lines are one sentence."""
    first, second = parse(NOTE).points()

    expected = Point(
        id="trade-passed",
        text="Two-way trade passed its pre-pandemic level in 2022.",
        evidence=(Evidence("tran-2024", "§3.2", "statista-2024"), Evidence("tran-2024", "§3.2", "meti-2023")),
        topic="economy",
        weight=3,
        figure="trade",
        where=Where("notes/tran-2024.md", 15),
    )
    assert expected == first
    assert (PartialDate(2021, 2, 17), True, 17) == (second.date, second.event, second.where.line)


def test_a_missing_id_is_the_source_and_a_hash_of_the_words():
    """Moving or rewrapping a point keeps its id; another wording changes it."""
    point = list(parse(NOTE).points())[1]
    moved = NOTE.replace("- [The deal was", "\n\n-   [The deal\n  was")

    assert point.id.startswith("tran-2024-")
    assert point.id == list(parse(moved).points())[1].id
    assert point.id != list(parse(NOTE.replace("The deal", "A deal")).points())[1].id
    assert ((point.id, "other-point"),) == parse(NOTE).same


def test_the_source_takes_its_voice_and_label_from_the_record():
    """Without voice and label the first author's name speaks, with the year."""
    note = parse(NOTE)
    source = make_source(note, {})

    assert source is not None
    assert ("Tran", "Tran, 2024", ("jandali-2024",)) == (source.voice, source.label, source.depends_on)
    assert source.reference.csl["issued"] == {"date-parts": [[2024, 11]]}


def test_a_note_without_record_takes_it_from_the_references():
    """The record stands under the note's id; without one there is no source."""
    note = replace(parse(NOTE), record={})
    reference = Reference("tran-2024", {"id": "tran-2024", "type": "book", "title": "T"})

    found = make_source(note, {"tran-2024": reference})
    assert found is not None
    assert reference == found.reference
    assert make_source(note, {}) is None


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("weight=3", "weight=4", (15, "unknown weight '4'")),
        ('at="§3.2" ', "", (15, "a point does not say where it stands in its source")),
        ("weight=3", "wieght=3", (15, "unknown attribute 'wieght'")),
        ("date=2021-02-17", "date=2021-02-30", (17, "'2021-02-30' is not a date")),
        ("date=2021-02-17 ", "", (17, "an event has no date")),
        (".event", ".evnt", (17, "unknown class '.evnt'")),
        (
            "@statista-2024",
            "@statista-2024, p. 3",
            (15, "the citation of 'statista-2024' has a locator, which a point has no place for"),
        ),
        ("## Economy", "Some text.\n\n## Economy", (13, "running text does not belong in a note")),
        ("role=areas", "role=area", (11, "unknown role 'area'")),
        ("depends-on", "depend-on", (8, "unknown key 'depend-on'")),
        ("type: article-journal", "type: paper", (4, "reference 'tran-2024' has the unknown type 'paper'")),
        ("issued: 2024-11", "issued: [2024]", (7, "reference 'tran-2024': 'issued' is not a date")),
        ("- [The deal", "The deal", (17, "something stands beside the point's [text]{attributes}")),
        ("same=other-point}", "same=other-point} too", (17, "something stands beside the point's [text]{attributes}")),
        ("## Economy and trade {#economy}", "", (15, "a point stands under no topic")),
        ("#trade-passed ", "", None),
    ],
)
def test_a_fault_has_its_line(old, new, expected):
    """The line is that of the file a person edits."""
    text = NOTE.replace(old, new)
    assert text != NOTE

    if expected is None:
        assert len(list(parse(text).points())) == 2
    else:
        assert expected in faults(text)


def test_all_faults_are_told_at_once():
    """A person mends a file in one round."""
    text = NOTE.replace("weight=3", "weight=9").replace(".event", ".evnt").replace("format: 1", "format: 2")

    assert [line for line, _ in faults(text)] == [2, 15, 17]


def test_an_id_that_stands_twice_is_refused():
    """Ids are unique; the first line is named."""
    text = NOTE.replace("{.event", "{#trade-passed .event")

    assert faults(text) == [(17, "the id 'trade-passed' stands twice; first on line 15")]


def test_a_file_that_is_not_there_is_an_input_error(tmp_path):
    """No traceback for a wrong name or another encoding."""
    latin = tmp_path / "latin.md"
    latin.write_bytes("---\nid: é\n---\n".encode("latin-1"))

    with pytest.raises(InputError, match="cannot read the file"):
        read_notes(tmp_path / "none.md")
    with pytest.raises(InputError, match="2: error: the text is not UTF-8"):
        read_notes(latin)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Z", "Cn"]), min_size=1, max_size=8)
TEXT = st.lists(WORDS, min_size=1, max_size=6).map(lambda words: unwrap(" ".join(words))).filter(bool)
SHORT = TEXT | st.just("")
IDS = st.from_regex(r"[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,4})?", fullmatch=True)
DATES = st.builds(PartialDate, st.integers(1, 9999)) | st.builds(
    PartialDate, st.integers(1, 9999), st.integers(1, 12), st.integers(0, 28)
)


@st.composite
def points(draw, source, topic, name):
    date = draw(DATES | st.none())
    at = draw(TEXT)
    origins = draw(st.lists(IDS, max_size=2, unique=True)) or [""]
    return Point(
        id=name, text=draw(TEXT), evidence=tuple(Evidence(source, at, origin) for origin in origins),
        topic=draw(st.just(topic) | IDS), weight=draw(st.integers(1, 3)), status=draw(st.sampled_from(STATUSES)),
        date=date,
        when=draw(SHORT), event=date is not None and draw(st.booleans()), head=draw(SHORT), short=draw(SHORT),
        speaker=draw(SHORT), figure=draw(IDS | st.just("")),
    )  # fmt: skip


@st.composite
def notes_files(draw):
    source = draw(IDS)
    names = iter(draw(st.lists(IDS, min_size=16, max_size=16, unique=True)))
    parts = []
    for _ in range(draw(st.integers(0, 2))):
        topics = []
        for _ in range(draw(st.integers(0, 2))):
            topic = next(names)
            made = tuple(draw(points(source, topic, next(names))) for _ in range(draw(st.integers(0, 2))))
            topics.append(NoteTopic(topic, draw(TEXT), made))
        parts.append(NotePart(next(names), draw(st.sampled_from(ROLES)), draw(TEXT), tuple(topics)))
    front = NoteFront(
        format=1, id=source, outlet=draw(SHORT), label=draw(SHORT), voice=draw(SHORT), vantage=draw(SHORT),
        depends_on=tuple(draw(st.lists(IDS, max_size=2))), inferred=draw(st.just({}) | st.just({"issued": "why"})),
    )  # fmt: skip
    record = (
        {"type": "report", "title": draw(TEXT), "issued": {"date-parts": [[2024, 11]]}} if draw(st.booleans()) else {}
    )
    ids = [p.id for part in parts for topic in part.topics for p in topic.points]
    same = tuple((name, draw(IDS.filter(lambda other, own=name: other != own))) for name in ids if draw(st.booleans()))
    return NotesFile(front, record, tuple(parts), same)


def bare(notes):
    """Without the lines, which writing lays out anew."""
    parts = tuple(
        replace(part, where=Where(), topics=tuple(
            replace(topic, where=Where(), points=tuple(replace(point, where=Where()) for point in topic.points))
            for topic in part.topics
        ))
        for part in notes.parts
    )  # fmt: skip
    return replace(notes, where=Where(), parts=parts)


@settings(max_examples=60, deadline=None)
@given(notes_files())
def test_what_is_written_is_read_back(notes):
    """Any note survives writing and reading, whatever its words hold."""
    assert bare(notes) == bare(parse(write_notes(notes)))


def test_brackets_in_attributes_are_no_brackets_of_the_text():
    """A quoted value may hold what opens and closes spans."""
    text = NOTE.replace('head="Hosting deal"', 'head="Hosting [deal" speaker="] {"')

    point = list(parse(text).points())[1]
    assert ("Hosting [deal", "] {") == (point.head, point.speaker)


@given(st.text(alphabet='#-[]{}@ab="\n:|*.', max_size=120))
def test_no_text_ends_in_another_error(text):
    """Arbitrary text is a note or an InputError."""
    for head in ("", "---\nformat: 1\nid: a\n---\n# P {role=areas}\n## T\n"):
        with suppress(InputError):
            parse(head + text)


def test_a_comment_sign_in_an_attribute_is_no_comment():
    """What an attribute says may hold the sign that opens a comment; it is written so that it stays text."""
    written = write_attributes(Attributes(options={"speaker": "<!--", "head": "a <!-- b"}))
    report = Report("notes/a.md")
    (heading,) = read_blocks(f"# Title {written}\n", report).nodes

    assert not report.findings
    assert heading.attributes.options == {"speaker": "<!--", "head": "a <!-- b"}
