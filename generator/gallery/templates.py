"""The gallery's templates, written from the registries: a heading and the example of every block and chart kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.blocks import BLOCKS, BlockKind, nothing
from generator.charts import CHARTS
from generator.gallery.examples import example_id

BLOCK, CHART, LAYOUT = "block-", "chart-", "layout-"  # what the ids of headings and slides begin with
COMPANY = {  # what stands on the slide of a block that needs something beside it
    "message": ("message", "shown"),
    "shown": ("message", "shown"),
    "takeaways": ("figure", "takeaways"),
}
FIRST, LAST = "contents", "bibliography"  # of the blocks on pages: where a reader looks for them
SECTIONS = ("Blocks", "Charts", "Layouts")
_OPENING = {
    "Blocks": "A template is Markdown. A line that begins with three colons calls a block by its name.",
    "Charts": "A figure of figures.yaml names its kind of chart. The numbers are for show; each kind brings its own.",
    "Layouts": "A slide names its layout; most blocks bring the one they are made for.",
}


def page_blocks() -> tuple[BlockKind, ...]:
    """The blocks that a page shows, the contents first, the references last."""
    shown = (block for block in _blocks() if block.page is not nothing)
    return tuple(sorted(shown, key=lambda block: (block.name != FIRST, block.name == LAST, block.name)))


def slide_blocks() -> tuple[BlockKind, ...]:
    """The blocks that a slide shows or speaks."""
    return tuple(block for block in _blocks() if block.slide is not nothing)


def _blocks() -> Iterator[BlockKind]:
    return (BLOCKS.get(name) for name in BLOCKS.names())


def page_template() -> str:
    """``briefing.md.j2`` of the gallery."""
    return "\n\n".join([_part("Blocks"), *_examples(page_blocks()), _part("Charts"), *_charts()]) + "\n"


def _part(section: str) -> str:
    return f"# {section} {{#part-{section.lower()}}}\n\n{_OPENING[section]}"


def _examples(blocks: Iterable[BlockKind]) -> Iterator[str]:
    for block in blocks:
        yield f"## {block.name} {{#{BLOCK}{block.name}}}\n\n{block.example}"


def _slides(blocks: Iterable[BlockKind]) -> Iterator[str]:
    """The slide of each block, with what it stands beside."""
    for block in blocks:
        examples = (BLOCKS.get(name).example for name in COMPANY.get(block.name, (block.name,)))
        yield "\n\n".join((f"## {block.name} {{#{BLOCK}{block.name}}}", *examples))


def _charts() -> Iterator[str]:
    for name in CHARTS.names():
        yield f"## {name} {{#{CHART}{name}}}\n\n{figure_directive(name)}"


def figure_directive(kind: str) -> str:
    """The directive that shows the example of a chart kind."""
    return f"::: {{.figure id={example_id(kind)}}}\n:::"


def deck_template(layouts: str) -> str:
    """``deck.md.j2`` of the gallery; ``layouts`` are the slides of its last section."""
    pieces = [
        "## {{ title }} {#cover layout=title}",
        _opener("Blocks", 1), *_slides(slide_blocks()),
        _opener("Charts", 2), *_charts(),
        _opener("Layouts", 3), layouts.strip(),
    ]  # fmt: skip
    return "\n\n".join(pieces) + "\n"


def _opener(section: str, number: int) -> str:
    kicker = f"Part {number} of {len(SECTIONS)}"
    head = f'## {section} {{#part-{section.lower()} layout=section number={number} kicker="{kicker}"}}'
    return f"{head}\n\n{_OPENING[section]}"
