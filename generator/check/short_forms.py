"""``short-forms``: a short form says the same numbers as its point."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check import Rule
from generator.check._numbers import says
from generator.errors import Finding
from generator.model.outline import BlockItem, Outline, Point
from generator.text.numbers import numbers


def _run(outline: Outline) -> Iterable[Finding]:
    for point in outline.points():
        yield from _checked(point.short, point)
    for item in (item for block in outline.blocks for item in block.items):
        yield from _checked(item.options.get("short", ""), item)


def _checked(short: str, said: Point | BlockItem) -> Iterable[Finding]:
    full = [(number.value, number.unit) for number in numbers(said.text)]
    for number in numbers(short):
        # Words mostly count things of the sentence itself ("two aims"): not to be traced.
        if not number.word and not any(says(number, value) for value in full):
            what = f"the short form of '{said.id}' says {number.printed}, its sentence does not"
            yield Finding("error", "short-forms", what, said.where, "both must say the same", "mend short=")


RULE = Rule("short-forms", "A short form carries no number that its sentence lacks.", _run)
