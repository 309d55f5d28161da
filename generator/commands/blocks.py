"""``policybrief blocks``: the words of templates, with their options and an example each."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.commands import Command


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", help="one block only")


def _run(arguments: Namespace) -> int:
    from generator.blocks import BLOCKS

    for name in [arguments.name] if arguments.name else BLOCKS.names():
        block = BLOCKS.get(name)
        print(f"{block.name}\n  {block.about}")
        for option, about in block.options.items():
            print(f"    {option}: {about}")
        print("  " + block.example.replace("\n", "\n  ") + "\n")
    return 0


COMMAND = Command("blocks", "list the blocks of templates with their options", _configure, _run)
