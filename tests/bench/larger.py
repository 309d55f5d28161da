"""An outline many times as large as the bundled one: every topic again under other ids, in words that differ a little.

``python -m tests.bench.larger 16 docx`` builds such an edition and prints the seconds of processor that it took.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from time import process_time
from typing import TypeVar, cast

from generator.commands._collecting import uncollected
from generator.model.outline import Outline
from generator.pipeline import build_edition, read_outline
from generator.workspace import DEFAULT_TOPIC, find_workspace

T = TypeVar("T")
_SYLLABLES = ("ba", "do", "ki", "lu", "me", "ra", "so", "ti")
_WORDED = ("text", "short", "title", "message", "treatment", "alt")


def larger(outline: Outline, times: int) -> Outline:
    """``outline`` with ``times`` as many topics, points, disputes, blocks and figures; its sources stay."""
    copies = [_copy(outline, number) for number in range(times)]
    parts = tuple(
        replace(part, topics=tuple(topic for copy in copies for topic in copy.parts[place].topics))
        for place, part in enumerate(outline.parts)
    )
    return replace(
        outline,
        parts=parts,
        figures={name: figure for copy in copies for name, figure in copy.figures.items()},
        disputes=tuple(dispute for copy in copies for dispute in copy.disputes),
        blocks=tuple(block for copy in copies for block in copy.blocks),
    )


def _copy(outline: Outline, number: int) -> Outline:
    """Copy ``number`` of the outline; 0 is the outline itself."""
    if not number:
        return outline
    inner = {part.id for part in outline.parts} | set(outline.sources) | set(outline.references)
    ids = {id: f"{id}-{number}" for id in _ids(outline) if id not in inner}
    return _mapped(outline, ids, _word(number))


def _ids(outline: Outline) -> set[str]:
    topics = {topic.id for topic in outline.topics()}
    points = {point.id for point in outline.points()}
    blocks = {one.id for block in outline.blocks for row in ((block, *block.items), *block.rows) for one in row}
    said = {part.message.id for part in (*outline.parts, *outline.topics()) if part.message}
    return topics | points | blocks | said | set(outline.figures) | {dispute.id for dispute in outline.disputes}


def _word(number: int) -> str:
    """A word of its own for each number."""
    found = ""
    while number:
        number, digit = divmod(number, len(_SYLLABLES))
        found += _SYLLABLES[digit]
    return found.title()


def _mapped(value: T, ids: Mapping[str, str], word: str, name: str = "") -> T:
    """``value`` with every id replaced, and one word more in what is printed."""
    found: object = value
    if isinstance(value, str):
        found = ids.get(value) or (value.replace(" the ", f" the {word} ", 1) if name in _WORDED else value)
    elif isinstance(value, tuple):
        found = tuple(_mapped(one, ids, word, name) for one in value)
    elif isinstance(value, dict):
        found = {ids.get(key, key): _mapped(one, ids, word, name) for key, one in value.items()}
    elif is_dataclass(value) and not isinstance(value, type):
        new = {one.name: _mapped(getattr(value, one.name), ids, word, one.name) for one in fields(value) if one.init}
        found = replace(value, **new)
    return cast(T, found)


def main(times: int, form: str) -> None:
    """Build the edition and print what it took; the outline is made before."""
    space = find_workspace(Path.cwd())
    outline = larger(read_outline(space, DEFAULT_TOPIC)[0], times)
    began = process_time()
    with uncollected():
        build_edition(space, outline, "analyst", (form,), space.root / "larger")
    print(process_time() - began)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
