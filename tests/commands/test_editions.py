"""``policybrief build`` and what an edition leaves out: the lines it prints, what it refuses to write, the record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from tests.commands.working_folder import edit, output


def test_a_build_tells_what_the_edition_leaves_out(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two lines under the files: points by weight, disputes and figures."""
    assert 0 == main(["build", "tiny", "-f", "md"])
    files, points, kept = capsys.readouterr().out.splitlines()

    assert files.endswith("briefing.md, deck.md, evidence.json, references.json")
    assert (
        "  points used 8 of 8 (weight 3: 3 of 3, weight 2: 3 of 3, weight 1: 2 of 2); 0 in the annex only, 0 left out"
        == points
    )
    assert "  disputes carried 1 of 1; figures used 1 of 1" == kept


def test_the_record_names_what_is_left_out(topic: Path) -> None:
    """Ids by weight, and which document carries a dispute or shows a figure."""
    main(["build", "tiny", "-f", "md"])
    edition = json.loads((output(topic) / "evidence.json").read_bytes())["edition"]

    assert {"3", "2", "1"} == {*edition["points"]}
    assert {"printed", "behind", "annex", "left-out"} == {*edition["points"]["3"]}
    assert {"carried": {"count": ["briefing", "deck"]}, "dropped": []} == edition["disputes"]
    assert {"used": {"passengers-chart": ["briefing", "deck"]}, "left-out": []} == edition["figures"]


@pytest.fixture
def raised(topic: Path) -> Path:
    """The topic with a card that tells a plan as a fact."""
    edit(topic / "outline.md", 'points="boats-40" status=plan}', 'points="boats-40" status=fact}')
    return topic


def test_an_edition_that_tells_a_plan_as_a_fact_is_not_written(
    raised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The finding has file and line, the point and what would mend it; an earlier good edition survives."""
    assert 1 == main(["build", "tiny", "-f", "md"])
    told = capsys.readouterr()

    assert "tiny, analyst: nothing written, because errors stand (--force writes all the same)" in told.err
    assert "seeds/tiny/outline.md:22: error: in the briefing of 'analyst'" in told.err
    assert "the card 'USD 40 million' is filled, but 'boats-40' is a plan [edition-certainty]" in told.err
    assert "mend: write status=plan on the card" in told.err
    assert "" == told.out
    assert not output(raised).exists()


def test_force_writes_it_and_the_documents_say_so(raised: Path) -> None:
    """In their titles, in their own language."""
    edit(raised.parents[1] / "templates" / "analyst" / "audience.yaml", "format: 1", "format: 1\nlanguage: fr")

    assert 1 == main(["build", "tiny", "-f", "md", "--force"])
    assert "Étude analytique (produit malgré des erreurs)" in (output(raised) / "briefing.md").read_text("utf-8")


def test_a_topic_or_audience_that_nobody_has_is_told(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As warnings with the nearest name; the rest is built."""
    edit(topic / "outline.md", "::: {.glance title=", "::: {.glance for=anlyst title=")
    edit(
        topic.parents[1] / "templates" / "analyst" / "audience.yaml", "format: 1", "format: 1\ntopics: [before, botes]"
    )

    assert 0 == main(["build", "tiny", "-f", "md"])
    told = capsys.readouterr().err
    assert "warning: the block 'glance' is for 'anlyst', which is no audience" in told
    assert "did you mean 'analyst'?" in told
    assert "templates/analyst/audience.yaml:3: warning: the audience takes the topic 'botes'" in told


def test_a_language_without_labels_is_refused(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With those there are and the line that asks for it."""
    edit(topic.parents[1] / "templates" / "analyst" / "audience.yaml", "format: 1", "format: 1\nlanguage: tlh")

    assert 2 == main(["build", "tiny", "-f", "md"])
    told = capsys.readouterr().err
    assert "templates/analyst/audience.yaml:3: error: no labels in 'tlh'; have: en, fr, vi" in told


@pytest.mark.parametrize("style", ["../own.csl", "/elsewhere/own.csl", "..\\own.csl"])
def test_a_style_that_is_not_beside_its_audience_is_refused(
    topic: Path, capsys: pytest.CaptureFixture[str], style: str
) -> None:
    """Templates that somebody passes on read no file outside their folder."""
    templates = topic.parents[1] / "templates"
    (templates / "own.csl").write_text("<style/>", "utf-8")
    audience = templates / "analyst" / "audience.yaml"
    kept = [line for line in audience.read_text("utf-8").splitlines() if not line.startswith("citations")]
    audience.write_text("\n".join([*kept[:2], f"citations: {{style: '{style}'}}", *kept[2:], ""]), "utf-8")

    assert 2 == main(["build", "tiny", "-f", "md"])
    told = capsys.readouterr().err
    assert "templates/analyst/audience.yaml:3: error: the style" in told
    assert "is not beside its audience.yaml" in told


def test_a_build_does_not_repeat_which_rules_are_off(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``check`` reminds of what is switched off; a build asks nothing of the analyst there."""
    edit(topic / "outline.md", "format: 1\n", "format: 1\nchecks: [{off: staleness, why: told as of their time}]\n")
    main(["build", "tiny", "-f", "md"])
    built = capsys.readouterr()
    main(["check", "tiny"])

    assert "the rule 'staleness' is off" not in built.out + built.err
    assert "the rule 'staleness' is off" in capsys.readouterr().err
