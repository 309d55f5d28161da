"""Whether the editions of a topic that stand built say the same of the same point, figure and source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from generator.errors import Finding, Where

NAME = "parity"


class _Point(msgspec.Struct):
    id: str
    text: str
    short: str = ""
    evidence: list[dict[str, str]] = []


class _Figure(msgspec.Struct):
    id: str
    message: str
    series: list[dict[str, object]] = []


class _Edition(msgspec.Struct):
    audience: str
    points: list[_Point] = []
    figures: list[_Figure] = []


def disagreements(records: Iterable[Path]) -> Iterator[Finding]:
    """An error for each edition that tells a point, a figure or its sources otherwise than one before it."""
    first: dict[tuple[str, str], tuple[str, object]] = {}
    for path in records:
        try:
            edition = msgspec.json.decode(path.read_bytes(), type=_Edition)
        except (OSError, msgspec.DecodeError):
            continue  # a damaged record is told with the documents beside it
        differing = [key for key, said in _said(edition) if first.setdefault(key, (edition.audience, said))[1] != said]
        if differing:
            kind, id = differing[0]
            others = f", and {len(differing) - 1} more" if len(differing) > 1 else ""
            what = f"the {kind} '{id}' reads otherwise than in the edition '{first[kind, id][0]}'{others}"
            why = "one of the two was built before the outline changed"
            yield Finding("error", NAME, what, Where(str(path)), why, "build all editions again")


def _said(edition: _Edition) -> Iterator[tuple[tuple[str, str], object]]:
    for point in edition.points:
        yield ("point", point.id), (point.text, point.short, point.evidence)
    for figure in edition.figures:
        yield ("figure", figure.id), (figure.message, figure.series)
