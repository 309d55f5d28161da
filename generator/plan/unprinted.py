"""What a template says and nobody would see: Jinja drops it without a word where a template extends another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.errors import Finding, Where
from generator.formats.report import nearest
from generator.plan.sandbox import SYNTAX

_WHY = "what stands there is not printed"


def unprinted(name: str, templates: Mapping[str, str]) -> tuple[Finding, ...]:
    """Warnings about the places of template ``name`` and of those it extends that no farther one has, and about words
    beside places. ``templates`` can be read, and extend only each other.
    """
    lineage = tuple(_lineage(name, templates))
    if not lineage or lineage[-1] is None:  # what a value names could have any place
        return ()
    trees = [found for found in lineage if found is not None]
    called = {one for _, tree in trees for one in _called(tree)}
    return tuple(
        finding
        for index, (owner, tree) in enumerate(trees[:-1])
        for finding in _lost(owner, tree, tuple(dict.fromkeys(_places(trees[:index:-1]))), called)
    )


def _lineage(name: str, templates: Mapping[str, str]) -> Iterator[tuple[str, Any] | None]:
    """The template, what it extends, and so on; None where that is named by a value or under a condition."""
    import jinja2

    reader, following, seen = jinja2.Environment(**SYNTAX), name, set[str]()
    while following in templates and following not in seen:
        seen.add(following)
        tree = reader.parse(templates[following], following)
        yield following, tree
        extends = list(tree.find_all(jinja2.nodes.Extends))
        if not extends:
            return
        if extends[0] not in tree.body or not isinstance(extends[0].template, jinja2.nodes.Const):
            yield None
            return
        said = extends[0].template.value
        following = said if "/" in said else f"{said}/{following.rpartition('/')[2]}"


def _places(trees: Iterable[tuple[str, Any]]) -> Iterator[str]:
    from jinja2 import nodes

    for _, tree in trees:
        yield from (block.name for block in tree.find_all(nodes.Block))


def _called(tree: Any) -> Iterator[str]:
    """The places that a template prints by name, as ``{{ self.closing() }}``."""
    from jinja2 import nodes

    for one in tree.find_all(nodes.Getattr):
        if isinstance(one.node, nodes.Name) and one.node.name == "self":
            yield one.attr


def _lost(name: str, tree: Any, have: Sequence[str], called: set[str]) -> Iterator[Finding]:
    from jinja2 import nodes

    for one in _outermost(tree):
        if isinstance(one, nodes.Block):
            if one.name not in have and one.name not in called:
                yield _no_place(name, one, tuple(have))
        elif said := one.data.strip():
            line = one.lineno + one.data[: one.data.index(said)].count("\n")
            yield _stray(Where(name, line), said.split("\n")[0].strip())


def _outermost(tree: Any) -> Iterator[Any]:
    """Places and words that stand in no other place."""
    from jinja2 import nodes

    for one in tree.iter_child_nodes():
        if isinstance(one, nodes.Block | nodes.TemplateData):
            yield one
        elif not isinstance(one, nodes.Macro | nodes.CallBlock | nodes.AssignBlock):
            yield from _outermost(one)


def _no_place(name: str, block: Any, have: tuple[str, ...]) -> Finding:
    what = f"no place '{block.name}' in the template it extends; have: {', '.join(have) or 'none'}"
    mend = nearest(block.name, have) if have else "take it out"
    inside = f"; or put it inside {{% block {have[-1]} %}}" if have else ""
    return Finding("warning", "template", what, Where(name, block.lineno), why=_WHY, mend=f"{mend}{inside}")


def _stray(where: Where, words: str) -> Finding:
    mend = "put it between {% block NAME %} and {% endblock %} of a place, or delete it"
    return Finding("warning", "template", f"'{words[:50]}' stands outside of every place", where, why=_WHY, mend=mend)
