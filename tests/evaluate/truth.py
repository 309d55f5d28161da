"""What is true of the real texts: the notes and references that the project holds, and places noted by hand.

``gold/originals.json`` holds no word of them: places are offsets into the file, which is known by its hash whatever its
name. It was written before looking at what the program finds.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.formats.notes import NotesFile, read_notes

GOLD = Path(__file__).parent / "gold" / "originals.json"
_PARAGRAPH = re.compile(r"((?:§[\d.]+, )?)¶ (\d+)")


@dataclass(frozen=True, slots=True)
class Original:
    """A text, what was noted of it by hand, its note, its record and the entries of its list of references.

    ``data`` is the file that the program is given: the text itself, or the same in another format.
    """

    id: str
    text: str
    data: bytes
    name: str
    gold: Mapping[str, Any] = field(hash=False)
    note: NotesFile = field(hash=False)
    record: Mapping[str, Any] = field(hash=False)
    entries: tuple[Mapping[str, Any], ...] = field(hash=False)

    def as_file(self, data: bytes | None, kind: str) -> Original:
        """The same in another format; no bytes where it could not be made."""
        return replace(self, data=data or b"", name=f"{self.id}.{kind}")


def originals(folder: Path, topic: Path) -> tuple[Original, ...]:
    """The texts in ``folder`` that are known, in the order of the gold file; those that are missing are left out."""
    files = {sha256(path.read_bytes()).hexdigest(): path for path in sorted(folder.iterdir()) if path.is_file()}
    sources = json.loads(GOLD.read_text(encoding="utf-8"))["sources"]
    return tuple(
        _original(id, gold, files[gold["sha256"]], topic) for id, gold in sources.items() if gold["sha256"] in files
    )


def _original(id: str, gold: Mapping[str, Any], path: Path, topic: Path) -> Original:
    records = json.loads((topic / "references.json").read_text(encoding="utf-8"))
    listed = [one for one in records if one.get("custom", {}).get("listed-in") == id]
    record = next(one for one in records if one["id"] == id)
    entries = tuple(sorted(listed, key=lambda one: one["custom"]["entry"]))
    data = path.read_bytes()
    return Original(
        id, data.decode("utf-8"), data, path.name, gold, read_notes(topic / "notes" / f"{id}.md"), record, entries
    )


def main_parts(note: NotesFile) -> dict[str, set[str]]:
    """Place of a passage → the part or parts that most of its points' weight stands in."""
    weights: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for part in note.parts:
        for topic in part.topics:
            for point in topic.points:
                for place in first_places(point.evidence[0].at):
                    weights[place][part.role] += point.weight
    return {
        place: {role for role, weight in roles.items() if weight == max(roles.values())}
        for place, roles in weights.items()
    }


def first_places(at: str) -> list[str]:
    """ "§3.3, ¶ 1; §2.1, ¶ 1" is mostly at the first of these; "¶ 5-6" begins at the first."""
    first = at.split(";")[0].strip()
    found = _PARAGRAPH.match(first)
    return [f"{found[1]}¶ {found[2]}" if found else first]


def stated(original: Original) -> dict[str, Any]:
    """The fields of the record that the copy at hand states; the type and the language are told by its form."""
    unsaid = {*original.note.front.not_stated, "id", "custom", "title-short", "container-title-short", "ISSN", "URL"}
    return {name: value for name, value in original.record.items() if name not in unsaid}
