"""``safe``: what the outline offers as safe to use has two independent voices and no accepted dispute."""

from __future__ import annotations

from collections.abc import Iterable

from generator.check import Rule
from generator.errors import Finding
from generator.model.index import point_index
from generator.model.outline import BlockItem, Outline
from generator.model.safe import ENOUGH, disputes_over, voices_together


def _run(outline: Outline) -> Iterable[Finding]:
    for block in outline.blocks:
        if block.kind == "safe":
            for item in block.items:
                yield from _item(item, outline)


def _item(item: BlockItem, outline: Outline) -> Iterable[Finding]:
    index = point_index(outline)
    points = [index[name] for name in item.points if name in index]
    heard = voices_together(points, outline)
    if len(heard) < ENOUGH:
        who = f"only {heard[0]}" if heard else "no voice"
        yield _finding(item, f"is carried by {who}", "name a point of a second voice that says it, or take it out")
    for dispute in disputes_over(points, outline):
        yield _finding(item, f"touches the dispute '{dispute.id}'", "take it out, or name points that are not disputed")


def _finding(item: BlockItem, what: str, mend: str) -> Finding:
    told = f"'{item.text[:50]}' is offered as safe to use and {what}"
    return Finding("error", "safe", told, item.where, "a reader will print it without looking", mend)


RULE = Rule("safe", "What is offered as safe to use has two independent voices and no accepted dispute.", _run)
