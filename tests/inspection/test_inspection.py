"""The inspection itself: what it counts, what it lets pass, what it says without the tools it would like."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.check.documents._figures import Figures
from generator.errors import Finding
from tests.check.office_files import saved
from tests.check.test_page_rules import with_contents
from tests.ingest.pdf_files import Word, pdf
from tests.inspection.__main__ import SAMPLE, inspect
from tests.inspection.bookmarks import Bookmark, bookmarks
from tests.inspection.pieces import Piece, generated, shipped
from tests.inspection.rendered import LOST, Rendered, pages_astray
from tests.inspection.table import MOST_ASTRAY, Line, by_rule, held, table
from tests.inspection.tools import Tools, find_tools
from tests.sweep.office import to_pdfs

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


FIRST, SECOND = Bookmark("1 First", 2), Bookmark("2  Second", 3)


def _astray(folder: Path, *headings: Bookmark) -> int | None:
    """Contents that promise "1 First" on page 1 and "2 Second" on page 2, held against ``headings``."""
    return pages_astray(saved(with_contents(), folder / "a.docx"), headings)


def test_pages_of_the_contents_are_compared_with_where_headings_stand(tmp_path: Path) -> None:
    """Space within a heading and a number before it are no part of its words."""
    assert 1 == _astray(tmp_path, FIRST, SECOND)
    assert 3 == _astray(tmp_path, Bookmark("First", 1), replace(SECOND, page=5))


def test_headings_of_the_same_words_are_compared_in_their_order(tmp_path: Path) -> None:
    """Neither a later heading that says the same nor one without an entry changes what an entry is held against."""
    between = Bookmark("First", 9), Bookmark("A heading of the third level", 9)

    assert 1 == _astray(tmp_path, FIRST, *between, SECOND, *between)


def test_entry_without_a_heading_is_a_fault(tmp_path: Path) -> None:
    """What the contents name and no page shows is as wrong as can be, never left out."""
    assert LOST == _astray(tmp_path, FIRST, Bookmark("Second thoughts", 2))


def test_headings_are_read_whole_from_the_bookmarks(tmp_path: Path) -> None:
    """A heading over three lines is one title on the page of its first; a PDF without bookmarks has none."""
    title = "A heading that runs on over three lines of a narrow column"
    outlines = f"/Outlines << /First << /Title ({title}) /Dest [8 0 R /Fit] >> /Last << >> >>"
    lines = [Word(50, 800 + 12 * line, text) for line, text in enumerate(("A heading that", "runs on over", "three"))]
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[], lines], extra=outlines))
    bare = tmp_path / "b.pdf"
    bare.write_bytes(pdf([lines]))

    assert (Bookmark(title, 2),) == bookmarks(path)
    assert () == bookmarks(bare)


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> tuple[Piece, ...]:
    """All that ``make inspect`` looks at."""
    folder = tmp_path_factory.mktemp("pieces")
    return (*shipped(folder), *generated(folder, range(SAMPLE)))


def test_no_rule_has_anything_against_a_document(pieces: tuple[Piece, ...]) -> None:
    """Shipped and generated editions alike: no finding, no pale text, no third family of type."""
    lines = inspect(pieces, Tools("", "", ""), Path())

    assert {} == {line.name: line.faults for line in lines if line.faults}


def test_contents_are_true_in_what_an_office_program_sets(pieces: tuple[Piece, ...], tmp_path: Path) -> None:
    """Every paper, set by LibreOffice, has its headings within a page of where its contents say they are."""
    tools = find_tools()
    if not tools.renders:
        pytest.skip("needs LibreOffice and pdftotext")
    papers = [piece.path for piece in pieces if piece.path.suffix == ".docx"]
    pdfs = to_pdfs(tools.office, papers, tmp_path / "pdf")
    astray = {path.stem: pages_astray(path, bookmarks(pdfs[path])) for path in papers}

    assert {} == {name: pages for name, pages in astray.items() if pages and pages > MOST_ASTRAY}
    assert SAMPLE < sum(pages is not None for pages in astray.values())
