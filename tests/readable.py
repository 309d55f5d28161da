"""XML as people read it: one element a line, short ones whole, so that a difference is seen at its place."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

WIDTH = 120


def readable(xml: bytes) -> str:
    """``xml`` indented; an element stands on one line where it fits, nothing of it is left out."""
    root = etree.fromstring(xml)
    spaces = sorted(f"xmlns:{prefix}={uri}" if prefix else f"xmlns={uri}" for prefix, uri in root.nsmap.items())
    return "\n".join([*spaces, *_lines(root, 0)]) + "\n"


def _lines(element: etree._Element, depth: int) -> Iterator[str]:
    pad, whole = " " * depth, _whole(element)
    if len(pad) + len(whole) <= WIDTH or not len(element):
        yield pad + whole
        return
    yield f"{pad}<{_opening(element)}>{_text(element.text)}"
    for child in element:
        yield from _lines(child, depth + 1)
        if child.tail:
            yield f"{pad} {_text(child.tail)}"
    yield f"{pad}</{_name(element)}>"


def _whole(element: etree._Element) -> str:
    inside = _text(element.text) + "".join(_whole(child) + _text(child.tail) for child in element)
    return f"<{_opening(element)}>{inside}</{_name(element)}>" if inside else f"<{_opening(element)}/>"


def _opening(element: etree._Element) -> str:
    written = (f'{_qualified(element, name)}="{_text(value)}"' for name, value in element.attrib.items())
    return " ".join([_name(element), *written])


def _name(element: etree._Element) -> str:
    return f"{element.prefix}:{etree.QName(element).localname}" if element.prefix else etree.QName(element).localname


def _qualified(element: etree._Element, name: str) -> str:
    found = etree.QName(name)
    prefixes = {uri: prefix for prefix, uri in element.nsmap.items() if prefix}
    return f"{prefixes.get(found.namespace, 'xml')}:{found.localname}" if found.namespace else found.localname


def _text(text: str | None) -> str:
    return (text or "").replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;").replace('"', "&quot;")
