"""One point of a note: ``- [One full sentence. [@origin]]{#id at="§3.2" weight=3}``."""

from __future__ import annotations

import re
from typing import cast

from generator.formats.attributes import Attributes
from generator.formats.blocks import ListItem
from generator.formats.report import Report
from generator.formats.sections import check_options
from generator.formats.spans import Citation, Run, Span, escape, parse_spans, split_citations, write_span
from generator.formats.values import checked_id, digest, one_of, parse_date
from generator.model.outline import STATUSES, PartialDate, Point, Status
from generator.model.source import Evidence

KEYS = ("at", "span", "weight", "status", "date", "when", "head", "short", "speaker", "same", "figure", "topic")
_PASSAGE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
_WEIGHTS = ("1", "2", "3")
_MEND = 'write - [One full sentence.]{#id at="§1"}'


def make_point(node: ListItem, source: str, topic: str, report: Report) -> tuple[Point | None, str]:
    """The point of a list item and the id of the point it is the same as."""
    span = _only_span(node, report)
    if span is None:
        return None, ""
    check_options(span.attributes, KEYS, ("event", "draft"), span.line, report)
    text, cited = split_citations(span.content, span.line, report)
    if not text:
        report.error("point", "a point has no text", span.line, mend=_MEND)
    point = _point(span, text, _evidence(span, source, cited, report), source, topic, report)
    return point, checked_id(span.attributes.get("same"), report, span.line)


def _only_span(node: ListItem, report: Report) -> Span | None:
    if node.level:
        report.error("point", "a list stands inside a list", node.line, mend="give every point a line of its own")
    found: Span | None = None
    for piece in parse_spans(node.text, node.line, report):
        match piece:
            case Span() if found is None:
                found = piece
            case Run() if not piece.text.strip():
                pass
            case Run() | Span() | Citation():
                what = "something stands beside the point's [text]{attributes}"
                report.error("point", what, piece.line, mend="one list item is one span; a citation goes inside it")
                return found
    if not found:
        report.error("point", "a list item is no point", node.line, mend=_MEND)
    return found


def _evidence(span: Span, source: str, cited: tuple[tuple[str, str], ...], report: Report) -> tuple[Evidence, ...]:
    at = span.attributes.get("at")
    if not at:
        what = "a point does not say where it stands in its source"
        report.error("point", what, span.line, mend='add at="§3.2", at="p. 36" or at="¶ 4"')
    for key, locator in cited:
        if locator:
            what = f"the citation of '{key}' has a locator, which a point has no place for"
            report.error("point", what, span.line, mend="at= gives the place in this note's own source")
    origins = dict.fromkeys(key for key, _ in cited) or {"": None}
    return tuple(Evidence(source, at, origin) for origin in origins)


def _point(span: Span, text: str, evidence: tuple[Evidence, ...], source: str, topic: str, report: Report) -> Point:
    get, line = span.attributes.get, span.line
    event = "event" in span.attributes.classes
    date = _date(get("date"), event, report, line)
    return Point(
        id=span.attributes.id or f"{source}-{digest(text)}",
        text=text,
        evidence=evidence,
        topic=checked_id(get("topic"), report, line) or topic,
        weight=int(one_of(get("weight", "2"), _WEIGHTS, "weight", report, line)),
        status=cast(Status, one_of(get("status", "fact"), STATUSES, "status", report, line)),
        date=date,
        when=get("when"),
        event=event,
        head=get("head"),
        short=get("short"),
        speaker=get("speaker"),
        figure=checked_id(get("figure"), report, line),
        draft="draft" in span.attributes.classes,
        span=_passage(get("span"), report, line),
        where=report.where(line),
    )


def _passage(value: str, report: Report, line: int) -> tuple[int, int] | tuple[()]:
    """``120-245``: where the passage begins and ends in the source's clean text."""
    found = _PASSAGE.fullmatch(value)
    if found and int(found[1]) < int(found[2]):
        return int(found[1]), int(found[2])
    if value:
        mend = "write span=120-245, first and last character in originals/, or delete it"
        report.error("point", f"'{value}' is not a span", line, mend=mend)
    return ()


def _date(value: str, event: bool, report: Report, line: int) -> PartialDate | None:
    mend = "write date=2021, date=2021-02 or date=2021-02-17; when= takes the source's own words"
    if not value:
        if event:
            report.error("point", "an event has no date", line, mend=mend)
        return None
    date = parse_date(value)
    if date is None:
        report.error("point", f"'{value}' is not a date", line, mend=mend)
    return date


def write_point(point: Point, topic: str, same: str = "") -> str:
    """The point as a list item under the heading ``topic``; what has its default is left out."""
    options = {
        "date": point.date.iso if point.date else "",
        "at": point.evidence[0].at if point.evidence else "",
        "span": "-".join(map(str, point.span)),
        "weight": str(point.weight),
        "status": point.status,
        "when": point.when,
        "head": point.head,
        "short": point.short,
        "speaker": point.speaker,
        "same": same,
        "figure": point.figure,
        "topic": point.topic if point.topic != topic else "",
    }
    kept = {key: value for key, value in options.items() if value}
    classes = (*(("draft",) if point.draft else ()), *(("event",) if point.event else ()))
    attributes = Attributes(point.id, classes, kept)
    return f"- {write_span(_content(point), attributes)}"


def _content(point: Point) -> str:
    origins = [piece.origin for piece in point.evidence if piece.origin]
    keys = "; ".join(f"@{{{key}}}" if not key.replace("-", "").isalnum() else f"@{key}" for key in origins)
    return f"{escape(point.text)} [{keys}]" if keys else escape(point.text)
