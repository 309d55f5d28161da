"""A chart carries the workbook behind it, and shows what stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import isclose

from generator.check.documents._charts import charts
from generator.check.documents._rule import DocumentRule, finding
from generator.check.documents._workbook import Workbook, read_workbook
from generator.errors import Finding
from generator.office.inspect import Document, Node, first, select, to_number, values

NAME = "chart-data"


def _run(document: Document) -> Iterator[Finding]:
    for where, part, root in charts(document):
        key = first(root, "c:externalData/@r:id")
        link = next((link for link in document.links(part) if link.id == key), None) if key else None
        if link is None:
            what, why = f"{where} has no workbook", "its data cannot be edited"
            yield finding(document, "error", NAME, what, why, "embed the data")
        elif link.external:
            what = f"{where} takes its data from another file, {link.target}"
            yield finding(document, "warning", NAME, what, "readers do not have that file", "embed the data")
        elif (book := read_workbook(document.parts.get(link.target, b""))) is not None:
            for what in islice(_differences(root, book), 1):  # the first tells enough
                why = "the chart changes as soon as someone edits its data"
                said = f"{where}: {what}"
                yield finding(document, "error", NAME, said, why, "update the chart from its workbook")
        elif link.target.endswith((".xlsx", ".xlsm")):
            what = f"{where}: its workbook {link.target} cannot be read"
            yield finding(document, "error", NAME, what, "its data cannot be edited", "embed the data again")


def _differences(root: Node, book: Workbook) -> Iterator[str]:
    for reference in select(root, "//c:numRef|//c:strRef"):
        formula = first(reference, "c:f/text()")
        cells, shown = book.cells(formula), _shown(reference)
        if cells is None:
            yield f"it refers to {formula}, which its workbook does not have"
            continue
        for index, value in shown.items():
            kept = cells[index] if 0 <= index < len(cells) else ""
            if not _same(kept, value):
                yield f"it shows {value!r} where {formula} has {kept!r}"
                break


def _shown(reference: Node) -> dict[int, str]:
    points = select(reference, "c:numCache/c:pt|c:strCache/c:pt")
    return {int(to_number(point.get("idx"), -1)): "".join(values(point, "c:v/text()")) for point in points}


def _same(kept: str, shown: str) -> bool:
    try:
        return isclose(float(kept), float(shown), rel_tol=1e-9, abs_tol=1e-12)
    except ValueError:
        return kept.split() == shown.split()


RULE = DocumentRule(NAME, "charts carry their data, and show what it says", _run)
