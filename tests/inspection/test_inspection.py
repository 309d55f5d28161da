"""The inspection itself: what it counts, what it lets pass, what it says without the tools it would like."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.documents._figures import Figures
from generator.errors import Finding
from tests.check.office_files import saved
from tests.check.test_page_rules import with_contents
from tests.inspection.pieces import shipped
from tests.inspection.rendered import Rendered, pages_astray
from tests.inspection.table import Line, by_rule, held, table
from tests.inspection.tools import Tools, find_tools
from tests.sweep.office import Sheet, Word, sheets, to_pdfs

FIGURES = Figures(4, 70, 0, 1, 1, 0, 2, 5.1)
CLEAN = Line("deck.pptx", FIGURES, (), (), Rendered((), (), ()))
WORDY = Finding("warning", "slide-words", "slide 2 has 93 words")


def test_clean_document_has_no_faults() -> None:
    """Zeros in every column of faults are no fault."""
    assert () == CLEAN.faults
    assert ["deck.pptx", "0", "0", "0", "0", "0", "5.1", "0", "70", "2", "-"] == table([CLEAN]).splitlines()[1].split()


FAULTY = [
    (Line("a", FIGURES, (WORDY,), (), None), "slide-words: slide 2 has 93 words"),
    (Line("a", FIGURES, (), ("bad order",), None), "SDK: bad order"),
    (Line("a", FIGURES, (), None, Rendered(("'x' stands outside",), (), ())), "rendered: 'x' stands outside"),
    (Line("a", FIGURES, (), None, Rendered((), (), (), 2)), "rendered: the contents are wrong by 2 pages"),
    (Line("a", Figures(4, 70, 0, 1, 1, 0, 2, 4.4), (), None, None), "contrast: 4.40, less than 4.5"),
    (Line("a", Figures(4, 70, 0, 1, 1, 0, 3, 5.0), (), None, None), "fonts: 3 families"),
]


@pytest.mark.parametrize(("line", "fault"), FAULTY, ids=[fault for _, fault in FAULTY])
def test_figure_that_is_not_as_it_should_be_is_a_fault(line: Line, fault: str) -> None:
    """Each figure has a limit of its own."""
    assert (fault,) == line.faults


def test_generated_editions_are_not_held_to_what_an_editor_decides() -> None:
    """Words a slide count for shipped editions only."""
    assert ((WORDY,), ()) == (held((WORDY,), generated=False), held((WORDY,), generated=True))


def test_findings_are_counted_by_rule() -> None:
    """The line under the table tells which rules were broken how often."""
    assert "slide-words 2" == by_rule([Line("a", FIGURES, (WORDY, WORDY), None, None)])


def test_missing_tools_are_told() -> None:
    """A machine without the tools prints what it leaves out, and why."""
    assert 2 == len(Tools("", "", "").missing)
    assert () == Tools("validator", "soffice", "pdftotext").missing


def _page(*lines: str) -> Sheet:
    return Sheet(595, 842, tuple(tuple(Word(word, 0, 0, 9, 9) for word in line.split()) for line in lines))


def test_pages_of_the_contents_are_compared_with_where_headings_stand(tmp_path: Path) -> None:
    """The page that lists the headings is not where they stand; a number before a heading is no part of it."""
    path = saved(with_contents(), tmp_path / "a.docx")
    listed, first, second = _page("1 First 1", "2 Second 2"), _page("1 First", "text"), _page("2 Second")

    assert 1 == pages_astray(path, (listed, first, second))
    assert 3 == pages_astray(path, (listed, first, _page("text"), _page("text"), second))


def test_contents_are_true_in_what_an_office_program_sets(tmp_path: Path) -> None:
    """Every shipped paper, set by LibreOffice, has its headings within a page of where its contents say they are."""
    tools = find_tools()
    if not tools.renders:
        pytest.skip("needs LibreOffice and pdftotext")
    papers = [piece.path for piece in shipped(tmp_path) if piece.path.suffix == ".docx"]
    pdfs = to_pdfs(tools.office, papers, tmp_path / "pdf")
    astray = {path.stem: pages_astray(path, sheets(tools.pdftotext, pdfs[path])) for path in papers}

    assert {} == {name: pages for name, pages in astray.items() if pages and pages > 1}
