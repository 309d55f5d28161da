"""Running text with bracketed spans: ``[text]{attributes}``, citations ``[@key, p. 3]`` and plain runs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from generator.errors import InputError
from generator.formats.attributes import Attributes, attributes_end, parse_attributes, write_attributes
from generator.formats.report import Report
from generator.formats.textfile import unwrap
from generator.records import dataclass

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_TO_ESCAPE = re.compile(r"[\\\[\]{}<]")
_LEADING = re.compile(r"(?P<digits>\d+)(?=[.)])|(?=[#*+|:>~-])")
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_KEY = re.compile(r"(?<![\w\\])@(?:\{([^{}\s]+)\}|(\w(?:[\w:.#$%&+?<>~/-]*\w)?))")


@dataclass(frozen=True, slots=True)
class Run:
    """Plain characters, escapes resolved, white space as in the file; ``line`` is that of the first word."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Span:
    """``content`` is what stands between the brackets, escapes and all."""

    content: str
    attributes: Attributes
    line: int


@dataclass(frozen=True, slots=True)
class Citation:
    """(key, locator) pairs in order."""

    items: tuple[tuple[str, str], ...]
    line: int


Piece: TypeAlias = Run | Span | Citation


def parse_spans(text: str, line: int, report: Report) -> tuple[Piece, ...]:
    """Split ``text``, which begins at ``line``; brackets without attributes or citation stay plain text."""
    found = _faultless(text, line)
    return _split(text, line, report) if found is None else found


@lru_cache(maxsize=8192)
def _faultless(text: str, line: int) -> tuple[Piece, ...] | None:
    """The pieces of ``text``; None where something is to be told of them, which names their file."""
    report = Report()
    found = _split(text, line, report)
    return None if report.findings else found


def _split(text: str, line: int, report: Report) -> tuple[Piece, ...]:
    pairs = _pairs(text, line, report)
    pieces: list[Piece] = []
    plain = at = 0
    for start in sorted(pairs):
        if start < at:
            continue
        piece, end = _bracketed(text, start, pairs[start], line, report)
        if piece is None:
            continue
        _add_run(pieces, text, plain, start, line)
        pieces.append(piece)
        plain = at = end
    _add_run(pieces, text, plain, len(text), line)
    return tuple(pieces)


def _pairs(text: str, line: int, report: Report) -> dict[int, int]:
    """Opening to closing bracket; escapes and the attributes of spans are skipped."""
    open_at: list[int] = []
    pairs: dict[int, int] = {}
    at = 0
    while found := _BRACKET.search(text, at):
        at = found.end()
        if found[0] == "[":
            open_at.append(found.start())
        elif found[0] == "]" and open_at:
            pairs[open_at.pop()] = found.start()
            if text.startswith("{", at):
                at = max(at, attributes_end(text, at))
    for start in open_at[:1]:
        mend = "close it with ], or write \\[ for the sign itself"
        report.error("span", "a bracket is not closed", _line(text, start, line), mend=mend)
    return pairs


def _bracketed(text: str, start: int, close: int, line: int, report: Report) -> tuple[Piece | None, int]:
    content, at = text[start + 1 : close], _line(text, start, line)
    if text[close + 1 : close + 2] == "{":
        return _span(text, content, close + 1, at, report)
    if content.lstrip("-").startswith("@") and (items := _items(content)):
        return Citation(items, at), close + 1
    return None, close + 1


def _span(text: str, content: str, brace: int, line: int, report: Report) -> tuple[Piece, int]:
    end = attributes_end(text, brace)
    if end < 0:
        mend = 'close them with }; a quotation mark inside quotes is \\"'
        report.error("attributes", "the attributes of a span are not closed", line, mend=mend)
        return Span(content, Attributes(), line), len(text)
    return Span(content, safe_attributes(text[brace:end], line, report), line), end


def safe_attributes(text: str, line: int, report: Report) -> Attributes:
    """The attributes, or none and a finding."""
    try:
        return parse_attributes(text, report.where(line))
    except InputError as error:
        report.take(error)
        return Attributes()


def _items(content: str) -> tuple[tuple[str, str], ...]:
    found = (_item(part) for part in content.split(";"))
    return tuple(item for item in found if item[0])


def _item(part: str) -> tuple[str, str]:
    if not (key := _KEY.search(part)):
        return "", ""
    return key[1] or key[2], unwrap(part[key.end() :]).lstrip(", ")


def _add_run(pieces: list[Piece], text: str, start: int, end: int, line: int) -> None:
    if start < end:
        words = text[start:end]
        lead = len(words) - len(words.lstrip(" \t\n")) if words.strip(" \t\n") else 0
        pieces.append(Run(unescape(words), _line(text, start + lead, line)))


def _line(text: str, at: int, line: int) -> int:
    return line + text.count("\n", 0, at)


def split_citations(content: str, line: int, report: Report) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The plain text of a span's content and the (key, locator) pairs cited in it."""
    text = ""
    items: list[tuple[str, str]] = []
    for piece in parse_spans(content, line, report):
        match piece:
            case Run():
                text += piece.text
            case Citation():
                text = text.rstrip(" \t\n")
                items += piece.items
            case Span():
                report.error("span", "a span stands inside a span", piece.line, mend="write them one after the other")
                text += unescape(piece.content)
    return unwrap(text), tuple(items)


def unescape(text: str) -> str:
    """Resolve backslash escapes of punctuation."""
    return _ESCAPED.sub(r"\1", text)


def escape(text: str) -> str:
    """Write ``text`` so that it is read back as plain characters."""
    return _TO_ESCAPE.sub(r"\\\g<0>", text)


def escape_line(text: str) -> str:
    """As ``escape``, for text that begins a line, where ``- ``, ``#`` or ``1.`` would start something else."""
    safe = escape(text)
    found = _LEADING.match(safe)
    if not found:
        return safe
    digits = found["digits"] or ""
    return f"{digits}\\{safe[len(digits) :]}"


def write_span(content: str, attributes: Attributes) -> str:
    """``[content]{attributes}``; ``content`` is written as it is."""
    return f"[{content}]{write_attributes(attributes) or '{}'}"
