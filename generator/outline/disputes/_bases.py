"""On what two bases two figures are reckoned."""

from __future__ import annotations

from generator.outline.claims.amounts import agree
from generator.outline.claims.basis import AGAINST, differing, strong
from generator.outline.claims.figures import Figure
from generator.outline.disputes._held import Held


def basis_of(first: Held, second: Held) -> str:
    """On what two bases two figures are reckoned, in words; empty where the sentences name none that differ."""
    one, two = first.figure, second.figure
    for axis, ours, theirs in differing(one.ways, two.ways):
        if strong(axis) or not agree(one.amount, two.amount):
            return f"{ours} against {theirs}" if axis == AGAINST else f"{ours} against {theirs} ({axis})"
    per_head = ("head", "per head")
    if (per_head in one.ways) != (per_head in two.ways) and not agree(one.amount, two.amount):
        return "per head against in all (head)"
    return ""


def one_sided(one: Figure, two: Figure) -> bool:
    """Whether only one says how it is reckoned, in words that mean nothing else: "net of departures"."""
    ours, theirs = ({axis for axis, _ in figure.ways if strong(axis)} for figure in (one, two))
    return ours != theirs
