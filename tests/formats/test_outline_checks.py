"""``checks:`` in the front matter of ``outline.md``, and the reason of a dismissed dispute."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.errors import InputError, Where
from generator.formats.outline_file import OutlineFile, parse_outline_file
from generator.formats.outline_writer import write_outline_file
from generator.formats.report import Report
from generator.model.switch import Switch


def parse(checks: str, body: str = "") -> OutlineFile:
    text = f"---\nformat: 1\ntitle: Ferries\ndate: 2024-02-01\n{checks}---\n\n# What changed {{role=areas}}\n\n{body}"
    return parse_outline_file(text, Report("outline.md"))


WHOLE = """checks:
- off: staleness
  only: [a-1, b]
  why: A history.
- off: perspective
  why: One author by intention.
"""


def test_switches_are_read_with_their_places() -> None:
    """Rule, reason, the ids where it is off, and the line."""
    first = Switch("staleness", "A history.", ("a-1", "b"), Where("outline.md", 6))
    second = Switch("perspective", "One author by intention.", (), Where("outline.md", 9))

    assert (first, second) == parse(WHOLE).switches


def test_switches_are_written_back() -> None:
    """An outline that is written again keeps what was decided."""
    once = parse(WHOLE)
    again = parse_outline_file(write_outline_file(once), Report("outline.md"))

    assert once.front == again.front
    assert [replace(one, where=Where()) for one in once.switches] == [
        replace(one, where=Where()) for one in again.switches
    ]


@pytest.mark.parametrize(
    ("checks", "what", "line"),
    [
        ("checks:\n- {off: staleness, why: ' '}\n", "switched off without a reason", 6),
        ("checks:\n- {off: staleness, why: ''}\n", "switched off without a reason", 6),
        ("checks:\n- off: staleness\n", "'why' is missing", 6),
        ("checks:\n- {off: staleness, why: so, only: [A b]}\n", "'A b' is not an id", 6),
        ("checks:\n- {of: staleness, why: so}\n", "unknown key 'of'", 6),
    ],
)
def test_what_is_refused(checks: str, what: str, line: int) -> None:
    """A reason must be there; a slip is told with its line."""
    with pytest.raises(InputError) as refused:
        parse(checks)

    assert any(what in finding.what and finding.where.line == line for finding in refused.value.findings)


def test_the_reason_of_a_dismissed_dispute_is_kept() -> None:
    """Read, and written back."""
    block = '::: {.dispute #d status=dismissed kind=date title="When?" points="a b" reason="Two events."}\n:::\n'
    once = parse("", block)
    again = parse_outline_file(write_outline_file(once), Report("outline.md"))

    assert "Two events." == once.disputes[0].reason == again.disputes[0].reason
