"""Bad input, fault by fault: told with file, line and mend; the exit code says which kind; nothing is lost."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from generator.cli import main
from tests.commands.working_folder import edit, written

OUTLINE, FIGURES, DATA, RECORDS = "outline.md", "figures.yaml", "data/passengers.csv", "references.json"
OPERATOR, HARBOUR = "notes/operator-2023.md", "notes/harbour-2024.md"
AUDIENCE, PAGE = "../../templates/analyst/audience.yaml", "../../templates/base/briefing.md.j2"
BOMB = "".join(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in pairwise("abcdefghi"))
SERIES = "column: passengers,"

Case = tuple[str, str, str, int, str, int]  # file, old text, new text, exit code, file of the finding, its line


def changed(file: str, old: str, new: str, code: int, line: int, told: str = "") -> Case:
    where = told or file
    place = where.removeprefix("../../") if where.startswith("../") else f"seeds/tiny/{where}"
    return (file, old, new, code, place, line)


CASES = {
    "tab in YAML": changed(FIGURES, "    topic:", "\ttopic:", 2, 4),
    "key twice": changed(FIGURES, "chart: column\n", "chart: column\n    chart: bar\n", 2, 6),
    "key twice in front matter": changed(OPERATOR, "voice: operator", "voice: a\nvoice: b", 2, 6),
    "alias bomb": changed(FIGURES, "figures:", f"a: &a [x]\n{BOMB}figures: *i\nold:", 2, 0),
    "two documents": changed(FIGURES, "figures:", "---\nfigures:", 2, 1),
    "front matter open": changed(OPERATOR, "own report.\n---", "own report.", 2, 1),
    "no front matter": changed(OPERATOR, "---\nformat", "format", 2, 1),
    "unknown value": changed(FIGURES, "role: main", "role: star", 2, 12),
    "ragged row": changed(DATA, "2023,1.2", "2023,1.2,3", 2, 3),
    "semicolons": changed(DATA, "year,passengers\n2020,0.6\n2023,1.2", "year;passengers\n2020;0,6", 2, 1),
    "tabs in data": changed(DATA, "year,passengers", "year\tpassengers", 2, 1),
    "no data": changed(DATA, "year,passengers\n2020,0.6\n2023,1.2\n", "", 2, 1),
    "no rows": changed(DATA, "2020,0.6\n2023,1.2\n", "", 2, 1),
    "thousands": changed(DATA, "1.2", '"1,200"', 2, 3),
    "open quote": changed(DATA, "1.2", '"1.2', 2, 3),
    "data elsewhere": changed(FIGURES, "data/passengers.csv", "../../x.csv", 2, 9),
    "data gone": changed(FIGURES, "data/passengers.csv", "data/ghost.csv", 2, 0, "data/ghost.csv"),
    "topic not in outline": changed(HARBOUR, "## Passengers {#passengers}", "## Fares {#fares}", 1, 11),
    "point's topic unknown": changed(OPERATOR, 'at="p. 9"', 'at="p. 9" topic=ghost', 2, 26),
    "point twice": changed(OPERATOR, "#fare-10 ", "#fare-8 ", 2, 22),
    "point in two notes": changed(HARBOUR, "#pax-copy", "#pax-2020", 2, 13, OPERATOR),
    "same as nothing": changed(HARBOUR, "same=fare-10", "same=fare-11", 1, 14),
    "same as itself": changed(HARBOUR, "same=fare-10", "same=fare-10-b", 2, 14),
    "depends on nothing": changed(HARBOUR, "voice: harbour", "voice: harbour\ndepends-on: [ghost]", 1, 0),
    "role unknown": changed(OPERATOR, "role=context", "role=contexts", 2, 9),
    "id with capitals": changed(OPERATOR, "#fare-8", "#Fare-8", 2, 21),
    "point's figure unknown": changed(OPERATOR, "figure=passengers-chart", "figure=ghost", 2, 13),
    "figure's point unknown": changed(FIGURES, "pax-2020 pax", "pax-1999 pax", 2, 16),
    "figure's topic unknown": changed(FIGURES, "topic: passengers", "topic: ghost", 2, 4),
    "figure's source unknown": changed(FIGURES, "source: operator-2023", "source: ghost", 1, 3),
    "figure's origin unknown": changed(FIGURES, 'at: "p. 3–5"', 'at: "p. 3", origin: ghost', 1, 3),
    "placed figure unknown": changed(OUTLINE, "[]{point=boats-40}", "::: {.figure id=ghost}\n:::", 2, 63),
    "dispute's figure unknown": changed(OUTLINE, "kind=number", "kind=number figure=ghost", 2, 45),
    "dispute's topic unknown": changed(OUTLINE, "kind=number", "kind=number topic=ghost", 2, 45),
    "block's topic unknown": changed(OUTLINE, "topic=passengers}", "topic=ghost}", 2, 52),
    "dispute without sides": changed(OUTLINE, "- [1.1 million, by the harbour's count.]{.side", "- [1]{.why", 2, 47),
    "formula's column unknown": changed(FIGURES, SERIES, 'formula: "100 * ghost",', 2, 12),
    "formula's attribute": changed(FIGURES, SERIES, 'formula: "passengers.__class__",', 2, 12),
    "formula's zero": changed(FIGURES, SERIES, 'formula: "1 / (passengers - passengers)",', 2, 12),
    "formula's power": changed(FIGURES, SERIES, 'formula: "9**9**9",', 2, 12),
    "control character": changed(OUTLINE, "sudden", "sud\x00den", 2, 33),
    "control character, YAML escape": changed(FIGURES, "title: P", r'title: "\x07"' + "\n#", 2, 7),
    "control character, JSON escape": changed(RECORDS, "Annual", r"Ann\u0007ual", 2, 2),
    "half a character in JSON": changed(RECORDS, "Annual", r"Ann\ud800ual", 2, 2),
    "line of 30,000": changed(OPERATOR, "four old", "four " + "very " * 6000 + "old", 2, 14),
    "broken JSON": changed(RECORDS, "}}\n]", "}}", 2, 5),
    "reference twice": changed(RECORDS, '"harbour-2024"', '"operator-2023"', 2, 3),
    "date that is none": changed(RECORDS, "[[2024, 1]]", "[[2024, 2, 31]]", 2, 3),
    "date in words, no text": changed(RECORDS, '{"date-parts": [[2024, 1]]}', '{"literal": 1}', 2, 3),
    "season that is none": changed(RECORDS, "[[2024, 1]]", '[[2024]], "season": "warm"', 2, 3),
    "circa in words": changed(RECORDS, "[[2024, 1]]", '[[2024]], "circa": "maybe"', 2, 3),
    "name that is a number": changed(RECORDS, '"Lee"', "7", 2, 4),
    "edition's date": changed(OUTLINE, "2024-02-01", "2024-02-31", 2, 10),
    "edition's language": changed(AUDIENCE, "format: 1", "format: 1\nlanguage: tlh", 2, 3),
    "audience extends itself": changed(AUDIENCE, "extends: base", "extends: analyst", 2, 3),
    "audience extends nothing": changed(AUDIENCE, "extends: base", "extends: ghost", 2, 3),
    "audience's theme": changed(AUDIENCE, "format: 1", "format: 1\ntheme: neon", 2, 3),
    "audience's style": changed(AUDIENCE, "style: apa", "style: apaa", 2, 7),
    "audience's style file": changed(AUDIENCE, "style: apa", "style: ghost.csl", 2, 7),
    "audience's marking": changed(AUDIENCE, "format: 1", f"format: 1\nmarking: {'DRAFT ' * 83}", 2, 3),
    "audience's part": changed(AUDIENCE, "format: 1", "format: 1\nparts: [ghost]", 2, 3),
}


@pytest.fixture
def built(topic: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The topic, built once."""
    main(["build", "tiny"])
    capsys.readouterr()
    return topic


def told(capsys: pytest.CaptureFixture[str]) -> list[tuple[str, int]]:
    """(file, line) of the errors a command printed as JSON; each has a mend."""
    errors = [finding for finding in json.loads(capsys.readouterr().out) if finding["level"] == "error"]
    assert all(finding["what"] and finding["mend"] for finding in errors)
    return [(finding["file"], finding["line"]) for finding in errors]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_fault_is_told_where_it_stands(built: Path, capsys: pytest.CaptureFixture[str], case: Case) -> None:
    """File, line and mend; the earlier edition stays as it was."""
    file, old, new, code, place, line = case
    before = written(built)
    edit(built / file, old, new)

    assert code == main(["build", "tiny", "--json"])
    found = told(capsys)
    assert place in {name for name, _ in found}
    assert not line or (place, line) in found
    assert before == written(built)


TEMPLATE_FAULTS = {
    "syntax": "{% for x in %}",
    "undefined": "{{ ghost.name }}",
    "filter": "{{ 1 | ghost }}",
    "division": "{{ 1 / 0 }}",
    "escape": "{{ ''.__class__.__mro__ }}",
    "loops": "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    "file": "{% include '/etc/passwd' %}",
    "file above": "{% include '../../../../etc/passwd' %}",
    "include of itself": "{% include 'base/briefing.md.j2' %}",
    "extends itself": "{% extends 'base' %}",
    "recursion": "{% macro f(n) %}{{ f(n) }}{% endmacro %}{{ f(1) }}",
    "growth": "{% set n = namespace(x='x') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "typed figure": "{{ 228.65 | money }}",
    "block": "::: {.ghost}\n:::",
    "option": "::: {.points ghost=1 topic=passengers}\n:::",
    "topic": "::: {.points topic=ghost}\n:::",
    "figure": "::: {.figure id=ghost}\n:::",
    "number": "::: {.points topic=passengers limit=many}\n:::",
}


@pytest.mark.parametrize("text", TEMPLATE_FAULTS.values(), ids=TEMPLATE_FAULTS.keys())
def test_a_template_s_fault_has_its_line(built: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    """Jinja's faults and unknown names alike."""
    path = (built / PAGE).resolve()
    lines = path.read_text("utf-8").rstrip("\n").split("\n")
    path.write_text("\n".join([*lines, "", text, ""]), "utf-8")

    assert 2 == main(["build", "tiny", "--json"])
    ((file, line),) = told(capsys)
    assert file.endswith("base/briefing.md.j2")
    assert line in {len(lines) + 2, len(lines) + 3}


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def as_loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def as_latin(path: Path) -> None:
    path.write_bytes(path.read_bytes() + "é".encode("latin-1"))


def as_utf16(path: Path) -> None:
    path.write_text(path.read_text("utf-8"), "utf-16")


def as_nothing(path: Path) -> None:
    path.write_bytes(b"")


def as_ten_megabytes(path: Path) -> None:
    path.write_bytes(b"x" * 10_000_000)


def as_pipe(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    path.unlink()
    os.mkfifo(path)


def unreadable(path: Path) -> None:
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")


@pytest.mark.parametrize("file", [OPERATOR, OUTLINE, FIGURES, DATA, RECORDS, AUDIENCE, PAGE])
@pytest.mark.parametrize(
    "spoil", [as_folder, as_loop, as_latin, as_utf16, as_nothing, as_ten_megabytes, as_pipe, unreadable]
)
def test_a_file_that_is_none_is_told(
    built: Path, capsys: pytest.CaptureFixture[str], file: str, spoil: Callable[[Path], None]
) -> None:
    """A folder, a link to itself, another encoding, an empty file: never taken for a file that is not there."""
    if file == PAGE and spoil in (as_nothing, as_ten_megabytes):
        pytest.skip("a template may be empty, and has its own limit")
    before = written(built)
    spoil((built / file).resolve() if ".." in file else built / file)

    assert 2 == main(["build", "tiny", "--json"])
    found = {name for name, _ in told(capsys)}
    assert not found or any(name.endswith(Path(file).name) for name in found) or file == AUDIENCE
    assert before == written(built)


def without_notes(topic: Path) -> None:
    shutil.rmtree(topic / "notes")


def notes_as_file(topic: Path) -> None:
    shutil.rmtree(topic / "notes")
    (topic / "notes").write_text("", "utf-8")


def notes_as_loop(topic: Path) -> None:
    shutil.rmtree(topic / "notes")
    (topic / "notes").symlink_to(topic / "notes")


def empty_notes(topic: Path) -> None:
    shutil.rmtree(topic / "notes")
    (topic / "notes").mkdir()


@pytest.mark.parametrize("spoil", [without_notes, notes_as_file, notes_as_loop, empty_notes])
def test_a_topic_without_notes_is_told(
    built: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[Path], None]
) -> None:
    """The finding names the folder of notes."""
    spoil(built)

    assert 2 == main(["build", "tiny", "--json"])
    assert ("seeds/tiny/notes", 0) in told(capsys)


@pytest.mark.parametrize("marks", [b"\xef\xbb\xbf", b""])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"])
def test_marks_and_line_ends_of_other_systems_are_legal(built: Path, marks: bytes, ends: bytes) -> None:
    """A byte order mark and Windows or old Macintosh line ends change nothing."""
    before = written(built)
    for path in built.rglob("*.*"):
        path.write_bytes(marks + path.read_bytes().replace(b"\n", ends))

    assert 0 == main(["build", "tiny"])
    assert before == written(built)


def test_hidden_files_are_no_notes(built: Path) -> None:
    """What editors and systems leave beside a note is not read."""
    (built / "notes" / "._operator-2023.md").write_bytes(b"\x00\x05\x16\x07")

    assert 0 == main(["build", "tiny"])


@pytest.mark.parametrize("year", ["[-44, 3]", "[476]", '["2023"]', "[2023], [2024]"])
def test_unusual_years_of_sources_build(topic: Path, year: str) -> None:
    """Before our era, three digits, digits as text, a span: all are CSL's."""
    for old in ("[2023]", "[2023]", "[2024, 1]"):
        edit(topic / RECORDS, f"[{old}]", f"[{year} ]")

    assert 0 == main(["build", "tiny"])
    (topic / "outline.md").unlink()
    assert 0 == main(["build", "tiny"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_topic_s_folder_may_have_any_name(topic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Spaces, other scripts and quotes in the folder's name."""
    name = "My 'topic' & 日本"
    topic.rename(topic.parent / name)

    assert 0 == main(["build", name])
    assert name in capsys.readouterr().out
