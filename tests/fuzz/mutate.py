"""Clumsy and hostile edits of files that are whole: pure functions of a random generator."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from random import Random

from generator.office.package import write_package

MOST = 150_000  # bytes of an input: readers that take time in proportion to it are done in two seconds
WORDS = (
    "---\n", ":::\n",
    "::: {.glance}\n", "::::: {.a}\n", "```\n", "[@a]", "[x]{#a .b c=d}", "{#a}", "# X {role=areas}\n",
    "format: 1\n", "- ", "? ", ": ", "&a ", "*a", "!!binary ", "<<: *a\n", "null", "~", "[", "]", "{", "}", "(", ")",
    '"', "'", "\\", "|", ">", "%", "$", "^", "_", "`", "@", "#", "\t", "\r", "\n", "\n\n", "\x00", "\x0b", "\x1b[0m",
    "\ufeff", "\u2028", "\u200f", "\u0301", "\ud800", "日本", "ÅB\u030a", "ﬁ", "𝟙", "٣", "²", "½", "−5", "1e400",
    "-500", "0", "00", "9" * 40, "0.1.2", "1,2,3", "NaN", "Infinity", "true", "1/0", "$3.5 billion", "2021-02-30",
    "99999-99-99", "-0001", "{{ x }}", "{{ x | join }}", "{% for a in range(999) %}", "{% endfor %}", "{% block a %}",
    "{% include 'base/deck.md.j2' %}", "{{ self.a() }}", "{%#", "#%}", "<p>", "</p>", "<table><tr><td>", "<!--", "-->",
    "<![CDATA[", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "&#0;", "&#xffffff;", "<script>", "<svg>", "http://[", "%00",
    "../../etc/passwd", "C:\\con", "(pp. 3-2)", "[1]", "[^1]:", "ibid.", "et al.", "vs.", "U.S.", "...", "§", "¶ 5",
    "obj", "endobj", "stream\n", "endstream", "xref", "trailer", "startxref", "<< /Type /Page >>", "1 0 R", "0 0 R",
    "/Kids [1 0 R]", "/Filter /FlateDecode", "/Length -1", "/W [1 2 1]", "BT", "ET", "Tj", "Tf", "cm", "Do", "q", "Q",
)  # fmt: skip
NUMBERS = (b"0", b"-1", b"1", b"2", b"65536", b"2147483648", b"-9223372036854775809", b"1e999", b"9" * 5000, b"0.0")
_NUMBER = re.compile(rb"-?[0-9]+(?:\.[0-9]+)?")
_TAG = re.compile(rb"<[^<>]*>")
_VALUE = re.compile(rb'"[^"<>]{0,200}"')

Mutation = Callable[[Random, bytes, Sequence[bytes]], bytes]


def text_mutant(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """One to six edits of a text, most of them by lines and words."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        data = chance.choice(_TEXT)(chance, data, others)[:MOST]
    return data


def bytes_mutant(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """The same for a file whose bytes count: flips, cuts and numbers rather than lines."""
    for _ in range(chance.choice((1, 1, 2, 4, 12))):
        data = chance.choice(_BYTES)(chance, data, others)[:MOST]
    return data


def package_mutant(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Edits of one to three parts of a zipped file; now and then of its packed bytes or its list of parts."""
    if chance.random() < 0.05:
        return bytes_mutant(chance, data, others)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        _edit_part(chance, parts)
    return write_package(parts)


def _edit_part(chance: Random, parts: dict[str, bytes]) -> None:
    name = chance.choice(sorted(parts))
    match chance.randrange(12):
        case 0:
            del parts[name]
        case 1:
            parts[name] = parts[chance.choice(sorted(parts))]
        case 2:
            parts[chance.choice(("../a.xml", "a/" * 90 + "b.xml", name.upper(), "word/document.xml"))] = parts[name]
        case _:
            text = name.endswith((".xml", ".rels"))
            edit = chance.choice(_MARKUP if text else _BYTES)
            parts[name] = edit(chance, parts[name], (parts[name],))[:MOST]
    if not parts:
        parts["a"] = b""


def _span(chance: Random, data: bytes, longest: int = 4000) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + int(longest ** chance.random()))


def _flip(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    found = bytearray(data or b"x")
    for _ in range(chance.choice((1, 2, 9))):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found)


def _cut(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    start, end = _span(chance, data)
    return data[:start] + data[end:]


def _end(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _put(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    at = chance.randrange(len(data) + 1)
    word = chance.choice(WORDS).encode("utf-8", "surrogatepass")
    return data[:at] + word * chance.choice((1, 1, 1, 2, 50, 3000)) + data[at:]


def _repeat(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    start, end = _span(chance, data, 400)
    return data[:start] + data[start:end] * chance.choice((2, 3, 40, 1000)) + data[end:]


def _splice(chance: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    start, end = _span(chance, other)
    at, until = _span(chance, data, 60)
    return data[:at] + other[start:end] + data[until:]


def _number(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    found = list(_NUMBER.finditer(data, 0, MOST))
    if not found:
        return data
    one = chance.choice(found)
    return data[: one.start()] + chance.choice(NUMBERS) + data[one.end() :]


def _lines(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    """A line doubled, gone, moved, indented or joined with the next."""
    lines = data.split(b"\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            lines.insert(at, lines[other])
        case 1:
            del lines[at]
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines[at] = chance.choice((b"  ", b"\t", b"> ", b"#", b"- ")) + lines[at]
        case _:
            lines[at : at + 2] = [b" ".join(lines[at : at + 2])]
    return b"\n".join(lines)


def _word(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    """A word of the file in another place of it."""
    words = data.split(b" ")
    words[chance.randrange(len(words))] = chance.choice(words)
    return b" ".join(words)


def _deep(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    """Something opened many times, and sometimes closed as often."""
    opened, closed = chance.choice(
        ((b"[", b"]"), (b"{", b"}"), (b"(", b")"), (b"<b>", b"</b>"), (b"> ", b""), (b"  - ", b""),
         (b"::: {.note}\n", b":::\n"),
         (b"{% if 1 %}", b"{% endif %}"), (b"*", b"*"), (b"{'a':", b"}"), (b"<div><p>", b"</div>"), (b'"', b'"'))
    )  # fmt: skip
    count, at = chance.choice((20, 300, 5000)), chance.randrange(len(data) + 1)
    return data[:at] + opened * count + chance.choice((b"", b"x")) + closed * chance.choice((0, count)) + data[at:]


def _encoding(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    text = data.decode("utf-8", "replace")
    return chance.choice(
        (b"\xef\xbb\xbf" + data, text.encode("utf-16"), text.encode("latin-1", "replace"), data.replace(b"\n", b"\r\n"))
    )


def _tag(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    """A tag gone, doubled, emptied or in the place of another one."""
    tags = list(_TAG.finditer(data, 0, MOST))
    if not tags:
        return data
    one, other = chance.choice(tags), chance.choice(tags)
    new = chance.choice((b"", one[0] * 2, other[0], one[0][:-1] + b"/>", one[0].replace(b"w:", b"", 1)))
    return data[: one.start()] + new + data[one.end() :]


def _element(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    """A whole element gone, repeated, or put inside another one: the XML stays well-formed."""
    from lxml import etree

    try:
        root = etree.fromstring(data)
    except (etree.XMLSyntaxError, ValueError):
        return data
    nodes = [node for node in root.iter() if isinstance(node.tag, str) and node is not root]
    if not nodes:
        return data
    one, other = chance.choice(nodes), chance.choice(nodes)
    parent = one.getparent()
    match chance.randrange(5):
        case 0:
            parent.remove(one)
        case 1:
            for _ in range(chance.choice((1, 2, 500))):
                parent.append(etree.fromstring(etree.tostring(one, with_tail=False)))
        case 2:
            other.append(etree.fromstring(etree.tostring(one, with_tail=False)))
        case 3:
            one.tag = other.tag
        case _:
            for child in list(one):
                one.remove(child)
    return etree.tostring(root)


def _value(chance: Random, data: bytes, _others: Sequence[bytes]) -> bytes:
    """The value of an attribute: another one's, or a number nobody writes."""
    values = list(_VALUE.finditer(data, 0, MOST))
    if not values:
        return data
    one = chance.choice(values)
    new = chance.choice((chance.choice(values)[0], b'"' + chance.choice(NUMBERS) + b'"', b'""', b'"../../../x"'))
    return data[: one.start()] + new + data[one.end() :]


_BYTES = (_flip, _flip, _cut, _end, _put, _repeat, _splice, _number, _number)
_TEXT = (_lines, _lines, _word, _put, _put, _cut, _repeat, _splice, _number, _deep, _flip, _end, _encoding)
_MARKUP = (_element, _element, _element, _value, _value, _tag, _number, _put, _flip, _repeat, _deep)
