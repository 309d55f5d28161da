"""All figures of finished documents in one table: ``python -m tests.inspection [FILE ...] [--sample 60]``.

Without files it builds every shipped edition in every shipped theme and ``--sample`` generated ones. It ends with 1
where a figure is not what it should be.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from generator.check.documents import measure_file
from tests.inspection.bookmarks import bookmarks
from tests.inspection.pieces import Piece, generated, named, shipped
from tests.inspection.rendered import Rendered, judge
from tests.inspection.table import Line, by_rule, held, table
from tests.inspection.tools import Tools, find_tools, sdk_errors
from tests.sweep.office import sheets, to_pdfs

SAMPLE = 12
MOST_TOLD = 8  # faults of one document; the count tells the rest


def main(arguments: Sequence[str] | None = None) -> int:
    """Inspect, print, and say by the exit code whether all is as it should be."""
    asked = _asked(arguments)
    tools = find_tools()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(asked.keep or folder)
        place.mkdir(parents=True, exist_ok=True)
        pieces = tuple(named(asked.files)) or (*shipped(place), *generated(place, range(asked.sample)))
        lines = inspect(pieces, tools, place)
    _print(lines, tools)
    return 1 if any(line.faults for line in lines) else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="inspect", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="documents; without any, ours are built")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="how many generated editions to build")
    parser.add_argument("--keep", default="", metavar="DIR", help="leave documents and PDFs in this folder")
    return parser.parse_args(arguments)


def inspect(pieces: Sequence[Piece], tools: Tools, folder: Path) -> tuple[Line, ...]:
    """One line of figures a document."""
    paths = [piece.path for piece in pieces]
    sdk = sdk_errors(tools.validator, paths) if tools.validator else {}
    rendered = _rendered(paths, tools, folder)
    return tuple(_line(piece, sdk.get(piece.path), rendered.get(piece.path)) for piece in pieces)


def _line(piece: Piece, sdk: tuple[str, ...] | None, rendered: Rendered | None) -> Line:
    findings, figures = measure_file(piece.path)
    return Line(piece.name, figures, held(findings, generated=piece.generated), sdk, rendered)


def _rendered(paths: Sequence[Path], tools: Tools, folder: Path) -> dict[Path, Rendered]:
    """What became of each document; one that LibreOffice cannot read counts as one overflow."""
    if not tools.renders:
        return {}
    pdfs = to_pdfs(tools.office, paths, folder / "pdf")
    lost = Rendered(("LibreOffice could not render it",), (), ())
    return {path: _judged(path, pdfs[path], tools) if path in pdfs else lost for path in paths}


def _judged(path: Path, pdf: Path, tools: Tools) -> Rendered:
    return judge(path, sheets(tools.pdftotext, pdf), bookmarks(pdf))


def _print(lines: Sequence[Line], tools: Tools) -> None:
    print(table(lines))
    for reason in tools.missing:
        print(f"left out: {reason}")
    print(f"findings by rule: {by_rule(lines) or 'none'}")
    for line in lines:
        for fault in line.faults[:MOST_TOLD]:
            print(f"{line.name}: {fault}")
        if len(line.faults) > MOST_TOLD:
            print(f"{line.name}: and {len(line.faults) - MOST_TOLD} more")
    faulty = sum(bool(line.faults) for line in lines)
    print(f"{len(lines)} documents, {faulty} with faults" if faulty else f"{len(lines)} documents, no fault")


if __name__ == "__main__":
    sys.exit(main())
