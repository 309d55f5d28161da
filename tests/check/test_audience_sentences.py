"""What is written for one audience rests on points as everything else does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check import RULES
from generator.formats.outline_file import parse_outline_file
from generator.formats.report import Report
from tests.tiny import tiny

HEAD = "---\nformat: 1\ntitle: T\ndate: 2024-02-01\n---\n\n"


def faults(rule: str, text: str) -> list[str]:
    """What ``rule`` says of the tiny topic with the blocks of ``text``."""
    blocks = parse_outline_file(HEAD + text, Report("outline.md")).blocks
    return [finding.what for finding in RULES.get(rule).run(replace(tiny(), blocks=blocks))]


AMOUNTS = '::: {.amounts unit="USD million"}\n| Item | Sum |\n|---|---|\n| Boats | [40]{points=boats-40} |\n:::\n'
GLANCE = '::: {.glance}\n- [price]{value="40" prefix=USD unit=million points=boats-40}\n:::\n'
CHANGES = '::: {.changes title="Boats for USD 40 million"}\n- [New boats.]{head=Boats points=boats-40}\n:::\n'
EDITION = "::: {.edition for=press}\n- [The harbour board]{head=To}\n:::\n"


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (AMOUNTS, "[40]", "[41]"),
        (AMOUNTS, "USD million", "USD billion"),
        (GLANCE, 'value="40"', 'value="41"'),
        (CHANGES, "USD 40", "USD 41"),
        (CHANGES, "head=Boats", 'head="41 boats"'),
        (EDITION, "The harbour board", "The 41 members of the board"),
    ],
)
def test_a_number_that_no_point_states_is_told(text: str, old: str, new: str) -> None:
    """In sums, cards, titles, labels and lines under the title alike."""
    assert [] == faults("sentence-numbers", text)
    assert 1 == len(faults("sentence-numbers", text.replace(old, new)))


def test_a_line_about_the_document_need_not_rest_on_points() -> None:
    """Whom a memo is for is no statement about the topic."""
    assert [] == faults("rests", EDITION)


def test_a_title_rests_on_what_its_block_rests_on() -> None:
    """Or on the points it names itself, which must be there."""
    assert [] == faults("rests", CHANGES)
    assert ["rests on 'no-such'"] == [
        what[what.index("rests") : what.index(",")]
        for what in faults("rests", CHANGES.replace(" title", " points=no-such title"))
    ]


def test_a_short_form_of_a_statement_says_no_further_number() -> None:
    """As with points."""
    assert [] == faults("short-forms", CHANGES.replace("head=Boats", "head=Boats short=Boats."))
    assert 1 == len(faults("short-forms", CHANGES.replace("head=Boats", 'head=Boats short="41 boats."')))
