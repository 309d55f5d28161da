"""The words around a quantity."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.text.quantities.cues import _BEFORE, hedge, may_hedge


@given(st.from_regex(_BEFORE))
def test_whatever_hedges_is_looked_at(words: str) -> None:
    """The quick look passes over nothing that the slow one finds."""
    assert may_hedge(words)


def test_a_word_that_only_ends_like_one_hedges_nothing() -> None:
    """The quick look lets it through, the slow one does not."""
    assert may_hedge("the handsome ")
    assert not hedge("the handsome ", "").approximate
    assert hedge("the (some ", "").approximate
