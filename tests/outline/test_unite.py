"""References of a topic as one."""

from __future__ import annotations

from generator.errors import Where
from generator.model.source import Reference
from generator.outline.unite import unite_references


def test_lists_and_notes_are_united() -> None:
    """What only a note states joins what the list holds; the list's record stands where both agree."""
    listed = {"a": Reference("a", {"title": "A", "issued": 1})}
    united, findings = unite_references(listed, {"a": Reference("a", {"title": "A"}), "b": Reference("b", {})})

    assert () == findings
    assert ["a", "b"] == list(united)
    assert listed["a"] is united["a"]


def test_a_contradiction_is_told_with_the_field() -> None:
    """Two titles of one work are an error at the note's place."""
    stated = Reference("a", {"title": "B"}, where=Where("notes/a.md", 1))
    _, (finding,) = unite_references({"a": Reference("a", {"title": "A"})}, {"a": stated})

    assert ("error", Where("notes/a.md", 1)) == (finding.level, finding.where)
    assert "a different title for 'a'" in finding.what
