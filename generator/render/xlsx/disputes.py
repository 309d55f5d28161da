"""The sheet of disputes: a row for each side, those on record before those that rules propose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.outline import Dispute
from generator.model.printed import DISPUTE
from generator.model.proposed import Proposed, ProposedSide
from generator.office.register import Amount, Field, Table, Value
from generator.render.xlsx.desk import DISPUTES, Desk

_FIELDS = (
    Field("Dispute", 34, strong=True), Field("Status", 11), Field("Kind", 11), Field("Side", 18),
    Field("What it says", 54), Field("Value", 14), Field("Unit", 14), Field("First point", 24), Field("Points", 30),
    Field("Sources", 30), Field("Why they differ", 44), Field("How it is put", 44), Field("Briefing", 11),
    Field("Slides", 9), Field("Id", 22),
)  # fmt: skip
_NUMBER = re.compile(r"[-−]?\d{1,3}(?:,\d{3})*(?:\.(\d+))?|[-−]?\d+(?:\.(\d+))?")


def dispute_table(desk: Desk) -> Table:
    """What a rule proposes has its status "proposed"."""
    recorded = (row for one in desk.outline.disputes for row in _recorded(desk, one))
    proposed = (row for one in desk.outline.proposed for row in _proposed(desk, one))
    return Table(DISPUTES, _FIELDS, (*recorded, *proposed))


def _recorded(desk: Desk, dispute: Dispute) -> Iterator[tuple[Value, ...]]:
    shown = (desk.on_pages(dispute.id, f"{DISPUTE}{dispute.id}"), desk.on_slides(dispute.id))
    sides = [(side.label, side.text, side.value, side.points) for side in dispute.sides]
    for label, text, value, points in sides or [("", "", "", dispute.points)]:
        unit = dispute.unit if value else None
        yield (
            dispute.title, dispute.status, dispute.kind, label, text, _value(value), unit, *_points(desk, points),
            dispute.why, dispute.treatment, *shown, dispute.id,
        )  # fmt: skip


def _proposed(desk: Desk, proposed: Proposed) -> Iterator[tuple[Value, ...]]:
    for side in proposed.sides or (ProposedSide("", proposed.points),):
        yield (
            proposed.title, "proposed", proposed.kind, None, side.text, _value(side.value), side.unit or None,
            *_points(desk, side.points), proposed.why, proposed.wording, None, None, proposed.id,
        )  # fmt: skip


def _points(desk: Desk, names: tuple[str, ...]) -> tuple[Value, Value, Value]:
    """The first, leading to its row; all; and the sources that say so."""
    known = [desk.points[name] for name in names if name in desk.points]
    sources = dict.fromkeys(desk.label(piece.source) for point in known for piece in point.evidence)
    first = desk.point(known[0].id) if known else None
    return first, ", ".join(names), "; ".join(sources)


def _value(text: str) -> Value:
    """A number as a number, anything else as it is."""
    match = _NUMBER.fullmatch(text)
    if not match:
        return text
    return Amount(float(text.replace(",", "").replace("−", "-")), len(match[1] or match[2] or ""))
