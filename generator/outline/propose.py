"""Proposed disputes as blocks of ``outline.md``, for a person to accept, reword or dismiss."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.formats.outline_writer import write_dispute
from generator.model.index import point_index
from generator.model.outline import Dispute, Outline, Side
from generator.model.proposed import RECORDED, Proposed, ProposedSide
from generator.records import replace
from generator.text.disputed import says_its_value

_HEAD = """<!-- Proposed by `policybrief check --propose`; no document prints a dispute that is proposed.
Accept: status=accepted. Reword what you like. Dismiss: status=dismissed reason="...". -->
"""


def proposed_blocks(outline: Outline) -> tuple[Dispute, ...]:
    """What rules found and the outline does not record, as disputes that are proposed; ids are free."""
    taken = {dispute.id for dispute in outline.disputes} | set(point_index(outline)) | set(outline.figures)
    taken |= {part.id for part in outline.parts} | {topic.id for topic in outline.topics()}
    return tuple(_dispute(one, name, outline) for one, name in _named(outline.proposed, taken))


def _named(found: Iterable[Proposed], taken: Collection[str]) -> Iterator[tuple[Proposed, str]]:
    for one in found:
        name = one.id if one.id not in taken else f"dispute-{one.id}"
        if name not in taken:
            yield one, name


def _dispute(one: Proposed, name: str, outline: Outline) -> Dispute:
    sides = tuple(_side(side, outline) for side in one.sides)
    drawn = one.unit and all(side.value and says_its_value(side) for side in sides)
    return Dispute(
        id=name,
        title=one.title,
        kind=RECORDED[one.kind],
        status="proposed",
        topic=one.topic,
        points=one.points,
        sides=sides if drawn else tuple(replace(side, value="") for side in sides),
        why=one.why,
        treatment=one.wording,
        unit=one.unit if drawn else "",
    )


def _side(side: ProposedSide, outline: Outline) -> Side:
    labels = [outline.sources[name].label for name in side.sources if name in outline.sources]
    return Side(side.text, side.points, "; ".join(labels), side.value)


def blocks_text(disputes: Iterable[Dispute]) -> str:
    """The blocks as they are appended, each with the topic it belongs to."""
    return "\n".join([_HEAD, *(write_dispute(dispute, dispute.topic) for dispute in disputes)])


def appended(text: str, disputes: Collection[Dispute]) -> str:
    """``text`` of an outline file as it is, with the blocks behind it, in its own line ends."""
    if not disputes:
        return text
    ends = "\r\n" if "\r\n" in text else "\n"
    gap = ends * (2 if text.endswith("\n") else 3)
    return text + gap[len(ends) :] + blocks_text(disputes).replace("\n", ends)
