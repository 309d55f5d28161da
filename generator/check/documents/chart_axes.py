"""Bars begin at zero, so that their lengths tell the truth."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from generator.check.documents._charts import charts
from generator.check.documents._rule import DocumentRule, finding
from generator.errors import Finding
from generator.office.inspect import Document, Node, element, first, select, to_number, values

NAME = "chart-axes"
WHY = "lengths that do not begin at zero mislead"
CLOSE = 1 / 6  # of the largest value: where all values lie nearer together, Office leaves out zero by itself


def _run(document: Document) -> Iterator[Finding]:
    for where, _, root in charts(document):
        for bars in select(root, "//c:barChart|//c:bar3DChart"):
            for axis in _value_axes(root, bars):
                if fault := _fault(axis, bars):
                    yield finding(document, "error", NAME, f"{where}: the axis of its bars {fault}", WHY, "begin at 0")


def _value_axes(root: Node, bars: Node) -> Iterator[Node]:
    ids = values(bars, "c:axId/@val")
    for axis in select(root, "//c:valAx"):
        if first(axis, "c:axId/@val") in ids:
            yield axis


def _fault(axis: Node, bars: Node) -> str:
    low, high = first(axis, "c:scaling/c:min/@val"), first(axis, "c:scaling/c:max/@val")
    if element(axis, "c:scaling/c:logBase") is not None:
        return "is logarithmic"
    if to_number(low) > 0:
        return f"begins at {to_number(low):g}"
    if to_number(high) < 0:
        return f"ends at {to_number(high):g}"
    return "" if low or not _office_cuts(bars) else "is left to the program, which will not begin at 0"


def _office_cuts(bars: Node) -> bool:
    """Whether an automatic axis leaves out zero; stacked bars are judged by their totals, which are not here."""
    if first(bars, "c:grouping/@val") in ("stacked", "percentStacked"):
        return False
    found = _numbers(bars)
    sizes = [abs(value) for value in found]
    one_side = bool(found) and (min(found) > 0 or max(found) < 0)
    return one_side and max(sizes) - min(sizes) < CLOSE * max(sizes) and max(sizes) > min(sizes)


def _numbers(bars: Node) -> list[float]:
    found = [to_number(text, inf) for text in values(bars, "c:ser/c:val//c:pt/c:v/text()")]
    return [value for value in found if value != inf]  # "#N/A"


RULE = DocumentRule(NAME, "bars begin at zero", _run)
