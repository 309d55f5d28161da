"""The arithmetic of timings; how long anything takes is never a test."""

from __future__ import annotations

import pytest

from tests.evaluate.speed import Run, exponent


@pytest.mark.parametrize(("work", "power"), [(10.0, 1.0), (100.0, 2.0), (1.0, 0.0)])
def test_exponent_of_growth(work: float, power: float) -> None:
    """Ten times the documents in ten times the work is linear, in a hundred times the work quadratic."""
    one, two = Run(10, 1.0, 1.0, 80.0, True), Run(100, 1.0, work, 80.0, True)

    assert pytest.approx(power) == exponent(one, two)
