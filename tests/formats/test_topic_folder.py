import shutil
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.formats.topic import load_topic, topic_names

SEED = Path(__file__).parents[2] / "seeds" / "us-japan-2021-2025"
NOTE = """---
format: 1
id: {id}
---
# Areas {{role=areas}}
## Economy {{#economy}}
- [It grew.]{{#{point} .event date=2021 at="§1"}}
"""
FIGURES = """format: 1
figures:
  - {id: line, topic: economy, chart: timeline, message: m, title: t, alt: a, points: p-a, events: [p-a]}
"""


@pytest.fixture
def topic(tmp_path):
    folder = tmp_path / "seeds" / "one"
    (folder / "notes").mkdir(parents=True)
    (folder / "notes" / "a.md").write_text(NOTE.format(id="a", point="p-a"), "utf-8")
    (folder / "references.json").write_text('[{"id": "a", "type": "report"}]', "utf-8")
    (folder / "figures.yaml").write_text(FIGURES, "utf-8")
    return folder


def found_in(folder):
    with pytest.raises(InputError) as refused:
        load_topic(folder)
    return [(str(finding.where), finding.what) for finding in refused.value.findings]


def test_a_topic_is_all_its_files(topic):
    """Notes, references and figures; an outline is not needed."""
    files = load_topic(topic)
    points = {point.id: point for note in files.notes for point in note.points()}

    assert ("one", "seeds/one", None) == (files.name, files.label, files.outline)
    assert (["a"], ["a"]) == ([note.id for note in files.notes], list(files.references))
    assert [moment.point for moment in files.figures(points)["line"].chart.moments] == ["p-a"]


def test_faults_of_all_files_are_told_at_once(topic):
    """One round of mending for the whole folder."""
    (topic / "notes" / "b.md").write_text(NOTE.format(id="b", point="p-a"), "utf-8")
    (topic / "notes" / "c.md").write_text(NOTE.format(id="d", point="p-c"), "utf-8")
    (topic / "references.json").write_text("[{]", "utf-8")
    (topic / "references.bib").write_text("", "utf-8")
    (topic / "outline.md").write_text("text", "utf-8")
    (topic / "figures.yaml").write_text(FIGURES.replace("[p-a]", "[p-x]"), "utf-8")

    assert [where for where, _ in found_in(topic)] == [
        "seeds/one/figures.yaml:3",
        "seeds/one/notes/b.md:7",
        "seeds/one/notes/c.md",
        "seeds/one/outline.md:1",
        "seeds/one/outline.md:1",
        "seeds/one/references.bib",
        "seeds/one/references.json:1",
    ]


def test_a_broken_note_does_not_make_its_events_missing(topic):
    """Faults that only follow from another fault are not told."""
    (topic / "notes" / "a.md").write_text(NOTE.format(id="a", point="p-a").replace(' at="§1"', ""), "utf-8")

    assert found_in(topic) == [("seeds/one/notes/a.md:7", "a point does not say where it stands in its source")]


def test_a_missing_topic_lists_those_there_are(topic):
    """A folder without notes is none."""
    (topic.parent / "empty").mkdir()

    assert topic_names(topic.parent) == ("one",)
    with pytest.raises(InputError, match="no topic 'two'; have: one"):
        load_topic(topic.parent / "two")


def test_messages_do_not_depend_on_where_the_folder_is(topic, tmp_path):
    """The same fault reads the same from any place."""
    (topic / "outline.md").write_text("text", "utf-8")
    other = tmp_path / "elsewhere" / "seeds" / "one"
    shutil.copytree(topic, other)

    assert found_in(topic) == found_in(other)


@pytest.mark.skipif(not SEED.is_dir(), reason="the bundled topic is not there")
def test_the_bundled_topic_can_be_read():
    """The example that ships has no fault of format."""
    files = load_topic(SEED)
    points = {point.id: point for note in files.notes for point in note.points()}

    assert len(files.notes) == 5
    assert files.figures(points)
