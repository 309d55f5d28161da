"""Rule ``proposed``: disputes that nobody has decided about are told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.check import RULES
from generator.limits import STATEMENT
from generator.outline.disputes import proposals
from tests.disputes.cases import PRACTICE, cases_of, outline_of


def test_undecided_disputes_are_told() -> None:
    """A warning with the sentence, the kind and the points; an outline that was not searched has none."""
    outline = outline_of(next(case for case in cases_of(PRACTICE) if "cable" in case["id"]))
    rule = RULES.get("proposed")
    assert list(rule.run(outline)) == []
    (finding,) = rule.run(replace(outline, proposed=proposals(outline)))
    assert finding.level == "warning"
    assert "6,200 kilometres and 7,500 km" in finding.what
    assert "(value: p1, p2)" in finding.what
    assert "dismissed" in finding.mend


def test_a_whole_text_is_no_statement() -> None:
    """It is held against nothing, however much it repeats, and that is told."""
    case = next(case for case in cases_of(PRACTICE) if "cable" in case["id"])
    outline = outline_of({**case, "points": [_lengthened(one) for one in case["points"]]})
    notes = list(RULES.get("proposed").run(outline))

    assert () == proposals(outline)
    assert {("note", "make several of it")} == {(one.level, one.mend) for one in notes}


def _lengthened(point: dict[str, Any]) -> dict[str, Any]:
    return {**point, "text": point["text"] + " It was laid again." * (STATEMENT // 18)}
