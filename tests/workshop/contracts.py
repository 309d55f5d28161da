"""A contract for import-linter: plug-ins of one kind never import each other."""

from __future__ import annotations

from itertools import permutations
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class PluginContract(Contract):
    """The modules of each package in ``packages`` are independent; what starts with an underscore is shared.

    Read from the tree, so that a new plug-in is held to it without a change here.
    """

    packages = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002
        """Whether no plug-in imports another."""
        found = [pair for package in cast(list[str], self.packages) for pair in _between(graph, package)]
        return ContractCheck(kept=not found, metadata={"found": found})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each pair."""
        for one, other in check.metadata["found"]:
            output.print_error(f"{one} imports {other}: move what both need into a file with a leading underscore")


def _between(graph: ImportGraph, package: str) -> list[tuple[str, str]]:
    names = [name for name in sorted(graph.find_children(package)) if not name.rpartition(".")[2].startswith("_")]
    whole = {name: {name, *graph.find_descendants(name)} for name in names}
    reached = {name: set().union(*(graph.find_modules_directly_imported_by(m) for m in whole[name])) for name in names}
    return [(one, other) for one, other in permutations(names, 2) if reached[one] & whole[other]]
