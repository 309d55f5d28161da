"""What of an outline an edition takes: its parts and topics in the audience's order, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.errors import Where, refuse
from generator.formats.audience import Audience
from generator.model.chart import Figure
from generator.model.index import sentences_of
from generator.model.outline import Outline, Part
from generator.records import replace


def selected(outline: Outline, audience: Audience) -> Outline:
    """``outline`` with the parts and topics that ``audience`` names; all of them where it names none.

    Disputes, blocks and figures of topics it leaves out go with them, but for figures that a sentence it keeps rests
    on. An audience that leaves nothing is an InputError.
    """
    parts = tuple(_part(part, audience.topics) for part in _parts(outline, audience))
    kept = replace(outline, parts=tuple(part for part in parts if part.topics))
    if not kept.parts:
        have = ", ".join(topic.id for topic in outline.topics())
        what = f"the audience takes none of the outline's topics; have: {have}"
        raise refuse("audience", what, Where(f"{audience.name}/audience.yaml"), mend="mend parts: or topics:")
    kept = _entitled(kept, audience)
    left_out = {topic.id for topic in outline.topics()} - {topic.id for topic in kept.topics()}
    found = _without_rest(kept, left_out) if left_out else kept
    return outline if found == outline else found  # what is looked up in an outline is known by its being the same


def _entitled(outline: Outline, audience: Audience) -> Outline:
    """Under the title that the outline has for this edition; subtitle and standfirst belong to the outline's own."""
    for block in outline.blocks:
        if block.kind == "edition" and block.audience == audience.name and block.title:
            return replace(outline, title=block.title, subtitle=block.label, standfirst="")
    return outline


def _parts(outline: Outline, audience: Audience) -> Iterable[Part]:
    if not audience.parts:
        return outline.parts
    return (part for role in audience.parts for part in outline.parts if part.role == role)


def _part(part: Part, topics: tuple[str, ...]) -> Part:
    if not topics:
        return part
    by_id = {topic.id: topic for topic in part.topics}
    return replace(part, topics=tuple(by_id[name] for name in topics if name in by_id))


def _without_rest(outline: Outline, left_out: set[str]) -> Outline:
    blocks = tuple(block for block in outline.blocks if block.topic not in left_out)
    disputes = tuple(dispute for dispute in outline.disputes if dispute.topic not in left_out)
    kept = replace(outline, blocks=blocks, disputes=disputes)
    return replace(kept, figures=_figures(kept, left_out))


def _figures(outline: Outline, left_out: set[str]) -> Mapping[str, Figure]:
    needed = {name for topic in outline.topics() for name in topic.figures}
    needed |= {name for sentence in sentences_of(outline) for name in sentence.figures}
    return {name: figure for name, figure in outline.figures.items() if name in needed or figure.topic not in left_out}
