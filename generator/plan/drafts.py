"""A document as its template wrote it: its blocks, where each line comes from, what the template itself added."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from generator.formats.blocks import Document, Fence, Heading, ListItem, Node, Paragraph, Table
from generator.formats.report import Report
from generator.formats.spans import Citation, Run, Span, parse_spans, unescape
from generator.model.labels import Labels
from generator.model.memo import Memo
from generator.model.outline import Outline, PartialDate
from generator.model.written import Computed, Written
from generator.plan.amounts import Desk
from generator.plan.directives import read_template
from generator.plan.origins import Origin
from generator.plan.templates import render_template
from generator.plan.views import template_values
from generator.records import dataclass

_SAID = re.compile(r"""\b(?:_|ngettext)\(\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""")
_CODE = re.compile(r"\{%#.*?#%\}|\{%.*?%\}|\{\{.*?\}\}")
_ATTRIBUTES = re.compile(r"\{[#.\w][^{}]*\}")


@dataclass(frozen=True, slots=True)
class Draft:
    """``computed`` maps the ids of numbers that the template had computed."""

    document: Document
    origin: Origin
    written: tuple[Written, ...]
    computed: Mapping[str, Computed]


def draft(
    name: str,
    templates: Mapping[str, str],
    outline: Outline,
    audience: str,
    labels: Labels,
    day: Callable[[PartialDate], str],
    memo: Memo | None = None,
) -> Draft:
    """Run the template called ``name`` over what the edition takes of ``outline``."""
    desk = Desk(outline, labels, day)
    values = {**template_values(outline, audience), **desk.values}
    markdown, origin = render_template(name, templates, values, labels, desk.filters, memo)
    document = read_template(markdown, origin)
    kind = PurePosixPath(name).name.partition(".")[0]
    return Draft(document, origin, tuple(_written(document.nodes, kind, origin, templates)), desk.computed)


def _written(nodes: Iterable[Node], kind: str, origin: Origin, templates: Mapping[str, str]) -> Iterator[Written]:
    for node in nodes:
        match node:
            case Heading() | Paragraph() | ListItem():
                lines = range(node.line, node.line + node.text.count("\n") + 1)
                if any(_is_own(origin, line, templates) for line in lines):
                    yield Written(_words(node.text, node.line), kind, origin.where(node.line))
            case Table():
                if _is_own(origin, node.line, templates):
                    yield Written(" | ".join(node.rows[0].cells), kind, origin.where(node.line))
            case Fence():
                yield from _written(node.children, kind, origin, templates)


def _is_own(origin: Origin, line: int, templates: Mapping[str, str]) -> bool:
    """Whether the line of a template that wrote ``line`` of the output has words of its own."""
    where = origin.where(line)
    return where.line in _own_lines(templates.get(where.file, ""))


@lru_cache(maxsize=32)  # templates of a few audiences
def _own_lines(template: str) -> frozenset[int]:
    return frozenset(number for number, line in enumerate(template.split("\n"), 1) if own_words(line))


def own_words(line: str) -> bool:
    """Whether a template's line has words of its own beside values, tags and attributes."""
    said = (found["double"] or found["single"] or "" for found in _SAID.finditer(line))
    rest = _ATTRIBUTES.sub("", _CODE.sub("", line))
    return any(char.isalpha() for text in (rest, *said) for char in text)


def _words(text: str, line: int) -> str:
    """The text as it reads; tokens that stand for the outline's sentences are left out."""
    return " ".join("".join(map(_read, parse_spans(text, line, Report()))).split())


def _read(piece: Run | Span | Citation) -> str:
    match piece:
        case Run():
            return piece.text
        case Span():
            return unescape(piece.content)
        case Citation():
            return ""
