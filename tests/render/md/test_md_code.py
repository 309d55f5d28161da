"""Code in the Markdown edition."""

from __future__ import annotations

import pytest

from generator.model.inline import Code
from generator.render.md.inlines import Writer


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("limit=3", "`limit=3`"),
        ("::: {.points}\n:::", "`::: {.points} :::`"),
        ("a `b` c", "``a `b` c``"),
        ("`b`", "`` `b` ``"),
    ],
)
def test_code_stands_between_enough_backquotes(text: str, markdown: str) -> None:
    """Pandoc reads the same characters back."""
    assert markdown == Writer({}).line((Code(text),))
