"""XPaths of whole rules in the forms that are asked for thousands of times, answered without an XPath machine.

A path of children ("w:pPr/w:pStyle/@w:val"), of neighbours ("a:r|a:fld") or of all that is below or anywhere
(".//a:t/text()", "//w:p") is walked; any other is compiled. Both give the same, in the order of the document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

Node = etree._Element
Look = Callable[[Node], object]
Walk = Callable[[Node], Iterator[Node]]

_NAME = r"(?:\w+:)?\w+|\*"
_TEXTS = "text()"
_END = rf"@[\w:]+|{re.escape(_TEXTS)}"
_CHILDREN = re.compile(rf"(?P<steps>(?:\./)?(?:{_NAME})(?:/(?:{_NAME}))*)?(?:(?:^|/)(?P<end>{_END}))?")
_NEIGHBOURS = re.compile(rf"(?:{_NAME})(?:\|(?:{_NAME}))+")
_BELOW = re.compile(rf"(?P<dot>\.?)//(?P<name>{_NAME})(?:/(?P<end>{_END}))?")
_ALL_BELOW = re.compile(rf"\.?//(?:{_NAME})(?:\|\.?//(?:{_NAME}))+")


def look(path: str, names: Mapping[str, str]) -> Look:
    """What finds ``path`` below a node: a list of elements, or of texts and attribute values as strings."""
    walked = _walked(path, names)
    if walked is None:
        return _compiled(path, names)
    walk, end = walked
    if not end:
        return lambda node: list(walk(node))
    if end == _TEXTS:
        return lambda node: [text for found in walk(node) for text in _texts(found)]
    return lambda node: [str(value) for found in walk(node) if (value := found.get(end)) is not None]


def look_first(path: str, names: Mapping[str, str]) -> Look:
    """What finds the first of these; it gives None where there is none."""
    walked = _walked(path, names)
    if walked is None:
        every = _compiled(path, names)
        return lambda node: found[0] if isinstance(found := every(node), list) and found else None
    walk, end = walked
    if not end:
        return lambda node: next(walk(node), None)
    if end == _TEXTS:
        return lambda node: next((text for found in walk(node) for text in _texts(found)), None)
    if path.startswith("@"):
        return lambda node: node.get(end)

    def find(node: Node) -> str | None:
        for found in walk(node):
            if (value := found.get(end)) is not None:
                return str(value)
        return None

    return find


def _walked(path: str, names: Mapping[str, str]) -> tuple[Walk, str] | None:
    """What walks to the elements of ``path``, and what is asked of them: ``_TEXTS``, the tag of an attribute or "".

    None where only an XPath machine finds them.
    """
    if found := _BELOW.fullmatch(path):
        walk = _below if found["dot"] else _anywhere
        return walk(_tag(found["name"], names)), _asked(found["end"], names)
    if _ALL_BELOW.fullmatch(path) and len({name.startswith(".") for name in path.split("|")}) == 1:
        every = [_tag(name.lstrip("./"), names) for name in path.split("|")]
        return _below(*every) if path.startswith(".") else _anywhere(*every), ""
    if _NEIGHBOURS.fullmatch(path):
        wanted = [_tag(name, names) for name in path.split("|")]
        return lambda node: node.iterchildren(*wanted), ""
    if path and (found := _CHILDREN.fullmatch(path)):
        steps = [_tag(name, names) for name in (found["steps"] or "").removeprefix("./").split("/") if name]
        return _children(steps), _asked(found["end"], names)
    return None


def _asked(end: str | None, names: Mapping[str, str]) -> str:
    return _tag(end[1:], names) if end and end.startswith("@") else end or ""


def _compiled(path: str, names: Mapping[str, str]) -> Look:
    xpath = etree.XPath(path, namespaces=dict(names))

    def find(node: Node) -> object:
        found = xpath(node)
        return [str(one) if isinstance(one, str) else one for one in found] if isinstance(found, list) else found

    return find


def _tag(name: str, spaces: Mapping[str, str]) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{spaces[prefix]}}}{local}" if prefix else local


def _below(*names: str) -> Walk:
    return lambda node: node.iterdescendants(*names)


def _anywhere(*names: str) -> Walk:
    return lambda node: node.getroottree().getroot().iter(*names)


def _children(steps: list[str]) -> Walk:
    if not steps:
        return lambda node: iter((node,))
    first, *rest = steps
    if not rest:
        return lambda node: node.iterchildren(first)

    def walk(node: Node) -> Iterator[Node]:
        found = node.iterchildren(first)
        for name in rest:
            found = _under(found, name)
        return found

    return walk


def _under(parents: Iterator[Node], name: str) -> Iterator[Node]:
    return (child for parent in parents for child in parent.iterchildren(name))


def _texts(node: Node) -> Iterator[str]:
    if node.text:
        yield node.text
    yield from (child.tail for child in node if child.tail)
