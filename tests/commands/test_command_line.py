"""What the command line promises whatever the command: streams, folders, interruption."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.workspace import CHECKOUT
from tests.commands.working_folder import edit, output, written

COMMAND = [sys.executable, "-m", "generator.cli"]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(CHECKOUT)}


@pytest.mark.parametrize("arguments", [["build", "tiny"], ["check", "tiny"], ["outline", "tiny"], ["build", "nope"]])
def test_json_is_all_there_is_on_standard_output(
    topic: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """A program that reads the findings meets nothing else."""
    main([*arguments, "--json"])

    assert isinstance(json.loads(capsys.readouterr().out), list)


@pytest.mark.parametrize("formats", ["", ",", " , "])
def test_no_format_is_refused(topic: Path, capsys: pytest.CaptureFixture[str], formats: str) -> None:
    """An empty list would write a record without documents."""
    assert 2 == main(["build", "tiny", "-f", formats])
    assert "names no format" in capsys.readouterr().err
    assert not output(topic).exists()


def test_one_refused_topic_does_not_stop_the_others(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All that can be built is built; the exit code is that of the worst."""
    shutil.copytree(topic, topic.parent / "other")
    edit(topic / "outline.md", "format: 1", "format: 2")

    assert 2 == main(["build", "tiny", "other", "nope"])
    printed = capsys.readouterr()
    assert "output/other/analyst" in printed.out
    assert "seeds/tiny/outline.md:2" in printed.err
    assert "no topic 'nope'" in printed.err


def test_a_topic_may_be_named_by_its_path(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the shell completes is understood."""
    assert 0 == main(["build", "seeds/tiny/"])
    assert output(topic).is_dir()


@pytest.mark.parametrize("command", ["build", "check", "outline"])
def test_the_only_topic_need_not_be_named(topic: Path, command: str) -> None:
    """Every command that takes a topic takes the only one there is."""
    assert 0 == main([command])


def test_shipped_templates_serve_a_folder_of_seeds(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without ``templates/`` the package's own are used, and the edition lands beside the user's seeds."""
    shutil.rmtree(topic.parents[1] / "templates")

    assert 0 == main(["build"])
    assert {"briefing.docx", "deck.pptx", "evidence.json"} == set(written(topic))


def test_an_audience_of_one_s_own_extends_a_shipped_one(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``templates/`` holds only what the user wrote."""
    shutil.rmtree(topic.parents[1] / "templates")
    own = topic.parents[1] / "templates" / "press"
    own.mkdir(parents=True)
    (own / "audience.yaml").write_text("format: 1\nextends: analyst\ntitle: Press paper\n", "utf-8")

    assert 0 == main(["build", "-a", "press"])
    capsys.readouterr()
    assert 0 == main(["audiences"])
    shown = {line.split()[0] for line in capsys.readouterr().out.splitlines()}
    assert shown == {"academic", "analyst", "executive", "legislator", "press"}


def test_a_relative_output_folder_is_the_user_s(
    topic: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``-o`` counts from the working folder, also below the one that holds ``seeds``."""
    monkeypatch.chdir(topic)

    assert 0 == main(["build", "-o", "there"])
    assert (topic / "there" / "tiny" / "analyst" / "deck.pptx").is_file()
    assert capsys.readouterr().out.startswith("there/tiny/analyst:")


def test_an_edition_elsewhere_is_told_by_its_whole_path(
    topic: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From a folder below, "output/..." would be nowhere."""
    monkeypatch.chdir(topic)

    assert 0 == main(["build"])
    assert capsys.readouterr().out.startswith(output(topic).resolve().as_posix())


def test_a_file_where_the_output_belongs_is_told(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``-o`` names a file."""
    Path("notes.txt").write_text("mine", "utf-8")

    assert 2 == main(["build", "-o", "notes.txt"])
    assert "cannot write here" in capsys.readouterr().err
    assert "mine" == Path("notes.txt").read_text("utf-8")


def test_other_formats_do_not_make_documents_look_edited(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The record of one format's build outlives a build of another."""
    main(["build"])
    main(["build", "-f", "md"])
    edit(topic / "outline.md", "title: Ferries", "title: Boats")
    capsys.readouterr()

    assert 0 == main(["build"])
    assert "edited" not in capsys.readouterr().err
    assert not list(output(topic).glob("*.edited-*"))


def test_pdf_without_libreoffice_is_refused(
    topic: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message says what to install; nothing is written."""
    monkeypatch.setenv("PATH", str(topic))

    assert 2 == main(["build", "-f", "pdf"])
    assert "LibreOffice" in capsys.readouterr().err
    assert not output(topic).exists()


def test_nothing_is_printed_about_missing_fonts(topic: Path) -> None:
    """A machine without the theme's fonts, and without any, builds in silence."""
    run = subprocess.run(
        [*COMMAND, "build"],
        env={**environment(), "FONTCONFIG_FILE": os.devnull, "MPLCONFIGDIR": str(topic)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert "output/tiny/analyst: briefing.docx, deck.pptx, evidence.json" == run.stdout.splitlines()[0]
    assert "" == run.stderr


@pytest.mark.parametrize(
    "moment", ["output.staged", "output.moved", "writing.moving.Path.write_bytes", "writing.moving._names"]
)
def test_an_interrupted_build_leaves_nothing_half_written(
    topic: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], moment: str
) -> None:
    """Ctrl-C while files are written ends with a sentence; no temporary file stays and every document is whole."""
    folder = topic.parents[1] / "output" / "tiny" / "analyst"
    main(["build"])
    (folder / "briefing.docx").write_bytes(b"edited by hand")

    def interrupted(*_: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"generator.{moment}", interrupted)

    assert main(["build"]) == 2
    assert "interrupted" in capsys.readouterr().err
    assert not [path for path in topic.parents[1].rglob(".new-*") if path.is_file()]
    assert (folder / "deck.pptx").read_bytes().startswith(b"PK")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
@pytest.mark.parametrize("arguments", [["blocks"], ["styles"], ["build", "nope", "--json"]])
def test_a_reader_that_has_enough_ends_the_command_quietly(topic: Path, arguments: list[str]) -> None:
    """``policybrief styles | head -1`` prints no complaint."""
    process = subprocess.Popen(
        [*COMMAND, *arguments], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    printed = process.stderr.read()
    process.stderr.close()

    assert process.wait() in (0, 2)
    assert b"" == printed


def test_the_smallest_topic_of_the_docs_builds(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What docs/formats.md shows first makes both documents."""
    docs = (CHECKOUT / "docs" / "formats.md").read_text("utf-8")
    note = docs.split("## The smallest topic")[1].split("```markdown\n")[1].split("```")[0]
    folder = topic.parent / "city-trees" / "notes"
    folder.mkdir(parents=True)
    (folder / "parks-2023.md").write_text(note, "utf-8")

    assert 0 == main(["build", "city-trees"])
    assert (topic.parents[1] / "output" / "city-trees" / "analyst" / "deck.pptx").is_file()
