"""``disputes``: an accepted dispute has two sides that rest on points, and says how it is treated."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check import Rule
from generator.errors import Finding
from generator.model.index import point_index
from generator.model.outline import Dispute, Outline, Side
from generator.text.numbers import numbers


def _run(outline: Outline) -> Iterable[Finding]:
    known = set(point_index(outline))
    for dispute in outline.disputes:
        yield from _dispute(dispute, known)


def _dispute(dispute: Dispute, known: set[str]) -> Iterable[Finding]:
    names = dict.fromkeys([*dispute.points, *(name for side in dispute.sides for name in side.points)])
    for name in names:
        if name not in known:
            what = f"dispute '{dispute.id}' names the point '{name}', which no note has"
            yield Finding("error", "disputes", what, dispute.where, mend="mend the id, or write the point")
    if dispute.status == "accepted" and (len(dispute.sides) < 2 or not dispute.treatment):
        what = f"dispute '{dispute.id}' is accepted without two sides and a treatment"
        yield Finding("error", "disputes", what, dispute.where, mend="write '.side' items and one '.treatment'")
    for side in dispute.sides:
        if side.value and not _says_its_value(side):
            what = f"a side of dispute '{dispute.id}' has value=\"{side.value}\", which its text does not say"
            yield Finding("error", "disputes", what, dispute.where, "the value is drawn", "mend one of them")


def _says_its_value(side: Side) -> bool:
    said = {number.printed_value for number in numbers(side.text)}
    values = numbers(side.value)
    return len(values) == 1 and values[0].printed_value in said


RULE = Rule("disputes", "An accepted dispute has two sides with evidence and a treatment.", _run)
