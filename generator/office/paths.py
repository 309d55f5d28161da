"""XPaths of whole rules in the forms that are asked for thousands of times, answered without an XPath machine.

A path of children ("w:pPr/w:pStyle/@w:val"), of neighbours ("a:r|a:fld") or of all that is below (".//a:t/text()") is
walked; any other is compiled. Both give the same, in the order of the document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

Node = etree._Element
Look = Callable[[Node], object]

_NAME = r"(?:\w+:)?\w+|\*"
_CHILDREN = re.compile(rf"(?P<steps>(?:\./)?(?:{_NAME})(?:/(?:{_NAME}))*)?(?:(?:^|/)(?P<end>@[\w:]+|text\(\)))?")
_NEIGHBOURS = re.compile(rf"(?:{_NAME})(?:\|(?:{_NAME}))+")
_BELOW = re.compile(rf"\.//(?P<name>{_NAME})(?:/(?P<end>@[\w:]+|text\(\)))?")


def look(path: str, names: Mapping[str, str]) -> Look:
    """What finds ``path`` below a node: elements, or texts and attribute values as strings."""
    if found := _BELOW.fullmatch(path):
        return _ended(_below(_tag(found["name"], names)), found["end"] or "", names)
    if _NEIGHBOURS.fullmatch(path):
        return _neighbours([_tag(name, names) for name in path.split("|")])
    if path and (found := _CHILDREN.fullmatch(path)):
        steps = [_tag(name, names) for name in (found["steps"] or "").removeprefix("./").split("/") if name]
        if not steps and found["end"].startswith("@"):
            return _attribute(_tag(found["end"][1:], names))
        return _ended(_children(steps), found["end"] or "", names)
    return _compiled(etree.XPath(path, namespaces=dict(names)))


def _compiled(xpath: etree.XPath) -> Look:
    def find(node: Node) -> object:
        found = xpath(node)
        return [str(one) if isinstance(one, str) else one for one in found] if isinstance(found, list) else found

    return find


def _tag(name: str, spaces: Mapping[str, str]) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{spaces[prefix]}}}{local}" if prefix else local


def _attribute(name: str) -> Look:
    return lambda node: [] if (value := node.get(name)) is None else [str(value)]


def _below(name: str) -> Callable[[Node], list[Node]]:
    return lambda node: list(node.iterdescendants(name))


def _neighbours(names: list[str]) -> Look:
    return lambda node: list(node.iterchildren(*names))


def _children(steps: list[str]) -> Callable[[Node], list[Node]]:
    if not steps:
        return lambda node: [node]
    first, *rest = steps
    if not rest:
        return lambda node: list(node.iterchildren(first))

    def walk(node: Node) -> list[Node]:
        found = list(node.iterchildren(first))
        for name in rest:
            found = [child for parent in found for child in parent.iterchildren(name)]
        return found

    return walk


def _ended(walk: Callable[[Node], list[Node]], end: str, spaces: Mapping[str, str]) -> Look:
    """``walk``, and from each element its text or one of its attributes."""
    if not end:
        return walk
    if end == "text()":
        return lambda node: [text for found in walk(node) for text in _texts(found)]
    name = _tag(end[1:], spaces)
    return lambda node: [str(value) for found in walk(node) if (value := found.get(name)) is not None]


def _texts(node: Node) -> Iterator[str]:
    if node.text:
        yield node.text
    yield from (child.tail for child in node if child.tail)
