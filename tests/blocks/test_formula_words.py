from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.blocks._formula import formula_words, in_words
from generator.model.labels import Labels


@pytest.mark.parametrize(
    ("name", "formula", "words"),
    [
        ("Total", "base(total, 2019)", "Total as index, 2019 = 100"),
        ("Change", "growth(total, 2019)", "Change in total on 2019"),
        ("Gap", "imports - exports", "Gap: imports minus exports"),
        ("Exports", "100 * exports / (exports + imports)", "Exports as % of the sum of exports and imports"),
        ("Exports", "share(exports, exports + imports)", "Exports as share of exports plus imports"),
        ("All", "sum(total)", "All: sum of total"),
        ("A year", "total / years", "A year: total divided by years"),
        ("Average", "100 * plan_total / years / first_year", "Average: plan total divided by years as % of first year"),
        ("Rate", "yen_billion / usd_billion", "Rate: yen billion divided by USD billion"),
        ("Net", "a - (b + c)", "Net: a minus the sum of b and c"),
        ("Net", "2 * (a - b)", "Net: 2 times (a minus b)"),
        ("Net", "-`paid in` + 1.5", "Net: minus paid in plus 1.5"),
        ("Net", "base(total, 'fiscal 2019')", "Net: total as index, fiscal 2019 = 100"),
    ],
)
def test_a_formula_is_told_in_words(name: str, formula: str, words: str):
    """A reader sees how a series was made without learning the formula language."""
    assert words == in_words(name, formula, Labels())


@pytest.mark.parametrize("formula", ["a +", "median(a)", "(a", "a b", "a $ b", "base(a)", ")", "", "-" * 5000])
def test_what_is_no_formula_stays_as_typed(formula: str):
    """Nothing that cannot be read is reworded."""
    assert formula == formula_words(formula, Labels())


@given(st.text(alphabet="ab12+-*/(),' ", max_size=30))
def test_any_text_is_told_somehow(formula: str):
    """No formula raises."""
    assert isinstance(formula_words(formula, Labels()), str)
