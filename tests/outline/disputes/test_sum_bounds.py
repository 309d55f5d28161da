"""How many parts a sum may have before it is left alone."""

from __future__ import annotations

from typing import Any

from generator.outline.disputes._sum import MOST, Sum, is_wrong


def test_a_sum_of_too_many_parts_is_not_measured() -> None:
    """A sentence of hundreds of figures: each would be held against all of them, for every whole."""
    unread: Any = object()

    assert not is_wrong(Sum(unread, (unread,) * (MOST + 1), True))
