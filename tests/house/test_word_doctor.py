"""The doctor for Word tells before rendering what maps, what is missing and what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.errors import InputError
from generator.house.files import house_files
from generator.house.report import Diagnosis
from generator.house.word_doctor import diagnose
from generator.house.word_match import LIKE, OUTLINE, match_styles, plain_name
from generator.house.word_roles import ROLES
from generator.house.word_styles import Inks, read_styles
from generator.office.inspect import parse
from tests.house.word_houses import HOUSES, blank, cover, custom, german


def found(diagnosis: Diagnosis) -> dict[str, str]:
    return {row.role: row.found for row in diagnosis.mapped}


def test_the_doctor_names_the_house_s_style_for_each_role() -> None:
    """A role, what the house calls it, and how that was found."""
    diagnosis = diagnose(german(), "house.docx")
    how = {row.role: row.how for row in diagnosis.mapped}

    assert "Überschrift 2" == found(diagnosis)["heading 2"]
    assert "by name" == how["heading 2"]
    assert "Word's own" == how["heading 1"]
    assert LIKE == {row.role: row.how for row in diagnose(custom(), "a.docx").mapped}["heading 1"]


def test_the_doctor_says_what_will_be_done_about_what_is_missing() -> None:
    """A missing role has no name, and a word on what stands in for it."""
    missing = [row for row in diagnose(blank(), "house.docx").mapped if row.role == "footnote text"]

    assert [("", "missing")] == [(row.found, row.how) for row in missing]
    assert "added" in missing[0].then


def test_the_doctor_names_the_house_s_own_faults() -> None:
    """A pale heading, an unknown font, a field that nobody knows, a year that is typed."""
    said = " ".join(
        finding.what for name in ("themeless", "cover") for finding in diagnose(HOUSES[name](), "a.docx").findings
    )

    assert "'Heading 1' is set in #F4A040" in said or "'heading 1' is set in #F4A040" in said
    assert "widths of 'Verdana' are not known" in said
    assert "'nonsense'" in said


def test_the_command_prints_text_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """policybrief doctor FILE, for readers and for programs."""
    path = tmp_path / "house.dotx"
    path.write_bytes(cover())

    assert 0 == main(["doctor", str(path)])
    assert "fields" in capsys.readouterr().out
    assert 0 == main(["doctor", "--json", str(path)])
    assert {"file", "facts", "mapped", "findings"} == set(json.loads(capsys.readouterr().out)[0])


def test_a_file_that_is_no_house_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong input ends with code 2 and a mend, for the doctor as for a build."""
    path = tmp_path / "house.docx"
    path.write_bytes(b"hello")

    assert 2 == main(["doctor", str(path)])
    assert "mend:" in capsys.readouterr().err
    assert 2 == main(["doctor", str(tmp_path / "house.txt")])


def test_house_files_are_found_beside_the_nearest_audience(tmp_path: Path) -> None:
    """The first folder of the chain that has one gives it; a file named by hand goes before, for its kind only."""
    near, far = tmp_path / "minister", tmp_path / "analyst"
    for path in (near / "house.dotx", far / "house.docx", far / "house.pptx", tmp_path / "other.docx"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    files = house_files((), (near, far))
    named = house_files((tmp_path / "other.docx",), (near, far))

    assert (near / "house.dotx", far / "house.pptx") == (files.docx, files.pptx)
    assert (tmp_path / "other.docx", far / "house.pptx") == (named.docx, named.pptx)


def test_a_house_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A wrong name is told before anything is built."""
    with pytest.raises(InputError, match="no such file"):
        house_files((tmp_path / "gone.docx",), ())


LANGUAGES = [
    ("Heading1", ("Überschrift 1", "Titre 1", "Título 1", "Titolo 1", "Kop 1", "Rubrik 1", "Nagłówek 1", "見出し 1",
                  "标题 1", "Tiêu đề 1")),
    ("ListBullet", ("Aufzählungszeichen", "Liste à puces", "Lista con viñetas", "Punto elenco", "Lista com marcadores",
                    "Lijst opsom.teken", "Punktlista", "Lista punktowana", "箇条書き", "列表项目符号")),
    ("Caption", ("Beschriftung", "Légende", "Descripción", "Didascalia", "Legenda", "Bijschrift", "図表番号", "题注")),
]  # fmt: skip


@pytest.mark.parametrize(("role", "names"), LANGUAGES)
def test_names_in_common_languages_are_known(role: str, names: tuple[str, ...]) -> None:
    """What Word shows in eleven languages is found by name."""
    known = next({plain_name(name) for name in one.also} for one in ROLES if one.id == role)

    assert [] == [name for name in names if plain_name(name) not in known]


def _played(*styles: str) -> dict[str, tuple[str, str]]:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    root = parse(f"<w:styles {space}>{''.join(styles)}</w:styles>".encode())
    matches = match_styles(read_styles(root, Inks({}, {})), {})
    return {match.role.id: (match.style.name, match.how) for match in matches if match.style}


def _style(name: str, inner: str = "") -> str:
    id = plain_name(name)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>'
        f"<w:pPr>{inner}</w:pPr></w:style>"
    )


def test_a_style_s_place_in_the_outline_tells_a_heading() -> None:
    """Where no name helps, the outline level does."""
    assert ("Blob", OUTLINE) == _played(_style("Blob", '<w:outlineLvl w:val="1"/>'))["Heading2"]


@pytest.mark.parametrize("name", ["Table Title", "Box Body", "Sidebar Heading 1", "Heading 4"])
def test_names_about_something_else_are_not_taken(name: str) -> None:
    """A title of tables is not the paper's, a fourth heading is none of the first three."""
    assert name not in {found for found, how in _played(_style(name)).values() if how == LIKE}
