"""Words, citations and the signs around them in Pandoc's Markdown."""

from __future__ import annotations

import pytest

from generator.model.inline import Cite, Inlines, Text
from generator.render.md.inlines import Writer

IN_BRACKETS: Inlines = (Text("A rate of 106 ("), Cite("Ito, 2024", (("ito-2024", ""),)), Text(")."))


@pytest.mark.parametrize(
    ("printed", "markdown"), [(False, "A rate of 106 [@ito-2024]."), (True, "A rate of 106 (Ito, 2024).")]
)
def test_a_citation_by_key_stands_in_one_pair_of_brackets(printed: bool, markdown: str) -> None:
    """Pandoc sets its own around a key; what the edition has printed keeps those that stand."""
    assert markdown == Writer({}, {}, printed=printed).line(IN_BRACKETS)
