"""``proposed``: where sources seem to disagree, the outline says whether they do: accepted, reworded or dismissed."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check import Rule
from generator.errors import Finding
from generator.limits import STATEMENT
from generator.model.index import point_index
from generator.model.outline import Outline
from generator.model.proposed import Proposed

_MEND = "record it in outline.md as a dispute with status=accepted, or with status=dismissed and a reason"


def _run(outline: Outline) -> Iterable[Finding]:
    points = point_index(outline)
    for one in outline.proposed:
        yield Finding("warning", "proposed", _what(one), points[one.points[0]].where, one.why, _MEND)
    for point in outline.points():
        if len(point.text) > STATEMENT:
            what = f"the point is {len(point.text):,} characters long and is not held against others"
            yield Finding("note", "proposed", what, point.where, "a sentence has two hundred", "make several of it")


def _what(one: Proposed) -> str:
    return f"{one.wording} ({one.kind}: {', '.join(one.points)})"


RULE = Rule("proposed", "What sources seem to disagree about is recorded as a dispute or dismissed.", _run)
