"""Where each id of the outline stands in a finished document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from generator.records import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """``id`` stands in the package part ``part`` ("/word/document.xml") under ``anchor``.

    The anchor is a bookmark's name in Word, a shape's name on a slide; a point that stands twice has two places.
    """

    id: str
    part: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document: its bytes, and the places of the ids in it in reading order.

    ``parts``: what was packed into it, by name; none where a library has packed it. ``body``: what the main part of a
    paper was joined from: what stands before its body, stretches of whole paragraphs and tables, its end.
    """

    data: bytes
    places: tuple[Place, ...]
    parts: Mapping[str, bytes] = field(default_factory=dict, hash=False)
    body: tuple[bytes, ...] = field(default=(), hash=False)
