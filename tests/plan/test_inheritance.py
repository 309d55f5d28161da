"""Blocks of the outline that were written for an audience, in editions that extend it."""

from __future__ import annotations

from dataclasses import replace

from generator.model.index import homes_of
from generator.model.outline import Block
from generator.plan.inheritance import inherited
from tests.tiny import tiny


def block(name: str, audience: str, kind: str = "changes") -> Block:
    return Block(kind=kind, id=name, topic="", title="", label="", audience=audience)


def taken(blocks: tuple[Block, ...], *chain: str) -> list[str]:
    outline = inherited(replace(tiny(), blocks=blocks), chain)
    return [one.id for kind in ("changes", "memo") for one in homes_of(outline).blocks_for(kind, chain[0])]


def test_what_was_written_for_the_parent_is_the_childs() -> None:
    """A house edition of the executive's says what was written for=executive."""
    assert ["a"] == taken((block("a", "executive"), block("b", "press")), "minister", "executive", "base")


def test_the_nearest_wins_kind_by_kind() -> None:
    """Its own blocks of a kind take the place of the parent's; other kinds stay inherited."""
    blocks = (block("a", "executive"), block("b", "minister"), block("c", "executive", "memo"))

    assert ["b", "c"] == taken(blocks, "minister", "executive", "base")


def test_blocks_for_everybody_stay_where_nobody_has_their_own() -> None:
    """A block without for= is everybody's."""
    assert ["a"] == taken((block("a", ""), block("b", "press")), "minister", "executive", "base")
