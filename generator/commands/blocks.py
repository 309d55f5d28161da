"""``policybrief blocks``: the words of templates, with their options, what one types and what that gives."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.commands import Command

if TYPE_CHECKING:
    from generator.blocks import BlockKind


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", help="one block only")


def _run(arguments: Namespace) -> int:
    from generator.blocks import BLOCKS
    from generator.gallery import examples_plan
    from generator.gallery.spoken import spoken_examples

    blocks = [BLOCKS.get(name) for name in ([arguments.name] if arguments.name else BLOCKS.names())]
    given = spoken_examples(examples_plan())
    print("\n\n".join("\n".join(_shown(block, given.get(block.name, ()))) for block in blocks))
    return 0


def _shown(block: BlockKind, given: Sequence[str]) -> Iterator[str]:
    yield f"{block.name}: {block.about}"
    yield f"  stands on {_where(block)}"
    yield from (f"  option {option}: {about}" for option, about in block.options.items())
    yield "  one types:"
    yield from (f"    {line}" for line in block.example.split("\n"))
    yield "  and gets, for the topic of 'policybrief gallery':"
    yield from (f"    {line}" for line in given or ("nothing there: that topic has none",))


def _where(block: BlockKind) -> str:
    from generator.blocks import nothing

    places = [name for name, lower in (("pages", block.page), ("slides", block.slide)) if lower is not nothing]
    return " and ".join(places)


COMMAND = Command("blocks", "list the blocks of templates: options, what one types, what it gives", _configure, _run)
