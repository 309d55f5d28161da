"""What was written for an audience is there for those that extend it, until they have their own."""

from __future__ import annotations

from dataclasses import replace

from generator.model.outline import Block, Outline


def inherited(outline: Outline, chain: tuple[str, ...]) -> Outline:
    """``outline`` whose blocks ``for=`` one of ``chain`` are for its first: of each kind those of the nearest."""
    return replace(outline, blocks=tuple(_taken(block, outline, chain) for block in outline.blocks))


def _taken(block: Block, outline: Outline, chain: tuple[str, ...]) -> Block:
    nearest = next((name for name in chain if _has(outline, block.kind, name)), "")
    return replace(block, audience=chain[0]) if block.audience and block.audience == nearest else block


def _has(outline: Outline, kind: str, audience: str) -> bool:
    return any(block.kind == kind and block.audience == audience for block in outline.blocks)
