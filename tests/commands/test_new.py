"""``policybrief new``: folders to begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.commands._new_audience import EXPLAINED, audience_files, places
from generator.formats.audience import AudienceFile, read_audience
from generator.workspace import find_workspace
from tests.commands.working_folder import TEMPLATES
from tests.tiny import templates

AUDIENCES = ("executive", "legislator", "analyst", "academic", "press")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_topic_builds_at_once_without_a_finding(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What ``new topic`` writes is complete, for the audiences that differ most.

    ``check`` notes that its points, written by hand, could not be held against originals; a build says nothing.
    """
    assert 0 == main(["new", "topic", "city-trees"])
    assert 0 == main(["check", "city-trees"])
    noted = capsys.readouterr().err
    assert 0 == main(["build", "city-trees", "-a", "executive", "-a", "academic"])

    assert noted.startswith("note: 5 points could not be held against")
    assert noted.endswith("\n1 note\n")
    assert "" == capsys.readouterr().err
    assert (here / "output" / "city-trees" / "executive" / "deck.pptx").is_file()
    assert "title: City trees\n" in (here / "seeds" / "city-trees" / "outline.md").read_text("utf-8")


@pytest.mark.parametrize("parent", AUDIENCES)
def test_a_new_audience_is_its_parent_until_it_is_changed(here: Path, parent: str) -> None:
    """The commented folder reads as the parent but for its name and title, and follows its templates."""
    assert 0 == main(["new", "audience", "minister", "--from", parent])

    space = find_workspace(here)
    made = read_audience(space.templates, "minister", space.shipped)
    base = read_audience(space.templates, parent, space.shipped)
    assert ("minister", "Minister", ("minister", *base.chain)) == (made.name, made.title, made.chain)
    assert (base.budget, base.citations, base.minimum_weight) == (made.budget, made.citations, made.minimum_weight)


@pytest.mark.parametrize("parent", AUDIENCES)
def test_a_new_audience_builds_at_once(here: Path, capsys: pytest.CaptureFixture[str], parent: str) -> None:
    """Also where the parent has no templates of its own and passes on those that it extends."""
    main(["new", "topic", "city-trees"])
    main(["new", "audience", "minister", "--from", parent])

    assert 0 == main(["build", "city-trees", "-a", "minister", "-f", "md"])
    assert "" == capsys.readouterr().err


def test_every_key_of_an_audience_is_explained() -> None:
    """A key that is added to the format is explained to those who begin an audience."""
    keys = {name.replace("_", "-") for name in AudienceFile.__struct_fields__}

    assert keys - {"format", "extends"} == set(EXPLAINED)


def test_a_line_that_is_switched_on_says_what_it_said(here: Path) -> None:
    """Every key but for the marking, its # taken away, leaves the audience as it is."""
    main(["new", "audience", "minister"])
    space = find_workspace(here)
    before = read_audience(space.templates, "minister", space.shipped)
    path = here / "templates" / "minister" / "audience.yaml"
    keys = tuple(f"# {key}:" for key in EXPLAINED if key != "title")
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join(line[2:] if line.startswith(keys) else line for line in lines), "utf-8")

    assert before == read_audience(space.templates, "minister", space.shipped)


@pytest.mark.parametrize("parent", AUDIENCES)
def test_every_place_can_be_switched_on(parent: str) -> None:
    """Taken out of its comment as the comment says, a place gives what the parent gives."""
    from generator.formats.audience import Audience, Budget, Citations

    shipped = templates(parent, "base")
    chain = (parent, "base")
    audience = Audience(parent, "T", "S", Budget(1, 1), Citations("apa"), chain=chain)
    for file in ("briefing.md.j2", "deck.md.j2"):
        text = audience_files("minister", audience, shipped)[file]
        on = [
            line
            for line in text.split("\n")
            if not line.startswith("{%# delete this") and "and delete this" not in line
        ]
        found = dict(places(("minister", *chain), file, {**shipped, f"minister/{file}": "\n".join(on)}))
        assert {"closing"} < set(found)
        for name, body in dict(places(chain, file, shipped)).items():
            wanted = [line for line in body.split("\n") if line.strip() and not line.startswith("{%#")]
            assert (wanted or ["Write your own words here."]) == [
                line for line in found[name].split("\n") if line.strip()
            ]


def test_a_new_audience_builds(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was written for the audience it extends is there for it."""
    main(["new", "topic", "city-trees"])
    main(["new", "audience", "minister", "--from", "executive"])

    assert 0 == main(["build", "city-trees", "-a", "minister"])
    assert "" == capsys.readouterr().err


@pytest.mark.parametrize("name", ["../x", "a/b", "Minister", "", "a b", "x" * 300, "c:\\x", ".", "é", "nul\0"])
@pytest.mark.parametrize("kind", ["audience", "topic"])
def test_a_name_that_is_none_is_refused_with_one_that_is(
    here: Path, kind: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Folders, capitals and signs in a name: message, mend, exit 2, nothing written."""
    assert 2 == main(["new", kind, name])

    told = capsys.readouterr().err
    assert f"cannot be the name of a{'n' if kind == 'audience' else ''} {kind}" in told
    assert f"mend: policybrief new {kind} " in told
    assert [] == list(here.iterdir())


def test_nothing_is_written_over(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is there stays as it is, and so do the audiences that ship."""
    main(["new", "topic", "trees"])
    mine = here / "seeds" / "trees" / "outline.md"
    mine.write_text("mine", "utf-8")
    (here / "templates" / "empty").mkdir(parents=True)

    assert [2, 2, 2] == [
        main(["new", *what]) for what in (["topic", "trees"], ["audience", "executive"], ["audience", "empty"])
    ]
    assert "mine" == mine.read_text("utf-8")
    assert "choose another name" in capsys.readouterr().err


def test_an_unknown_parent_names_those_there_are(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt ``--from`` says what was meant."""
    assert 2 == main(["new", "audience", "minister", "--from", "executiv"])

    assert "did you mean 'executive'?" in capsys.readouterr().err
    assert [] == list(here.iterdir())


def test_shipped_templates_have_places() -> None:
    """Every template that ships can be changed place by place."""
    for owner in (*AUDIENCES, "base"):
        for path in sorted((TEMPLATES / owner).glob("*.j2")):
            assert "{% block closing %}\n{% endblock %}\n" in path.read_text("utf-8"), path
