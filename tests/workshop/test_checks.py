"""docs/checks.md is true: its list of rules, its words on them, and its example."""

from __future__ import annotations

import re

import pytest

from generator.check import RECORDED, RULES
from generator.check.editions import RULES as EDITIONS
from generator.check.editions import called
from generator.formats.outline_file import parse_outline_file
from generator.formats.report import Report
from tests.workshop.checks import PAGE, explained, listed, rule_list


def test_the_list_of_rules_is_true() -> None:
    """Renew it with python -m tests.workshop.checks --write."""
    assert rule_list() == listed(PAGE.read_text("utf-8"))


@pytest.mark.parametrize("name", [*RULES.names(), *map(called, EDITIONS.names()), *RECORDED])
def test_a_rule_is_explained(name: str) -> None:
    """Beside the list, the page says what each rule over content sees and cannot see."""
    assert f"`{name}`" in explained(PAGE.read_text("utf-8")).partition("## What they see")[2]


def test_the_example_can_be_pasted() -> None:
    """Into the front matter of an outline."""
    example = re.findall(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)[0]
    text = f"---\nformat: 1\ntitle: T\ndate: 2024-02-01\n{example}---\n"
    (switch,) = parse_outline_file(text, Report("outline.md")).switches

    assert ("staleness", ("quad-host", "strategies")) == (switch.rule, switch.only)
    assert switch.why
