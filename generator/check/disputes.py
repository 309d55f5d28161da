"""``disputes``: an accepted dispute has two sides that rest on points, and says how it is treated."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check import Rule
from generator.errors import Finding
from generator.model.index import point_index
from generator.model.outline import Dispute, Outline


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


RULE = Rule("disputes", "An accepted dispute has two sides with evidence and a treatment.", _run)
