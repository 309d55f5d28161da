"""Headings of parts and topics, which notes and outlines share."""

from __future__ import annotations

from typing import cast

from generator.formats.attributes import Attributes, write_attributes
from generator.formats.blocks import Heading
from generator.formats.report import Report, nearest
from generator.formats.spans import escape
from generator.formats.values import one_of, slug
from generator.model.outline import ROLES, Role
from generator.records import dataclass

_PART_KEYS = ("role", "label", "question")


@dataclass(frozen=True, slots=True)
class PartHeading:
    id: str
    role: Role
    label: str = ""
    question: str = ""


def part_heading(node: Heading, report: Report, *, outline: bool = False) -> PartHeading:
    """Read a level-1 heading; without an id it is named after its title."""
    known = _PART_KEYS if outline else ("role",)
    _check_heading(node, known, report)
    options = node.attributes.options
    if "role" not in options:
        report.error("heading", "a part has no role", node.line, mend="write # Title {role=areas}")
    role = cast(Role, one_of(options.get("role", "areas"), ROLES, "role", report, node.line))
    return PartHeading(
        node.attributes.id or slug(node.text), role, options.get("label", ""), options.get("question", "")
    )


def topic_heading(node: Heading, report: Report) -> str:
    """The id of a level-2 heading; without one it is named after its title."""
    _check_heading(node, (), report)
    return node.attributes.id or slug(node.text)


def _check_heading(node: Heading, known: tuple[str, ...], report: Report) -> None:
    if not node.text:
        report.error("heading", "a heading has no text", node.line, mend="write its title")
    check_options(node.attributes, known, (), node.line, report)


def check_options(
    attributes: Attributes, known: tuple[str, ...], classes: tuple[str, ...], line: int, report: Report
) -> None:
    """Report options and classes that have no meaning here."""
    for key in attributes.options:
        if key not in known:
            mend = nearest(key, known) if known else "delete it"
            report.error("attributes", f"unknown attribute '{key}'", line, mend=mend)
    for name in attributes.classes:
        if name not in classes:
            mend = nearest(name, classes) if classes else "delete it"
            report.error("attributes", f"unknown class '.{name}'", line, mend=mend)


def write_part_heading(title: str, name: str, role: Role, label: str = "", question: str = "") -> str:
    """``# Title {#id role=...}`` and an empty line."""
    options = {"role": role, "label": label, "question": question}
    attributes = Attributes(name, (), {key: value for key, value in options.items() if value})
    return f"# {escape(title)} {write_attributes(attributes)}\n"


def write_topic_heading(title: str, name: str) -> str:
    """``## Title {#id}`` and an empty line."""
    return f"## {escape(title)} {write_attributes(Attributes(name))}\n"
