"""Which headings name a subject."""

from __future__ import annotations

import pytest

from generator.text.headings import names_a_subject


@pytest.mark.parametrize(
    ("heading", "does"),
    [
        ("Introduction", False),
        ("Concluding remarks", False),
        ("Background", False),
        ("Background of the water dispute", True),
        ("Tariffs", True),
        ("Results and discussion", False),
        ("Open questions", False),
        ("What remains to be decided on tariffs", True),
    ],
)
def test_a_place_in_a_paper_is_no_subject(heading: str, does: bool) -> None:
    """A heading names a subject as soon as one word of it does."""
    assert does == names_a_subject(heading)
