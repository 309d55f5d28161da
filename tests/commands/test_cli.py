"""The command line as a user meets it: exit codes, messages, nothing lost."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main
from tests.commands.working_folder import edit, output


def test_build_writes_both_documents_and_the_evidence(topic: Path) -> None:
    """One command, three files, exit code 0."""
    assert 0 == main(["build", "tiny"])
    assert {"briefing.docx", "deck.pptx", "evidence.json"} == {path.name for path in output(topic).iterdir()}


def test_two_builds_are_the_same_bytes(topic: Path) -> None:
    """Same input, same bytes."""
    main(["build", "tiny"])
    first = {path.name: path.read_bytes() for path in output(topic).iterdir()}
    main(["build", "tiny"])

    assert first == {path.name: path.read_bytes() for path in output(topic).iterdir()}


def test_every_printed_point_has_its_places(topic: Path) -> None:
    """The record tells where a point stands in each document."""
    main(["build", "tiny"])
    record = json.loads((output(topic) / "evidence.json").read_text("utf-8"))
    places = {point["id"]: point["places"] for point in record["points"]}

    assert {"briefing.docx", "deck.pptx"} == set(places["pax-2023"])
    assert all("briefing.docx" in found for found in places.values())


def test_the_outline_shows_the_tree(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Topics with counts, sources, figures and disputes."""
    assert 0 == main(["outline", "tiny"])
    printed = capsys.readouterr().out
    assert "8 points, 2 sources, 2 voices, 1 figure, 1 dispute" in printed
    assert "(areas): 2 sources, 2 voices, 0 outlets, 0 countries (2 sources without), 1 vantage point" in printed
    assert "figures: passengers-chart" in printed


Fault = Callable[[Path], None]


def no_topic(topic: Path) -> None:
    shutil.rmtree(topic)


def unknown_source(topic: Path) -> None:
    edit(topic / "notes/operator-2023.md", "[@survey-2023]", "[@survey-2024]")


def bad_front_matter(topic: Path) -> None:
    edit(topic / "notes/operator-2023.md", "format: 1", "format: one")


def bad_yaml(topic: Path) -> None:
    edit(topic / "figures.yaml", "chart: column", "chart: pie")


def gap_in_data(topic: Path) -> None:
    edit(topic / "data/passengers.csv", "2023,1.2", "2023,")


def text_in_numbers(topic: Path) -> None:
    edit(topic / "data/passengers.csv", "2023,1.2", "2023,about 1.2")


def empty_part(topic: Path) -> None:
    edit(
        topic / "outline.md", "# What changed", "# Nothing {#drivers role=drivers}\n\n## Void {#void}\n\n# What changed"
    )


def control_character(topic: Path) -> None:
    edit(topic / "outline.md", "The fall was sudden", "The fall\x07 was sudden")


def number_from_nowhere(topic: Path) -> None:
    edit(topic / "outline.md", "[The fall was sudden.]", "[The fall was by 73%.]")


def open_fence(topic: Path) -> None:
    edit(topic / "outline.md", "]{.treatment}\n:::", "]{.treatment}\n")


def unknown_point(topic: Path) -> None:
    edit(topic / "outline.md", "[]{point=boats-40}", "[]{point=boats-41}")


def same_with_other_number(topic: Path) -> None:
    edit(topic / "notes/harbour-2024.md", "cost USD 10 in 2023", "cost USD 11 in 2023")


@pytest.mark.parametrize(
    ("fault", "code", "file", "line"),
    [
        (no_topic, 2, "seeds", 0),
        (unknown_source, 1, "seeds/tiny/notes/operator-2023.md", 20),
        (bad_front_matter, 2, "seeds/tiny/notes/operator-2023.md", 2),
        (bad_yaml, 2, "seeds/tiny/figures.yaml", 5),
        (gap_in_data, 2, "seeds/tiny/data/passengers.csv", 3),
        (text_in_numbers, 2, "seeds/tiny/data/passengers.csv", 3),
        (empty_part, 1, "seeds/tiny/outline.md", 0),
        (control_character, 2, "seeds/tiny/outline.md", 0),
        (number_from_nowhere, 1, "seeds/tiny/outline.md", 0),
        (open_fence, 2, "seeds/tiny/outline.md", 0),
        (unknown_point, 1, "seeds/tiny/outline.md", 0),
        (same_with_other_number, 1, "seeds/tiny/notes/harbour-2024.md", 14),
    ],
)
def test_bad_input_is_told_and_nothing_is_lost(
    topic: Path, capsys: pytest.CaptureFixture[str], fault: Fault, code: int, file: str, line: int
) -> None:
    """A message with file, line and mend; the exit code says which kind; the earlier output still stands."""
    main(["build", "tiny"])
    before = {path.name: path.read_bytes() for path in output(topic).iterdir()}
    fault(topic)
    capsys.readouterr()

    assert code == main(["build", "tiny", "--json"])
    found = json.loads(capsys.readouterr().out)
    errors = [finding for finding in found if finding["level"] == "error"]
    assert file in {finding["file"] for finding in errors}
    assert not line or line in {finding["line"] for finding in errors}
    assert all(finding["mend"] for finding in errors)
    assert before == {path.name: path.read_bytes() for path in output(topic).iterdir()}


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["build", "tiny", "-a", "nobody"], "unknown audience"),
        (["build", "tiny", "-f", "odt"], "unknown format"),
        (["build", "elsewhere"], "no topic"),
        (["check", "missing.docx"], "missing.docx"),
    ],
)
def test_wrong_arguments_are_told(
    topic: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], what: str
) -> None:
    """A name that does not exist is told with those that do; exit code 2."""
    assert topic.is_dir()
    assert 2 == main(arguments)
    assert what in capsys.readouterr().err


@pytest.mark.parametrize(
    "title",
    [
        "A title of many words " * 23,
        "日米関係の調整：二〇二一年から二〇二五年まで",
        "العلاقات بين الولايات المتحدة واليابان",
        "Quan hệ Mỹ–Nhật điều chỉnh",
        "x" * 300,
    ],
)
def test_legal_but_hard_titles_build(topic: Path, title: str) -> None:
    """Five hundred characters, scripts without spaces or from right to left, a word without a break: all build."""
    edit(topic / "outline.md", "title: Ferries and fares", f"title: {title.strip()}")

    assert 0 == main(["build", "tiny"])


def test_force_writes_and_says_so(topic: Path) -> None:
    """``--force`` writes although errors stand; the document says it."""
    number_from_nowhere(topic)

    assert 1 == main(["build", "tiny", "--force"])
    import zipfile

    with zipfile.ZipFile(output(topic) / "briefing.docx") as package:
        text = b"".join(package.read(name) for name in package.namelist() if name.endswith(".xml"))
    assert b"built with open errors" in text


def test_an_outline_is_drafted_without_outline_md(topic: Path) -> None:
    """Notes alone give a briefing and a deck: their headings and heaviest points."""
    (topic / "outline.md").unlink()

    assert 0 == main(["build", "tiny"])
    assert (output(topic) / "deck.pptx").is_file()


def test_an_edited_document_is_kept(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A document that a person changed is kept aside by the next build, and the message says where."""
    main(["build", "tiny"])
    with (output(topic) / "briefing.docx").open("ab") as stream:
        stream.write(b"edited")

    assert 0 == main(["build", "tiny"])
    assert (output(topic) / "briefing.edited-1.docx").is_file()
    assert "kept as briefing.edited-1.docx" in capsys.readouterr().err


def test_a_build_tells_the_names_on_the_disk(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside a briefing that is open the new one has another name, and that is the one printed."""
    main(["build", "tiny"])
    (output(topic) / "~$briefing.docx").write_bytes(b"somebody")
    capsys.readouterr()

    main(["build", "tiny"])

    assert "briefing.new.docx, deck.pptx, evidence.json" in capsys.readouterr().out
    assert (output(topic) / "briefing.new.docx").is_file()


def test_the_command_chooses_the_theme(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--theme`` overrides the audience's own; a name that is not there is refused with those that are."""
    assert 0 == main(["build", "tiny", "-f", "docx", "--theme", "high-contrast"])
    with zipfile.ZipFile(output(topic) / "briefing.docx") as archive:
        assert b'val="8C2300"' in archive.read("word/theme/theme1.xml")
    assert 2 == main(["build", "tiny", "--theme", "loud"])
    assert "unknown theme 'loud'; have: high-contrast, institutional" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["blocks", "charts", "audiences", "styles", "themes"])
def test_lists_print(topic: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    """Every list of what there is prints something."""
    assert topic.is_dir()
    assert 0 == main([command])
    assert capsys.readouterr().out.strip()
