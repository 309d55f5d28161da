"""Ingesting again: what was drafted before is renewed line by line, and what a person wrote or changed stays.

A line is the machine's as long as it is, character by character, the one that was drafted last time: a hash of each
drafted line is kept in the source's map. Everything else is a person's: it is neither changed nor taken away, and what
a person deleted does not come back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from hashlib import sha256
from typing import Literal

from generator.formats.spans import unescape
from generator.records import dataclass
from generator.text.likeness import content_words

Kind = Literal["front", "part", "topic", "point", "other"]

OTHER_KEYS = ("record ", "figure ", "data ")  # what the map keeps beside the lines of a note

_ALIKE = 0.6  # share of words that a changed sentence keeps
_MOST = 500  # gone points that new ones are compared with

_ATTRIBUTES = re.compile(r"\{[^{}]*\}\s*$")
_ID = re.compile(r"\{#([a-z0-9-]+)")
_ROLE = re.compile(r"\brole=\"?([a-z]+)")
_POINT_ID = re.compile(r"\]\{#([a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines that belong together, with their line ends. ``key`` is what they are called in the map, "" for others."""

    kind: Kind
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A point by its id, its words, and what they were; equal where only its attributes changed."""

    id: str
    words: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """``kept`` are gone from the source and stay because a person edited them."""

    new: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    gone: tuple[Change, ...] = ()
    kept: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """``drafted``: key → hash of each line as the machine wrote it, for the next time."""

    text: str
    drafted: Mapping[str, str] = field(hash=False)
    changes: Changes = Changes()


def merged_note(old: str, new: str, before: Mapping[str, str]) -> Merged:
    """The note ``old`` with the drafting ``new``; ``before`` are the hashes of the drafting that ``old`` began as."""
    drafting = segments(new)
    now = hashes(drafting)
    if not old:
        return Merged(new, now, Changes(tuple(_change(one) for one in drafting if one.kind == "point")))
    had = segments(old)
    if _is_untouched(had, before):
        return Merged(new, now, _changes(had, drafting))
    desk = _Desk(list(had), {one.key: one for one in drafting if one.key}, now, before)
    desk.renew()
    desk.add(drafting)
    desk.tidy()
    return Merged(
        "".join(one.text for one in desk.kept).rstrip("\n") + "\n", _lasting(now, had, before), desk.changes()
    )


def _is_untouched(had: Sequence[Segment], before: Mapping[str, str]) -> bool:
    """Whether a note is, line by line, the one that was drafted, nothing added and nothing deleted."""
    whole = [one for one in had if one.key or one.text.strip()]
    return all(_is_ours(one, before) for one in whole) and hashes(had).items() >= _lines(before).items()


def _lines(before: Mapping[str, str]) -> dict[str, str]:
    """The hashes that are of lines of the note, not of records, figures and data."""
    return {key: value for key, value in before.items() if not key.startswith(OTHER_KEYS)}


def _changes(had: Sequence[Segment], drafting: Sequence[Segment]) -> Changes:
    old = {one.key: one for one in had if one.kind == "point"}
    new = {one.key: one for one in drafting if one.kind == "point"}
    return told_apart(
        [_change(one) for key, one in new.items() if key not in old],
        [
            _change(one, old[key])
            for key, one in new.items()
            if key in old and old[key].text.strip() != one.text.strip()
        ],
        [_change(one) for key, one in old.items() if key not in new],
    )


def told_apart(
    new: Sequence[Change], changed: Sequence[Change], gone: Sequence[Change], kept: Sequence[Change] = ()
) -> Changes:
    """A sentence that went and one much like it that came are one that changed."""
    left = {one.id: frozenset(content_words(one.words)) for one in (*gone, *kept)}
    words = {one.id: one.words for one in (*gone, *kept)}
    fresh, pairs = [], list(changed)
    for one in new:
        bag = frozenset(content_words(one.words))
        close = max(left, key=lambda name: _alike(left[name], bag), default="") if len(left) <= _MOST else ""
        if close and _alike(left[close], bag) >= _ALIKE:
            pairs.append(Change(one.id, one.words, words[close]))
            del left[close]
        else:
            fresh.append(one)
    lost = tuple(one for one in gone if one.id in left)
    return Changes(tuple(fresh), tuple(pairs), lost, tuple(kept))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _change(one: Segment, was: Segment | None = None) -> Change:
    return Change(one.key, _words(one), _words(was) if was else "")


def _words(one: Segment) -> str:
    """The words of a point's line, without brackets and attributes."""
    return " ".join(unescape(one.text.strip().removeprefix("- [").rpartition("]{")[0]).split())


def hashes(found: Iterable[Segment]) -> dict[str, str]:
    """What is kept of each line: its hash and, behind a space, the topic that it stands under."""
    return {one.key: f"{line_hash(one.text)} {topic}".rstrip() for one, topic in _homes(found) if one.key}


def line_hash(text: str) -> str:
    """A name for the words of a line, white space around it aside."""
    return sha256(text.strip().encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _homes(found: Iterable[Segment]) -> Iterable[tuple[Segment, str]]:
    """Each line with the topic above it."""
    topic = ""
    for one in found:
        topic = one.key.removeprefix("topic ") if one.kind == "topic" else "" if one.kind == "part" else topic
        yield one, topic if one.kind == "point" else ""


def _lasting(now: Mapping[str, str], had: Sequence[Segment], before: Mapping[str, str]) -> dict[str, str]:
    """The hashes to keep. A line of ours that a person changed is hers, whatever is drafted later."""
    hers = {one.key for one in had if one.key in now and not _is_ours(one, before)}
    return {key: value for key, value in now.items() if key not in hers or before.get(key) == value}


def _is_ours(one: Segment, before: Mapping[str, str]) -> bool:
    return bool(one.key) and before.get(one.key, "").partition(" ")[0] == line_hash(one.text)


@dataclass(slots=True)
class _Desk:
    """``kept`` becomes the note; ``drafting`` are the new lines by key, ``now`` and ``before`` the hashes of both."""

    kept: list[Segment]
    drafting: Mapping[str, Segment]
    now: Mapping[str, str]
    before: Mapping[str, str]
    moved: set[str] = field(default_factory=set)
    new: list[Change] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    gone: list[Change] = field(default_factory=list)
    stayed: list[Change] = field(default_factory=list)

    def renew(self) -> None:
        """Lines of ours as they read now; those that are gone go, those that a person changed stay."""
        found = [self._renewed(one, topic) for one, topic in _homes(self.kept)]
        self.kept = [one for one in found if one is not None]

    def _renewed(self, one: Segment, topic: str) -> Segment | None:
        now = self.drafting.get(one.key) if one.key else None
        ours = _is_ours(one, self.before)
        if one.kind == "point" and now is None and one.key in self.before:
            (self.gone if ours else self.stayed).append(_change(one))
            return None if ours else one
        if now is None or not ours:
            return one
        if one.kind == "point" and now.text.strip() != one.text.strip():
            self.changed.append(_change(now, one))
        if one.kind == "point" and self._moves(one.key, topic):
            self.moved.add(one.key)
            return None
        return Segment(one.kind, one.key, now.text.strip() + one.text[len(one.text.rstrip()) :])

    def _moves(self, key: str, topic: str) -> bool:
        """Whether a point is drafted under another topic than last time, and no person has moved it since."""
        was, now = (hashes.get(key, "").partition(" ")[2] for hashes in (self.before, self.now))
        return topic == was != now

    def add(self, drafting: Sequence[Segment]) -> None:
        """What is drafted for the first time or elsewhere: points behind the line before them, topics at the end of a
        section.
        """
        here = {one.key for one in self.kept if one.key}
        known = self.before.keys() | here
        behind, headed = "", False
        runs: dict[tuple[str, bool], list[Segment]] = {}
        for one in drafting:
            if one.key in here:
                behind, headed = one.key, False
            elif one.kind in ("part", "topic"):
                headed = True
                runs.setdefault((behind, True), []).append(one)
            elif one.kind == "point" and (one.key in self.moved or one.key not in known):
                runs.setdefault((behind, headed), []).append(one)
                self.new += [] if one.key in self.moved else [_change(one)]
        self.kept = _inserted(self.kept, runs)

    def tidy(self) -> None:
        """Take out headings of ours under which nothing is left."""
        kept: list[Segment] = []
        for one in reversed(self.kept):
            if one.kind in ("topic", "part") and self._is_drafted(one) and _is_bare(kept, one.kind):
                continue
            kept.append(one)
        self.kept = list(_spaced(list(reversed(kept))))

    def _is_drafted(self, one: Segment) -> bool:
        now = self.drafting.get(one.key)
        return _is_ours(one, self.before) or (now is not None and now.text.strip() == one.text.strip())

    def changes(self) -> Changes:
        return told_apart(self.new, self.changed, self.gone, self.stayed)


def _is_bare(after: Sequence[Segment], kind: Kind) -> bool:
    """Whether nothing follows a heading up to the next one of its kind; ``after`` stands in reverse."""
    for one in reversed(after):
        if one.kind in ("part", kind):
            return True
        if one.text.strip():
            return False
    return True


def _inserted(kept: Sequence[Segment], runs: Mapping[tuple[str, bool], list[Segment]]) -> list[Segment]:
    """``runs``: (key of the line before, whether a heading begins them) → new lines."""
    found = list(runs.get(("", True), ()))
    waiting: list[Segment] = []  # under headings of their own: they go where the section at hand ends
    points: list[Segment] = []
    for one in kept:
        if points and one.text.strip():
            found += points
            points = []
        if one.kind == "part" or (one.kind == "topic" and waiting and waiting[0].kind == "topic"):
            found += waiting
            waiting = []
        found.append(one)
        if one.key:
            points = [*points, *runs.get((one.key, False), ())]
            waiting = [*waiting, *runs.get((one.key, True), ())]
    return [*found, *points, *waiting]


def _spaced(found: Sequence[Segment]) -> Iterable[Segment]:
    """One empty line around headings and at the end of a run of points; a person's own lines as they are."""
    before: Segment | None = None
    for one in found:
        if not one.text.strip():
            if before is not None and before.text.strip():
                yield (before := Segment("other", "", "\n"))
            continue
        if before is not None and before.text.strip() and _stands_apart(before, one):
            yield Segment("other", "", "\n")
        yield (before := one if one.text.endswith("\n") else Segment(one.kind, one.key, f"{one.text}\n"))


def _stands_apart(before: Segment, one: Segment) -> bool:
    return one.kind in ("part", "topic") or before.kind in ("front", "part", "topic")


def segments(text: str) -> list[Segment]:
    """A note's text in pieces whose joined texts are the text again."""
    lines = text.splitlines(keepends=True)
    found: list[Segment] = []
    at = 0
    while at < len(lines):
        end = _end(lines, at)
        found.append(_segment("".join(lines[at:end]), at == 0))
        at = end
    return found


def _end(lines: Sequence[str], at: int) -> int:
    """Where the segment that begins on line ``at`` ends."""
    line = lines[at]
    if at == 0 and line.rstrip() == "---":
        closing = next((n for n in range(1, len(lines)) if lines[n].rstrip() in ("---", "...")), len(lines) - 1)
        return closing + 1
    if line.lstrip().startswith("<!--"):
        closing = next((n for n in range(at, len(lines)) if "-->" in lines[n]), len(lines) - 1)
        return closing + 1
    if not line.startswith("- "):
        return at + 1
    end = at + 1
    while end < len(lines) and lines[end].strip() and not lines[end].lstrip().startswith(("- ", "#", ":::", "<!--")):
        end += 1
    return end


def _segment(text: str, first: bool) -> Segment:
    line = text.strip()
    attributes = found[0] if (found := _ATTRIBUTES.search(line)) else ""
    if first and line.startswith("---"):
        return Segment("front", "front matter", text)
    if line.startswith("# "):
        role = _ROLE.search(attributes)
        return Segment("part", f"part {role[1]}" if role else "", text)
    if line.startswith("## "):
        name = _ID.search(attributes)
        return Segment("topic", f"topic {name[1]}" if name else "", text)
    if line.startswith("- "):
        points = _POINT_ID.findall(line)
        return Segment("point", points[-1] if points else "", text)
    return Segment("other", "", text)
