"""What a template may spend: turns, characters and how much a list holds, all paid for from one meter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.limits import TEMPLATE_ITEMS, TEMPLATE_TEXT, TEMPLATE_TICKS
from generator.records import dataclass

_CHARACTERS = 500  # that cost as much as a turn


class TemplateFaultError(Exception):
    """A mistake in a template, with its reason and what would mend it; the caller knows where it stands."""

    def __init__(self, what: str, mend: str = "", why: str = "") -> None:
        super().__init__(what)
        self.mend = mend
        self.why = why


@dataclass(slots=True)
class Meter:
    """What a template may still spend."""

    ticks: int = TEMPLATE_TICKS
    text: int = TEMPLATE_TEXT

    def tick(self, count: int = 1, text: int = 0) -> None:
        """Pay for ``count`` turns that print ``text`` characters of the template's own."""
        self.ticks -= count
        if self.ticks < 0:
            what = f"the template takes more than {TEMPLATE_TICKS} turns and calls"
            raise TemplateFaultError(
                what, "look for a loop inside a loop, or a macro that calls itself", "it may never end"
            )
        self.write(text)

    def write(self, count: int) -> None:
        """Pay for ``count`` characters."""
        self.text -= count
        if self.text < 0:
            raise TemplateFaultError(
                f"the template writes more than {TEMPLATE_TEXT} characters", "print less in its loops"
            )

    def weigh(self, value: object) -> object:
        """``value``, paid for with all that is nested in it, however often the same part stands there."""
        self.tick(1 + _weight(value) // 10)
        return value

    def turns(self, items: Iterable[object]) -> Iterator[object]:
        """``items``, each paid for."""
        for item in items:
            self.tick()
            yield item


def _weight(value: object) -> int:
    """How much is nested in ``value``; more than there may be is a fault."""
    left, found = [value], 0
    while left:
        one = left.pop()
        match one:
            case str():
                found += len(one) // _CHARACTERS
            case dict():
                left += [*one.keys(), *one.values()]
            case list() | tuple() | set() | frozenset():
                left += one
            case _:
                pass
        found += 1
        if found > 10 * TEMPLATE_ITEMS:
            raise TemplateFaultError(
                "a list of the template holds too much", f"keep lists below {TEMPLATE_ITEMS} entries"
            )
    return found
