"""What was written for an audience is there for those that extend it, until they have their own."""

from __future__ import annotations

from collections.abc import Collection

from generator.model.outline import Block, Outline
from generator.records import replace


def inherited(outline: Outline, chain: tuple[str, ...]) -> Outline:
    """``outline`` whose blocks ``for=`` one of ``chain`` are for its first: of each kind those of the nearest."""
    have = {(block.kind, block.audience) for block in outline.blocks}
    blocks = tuple(_taken(block, have, chain) for block in outline.blocks)
    return outline if blocks == outline.blocks else replace(outline, blocks=blocks)


def _taken(block: Block, have: Collection[tuple[str, str]], chain: tuple[str, ...]) -> Block:
    nearest = next((name for name in chain if (block.kind, name) in have), "")
    return replace(block, audience=chain[0]) if block.audience and block.audience == nearest else block
