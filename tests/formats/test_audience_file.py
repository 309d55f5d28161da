from pathlib import Path

import pytest

from generator.errors import InputError
from generator.formats.audience import (
    Budget,
    Citations,
    audience_names,
    read_audience,
    read_audience_file,
    write_audience_file,
)

TEMPLATES = Path(__file__).parents[2] / "templates"
BASE = """format: 1
title: Paper
series: Policy briefing
budget: {words: 4000, slides: 18}
citations: {style: apa}
parts: [context, drivers]
"""


@pytest.fixture
def templates(tmp_path):
    def _templates(**files):
        for name, text in {"base": BASE, **files}.items():
            (tmp_path / name).mkdir()
            (tmp_path / name / "audience.yaml").write_text(text, "utf-8")
        return tmp_path

    return _templates


def test_an_audience_writes_only_what_differs(templates):
    """Mappings merge key by key, lists are taken as a whole."""
    folder = templates(press="format: 1\nextends: base\ntitle: Press\nbudget: {words: 800}\nparts: [areas]\n")
    found = read_audience(folder, "press")

    assert ("press", "Press", "Policy briefing", ("areas",)) == (found.name, found.title, found.series, found.parts)
    assert (Budget(800, 18), Citations("apa")) == (found.budget, found.citations)
    assert ("press", "base") == found.chain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("format: 1\nextends: press\n", "press/audience.yaml:2: error: an audience extends itself: press -> press"),
        ("format: 1\nextends: bas\n", "press/audience.yaml:2: error: unknown audience 'bas'; have: press"),
        ("format: 1\n\nextnds: base\n", "press/audience.yaml:3: error: unknown key 'extnds'"),
        ("format: 1\nextends: base\nbudget: {word: 1}\n", "press/audience.yaml:3: error: unknown key 'word'"),
        (
            "format: 1\nextends: base\nbudget:\n  words: 0\n",
            "press/audience.yaml:4: error: budget.words: must be",
        ),
        ("format: 1\nextends: base\nminimum-weight: 4\n", "audience.yaml:3: error: minimum-weight: unknown value"),
        ("format: 1\nextends: ../base\n", "unknown audience '../base'"),
        ("format: 1\ntitle: Press\n", "press/audience.yaml: error: the audience is not complete"),
        ("title: Press\n", "press/audience.yaml:1: error: key 'format' is missing"),
    ],
)
def test_a_fault_has_its_line(templates, text, expected):
    """The file that is wrong is named, not the one that was asked for."""
    with pytest.raises(InputError) as refused:
        read_audience(templates(press=text), "press")

    assert expected in str(refused.value)


def test_audiences_that_extend_each_other_are_refused(templates):
    """A circle ends as a finding that shows the way round."""
    folder = templates(a="format: 1\nextends: b\n", b="format: 1\nextends: a\n")

    with pytest.raises(InputError, match="an audience extends itself: a -> b -> a"):
        read_audience(folder, "a")


def test_a_missing_audience_lists_what_there_is(templates):
    """``base`` is for extending and not listed."""
    folder = templates(press="format: 1\nextends: base\n", analyst="format: 1\nextends: base\n")

    assert audience_names(folder) == ("analyst", "press")
    with pytest.raises(InputError, match="unknown audience 'pres'; have: analyst, press"):
        read_audience(folder, "pres")


def test_the_shipped_audiences_are_complete():
    """Every audience in templates/ can be read."""
    names = audience_names(TEMPLATES)

    assert "analyst" in names
    assert list(names) == [read_audience(TEMPLATES, name).name for name in names]


@pytest.mark.parametrize("name", ["base", "analyst"])
def test_shipped_audiences_are_written_as_they_were_read(name, tmp_path):
    """Writing and reading an audience file gives the same form, keys it leaves out included."""
    form = read_audience_file(TEMPLATES / name / "audience.yaml")
    (tmp_path / "audience.yaml").write_text(write_audience_file(form), "utf-8")

    assert read_audience_file(tmp_path / "audience.yaml") == form
