"""``disputes``: every dispute is decided. One that is accepted has two sides that rest on points, and a treatment."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check import Rule
from generator.errors import Finding
from generator.model.index import point_index
from generator.model.outline import Dispute, Outline
from generator.text.disputed import says_its_value


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
    if dispute.status == "dismissed" and not dispute.reason:
        what = f"dispute '{dispute.id}' is dismissed without a reason"
        why = "whoever meets both statements next must know"
        yield Finding("error", "disputes", what, dispute.where, why, 'write reason="..." beside status=dismissed')
    if dispute.status == "proposed":
        what = f"dispute '{dispute.id}' is proposed and nobody has decided on it: {dispute.title}"
        mend = 'write status=accepted, or status=dismissed reason="..."'
        yield Finding("warning", "disputes", what, dispute.where, "no document prints it", mend)
    for side in dispute.sides:
        if side.value and not says_its_value(side):
            what = f"a side of dispute '{dispute.id}' has value=\"{side.value}\", which its text does not say"
            yield Finding("error", "disputes", what, dispute.where, "the value is drawn", "mend one of them")


RULE = Rule("disputes", "Every dispute is decided: accepted with two sides and a treatment, or dismissed.", _run)
