"""Proposed disputes as blocks of ``outline.md``."""

from __future__ import annotations

from dataclasses import replace

from generator.formats.outline_file import parse_outline_file
from generator.formats.report import Report
from generator.formats.textfile import decode
from generator.model.outline import Outline
from generator.model.proposed import Proposed, ProposedSide
from generator.outline.propose import appended, proposed_blocks
from tests.tiny import FOLDER, tiny

SIDES = (
    ProposedSide("The operator: 1.2 million.", ("pax-2023",), "1.2 million", "people", "2023", ("operator-2023",)),
    ProposedSide("The harbour: 1.1 million.", ("pax-2023-b",), "1.1 million", "people", "2023", ("harbour-2024",)),
)
FOUND = Proposed(
    "value-pax-2023-pax-2023-b", "value", "How many?", "passengers", ("pax-2023", "pax-2023-b"), SIDES,
    "They count the same thing.", "The sources give 1.2 million and 1.1 million.", "people",
)  # fmt: skip


def proposing(*found: Proposed) -> Outline:
    return replace(tiny(), proposed=found or (FOUND,))


def test_a_proposal_is_a_dispute_that_nobody_decided() -> None:
    """Its sides stand under their sources' labels with their values, the wording as how to put it."""
    (block,) = proposed_blocks(proposing())

    assert ("proposed", "number", "passengers", "people") == (block.status, block.kind, block.topic, block.unit)
    assert ("Operator, 2023", "1.2 million") == (block.sides[0].label, block.sides[0].value)
    assert FOUND.wording == block.treatment


def test_values_that_a_text_does_not_say_are_not_drawn() -> None:
    """A side in its source's words may say the number otherwise."""
    other = replace(FOUND, sides=(replace(SIDES[0], text="It carried many."), SIDES[1]))
    (block,) = proposed_blocks(proposing(other))

    assert ("", ["", ""]) == (block.unit, [side.value for side in block.sides])


def test_an_id_that_is_taken_is_not_used_again() -> None:
    """A point may be called what a dispute would be."""
    (block,) = proposed_blocks(proposing(replace(FOUND, id="boats-40")))

    assert "dispute-boats-40" == block.id


def test_blocks_are_appended_and_nothing_else_changes() -> None:
    """What stands in the file stays to the byte, whatever its line ends; the blocks read as they were meant."""
    before = (FOLDER / "outline.md").read_bytes().decode()
    blocks = proposed_blocks(proposing())
    for text in (before, before.replace("\n", "\r\n"), before.rstrip("\n")):
        after = appended(text, blocks)
        read = parse_outline_file(decode(after.encode()), Report("outline.md")).disputes[-1]

        assert after.startswith(text)
        assert ("\r\n" in text) == ("\r\n" in after[len(text) :])
        assert blocks[0] == replace(read, where=blocks[0].where)


def test_nothing_to_propose_changes_nothing() -> None:
    """Not even the end of the file."""
    assert "x" == appended("x", ())
