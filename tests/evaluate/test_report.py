"""The table: what was asked, what was reached, and what is met."""

from __future__ import annotations

import pytest

from tests.evaluate.report import Asked, Row, rows, table
from tests.evaluate.tally import Tally


@pytest.mark.parametrize(("right", "met"), [(9, True), (8, False)])
def test_share_that_is_asked(right: int, met: bool) -> None:
    """What is reached is met at the asked share and not under it."""
    (row,) = rows({"dates": Tally(right, 10, 10)}, [Asked("dates", 0.9)])

    assert (met, "90%", f"{right} of 10") == (row.met, row.asked, row.detail)


def test_f1_is_judged_by_f1() -> None:
    """Wrong answers count where F1 is asked for, and not where recall is."""
    measures = {"dates": Tally(9, 10, 20)}

    assert [False, True] == [next(rows(measures, [Asked("dates", 0.9, kind)])).met for kind in ("f1", "recall")]


def test_measure_that_nobody_asked_for_is_told() -> None:
    """It stands behind the others, without a verdict."""
    found = list(rows({"x": Tally(1, 2, 2), "a": Tally(1, 1, 1)}, [Asked("a", 1.0)]))

    assert [("a", True), ("x", None)] == [(row.name, row.met) for row in found]


def test_nothing_to_measure_is_not_met_by_that() -> None:
    """Without a case there is no verdict."""
    (row,) = rows({"a": Tally()}, [Asked("a", 1.0)])

    assert (None, "nothing to measure") == (row.met, row.reached)


def test_table_has_a_line_a_row() -> None:
    """Columns stand under each other; what is not met is in capitals."""
    text = table([Row("a", "90%", "95.0%", True), Row("long name", "", "1.0%", None), Row("b", "1", "0", False, "why")])

    assert [
        "  a          90%  95.0%  met",
        "  long name        1.0%",
        "  b            1      0  NOT MET  why",
    ] == text.splitlines()
