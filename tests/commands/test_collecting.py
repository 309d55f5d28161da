"""When Python looks for what nobody holds any more."""

from __future__ import annotations

import gc
import weakref

from generator.commands._collecting import _SELDOM, uncollected


def test_nothing_is_collected_inside_and_again_afterwards() -> None:
    """Also where it was off before: then it stays off."""
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_the_process_is_for_is_not_looked_through_again() -> None:
    """Where it ends soon after; elsewhere all is looked through as ever."""
    gc.unfreeze()
    with uncollected():
        pass
    assert 0 == gc.get_freeze_count()
    with uncollected(last=True):
        pass
    try:
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


class _Ring:
    """Something that holds itself, as templates hold what they print."""

    def __init__(self) -> None:
        self.held = self


def test_a_process_that_does_nothing_but_build_is_looked_through_after_a_few() -> None:
    """What nobody holds any more is gone then, though nothing is collected outside either."""
    try:
        with uncollected():
            gone = weakref.ref(_Ring())
            assert gone() is not None
            for _ in range(_SELDOM):
                with uncollected():
                    pass
            assert gone() is None
    finally:
        gc.unfreeze()
